import { fixedText, pythonStr } from '../../util/index.ts';
import { formatScore } from '../../verdicts/index.ts';
import { oneOf } from './arguments.ts';
import { byJudge, type JudgePart } from './by-judge.ts';
import type { JudgedInput, JudgedSummarizerDefinition } from './contract.ts';
import { joinedRows } from './csv.ts';
import { grouped, meanOf } from './groups.ts';
import { type Readings, VerdictReader } from './verdict-reader.ts';

const OVERALL = 'overall';
const FORMATS = ['Json', 'CSV', 'XML', 'YAML', 'Markdown'];
const TYPE = 'opencompass.summarizers.subjective.fofo.FofoSummarizer';

/**
 * FoFo: the share of right formats, over all, by general format and by domain. As in OpenCompass, a judge that writes "10" gives
 * ten, and names with commas are not quoted in the file.
 */
export const fofo: JudgedSummarizerDefinition = {
  type: TYPE,
  arguments: ['judge_type'],
  create(args) {
    oneOf(args, { of: TYPE, name: 'judge_type', words: ['single'] });
    return byJudge(ofJudge);
  },
};

function ofJudge(judge: string, input: JudgedInput): JudgePart {
  const reader = new VerdictReader(input, judge);
  const models = input.models.map(({ abbr }) => abbr);
  const datasets = input.datasets.map(({ abbr }) => ({ abbr, shares: formatShares(abbr, models, reader) }));
  const read = datasets.filter(({ shares }) => shares.size > 0);
  const cells = (model: string) =>
    read.map(({ abbr, shares }) => [abbr, shareCell(shares.get(model)?.get(OVERALL))] as const);
  const overall = new Map(models.map((model) => [model, new Map(cells(model))]));
  const scores = models.map(
    (model) =>
      [model, new Map(read.flatMap(({ abbr, shares }) => shareNumbers(abbr, shares.get(model))))] as const,
  );
  const tens = datasets.filter(({ shares }) => [...shares.values()].some((of) => (of.get(OVERALL) ?? 0) > 1));
  const named = read.filter(({ shares }) =>
    [...shares.values()].some((of) => [...of.keys()].some((name) => name.includes(','))),
  );
  const notes = [
    ...tens.map(
      ({ abbr }) =>
        `${abbr}: ${judge} wrote numbers above 1, such as 10, and they count as what they say, as in OpenCompass`,
    ),
    ...named.map(
      ({ abbr }) =>
        `${reportName(abbr, judge)}: names with a comma are not quoted, as OpenCompass writes them, and what follows is shifted`,
    ),
  ];
  return {
    scores: { judge, title: 'Fofo', scores: new Map(scores), overall, coverage: reader.coverage, notes },
    files: read.map(({ abbr, shares }) => ({
      name: reportName(abbr, judge),
      text: joinedRows([[abbr, ...models], ...reportRows(models, shares)]),
    })),
  };
}

/** Shares by group of the models that were judged, or that a judge failed to judge. */
type Shares = ReadonlyMap<string, ReadonlyMap<string, number>>;

function formatShares(dataset: string, models: readonly string[], reader: VerdictReader): Shares {
  const all = models.map((model) => {
    const readings = reader.readTexts([model], [dataset], formatScore);
    return [model, readings] as const;
  });
  return new Map(all.flatMap(([model, { hasFolder, found }]) => (hasFolder ? [[model, means(found)]] : [])));
}

function means(found: Readings<number>['found']): Map<string, number> {
  const entries = found.flatMap(({ verdict, record: { gold } }) => [
    [OVERALL, verdict] as const,
    [pythonStr(gold.domain), verdict] as const,
    ...(gold.format_type === 'general' ? [[pythonStr(gold.format), verdict] as const] : []),
  ]);
  return new Map([...grouped(entries)].map(([name, scores]) => [name, meanOf(scores)]));
}

/** Domains in the order of the first model that was judged, behind the formats; those of others are left out. */
function reportRows(models: readonly string[], shares: Shares): string[][] {
  const [first] = shares.values();
  const domains = [...(first?.keys() ?? [])].filter((name) => ![OVERALL, ...FORMATS].includes(name));
  return [OVERALL, ...FORMATS, ...domains].map((name) => [
    name,
    ...models.map((model) => shareCell(shares.get(model)?.get(name))),
  ]);
}

function shareNumbers(dataset: string, shares: ReadonlyMap<string, number> | undefined): [string, number][] {
  return [...(shares ?? [])].map(([name, share]) => [
    name === OVERALL ? dataset : `${dataset}: ${name}`,
    share,
  ]);
}

function reportName(dataset: string, judge: string): string {
  return `${dataset}-judged-by--${judge}--report.csv`;
}

function shareCell(share: number | undefined): string {
  return share === undefined ? '' : fixedText(share, 2);
}
