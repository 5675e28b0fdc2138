import { type DatasetConfig, didYouMean, LodestoneError, type RunConfig } from '../core/index.ts';
import { VOTES, type Vote } from '../verdicts/index.ts';
import { optionFlag, type RunOptions } from './options/index.ts';

const ORDERS = { both: 'double', random: 'random', fixed: null } as const;

/** A config whose datasets that compare models show the answers in the order that the options name. */
export function withJudgeOrder(
  config: RunConfig,
  { judgeOrder: order }: RunOptions,
  isCompared: (dataset: DatasetConfig) => boolean,
): RunConfig {
  if (order === undefined) return config;
  if (!isOrder(order)) throw unknownWord('judgeOrder', order, Object.keys(ORDERS));
  if (!config.datasets.some(isCompared)) {
    throw new LodestoneError(
      'bad-option',
      `${optionFlag('judgeOrder')}: no dataset of the run compares answers`,
      {
        hint: "Set mode='allpair' or 'm2n' in the dataset, or omit the option.",
      },
    );
  }
  const datasets = config.datasets.map((dataset) =>
    isCompared(dataset) ? { ...dataset, infer_order: ORDERS[order] } : dataset,
  );
  return { ...config, datasets };
}

function isOrder(word: string): word is keyof typeof ORDERS {
  return word in ORDERS;
}

/** How several judges of a run become one; undefined if the options do not ask for it. */
export function readVote({ judgeVote: word }: RunOptions, judges: number): Vote | undefined {
  if (word === undefined) return undefined;
  const vote = VOTES.find((one) => one === word);
  if (vote === undefined) throw unknownWord('judgeVote', word, VOTES);
  if (judges > 1) return vote;
  throw new LodestoneError(
    'bad-option',
    `${optionFlag('judgeVote')} needs at least two judges; the run has ${judges}`,
    {
      hint: `Name them: ${optionFlag('judge')} A B C.`,
    },
  );
}

function unknownWord(
  option: 'judgeOrder' | 'judgeVote',
  word: string,
  known: readonly string[],
): LodestoneError {
  return new LodestoneError('bad-value', `${optionFlag(option)} cannot be "${word}"`, {
    hint: didYouMean(word, known) || `It may be ${known.join(', ')}.`,
  });
}
