import type { JudgementDefinition } from '../core/index.ts';
import { pythonRound, pythonStr } from '../util/index.ts';
import { letterRank, worthOfRank } from './readers/comparisons.ts';
import { floats } from './tallies/group-metrics.ts';
import { isBaseFirst, pairRun } from './tallies/pairs.ts';

/** AlpacaEval 2: how many percent of the comparisons the model wins against its base, in total and by capability. */
export const alpacaEvalJudgement: JudgementDefinition = {
  type: 'opencompass.datasets.subjective.alpacaeval.alpacaeval_postprocess',
  aliases: ['alpacaeval'],
  create() {
    // Names come in the order in which the model first wins there, those without a win after them.
    const wins = new Map<string, number>();
    const counts = new Map<string, number>();
    return pairRun({
      verdictOf: letterRank,
      worthToFirst: worthOfRank,
      take({ verdict, facts }, first) {
        const capability = pythonStr(facts.capability ?? null);
        const isWon = (verdict === 1) !== isBaseFirst(facts, first);
        for (const name of ['total', capability]) increment(counts, name);
        if (isWon) for (const name of [capability, 'total']) increment(wins, name);
        return true;
      },
      metricsOf() {
        const shares = [...counts].map(
          ([name, count]) => [name, pythonRound(((wins.get(name) ?? 0) / count) * 100, 2)] as const,
        );
        return floats(new Map([...wins, ...shares]));
      },
    });
  },
};

function increment(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
