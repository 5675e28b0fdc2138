import type { Json, JsonObject, Usage } from '../../../core/index.ts';
import { parseReplyJson } from '../../http/reply-json.ts';
import { isCount, isObject } from '../openai/reply-parts.ts';

/** What a frame says instead of an answer. */
export interface SparkError {
  readonly code: number;
  /** The vendor's own words. */
  readonly message: string;
}

/**
 * Puts the frames of a reply together. Texts are joined as they come, whatever `seq` says, as OpenCompass and the vendor's
 * own client do: a websocket keeps their order.
 */
export class SparkReply {
  readonly #discreet: (text: string) => string;
  #content = '';
  #reasoning = '';
  #usage: Usage | undefined;
  #error: SparkError | undefined;
  #malformed: string | undefined;
  #isWhole = false;
  #firstPieceAt: number | undefined;

  /** `discreet` leaves out what a server says back and nobody may know; it may come in pieces. */
  constructor(discreet: (text: string) => string) {
    this.#discreet = discreet;
  }

  /** The text so far. */
  get content(): string {
    return this.#discreet(this.#content);
  }

  /** What the model thought, which its answer does not hold. */
  get reasoning(): string {
    return this.#discreet(this.#reasoning);
  }

  get usage(): Usage | undefined {
    return this.#usage;
  }

  get error(): SparkError | undefined {
    const error = this.#error;
    return error === undefined ? undefined : { ...error, message: this.#discreet(error.message) };
  }

  /** The beginning of a message that is no frame. */
  get malformed(): string | undefined {
    return this.#malformed === undefined ? undefined : this.#discreet(this.#malformed).slice(0, 200);
  }

  /** Whether a frame said that it is the last. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** When the first chunk with any text came, on the clock of `performance.now()`. */
  get firstPieceAt(): number | undefined {
    return this.#firstPieceAt;
  }

  /** Takes the next frame; says whether it was the last. */
  push(text: string): boolean {
    const frame = objectIn(text);
    if (frame === undefined || !isObject(frame.header)) {
      this.#malformed = text;
      return true;
    }
    const { code, message } = frame.header;
    if (code !== 0) {
      this.#error = { code: Number(code), message: typeof message === 'string' ? message : '' };
      return true;
    }
    this.#take(isObject(frame.payload) ? frame.payload : {}, frame.header);
    return this.#isWhole;
  }

  #take({ choices, usage }: JsonObject, header: JsonObject): void {
    const said = isObject(choices) ? choices : {};
    const [piece] = Array.isArray(said.text) ? said.text : [];
    if (isObject(piece)) {
      this.#content += textOrEmpty(piece.content);
      this.#reasoning += textOrEmpty(piece.reasoning_content);
      if (this.#content !== '' || this.#reasoning !== '') this.#firstPieceAt ??= performance.now();
    }
    this.#usage = usageIn(usage) ?? this.#usage;
    this.#isWhole = (said.status ?? header.status) === LAST;
  }
}

/** The status of the last frame; the first has 0, those between 1. */
const LAST = 2;

function objectIn(text: string): JsonObject | undefined {
  try {
    const value = parseReplyJson(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function textOrEmpty(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

function usageIn(usage: Json | undefined): Usage | undefined {
  const counts = isObject(usage) ? usage.text : undefined;
  if (!isObject(counts)) return undefined;
  const { prompt_tokens: promptTokens, completion_tokens: completionTokens } = counts;
  if (!isCount(promptTokens) || !isCount(completionTokens)) return undefined;
  return { promptTokens, completionTokens };
}
