import type { Json } from '../../core/index.ts';
import { parseReplyJson } from './reply-json.ts';

/** An event of a stream: its data as JSON, or text that is none. */
export type StreamEvent = { readonly json: Json } | { readonly malformed: string };

const END_OF_STREAM = '[DONE]';

/**
 * Decodes server-sent events piece by piece; pieces may end anywhere, also inside a character. Events without
 * data, comments and what follows `[DONE]` are left out.
 * Source: WHATWG HTML standard, "Server-sent events", parsing an event stream.
 */
export class SseDecoder {
  readonly #characters = new TextDecoder();
  /** What has come of a line whose end has not. */
  #parts: string[] = [];
  #endsInReturn = false;
  #data: string[] = [];
  #done = false;

  /** Whether the server said that the stream is complete. */
  get done(): boolean {
    return this.#done;
  }

  /** The events that a piece completes. */
  push(bytes: Uint8Array): StreamEvent[] {
    return this.#take(this.#characters.decode(bytes, { stream: true }), false);
  }

  /** The last event, where the stream ends without an empty line. */
  end(): StreamEvent[] {
    return this.#take(`${this.#characters.decode()}\n\n`, true);
  }

  #take(text: string, last: boolean): StreamEvent[] {
    this.#parts.push(text);
    // A line that is long is put together once, when its end has come.
    if (!/[\r\n]/.test(text) && !this.#endsInReturn) return [];
    const lines = this.#lines(this.#parts.join(''), last);
    return lines.map((line) => this.#read(line)).filter((event) => event !== undefined);
  }

  /** The whole lines of a text; a carriage return at the very end may be half of a line end. */
  #lines(text: string, last: boolean): string[] {
    this.#endsInReturn = !last && text.endsWith('\r');
    const known = this.#endsInReturn ? text.slice(0, -1) : text;
    const lines = known.split(/\r\n|\n|\r/);
    const rest = lines.pop() ?? '';
    this.#parts = [this.#endsInReturn ? `${rest}\r` : rest];
    return lines;
  }

  #read(line: string): StreamEvent | undefined {
    if (line === '') return this.#event();
    const [, field, value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? [];
    if (field === 'data') this.#data.push(value);
    return undefined;
  }

  #event(): StreamEvent | undefined {
    const data = this.#data.join('\n').trim();
    this.#data = [];
    if (data === '' || this.#done) return undefined;
    if (data === END_OF_STREAM) {
      this.#done = true;
      return undefined;
    }
    try {
      return { json: parseReplyJson(data) };
    } catch {
      return { malformed: data };
    }
  }
}
