import { isAtLeast, type Json, type JsonObject, LodestoneError, plain } from '../../core/index.ts';
import { pythonRound, pythonStr } from '../../util/index.ts';
import { letterRank, listedRank } from '../../verdicts/index.ts';
import type { Cell, JudgedInput, JudgedScores, JudgedSummarizer, SummaryFile } from './contract.ts';
import { csvRows } from './csv.ts';
import { type Readings, readVerdicts } from './reading.ts';

const TOTAL = 'total';

/**
 * AlpacaEval: how often the judge prefers a model to the base model, in percent of the replies that could be read. `judge_type`: `v2`
 * (`m` or `M` is the better one) or `v1` (a list of ranks).
 */
export const alpaca: JudgedSummarizer = {
  types: ['AlpacaSummarizer', 'AlpacaSummarizerV1'],
  summarize(args, input) {
    const read = readerFor(args);
    const parts = input.judges.map((judge) => ofJudge(judge, read, input));
    return { scores: parts.map(({ scores }) => scores), files: parts.flatMap(({ files }) => files) };
  },
};

type Reader = (reply: Json) => number | undefined;

function readerFor({ judge_type: given = 'v2' }: JsonObject): Reader {
  const type = plain(given);
  if (type === 'v1') return listedRank;
  if (type === 'v2') return (reply) => letterRank(pythonStr(reply));
  throw new LodestoneError('config-invalid', `judge_type of AlpacaSummarizer is ${JSON.stringify(type)}`, {
    hint: 'It may be v1 or v2.',
  });
}

function ofJudge(
  judge: string,
  read: Reader,
  input: JudgedInput,
): { scores: JudgedScores; files: SummaryFile[] } {
  const [dataset] = input.datasets;
  const datasets = dataset === undefined ? [] : [dataset.abbr];
  const scores = new Map<string, ReadonlyMap<string, Cell>>();
  const rows: Cell[][] = [];
  const counts = { replies: 0, readable: 0 };
  for (const [base, model] of pairsOf(input)) {
    const found = readVerdicts(input, { models: [base, model.abbr], judge, datasets }, ({ prediction }) =>
      read(prediction),
    );
    if (found === undefined) continue;
    counts.replies += found.replies;
    counts.readable += found.found.length;
    const rates = winRates(found, base, model.abbr, input);
    scores.set(model.name, rates);
    rows.push([`${base}_vs_${model.name}`, ...rates.keys()], [`win_${model.name}`, ...rates.values()]);
  }
  const listed = scores.size === 0 ? [] : pairsOf(input).map(([, { name }]) => name);
  return {
    scores: {
      ...{ judge, title: 'AlpacaEval', ...counts },
      scores: new Map(listed.map((name) => [name, scores.get(name) ?? new Map()])),
    },
    files: rows.length === 0 ? [] : [{ name: `AlpacaEval2-judged-by--${judge}.csv`, text: csvRows(rows) }],
  };
}

/** Each base model with each other one, bases outside; of models without bases all pairs. */
function pairsOf({ datasets, models }: JudgedInput): [string, JudgedInput['models'][number]][] {
  const bases = datasets[0]?.base_models;
  const names = (Array.isArray(bases) ? bases : []).flatMap((base) =>
    typeof base === 'object' && base !== null && 'abbr' in base ? [String(base.abbr)] : [],
  );
  if (names.length > 0)
    return names.flatMap((base) =>
      models.flatMap((model): [string, (typeof models)[number]][] =>
        model.abbr === base ? [] : [[base, model]],
      ),
    );
  return models.flatMap((first, place) =>
    models.slice(place + 1).map((second): [string, (typeof models)[number]] => [first.abbr, second]),
  );
}

/**
 * Capabilities stand in the order in which the model first wins in them, then those in which it never does. OpenCompass 0.3 takes the
 * names of both models from the first reply that it can read, which may be the other way round.
 */
function winRates(
  { found }: Readings<number>,
  base: string,
  model: string,
  { compat }: JudgedInput,
): Map<string, number> {
  const first = found[0]?.record.gold;
  const isSwapped = !isAtLeast(compat, '0.5.4') && first?.answer1 === model;
  const counted = isSwapped ? base : model;
  const wins = new Map<string, number>([[TOTAL, 0]]);
  const seen = new Map<string, number>();
  for (const { verdict, record } of found) {
    const capability = pythonStr(record.gold.capability);
    seen.set(capability, (seen.get(capability) ?? 0) + 1);
    const winner = verdict === 1 ? record.gold.answer1 : record.gold.answer2;
    if (winner !== counted) continue;
    wins.set(capability, (wins.get(capability) ?? 0) + 1);
    wins.set(TOTAL, (wins.get(TOTAL) ?? 0) + 1);
  }
  for (const capability of seen.keys()) if (!wins.has(capability)) wins.set(capability, 0);
  seen.set(TOTAL, found.length);
  return new Map(
    [...wins].map(([name, count]) => [
      name,
      pythonRound((count / Math.max(1, seen.get(name) ?? 1)) * 100, 2),
    ]),
  );
}
