import { existsSync, readFileSync } from 'node:fs';
import { isPlainObject, type Json, type JsonObject, plain } from '../core/index.ts';
import { datasetAbbr, isJudged, modelAbbr } from '../run/index.ts';
import { partFiles, type RunFolder } from '../store/index.ts';
import type { Cell, JudgedCoverage, JudgedScores } from '../summarizers/index.ts';
import { pythonRound } from '../util/index.ts';
import { combinedJudges, judgedTogether } from './combined-judgements.ts';
import type { RunRequest } from './run-request.ts';

/**
 * The metrics that stand in the results of judges, where a `dict_postprocessor` made some, and in those of combined judges. `isSummedUp`: a
 * summarizer shows what the judges themselves said.
 */
export function judgedMetrics(request: RunRequest, folder: RunFolder, isSummedUp: boolean): JudgedScores[] {
  const { config, judging, options } = request;
  if (judging === undefined) return [];
  const judges = judging.judges.map(modelAbbr);
  const shown = [...(isSummedUp ? [] : judges), ...combinedJudges(options, judges)];
  const datasets = config.datasets.filter((dataset) => isJudged(dataset, judging)).map(datasetAbbr);
  return shown.flatMap((judge) =>
    datasets.flatMap((dataset) => {
      const found = resultsBy(folder, judge, dataset);
      return found.length === 0 ? [] : [judgedScores(judge, dataset, found)];
    }),
  );
}

interface JudgedResults {
  /** The model, or both of a pair. */
  readonly name: string;
  readonly metrics: ReadonlyMap<string, Cell>;
  readonly coverage: Pick<JudgedCoverage, 'judged' | 'unreadable'>;
}

function judgedScores(judge: string, dataset: string, results: readonly JudgedResults[]): JudgedScores {
  return {
    ...{ judge, title: dataset },
    scores: new Map(results.map(({ name, metrics }) => [name, metrics])),
    coverage: results.map(({ name, coverage }) => ({ ...coverage, dataset, model: name, missing: 0 })),
  };
}

function resultsBy(folder: RunFolder, judge: string, dataset: string): JudgedResults[] {
  return judgedTogether(folder, [judge]).flatMap((model) => {
    const files = partFiles(folder.judgementsFile({ model, judge, dataset, isReview: false }));
    return files.flatMap((file, part) => {
      const found = resultsIn(file);
      if (found === undefined) return [];
      const name = files.length === 1 ? model : `${model} (part ${part})`;
      return [{ name, ...found }];
    });
  });
}

/** Undefined where the file holds records alone. */
function resultsIn(file: string): Omit<JudgedResults, 'name'> | undefined {
  const whole: Json = JSON.parse(readFileSync(file, 'utf8'));
  if (!isPlainObject(whole) || !('details' in whole)) return undefined;
  const { details, ...metrics } = whole;
  const cells = Object.entries(metrics).flatMap(([name, value]): [string, Cell][] => {
    const cell = plain(value);
    if (typeof cell === 'number') return [[name, pythonRound(cell, 2)]];
    return typeof cell === 'string' ? [[name, cell]] : [];
  });
  return { metrics: new Map(cells), coverage: judgedCoverage(file, details ?? null) };
}

/** As counted when the replies were read; else by the verdicts that combined judgements hold. */
function judgedCoverage(file: string, details: Json): JudgedResults['coverage'] {
  const counted = file.replace(/\.json$/, '.coverage.json');
  if (existsSync(counted)) {
    const { judgements = 0, unreadable = 0 } = JSON.parse(readFileSync(counted, 'utf8')) as JsonObject;
    return { judged: Number(judgements) - Number(unreadable), unreadable: Number(unreadable) };
  }
  const records = typeof details === 'object' && details !== null ? Object.values(details) : [];
  const unreadable = records.filter((one) => isPlainObject(one) && one.verdict === null).length;
  return { judged: records.length - unreadable, unreadable };
}
