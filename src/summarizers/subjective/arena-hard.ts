import { pythonStr } from '../../util/index.ts';
import { comparison } from '../../verdicts/index.ts';
import { arenaHardFiles, type RatedModel, ratingLine } from './arena-hard-files.ts';
import { eloRatings, type ModelBattle, resampledRatings, winRates } from './arena-hard-ratings.ts';
import { flagArgument, oneOf } from './arguments.ts';
import type {
  JudgedInput,
  JudgedScores,
  JudgedSummarizerDefinition,
  SummaryFile,
  SummaryPart,
} from './contract.ts';
import { modelPairs } from './models.ts';
import { type Readings, VerdictReader } from './verdict-reader.ts';

const TYPE = 'opencompass.summarizers.subjective.arenahard.ArenaHardSummarizer';
/** The base model of Arena-Hard, and the length of its answers in tokens, as its leaderboard has it. */
const [ARENA_BASE, BASE_TOKENS] = ['gpt4-0314', 423];

/**
 * Arena-Hard: the win rate of each model against the base model, from Elo ratings that are fitted to the battles of all models together,
 * with intervals of 100 resamples. A clear win counts as three battles; a reply that cannot be read as none. Of several base models
 * the last one is compared with. `check_pos_bias` and `summary_type` change nothing, as in OpenCompass.
 */
export const arenaHard: JudgedSummarizerDefinition = {
  type: TYPE,
  arguments: ['judge_type', 'check_pos_bias', 'summary_type'],
  create(args) {
    oneOf(args, { of: TYPE, name: 'judge_type', words: ['general'] });
    oneOf(args, { of: TYPE, name: 'summary_type', words: ['single', 'half_add'] });
    flagArgument(args, { of: TYPE, name: 'check_pos_bias', otherwise: true });
    return async (input) => {
      const parts: SummaryPart[] = [];
      for (const { abbr } of input.judges) parts.push(await ofJudge(abbr, input));
      return {
        scores: parts.flatMap(({ scores }) => scores),
        files: parts.flatMap(({ files }) => files),
      };
    };
  },
};

async function ofJudge(judge: string, input: JudgedInput): Promise<SummaryPart> {
  const reader = new VerdictReader(input, judge);
  const files: SummaryFile[] = [];
  const lines: string[] = [];
  const [scores, overall] = [new Map<string, Map<string, number>>(), new Map<string, Map<string, number>>()];
  for (const { abbr: dataset } of input.datasets) {
    const { battles, lacking, base } = arenaBattles(dataset, input, reader);
    for (const model of lacking) overall.set(model, new Map());
    const rated = await ratedModels(battles, { dataset, base, input });
    if (rated === undefined) continue;
    files.push(...arenaHardFiles(judge, battles, rated));
    lines.push(...rated.models.map(ratingLine));
    for (const { model, score, lower, upper, tokens } of rated.models) {
      if (model === base) continue;
      overall.set(model, new Map([['score', score]]));
      scores.set(
        model,
        new Map(Object.entries({ score, '95 % from': lower, '95 % to': upper, 'mean tokens': tokens })),
      );
    }
  }
  const all: JudgedScores = {
    ...{ judge, title: 'ArenaHard', scores, overall, coverage: reader.coverage },
    ...(lines.length === 0 ? {} : { lines }),
  };
  return { scores: [all], files };
}

/** All battles of a dataset, the models that were not judged, and the base model of the last pair. */
function arenaBattles(dataset: string, input: JudgedInput, reader: VerdictReader) {
  const battles: ModelBattle[] = [];
  const lacking: string[] = [];
  let last = '';
  for (const { base, model } of modelPairs(input)) {
    last = base;
    const readings = reader.read({
      ...{ models: [base, model.abbr], datasets: [dataset] },
      read: ({ prediction }) => OUTCOMES.get(comparison(pythonStr(prediction)) ?? ''),
    });
    if (readings.isThere) battles.push(...fought(readings));
    else lacking.push(model.abbr);
  }
  return { battles, lacking, base: last };
}

type Outcome = { readonly winner: ModelBattle['winner']; readonly battles: number };

const OUTCOMES = new Map<string, Outcome>([
  ['A>>B', { winner: 'model_a', battles: 3 }],
  ['A>B', { winner: 'model_a', battles: 1 }],
  ['A=B', { winner: 'tie', battles: 1 }],
  ['B>A', { winner: 'model_b', battles: 1 }],
  ['B>>A', { winner: 'model_b', battles: 3 }],
]);

function fought({ found }: Readings<Outcome>): ModelBattle[] {
  return found.flatMap(({ verdict, record: { gold } }) => {
    const [first, second] = [pythonStr(gold.answer1), pythonStr(gold.answer2)];
    return Array.from({ length: verdict.battles }, () => ({ first, second, winner: verdict.winner }));
  });
}

async function ratedModels(
  battles: readonly ModelBattle[],
  { dataset, base, input }: { readonly dataset: string; readonly base: string; readonly input: JudgedInput },
): Promise<
  | { readonly models: readonly RatedModel[]; readonly resamples: ReturnType<typeof resampledRatings> }
  | undefined
> {
  const ratings = eloRatings(battles);
  if (!ratings.has(base)) return undefined;
  const resamples = resampledRatings(battles);
  const models: RatedModel[] = [];
  for (const rate of winRates(ratings, resamples, base)) {
    const given = base === ARENA_BASE ? BASE_TOKENS : 0;
    const tokens = rate.model === base ? given : await input.meanTokens(rate.model, dataset);
    models.push({ ...rate, tokens: tokens ?? 0 });
  }
  return { models, resamples };
}
