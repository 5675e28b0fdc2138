/** The forms that judges are told to reply in, and what comes near them; after their descriptions. */
import { describe, expect, test } from 'vitest';
import { REFUSED, vectors } from '../../../test/fixtures/vectors.ts';
import { answerText, styleCounts } from '../tallies/style-counts.ts';
import { Sums } from '../tallies/sums.ts';
import { answerScore } from './answer-score.ts';
import { checklistScores, listedRounds, requirementsMet } from './checklists.ts';
import {
  choiceOfFour,
  gradedChoice,
  leadingChoice,
  leadOfA,
  listedRank,
  winValue,
  worthOfLetter,
  worthOfRank,
} from './comparisons.ts';
import { jsonFields } from './json-fields.ts';
import { overallScore, withoutJsonFence } from './overall-score.ts';
import { binaryScore, bracketedNumber, lastInRange, leadingScore } from './ratings.ts';
import { asksForTruth, bracketedTruth, concludedTruth, TruthTally } from './right-or-wrong.ts';

vectors('the score of an answer, 0 or 1', answerScore, [
  ['{"answer_score": 1}', 1],
  ['{"answer_score": "0"}', 0],
  ['{"answer_score": " 1 "}', 1],
  ['{"answer_score": true}', 1],
  ['{"answer_score": false}', 0],
  ['{"answer_score": 1.0}', 1],
  ['```json\n{"reason": "x", "answer_score": 0}\n```', 0],
  ['```\n{"answer_score": 1}\n```', 1],
  ['text {"answer_score": 1} text', 1],
  // A first object that says nothing useful is passed over.
  ['{"answer_score": 2} then {"answer_score": 0}', 0],
  ['{"answer_score": null} answer_score: 1', 1],
  ['"answer_score": "1"', 1],
  ['answer_score：0', 0],
  ['【评分】：1分', 1],
  ['评分: 0 分', 0],
  ['评分: 1', null],
  ['answer_score: 2', null],
  ['no score', null],
  [' \n', null],
  ['```json\n[1]\n```', REFUSED],
]);

vectors('the overall score', overallScore, [
  ['{"Overall Score": 1}', 1],
  ['{"Overall Score": "1"}', 1],
  ['{"Overall Score": "one"}', 0],
  ['{"Overall Score": true}', 1],
  ['{"Overall Score": 1.9}', 1],
  ['{"Overall Score": [1]}', 0],
  ['{"Overall Score": null}', 0],
  ['```json\n{"Overall Score": 1}\n```', 1],
  ['overall score: 1', 1],
  ['"Overall Score" : 0, 1 point', 0],
  ['It gets 1 point.', 1],
  ['11 points', 0],
  ['[1]', 0],
  ['', 0],
]);

vectors('a text without its fence', withoutJsonFence, [
  ['```json\n{}\n```', '{}'],
  ['```\n{}\n```', '{}'],
  [' {} ', '{}'],
  ['```json {}', '{}'],
  ['{} ```', '{}'],
  ['a ```json b', 'a ```json b'],
]);

test('the fields of an object, and what a text is instead', () => {
  expect(jsonFields('{"a": 1, "b": null}')).toEqual(
    new Map<string, unknown>([
      ['a', 1],
      ['b', null],
    ]),
  );
  expect(jsonFields('{}')).toEqual(new Map());
  expect(['[1]', '1', '"a"', 'null', '1.0'].map(jsonFields)).toEqual(Array(5).fill('no object'));
  expect(['', '{', "{'a': 1}"].map(jsonFields)).toEqual(Array(3).fill('no JSON'));
});

