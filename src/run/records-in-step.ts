import { LodestoneError, type PredictionRecord } from '../core/index.ts';

/** Predictions that are read in step with the samples of their dataset. */
export interface RecordsSource {
  readonly model: string;
  readonly dataset: string;
  /** How many samples the dataset has. */
  readonly size: number;
  /** Undefined if there are none. */
  readonly records: Iterable<PredictionRecord> | undefined;
  /** There may be more: the dataset is a part of what they were made for. Default false. */
  readonly mayHaveMore?: boolean;
}

/** The predictions of a model, one for each sample, in order; throws if there are more or fewer of one than of the other. */
export class RecordsInStep {
  readonly #source: RecordsSource;
  readonly #records: Iterator<PredictionRecord>;
  #count = 0;

  constructor(source: RecordsSource) {
    const { records, model, dataset } = source;
    if (records === undefined) {
      throw new LodestoneError('scoring-failed', `no predictions of ${model} on ${dataset}`, {
        hint: 'Run inference first: -r without -m eval.',
      });
    }
    this.#source = source;
    this.#records = records[Symbol.iterator]();
  }

  /** The prediction of the next sample. */
  next(): PredictionRecord {
    const next = this.#records.next();
    if (next.done === true) throw this.#miscounted(String(this.#count), this.#source.size);
    this.#count += 1;
    return next.value;
  }

  /** Releases the file, wherever the reading stands. */
  close(): void {
    this.#records.return?.();
  }

  /** There must be no more. */
  end(): void {
    if (this.#source.mayHaveMore === true) return;
    if (this.#records.next().done !== true) throw this.#miscounted(`more than ${this.#count}`, this.#count);
  }

  #miscounted(predictions: string, samples: number): LodestoneError {
    const { model, dataset } = this.#source;
    return new LodestoneError(
      'scoring-failed',
      `${model} has ${predictions} predictions for the ${samples} samples of ${dataset}`,
      { hint: 'The data or --limit changed since inference; run inference again with -r.' },
    );
  }
}
