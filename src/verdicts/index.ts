export { judgements } from './_registry.ts';
export { asksForTruth, bracketedTruth, TruthTally } from './readers/right-or-wrong.ts';
