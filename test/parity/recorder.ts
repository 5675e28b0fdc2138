/** The model of the golden records: keeps what it is asked, and answers by the rules of those records. */
import { createHash } from 'node:crypto';
import type { Json, ModelRequest, Reply } from '../../src/core/index.ts';
import type { Call } from './records.ts';

export class Recorder {
  /** Whether each request is a call of its own, as the turns of a conversation are. */
  readonly #takesTurns: boolean;
  readonly #samples: number;
  /** What was asked in one call: all samples, once for each label or replica. */
  readonly #groups = new Map<string, ModelRequest[]>();
  #count = 0;

  constructor(inferencer: string, samples: number) {
    this.#takesTurns = /Chat/.test(inferencer);
    this.#samples = samples;
  }

  answer(sample: number, request: ModelRequest, label = ''): Reply {
    const replica = request.kind === 'gen' ? (request.replica ?? 0) : 0;
    const key = this.#takesTurns ? String(this.#count) : `${label} ${replica}`;
    const group = this.#groups.get(key);
    if (group === undefined) this.#groups.set(key, [request]);
    else group.push(request);
    this.#count += 1;
    // Answers are numbered in the order of the calls.
    const number = this.#takesTurns ? this.#count - 1 : replica * this.#samples + sample;
    return replyTo(request, number);
  }

  get calls(): Call[] {
    return [...this.#groups.values()].map(callOf);
  }
}

function replyTo(request: ModelRequest, number: number): Reply {
  const text = String(request.prompt);
  if (request.kind === 'gen') return { text: `reply ${number}` };
  if (request.kind === 'clp') return { text: '', probabilities: request.choices.map(() => 0) };
  if (request.kind === 'll') {
    return { text: '', loglikelihood: rounded(-10 * hashed(`${text}|${request.continuation}`)) };
  }
  return { text: '', ppl: rounded(1 + 3 * hashed(text)), tokens: [...text].length };
}

/** A number in [0, 1) that stands for a text. */
function hashed(text: string): number {
  return Number.parseInt(createHash('sha1').update(text).digest('hex').slice(0, 8), 16) / 2 ** 32;
}

function rounded(value: number): number {
  return Number(value.toFixed(6));
}

function callOf(group: readonly ModelRequest[]): Call {
  const inputs = group.map(({ prompt }) => prompt as Json);
  const [request] = group;
  if (request?.kind === 'gen') {
    return {
      fn: 'generate',
      inputs,
      ...(request.maxOutLen === null ? {} : { max_out_len: request.maxOutLen }),
      ...(request.stop === undefined ? {} : { stopping_criteria: [...request.stop] }),
      ...(request.options === undefined ? {} : { kwargs: request.options }),
    };
  }
  if (request?.kind !== 'll') return { fn: request?.kind === 'clp' ? 'get_logits' : 'get_ppl', inputs };
  const conts = group.map((one) => (one.kind === 'll' ? one.continuation : ''));
  return { fn: 'get_loglikelihood', inputs, conts };
}
