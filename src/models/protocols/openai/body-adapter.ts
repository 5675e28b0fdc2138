import type { JsonObject } from '../../../core/index.ts';
import type { ServerError } from '../../http/server-message.ts';

/** A way in which servers differ in what they take, and how a body is changed for those that say so. */
interface Habit {
  /** Whether an error says that it is this that the server does not take; `body` is what was sent. */
  isRefusal(error: ServerError, body: JsonObject): boolean;
  changed(body: JsonObject): JsonObject;
  /** What is done about it, for the user. */
  readonly note: string;
}

/** Words with which servers refuse a field as such, rather than its value. */
const REFUSAL =
  /unsupported|(?:not|n['’]t) support|unrecogni[sz]ed|unknown|unexpected|extra[ _](?:inputs?|fields?|forbidden)|not (?:permitted|allowed)|deprecated|no longer|only the default|不支持/i;
/** Words about how large a value may be. */
const RANGE =
  /at most|(?:less|greater|larger) than|too (?:large|small|many)|between|maximum|minimum|exceed|must be (?:in|[<>])|range|positive/i;
const STREAMS_ONLY =
  /only [^.]{0,30}stream|stream\w*[ -]only|stream\w*[^.]{0,20}\b(?:required|must|needs?|has to|should)\b|(?:must|needs? to|has to|please|set|enable)[^.]{0,30}\bstream|non-? ?stream|stream\W{1,4}false|[仅只]支持流式|非流式/i;

const HABITS: readonly Habit[] = [
  {
    isRefusal: ({ message }, { stream = false }) => stream !== true && STREAMS_ONLY.test(message),
    changed: (body) => ({ ...body, stream: true }),
    note: 'the server only supports streaming, so replies are streamed',
  },
  {
    isRefusal: (error, body) => isRefused('stream_options', error, body),
    changed: ({ stream_options: _, ...body }) => body,
    note: 'the server does not accept stream_options, so streamed replies have no token usage',
  },
  {
    isRefusal: (error, body) => isRefused('max_tokens', error, body),
    changed: (body) => renamed(body, 'max_tokens', 'max_completion_tokens'),
    note: 'the server does not accept max_tokens; sending max_completion_tokens instead',
  },
  {
    isRefusal: (error, body) => isRefused('max_completion_tokens', error, body),
    changed: (body) => renamed(body, 'max_completion_tokens', 'max_tokens'),
    note: 'the server does not accept max_completion_tokens; sending max_tokens instead',
  },
  {
    isRefusal: (error, body) => isRefused('temperature', error, body),
    changed: ({ temperature: _, ...body }) => body,
    note: 'the server does not accept temperature; it uses its own sampling, and replies may differ between runs',
  },
];

/**
 * Changes bodies for a server that refuses a field which others want: what one refusal teaches holds for all later
 * requests, and is told once.
 */
export class BodyAdapter {
  readonly #learnt = new Set<Habit>();
  readonly #tell: (note: string) => void;

  constructor(tell: (note: string) => void) {
    this.#tell = tell;
  }

  /** Whether answers are drawn at another temperature than was asked for. */
  get dropsTemperature(): boolean {
    return this.adapted({ temperature: 0 }).temperature === undefined;
  }

  /** A body as the server takes it, as far as is known. */
  adapted(body: JsonObject): JsonObject {
    return HABITS.reduce((known, habit) => (this.#learnt.has(habit) ? habit.changed(known) : known), body);
  }

  /** What to send in place of a body that was refused; undefined if the error names nothing that can be changed. */
  learn(error: ServerError, sent: JsonObject): JsonObject | undefined {
    const habit = HABITS.find((one) => one.isRefusal(error, sent));
    if (habit === undefined) return undefined;
    if (!this.#learnt.has(habit)) this.#tell(habit.note);
    this.#learnt.add(habit);
    return habit.changed(sent);
  }
}

/** What the user can do about a value that a server refuses; undefined if nothing is known. */
export function bodyRemedy({ message, marks }: ServerError): string | undefined {
  const isTemperature = /\btemperature\b/.test([message, ...marks].join(' '));
  return isTemperature ? 'set another temperature in the model: --set models.0.temperature=0.01' : undefined;
}

function isRefused(field: string, { message, marks }: ServerError, body: JsonObject): boolean {
  if ((body[field] ?? null) === null) return false;
  const said = [message, ...marks].join(' ');
  const isInstead = field === 'max_tokens' && said.includes('max_completion_tokens');
  return new RegExp(`\\b${field}\\b`).test(said) && (isInstead || (REFUSAL.test(said) && !RANGE.test(said)));
}

function renamed(body: JsonObject, from: string, to: string): JsonObject {
  const { [from]: value = null, ...rest } = body;
  return value === null ? body : { ...rest, [to]: value };
}
