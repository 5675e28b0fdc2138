/** Scores of benchmarks that are computed by hand. */
import { describe, expect, test } from 'vitest';
import { scored } from '../../../test/fixtures/scoring/columns.ts';
import { metrics, REFUSED, vectors } from '../../../test/fixtures/scoring/vectors.ts';
import type { JsonObject } from '../../core/index.ts';
import { cppBlock, cppProgram } from './codecompass/cpp-code.ts';
import { entitiesIn, eventsIn, recordsIn, relationsIn } from './medbench/medical-records.ts';

const DATASETS = 'opencompass.datasets';

describe('TabMWP', () => {
  const TYPE = `${DATASETS}.tabmwp.TabMWPEvaluator`;
  const reference = (answer: string, unit: string | null = null, choices: string[] | null = null) => ({
    answer,
    unit,
    choices,
  });
  metrics(TYPE, [
    [{ predictions: ['The answer is 12.'], references: [reference('12')] }, { accuracy: 100 }],
    [{ predictions: ['The answer is 1,200.'], references: [reference('1200')] }, { accuracy: 100 }],
    [
      { predictions: ['The answer is 12 dollars.'], references: [reference('12', 'dollars')] },
      { accuracy: 100 },
    ],
    [
      { predictions: ['The answer is (A).'], references: [reference('yes', null, ['yes', 'no'])] },
      { accuracy: 100 },
    ],
    [
      { predictions: ['The answer is no.'], references: [reference('yes', null, ['yes', 'no'])] },
      { accuracy: 0 },
    ],
    [
      { predictions: ['The answer is 3.', 'The answer is 4.'], references: [reference('3'), reference('5')] },
      { accuracy: 50 },
    ],
    [{ predictions: ['The answer is 12.'], references: ['12'] }, REFUSED],
    [{ predictions: ['The answer is 12.'], references: [{ unit: null, choices: null }] }, REFUSED],
  ]);
});

describe('InfiniteBench', () => {
  // The mean over samples of how many numbers are right before the first that is wrong.
  metrics(`${DATASETS}.infinitebench.infinitebench_mathcalc.InfiniteBenchmathcalcEvaluator`, [
    [{ predictions: ['[1, 2, 3]'], references: [[1, 2, 3]] }, { score: 300 }],
    [{ predictions: ['1 2 4'], references: [[1, 2, 3]] }, { score: 200 }],
    [{ predictions: ['2 2 3'], references: [[1, 2, 3]] }, { score: 0 }],
    [{ predictions: ['1'], references: [[1, 2, 3]] }, { score: 100 }],
    [{ predictions: ['1 2', 'none'], references: [[1, 2], [1]] }, { score: 100 }],
    // Signs are no part of a number here.
    [{ predictions: ['-1'], references: [[1]] }, { score: 100 }],
  ]);
  test('an answer is where a digit is', async () => {
    const type = `${DATASETS}.infinitebench.infinitebench_mathcalc.InfiniteBenchmathcalcEvaluator`;
    const { answered } = await scored(type, { predictions: ['1', 'one'], references: [[1], [1]] });
    expect(answered).toEqual([true, false]);
  });

  metrics(`${DATASETS}.infinitebench.infinitebench_retrievekv.InfiniteBenchretrievekvEvaluator`, [
    [{ predictions: ['it is ab-12: yes'], references: ['ab-12'] }, { score: 100 }],
    [{ predictions: ['it is "ab-12".', 'none'], references: ['ab-12', 'ab-12'] }, { score: 50 }],
  ]);
});

describe('S3Eval', () => {
  metrics(`${DATASETS}.s3eval.S3EvalEvaluator`, [
    // Numbers are compared as numbers, words by their F1.
    [{ predictions: ['3'], references: ['3.0'] }, { score: 100 }],
    [{ predictions: ['3'], references: ['4'] }, { score: 0 }],
    [{ predictions: ['red car'], references: ['the red bike'] }, { score: 50 }],
    // Entries of a list, in any order, each once: 2 of 3 given, 2 of 2 wanted.
    [{ predictions: ['b, a, c'], references: ['a, b'] }, { score: 80 }],
    // Rows of a table behind its two header lines.
    [
      {
        predictions: ['| x | y |\n|---|---|\n| 1 | 2 |\n| 5 | 6 |'],
        references: ['| x | y |\n|---|---|\n|1|2|\n|3|4|\n'],
      },
      { score: 50 },
    ],
    [{ predictions: ['nothing'], references: ['| x |\n|---|\n| 1 |'] }, { score: 0 }],
  ]);
});

