import type { DatasetConfig } from '../core/index.ts';
import { versionOf } from '../prompt/index.ts';
import type { SummaryDataset } from './default-summarizer.ts';

/** What the table says of a dataset beside its scores. */
export function summaryDataset(dataset: DatasetConfig): SummaryDataset {
  return { abbr: dataset.abbr, version: versionOf(dataset), mode: modeOf(dataset) };
}

/** What the `mode` column says of a dataset, by the name of its inferencer. */
function modeOf({ infer_cfg: config }: DatasetConfig): string {
  const inferencer = config.inferencer.type;
  if (inferencer.includes('GenInferencer')) return 'gen';
  if (inferencer.includes('PPLInferencer') || inferencer.includes('PPLOnlyInferencer')) return 'ppl';
  return inferencer.includes('LLInferencer') ? 'll' : 'unknown';
}
