import { countTokens } from 'gpt-tokenizer/encoding/cl100k_base';
import { type Json, type JsonObject, LodestoneError, plain } from '../../core/index.ts';
import { pythonRegex } from '../../util/index.ts';

const CODE = pythonRegex('```([^`]*)```', {}, 'g');
const HEADERS = [1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, lines(`^#{${level}}\\s`)] as const);
const ORDERED = lines('^\\s*\\d+\\.\\s');
const UNORDERED = lines('^\\s*[-*+]\\s');
const DOUBLE_STAR = pythonRegex('\\*\\*[^*\\n]+\\*\\*', {}, 'g');
const DOUBLE_UNDERSCORE = pythonRegex('__[^_\\n]+__', {}, 'g');

/** The special tokens of gpt-3.5-turbo, each of which counts as one token. */
const SPECIAL = new Set(
  ['endoftext', 'fim_prefix', 'fim_middle', 'fim_suffix', 'endofprompt'].map((name) => `<|${name}|>`),
);

function lines(pattern: string): RegExp {
  return pythonRegex(pattern, { multiline: true }, 'g');
}

/**
 * What style control knows of an answer: its length in tokens of gpt-3.5-turbo, and how many headings, list items and bold
 * words it has; code between fences is left out. Each name ends in `suffix`.
 */
export function styleCounts(answer: string, suffix: string): JsonObject {
  const text = withoutCode(answer);
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return {
    [`sum_assistant_tokens${suffix}`]: countTokens(text, {
      allowedSpecial: SPECIAL,
      disallowedSpecial: new Set(),
    }),
    [`header_count${suffix}`]: Object.fromEntries(HEADERS.map(([name, pattern]) => [name, count(pattern)])),
    [`list_count${suffix}`]: { ordered: count(ORDERED), unordered: count(UNORDERED) },
    [`bold_count${suffix}`]: {
      double_star: count(DOUBLE_STAR),
      double_underscore: count(DOUBLE_UNDERSCORE),
    },
  };
}

/** What stands in a block is taken out wherever it stands, as in OpenCompass; the fences stay. */
function withoutCode(text: string): string {
  const blocks = [...text.matchAll(CODE)].map(([, code = '']) => code);
  return blocks.reduce((rest, code) => (code === '' ? rest : rest.replaceAll(code, '')), text);
}

/** The text of an answer; of a conversation, all that the model said, a line each. */
export function answerText(prediction: Json): string {
  const answer = plain(prediction) as Json;
  if (typeof answer === 'string') return answer;
  const [first, ...rest] = Array.isArray(answer) ? answer : [];
  if (!isTurn(first)) throw noAnswer();
  const turns = [first, ...rest].filter(isTurn);
  const own = 'role' in first ? turns.filter(({ role }) => role === 'assistant') : turns;
  return own.map(saidIn).join('\n');
}

function saidIn({ assistant }: JsonObject): string {
  if (typeof assistant !== 'string') throw noAnswer();
  return assistant;
}

function isTurn(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function noAnswer(): LodestoneError {
  return new LodestoneError('scoring-failed', 'a compared answer is neither text nor a conversation', {
    hint: 'Each turn of a conversation needs "assistant".',
  });
}
