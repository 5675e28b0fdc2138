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
export { listedRounds, requirementsMet } from './readers/checklists.ts';
export {
  bracketedChoice,
  bracketedLetters,
  choiceLetter,
  choiceOfFour,
  comparison,
  leadingChoice,
  letterRank,
  listedRank,
  quotedChoice,
} from './readers/comparisons.ts';
export { CREATIONBENCH, dictRatings, ratedReply } from './readers/dimension-ratings.ts';
export {
  bracketedDigits,
  bracketedInteger,
  bracketedNumber,
  flamesRating,
  formatScore,
  quotedScore,
  ratedNumber,
} from './readers/ratings.ts';
export { asksForTruth, bracketedTruth, concludedTruth, TruthTally } from './readers/right-or-wrong.ts';
export { taskGroups } from './readers/task-groups.ts';
