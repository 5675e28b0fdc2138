/** Requests and replies of the OpenAI-compatible models against those recorded of the real classes. */
import { test } from 'vitest';
import {
  type Compat,
  type JsonObject,
  type ModelConfig,
  type Prompt,
  type RequestFailure,
  sampleFailure,
} from '../../src/core/index.ts';
import { classifyHttpError } from '../../src/models/http/http-error.ts';
import { parseChatReply } from '../../src/models/protocols/openai/chat-reply.ts';
import { TokenCounter } from '../../src/models/tokens/token-counter.ts';
import { buildChatBody } from '../../src/models/vendors/opencompass/chat-body.ts';
import { type ChatSettings, chatSettings } from '../../src/models/vendors/opencompass/chat-settings.ts';
import { replyRules } from '../../src/models/vendors/opencompass/reply-rules.ts';
import { mayLack } from './floors.ts';
import { goldenRecords, hasGolden } from './golden.ts';
import { differenceOf, ParityReport } from './report.ts';

interface WireRecord {
  version: Compat;
  class: string;
  case: string;
  args: JsonObject;
  input: Prompt;
  max_out_len: number;
  gen_kwargs: JsonObject & { stopping_criteria?: string[] };
  status: number;
  reply: JsonObject | string;
  requests: { body: JsonObject }[];
  out: { value: unknown[] } | { raises: string } | { hangs: true };
}

const FILE = ['http', 'openai.jsonl.gz'];

/** What we make of a record: the body that we would send, and the text or choices of the reply. */
interface Made {
  body?: JsonObject;
  value?: unknown;
  failure?: string;
}

async function make(record: WireRecord): Promise<Made> {
  const config: ModelConfig = { ...record.args, type: `opencompass.models.openai_api.${record.class}` };
  const settings = chatSettings(config, record.version);
  const { stopping_criteria: stop = [], ...options } = record.gen_kwargs;
  const built = await buildChatBody(
    settings,
    { kind: 'gen', prompt: record.input, maxOutLen: record.max_out_len, stop, options },
    new TokenCounter(settings.tokenizer, record.version),
  );
  if ('failure' in built) return { value: '', failure: built.failure.message };
  return { body: built.body, ...answerOf(record, settings) };
}

function answerOf({ status, reply }: WireRecord, settings: ChatSettings): Made {
  const text = typeof reply === 'string' ? reply : JSON.stringify(reply);
  if (status !== 200) return failed(classifyHttpError(status, {}, text, 0));
  const outcome = parseChatReply(text, replyRules(settings));
  if ('failure' in outcome) return failed(outcome.failure);
  return { value: outcome.reply.choices ?? outcome.reply.text };
}

/** A failure of the sample alone is scored as an empty answer. */
function failed(failure: RequestFailure): Made {
  const own = sampleFailure(failure);
  return own === undefined ? { failure: failure.message } : { value: '', failure: own.message };
}

function compare(record: WireRecord, made: Made): string | undefined {
  const label = `${record.version} ${record.class} ${record.case}`;
  const sent = record.requests
    .map(({ body }) => differenceOf(body, made.body))
    .find((found) => found !== undefined);
  if (sent !== undefined) return `${label}: body ${sent}`;
  if (record.requests.length === 0 && made.body !== undefined) return `${label}: nothing should be sent`;
  if (!('value' in record.out)) return made.failure === undefined ? `${label}: should fail` : undefined;
  const difference = differenceOf(record.out.value[0] ?? '', made.value);
  return difference === undefined ? undefined : `${label}: answer ${difference}`;
}

test.skipIf(!hasGolden(...FILE) && mayLack('wire bodies'))(
  'OpenAI-compatible requests and replies are those of OpenCompass',
  async () => {
    const report = new ParityReport('wire bodies');
    for (const record of goldenRecords<WireRecord>(...FILE))
      report.count(compare(record, await make(record)));
    report.finish();
  },
);
