import { wildBenchLoader } from '../wildbench-rows.ts';

/** WildBench with the dialogue's own messages. */
export const wildBenchWithRawPromptDataset = wildBenchLoader('WildBenchWithRawPromptDataset', (turns) =>
  turns.map(({ role, content }) => ({ role, content })),
);
