/** How a model would say the right answer of a sample: benchmarks ask for it in different forms. */
import { type DatasetConfig, type Json, jsonTag, type Sample } from '../../src/core/index.ts';
import { pythonStr } from '../../src/util/index.ts';

/** The answer said in one of the forms; undefined where the form is not for such an answer. */
export type Reply = (sample: Sample, reference: unknown) => string | undefined;

/** The gold answer as text: the first of several, the option that a label names, the last number of a solution. */
function answerOf({ gold, row }: Sample, reference: unknown): string {
  const known = reference ?? gold;
  if (Array.isArray(known)) return pythonStr([known.flat()[0]].flat()[0]);
  if (isObject(known)) {
    const { candidates, label, answers, ...others } = known;
    if (Array.isArray(candidates) && typeof label === 'number')
      return pythonStr([candidates[label]].flat()[0]);
    if (Array.isArray(answers)) return pythonStr(answers[0]);
    return pythonStr(Object.values(others)[0] ?? row.answer);
  }
  return pythonStr(known);
}

/** All items of an answer that has several. */
function itemsOf({ gold }: Sample): string[] {
  return Array.isArray(gold) ? gold.flat().map((item) => pythonStr(item)) : [pythonStr(gold)];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && jsonTag(value) === undefined;
}

function said(text: (answer: string) => string): Reply {
  return (sample, reference) => text(answerOf(sample, reference));
}

/** The forms that prompts ask for. */
export function repliesTo(dataset: DatasetConfig): Reply[] {
  return [
    (sample) => pythonStr(sample.gold),
    said((answer) => answer),
    said((answer) => answer.replace(/^[^:：]*[:：]/, '')),
    said((answer) => answer.replaceAll(';', '\n')),
    said((answer) => `ANSWER: ${answer}`),
    said((answer) => `So the answer is ${answer}.`),
    said((answer) => `\\boxed{${answer}}`),
    said((answer) => `答案: ${answer}`),
    said((answer) => `【答案】${answer}\n<eoa>`),
    (sample) => `【答案】${itemsOf(sample).join(' ')}\n<eoa>`,
    (sample) => itemsOf(sample).join('\n'),
    recordedAnswer,
    ...quotedBeginnings(dataset).map((beginning) => said((answer) => `${beginning} ${answer}`)),
  ];
}

/** The answer in a gold record that is JSON, for prompts that ask for it alone. */
function recordedAnswer({ gold }: Sample): string | undefined {
  if (typeof gold !== 'string' || !/"ground_truth":/.test(gold)) return undefined;
  const { ground_truth: truth } = JSON.parse(gold) as { ground_truth?: unknown };
  return isObject(truth) && typeof truth.answer === 'string' ? truth.answer : undefined;
}

/** The program that solves a problem, where the row has one: as a block of code, as such, and as one paragraph. */
export function programsFor({ row }: Sample): string[] {
  const { prompt, canonical_solution: body, code } = row;
  if (typeof body === 'string') {
    return [`\`\`\`python\n${prompt}${body}\n\`\`\``, body, body.replaceAll(/\n\n+/g, '\n')];
  }
  return typeof code === 'string' ? [`[BEGIN]\n${code}\n[DONE]`, `\`\`\`python\n${code}\n\`\`\``] : [];
}

/** What a prompt has in quotes with a colon behind, as the beginning of an answer. */
function quotedBeginnings({ infer_cfg: infer }: DatasetConfig): string[] {
  const texts = textsIn(infer.prompt_template?.template ?? null);
  return texts.flatMap((text) =>
    [...text.matchAll(/["']([^"'\n]{1,20}[:：])\s*["']/g)].map(([, quoted = '']) => quoted),
  );
}

function textsIn(value: Json): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/** Nothing that any benchmark would accept. */
export const WRONG = 'I am sorry, but this is nothing that I could tell.';
