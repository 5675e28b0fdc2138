import type { Compat, JsonObject } from '../../core/index.ts';
import { judgedSummarizers } from './_registry.ts';
import { checkArguments } from './arguments.ts';
import type { JudgedInput, JudgedSummarizer, JudgedSummary, SummaryPart } from './contract.ts';
import { leftOutScores, typeIn } from './left-out.ts';
import { judgeName, overallFile } from './overall-file.ts';

const OVERALL = 'SubjectiveSummarizer';

/** Whether a summarizer of a config sums up what judges said. */
export function summarizesJudgements({ type }: JsonObject): boolean {
  const name = String(type ?? '');
  return isOverall(name) || judgedSummarizers.has(name);
}

/** Fails where a summarizer of judgements is given what it does not take. */
export async function checkJudgedSummarizer(summarizer: JsonObject, compat: Compat): Promise<void> {
  const { type, ...args } = summarizer;
  if (summarizesJudgements(summarizer) && !isOverall(String(type))) await opened(String(type), args, compat);
}

/**
 * Sums up what judges said, as the summarizer of the config does. `SubjectiveSummarizer` with `function='subjective'` takes the
 * datasets in groups, by what stands before the first `_` of their names, and sums each group up as its first dataset says,
 * without the arguments that stand there, as OpenCompass drops them.
 */
export async function judgedSummary(summarizer: JsonObject, input: JudgedInput): Promise<JudgedSummary> {
  if (!isOverall(String(summarizer.type))) return summed(summarizer, input);
  const groups = new Map<string, JudgedInput['datasets'][number][]>();
  for (const dataset of input.datasets) {
    const name = dataset.abbr.split('_')[0] ?? '';
    groups.set(name, [...(groups.get(name) ?? []), dataset]);
  }
  const parts: JudgedSummary[] = [];
  for (const datasets of groups.values()) {
    const type = typeIn(datasets[0]);
    if (type !== undefined) parts.push(await summed({ type }, { ...input, datasets }));
  }
  const scores = parts.flatMap((part) => part.scores);
  return {
    scores,
    files: [
      ...parts.flatMap((part) => part.files),
      ...[...new Set(scores.map(judgeName))].flatMap((judge) => overallFile(judge, scores)),
    ],
    notBuilt: parts.flatMap((part) => part.notBuilt),
  };
}

async function summed({ type, ...args }: JsonObject, input: JudgedInput): Promise<JudgedSummary> {
  const name = String(type ?? '');
  if (!judgedSummarizers.has(name)) return { scores: [], files: [], notBuilt: [lastPart(name)] };
  const { definition, summarize } = await opened(name, args, input.compat);
  const part = await summarize(input);
  const others = await leftOutScores({ definition, summarize, scores: part.scores }, input);
  const reviewed = input.reviewers.length === 0 ? NOTHING : await reviews(summarize, input);
  const known = new Set(part.files.map((file) => file.name));
  return {
    scores: [...part.scores, ...others, ...reviewed.scores],
    files: [...part.files, ...reviewed.files.filter((file) => !known.has(file.name))],
    notBuilt: [],
  };
}

const NOTHING: SummaryPart = { scores: [], files: [] };

/**
 * The same of the judges that saw what others said, in files that are called `summarized-by`. OpenCompass means to make them where answers
 * are compared, and stops there.
 */
async function reviews(summarize: JudgedSummarizer, input: JudgedInput): Promise<SummaryPart> {
  const { scores, files } = await summarize({
    ...{ ...input, judges: input.reviewers },
    judgements: (name) => input.judgements({ ...name, isReview: true }),
    missing: (name) => input.missing({ ...name, isReview: true }),
  });
  return {
    scores: scores.map(({ overall: _, ...of }) => ({ ...of, title: `${of.title} (reviews)` })),
    files: files.map(({ name, text }) => ({ name: name.replace('judged-by--', 'summarized-by--'), text })),
  };
}

async function opened(type: string, args: JsonObject, compat: Compat) {
  const definition = await judgedSummarizers.get(type);
  checkArguments(definition, args);
  return { definition, summarize: definition.create(args, compat) };
}

function isOverall(type: string): boolean {
  return lastPart(type) === OVERALL;
}

function lastPart(type: string): string {
  return type.slice(type.lastIndexOf('.') + 1);
}
