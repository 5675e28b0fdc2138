import type { PluginKind, PluginKinds } from './plugin.ts';
import type { Registry } from './registry.ts';

/** Where the components of a run are found by name: what is built in, and the plug-ins of its config. */
export type Registries = { readonly [K in PluginKind]: Registry<PluginKinds[K]> };

/** The components that scoring meets. */
export type ScoringRegistries = Pick<Registries, 'evaluator' | 'postprocessor' | 'judgement'>;
