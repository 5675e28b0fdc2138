import type { JudgedInput, JudgedScores, JudgedSummarizer, SummaryFile } from './contract.ts';

/** What is made of the judgements of one judge. */
export interface JudgePart {
  readonly scores: JudgedScores;
  readonly files: readonly SummaryFile[];
}

/** Sums up judge by judge. `place`: of the judge among all. */
export function byJudge(
  ofJudge: (judge: string, input: JudgedInput, place: number) => JudgePart,
): JudgedSummarizer {
  return (input) => {
    const parts = input.judges.map(({ abbr }, place) => ofJudge(abbr, input, place));
    return { scores: parts.map(({ scores }) => scores), files: parts.flatMap(({ files }) => files) };
  };
}
