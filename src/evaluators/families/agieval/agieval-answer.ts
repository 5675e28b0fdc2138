import { LodestoneError } from '../../../core/index.ts';
import { afterLast, before, pythonRegex, stripEnd, stripStart, stripText } from '../../../util/index.ts';
import { letterBehind } from '../../extraction/letter-behind.ts';
import { lastBoxed, withoutBox } from '../../math/boxed-answer.ts';

const CLOZE = ['math', 'gaokao-mathcloze'];
const SEVERAL = ['jec-qa-kd', 'jec-qa-ca', 'gaokao-physics'];
const ENGLISH = [
  ...['lsat-ar', 'lsat-lr', 'lsat-rc', 'logiqa-en', 'sat-math', 'sat-en', 'aqua-rat'],
  ...['sat-en-without-passage', 'gaokao-english'],
];
const CHINESE = [
  ...['logiqa-zh', 'gaokao-chinese', 'gaokao-geography', 'gaokao-history', 'gaokao-biology'],
  ...['gaokao-chemistry', 'gaokao-mathqa', ...SEVERAL],
];

/** AGIEval: the answer of a reply by the kind of the task and how its prompts are set. */
export function agievalAnswer(task: string, setting: string, reply: string): string | string[] | null {
  if (CLOZE.includes(task)) return agievalMathAnswer(setting, reply);
  if (SEVERAL.includes(task))
    return [...withoutReasoning(setting, reply)].filter((char) => /[A-Z]/.test(char));
  if (setting.includes('zero-shot')) return firstLetter(reply);
  if (!ENGLISH.includes(task) && !CHINESE.includes(task)) {
    throw new LodestoneError('config-invalid', `AGIEval has no task "${task}"`);
  }
  const lead = ENGLISH.includes(task) ? 'answer is ' : '答案是';
  return letterBehind(withoutReasoning(setting, reply), lead, /[A-G]/)?.letter ?? firstLetter(reply);
}

function firstLetter(reply: string): string {
  return /[A-F]/.exec(reply)?.[0] ?? '';
}

/** AGIEval: the answer of a reply to a question that asks for a value; null without one. */
export function agievalMathAnswer(setting: string, reply: string): string | null {
  const answer = behindLeads(withoutReasoning(setting, reply));
  if (setting === 'few-shot' || setting === 'few-shot-CoT') return answer;
  if (answer.includes('\\boxed')) {
    const boxed = withoutBox(lastBoxed(answer) ?? '');
    return boxed === undefined ? null : rightSide(boxed);
  }
  return (betweenDollars(answer) || valueWithoutDollars(answer)) ?? null;
}

/** With worked examples only the last line with text counts. */
function withoutReasoning(setting: string, reply: string): string {
  if (setting !== 'few-shot-CoT') return reply;
  return reply.split('\n').findLast((line) => stripText(line) !== '') ?? reply;
}

function behindLeads(reply: string): string {
  let answer = reply;
  for (const lead of ['The answer is therefore', '答案是']) {
    if (answer.startsWith(lead)) answer = stripText(answer.slice(lead.length));
    else if (answer.includes(lead)) answer = stripText(afterLast(answer, lead));
  }
  return answer;
}

/** What stands between the first and the last dollar sign of the last line with two. */
function betweenDollars(answer: string): string | undefined {
  const line = answer.split('\n').findLast((one) => one.indexOf('$') < one.lastIndexOf('$'));
  return line === undefined ? undefined : rightSide(line.slice(line.indexOf('$') + 1, line.lastIndexOf('$')));
}

// A number that ends there; digits are only looked at from the first of a row on.
const WHOLE_NUMBER = pythonRegex('\\$?(?<!\\d)\\d+(?:\\.\\d+)?(?!\\w)', {}, 'g');

function valueWithoutDollars(answer: string): string | undefined {
  if (answer.includes('=')) return before(stripEnd(rightSide(answer), '.'), '\\n');
  return [...answer.matchAll(WHOLE_NUMBER)].at(-1)?.[0];
}

/** What follows the last equals sign. */
function rightSide(equation: string): string {
  return equation.includes('=') ? stripStart(afterLast(equation, '='), ' ') : equation;
}
