/** What is read of judges' replies, as OpenCompass reads them. */
import { vectors } from '../../../test/fixtures/vectors.ts';
import { answerScore } from './answer-score.ts';
import { checklistScores, listedRounds, requirementsMet } from './checklists.ts';
import {
  bracketedChoice,
  bracketedLetters,
  choiceLetter,
  comparison,
  letterRank,
  listedRank,
  quotedChoice,
} from './comparisons.ts';
import { answerKind, CREATIONBENCH, dictRatings, ratedReply, ratingsAnywhere } from './dimension-ratings.ts';
import { overallScore } from './overall-score.ts';
import {
  binaryScore,
  bracketedDigits,
  bracketedInteger,
  bracketedNumber,
  bracketedPoints,
  flamesScore,
  formatScore,
  lastInRange,
  leadingScore,
  namedScore,
  quotedScore,
  ratedNumber,
} from './ratings.ts';
import { bracketedTruth } from './right-or-wrong.ts';
import { correctOrWrong, correctWrongOrNone, taggedVerdict } from './verdict-letter.ts';
import { wordVerdict } from './word-verdict.ts';

vectors('correctWrongOrNone', correctWrongOrNone, [
  ['M', 'C'],
  ['3', 'C'],
  ['1', 'C'],
  ['D', 'C'],
  ['A', 'A'],
  ['B+', 'B'],
  ['[A]', 'A'],
  ['[AB]', 'A'],
  ['选择：A', 'A'],
  ['BDAC', 'B'],
  ['答案: B', 'B'],
  ['[[B>>A]]', 'B'],
]);

vectors('ratings anywhere of a reply', (reply: string) => ratedReply(ratingsAnywhere(reply)), [
  ['m', null],
  ['3', null],
  ['D', null],
  ['a', null],
  [
    "评价如下：\n1. 事实正确性：8分\n2. 满足用户需求：7分\n{'综合得分': 8.5}",
    { rating: { 综合得分: 8 }, score: 8 },
  ],
  [
    "{'事实正确性': 8, '满足用户需求': 7, '安全无害': 10, '综合得分': 7}",
    { rating: { 事实正确性: 8, 安全无害: 10, 满足用户需求: 7, 综合得分: 7 }, score: 7 },
  ],
  [
    "{{'事实正确性': 10, '满足用户需求': 4, '清晰度': 8, '完备性': 9, '综合得分': 9}}",
    { rating: { 事实正确性: 10, 完备性: 9, 清晰度: 8, 满足用户需求: 4, 综合得分: 9 }, score: 9 },
  ],
  [
    "{'事实正确性': 9, '满足用户需求': 10, '逻辑连贯性': 10, '完备性': 6, '综合得分': 4}\n",
    { rating: { 事实正确性: 9, 完备性: 6, 满足用户需求: 10, 综合得分: 4, 逻辑连贯性: 10 }, score: 4 },
  ],
  [
    "评价……\n{'事实正确性': 8, '满足用户需求': 7, '逻辑性': 9, '完备性': 6, '综合得分': 7}",
    { rating: { 事实正确性: 8, 完备性: 6, 满足用户需求: 7, 综合得分: 7, 逻辑性: 9 }, score: 7 },
  ],
  [
    "模型的回答基本正确。\n{'事实正确性': 9, '满足用户需求': 10, '逻辑连贯性': 2, '完备性': 5, '综合得分': 6}",
    { rating: { 事实正确性: 9, 完备性: 5, 满足用户需求: 10, 综合得分: 6, 逻辑连贯性: 2 }, score: 6 },
  ],
  [
    "模型的回答基本正确。\n{'事实正确性': 5, '满足用户需求': 4, '逻辑连贯性': 7, '完备性': 10, '综合得分': 1}。",
    { rating: { 事实正确性: 5, 完备性: 10, 满足用户需求: 4, 综合得分: 1, 逻辑连贯性: 7 }, score: 1 },
  ],
  [
    "与参考答案相比，回答不够完整。{'事实正确性': 2, '满足用户需求': 6, '逻辑连贯性': 8, '完备性': 1, '综合得分': 9}",
    { rating: { 事实正确性: 2, 完备性: 1, 满足用户需求: 6, 综合得分: 9, 逻辑连贯性: 8 }, score: 9 },
  ],
  [
    "示例 {'事实正确性': 1}，最终：{'事实正确性': 9, '满足用户需求': 2, '清晰度': 9, '完备性': 4, '综合得分': 6}",
    { rating: { 事实正确性: 9, 完备性: 4, 清晰度: 9, 满足用户需求: 2, 综合得分: 6 }, score: 6 },
  ],
  [
    "示例 {'事实正确性': 1}，最终：{'事实正确性': 3, '满足用户需求': 4, '清晰度': 2, '完备性': 1, '综合得分': 5}。",
    { rating: { 事实正确性: 3, 完备性: 1, 清晰度: 2, 满足用户需求: 4, 综合得分: 5 }, score: 5 },
  ],
  [
    "与参考答案相比，回答不够完整。{'事实正确性': 9, '满足用户需求': 4, '公平与可负责程度': 5, '创造性': 6, '综合得分': 4}",
    { rating: { 事实正确性: 9, 公平与可负责程度: 5, 创造性: 6, 满足用户需求: 4, 综合得分: 4 }, score: 4 },
  ],
  [
    "评价如下：\n1. 事实正确性：8分\n2. 满足用户需求：7分\n{'事实正确性': 5, '满足用户需求': 7, '逻辑连贯性': 3, '完备性': 6, '综合得分': 5}",
    { rating: { 事实正确性: 5, 完备性: 6, 满足用户需求: 7, 综合得分: 5, 逻辑连贯性: 3 }, score: 5 },
  ],
]);

