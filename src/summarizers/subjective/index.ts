export * from './contract.ts';
export * from './coverage.ts';
export { checkJudgedSummarizer, judgedSummary, summarizesJudgements } from './judged-summary.ts';
