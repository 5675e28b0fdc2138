import { float, type Json, type JsonObject, LodestoneError, plain } from '../../core/index.ts';
import { pythonDumps, pythonRound } from '../../util/index.ts';
import { summaryDataset } from '../summary-dataset.ts';
import { flagArgument } from './arguments.ts';
import type {
  Cell,
  JudgedCoverage,
  JudgedInput,
  JudgedScores,
  JudgedSummarizerDefinition,
  SummaryFile,
} from './contract.ts';
import { cellText, frameRows } from './csv.ts';
import { type MatchRatings, matchRatings, type RatedModel, type RatingOptions } from './match-ratings.ts';
import { type Match, storedMatches } from './matches.ts';
import { baseModels } from './models.ts';

const TYPE =
  'opencompass.summarizers.subjective.compass_arena_bradley_terry.CompassArenaBradleyTerrySummarizer';
const SYSTEM = 'bradleyterry';

interface Settings extends RatingOptions {
  /** Whether all scores are chances of a win; ratings else. */
  readonly showsWinRates: boolean;
  readonly notes: readonly string[];
}

/**
 * Elo ratings from the matches that a `dict_postprocessor` for Bradley-Terry models stored: for each base model of each dataset, and for all datasets
 * together. `rating_system` and `num_cpu` change nothing, as in OpenCompass, whose base class also takes `dataset_abbrs` and `summary_groups`, which are not used.
 */
export const compassArenaBradleyTerry: JudgedSummarizerDefinition = {
  type: TYPE,
  arguments: [
    ...['rating_system', 'report_pred_win_rates', 'num_bootstrap', 'num_cpu', 'with_control_vars'],
    ...['normalize_style_features', 'odds_ratio', 'groups', 'dataset_abbrs', 'summary_groups', 'prompt_db'],
  ],
  create(args) {
    const settings = settingsIn(args);
    return (input) => {
      const judged = input.judges.map(({ abbr }) => ratingsBy(abbr, input, settings));
      return {
        scores: judged.map((one) => scoresBy(one, settings)),
        files: [
          ...judged.flatMap((one) => judgeFiles(one, input)),
          ...filesOfAll(judged, input.time, settings),
        ],
      };
    };
  },
};

function settingsIn(args: JsonObject): Settings {
  const flag = (name: string) => flagArgument(args, { of: TYPE, name, otherwise: true });
  const groups = plain(args.groups ?? []);
  if (!Array.isArray(groups) || !groups.every((group) => typeof group === 'string'))
    throw new LodestoneError(
      'config-invalid',
      'groups of CompassArenaBradleyTerrySummarizer is no list of names',
    );
  const resamples = plain(args.num_bootstrap ?? 300);
  if (typeof resamples !== 'number' || !Number.isInteger(resamples) || resamples < 1)
    throw new LodestoneError(
      'config-invalid',
      `num_bootstrap of CompassArenaBradleyTerrySummarizer is ${JSON.stringify(resamples)}`,
      { hint: 'It is how many resamples are drawn, from 1.' },
    );
  const system = args.rating_system ?? SYSTEM;
  return {
    ...{ resamples, groups },
    isControlled: flag('with_control_vars'),
    isNormalized: flag('normalize_style_features'),
    isRatio: flag('odds_ratio'),
    showsWinRates: flag('report_pred_win_rates'),
    notes:
      system === SYSTEM
        ? []
        : [
            `rating_system=${JSON.stringify(system)} changes nothing, as in OpenCompass: ratings are those of Bradley-Terry`,
          ],
  };
}

/** Ratings against a base model in the matches of a dataset. */
interface Table {
  readonly dataset: string;
  readonly base: string;
  readonly ratings: MatchRatings;
}

interface Judged {
  readonly judge: string;
  readonly tables: readonly Table[];
  /** Of all datasets, each with its first base model; undefined where there is no match. */
  readonly all: MatchRatings | undefined;
  readonly coverage: readonly JudgedCoverage[];
  readonly notes: readonly string[];
}

function ratingsBy(judge: string, input: JudgedInput, settings: Settings): Judged {
  const tables: Table[] = [];
  const coverage: JudgedCoverage[] = [];
  const notes: string[] = [];
  const all: Match[] = [];
  let anchor = '';
  for (const dataset of input.datasets) {
    const bases = baseModels(dataset);
    if (bases.length === 0)
      throw new LodestoneError(
        'config-invalid',
        `${dataset.abbr}: CompassArenaBradleyTerrySummarizer needs base_models`,
      );
    anchor = bases[0] ?? '';
    for (const [place, base] of bases.entries()) {
      const matches = matchesAgainst({ judge, base, dataset: dataset.abbr }, input, coverage);
      if (place === 0) all.push(...matches);
      const ratings = matchRatings(matches, base, settings);
      if (ratings === undefined)
        notes.push(`${dataset.abbr}: no match with ${base}; OpenCompass stops there`);
      else {
        tables.push({ dataset: dataset.abbr, base, ratings });
        notes.push(...withoutRatings(ratings, `${dataset.abbr} against ${base}`));
      }
    }
  }
  return { judge, tables, all: matchRatings(all, anchor, settings), coverage, notes };
}

function withoutRatings({ coefficients }: MatchRatings, name: string): string[] {
  const isEmpty = [...(coefficients?.values() ?? [])].every((value) => value === 0 || value === 1);
  if (coefficients === undefined || !isEmpty) return [];
  return [
    `${name}: a count of style is the same in all matches and cannot be normalized, so OpenCompass's fit ends where it begins; normalize_style_features=False gives ratings`,
  ];
}

