import { preferredPairsLoader } from '../preferred-pairs.ts';

/** RewardBench (Lambert et al. 2024): which of two answers is better. */
export const rewardBenchDataset = preferredPairsLoader('rewardbench.RewardBenchDataset');
