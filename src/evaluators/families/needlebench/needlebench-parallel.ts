import { type EvaluatorDefinition, float, noSamples } from '../../../core/index.ts';
import { afterFirst, before } from '../../../util/index.ts';
import { requiredText } from '../../extraction/extracted.ts';
import { requiredPart } from '../../extraction/required-part.ts';

/**
 * NeedleBench, needles at several depths: how often the keyword of each depth occurs, and the mean over depths.
 * Gold answers are keywords and depths, `one*two#10*50`; the first one's depths count for all.
 */
export const needleBenchParallelEvaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.needlebench.parallel.NeedleBenchParallelEvaluator',
  create() {
    const hits = new Map<string, number>();
    let depths: string[] | undefined;
    let total = 0;
    return {
      details: 'whole',
      add({ prediction, record }) {
        const gold = requiredText(record.gold);
        const text = requiredText(prediction);
        depths ??= depthsIn(gold);
        for (const depth of depths) hits.set(depth, hits.get(depth) ?? 0);
        for (const [index, keyword] of before(gold, '#').split('*').entries()) {
          const depth = depths[index];
          if (depth !== undefined && text.includes(keyword)) hits.set(depth, (hits.get(depth) ?? 0) + 1);
        }
        total += 1;
        return undefined;
      },
      finish() {
        if (total === 0 || hits.size === 0) throw noSamples();
        const shares = [...hits].map(([depth, count]) => [`Depth${depth}`, count * (100 / total)] as const);
        const mean = shares.reduce((sum, [, share]) => sum + share, 0) / shares.length;
        const metrics = shares.map(([name, share]) => [name, float(share)]);
        return { metrics: { ...Object.fromEntries(metrics), average_score: float(mean) }, details: [] };
      },
    };
  },
};

function depthsIn(gold: string): string[] {
  const depths = requiredPart(afterFirst(gold, '#') ?? '', gold.includes('#'), gold);
  return depths.split('*').map((depth) => String(Number(depth)));
}
