import { LodestoneError, type PredictionRecord } from '../../core/index.ts';
import { type RunFolder, readPredictions } from '../../store/index.ts';
import type { ScoredTask } from './scored-task.ts';

/** The predictions of a task, one for each sample, in order; fails when there are more or fewer of one than of the other. */
export class RecordsInStep {
  readonly #task: ScoredTask;
  readonly #records: Iterator<PredictionRecord>;
  #count = 0;

  constructor(task: ScoredTask, folder: RunFolder) {
    const { model, dataset } = task;
    const predictions = readPredictions(folder, model.abbr, dataset.abbr);
    if (predictions === undefined) {
      throw new LodestoneError(
        'scoring-failed',
        `there are no predictions of ${model.abbr} on ${dataset.abbr}`,
        { hint: 'Infer first: run again with -r and without -m eval.' },
      );
    }
    this.#task = task;
    this.#records = predictions[Symbol.iterator]();
  }

  /** The prediction of the next sample. */
  next(): PredictionRecord {
    const next = this.#records.next();
    if (next.done === true) throw miscounted(this.#task, this.#count, this.#task.dataset.size);
    this.#count += 1;
    return next.value;
  }

  /** Lets go of the file, wherever the reading stands. */
  close(): void {
    this.#records.return?.();
  }

  /** There must be no more. */
  end(): void {
    if (this.#records.next().done !== true) throw miscounted(this.#task, undefined, this.#count);
  }
}

function miscounted({ model, dataset }: ScoredTask, predictions: number | undefined, samples: number) {
  const has = predictions === undefined ? `more than ${samples}` : String(predictions);
  return new LodestoneError(
    'scoring-failed',
    `${model.abbr} has ${has} predictions for the ${samples} samples of ${dataset.abbr}`,
    { hint: 'The data or --limit differ from those of the inference; infer again with -r.' },
  );
}