function matchesAgainst(
  { judge, base, dataset }: { readonly judge: string; readonly base: string; readonly dataset: string },
  input: JudgedInput,
  coverage: JudgedCoverage[],
): Match[] {
  return input.models.flatMap(({ abbr, name }) => {
    const pair = { models: [base, abbr], judge, dataset };
    const found = base === abbr ? undefined : input.result(pair);
    if (found === undefined) return [];
    const { metrics, judged, unreadable } = found;
    coverage.push({ dataset, model: name, base, judged, unreadable, missing: input.missing(pair) });
    return storedMatches(metrics.get('matches'));
  });
}

function scoresBy({ judge, tables, all, coverage, notes }: Judged, settings: Settings): JudgedScores {
  const scores = new Map<string, Map<string, Cell>>();
  const add = (title: string, { models }: MatchRatings) => {
    for (const { model, rating, winRate, lower, upper } of models) {
      const cells = scores.get(model) ?? new Map<string, Cell>();
      scores.set(model, cells);
      cells.set(`${title}: rating`, pythonRound(rating, 2));
      cells.set(`${title}: 95 % from`, pythonRound(lower, 2));
      cells.set(`${title}: 95 % to`, pythonRound(upper, 2));
      cells.set(`${title}: win rate`, winRate);
    }
  };
  for (const { dataset, base, ratings } of tables) add(`${dataset} against ${base}`, ratings);
  if (all !== undefined && tables.length > 1) add('all datasets', all);
  return { judge, title: 'Bradley-Terry', scores, coverage, notes: [...settings.notes, ...notes] };
}

const COLUMNS = [
  ...['dataset', 'version', 'base_model', 'metric', 'mode', 'ranking', 'ranking_ub', 'model_name'],
  ...['predicted_win_rate', 'rating', 'rating_q975', 'rating_q025', 'std_dev', 'num_battles'],
];

/** The tables of a judge, base model by base model, and the coefficients. */
function judgeFiles({ judge, tables }: Judged, { time, datasets, compat }: JudgedInput): SummaryFile[] {
  if (tables.length === 0) return [];
  const known = new Map(datasets.map((one) => [one.abbr, summaryDataset(one, compat)]));
  const bases = [...new Set(tables.map(({ base }) => base))];
  const isWhole = tables.every(({ ratings }) => ratings.hasWholeCounts);
  const rows = bases.flatMap((base) =>
    tables
      .filter((table) => table.base === base)
      .flatMap(({ dataset, ratings }) =>
        ratings.models.map((one) => [
          ...[
            dataset,
            known.get(dataset)?.version ?? '-',
            base,
            'bt_rating',
            known.get(dataset)?.mode ?? '-',
          ],
          ...[`${one.ranking}`, `${one.upperRanking}`, one.model, one.winRate],
          ...[one.rating, number(one.upper), number(one.lower), number(one.deviation), count(one, isWhole)],
        ]),
      ),
  );
  const coefficients: { [dataset: string]: JsonObject } = {};
  for (const { dataset, base, ratings } of tables)
    coefficients[dataset] = { ...coefficients[dataset], [base]: coefficientsJson(ratings) };
  return [
    beside(`summary_${time}_by_${judge}.csv`, frameRows([COLUMNS, ...rows])),
    beside(`summary_${time}_by_${judge}.json`, jsonText(coefficients)),
  ];
}

const ALL_COLUMNS = [
  ...['', 'rating', 'ranking_ub', 'std_dev', 'rating_q975', 'rating_q025', 'num_battles', 'model_name'],
  ...['ranking', 'predicted_win_rate', 'judge'],
];

/** All datasets together, of all judges. */
function filesOfAll(judged: readonly Judged[], time: string, { showsWinRates }: Settings): SummaryFile[] {
  const found = judged.flatMap(({ judge, all }) => (all === undefined ? [] : [{ judge, all }]));
  if (found.length === 0) return [];
  const isWhole = found.every(({ all }) => all.hasWholeCounts);
  const rows = found.flatMap(({ judge, all }) =>
    all.models.map((one) => [
      ...[one.model, one.rating, `${one.upperRanking}`, number(one.deviation), number(one.upper)],
      ...[number(one.lower), count(one, isWhole), one.model, `${one.ranking}`, one.winRate, judge],
    ]),
  );
  const scores = found.map(({ judge, all }): [string, Json] => [
    judge,
    Object.fromEntries(all.models.map((one) => [one.model, float(showsWinRates ? one.winRate : one.rating)])),
  ]);
  const coefficients = found.map(({ judge, all }): [string, Json] => [judge, coefficientsJson(all)]);
  return [
    beside(`summary_${time}_all_scores_df.csv`, frameRows([ALL_COLUMNS, ...rows])),
    beside(`summary_${time}_all_scores.json`, jsonText(Object.fromEntries(scores))),
    beside(`summary_${time}_all_scores_ctrl_coefs.json`, jsonText(Object.fromEntries(coefficients))),
  ];
}

function beside(name: string, text: string): SummaryFile {
  return { name, text, isBesideTable: true };
}

function jsonText(value: Json): string {
  return pythonDumps(value, { indent: 4, ensureAscii: false });
}

function coefficientsJson({ coefficients }: MatchRatings): Json {
  if (coefficients === undefined) return [];
  return Object.fromEntries([...coefficients].map(([name, value]) => [name, float(value)]));
}

/** pandas leaves out what is no number. */
function number(value: number): Cell {
  return Number.isNaN(value) ? '' : value;
}

function count({ battles }: RatedModel, isWhole: boolean): string {
  return isWhole ? `${battles}` : cellText(battles);
}
