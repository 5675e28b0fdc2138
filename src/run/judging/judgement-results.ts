import type {
  Compat,
  Json,
  JsonObject,
  JudgementDefinition,
  JudgementRun,
  PredictionRecord,
  Row,
} from '../../core/index.ts';
import { DetailSpool, PredictionsWriter, writeResults } from '../../store/index.ts';

/** A judge's reply about one way of showing a sample. */
export interface JudgedRecord {
  readonly record: PredictionRecord;
  readonly row: Row;
}

/** Takes records in order, and writes the results file of a judge task. */
export interface JudgementResults {
  add(judged: JudgedRecord): void;
  /** The file is whole and in its place; returns how many replies hold no verdict, if known. */
  finish(): Promise<{ readonly unreadable?: number }>;
  close(): Promise<void>;
}

/** The records as they are, numbered: summarizers read the verdicts in them. */
export function rawResults(file: string): JudgementResults {
  const writer = new PredictionsWriter(file, () => {
    throw new Error('records of judges come in order');
  });
  let count = 0;
  return {
    add({ record }) {
      writer.add(count, record);
      count += 1;
    },
    async finish() {
      await writer.finish(count);
      return {};
    },
    close: async () => writer.discard(),
  };
}

/** The scores that a `dict_postprocessor` makes of the replies, with the records as details. */
export function scoredResults(
  file: string,
  { create, keepsDetails = true }: JudgementDefinition,
  args: JsonObject,
  compat: Compat,
): JudgementResults {
  const run: JudgementRun = create(args, { compat });
  const spool = new DetailSpool();
  let count = 0;
  let unreadable = 0;
  return {
    add({ record, row }) {
      const { prediction, gold } = record;
      const { more = {}, isReadable = true } = run.add({ prediction, gold, row });
      if (!isReadable) unreadable += 1;
      if (keepsDetails) spool.write(String(count), { ...record, ...more });
      count += 1;
    },
    async finish() {
      const metrics = run.finish();
      await writeResults(file, {
        metrics,
        ...(keepsDetails ? { details: spool as DetailSpool | Json } : {}),
      });
      return { unreadable };
    },
    close: () => spool.dispose(),
  };
}
