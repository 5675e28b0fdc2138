/** What postprocessors take out of replies, by their name in configs. */
import { describe, expect, test } from 'vitest';
import { Extraction, type JsonObject } from '../../core/index.ts';
import { postprocessors } from '../index.ts';

async function taken(
  type: string,
  text: unknown,
  args: JsonObject = {},
  compat: '0.3.3' | '0.5.4' = '0.5.4',
) {
  const { apply } = await postprocessors.get(type);
  const value = await apply(text, args, { compat });
  return value instanceof Extraction ? value.value : value;
}

const TEXT = 'opencompass.utils.text_postprocessors';

describe('capital letters', () => {
  test.each([
    ['first_capital_postprocess', 'the answer is B, not C', 'B'],
    ['first_capital_postprocess', 'Final Answer: D', 'F'],
    ['first_capital_postprocess', 'none', ''],
    ['last_capital_postprocess', 'A or B?', 'B'],
    ['last_capital_postprocess', '', ''],
    ['first_capital_postprocess_multi', 'E, then ABD', 'ABD'],
    ['multiple_select_postprocess', 'C, A and C', 'AC'],
    ['multiple_select_postprocess', 'none', ''],
  ])('%s of "%s" is "%s"', async (name, text, letters) => {
    expect(await taken(`${TEXT}.${name}`, text)).toBe(letters);
  });
});

describe('the option that a reply names', () => {
  const first = (text: string, options = 'ABCD', more: JsonObject = {}, compat?: '0.3.3' | '0.5.4') =>
    taken(`${TEXT}.first_option_postprocess`, text, { options, ...more }, compat);

  test.each([
    ['答案是B', 'B'],
    ['答案是：C', 'C'],
    ['A 错误，所以答案选D', 'D'],
    ['The answer is (C).', 'C'],
    ['The correct answer is option B.', 'B'],
    ['ANSWER: D', 'D'],
    ['The correct answer is: \\boxed{A}', 'A'],
    ['B', 'B'],
    ['x', ''],
  ])('%s: %s', async (text, letter) => {
    expect(await first(text)).toBe(letter);
  });

  test('is none of other letters', async () => {
    expect(await first('The answer is (E).', 'ABCD', { cushion: false })).toBe('');
    expect(await first('The answer is (E).', 'ABCDE')).toBe('E');
  });

  test('any option letter counts unless cushion is False', async () => {
    expect(await first('maybe xBx')).toBe('B');
    expect(await first('maybe xBx', 'ABCD', { cushion: false })).toBe('');
  });

  test('before 0.5.4 the letters of the phrase itself count', async () => {
    expect(await first('**Answer: D**', 'ABCD', {}, '0.5.4')).toBe('D');
    expect(await first('**Answer: D**', 'ABCD', {}, '0.3.3')).toBe('A');
  });

  test('the last option is the last of its letters', async () => {
    const last = (text: string) => taken(`${TEXT}.last_option_postprocess`, text, { options: 'ABCD' });
    expect(await last('A or B or E')).toBe('B');
    expect(await last('none')).toBe('');
  });
});

describe('the first sentence', () => {
  test.each([
    ['The answer!', 'answer'],
    ['a  b\nc', 'b'],
    ['3.14', '3'],
    ['An apple, a pear', 'apple'],
    ['', ''],
  ])('of "%s" is "%s"', async (text, sentence) => {
    expect(await taken(`${TEXT}.general_postprocess`, text)).toBe(sentence);
  });
});

describe('numbers', () => {
  const mathbench = (text: string, name = 'x') =>
    taken('opencompass.datasets.mathbench.mathbench_postprocess', text, { name });

  test.each([
    ['behind the words', 'So 7. The answer is 12 of 13', '12'],
    ['the last without them', '3 and 4 make 7', '7'],
    ['with a sign', 'The answer is -2.5', '-2.5'],
    ['without commas between digits', 'The answer is 1,234', '1234'],
    ['a text without any stays', 'The answer is unknown', 'unknown'],
  ])('MathBench: %s', async (_, text, number) => {
    expect(await mathbench(text)).toBe(number);
  });

  test('MathBench in Chinese looks for Chinese words', async () => {
    expect(await mathbench('答案是5，不是6', 'college_cn')).toBe('5');
    expect(await mathbench('The answer is 5 not 6', 'college_cn')).toBe('6');
  });

  test.each([
    ['en', 'Answer: 1,200.', '1200'],
    ['de', 'Erst 3. Antwort: 4.50', '4.50'],
    ['zh', '没有', ''],
  ])('MGSM in %s: "%s" is "%s"', async (lang, text, number) => {
    expect(await taken('opencompass.datasets.mgsm.mgsm_postprocess', text, { lang })).toBe(number);
  });

  test('MGSM refuses a language that it does not have', async () => {
    await expect(taken('opencompass.datasets.mgsm.mgsm_postprocess', '', { lang: 'xx' })).rejects.toThrow(
      'xx',
    );
  });

  test('SciBench takes a box before a number', async () => {
    const scibench = (text: string) => taken('opencompass.datasets.scibench.scibench_postprocess', text);
    expect(await scibench('The answer is \\boxed{2.5} or 3')).toBe('2.5');
    expect(await scibench('answer is 2 or 3')).toBe('3');
  });

  test('InfiniteBench takes the first number, as text; none is nothing', async () => {
    const first = (text: string) =>
      taken('opencompass.datasets.infinitebench.utils.InfiniteBench_first_number_postprocess', text);
    expect(await first('about -3.5, or 4')).toBe('3.5');
    expect(await first('none')).toBeNull();
  });
});

test('what is no text is refused', async () => {
  await expect(taken(`${TEXT}.general_postprocess`, null)).rejects.toThrow('no text');
});
