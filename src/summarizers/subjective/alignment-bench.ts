import { numpyMean, numpyRound, pythonStr } from '../../util/index.ts';
import { alignBenchReaders, type RatedReply } from '../../verdicts/index.ts';
import { oneOf } from './arguments.ts';
import { byJudge, type JudgePart } from './by-judge.ts';
import type { Cell, JudgedInput, JudgedSummarizerDefinition } from './contract.ts';
import { csvRows } from './csv.ts';
import { grouped, roundedMean } from './groups.ts';
import { headerNote } from './header-note.ts';
import { type Readings, VerdictReader } from './verdict-reader.ts';

/** Categories, and the capabilities of each. */
export type Categories = readonly (readonly [string, readonly string[]])[];

/** The categories of AlignBench. */
const CATEGORIES: Categories = [
  ['中文推理', ['数学计算', '逻辑推理']],
  ['中文语言', ['基本任务', '中文理解', '综合问答', '文本写作', '角色扮演', '专业能力']],
];

const MODEL = '模型';
const TOTAL = '总分';
const TYPE = 'opencompass.summarizers.subjective.alignmentbench.AlignmentBenchSummarizer';

/**
 * AlignBench: means by dimension and by capability, those of categories, and the mean of these. `judge_type`: `general`
 * (ratings in the last dict of a reply), `general_plus` (else anywhere in it), `autoj` (`[[n]]`) or `judgelm` (its first number);
 * dimensions are shown of the first alone.
 */
export const alignmentBench: JudgedSummarizerDefinition = {
  type: TYPE,
  arguments: ['judge_type'],
  showsFirstDataset: true,
  create(args) {
    const kind = oneOf(args, { of: TYPE, name: 'judge_type', words: JUDGE_TYPES });
    const rule = { read: alignBenchReaders[kind], isRated: kind === 'general', categories: CATEGORIES };
    return byJudge((judge, input) => {
      const { scores, files } = ofJudge(judge, input, rule);
      return { scores: { ...scores, overall: scores.scores }, files };
    });
  },
};

const JUDGE_TYPES = ['general', 'general_plus', 'autoj', 'judgelm'] as const;

/** How judgements of this kind are read and summed up. */
export interface RatingRule {
  read(reply: string): RatedReply | undefined;
  /** Whether means by dimension are shown. */
  readonly isRated: boolean;
  readonly categories: Categories;
}

/** What one judge said of the first dataset. */
export function ofJudge(
  judge: string,
  input: JudgedInput,
  { read, isRated, categories }: RatingRule,
): JudgePart {
  const datasets = input.datasets.slice(0, 1).map(({ abbr }) => abbr);
  const reader = new VerdictReader(input, judge);
  const all = input.models.map(({ abbr }) => [abbr, reader.readTexts([abbr], datasets, read)] as const);
  const readable = all.filter(([, { found }]) => found.length > 0);
  const capabilities = readable.map(([name, found]) => [name, capabilityMeans(found, categories)] as const);
  const means = new Map(capabilities);
  const file = (kind: string, rows: Cell[][]) => ({
    name: `Alignbench-judged-by--${judge}-${kind}.csv`,
    text: csvRows(rows),
  });
  const dimensions = isRated ? dimensionMeans(readable) : [];
  const notes = headerNote(
    file('dimension', []).name,
    dimensions.map(([name, of]) => ({ name, columns: [...of.keys()] })),
  );
  const rows = (name: string) => {
    const own = means.get(name);
    return own === undefined ? [] : [[TOTAL, totals(own, categories).total] as const, ...own];
  };
  return {
    scores: {
      ...{ judge, title: 'Alignbench', coverage: reader.coverage, notes },
      scores: new Map(all.map(([name]) => [name, new Map(rows(name))])),
    },
    files:
      readable.length === 0
        ? []
        : [
            ...(isRated ? [file('dimension', dimensionRows(dimensions))] : []),
            file('capability', capabilityRows(capabilities, categories)),
          ],
  };
}

/** A capability without a score counts as 0, as in OpenCompass, and stands behind the others. */
function capabilityMeans({ found }: Readings<RatedReply>, categories: Categories): Map<string, number> {
  const groups = grouped(
    found.map(({ verdict, record }) => [pythonStr(record.gold.capability), verdict.score] as const),
  );
  const means = [...groups].map(([name, scores]) => [name, roundedMean(scores)] as const);
  const all = categories.flatMap(([, names]) => names);
  return new Map([...means, ...all.filter((name) => !groups.has(name)).map((name) => [name, 0] as const)]);
}

function totals(means: ReadonlyMap<string, number>, categories: Categories) {
  const parts = categories.map(([, names]) =>
    numpyRound(numpyMean(names.map((name) => means.get(name) ?? 0)), 2),
  );
  return { total: numpyRound(numpyMean(parts), 2), parts };
}

function capabilityRows(
  models: readonly (readonly [string, ReadonlyMap<string, number>])[],
  categories: Categories,
): Cell[][] {
  const columns = categories.flatMap(([category, names]) => [`${category}总分`, ...names]);
  const groups = categories.flatMap(([category, names]) => [category, ...names.map(() => '')]);
  const numbers = Array.from({ length: columns.length + 2 }, (_, place) => String(place));
  const rows = models.map(([name, means]): Cell[] => {
    const { total, parts } = totals(means, categories);
    const cells = categories.flatMap(([, names], place) => [
      parts[place] ?? 0,
      ...names.map((one) => means.get(one) ?? 0),
    ]);
    return [name, total, ...cells];
  });
  return [numbers, [MODEL, TOTAL, ...groups], [MODEL, TOTAL, ...columns], ...rows];
}

/** Means by dimension, in the order in which they are met. */
function dimensionMeans(
  models: readonly (readonly [string, Readings<RatedReply>])[],
): [string, ReadonlyMap<string, number>][] {
  return models.map(([name, { found }]) => {
    const ratings = found.flatMap(({ verdict }) =>
      Object.entries(verdict.rating).flatMap(([key, value]) =>
        value === null ? [] : [[key, value] as const],
      ),
    );
    return [name, new Map([...grouped(ratings)].map(([key, values]) => [key, roundedMean(values)]))];
  });
}

/**
 * OpenCompass writes the header once, from the first model, and each row in the order in which that model's dimensions were met: cells
 * may stand under the name of another.
 */
function dimensionRows(models: readonly (readonly [string, ReadonlyMap<string, number>])[]): Cell[][] {
  const [first] = models;
  const header = first === undefined ? [] : [[MODEL, ...first[1].keys()]];
  return [...header, ...models.map(([name, cells]) => [name, ...cells.values()])];
}
