import { COMPAT_VERSIONS, type ModelFamily, modelFile } from '../../core/index.ts';

/** Models that run in the process, without Python. */
export const lodestone: ModelFamily = {
  folder: 'lodestone',
  files: [
    modelFile('smollm2-135m-instruct', COMPAT_VERSIONS, [
      {
        type: 'lodestone.models.LlamaCpp',
        abbr: 'smollm2-135m-instruct',
        path: 'SmolLM2-135M-Instruct',
        max_out_len: 256,
        max_seq_len: 2048,
        batch_size: 1,
      },
    ]),
  ],
};
