import { preferredPairsLoader } from '../preferred-pairs.ts';

/** JudgeBench (Tan et al. 2024), in the form of RewardBench. */
export const judgeBenchDataset = preferredPairsLoader('judgebench.JudgeBenchDataset');
