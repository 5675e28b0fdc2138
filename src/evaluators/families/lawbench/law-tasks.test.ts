/** LawBench's tasks, computed by hand, and Chinese numbers as they are written in figures. */
import { describe, expect, test } from 'vitest';
import { scored } from '../../../../test/fixtures/scoring/columns.ts';
import { metrics, REFUSED, vectors } from '../../../../test/fixtures/scoring/vectors.ts';
import { evaluatorContext } from '../../index.ts';
import { withArabicNumbers } from './chinese-number.ts';
import { lawBench21, lawBenchEvaluator } from './lawbench.ts';

const LAWBENCH = 'opencompass.datasets.lawbench.lawbench.LawBenchEvaluator';

vectors('Chinese numbers', withArabicNumbers, [
  ['', ''],
  ['没有数字', '没有数字'],
  ['零', '0'],
  ['十', '10'],
  ['十二', '12'],
  ['一十二', '12'],
  ['二十', '20'],
  ['九十九', '99'],
  ['一百', '100'],
  ['一百零五', '105'],
  ['一百一十', '110'],
  ['一百二十三', '123'],
  ['一千零一', '1001'],
  ['一千零一十', '1010'],
  ['一千二百三十四', '1234'],
  ['一万', '10000'],
  ['两万零三', '20003'],
  ['十二万三千', '123000'],
  ['一百万', '1000000'],
  ['一亿', '100000000'],
  ['一亿零五十', '100000050'],
  ['三亿五千万', '350000000'],
  // Digits one after the other, as years are read.
  ['二〇一九', '2019'],
  ['一二三', '123'],
  ['零七', '7'],
  // As one speaks: the last digit has a tenth of the unit before it.
  ['三百五', '350'],
  ['两千三', '2300'],
  ['一万二', '12000'],
  // Financial and traditional signs.
  ['壹佰贰拾叁', '123'],
  ['伍仟萬', '50000000'],
  ['陸億', '600000000'],
  ['廿三', '23'],
  ['仨', '3'],
  ['负五', '-5'],
  ['一点五', '1.5'],
  ['负二点五零', '-2.5'],
  ['百分之五十', '50%'],
  ['百分之七点五', '7.5%'],
  ['三分之一', '1/3'],
  ['四分之三十', '30/4'],
  // Such numbers are written in no way that is known.
  ['百十', '百十'],
  ['一百五十百', '一百五十百'],
  ['有期徒刑一年六个月，罚金三千元', '有期徒刑1年6个月，罚金3000元'],
  ['第二百六十四条', '第264条'],
  ['５年', '５年'],
]);

const LONGEST = Math.log(216);
/** The score of a sentence by the distance of the logarithms. */
const nearness = (wanted: number, given: number) =>
  (100 * (LONGEST - Math.abs(Math.log(wanted + 1) - Math.log(given + 1)))) / LONGEST;

metrics(
  LAWBENCH,
  [
    [
      { predictions: ['判处有期徒刑十二个月'], references: ['刑期:12个月'] },
      { score: 100, abstention_rate: 0 },
    ],
    [
      { predictions: ['一年'], references: ['刑期:12个月'] },
      { score: 100, abstention_rate: 0 },
    ],
    [
      { predictions: ['36月'], references: ['刑期:12个月'] },
      { score: nearness(12, 36), abstention_rate: 0 },
    ],
    // Months count before years.
    [
      { predictions: ['三年六个月'], references: ['刑期:6个月'] },
      { score: 100, abstention_rate: 0 },
    ],
    [
      { predictions: ['拘役两个月零五天'], references: ['刑期:0个月'] },
      { score: nearness(0, 2), abstention_rate: 0 },
    ],
    // Whoever says nothing is as far off as possible, and all who do are worth nothing.
    [
      { predictions: ['一年', '不知道'], references: ['刑期:12个月', '刑期:12个月'] },
      { score: 50, abstention_rate: 50 },
    ],
    [
      { predictions: ['不知道'], references: ['刑期:12个月'] },
      { score: 0, abstention_rate: 100 },
    ],
    // Life and death are no numbers of months: such samples are left out of the score.
    [
      { predictions: ['一年', '一年'], references: ['刑期:12个月', '刑期:无期'] },
      { score: 100, abstention_rate: 0 },
    ],
    [{ predictions: ['一年'], references: ['刑期:死刑'] }, REFUSED],
    [{ predictions: ['一年'], references: ['12个月'] }, REFUSED],
    [{ predictions: ['一年'], references: ['刑期:几个月'] }, REFUSED],
  ],
  { args: { index: '3-4' } },
);

