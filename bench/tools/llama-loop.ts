/**
 * llama.cpp by itself: decodes each prompt from an empty context, through the same binding as the local engine and in
 * batches of the same size, and looks at nothing. Told what to do over IPC by `bench/local.ts`.
 */
import { type AddonContext, loadAddon } from '../../src/models/local/engine/addon.ts';
import { findEnginePackage } from '../../src/models/local/index.ts';

/** As the engine has it. */
const BATCH = 256;

export interface LoopStart {
  readonly weights: string;
  readonly threads: number;
  readonly prompts: readonly string[];
}

export type LoopRequest = LoopStart | { readonly logits: 'all' | 'last' };
/** Tokens that were decoded. */
export type LoopReply = number;

let context: AddonContext | undefined;
let prompts: Uint32Array[] = [];

process.on('message', async (request: LoopRequest) => {
  if ('prompts' in request) await start(request);
  else for (const prompt of prompts) await decode(prompt, request.logits === 'all');
  process.send?.(prompts.reduce((sum, { length }) => sum + length, 0) satisfies LoopReply);
});
process.on('disconnect', () => process.exit(0));

async function start({ weights, threads, prompts: texts }: LoopStart): Promise<void> {
  const { binding, folder } = findEnginePackage();
  const addon = await loadAddon(binding, folder);
  const model = new addon.AddonModel(weights, { addonExports: addon, gpuLayers: 0, useMmap: true });
  if (!(await model.init())) throw new Error(`${weights} cannot be loaded`);
  const bos = model.shouldPrependBosToken() ? [model.tokenBos()] : [];
  prompts = texts.map((text) => Uint32Array.from([...bos, ...model.tokenize(text, true)]));
  const longest = Math.max(...prompts.map(({ length }) => length));
  const options = { batchSize: BATCH, sequences: 1, threads, flashAttention: false, swaFullCache: true };
  context = new addon.AddonContext(model, { contextSize: longest, ...options });
  if (!(await context.init())) throw new Error('the context cannot be opened');
}

async function decode(prompt: Uint32Array, all: boolean): Promise<void> {
  context?.disposeSequence(0);
  for (let start = 0; start < prompt.length; start += BATCH) {
    const part = prompt.subarray(start, start + BATCH);
    context?.initBatch(part.length);
    context?.addToBatch(
      0,
      start,
      part,
      all ? Uint32Array.from(part.keys()) : Uint32Array.of(part.length - 1),
    );
    await context?.decodeBatch();
  }
}
