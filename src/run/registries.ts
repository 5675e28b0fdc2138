import type { Plugin, PluginKind, PluginKinds, Registries, Registry } from '../core/index.ts';
import { loaders } from '../datasets/index.ts';
import { evaluators, postprocessors } from '../evaluators/index.ts';
import { inferencers } from '../inferencers/index.ts';
import { models } from '../models/index.ts';
import { retrievers } from '../retrievers/index.ts';
import { judgements } from '../verdicts/index.ts';

/** Where a run finds its components; summarizers come after it. */
export type RunRegistries = Omit<Registries, 'summarizer'>;

/** All that is built in, for one run alone: the plug-ins of another are not in it. */
export function builtInRegistries(): RunRegistries {
  return {
    dataset: loaders.copy(),
    model: models.copy(),
    retriever: retrievers.copy(),
    inferencer: inferencers.copy(),
    evaluator: evaluators.copy(),
    postprocessor: postprocessors.copy(),
    judgement: judgements.copy(),
  };
}

/**
 * Makes a plug-in known under its type, as if it were built in; a kind that `registries` has no place for is left out.
 * `where`: where it was found.
 */
export function enterPlugin(registries: Partial<Registries>, plugin: Plugin, where: string): void {
  add(registries, plugin.plugin, plugin, where);
}

function add<K extends PluginKind>(
  registries: Partial<Registries>,
  kind: K,
  definition: PluginKinds[K],
  where: string,
): void {
  const registry: Registry<PluginKinds[K]> | undefined = registries[kind];
  registry?.add(definition, where);
}
