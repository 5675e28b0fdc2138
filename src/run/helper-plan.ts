import { type HelperNeed, LodestoneError, type ModelConfig, type RequestKind } from '../core/index.ts';
import type { PlannedHelper } from './helper-host.ts';
import { planModel } from './plan-model.ts';

/** What a helper gives, in words. */
const GIFTS: Readonly<Partial<Record<RequestKind, string>>> = {
  embed: 'embeddings',
  ppl: 'log-probabilities',
};

/** Settles which models help with a run. */
export class HelperPlan {
  readonly all = new Map<string, PlannedHelper>();
  readonly #configs: Readonly<Record<string, ModelConfig>>;
  readonly #notes: string[];

  constructor(configs: Readonly<Record<string, ModelConfig>>, notes: string[]) {
    this.#configs = configs;
    this.#notes = notes;
  }

  /** Takes a need down; fails with the way out where no model is named for it, or one that cannot do it. */
  async add({ name, kind }: HelperNeed, part: string): Promise<void> {
    const gift = GIFTS[kind] ?? 'answers';
    const config = this.#configs[name];
    if (config === undefined) {
      throw new LodestoneError(
        'config-invalid',
        `${part} needs ${gift} of "${name}", and no model stands for it`,
        {
          hint: `Name one in the config: helper_models = {'${name}': dict(type='lodestone.models.Endpoint', api_base='http://127.0.0.1:8000/v1')}.`,
        },
      );
    }
    const model =
      this.all.get(name)?.model ?? (await planModel(config, `helper_models["${name}"]`, true, this.#notes));
    if (model.definition?.kinds.includes(kind) !== true) {
      throw new LodestoneError(
        'capability-missing',
        `helper_models["${name}"] (${config.type}) gives no ${gift}, which ${part} needs`,
        {
          hint: 'Take a type that does, such as lodestone.models.Endpoint or lodestone.models.LlamaCpp.',
        },
      );
    }
    this.all.set(name, { model, kinds: new Set([...(this.all.get(name)?.kinds ?? []), kind]) });
  }
}