describe('comparisons', () => {
  vectors('by how much A leads', leadOfA, [
    ['A>>B', 2],
    ['B<<A', 2],
    ['A>B', 1],
    ['B<A', 1],
    ['A=B', 0],
    ['B=A', 0],
    ['A<B', -1],
    ['B>A', -1],
    ['A<<B', -2],
    ['B>>A', -2],
    ['A>>>B', null],
    ['AB', null],
  ]);
  vectors('what a lead is worth', winValue, [
    [2, 1],
    [1, 1],
    [0.5, 1],
    [0, 0.5],
    [-1, 0],
    [-2, 0],
    [undefined, null],
  ]);
  vectors('what a letter is worth', worthOfLetter, [
    ['A', 1],
    ['B', 0],
    ['C', 0.5],
    ['D', null],
  ]);
  vectors('what a rank is worth', worthOfRank, [
    [1, 1],
    [2, 0],
  ]);
  vectors('a grade as a number', gradedChoice, [
    ['A++', 1],
    ['A+', 0.5],
    ['A=B', 0],
    ['B+', -0.5],
    ['B++', -1],
    ['A', null],
  ]);
  vectors('one of four behind a lead', choiceOfFour, [
    ['Choice: D', 'D'],
    ['选择：A', 'A'],
    ['Choice: E', null],
    ['Choice:A', null],
  ]);
  vectors('one of four at the beginning', leadingChoice, [
    ['B is better', 'B'],
    ['D', 'D'],
    [' A', null],
    ['E', null],
    ['', null],
  ]);
  vectors('the rank of the first model in a list', listedRank, [
    ["[{'model': 'model_1', 'rank': 2}, {'model': 'model_2', 'rank': 1}]", 2],
    ["so [{'model': 'model_2', 'rank': 2}, {'model': 'model_1', 'rank': 1}] it is", 1],
    ["[{'model': 'model_1', 'rank': 3}]", null],
    ["[{'model': 'model_1', 'rank': 1.0}]", 1],
    ["[{'model': 'model_1'}]", null],
    ["[{'rank': 1}, {'model': 'model_1', 'rank': 1}]", null],
    ["[{'model': 'model_2', 'rank': 1}]", null],
    ['[1, 2]', null],
    ['none', null],
    [[{ model: 'model_1', rank: 1 }], 1],
    [{ model: 'model_1', rank: 1 }, null],
  ]);
});

describe('lists of requirements', () => {
  vectors('FollowBench', requirementsMet, [
    ['YES', 1, [1, 1]],
    ['NO', 1, [0, 0]],
    // For a single requirement YES counts wherever it stands, and before NO.
    ['NO, I mean YES', 1, [1, 1]],
    ['yes', 1, [-1, -1]],
    ["['YES', 'YES']", 2, [1, 1]],
    ["['YES', 'NO']", 2, [0, 0.5]],
    ['so\n["NO", "NO"]', 2, [0, 0]],
    ["['YES', 'NO']\nThat is all.", 2, [-1, -1]],
    ["`['YES', 'PARTIAL', 'UNKNOWN']`", 3, [0, 1 / 3]],
    ["['True', 'False', 'N/A', 'MAYBE']", 4, [0, 0.25]],
    ['[True, False]', 2, [-1, -1]],
    ["['YES']", 2, [-1, -1]],
    ["['YES', 'PERHAPS']", 2, [-1, -1]],
    ['YES, NO', 2, [-1, -1]],
  ]);
  vectors('HelloBench', checklistScores, [
    [
      '[{"checklist_id": 0, "evaluation_score": 1}, {"checklist_id": 1, "evaluation_score": 0.25}]',
      2,
      [1, 0.25],
    ],
    ['```json\n[{"checklist_id": "0", "evaluation_score": "0.5"}]\n```', 1, [0.5]],
    ['[{"checklist_id": 0.5, "evaluation_score": 0}]', 1, [0]],
    ['[{"checklist_id": 0, "evaluation_score": 1}]', 2, null],
    ['[{"checklist_id": 0, "evaluation_score": 1.5}]', 1, null],
    ['[{"checklist_id": 0, "evaluation_score": -0.1}]', 1, null],
    ['[{"checklist_id": "a", "evaluation_score": 1}]', 1, null],
    ['[{"checklist_id": null, "evaluation_score": 1}]', 1, null],
    ['[{"evaluation_score": 1}]', 1, null],
    ['[{"checklist_id": 0}]', 1, null],
    ['[1]', 1, null],
    ['{"checklist_id": 0}', 1, null],
    ['none', 1, null],
  ]);
  vectors('rounds', listedRounds, [
    ['[1, 2, 3]', 3],
    ['[]', 0],
    ['rounds [4] and [5, 6]', 1],
    ['[1,2]', null],
    ['[a]', null],
    ['none', null],
  ]);
});

describe('ratings', () => {
  vectors('in a range', lastInRange, [
    ['[[1]]', 1, 10, 1],
    ['[[10]]', 1, 10, 10],
    ['[[0]] [[11]]', 1, 10, null],
    ['[[3]] [[ 7 ]] [[12]]', 1, 10, 7],
    ['[3]', 1, 10, null],
  ]);
  vectors('0 or 1', binaryScore, [
    ['[[1]]', 1],
    ['[[0]] "score": 1', 0],
    ['[[7]] Score: 1', 1],
    ['得分：0', 0],
    ['"评分": 1', 1],
    ['score 1', null],
  ]);
  vectors('in brackets', bracketedNumber, [
    ['[[7.5]]', 7.5],
    ['[[8]] [[9]]', 8],
    ['[[.5]]', 0.5],
    ['[[5.]]', 5],
    ['[[1.2.3]]', REFUSED],
    ['[[-1]]', null],
  ]);
  vectors('at the beginning', leadingScore, [
    ['10 of 10', 10],
    ['11', 1],
    ['7', 7],
    ['0.5', 0],
    [' 7', null],
    ['x', null],
    ['', null],
    ['²', REFUSED],
  ]);
});

