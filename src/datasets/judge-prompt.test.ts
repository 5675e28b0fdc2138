import { describe, expect, test } from 'vitest';
import { isChinese, JUDGE_FORMS, judgePromptParts } from './judge-prompt.ts';
import { ENGLISH } from './texts/judge-prompts-en.ts';
import { CHINESE } from './texts/judge-prompts-zh.ts';

test.each([
  ['天空为什么是蓝色的？', true],
  ['用 Python 写一个快速排序', true],
  ['Translate 你好 into plain English', false],
  ['Why is the sky blue?', false],
  ['空はなぜ青いのですか', false],
  ['하늘은 왜 파란가요?', false],
  ['', false],
  [null, false],
])('%s is asked in Chinese: %s', (question, expected) => expect(isChinese(question)).toBe(expected));

describe.each([
  ['en', ENGLISH],
  ['zh', CHINESE],
] as const)('the prompts in %s', (_, texts) => {
  test.each(JUDGE_FORMS)('%s asks for the verdict that its reader reads, last', (form) => {
    const { judge_tail: tail } = judgePromptParts({ question: 'Q' }, form, texts);
    const asked = { score: ['[[N]]'], pass: ['[[PASS]]', '[[FAIL]]'], pair: ['[[A]]', '[[B]]', '[[TIE]]'] }[
      form
    ];
    for (const verdict of asked) expect(tail).toContain(verdict);
  });

  test('show what a row has, and nothing of what it has not', () => {
    const bare = judgePromptParts({ question: 'Q', reference: null, rubric: '' }, 'score', texts);
    expect(bare.judge_head).toMatch(/<question>\nQ\n<\/question>\n\n<answer>\n$/);
    const whole = judgePromptParts({ question: 'Q', reference: 'R', rubric: ['one', 'two'] }, 'score', texts);
    expect(whole.judge_head).toContain('<reference>\nR\n</reference>\n\n<criteria>\none\ntwo\n</criteria>');
  });

  test('keep two answers apart', () => {
    const {
      judge_head: head,
      judge_between: between,
      judge_tail: tail,
    } = judgePromptParts({ question: 'Q' }, 'pair', texts);
    expect([head.endsWith('<answer_a>\n'), tail.startsWith('\n</answer_b>')]).toEqual([true, true]);
    expect(between).toBe('\n</answer_a>\n\n<answer_b>\n');
  });
});
