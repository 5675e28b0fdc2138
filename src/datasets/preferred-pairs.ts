import type { LoaderDefinition, Row } from '../core/index.ts';
import { rowSource } from './row-source.ts';
import { listedRows } from './subjective-rows.ts';
import { withUniformStructs } from './uniform-structs.ts';

interface PreferredPair {
  readonly prompt: unknown;
  readonly chosen: unknown;
  readonly rejected: unknown;
  readonly chosen_model: unknown;
  readonly rejected_model: unknown;
  readonly winner: unknown;
  readonly subset: unknown;
}

/** A class that reads a JSON file with pairs of answers of which one is better: `winner` says where it is shown. */
export function preferredPairsLoader(type: string): LoaderDefinition {
  return {
    type: `opencompass.datasets.judge.${type}`,
    load: ({ path, name }, { files }) =>
      rowSource(() => withUniformStructs(() => listedRows(files, `${path}/${name}`, pairRow))),
  };
}

function pairRow({ prompt, winner, subset, ...pair }: PreferredPair): Row {
  const better = { answer: pair.chosen, model: pair.chosen_model };
  const worse = { answer: pair.rejected, model: pair.rejected_model };
  const [a, b] = winner === 'B' ? [worse, better] : [better, worse];
  return {
    question: prompt,
    answerA: a.answer,
    answerB: b.answer,
    judge: {
      prompt,
      Answer_A: a.answer,
      Answer_B: b.answer,
      subset,
      winner,
      model_a: a.model,
      model_b: b.model,
      dataset_name: 'rewardbench',
      lan: 'en',
    },
  };
}
