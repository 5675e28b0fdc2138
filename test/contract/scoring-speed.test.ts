/** No postprocessor takes more than about eight times as long for a text that is eight times as long. */
import { describe, expect, test } from 'vitest';
import { postprocessorCalls } from './postprocessor-calls.ts';

const SHORT = 12_500;
const LONG = 8 * SHORT;
/** Below this a time is all noise. */
const FLOOR_MS = 40;
/** Eight for linear work, 64 for quadratic work. */
const LARGEST_RATIO = 24;
const ATTEMPTS = 5;

/** Texts that a pattern written carelessly goes through again and again: repeated starts, ends and near misses. */
const PIECES = [
  ...[
    'a',
    'A',
    'A ',
    ' ',
    '\n',
    '\t',
    '\r\n',
    '.',
    '. ',
    ',',
    '-',
    '1',
    '1,',
    '1.',
    '-1 ',
    '$',
    '"',
    "'",
    '\\',
  ],
  ...[
    '(',
    ')',
    '()',
    '(A',
    '[',
    '[[',
    ']',
    '{',
    '}',
    '{}',
    '{"a":',
    '<',
    '**',
    '##',
    '#### 1 ',
    '`',
    '``` ',
    '```\n',
  ],
  ...[
    '```python\n',
    '```\na\n',
    "'''",
    '"""',
    '[BEGIN]',
    "[BEGIN]'",
    '[DONE]',
    '[PYTHON]',
    'def f():\n',
    '    return 1\n',
  ],
  ...[
    'import a\n',
    'from a import b\n',
    'class A:\n',
    'if __name__',
    '# a\n',
    '\\boxed{',
    '\\boxed{a} ',
    '\\boxed{{',
    'boxed',
    '\\fbox{',
  ],
  ...[
    '\\frac{',
    '\\frac12',
    '\\sqrt',
    '\\text{',
    '\\text{ a}',
    '\\( ',
    '\\left',
    '\\!',
    '^{',
    '\\pi',
    'π',
    '^\\circ',
    '\\$',
    '%',
  ],
  ...[
    'answer',
    'answer is ',
    'The answer is ',
    'the answer is: A',
    'Answer: ',
    'ANSWER : ',
    'answer is (',
    'So the answer is',
    'final answer is $',
  ],
  ...[
    'the correct option is ',
    'option ',
    'A is correct ',
    'A:',
    'A. ',
    '答案',
    '答案是',
    '答案：',
    '答案是A',
    '选',
    '故选',
    '选项',
    '正确',
    '是',
    '：',
    '。',
    '，',
  ],
  ...[
    '<think>',
    '</think>',
    '<think>a</think>',
    '<answer>',
    '</answer>',
    '<answer>a</answer>',
    '<code>',
    'BEGIN SOLUTION',
    '<conclude>',
    '<NUMBER>',
  ],
  ...[
    'yes',
    'no ',
    'true',
    'Yes, no',
    'Q: ',
    'A: ',
    '\nQ:',
    '\n\n',
    '\n\nQuestion',
    '\n\n\n',
    ' \n',
    'a\n',
    '=',
    '= ',
    '==',
    'x=1 ',
    '1 + ',
    '1/',
    '<eoa>',
    '\nuser',
  ],
  ...[
    '{"score":',
    '"score": "',
    'Rating: [[',
    '[[A',
    'Choice: ',
    'Score',
    '```json\n',
    'http://',
    'é',
    '𝒜',
    '\u0000',
    '\u3000',
    '一',
    '１',
  ],
];
const SHAPES: readonly [string, (size: number) => string][] = [
  ...PIECES.map((piece): [string, (size: number) => string] => [
    JSON.stringify(piece),
    (size) => repeated(piece, size),
  ]),
  ['all pieces', (size) => repeated(PIECES.join(''), size)],
  ['opened, then closed', (size) => repeated('{', size / 2) + repeated('}', size / 2)],
  ['boxes, then braces', (size) => repeated('\\boxed{', size / 2) + repeated('}', size / 2)],
  ['a lead, then spaces', (size) => `The answer is${repeated(' ', size)}x`],
  ['an answer, then spaces', (size) => `Answer:${repeated(' ', size)}\nANSWER${repeated('\t', size / 2)}`],
  ['leads of the answer, then letters', (size) => repeated('answer is ', size / 2) + repeated('b', size / 2)],
  ['digits, then a letter', (size) => `${repeated('1', size)}x`],
  ['numbers with commas, then a letter', (size) => `${repeated('1,000', size)}x`],
];

function repeated(piece: string, size: number): string {
  return piece.repeat(Math.ceil(size / piece.length)).slice(0, Math.floor(size));
}

const texts = SHAPES.map(([shape, text]) => ({ shape, short: text(SHORT), long: text(LONG) }));

describe('time of postprocessors on hostile texts', async () => {
  test.each(await postprocessorCalls())('$name', { timeout: 600_000 }, ({ run }) => {
    const slow = texts.filter(({ short, long }) => isSuperLinear(run, short, long)).map(({ shape }) => shape);
    expect(slow).toEqual([]);
  });
});

/** Whether the long text takes far more than its share, every time that it is tried: noise comes and goes. */
function isSuperLinear(run: (text: string) => void, short: string, long: string): boolean {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const time = milliseconds(run, long);
    if (time < FLOOR_MS || time < LARGEST_RATIO * milliseconds(run, short)) return false;
  }
  return true;
}

/** CPU time, which other processes do not lengthen. */
function milliseconds(run: (text: string) => void, text: string): number {
  const { user, system } = process.cpuUsage();
  run(text);
  const used = process.cpuUsage({ user, system });
  return (used.user + used.system) / 1000;
}
