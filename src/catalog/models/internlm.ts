import { type ModelFamily, modelFile, since } from '../../core/index.ts';

/** InternLM run by its own code, from files on the disk. */
export const internlm: ModelFamily = {
  folder: 'internlm',
  files: [
    modelFile('internlm_7b', since('0.2.4'), [
      {
        type: 'opencompass.models.InternLM',
        path: './internData/',
        tokenizer_path: './internData/V7.model',
        model_config: './internData/model_config.py',
        max_out_len: 100,
        max_seq_len: 2048,
        batch_size: 16,
        run_cfg: { num_gpus: 1, num_procs: 1 },
      },
    ]),
  ],
};
