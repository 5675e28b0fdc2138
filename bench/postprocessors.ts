/**
 * CPU seconds that each postprocessor takes for replies of 2 kB, a mixture of what models write. Arguments: how
 * many replies (default 100,000), and a part of the names of the postprocessors to try.
 */
import { DEFAULT_COMPAT } from '../src/core/index.ts';
import { type PostprocessorCall, postprocessorCalls } from '../test/contract/postprocessor-calls.ts';

const SIZE = 2000;
const MOST_SECONDS = 20;
/** Distinct texts: more than a cache of the engine would hold, few enough to keep. */
const DISTINCT = 500;

const SENTENCES = [
  "Let's think step by step. There are 12 apples in 3 boxes, so each box holds 12 / 3 = 4 apples.",
  'First, we compute $x^2 + 2x + 1 = (x + 1)^2$, which gives $\\frac{1}{2}$ for the \\text{left} side.',
  '根据题意，选项A的说法不符合原文，选项B是正确的，因为数据链路层负责在相邻结点之间传送帧。',
  'def solve(numbers):\n    total = 0\n    for n in numbers:\n        total += n\n    return total\n',
  '```python\nimport math\nprint(math.sqrt(16))\n```\n',
  'Option A is wrong because the passage says otherwise; option C mentions only one of the causes.',
  '{"reason": "the units do not match", "score": 7}\n',
  'The total cost is $1,234.50, and 15% of it is $185.18.\n\n',
];
const ENDS = [
  'Therefore, the answer is \\boxed{42}.',
  'So the answer is (B).',
  '故答案选C。',
  'ANSWER: D',
  '#### 1,200',
  '<answer>yes</answer>',
  'I hope it is correct.',
];

const [count = '100000', part = ''] = process.argv.slice(2);
const replies = Array.from({ length: DISTINCT }, (_, index) => reply(index));
const calls = (await postprocessorCalls()).filter(({ name }) => name.includes(part));
const slow = calls.filter((call) => !isFast(call, Number(count)));
console.log(`${calls.length - slow.length} of ${calls.length} within ${MOST_SECONDS} s for 100,000 replies`);
process.exitCode = slow.length === 0 ? 0 : 1;

function isFast({ name, run }: PostprocessorCall, times: number): boolean {
  const before = process.cpuUsage();
  for (let i = 0; i < times; i += 1) run(replies[i % DISTINCT] ?? '', [DEFAULT_COMPAT]);
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  console.log(`${seconds.toFixed(2).padStart(8)} s  ${name}`);
  return (seconds * 100_000) / times <= MOST_SECONDS;
}

function reply(seed: number): string {
  const end = ENDS[seed % ENDS.length] ?? '';
  let text = '';
  for (let i = seed; text.length < SIZE - end.length; i = (i * 31 + 7) % 1009)
    text += SENTENCES[i % SENTENCES.length];
  return text.slice(0, SIZE - end.length) + end;
}
