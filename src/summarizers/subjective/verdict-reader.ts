import { pythonStr } from '../../util/index.ts';
import type { JudgedCoverage, JudgedInput, JudgementRecord } from './contract.ts';

/** What was read of the judgements of a model, or of a pair. */
export interface Readings<Verdict> {
  /** Whether there are judgements. */
  readonly isThere: boolean;
  /** Whether OpenCompass finds a folder for them: where there are some, or where its judge failed. */
  readonly hasFolder: boolean;
  readonly found: readonly { readonly verdict: Verdict; readonly record: JudgementRecord }[];
}

interface Reading<Verdict> {
  /** Base model first. */
  readonly models: readonly string[];
  readonly datasets: readonly string[];
  /** Undefined: the judgement is left out. */
  read(record: JudgementRecord): Verdict | undefined;
  /** Whether what was read is a verdict; false where an unreadable judgement counts for something. Default: it is. */
  isVerdict?(verdict: Verdict): boolean;
}

/** Reads the verdicts of one judge, and counts what it finds. */
export class VerdictReader {
  readonly judge: string;
  readonly #input: JudgedInput;
  readonly #coverage: JudgedCoverage[] = [];

  constructor(input: JudgedInput, judge: string) {
    this.#input = input;
    this.judge = judge;
  }

  /** What was found so far, in the order of reading. */
  get coverage(): readonly JudgedCoverage[] {
    return this.#coverage;
  }

  /** The verdicts about models that were shown together, over datasets. */
  read<Verdict>({ models, datasets, read, isVerdict }: Reading<Verdict>): Readings<Verdict> {
    const all = datasets.map((dataset) => {
      const name = { models, judge: this.judge, dataset };
      const records = this.#input.judgements(name);
      const found = (records ?? []).flatMap((record) => {
        const verdict = read(record);
        return verdict === undefined ? [] : [{ verdict, record }];
      });
      const judged = found.filter(({ verdict }) => isVerdict?.(verdict) ?? true).length;
      const missing = this.#input.missing(name);
      this.#count({ models, dataset, judged, missing, replies: records?.length ?? 0 });
      const isThere = records !== undefined && records.length > 0;
      return { isThere, hasFolder: isThere || this.#input.isTried(name), found };
    });
    return {
      isThere: all.some((one) => one.isThere),
      hasFolder: all.some((one) => one.hasFolder),
      found: all.flatMap(({ found }) => found),
    };
  }

  /** The same, of verdicts that are read from a reply alone. */
  readTexts<Verdict>(
    models: readonly string[],
    datasets: readonly string[],
    read: (reply: string) => Verdict | undefined,
  ): Readings<Verdict> {
    return this.read({ models, datasets, read: ({ prediction }) => read(pythonStr(prediction)) });
  }

  #count(of: {
    readonly models: readonly string[];
    readonly dataset: string;
    readonly judged: number;
    readonly missing: number;
    readonly replies: number;
  }): void {
    const { models, dataset, judged, missing, replies } = of;
    if (replies === 0 && missing === 0) return;
    const [base, model] = models.length > 1 ? models : [undefined, models[0]];
    this.#coverage.push({
      dataset,
      model: this.#nameOf(model ?? ''),
      ...(base === undefined ? {} : { base: this.#nameOf(base) }),
      judged,
      // A judgement that was never received stands among the replies as an empty one, or not at all.
      unreadable: Math.max(0, replies - judged - (replies === 0 ? 0 : missing)),
      missing,
    });
  }

  #nameOf(abbr: string): string {
    return this.#input.models.find((model) => model.abbr === abbr)?.name ?? abbr;
  }
}