describe('LV-Eval with keywords', () => {
  const TYPE = `${DATASETS}.lveval.evaluators.LVEvalOPTF1Evaluator`;
  metrics(TYPE, [
    [{ predictions: ['Paris'], references: [['Paris', 'Paris']] }, { LVEval_f1: 100 }],
    // F1 of one word of two, and the keyword is there.
    [{ predictions: ['big Paris'], references: [['Paris', 'Paris']] }, { LVEval_f1: 200 / 3 }],
    // The words agree in part, but no keyword is there.
    [{ predictions: ['big town'], references: [['big Paris', 'Paris']] }, { LVEval_f1: 0 }],
    // One of six keywords is less than a fifth, one of five is enough.
    [
      { predictions: ['alpha'], references: [['alpha', 'alpha beta gamma delta epsilon zeta']] },
      { LVEval_f1: 0 },
    ],
    [
      { predictions: ['alpha'], references: [['alpha', 'alpha beta gamma delta epsilon']] },
      { LVEval_f1: 100 },
    ],
    // Without keywords English is not tested for them.
    [{ predictions: ['alpha'], references: [['alpha beta', '']] }, { LVEval_f1: 200 / 3 }],
    [{ predictions: ['alpha'], references: [[]] }, REFUSED],
  ]);
  metrics(
    TYPE,
    [
      [{ predictions: ['北京大学'], references: [['北京大学', '']] }, { LVEval_f1: 100 }],
      [{ predictions: ['上海'], references: [['北京大学', '']] }, { LVEval_f1: 0 }],
    ],
    { args: { language: 'zh' } },
  );
});

describe('MedBench', () => {
  vectors('entities', entitiesIn, [
    ['', []],
    ['无', []],
    [
      '疾病：感冒，流感\n药物:阿司匹林',
      [
        { type: '药物', entity: '阿司匹林' },
        { type: '疾病', entity: '感冒' },
        { type: '疾病', entity: '流感' },
      ],
    ],
    [
      '症状：咳嗽,发热',
      [
        { type: '症状', entity: '咳嗽' },
        { type: '症状', entity: '发热' },
      ],
    ],
    ['他的症状：咳嗽', []],
  ]);
  vectors('parts of a record', recordsIn, [
    ['主诉：咳嗽\n现病史：三天', ['主诉', '现病史']],
    ['主诉:咳嗽\n\n既往史：无\n更多', ['主诉', '既往史']],
    ['主诉：a\n主诉：b', ['主诉']],
    ['别的：a', []],
    ['主诉：', []],
  ]);
  vectors('relations', relationsIn, [
    [
      '关系："并发症"，头实体："糖尿病"，尾实体："足病"',
      [{ predicate: '并发症', subject: '糖尿病', object: '足病' }],
    ],
    [
      '关系:“病因”,头实体:“a”,尾实体:“b” 关系："预防"，头实体："c"，尾实体："d"',
      [
        { predicate: '病因', subject: 'a', object: 'b' },
        { predicate: '预防', subject: 'c', object: 'd' },
      ],
    ],
    ['关系："朋友"，头实体："a"，尾实体："b"', []],
    ['关系："病因"，头实体："a"', []],
  ]);
  vectors('events', eventsIn, [
    [
      '主体词：咳嗽；发生状态：否定；描述词：干，轻；解剖部位：空。',
      [{ 主体词: '咳嗽', 发生状态: '否定', 描述词: ['干', '轻'], 解剖部位: [] }],
    ],
    [
      '主体词：发热；发生状态：确定；解剖部位：头',
      [{ 主体词: '发热', 发生状态: '', 描述词: [], 解剖部位: ['头'] }],
    ],
    ['主体词：发热', [{ 主体词: '发热', 发生状态: '不确定', 描述词: [], 解剖部位: [] }]],
    ['发生状态：否定', []],
  ]);

  const MEDBENCH = `${DATASETS}.medbench.medbench.MedBenchEvaluator`;
  metrics(`${MEDBENCH}_CMeEE`, [
    // Two given, three wanted, one in common: precision 1/2, recall 1/3.
    [
      {
        predictions: ['疾病：感冒，流感'],
        references: [
          [
            { type: '疾病', entity: '感冒' },
            { type: '疾病', entity: 'a' },
            { entity: 'b', type: '疾病' },
          ],
        ],
      },
      { F1: 0.4 },
    ],
    [{ predictions: ['无'], references: [[{ type: '疾病', entity: '感冒' }]] }, { F1: 0 }],
    [{ predictions: ['疾病：感冒'], references: ['感冒'] }, REFUSED],
    [{ predictions: ['疾病：感冒'], references: [['感冒']] }, REFUSED],
  ]);
  metrics(`${MEDBENCH}_CMeIE`, [
    [
      {
        predictions: ['关系："病因"，头实体："a"，尾实体："b"'],
        references: [[{ predicate: '病因', subject: 'a', object: 'b' }]],
      },
      { F1: 1 },
    ],
  ]);
  metrics(`${MEDBENCH}_CHIP_CDEE`, [
    [
      {
        predictions: ['主体词：发热'],
        references: [[{ 主体词: '发热', 发生状态: '不确定', 描述词: [], 解剖部位: [] }]],
      },
      { F1: 1 },
    ],
  ]);
  metrics(`${MEDBENCH}_CHIP_CTC`, [
    // F1 of "a" is 2/3, of "b" 0, of "c" 0.
    [{ predictions: ['a', 'a', 'c '], references: ['a', 'b', 'a'] }, { 'Macro-F1': (0.5 + 0 + 0) / 3 }],
    [{ predictions: ['非上述类型'], references: [''] }, { 'Macro-F1': 1 }],
  ]);
  // A list of parts is one text; what is like it in all words scores fully.
  metrics(`${MEDBENCH}_IMCS_V2_MRG`, [
    [
      { predictions: ['主诉：咳嗽\n'], references: [[{ type: '主诉', entity: '咳嗽' }]] },
      { RougeL: 0.999999995 },
    ],
    [{ predictions: [''], references: [[{ type: '主诉', entity: '咳嗽' }]] }, REFUSED],
  ]);
  test('details of what is extracted have the two sides exchanged', async () => {
    const wanted = [{ type: '疾病', entity: '感冒' }];
    const { details } = await scored(`${MEDBENCH}_CMeEE`, {
      predictions: ['疾病：流感'],
      references: [wanted],
    });
    expect(details).toEqual([{ pred: wanted, answer: [{ type: '疾病', entity: '流感' }], correct: null }]);
  });
});

