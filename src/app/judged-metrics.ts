import { existsSync, readFileSync } from 'node:fs';
import { dictEntries, isPlainObject, type Json, type JsonObject, keyText, plain } from '../core/index.ts';
import { datasetAbbr, isJudged, modelAbbr } from '../run/index.ts';
import { partFiles, type RunFolder } from '../store/index.ts';
import type { Cell, JudgedResult, JudgedScores } from '../summarizers/index.ts';
import { parsePythonJson, pythonRound } from '../util/index.ts';
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

interface NamedResult extends JudgedResult {
  /** The model, or both of a pair. */
  readonly name: string;
}

function judgedScores(judge: string, dataset: string, results: readonly NamedResult[]): JudgedScores {
  return {
    ...{ judge, title: dataset },
    scores: new Map(results.map(({ name, metrics }) => [name, cellsOf(metrics)])),
    coverage: results.map(({ name, judged, unreadable }) => ({
      ...{ dataset, model: name, judged, unreadable, missing: 0 },
    })),
  };
}

function resultsBy(folder: RunFolder, judge: string, dataset: string): NamedResult[] {
  return judgedTogether(folder, [judge]).flatMap((model) => {
    const files = partFiles(folder.judgementsFile({ model, judge, dataset, isReview: false }));
    return files.flatMap((file, part) => {
      const found = resultIn(file);
      if (found === undefined) return [];
      const name = files.length === 1 ? model : `${model} (part ${part})`;
      return [{ name, ...found }];
    });
  });
}

function cellsOf(metrics: JudgedResult['metrics']): Map<string, Cell> {
  return new Map(
    [...metrics].flatMap(([name, value]): [string, Cell][] => {
      const cell = plain(value);
      if (typeof cell === 'number') return [[name, pythonRound(cell, 2)]];
      return typeof cell === 'string' ? [[name, cell]] : [];
    }),
  );
}

/** Metrics and coverage of a results file of a judge; undefined where it holds records alone. */
export function resultIn(file: string): JudgedResult | undefined {
  const text = readFileSync(file, 'utf8');
  const whole = new Map(dictEntries(parsePythonJson(text)).map(([key, value]) => [keyText(key), value]));
  if ([...whole.keys()].every((key) => /^\d+$/.test(key))) return undefined;
  const details = whole.get('details') ?? null;
  whole.delete('details');
  return { metrics: whole, ...judgedCoverage(file, details) };
}

/** As counted when the replies were read; else by the verdicts that combined judgements hold. */
function judgedCoverage(file: string, details: Json): Pick<JudgedResult, 'judged' | 'unreadable'> {
  const counted = file.replace(/\.json$/, '.coverage.json');
  if (existsSync(counted)) {
    const { judgements = 0, unreadable = 0 }: JsonObject = JSON.parse(readFileSync(counted, 'utf8'));
    return { judged: Number(judgements) - Number(unreadable), unreadable: Number(unreadable) };
  }
  const records = typeof details === 'object' && details !== null ? Object.values(details) : [];
  const unreadable = records.filter((one) => isPlainObject(one) && one.verdict === null).length;
  return { judged: records.length - unreadable, unreadable };
}
