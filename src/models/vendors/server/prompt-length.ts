import type { Prompt, RequestKind } from '../../../core/index.ts';
import { type JsonObject, RequestError } from '../../../core/index.ts';
import { parseReplyJson } from '../../http/reply-json.ts';
import { chatMessages, promptTexts } from '../../protocols/openai/chat-messages.ts';
import { isCount, isObject } from '../../protocols/openai/reply-parts.ts';
import { TokenCounter } from '../../tokens/token-counter.ts';

/** Sends a body to a path below the server's root and gives the text of the reply; throws RequestError. */
export type PostToServer = (path: string, body: JsonObject) => Promise<string>;

/** What a chat template may add to each message, in tokens. */
const TOKENS_PER_MESSAGE = 16;

/**
 * Measures prompts by the server's own tokenizer, which vLLM's and llama.cpp's servers offer at `/tokenize`; for
 * other servers by that of gpt-4, which it tells.
 */
export class PromptLength {
  readonly #model: () => Promise<string>;
  readonly #post: PostToServer;
  readonly #log: (line: string) => void;
  readonly #substitute = new TokenCounter('gpt-4', '0.5.4');
  #hasTokenizer = true;

  constructor(model: () => Promise<string>, post: PostToServer, log: (line: string) => void) {
    this.#model = model;
    this.#post = post;
    this.#log = log;
  }

  /** The number of tokens, or a larger number that still does not exceed `limit`. */
  async count(prompt: Prompt, kind: RequestKind, limit: number | undefined): Promise<number> {
    const texts = promptTexts(prompt);
    const most = texts.reduce((sum, text) => sum + TokenCounter.atMost(text) + TOKENS_PER_MESSAGE, 0);
    if (limit !== undefined && most <= limit) return most;
    const counted = this.#hasTokenizer ? await this.#ask(prompt, kind) : undefined;
    if (counted !== undefined) return counted;
    if (this.#hasTokenizer) {
      this.#log(
        'the server has no /tokenize: prompt lengths are counted with the gpt-4 tokenizer to fit max_seq_len',
      );
    }
    this.#hasTokenizer = false;
    return this.#substitute.count(texts.join(''));
  }

  async #ask(prompt: Prompt, kind: RequestKind): Promise<number | undefined> {
    const model = await this.#model();
    const text = typeof prompt === 'string' ? prompt : promptTexts(prompt).join('\n');
    const asText = typeof prompt === 'string' && kind === 'ppl';
    const chat = { model, messages: chatMessages(prompt).map((message): JsonObject => ({ ...message })) };
    const bodies = asText ? [{ model, prompt: text }] : [chat, { model, prompt: text }];
    // vLLM takes a prompt or messages, llama.cpp's server a content.
    for (const body of [...bodies, { content: text }]) {
      const count = await this.#tryBody(body);
      if (count !== undefined) return count;
    }
    return undefined;
  }

  async #tryBody(body: JsonObject): Promise<number | undefined> {
    try {
      const reply = parseReplyJson(await this.#post('/tokenize', body));
      if (!isObject(reply)) return undefined;
      if (isCount(reply.count)) return reply.count;
      return Array.isArray(reply.tokens) && reply.tokens.length > 0 ? reply.tokens.length : undefined;
    } catch (error) {
      if (error instanceof RequestError || error instanceof SyntaxError) return undefined;
      throw error;
    }
  }
}
