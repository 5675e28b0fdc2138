import { type Compat, type DatasetConfig, isAtLeast } from '../core/index.ts';
import { datasetVersion } from '../prompt/index.ts';
import type { SummaryDataset } from './summary.ts';

/** What the table says of a dataset next to its scores. */
export function summaryDataset(dataset: DatasetConfig, compat: Compat): SummaryDataset {
  return { abbr: dataset.abbr, version: datasetVersion(dataset), mode: inferenceMode(dataset, compat) };
}

/** What the `mode` column says of a dataset, by the name of its inferencer. */
function inferenceMode({ infer_cfg: config }: DatasetConfig, compat: Compat): string {
  const inferencer = config.inferencer.type;
  if (inferencer.includes('GenInferencer')) return 'gen';
  if (inferencer.includes('PPLInferencer')) return 'ppl';
  if (inferencer.includes('PPLOnlyInferencer') && isAtLeast(compat, '0.5.4')) return 'ppl';
  return inferencer.includes('LLInferencer') ? 'll' : 'unknown';
}
