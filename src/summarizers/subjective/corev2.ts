import { pythonRound, pythonStr } from '../../util/index.ts';
import { choiceOfFour, leadingChoice } from '../../verdicts/index.ts';
import { oneOf } from './arguments.ts';
import { byJudge, type JudgePart } from './by-judge.ts';
import type { Cell, JudgedInput, JudgedSummarizerDefinition, JudgementRecord } from './contract.ts';
import { csvRows } from './csv.ts';
import { addTo } from './groups.ts';
import { modelPairs } from './models.ts';
import { VerdictReader } from './verdict-reader.ts';

const TYPE = 'opencompass.summarizers.subjective.corev2.Corev2Summarizer';

/**
 * Corev2: for both models of a pair how often they win, and how often they win or both are good (C), in percent of the replies that
 * can be read, by capability and by the part of its name before the first `-`. `match_method`: `smart` (Choice: A) or `other` (the
 * first letter). As in OpenCompass a model that never wins outright in a capability has 0 in both; OpenCompass sums up `judge_model` of
 * the config alone, and nothing goes into its table of all datasets.
 */
export const corev2: JudgedSummarizerDefinition = {
  type: TYPE,
  arguments: ['match_method'],
  create(args) {
    const method = oneOf(args, { of: TYPE, name: 'match_method', words: ['smart', 'other'] });
    const read = method === 'smart' ? choiceOfFour : leadingChoice;
    return byJudge((judge, input) => ofJudge(judge, read, input));
  },
};

type Read = (reply: string) => string | undefined;
type Verdicts = readonly { readonly verdict: string; readonly record: JudgementRecord }[];

function ofJudge(judge: string, read: Read, input: JudgedInput): JudgePart {
  const reader = new VerdictReader(input, judge);
  const rows: Cell[][] = [];
  const scores = new Map<string, Map<string, number>>();
  for (const { base, model } of modelPairs(input))
    for (const { abbr: dataset } of input.datasets) {
      const models = [base, model.abbr];
      const { found } = reader.readTexts(models, [dataset], read);
      if (found.length === 0) continue;
      const gold = input.judgements({ models, judge, dataset })?.[0]?.gold;
      const [first, second] = [pythonStr(gold?.answer1), pythonStr(gold?.answer2)];
      const [left, right] = [modelRates(found, first), modelRates(found, second)];
      const columns = [...left.both.keys()];
      rows.push(
        [`${first}_vs_${second}`, ...columns],
        ...[
          [`win_both_${first}`, left.both] as const,
          [`half_draw_${first}`, left.wins] as const,
          [`win_both_${second}`, right.both] as const,
          [`half_draw_${second}`, right.wins] as const,
        ].map(([name, rates]) => [name, ...columns.map((column) => rates.get(column) ?? 0)]),
      );
      const own = modelRates(found, model.abbr).wins;
      scores.set(model.name, new Map([...own].map(([name, rate]) => [`${name} against ${base}`, rate])));
    }
  return {
    scores: { judge, title: 'wins', scores, coverage: reader.coverage },
    files: rows.length === 0 ? [] : [{ name: `judged-by--${judge}-report.csv`, text: csvRows(rows) }],
  };
}

interface Rates {
  /** Wins, and ties of two good answers. */
  readonly both: ReadonlyMap<string, number>;
  readonly wins: ReadonlyMap<string, number>;
}

/** Capabilities in the order in which the model first has something, then all others. */
function modelRates(found: Verdicts, model: string): Rates {
  const [counts, both, wins] = [
    new Map<string, number>(),
    new Map<string, number>(),
    new Map<string, number>(),
  ];
  for (const { verdict, record } of found) {
    const winner = verdict === 'A' ? record.gold.answer1 : verdict === 'B' ? record.gold.answer2 : undefined;
    for (const capability of recordCapabilities(record)) {
      addTo(counts, capability, 1);
      if (verdict === 'C' || winner === model) addTo(both, capability, 1);
      if (winner === model) addTo(wins, capability, 1);
    }
  }
  const rate = (of: ReadonlyMap<string, number>, capability: string) =>
    wins.has(capability)
      ? pythonRound(((of.get(capability) ?? 0) / (counts.get(capability) ?? 1)) * 100, 2)
      : 0;
  const names = [...new Set([...both.keys(), ...counts.keys()])];
  return {
    both: new Map(names.map((name) => [name, rate(both, name)])),
    wins: new Map(names.map((name) => [name, rate(wins, name)])),
  };
}

/** A capability without a `-` counts twice. */
function recordCapabilities({ gold }: JudgementRecord): string[] {
  const capability = pythonStr(gold.capability);
  return [capability.split('-')[0] ?? '', capability];
}
