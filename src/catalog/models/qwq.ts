import { type JsonObject, type ModelConfig, type ModelFamily, modelFile, since } from '../../core/index.ts';
import { turboMindChat, WITHOUT_REASONING } from '../model-parts.ts';

/** Called in the table by its own name. */
function named(abbr: string, args: JsonObject = {}): ModelConfig {
  const checkpoint = { abbr, path: `Qwen/${abbr}`, gpus: 2 };
  return { ...turboMindChat(checkpoint, { session: 32768, answer: 8192 }, args), abbr };
}

/** QwQ, the reasoning models of Alibaba's Qwen. */
export const qwq: ModelFamily = {
  folder: 'qwq',
  files: [
    modelFile('lmdeploy_qwq_32b', since('0.5.4'), [named('QwQ-32B', WITHOUT_REASONING)]),
    modelFile('lmdeploy_qwq_32b_preview', since('0.5.4'), [named('QwQ-32B-Preview')]),
  ],
};
