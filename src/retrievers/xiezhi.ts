import type { RetrieverDefinition } from '../core/index.ts';

/** Xiezhi: the first `ice_num` examples (default 1) that share a label with the sample, the finest labels first. */
export const xiezhiRetriever: RetrieverDefinition = {
  type: 'opencompass.datasets.xiezhi.XiezhiRetriever',
  create({ ice_num: count = 1 }, { train }) {
    const byLabel = new Map<unknown, number[]>();
    for (const [index, row] of train.entries()) {
      for (const label of rowLabels(row.labels)) byLabel.set(label, [...(byLabel.get(label) ?? []), index]);
    }
    return {
      examplesFor({ row }) {
        const found: number[] = [];
        for (const label of rowLabels(row.labels)) {
          if (found.length >= Number(count)) break;
          found.push(...(byLabel.get(label) ?? []));
        }
        return found.slice(0, Number(count));
      },
    };
  },
};

function rowLabels(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
