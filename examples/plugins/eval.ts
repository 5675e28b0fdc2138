import { fileURLToPath } from 'node:url';
import { defineConfig } from 'lodestone';

const question = { role: 'HUMAN', prompt: 'What is the capital of {country}?' };

/** A component of each kind that is not built in; run it with `lodestone examples/plugins/eval.ts`. */
export default defineConfig({
  models: [
    {
      type: { module: './model.ts', export: 'lookup' },
      abbr: 'lookup',
      facts: { Spain: 'It is Madrid.', Kenya: 'Nairobi', Peru: 'Limone' },
    },
  ],
  datasets: [
    {
      abbr: 'capitals',
      type: { module: './dataset.ts', export: 'capitals' },
      path: fileURLToPath(new URL('capitals.txt', import.meta.url)),
      reader_cfg: { input_columns: ['country'], output_column: 'capital' },
      infer_cfg: {
        ice_template: {
          type: 'PromptTemplate',
          template: { round: [question, { role: 'BOT', prompt: '{capital}' }] },
        },
        prompt_template: {
          type: 'PromptTemplate',
          template: { begin: '</E>', round: [question, { role: 'BOT', prompt: '{capital}' }] },
          ice_token: '</E>',
        },
        retriever: { type: { module: './retriever.ts', export: 'nearestLength' }, ice_num: 2 },
        inferencer: { type: 'GenInferencer', max_out_len: 16 },
      },
      eval_cfg: {
        evaluator: { type: { module: './evaluator.ts', export: 'prefixShare' } },
        pred_postprocessor: { type: { module: './postprocessor.ts', export: 'lastName' } },
      },
    },
  ],
  summarizer: { type: { module: './summarizer.ts', export: 'bestOf' }, metric: 'prefix_share' },
});