vectors('letterRank', letterRank, [
  ['M', 2],
  ['1', null],
  ['D', null],
  ['A', null],
  ['C', null],
  ['m.', 1],
  ['model m', 1],
  ['My final verdict is: [[A=B]]', 2],
  ['My final verdict is: [[A>B]]', 2],
]);

vectors('comparison', comparison, [
  ['M', null],
  ['x', null],
  ['m', null],
  ['5', null],
  ['[[A>>B]]', 'A>>B'],
  ['[[A>B]] or [[B>A]]', 'A>B'],
  ['My final verdict is: [[A=B]]', 'A=B'],
  ['My final verdict is: [[B>A]]', 'B>A'],
]);

vectors('comparison', comparison, [
  ['M', null],
  ['x', null],
  ['5', null],
  ['1', null],
  ['[[A]]', 'A'],
  ['[[B]]', 'B'],
  ['[[A]] [[B]]', 'A'],
  ['My final verdict is: [[A>B]]', 'A>B'],
  ['My final verdict is: [[B>A]]', 'B>A'],
]);

vectors('bracketedNumber', bracketedNumber, [
  ['M', null],
  ['3', null],
  ['1', null],
  ['对', null],
  ['[[7]]', 7],
  ['rating: [[5]]', 5],
  ['Rating: [[9]]', 9],
  ['Rating:\n[[6]]', 6],
  ['[[10]] and [[3]]', 10],
  ['The answer is good.\n\nRating: [[9]]', 9],
]);

vectors('choiceLetter', choiceLetter, [
  ['', null],
  ['x', null],
  ['m', null],
  ['5', null],
  ['选择：C', 'C'],
]);

vectors('bracketedPoints', bracketedPoints, [
  ['M', null],
  ['x', null],
  ['3', null],
  ['D', null],
]);

vectors('binaryScore', binaryScore, [
  ['M', null],
  ['x', null],
  ['5', null],
  ['1', null],
  ['"score": 11', 1],
  ["{'score': 10}", 1],
  ["{'事实正确性': 2, '满足用户需求': 2, '逻辑连贯性': 5, '完备性': 10, '综合得分': 1}\n", 1],
  ["{'事实正确性': 4, '满足用户需求': 6, '公平与可负责程度': 9, '创造性': 8, '综合得分': 1}\n", 1],
  [
    '[{"checklist_id": 1, "reason": "x", "evaluation_score": 0.5}, {"checklist_id": 2, "reason": "y", "evaluation_score": 1.0}]',
    0,
  ],
]);

