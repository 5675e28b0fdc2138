import { asJson, type PredictionRecord } from '../../core/index.ts';
import type { Asked } from '../loop/task-work.ts';

/** What was sent and what came back, as predictions have it: values where there is one request, else lists. */
export function exchangeRecord(asked: readonly Asked[]): PredictionRecord {
  const prompts = asked.map(({ request }) => asJson(request.prompt));
  const texts = asked.map(({ exchange }) => exchange.reply.text);
  return asked.length === 1
    ? { origin_prompt: prompts[0] ?? null, prediction: texts[0] ?? '' }
    : { origin_prompt: prompts, prediction: texts };
}
