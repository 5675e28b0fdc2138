import { type ModelFamily, modelFile, since } from '../../core/index.ts';
import { turboMindChat, WITHOUT_REASONING } from '../model-parts.ts';

/** Qwen 3 of Alibaba, thinking. */
export const qwen3: ModelFamily = {
  folder: 'qwen3',
  files: [
    modelFile('lmdeploy_qwen3_0_6b', since('0.5.4'), [
      {
        ...turboMindChat(
          { abbr: 'qwen_3_0.6b_thinking', path: 'Qwen/Qwen3-0.6B', gpus: 1 },
          { session: 32768, answer: 32000 },
          WITHOUT_REASONING,
        ),
        gen_config: { top_k: 20, temperature: 0.6, top_p: 0.95, do_sample: true, enable_thinking: true },
      },
    ]),
  ],
};