vectors('the last number from 1 to 10', (reply: string) => lastInRange(reply, 1, 10), [
  ['', null],
  ['3', null],
  ['1', null],
  ['A', null],
  ['[[8]]', 8],
  ['[[3]] [[9]]', 9],
  ['[[10]] [[2]]', 2],
  ['rating: [[5]]', 5],
  ['Rating: [[9]]', 9],
  ['Rating:\n[[6]]', 6],
  ['Explanation... Rating:[[9]]', 9],
  ['The answer is good.\n\nRating: [[9]]', 9],
]);

vectors('formatScore', formatScore, [
  ['M', null],
  ['x', null],
  ['B', null],
  ['Ａ', null],
  ["{'format_correctness': 1}", 1],
  ["[{'format_correctness':0}]", 0],
  ['{"format_correctness": 0, "reasons": "x"}', 0],
  ['{"format_correctness": 1, "reasons": "x"}', 1],
]);

vectors('requirementsMet', requirementsMet, [
  ['M', 2, [-1, -1]],
  ['x', 2, [-1, -1]],
  ['D', 2, [-1, -1]],
  ['a', 2, [-1, -1]],
  ['["YES", "NO"]', 2, [0, 0.5]],
]);

vectors('checklistScores', checklistScores, [
  ['', 2, null],
  ['M', 2, null],
  ['1', 2, null],
  ['A', 2, null],
  [
    '[{"checklist_id": 1, "reason": "x", "evaluation_score": 0.5}, {"checklist_id": 2, "reason": "y", "evaluation_score": 1.0}]',
    2,
    [0.5, 1],
  ],
]);

vectors('ratedNumber', ratedNumber, [
  ['M', null],
  ['x', null],
  ['5', null],
  ['D', null],
  ['Rating: [[8]]', 8],
  ['Rating: [[4]]', 4],
  ['Rating:\n[[6]]', 6],
  ['The answer is good.\n\nRating: [[9]]', 9],
]);

vectors('bracketedInteger', bracketedInteger, [
  ['', null],
  ['M', null],
  ['5', null],
  ['D', null],
  ['[7]', 7],
  ['[[8]]', 8],
  ['[[7]]', 7],
  ['问题轮次：[5]', 5],
  ['[[3]] [[9]]', 3],
  ['Rating: [[8]]', 8],
  ['rating: [[5]]', 5],
  ['The answer is good.\n\nRating: [[9]]', 9],
]);

vectors('quotedChoice', quotedChoice, [
  ['', null],
  ['M', null],
  ['x', null],
  ['3', null],
  ['"choice": "A+"', 'A+'],
  ['{"analysis of A": "x", "choice": "C"}', 'C'],
  ['{"analysis of A": "x", "choice": "A+"}', 'A+'],
]);

vectors('quotedScore', quotedScore, [
  ['M', null],
  ['x', null],
  ['m', null],
  ['3', null],
  ['"score": "8"', 8],
  ['{"score": "3"} {"score": "9"}', 3],
]);

vectors('namedScore', namedScore, [
  ['', null],
  ['x', null],
  ['3', null],
  ['1', null],
  ['"score": 8', 8],
  ['"score": 11', 11],
  ["{'score': 10}", 10],
  ['{"score": 7, "reason": "x"}', 7],
]);

