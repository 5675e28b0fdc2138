import type { LoadedPlugin } from '../config/index.ts';
import { LodestoneError, type PluginKind, type PluginKinds, type Registry } from '../core/index.ts';
import { loaders } from '../datasets/index.ts';
import { evaluators, judgements, postprocessors } from '../evaluators/index.ts';
import { inferencers } from '../inferencers/index.ts';
import { models } from '../models/index.ts';
import { retrievers } from '../retrievers/index.ts';
import { summarizers } from '../summarizers/index.ts';

/** Where components of each kind are found by name. */
const REGISTRIES: { [kind in PluginKind]: Registry<PluginKinds[kind]> } = {
  dataset: loaders,
  model: models,
  retriever: retrievers,
  inferencer: inferencers,
  evaluator: evaluators,
  postprocessor: postprocessors,
  judgement: judgements,
  summarizer: summarizers,
};

/** Makes the plug-ins of a config known under their types, as if they were built in. */
export function registerPlugins(plugins: readonly LoadedPlugin[]): void {
  for (const { plugin, reference } of plugins) {
    const where = `${reference.module} (${reference.export})`;
    if (!(plugin.plugin in REGISTRIES)) {
      throw new LodestoneError('config-invalid', `"${plugin.plugin}" is no kind of plug-in`, {
        where,
        hint: `There are ${Object.keys(REGISTRIES).join(', ')}.`,
      });
    }
    register(plugin.plugin, plugin, where);
  }
}

function register<K extends PluginKind>(kind: K, definition: PluginKinds[K], where: string): void {
  REGISTRIES[kind].add(definition, where);
}
