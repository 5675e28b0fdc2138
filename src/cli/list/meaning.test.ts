import { describe, expect, test } from 'vitest';
import { type Listed, patternMeaning } from './meaning.ts';
import { abilityNamed, languagesNamed } from './words.ts';

const CEVAL: Listed = {
  name: 'ceval_gen',
  family: { folder: 'ceval', title: 'C-Eval', abilities: ['knowledge'], languages: ['zh'] },
};
const MATH: Listed = {
  name: 'math_0shot_gen',
  family: { folder: 'math', title: 'MATH', abilities: ['math'], languages: ['en'] },
};
const OWN: Listed = { name: 'mine', family: undefined };
const ALL = [CEVAL, MATH, OWN];

const meant = (pattern: string) => {
  const meaning = patternMeaning(pattern, ALL);
  return meaning && ALL.filter(meaning.holds).map(({ name }) => name);
};

describe('a word that is in no name means', () => {
  test.each([
    ['the same letters', 'C-Eval', ['ceval_gen']],
    ['full-width letters', 'Ｃｅｖａｌ', ['ceval_gen']],
    ['an ability', '知识', ['ceval_gen']],
    ['an ability by another word', 'exams', ['ceval_gen']],
    ['a language by its name', 'Chinese', ['ceval_gen']],
    ['a language by its own name', '中文', ['ceval_gen']],
    ['a word with a slip', 'cevla', ['ceval_gen']],
  ])('%s: %s', (_, pattern, names) => {
    expect(meant(pattern)).toEqual(names);
  });

  test.each(['', '---', 'xq', 'zzzzzzzz'])('nothing: "%s"', (pattern) => {
    expect(meant(pattern)).toBeUndefined();
  });
});

test.each([
  ['Math', 'math'],
  ['數學', 'math'],
  [' code ', 'code'],
  ['poetry', undefined],
])('the ability %s is %s', (word, ability) => {
  expect(abilityNamed(word)).toBe(ability);
});

test.each([
  ['zh', ['zh', 'zh-Hant']],
  ['zho', ['zh', 'zh-Hant']],
  ['汉语', ['zh', 'zh-Hant']],
  ['german', ['de']],
  ['Deutsch', ['de']],
  ['klingon', []],
])('the language %s is %j', (word, codes) => {
  expect(languagesNamed(word, ['zh', 'en', 'de', 'zh-Hant', 'zh'])).toEqual(codes);
});
