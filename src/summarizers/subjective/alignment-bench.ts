import { type JsonObject, LodestoneError, plain } from '../../core/index.ts';
import { numpyMean, numpyRound, pythonStr } from '../../util/index.ts';
import { alignBenchReaders, type RatedReply } from '../../verdicts/index.ts';
import type { Cell, JudgedInput, JudgedScores, JudgedSummarizer, SummaryFile } from './contract.ts';
import { csvRows } from './csv.ts';
import { grouped, type Readings, readVerdicts, roundedMean } from './reading.ts';

/** The categories of AlignBench, and their capabilities. */
const CATEGORIES: readonly (readonly [string, readonly string[]])[] = [
  ['中文推理', ['数学计算', '逻辑推理']],
  ['中文语言', ['基本任务', '中文理解', '综合问答', '文本写作', '角色扮演', '专业能力']],
];

const MODEL = '模型';
const TOTAL = '总分';

/**
 * AlignBench: means by dimension and by capability, those of categories, and the mean of these. `judge_type`: `general`
 * (ratings in the last dict of a reply), `general_plus` (else anywhere in it), `autoj` (`[[n]]`) or `judgelm` (its first number);
 * the last two rate no dimensions.
 */
export const alignmentBench: JudgedSummarizer = {
  types: ['AlignmentBenchSummarizer'],
  summarize(args, input) {
    const type = judgeType(args);
    const parts = input.judges.map((judge) => ofJudge(judge, type, input));
    return {
      scores: parts.map(({ scores }) => scores),
      files: parts.flatMap(({ files }) => files),
    };
  },
};

type JudgeType = keyof typeof alignBenchReaders;

function judgeType({ judge_type: given = 'general' }: JsonObject): JudgeType {
  const type = String(plain(given));
  const known = Object.keys(alignBenchReaders);
  if (known.includes(type)) return type as JudgeType;
  throw new LodestoneError('config-invalid', `judge_type of AlignmentBenchSummarizer is "${type}"`, {
    hint: `It may be ${known.join(', ')}.`,
  });
}

function ofJudge(
  judge: string,
  type: JudgeType,
  input: JudgedInput,
): { scores: JudgedScores; files: SummaryFile[] } {
  const datasets = input.datasets.slice(0, 1).map(({ abbr }) => abbr);
  const read = alignBenchReaders[type];
  const readings = input.models.flatMap(({ abbr, name }) => {
    const found = readVerdicts(input, { models: [abbr], judge, datasets }, ({ prediction }) =>
      read(pythonStr(prediction)),
    );
    return found === undefined ? [] : [[name, found] as const];
  });
  const readable = readings.filter(([, { found }]) => found.length > 0);
  const capabilities = readable.map(([name, found]) => [name, capabilityMeans(found)] as const);
  const file = (kind: string, rows: Cell[][]) => ({
    name: `Alignbench-judged-by--${judge}-${kind}.csv`,
    text: csvRows(rows),
  });
  const isRated = type === 'general' || type === 'general_plus';
  return {
    scores: {
      judge,
      title: 'Alignbench',
      scores: new Map(
        capabilities.map(([name, means]) => [name, new Map([[TOTAL, totals(means).total], ...means])]),
      ),
      replies: sum(readings.map(([, { replies }]) => replies)),
      readable: sum(readings.map(([, { found }]) => found.length)),
    },
    files: [
      ...(isRated ? [file('dimension', dimensionRows(readings))] : []),
      file('capability', capabilityRows(capabilities)),
    ],
  };
}

/** A capability without a score counts as 0, as in OpenCompass, and stands behind the others. */
function capabilityMeans({ found }: Readings<RatedReply>): Map<string, number> {
  const groups = grouped(
    found.map(({ verdict, record }) => [pythonStr(record.gold.capability), verdict.score] as const),
  );
  const means = [...groups].map(([name, scores]) => [name, roundedMean(scores)] as const);
  const all = CATEGORIES.flatMap(([, names]) => names);
  return new Map([...means, ...all.filter((name) => !groups.has(name)).map((name) => [name, 0] as const)]);
}

function totals(means: ReadonlyMap<string, number>): { total: number; categories: number[] } {
  const categories = CATEGORIES.map(([, names]) =>
    numpyRound(numpyMean(names.map((name) => means.get(name) ?? 0)), 2),
  );
  return { total: numpyRound(numpyMean(categories), 2), categories };
}

function capabilityRows(models: readonly (readonly [string, ReadonlyMap<string, number>])[]): Cell[][] {
  const columns = CATEGORIES.flatMap(([category, names]) => [`${category}总分`, ...names]);
  const groups = CATEGORIES.flatMap(([category, names]) => [category, ...names.map(() => '')]);
  const numbers = Array.from({ length: columns.length + 2 }, (_, place) => String(place));
  const rows = models.map(([name, means]): Cell[] => {
    const { total, categories } = totals(means);
    const cells = CATEGORIES.flatMap(([, names], place) => [
      categories[place] ?? 0,
      ...names.map((one) => means.get(one) ?? 0),
    ]);
    return [name, total, ...cells];
  });
  return [numbers, [MODEL, TOTAL, ...groups], [MODEL, TOTAL, ...columns], ...rows];
}

/**
 * Means by dimension. OpenCompass writes the header once, from the first model, and each row in the order in which that model's
 * dimensions were met: cells may stand under the name of another.
 */
function dimensionRows(models: readonly (readonly [string, Readings<RatedReply>])[]): Cell[][] {
  const means = models.map(([name, { found }]) => {
    const ratings = found.flatMap(({ verdict }) =>
      Object.entries(verdict.rating).flatMap(([key, value]) =>
        value === null ? [] : [[key, value] as const],
      ),
    );
    const groups = grouped(ratings);
    const cells = [...groups].map(([key, values]) => [key, roundedMean(values)] as const);
    return [name, cells] as const;
  });
  const [first] = means;
  const header = first === undefined ? [] : [[MODEL, ...first[1].map(([key]) => key)]];
  return [...header, ...means.map(([name, cells]) => [name, ...cells.map(([, value]) => value)])];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
