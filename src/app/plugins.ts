import type { LoadedPlugin } from '../config/index.ts';
import { LodestoneError, type Registries } from '../core/index.ts';
import { builtInRegistries, enterPlugin } from '../run/index.ts';
import { summarizers } from '../summarizers/index.ts';

/** What is built in together with the plug-ins of a config, which are known under their types as if they were, too. */
export function registriesWith(plugins: readonly LoadedPlugin[]): Registries {
  const registries: Registries = { ...builtInRegistries(), summarizer: summarizers.copy() };
  for (const { plugin, reference } of plugins) {
    const where = `${reference.module} (${reference.export})`;
    if (!(plugin.plugin in registries)) {
      throw new LodestoneError('config-invalid', `"${plugin.plugin}" is not a plug-in kind`, {
        where,
        hint: `Known kinds: ${Object.keys(registries).join(', ')}.`,
      });
    }
    enterPlugin(registries, plugin, where);
  }
  return registries;
}
