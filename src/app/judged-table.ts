import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isPlainObject, type Json, type JsonObject } from '../core/index.ts';
import { modelAbbr } from '../run/index.ts';
import type { RunFolder } from '../store/index.ts';
import {
  type JudgedInput,
  type JudgedSummary,
  type JudgementRecord,
  judgedSummary,
  summarizesJudgements,
} from '../summarizers/index.ts';
import { writeAtomically } from '../util/index.ts';
import type { RunRequest } from './run-request.ts';

/**
 * Sums up what judges said, where the config has a summarizer for that, and writes its files below `summary/<time>/`; undefined
 * where it has none.
 */
export async function makeJudgedTable(
  request: RunRequest,
  folder: RunFolder,
): Promise<JudgedSummary | undefined> {
  const summarizer = request.config.summarizer as JsonObject | undefined;
  if (summarizer === undefined || !summarizesJudgements(summarizer)) return undefined;
  const summary = judgedSummary(summarizer, judgedInput(request, folder));
  for (const { name, text } of summary.files)
    await writeAtomically(path.join(folder.root, 'summary', folder.time, name), text);
  return summary;
}

function judgedInput({ config, compat, judging }: RunRequest, folder: RunFolder): JudgedInput {
  const chosen = judging?.models;
  const known = config.models.filter((model) => chosen?.includes(modelAbbr(model)) ?? true);
  return {
    compat,
    models: known.map((model) => {
      const abbr = modelAbbr(model);
      return { abbr, name: typeof model.summarizer_abbr === 'string' ? model.summarizer_abbr : abbr };
    }),
    judges: (judging?.judges ?? []).map(modelAbbr),
    datasets: config.datasets,
    judgements: (models, judge, dataset) =>
      judgementsIn(folder.judgementsFile({ model: models.join('_'), judge, dataset, isReview: false })),
  };
}

/** The records of a results file, or of its parts. */
function judgementsIn(file: string): JudgementRecord[] | undefined {
  if (existsSync(file)) return recordsIn(file);
  const records: JudgementRecord[] = [];
  for (let part = 0; ; part += 1) {
    const name = file.replace(/\.json$/, `_${part}.json`);
    if (!existsSync(name)) return part === 0 ? undefined : records;
    records.push(...recordsIn(name));
  }
}

function recordsIn(file: string): JudgementRecord[] {
  const whole: Json = JSON.parse(readFileSync(file, 'utf8'));
  const records = isPlainObject(whole) && isPlainObject(whole.details) ? whole.details : whole;
  if (!isPlainObject(records)) return [];
  return Object.values(records).flatMap((record) =>
    isPlainObject(record)
      ? [{ prediction: record.prediction ?? null, gold: isPlainObject(record.gold) ? record.gold : {} }]
      : [],
  );
}
