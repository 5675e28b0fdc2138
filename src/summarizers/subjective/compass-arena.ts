import type { Json } from '../../core/index.ts';
import { pythonStr } from '../../util/index.ts';
import { choiceLetter } from '../../verdicts/index.ts';
import { flagArgument, oneOf } from './arguments.ts';
import { byJudge, type JudgePart } from './by-judge.ts';
import type { JudgedInput, JudgedSummarizer, JudgedSummarizerDefinition, ModelScores } from './contract.ts';
import { joinedRows } from './csv.ts';
import { modelPairs } from './models.ts';
import { positionBias } from './position-bias.ts';
import { VerdictReader } from './verdict-reader.ts';
import { shareText, type TieRule, winShares } from './win-shares.ts';

const BIAS = 'position_bias';
const TYPE = 'opencompass.summarizers.subjective.compass_arena.CompassArenaSummarizer';

/**
 * CompassArena: how often a judge prefers a model to the base model, in percent of the replies that can be read, by dataset and
 * capability, and how often it names the same place twice (`check_pos_bias`, else 0). `summary_type`: `single` (ties count 0) or
 * `half_add` (half). Of several base models the last one counts. OpenCompass 0.3 stops where the first reply that it can read shows
 * the base model second, and every version where a pair has no verdicts: here its cells are empty.
 */
export const compassArena: JudgedSummarizerDefinition = {
  type: TYPE,
  arguments: ['judge_type', 'check_pos_bias', 'summary_type'],
  create(args) {
    oneOf(args, { of: TYPE, name: 'judge_type', words: ['general'] });
    const ties: TieRule = oneOf(args, { of: TYPE, name: 'summary_type', words: ['single', 'half_add'] });
    const checksBias = flagArgument(args, { of: TYPE, name: 'check_pos_bias', otherwise: true });
    return arenaSummarizer({ read: choiceLetter, ties, checksBias });
  },
};

/** Sums pairs up as CompassArena does. */
export function arenaSummarizer(rule: ArenaRule): JudgedSummarizer {
  return byJudge((judge, input) => ofJudge(judge, input, rule));
}

export interface ArenaRule {
  /** A, B, or C for a tie. */
  read(reply: string): string | undefined;
  readonly ties: TieRule;
  readonly checksBias: boolean;
}

/** What was found about a model in a dataset: shares by group, and the bias. */
interface Column {
  readonly shares: ReadonlyMap<string, number>;
  /** Undefined where nothing could be read. */
  readonly bias: number | undefined;
}

const NOTHING: Column = { shares: new Map(), bias: undefined };

type Columns = ReadonlyMap<string, Column>;

function ofJudge(judge: string, input: JudgedInput, rule: ArenaRule): JudgePart {
  const reader = new VerdictReader(input, judge);
  const datasets = input.datasets.map(({ abbr }) => ({
    abbr,
    columns: arenaColumns(abbr, input, reader, rule),
  }));
  const read = datasets.filter(({ columns }) => columns.size > 0);
  const totals = read.map(({ abbr, columns }) => [
    abbr,
    ...input.models.map((model) => cellText(columns.get(model.abbr), abbr)),
  ]);
  const header = ['', ...input.models.map(({ name }) => name)];
  const overall: ModelScores = new Map(
    input.models.map(({ abbr: model, name }) => [
      name,
      new Map(read.map(({ abbr, columns }) => [abbr, cellText(columns.get(model), abbr)])),
    ]),
  );
  const scores = input.models.map(
    ({ abbr: model, name }) =>
      [name, new Map(read.flatMap(({ abbr, columns }) => arenaCells(abbr, columns.get(model))))] as const,
  );
  const reports = read.map(({ abbr, columns }) => ({
    name: `${abbr}-judged-by--${judge}-report.csv`,
    text: joinedRows([
      header,
      ...rowNames(abbr, columns).map((row) => [
        row,
        ...input.models.map((model) => cellText(columns.get(model.abbr), row)),
      ]),
    ]),
  }));
  const total = {
    name: `compassarena-overall-judged-by--${judge}.csv`,
    text: joinedRows([header, ...totals]),
  };
  return {
    scores: { judge, title: 'CompassArena', scores: new Map(scores), overall, coverage: reader.coverage },
    files: read.length === 0 ? [] : [...reports, total],
  };
}

function arenaColumns(
  dataset: string,
  input: JudgedInput,
  reader: VerdictReader,
  { read, ties, checksBias }: ArenaRule,
): Columns {
  const columns = new Map<string, Column>();
  for (const { base, model } of modelPairs(input)) {
    const { hasFolder, found } = reader.readTexts([base, model.abbr], [dataset], read);
    if (found.length === 0) {
      // The last base model counts, whatever a judge said about those before it.
      if (hasFolder && columns.has(model.abbr)) columns.set(model.abbr, NOTHING);
      continue;
    }
    const groupsOf = (gold: { [key: string]: Json }) => [pythonStr(gold.capability), dataset];
    const shares = winShares(found, model.abbr, { ties, groupsOf });
    columns.set(model.abbr, { shares, bias: checksBias ? positionBias(found) : 0 });
  }
  return columns;
}

/** Capabilities are those of the first model. */
function rowNames(dataset: string, columns: Columns): string[] {
  const [first] = columns.values();
  const capabilities = [...(first?.shares.keys() ?? [])].filter((name) => name !== dataset);
  return [dataset, BIAS, ...capabilities];
}

function cellText(column: Column | undefined, row: string): string {
  if (column === undefined) return '';
  return row === BIAS ? String(column.bias ?? '') : shareText(column.shares.get(row));
}

/** The total of a dataset, then its groups under its name. */
function arenaCells(dataset: string, column: Column | undefined): [string, number][] {
  if (column?.bias === undefined) return [];
  const groups = [...column.shares].filter(([name]) => name !== dataset);
  const rows = [...groups, [BIAS, column.bias] as const];
  return [
    [dataset, column.shares.get(dataset) ?? 0],
    ...rows.map(([row, value]): [string, number] => [`${dataset}: ${row}`, value]),
  ];
}