metrics(
  LAWBENCH,
  [
    [
      { predictions: ['刑法第264条'], references: ['法条:刑法第264条'] },
      { score: 100, abstention_rate: 0 },
    ],
    [
      { predictions: ['第二百六十四条'], references: ['法条:刑法第264条'] },
      { score: 100, abstention_rate: 0 },
    ],
    // One of two: precision 1, recall 1/2.
    [
      { predictions: ['第264条'], references: ['法条:刑法第264、法条:刑法第67条'] },
      { score: 200 / 3, abstention_rate: 0 },
    ],
    [
      { predictions: ['第264条、第67条'], references: ['法条:刑法第264条'] },
      { score: 200 / 3, abstention_rate: 0 },
    ],
    // A paragraph is no article, and the same one twice is one.
    [
      { predictions: ['第2款第264条、264'], references: ['法条:刑法第264条'] },
      { score: 100, abstention_rate: 0 },
    ],
    [
      { predictions: ['刑法'], references: ['法条:刑法第264条'] },
      { score: 0, abstention_rate: 100 },
    ],
    [{ predictions: ['264'], references: ['法条:刑法第491条'] }, REFUSED],
    [
      { predictions: ['490'], references: ['法条:刑法第490条'] },
      { score: 100, abstention_rate: 0 },
    ],
  ],
  { args: { index: '3-1' } },
);

metrics(
  LAWBENCH,
  [
    [
      { predictions: ['共4500元'], references: ['上文涉及到的犯罪金额:4500元。'] },
      { score: 100, abstention_rate: 0 },
    ],
    [
      { predictions: ['4500.0或5000'], references: ['上文涉及到的犯罪金额:4500元。'] },
      { score: 100, abstention_rate: 0 },
    ],
    [
      { predictions: ['45,00'], references: ['上文涉及到的犯罪金额:4500元。'] },
      { score: 0, abstention_rate: 0 },
    ],
    [
      { predictions: ['没有'], references: ['上文涉及到的犯罪金额:4500元。'] },
      { score: 0, abstention_rate: 100 },
    ],
    [{ predictions: ['1'], references: ['上文涉及到的犯罪金额:1万元。'] }, REFUSED],
  ],
  { args: { index: '3-7' } },
);

metrics(
  LAWBENCH,
  [
    [
      { predictions: ['B'], references: ['正确答案：B。'] },
      { score: 100, abstention_rate: 0 },
    ],
    [
      { predictions: ['A不对，选B'], references: ['正确答案：B。'] },
      { score: 0, abstention_rate: 0 },
    ],
    [
      { predictions: ['b', 'E', 'D'], references: ['正确答案：B', '正确答案：B', '正确答案：D'] },
      { score: 100 / 3, abstention_rate: 200 / 3 },
    ],
    [{ predictions: ['B'], references: ['答案：B'] }, REFUSED],
    [{ predictions: ['B'], references: ['正确答案：E'] }, REFUSED],
  ],
  { args: { index: '1-2' } },
);

metrics(
  LAWBENCH,
  [
    [
      { predictions: ['是诉讼时效。'], references: ['争议焦点类别：诉讼时效。'] },
      { score: 100, abstention_rate: 0 },
    ],
    [
      { predictions: ['诉讼时效或违约'], references: ['争议焦点类别：违约。'] },
      { score: 0, abstention_rate: 0 },
    ],
    // Compensation alone is none of the options: such a sample does not count, whatever it says.
    [
      { predictions: ['违约', '赔偿'], references: ['争议焦点类别：违约。', '争议焦点类别：赔偿。'] },
      { score: 100, abstention_rate: 0 },
    ],
    [{ predictions: ['违约'], references: ['争议焦点类别：别的。'] }, REFUSED],
  ],
  { args: { index: '2-2' } },
);

