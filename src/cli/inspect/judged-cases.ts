import path from 'node:path';
import { judgedFiles, judgementRecords } from '../../store/index.ts';
import { judgementReading } from '../../verdicts/index.ts';
import type { InspectedCase } from './inspected-case.ts';
import type { InspectedTask, TaskCasesOptions } from './task-cases.ts';

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
    if (files.some(({ judge }) => judge !== undefined))
      warn(`${abbr}: no verdict reader is configured for its judgements`);
    return [];
  }
  const definition = await registries.judgement.get(reading.type, abbr);
  return files.flatMap(({ files: parts, models, judge }) =>
    parts.flatMap(judgementRecords).map((record, index): InspectedCase => {
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
