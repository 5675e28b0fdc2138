import type { LoaderDefinition } from '../../core/index.ts';
import { recordedPrompts } from '../recorded-prompts.ts';

/** AIME 2024: a JSONL file of recorded prompts. */
export const aime2024Dataset: LoaderDefinition = {
  type: 'opencompass.datasets.aime2024.Aime2024Dataset',
  hubPaths: { 'opencompass/aime2024': 'aime.jsonl' },
  load: ({ path }, { files }) => recordedPrompts(files, String(path)),
};