vectors('answerKind', answerKind, [
  ['我认为 A 更好', null],
  ['Choice：A', null],
  ['score: 3', null],
  ['Option Z', null],
  ["{'事实正确性': 2, '满足用户需求': 2, '逻辑连贯性': 5, '完备性': 10, '综合得分': 1}\n", '逻辑推理型回答'],
  ["{'事实正确性': 5, '满足用户需求': 7, '公平与可负责程度': 10, '创造性': 4, '综合得分': 6}", '建议型回答'],
  ["{'事实正确性': 7, '满足用户需求': 8, '公平与可负责程度': 7, '创造性': 5, '综合得分': 7}\n", '建议型回答'],
  [
    "{'事实正确性': 5, '满足用户需求': 1, '逻辑连贯性': 8, '创造性': 3, '丰富度': 3, '综合得分': 2}",
    '生成型回答',
  ],
  [
    "模型的回答基本正确。\n{'事实正确性': 9, '满足用户需求': 10, '逻辑连贯性': 2, '完备性': 5, '综合得分': 6}",
    '逻辑推理型回答',
  ],
  [
    "与参考答案相比，回答不够完整。{'事实正确性': 1, '满足用户需求': 7, '清晰度': 3, '完备性': 8, '综合得分': 6}\n",
    '事实与解释型回答',
  ],
  [
    "模型的回答基本正确。\n{'事实正确性': 13, '满足用户需求': 11, '清晰度': 13, '完备性': 15, '综合得分': 12}",
    '事实与解释型回答',
  ],
  [
    "示例 {'事实正确性': 1}，最终：{'事实正确性': 7, '满足用户需求': 7, '清晰度': 9, '完备性': 5, '综合得分': 1}",
    '事实与解释型回答',
  ],
  [
    "示例 {'事实正确性': 1}，最终：{'事实正确性': 8, '满足用户需求': 4, '清晰度': 1, '完备性': 7, '综合得分': 9}",
    '事实与解释型回答',
  ],
  [
    "与参考答案相比，回答不够完整。{'事实正确性': 8, '满足用户需求': 1, '公平与可负责程度': 3, '创造性': 2, '综合得分': 1}\n",
    '建议型回答',
  ],
  [
    "评价如下：\n1. 事实正确性：8分\n2. 满足用户需求：7分\n{'事实正确性': 5, '满足用户需求': 7, '逻辑连贯性': 3, '完备性': 6, '综合得分': 5}",
    '逻辑推理型回答',
  ],
  [
    "评价如下：\n1. 事实正确性：8分\n2. 满足用户需求：7分\n{'事实正确性': 2, '满足用户需求': 4, '逻辑连贯性': 6, '完备性': 9, '综合得分': 4}。",
    '逻辑推理型回答',
  ],
]);

vectors('dictRatings', dictRatings, [
  ['[[B>>A]]', null],
  ['我认为 A 更好', null],
  ['问题轮次：[5]', null],
  ['Option C', null],
  ['\\boxed{D}', {}],
  ["{'score': 10}", { score: 10 }],
  ["{'choice': 'A+'}", {}],
  ['$\\boxed{\\text{A}}$', {}],
  ["{'综合得分': 9, '无此维度': 3}", { 无此维度: 3, 综合得分: 9 }],
  ["{'format_correctness': 1}", { format_correctness: 1 }],
  ["[{'format_correctness':0}]", {}],
  ["评价如下：\n1. 事实正确性：8分\n2. 满足用户需求：7分\n{'综合得分': 8.5}", { 综合得分: 8 }],
  [
    "{{'事实正确性': 10, '满足用户需求': 4, '清晰度': 8, '完备性': 9, '综合得分': 9}}",
    { 事实正确性: 10, 完备性: 9, 清晰度: 8, 满足用户需求: 4, 综合得分: 9 },
  ],
  [
    "{'事实正确性': 2, '满足用户需求': 2, '逻辑连贯性': 5, '完备性': 10, '综合得分': 1}\n",
    { 事实正确性: 2, 完备性: 10, 满足用户需求: 2, 综合得分: 1, 逻辑连贯性: 5 },
  ],
  [
    "{'事实正确性': 4, '满足用户需求': 6, '公平与可负责程度': 9, '创造性': 8, '综合得分': 1}\n",
    { 事实正确性: 4, 公平与可负责程度: 9, 创造性: 8, 满足用户需求: 6, 综合得分: 1 },
  ],
  [
    "{'事实正确性': 2, '满足用户需求': 1, '清晰度': 9, '完备性': 3, '综合得分': 10}\n以上是我的评分。",
    { 事实正确性: 2, 完备性: 3, 清晰度: 9, 满足用户需求: 1, 综合得分: 10 },
  ],
  [
    "{'事实正确性': 5, '满足用户需求': 1, '逻辑连贯性': 8, '创造性': 3, '丰富度': 3, '综合得分': 2}",
    { 丰富度: 3, 事实正确性: 5, 创造性: 3, 满足用户需求: 1, 综合得分: 2, 逻辑连贯性: 8 },
  ],
  [
    "模型的回答基本正确。\n{'事实正确性': 5, '满足用户需求': 1, '清晰度': 3, '完备性': 5, '综合得分': 7}\n",
    { 事实正确性: 5, 完备性: 5, 清晰度: 3, 满足用户需求: 1, 综合得分: 7 },
  ],
]);

