import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutWords } from './chinese-words.ts';

/** Segmentations by Python's jieba 0.42.1. */
const CUT: [string, string][] = [
  ['他来到了网易杭研大厦', '他|来到|了|网易|杭研|大厦'],
  [
    '小明硕士毕业于中国科学院计算所，后在日本京都大学深造',
    '小明|硕士|毕业|于|中国科学院|计算所|，|后|在|日本京都大学|深造',
  ],
  ['C++和C#语言,价格3.14%元', 'C++|和|C#|语言|,|价格|3.14%|元'],
  ['H_2SiO_3与x-1\r\n换行 \t', 'H|_|2SiO|_|3|与|x|-|1|\r\n|换行| |\t'],
  ['𠮷野家的牛丼', '𠮷|野家|的|牛|丼'],
  ['龘靐齉爩', '龘|靐|齉|爩'],
  ['', ''],
];

describe('cutWords', () => {
  it.each(CUT)('cuts %j as jieba does', (text, words) => {
    expect(cutWords(text).join('|')).toBe(words);
  });

  it('loses nothing', () => {
    const character = fc.oneof(
      fc.constantFrom(...'中国人民的一是在不了有和这主a1.%-_ \r\n😀龘'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(character), (parts) => {
        expect(cutWords(parts.join('')).join('')).toBe(parts.join(''));
      }),
    );
  });
});
