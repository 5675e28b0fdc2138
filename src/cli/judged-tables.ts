import { float } from '../core/index.ts';
import type { FinishedRunTask } from '../run/index.ts';
import type { JudgedScores, JudgedSummary } from '../summarizers/index.ts';
import { pythonStr, tabulate } from '../util/index.ts';

/** The tables of what judges said, each with how many of the replies hold a verdict. */
export function judgedTables({ scores, notBuilt }: JudgedSummary): string {
  const tables = scores.filter(({ replies }) => replies > 0).map(judgedTable);
  const missing = notBuilt.map(
    (name) => `The summarizer ${name} does not exist here: what its judges said is in the folder results.`,
  );
  return [...tables, ...missing].join('\n\n');
}

/** Up to this share of readable replies, the scores are of a part that nobody chose. */
const DOUBTFUL = 0.95;

function doubt(readable: number, replies: number): string {
  if (readable === 0) return ', so that there is no score: look at what it said in the folder results';
  return readable > DOUBTFUL * replies ? '' : '; the scores leave the others out';
}

/** Says where judgements are that no summarizer of the config sums up; empty where there are none. */
export function unsummedJudgements(tasks: readonly FinishedRunTask[]): string {
  const count = tasks.filter(({ outcome }) => outcome.status === 'judged').length;
  if (count === 0) return '';
  const what = count === 1 ? 'The judgements of 1 task lie' : `The judgements of ${count} tasks lie`;
  return `${what} in results/…_judged-by--…; a summarizer sums them up, e.g. summarizer = dict(type='SubjectiveSummarizer', function='subjective').`;
}

function judgedTable({ judge, title, scores, replies, readable }: JudgedScores): string {
  const models = [...scores.keys()];
  const names = [...new Set([...scores.values()].flatMap((of) => [...of.keys()]))];
  const rows = names.map((name) => [
    name,
    ...models.map((model) => {
      const cell = scores.get(model)?.get(name) ?? '-';
      return typeof cell === 'string' ? cell : pythonStr(float(cell));
    }),
  ]);
  const head = `${title}, judged by ${judge}: ${readable} of ${replies} replies hold a verdict${doubt(readable, replies)}`;
  return `${head}\n${tabulate([['', ...models], ...rows], { floats: 'general' })}`;
}
