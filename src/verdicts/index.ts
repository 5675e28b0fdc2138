export { judgements } from './_registry.ts';
export * from './alignbench-readers.ts';
export {
  type AttributedVerdict,
  inBothOrders,
  VOTES,
  type Vote,
  verdictMetrics,
  voted,
} from './combined-verdicts.ts';
export { type JudgementReading, judgementReading } from './dataset-reading.ts';
export { letterRank, listedRank } from './readers/comparisons.ts';
export { bracketedNumber, ratedNumber } from './readers/ratings.ts';
export { asksForTruth, bracketedTruth, TruthTally } from './readers/right-or-wrong.ts';