vectors('ratingsAnywhere', ratingsAnywhere, [
  ['我认为 A 更好', null],
  ['Choice：A', null],
  ['问题轮次：[5]', null],
  ['Option Z', null],
  ['\\boxed{D}', {}],
  ["{'score': 10}", { score: 10 }],
  ['{"score": 3}', {}],
  ['$\\boxed{\\text{A}}$', {}],
  ["{'format_correctness': 1}", { format_correctness: 1 }],
  ["[{'format_correctness':0}]", {}],
  [
    "{'事实正确性': 8, '满足用户需求': 7, '安全无害': 10, '综合得分': 7}",
    { 事实正确性: 8, 安全无害: 10, 满足用户需求: 7, 综合得分: 7 },
  ],
  [
    "{'事实正确性': 2, '满足用户需求': 2, '逻辑连贯性': 5, '完备性': 10, '综合得分': 1}\n",
    { 事实正确性: 2, 完备性: 10, 满足用户需求: 2, 综合得分: 1, 逻辑连贯性: 5 },
  ],
  [
    "{'事实正确性': 5, '满足用户需求': 7, '公平与可负责程度': 10, '创造性': 4, '综合得分': 6}",
    { 事实正确性: 5, 公平与可负责程度: 10, 创造性: 4, 满足用户需求: 7, 综合得分: 6 },
  ],
  [
    "{'事实正确性': 3, '满足用户需求': 10, '公平与可负责程度': 5, '创造性': 6, '综合得分': 1} {注}",
    { 事实正确性: 3, 公平与可负责程度: 5, 创造性: 6, 满足用户需求: 10, 综合得分: 1 },
  ],
  [
    "[{'model': 'model_1', 'rank': 1}, {'model': 'model_2', 'rank': 2}]",
    { "model': 'model_1', 'rank": 1, "model': 'model_2', 'rank": 2 },
  ],
  [
    "{'事实正确性': 2, '满足用户需求': 1, '清晰度': 9, '完备性': 3, '综合得分': 10}\n以上是我的评分。",
    { 事实正确性: 2, 完备性: 3, 清晰度: 9, 满足用户需求: 1, 综合得分: 10 },
  ],
  [
    "{'事实正确性': 5, '满足用户需求': 1, '逻辑连贯性': 8, '创造性': 3, '丰富度': 3, '综合得分': 2}",
    { 丰富度: 3, 事实正确性: 5, 创造性: 3, 满足用户需求: 1, 综合得分: 2, 逻辑连贯性: 8 },
  ],
  [
    "模型的回答基本正确。\n{'事实正确性': 9, '满足用户需求': 10, '逻辑连贯性': 2, '完备性': 5, '综合得分': 6}",
    { 事实正确性: 9, 完备性: 5, 满足用户需求: 10, 综合得分: 6, 逻辑连贯性: 2 },
  ],
]);

