import { defineConfig } from 'lodestone';

/** The same as the other files of this folder; run it with `lodestone examples/configs/eval.ts`. */
export default defineConfig({
  models: [{ type: 'lodestone.models.Echo', abbr: 'knows-all' }],
  datasets: ['ARC_e_gen', { use: 'gsm8k_gen', reader_cfg: { test_range: '[0:4]' } }],
});