describe('right or wrong', () => {
  vectors('in brackets', bracketedTruth, [
    ['[Correct]', true],
    ['[YES] [No]', true],
    ['[incorrect]', false],
    ['[正确]', true],
    ['[错误]', false],
    ['[no]', false],
    ['correct', null],
    ['[maybe]', null],
  ]);
  vectors('in double brackets', concludedTruth, [
    ['[[Correct]]', true],
    ['[[对]]', true],
    ['[[Wrong]]', false],
    ['[[错]]', false],
    ['[[correct]]', null],
    ['[[Wrong]] [[Correct]]', false],
    ['none', null],
  ]);
  vectors('what a prompt asks for', asksForTruth, [
    ['Say [Correct] or [Incorrect].', true],
    ['[yes] or [NO]', true],
    ['[正确] / [错误]', true],
    ['Say [Correct].', false],
    ['Say [No].', false],
    ['correct or incorrect', false],
  ]);

  test('are counted, and what says neither apart', () => {
    const tally = new TruthTally();
    const scores = [true, undefined, false, true].map((truth) => tally.add(truth));
    expect(scores).toEqual([{ score: 1 }, {}, { score: 0 }, { score: 1 }]);
    expect(tally.metrics()).toEqual({
      accuracy: 66.67,
      correct_count: 2,
      incorrect_count: 1,
      not_judged_count: 1,
    });
    const silent = new TruthTally();
    silent.add(undefined);
    expect(() => silent.metrics()).toThrow();
  });
});

describe('style', () => {
  const counts = (text: string) => {
    const found = styleCounts(text, '');
    const { h1, h2, h3, h4, h5, h6 } = found.header_count as Record<string, number>;
    const { ordered, unordered } = found.list_count as Record<string, number>;
    const { double_star: stars, double_underscore: underscores } = found.bold_count as Record<string, number>;
    return { headers: [h1, h2, h3, h4, h5, h6], lists: [ordered, unordered], bold: [stars, underscores] };
  };
  vectors('headings, items and bold words', counts, [
    ['', { headers: [0, 0, 0, 0, 0, 0], lists: [0, 0], bold: [0, 0] }],
    [
      '# a\n## b\n### c\n#### d\n##### e\n###### f',
      { headers: [1, 1, 1, 1, 1, 1], lists: [0, 0], bold: [0, 0] },
    ],
    ['#a\n ## b\n####### c', { headers: [0, 0, 0, 0, 0, 0], lists: [0, 0], bold: [0, 0] }],
    ['1. a\n 22. b\n- c\n  * d\n+ e\n1) f', { headers: [0, 0, 0, 0, 0, 0], lists: [2, 3], bold: [0, 0] }],
    ['**a** and **b c** and __d__ *e*', { headers: [0, 0, 0, 0, 0, 0], lists: [0, 0], bold: [2, 1] }],
    // What stands between fences is code.
    ['```\n# a\n- b\n**c**\n```\n# d', { headers: [1, 0, 0, 0, 0, 0], lists: [0, 0], bold: [0, 0] }],
  ]);

  test('tokens are those of cl100k_base, special ones count as one', () => {
    const tokens = (text: string) => styleCounts(text, '_a').sum_assistant_tokens_a;
    expect(['hello world', '', '<|endoftext|>'].map(tokens)).toEqual([2, 0, 1]);
  });

  test('the text of a conversation is what the model said', () => {
    expect(answerText('text')).toBe('text');
    expect(
      answerText([
        { user: 'a', assistant: 'b' },
        { user: 'c', assistant: 'd' },
      ]),
    ).toBe('b\nd');
    const roles = [
      { role: 'user', assistant: 'a' },
      { role: 'assistant', assistant: 'b' },
    ];
    expect(answerText(roles)).toBe('b');
    for (const odd of [null, 7, [], ['a'], [{ user: 'a' }]]) expect(() => answerText(odd)).toThrow();
  });
});

test('sums by name keep the order in which names come up', () => {
  const sums = new Sums();
  sums.add('b', 1);
  sums.add('a', 2);
  sums.add('b', 3);
  expect([...sums.map((sum, count) => sum / count)]).toEqual([
    ['b', 2],
    ['a', 2],
  ]);
});