vectors(
  'ratings in a dict of a reply',
  (reply: string) => ratedReply(dictRatings(reply.replaceAll('\n', ''))),
  [
    ['score: 3', null],
    ['Option C', null],
    ['Thus, B!', null],
    ['Option Z', null],
    ["{\n'事实正确性': 8,\n'综合得分': 7\n}", { rating: { 事实正确性: 8, 综合得分: 7 }, score: 7 }],
    [
      "评价如下：\n1. 事实正确性：8分\n2. 满足用户需求：7分\n{'综合得分': 8.5}",
      { rating: { 综合得分: 8 }, score: 8 },
    ],
    [
      "{'事实正确性': 2, '满足用户需求': 2, '逻辑连贯性': 5, '完备性': 10, '综合得分': 1}\n",
      { rating: { 事实正确性: 2, 完备性: 10, 满足用户需求: 2, 综合得分: 1, 逻辑连贯性: 5 }, score: 1 },
    ],
    [
      "{'事实正确性': 5, '满足用户需求': 7, '公平与可负责程度': 10, '创造性': 4, '综合得分': 6}",
      { rating: { 事实正确性: 5, 公平与可负责程度: 10, 创造性: 4, 满足用户需求: 7, 综合得分: 6 }, score: 6 },
    ],
    [
      "评价……\n{'事实正确性': 8, '满足用户需求': 7, '逻辑性': 9, '完备性': 6, '综合得分': 7}",
      { rating: { 事实正确性: 8, 完备性: 6, 满足用户需求: 7, 综合得分: 7, 逻辑性: 9 }, score: 7 },
    ],
    [
      "{'事实正确性': 7, '满足用户需求': 8, '公平与可负责程度': 7, '创造性': 5, '综合得分': 7}\n",
      { rating: { 事实正确性: 7, 公平与可负责程度: 7, 创造性: 5, 满足用户需求: 8, 综合得分: 7 }, score: 7 },
    ],
    [
      "{'事实正确性': 2, '满足用户需求': 1, '清晰度': 9, '完备性': 3, '综合得分': 10}\n以上是我的评分。",
      { rating: { 事实正确性: 2, 完备性: 3, 清晰度: 9, 满足用户需求: 1, 综合得分: 10 }, score: 10 },
    ],
    [
      "{'事实正确性': 5, '满足用户需求': 1, '逻辑连贯性': 8, '创造性': 3, '丰富度': 3, '综合得分': 2}",
      {
        rating: { 丰富度: 3, 事实正确性: 5, 创造性: 3, 满足用户需求: 1, 综合得分: 2, 逻辑连贯性: 8 },
        score: 2,
      },
    ],
    [
      "模型的回答基本正确。\n{'事实正确性': 9, '满足用户需求': 10, '逻辑连贯性': 2, '完备性': 5, '综合得分': 6}",
      { rating: { 事实正确性: 9, 完备性: 5, 满足用户需求: 10, 综合得分: 6, 逻辑连贯性: 2 }, score: 6 },
    ],
    [
      "模型的回答基本正确。\n{'事实正确性': 8, '满足用户需求': 8, '清晰度': 1, '完备性': 5, '综合得分': 3} {注}",
      { rating: { 事实正确性: 8, 完备性: 5, 清晰度: 1, 满足用户需求: 8, 综合得分: 3 }, score: 3 },
    ],
    [
      "与参考答案相比，回答不够完整。{'事实正确性': 1, '满足用户需求': 7, '清晰度': 3, '完备性': 8, '综合得分': 6}\n",
      { rating: { 事实正确性: 1, 完备性: 8, 清晰度: 3, 满足用户需求: 7, 综合得分: 6 }, score: 6 },
    ],
    [
      "与参考答案相比，回答不够完整。{'事实正确性': 5, '满足用户需求': 4, '逻辑连贯性': 1, '完备性': 9, '综合得分': 4}。",
      { rating: { 事实正确性: 5, 完备性: 9, 满足用户需求: 4, 综合得分: 4, 逻辑连贯性: 1 }, score: 4 },
    ],
    [
      "示例 {'事实正确性': 1}，最终：{'事实正确性': 8, '满足用户需求': 4, '清晰度': 1, '完备性': 7, '综合得分': 9}",
      { rating: { 事实正确性: 8, 完备性: 7, 清晰度: 1, 满足用户需求: 4, 综合得分: 9 }, score: 9 },
    ],
    [
      "示例 {'事实正确性': 1}，最终：{'事实正确性': 3, '满足用户需求': 4, '清晰度': 2, '完备性': 1, '综合得分': 5}。",
      { rating: { 事实正确性: 3, 完备性: 1, 清晰度: 2, 满足用户需求: 4, 综合得分: 5 }, score: 5 },
    ],
  ],
);

vectors('bracketedTruth', bracketedTruth, [
  ['我认为 A 更好', null],
  ['Choice：A', null],
  ['答案：[2，3]', null],
  ['score: 3', null],
  ['[CORRECT]', true],
  ['[Yes] [No]', true],
]);

vectors('listedRank', listedRank, [
  ['我认为 A 更好', null],
  ['问题轮次：[5]', null],
  ['score: 3', null],
  ['Option Z', null],
  ['text [{"model": "model_1", "rank": 1}] more', 1],
  ["[{'model': 'model_1', 'rank': 1}, {'model': 'model_2', 'rank': 2}]", 1],
]);

vectors('bracketedChoice', bracketedChoice, [
  ['我认为 A 更好', null],
  ['答案：[2，3]', null],
  ['问题轮次：[5]', null],
  ['score: 3', null],
]);

vectors(
  'ratings of CreationBench',
  (reply: string) => ratedReply(dictRatings(reply.replaceAll('\n', '')), CREATIONBENCH),
  [
    ['我认为 A 更好', null],
    ['Option C', null],
    ['所以答案是 否。', null],
    ['答案：**C**', null],
  ],
);