metrics(
  LAWBENCH,
  [
    [
      { predictions: ['婚后有子女、支付抚养费'], references: ['类别:婚后有子女、支付抚养费。'] },
      { score: 100, abstention_rate: 0 },
    ],
    [
      { predictions: ['婚后有子女'], references: ['类别:婚后有子女、支付抚养费。'] },
      { score: 200 / 3, abstention_rate: 0 },
    ],
    [
      { predictions: ['无'], references: ['类别:婚后有子女。'] },
      { score: 0, abstention_rate: 100 },
    ],
    [{ predictions: ['婚后有子女'], references: ['类别:其他。'] }, REFUSED],
  ],
  { args: { index: '2-3' } },
);

metrics(
  LAWBENCH,
  [
    [
      { predictions: ['支付/给付;伤害人身'], references: ['支付/给付;伤害人身'] },
      { score: 100, abstention_rate: 0 },
    ],
    [
      { predictions: ['支付/给付'], references: ['支付/给付;伤害人身;受伤'] },
      { score: 50, abstention_rate: 0 },
    ],
  ],
  { args: { index: '2-9' } },
);

metrics(
  LAWBENCH,
  [
    [
      { predictions: ['盗窃'], references: ['罪名:盗窃'] },
      { score: 100, abstention_rate: 0 },
    ],
    [
      { predictions: ['诈骗、抢劫'], references: ['罪名:抢劫;罪名:盗窃'] },
      { score: 50, abstention_rate: 0 },
    ],
  ],
  { args: { index: '3-3' } },
);

describe('texts', () => {
  const scoreOf = async (index: string, prediction: string, reference: string) =>
    (await scored(LAWBENCH, { predictions: [prediction], references: [reference] }, { index })).metrics.score;

  test('reading: F1 of characters', async () => {
    // "abc" of "abcd": precision 1, recall 3/4.
    expect(await scoreOf('2-5', 'abc', '回答:abcd')).toBeCloseTo(600 / 7, 6);
    expect(await scoreOf('2-5', '在北京', '回答:在北京')).toBeCloseTo(100, 6);
    expect(await scoreOf('2-5', 'x', '回答:在北京')).toBe(0);
  });

  test('trigger words are compared at their places', async () => {
    expect(await scoreOf('2-10', '打;骂', '打;骂')).toBeCloseTo(100, 6);
    expect(await scoreOf('2-10', '骂;打', '打;骂')).toBe(0);
    // One of two places, two words each.
    expect(await scoreOf('2-10', '打;x', '打;骂')).toBeCloseTo(50, 6);
    // One word of two: precision 1, recall 1/2.
    expect(await scoreOf('2-10', '打', '打;骂')).toBeCloseTo(200 / 3, 6);
  });

  test('a summary that is the reference scores fully, one that is nothing scores nothing', async () => {
    expect(await scoreOf('2-7', '被告人盗窃财物', '被告人盗窃财物')).toBeCloseTo(100, 4);
    expect(await scoreOf('1-1', '中华人民共和国', '答案:中华人民共和国')).toBeCloseTo(100, 4);
    expect(await scoreOf('2-7', '', '被告人盗窃财物')).toBe(0);
    await expect(scoreOf('2-7', 'x', '')).rejects.toThrow();
  });
});

test('the task that needs Python programs is refused, and an unknown one is named', () => {
  const context = evaluatorContext({ compat: '0.5.4' });
  expect(lawBench21.refusal).toContain('LTP');
  expect(() => lawBenchEvaluator.create({ index: '2-1' }, context)).toThrow('2-1');
  expect(() => lawBenchEvaluator.create({ index: '9-9' }, context)).toThrow('9-9');
});

test('an answer is seen where something is named', async () => {
  const columns = {
    predictions: ['选B', '不知道', ' '],
    references: ['正确答案：B', '正确答案：B', '正确答案：B'],
  };
  expect((await scored(LAWBENCH, columns, { index: '1-2' })).answered).toEqual([true, false, false]);
});
