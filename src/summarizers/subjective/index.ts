export * from './contract.ts';
export { judgedSummary, summarizesJudgements } from './judged-summary.ts';
