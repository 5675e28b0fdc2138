import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isPlainObject, type Json, type JsonObject } from '../../core/index.ts';
import { judgementReading } from '../../verdicts/index.ts';
import type { InspectedCase } from './inspected-case.ts';
import type { InspectedTask, TaskCasesOptions } from './task-cases.ts';

const BY = '_judged-by--';

/** What judges said about answers to a dataset; of `model` alone, or of pairs with it. */
export async function judgedCases(
  { abbr, config }: InspectedTask['dataset'],
  model: string | undefined,
  { folder, facts, warn }: TaskCasesOptions,
): Promise<InspectedCase[]> {
  const { compat, registries } = facts;
  const files = judgedFiles(path.join(folder.root, 'results'), abbr).filter(
    ({ models }) => model === undefined || models === model || models.split('_').includes(model),
  );
  const reading = judgementReading(config, facts.config.summarizer, compat);
  if (reading === undefined) {
    if (files.length > 0) warn(`${abbr}: nothing that is known reads the replies of its judges`);
    return [];
  }
  const definition = await registries.judgement.get(reading.type, abbr);
  return files.flatMap(({ file, models, judge }) =>
    recordsIn(file).map((record, index): InspectedCase => {
      const { prediction = null, gold = null, origin_prompt: prompt = null } = record;
      const read = definition.create(reading.args, { compat }).add({ prediction, gold, row: {} });
      return {
        ...{ model: models, dataset: abbr, index },
        ...(judge === undefined ? {} : { judge }),
        kinds: read.isReadable === false ? ['unjudged'] : [],
        ...{ prompt, reply: prediction, reference: gold },
      };
    }),
  );
}

interface JudgedFile {
  readonly file: string;
  readonly models: string;
  /** Undefined where an evaluator asked it. */
  readonly judge: string | undefined;
}

function judgedFiles(results: string, dataset: string): JudgedFile[] {
  if (!existsSync(results)) return [];
  return readdirSync(results)
    .sort()
    .flatMap((name) => {
      const place = name.indexOf(BY);
      const models = place < 0 ? name : name.slice(0, place);
      const judge = place < 0 ? undefined : name.slice(place + BY.length);
      return parts(path.join(results, name), dataset).map((file) => ({ file, models, judge }));
    });
}

function parts(folder: string, dataset: string): string[] {
  const whole = path.join(folder, `${dataset}.json`);
  if (existsSync(whole)) return [whole];
  const files: string[] = [];
  for (let part = 0; ; part += 1) {
    const file = path.join(folder, `${dataset}_${part}.json`);
    if (!existsSync(file)) return files;
    files.push(file);
  }
}

/** The records of judgements in a results file; a cascade keeps them with what its rules say. */
function recordsIn(file: string): JsonObject[] {
  const whole: Json = JSON.parse(readFileSync(file, 'utf8'));
  const records = isPlainObject(whole) && 'details' in whole ? whole.details : whole;
  if (typeof records !== 'object' || records === null) return [];
  return Object.values(records).flatMap((record: Json) => {
    const own =
      isPlainObject(record) && isPlainObject(record.llm_evaluation) ? record.llm_evaluation : record;
    return isPlainObject(own) && 'prediction' in own && 'origin_prompt' in own ? [own] : [];
  });
}
