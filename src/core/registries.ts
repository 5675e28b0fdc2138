import type { PluginKind, PluginKinds } from './plugin.ts';
import type { Registry } from './registry.ts';

/** Registries of a run: built-in components, and the plug-ins of its config. */
export type Registries = { readonly [K in PluginKind]: Registry<PluginKinds[K]> };

/** The components for scoring. */
export type ScoringRegistries = Pick<Registries, 'evaluator' | 'postprocessor' | 'judgement'>;
