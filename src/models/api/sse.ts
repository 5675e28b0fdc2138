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
  #rest = '';
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
    const events: StreamEvent[] = [];
    this.#rest += text;
    for (;;) {
      const line = this.#nextLine(last);
      if (line === undefined) return events;
      const event = this.#read(line);
      if (event !== undefined) events.push(event);
    }
  }

  /** A whole line; a carriage return at the very end may be half of a line end. */
  #nextLine(last: boolean): string | undefined {
    const end = /\r\n|\n|\r/.exec(this.#rest);
    if (end === null || (!last && end[0] === '\r' && end.index === this.#rest.length - 1)) return undefined;
    const line = this.#rest.slice(0, end.index);
    this.#rest = this.#rest.slice(end.index + end[0].length);
    return line;
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
