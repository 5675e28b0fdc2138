import { mtBench101Loader } from '../mtbench101-rows.ts';

/** MT-Bench-101 with the dialogue's own messages, up to the question. */
export const mtBench101WithRawPromptDataset = mtBench101Loader(
  'MTBench101WithRawPromptDataset',
  (dialogue) => (dialogue.at(-1)?.role === 'assistant' ? dialogue.slice(0, -1) : dialogue),
);
