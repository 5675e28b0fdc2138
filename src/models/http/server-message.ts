import { parseReplyJson } from './reply-json.ts';

const LONGEST = 300;
/** Levels at which an error is looked for; servers nest two or three. */
const DEEPEST = 10;
/** Words are searched in so much of it: what went wrong stands at the end of a traceback. */
const LONGEST_TEXT = 20_000;

/** What a server says of an error, taken from the body of its reply. */
export interface ServerError {
  /** One line, cut short; empty when the server said nothing. */
  readonly message: string;
  /** The same, hardly cut. */
  readonly text: string;
  /** Words that tell kinds of errors apart: `code`, `type`, `param`, …, in lower case. */
  readonly marks: readonly string[];
}

/** The keys under which servers put their message, the likeliest first. */
const MESSAGE_KEYS = [
  'message',
  'msg',
  'detail',
  'error_msg',
  'error_description',
  'description',
  'title',
  'reason',
];
const MARK_KEYS = ['code', 'type', 'param', 'status', 'object', 'error_code'];

/**
 * Reads the error out of the body of a reply: OpenAI's `{error: {message}}`, a text in its place, FastAPI's
 * `{detail}`, a bare `{message}`, a list of errors, plain text, or the title of an HTML page.
 */
export function serverError(bodyText: string): ServerError {
  const text = bodyText.trim();
  try {
    return parseServerError(parseReplyJson(text));
  } catch {
    return { ...said(isHtml(text) ? htmlText(text) : text), marks: [] };
  }
}

/** The error that a parsed reply holds. */
export function parseServerError(body: unknown): ServerError {
  return { ...said(errorMessage(body)), marks: errorMarks(body) };
}

function said(text: string): Pick<ServerError, 'message' | 'text'> {
  return { message: oneLine(text), text: text.slice(0, LONGEST_TEXT) };
}

function errorMessage(value: unknown, depth = 0): string {
  if (typeof value === 'string') return value;
  if (depth === DEEPEST) return '';
  if (Array.isArray(value))
    return value
      .map((one) => errorMessage(one, depth + 1))
      .filter((text) => text !== '')
      .join('; ');
  if (!isRecord(value)) return '';
  const nested = value.error ?? value.errors;
  if (nested !== undefined && nested !== null) {
    const message = errorMessage(nested, depth + 1);
    if (message !== '') return message;
  }
  for (const key of MESSAGE_KEYS) {
    const message = errorMessage(value[key], depth + 1);
    if (message !== '') return withPlace(message, value.loc);
  }
  return '';
}

/** FastAPI says in which field of the request an error is. */
function withPlace(message: string, place: unknown): string {
  return Array.isArray(place) && place.length > 0 ? `${place.join('.')}: ${message}` : message;
}

function errorMarks(value: unknown, depth = 0): string[] {
  if (depth === DEEPEST || !isRecord(value)) return [];
  if (Array.isArray(value)) return value.flatMap((one) => errorMarks(one, depth + 1));
  const own = MARK_KEYS.map((key) => value[key]).filter((mark) => typeof mark === 'string');
  const inner = [value.error, value.errors, value.innererror, value.detail].flatMap((one) =>
    errorMarks(one, depth + 1),
  );
  return [...own.map((mark) => mark.toLowerCase()), ...inner];
}

function isHtml(text: string): boolean {
  return /^<(!doctype|html|head|body|title|h1)\b/i.test(text);
}

/** The title of a page, else its words. */
function htmlText(page: string): string {
  const title = /<(title|h1)[^>]*>([^<]*)</i.exec(page)?.[2] ?? '';
  return title.trim() === '' ? page.replace(/<(script|style).*?<\/\1>|<[^>]*>/gis, ' ') : title;
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
