import { isAtLeast, type Json } from '../../core/index.ts';
import { pythonRound, pythonStr } from '../../util/index.ts';
import { letterRank, listedRank } from '../../verdicts/index.ts';
import { oneOf } from './arguments.ts';
import { byJudge, type JudgePart } from './by-judge.ts';
import type { Cell, JudgedInput, JudgedSummarizerDefinition } from './contract.ts';
import { csvRows } from './csv.ts';
import { addTo } from './groups.ts';
import { modelPairs } from './models.ts';
import { type Readings, VerdictReader } from './verdict-reader.ts';

const TOTAL = 'total';
const TYPE = 'opencompass.summarizers.subjective.alpacaeval.AlpacaSummarizer';

/**
 * AlpacaEval: how often the judge prefers a model to the base model, in percent of the replies that could be read. `judge_type`: `v2`
 * (`m` or `M` is the better one) or `v1` (a list of ranks).
 */
export const alpaca: JudgedSummarizerDefinition = {
  type: TYPE,
  aliases: ['AlpacaSummarizerV1'],
  arguments: ['judge_type'],
  showsFirstDataset: true,
  create(args) {
    const kind = oneOf(args, { of: TYPE, name: 'judge_type', words: ['v2', 'v1'] });
    const read = kind === 'v1' ? listedRank : (reply: Json) => letterRank(pythonStr(reply));
    return byJudge((judge, input) => ofJudge(judge, read, input));
  },
};

type Reader = (reply: Json) => number | undefined;
type Found = Readings<number>['found'];

function ofJudge(judge: string, read: Reader, input: JudgedInput): JudgePart {
  const datasets = input.datasets.slice(0, 1).map(({ abbr }) => abbr);
  const reader = new VerdictReader(input, judge);
  const [scores, overall] = [new Map<string, Rates>(), new Map<string, Rates>()];
  const rows: Cell[][] = [];
  for (const { base, model } of modelPairs(input)) {
    const models = [base, model.abbr];
    const { found } = reader.read({ models, datasets, read: ({ prediction }) => read(prediction) });
    if (found.length === 0) {
      for (const one of [scores, overall]) if (!one.has(model.abbr)) one.set(model.abbr, new Map());
      continue;
    }
    const [first, second] = namedIn(found, input) ?? [base, model.abbr];
    const named = winRates(found, second);
    scores.set(model.abbr, second === model.abbr ? named : winRates(found, model.abbr));
    overall.set(second, named);
    rows.push([`${first}_vs_${second}`, ...named.keys()], [`win_${second}`, ...named.values()]);
  }
  return {
    scores: { judge, title: 'AlpacaEval', scores, overall, coverage: reader.coverage },
    files: rows.length === 0 ? [] : [{ name: `AlpacaEval2-judged-by--${judge}.csv`, text: csvRows(rows) }],
  };
}

type Rates = ReadonlyMap<string, number>;

/**
 * OpenCompass 0.3 takes the names of both models from the first reply that it can read, which may show them the other way round: its
 * files then hold the rate of the base model, under its name.
 */
function namedIn(found: Found, { compat }: JudgedInput): [string, string] | undefined {
  const gold = found[0]?.record.gold;
  if (isAtLeast(compat, '0.5.4') || gold === undefined) return undefined;
  return [pythonStr(gold.answer1), pythonStr(gold.answer2)];
}

/** Capabilities stand in the order in which the model first wins in them, then those in which it never does. */
function winRates(found: Found, model: string): Rates {
  const wins = new Map<string, number>([[TOTAL, 0]]);
  const seen = new Map<string, number>();
  for (const { verdict, record } of found) {
    const capability = pythonStr(record.gold.capability);
    addTo(seen, capability, 1);
    const winner = verdict === 1 ? record.gold.answer1 : record.gold.answer2;
    if (winner !== model) continue;
    addTo(wins, capability, 1);
    addTo(wins, TOTAL, 1);
  }
  for (const capability of seen.keys()) if (!wins.has(capability)) wins.set(capability, 0);
  seen.set(TOTAL, found.length);
  return new Map(
    [...wins].map(([name, count]) => [name, pythonRound((count / (seen.get(name) ?? 1)) * 100, 2)]),
  );
}
