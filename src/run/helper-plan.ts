import {
  type HelperNeed,
  LodestoneError,
  type ModelConfig,
  type Registries,
  type RequestKind,
} from '../core/index.ts';
import { modelAbbr } from './abbreviations.ts';
import type { PlannedHelper } from './plan.ts';
import { type OpenModel, planModel } from './plan-model.ts';

/** What a helper gives, in words. */
const CAPABILITIES: Readonly<Partial<Record<RequestKind, string>>> = {
  embed: 'embeddings',
  ppl: 'log-probabilities',
};

/** How a judge is named, which has more ways than other helpers. */
const JUDGE_HINT =
  "Name one with --judge NAME or --judge-model NAME --judge-api-base URL, with judge_models or helper_models = {'judge': …} in the config, or set OC_JUDGE_MODEL, OC_JUDGE_API_BASE and OC_JUDGE_API_KEY.";

/** Settles which models help with a run. */
export class HelperPlan {
  readonly #chosen = new Map<string, { readonly model: OpenModel; readonly kinds: Set<RequestKind> }>();
  readonly #configs: Readonly<Record<string, ModelConfig>>;
  readonly #models: Registries['model'];
  readonly #notes: string[];

  constructor(configs: Readonly<Record<string, ModelConfig>>, models: Registries['model'], notes: string[]) {
    this.#configs = configs;
    this.#models = models;
    this.#notes = notes;
  }

  /**
   * Takes a need down, and gives the name of its helper among those of the run. Throws with the way out where no model
   * is named for it, or one that cannot do it. `part`: who needs it; `where`: its place in the config.
   */
  async add({ name: wanted, kind, config: own }: HelperNeed, part: string, where?: string): Promise<string> {
    const capability = CAPABILITIES[kind] ?? 'answers';
    const name = own === undefined ? wanted : modelAbbr(own);
    const config = own ?? this.#configs[name];
    const place = where === undefined ? {} : { where };
    if (config === undefined) {
      const isJudge = name === 'judge';
      throw new LodestoneError(
        'config-invalid',
        isJudge
          ? `${part} asks a judge, but no judge model is configured`
          : `${part} needs ${capability} of "${name}", but no helper model is configured for it`,
        {
          ...place,
          hint: isJudge
            ? JUDGE_HINT
            : `Add one to the config: helper_models = {'${name}': dict(type='lodestone.models.Endpoint', api_base='http://127.0.0.1:8000/v1')}.`,
        },
      );
    }
    const title = own === undefined ? `helper_models["${name}"]` : `${wanted}_cfg (${name})`;
    const chosen = this.#chosen.get(name);
    const known = chosen?.model;
    if (known !== undefined && JSON.stringify(known.config) !== JSON.stringify(config)) {
      throw new LodestoneError('config-invalid', `two different helpers are called "${name}"`, {
        ...place,
        hint: 'Give each a unique abbr; it names the files of their replies.',
      });
    }
    const model = known ?? (await planModel(config, where ?? title, true, this.#models, this.#notes));
    if (model.definition?.kinds.includes(kind) !== true) {
      throw new LodestoneError(
        'capability-missing',
        `${title} (${config.type}) does not provide ${capability}, which ${part} needs`,
        {
          ...place,
          hint: 'Use a type that does, such as lodestone.models.Endpoint or lodestone.models.LlamaCpp.',
        },
      );
    }
    this.#chosen.set(name, { model, kinds: new Set([...(chosen?.kinds ?? []), kind]) });
    return name;
  }

  /** All that are needed, by name. */
  get all(): Record<string, PlannedHelper> {
    return Object.fromEntries(
      [...this.#chosen].map(([name, { model, kinds }]) => {
        return [name, { abbr: model.abbr, config: model.config, kinds: [...kinds] }];
      }),
    );
  }
}