describe('programs in C++', () => {
  const MAIN = 'int main() {\n  if (true) { return 0; }\n}';
  vectors('the first block', cppBlock, [
    ['no code', ''],
    [`#include <a>\n${MAIN} `, `#include <a>\n${MAIN}`],
    ['```\nx\n```', 'x'],
    ['```py\nx\n```\n```CPP\ny\n```\n```cpp\nz\n```', 'y'],
    // Without a block of C++ all that stands between the outer fences counts.
    ['```py\nx\n```\nand\n```\ny\n```', 'x\n```\nand\n```\ny'],
    ['```cpp\nx', ''],
    ['one fence ```\nint main() {}', 'one fence ```\nint main() {}'],
  ]);
  vectors('the last program', cppProgram, [
    ['nothing', null],
    ['```cpp\n#include <a>\nint main() {}\n```\n```cpp\n#include <b>\n```\n```cpp\nno\n```', '#include <b>'],
    [
      `so:\n#include <a>\n#include <b>\nusing x;\n${MAIN}\nand more`,
      `#include <a>\n#include <b>\nusing x;\n${MAIN}`,
    ],
    // The last main without an include before it is passed over.
    [`#include <a>\nint main () { }\n`, '#include <a>\nint main () { }'],
    [`${MAIN}`, null],
    ['#include <a>\nint main() {\n open', '#include <a>\nint main() {\n open'],
    ['#include <a>\nint main() ', null],
  ]);
});

test('T-Eval, reviews: the letter behind the colon', async () => {
  const item = (answer: string) =>
    JSON.stringify({ ground_truth: { answer }, meta_data: { response_format: 'str' } });
  const review = async (reply: string, answer: string) => {
    const columns = { predictions: [reply], references: [item(answer)] };
    const { metrics: found } = await scored(
      'opencompass.openicl.icl_evaluator.icl_plugin_evaluator.TEvalEvaluator',
      columns,
      {
        subset: 'review',
      },
    );
    return found as JsonObject;
  };
  expect(await review('Answer: B, since', 'B')).toEqual({ parse_rate: 100, review_quality: 100 });
  expect(await review('B', 'A')).toEqual({ parse_rate: 100, review_quality: 0 });
  expect(await review('Answer: F', 'A')).toEqual({ parse_rate: 0, review_quality: 0 });
  expect(await review('', 'A')).toEqual({ parse_rate: 0, review_quality: 0 });
});