vectors('flamesScore', flamesScore, [
  ['我认为 A 更好', 0],
  ['score: 3', 0],
  ['所以答案是 否。', 0],
  ['不对，应该是错的', 0],
  ['分数=1', 1],
]);

vectors('bracketedLetters', bracketedLetters, [
  ['[[B>>A]]', null],
  ['答案：[2，3]', null],
  ['score: 3', null],
  ['Option C', null],
  ['[[A]] [[B]]', 'A'],
  ['[A]', 'A'],
  ['[[B]]', 'B'],
]);

vectors('listedRounds', listedRounds, [
  ['Choice：A', null],
  ['答案：[2，3]', null],
  ['score: 3', null],
  ['Thus, B!', null],
  ['[1, 2, 3]', 3],
  ['Rating: [8]', 1],
  ['[]', 0],
  ['[7]', 1],
  ['[1]', 1],
]);

vectors('bracketedDigits', bracketedDigits, [
  ['我认为 A 更好', null],
  ['Choice：A', null],
  ['答案：[2，3]', null],
  ['score: 3', null],
  ['Rating: [8]', 8],
  ['[[3]] [[9]]', 3],
  ['[[10]] [[2]]', 10],
  ['Rating: [[8]]', 8],
  ['Rating: [[9]]', 9],
  ['Rating: [[8]]/10', 8],
  ['[[10]] and [[3]]', 10],
  ['The answer is good.\n\nRating: [[9]]', 9],
  ['[7]', 7],
  ['[[8]]', 8],
]);

vectors('leadingScore', leadingScore, [
  ['[[B>>A]]', null],
  ['问题轮次：[5]', null],
  ['Option C', null],
  ['所以答案是 否。', null],
  ['7.5 3 explanation', 7],
  ['1. C\n2. A\n3. F\n4. B\n5. G', 1],
  ['5', 5],
  ['3', 3],
  ['1 2 3', 1],
]);

vectors('overallScore', overallScore, [
  ['20{,}000', 0],
  ['42\n\n\n', 0],
  ['42\rmore', 0],
  ['= 1.5E-3', 0],
]);

vectors('answerScore', answerScore, [
  ['20{,}000', null],
  ['42\n\n\n', null],
  ['42\rmore', null],
  ['</think>', null],
]);

vectors('taggedVerdict', taggedVerdict, [
  ['#### -17', 'CORRECT', 'INCORRECT', 'unknown'],
  ['#### -17', undefined, undefined, 'unknown'],
  ['12:30 PM', undefined, undefined, 'unknown'],
  ['20\\,000', undefined, undefined, 'unknown'],
  ['[[B>>A]]', undefined, undefined, 'B'],
  ['A.\tfirst', undefined, undefined, 'A'],
  ['ANSWER: D', undefined, undefined, 'A'],
  ['Answer\nC', undefined, undefined, 'A'],
  ['C A G E D', undefined, undefined, 'A'],
  ['[BEGIN] x', undefined, undefined, 'B'],
  ['答案是B 答案是B', undefined, undefined, 'B'],
  ['A: CORRECT', 'CORRECT', 'INCORRECT', 'CORRECT'],
  ['答案为：B。解析：略', undefined, undefined, 'B'],
  ['CORRECT', 'CORRECT', 'INCORRECT', 'CORRECT'],
]);

vectors('correctOrWrong', correctOrWrong, [
  ['20\\,000', 'B'],
  ['</think>', 'B'],
  ['= 1.5E-3', 'B'],
  ['Answer B', 'A'],
  ['COVID-19', 'B'],
  ['Grade: A', 'A'],
  ['[[A>>B]]', 'A'],
  ['ANSWER: D', 'A'],
]);

vectors('wordVerdict', wordVerdict, [
  ['#### -17', 'UNKNOWN'],
  ['12:30 PM', 'UNKNOWN'],
  ['20\\,000', 'UNKNOWN'],
  ['20{,}000', 'UNKNOWN'],
  ['INCORRECT', 'INCORRECT'],
  ['A: CORRECT', 'CORRECT'],
  ['Option A is correct.', 'CORRECT'],
  ['the correct answer is D', 'CORRECT'],
  ['The correct answer is option D.', 'CORRECT'],
]);
