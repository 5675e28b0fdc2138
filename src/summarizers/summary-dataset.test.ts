import { expect, test } from 'vitest';
import type { Compat, DatasetConfig } from '../core/index.ts';
import { nameInSummary } from './name-in-summary.ts';
import { summaryDataset } from './summary-dataset.ts';

function asked(inferencer: string, compat: Compat = '0.5.4') {
  const infer_cfg = { retriever: { type: 'ZeroRetriever' }, inferencer: { type: inferencer } };
  return summaryDataset({ abbr: 'd', type: 'D', infer_cfg } as unknown as DatasetConfig, compat);
}

test.each([
  ['opencompass.openicl.icl_inferencer.GenInferencer', 'gen'],
  ['PPLInferencer', 'ppl'],
  ['LLInferencer', 'll'],
  ['PPLOnlyInferencer', 'ppl'],
  ['ChatInferencer', 'unknown'],
])('%s is shown as %s', (type, mode) => {
  expect(asked(type).mode).toBe(mode);
});

test('PPLOnlyInferencer was unknown before 0.5.4', () => {
  expect(asked('PPLOnlyInferencer', '0.3.3').mode).toBe('unknown');
});

test('the version is six digits', () => {
  expect(asked('GenInferencer').version).toMatch(/^[0-9a-f]{6}$/);
});

test('a model is called by its summarizer_abbr unless that is empty', () => {
  const name = (summarizer_abbr?: string) =>
    nameInSummary({
      abbr: 'm',
      config: { type: 'M', ...(summarizer_abbr === undefined ? {} : { summarizer_abbr }) },
    });
  expect([name('short'), name(''), name()]).toEqual(['short', 'm', 'm']);
});
