/** Benchmarks of reasoning and of knowledge by options: details and scores as OpenCompass has them. */
import { details, metrics, REFUSED, vectors } from '../../../test/fixtures/scoring/vectors.ts';
import { supergpqaOption } from './supergpqa/supergpqa-option.ts';
import { tevalInput } from './teval/teval-input.ts';
import { zebraGrid, zebraOption } from './zebralogic/zebra-answer.ts';

const DATASETS = 'opencompass.datasets';

details(`${DATASETS}.bbh.BBHEvaluator`, [
  ['Let us think. So the answer is no.', 'no', { answer: 'No', correct: true, pred: 'No' }],
  ['<|im_end|>', 'The moon', { answer: 'The moon', correct: false, pred: '<|im_end|>' }],
  [
    'Paris, the capital of France.',
    'True',
    { answer: 'True', correct: false, pred: 'Paris the capital of France' },
  ],
  ['OK', '42', { answer: '42', correct: false, pred: 'OK' }],
  ['Let us think. So the answer is 42. Done', '42', { answer: '42', correct: false, pred: '42. Done' }],
]);

details(
  `${DATASETS}.bbh.BBHEvaluator`,
  [
    ['Let us think. So the answer is 42.', '42', { answer: '42', correct: true, pred: '42' }],
    ['ß', 'SS', { answer: 'SS', correct: false, pred: 'ß' }],
    ['é', 'é', { answer: 'é', correct: true, pred: 'é' }],
    [
      'Paris, the capital of France.',
      'True',
      { answer: 'True', correct: false, pred: 'Paris, the capital of France' },
    ],
    ['Let us think. So the answer is A', 'A', { answer: 'A', correct: true, pred: 'A' }],
  ],
  { compat: '0.3.3' },
);

metrics(`${DATASETS}.bbh.BBHEvaluator`, [
  [
    {
      predictions: ['é́', 'Paris, the capital of France.', '<|im_end|>', 'ABD', '所以答案是9。', 'OK'],
      references: ['yes', 'True', 'The moon', '(A)', 'valid', '42'],
    },
    { score: 0 },
  ],
  [{ predictions: [], references: [] }, REFUSED],
  [{ predictions: ['😀', 'é', 'ß'], references: ['😀', 'é', 'SS'] }, { score: 100 }],
  [{ predictions: [null], references: ['A'] }, REFUSED],
]);

metrics(
  `${DATASETS}.bbh.BBHEvaluator`,
  [
    [{ predictions: ['😀', 'é', 'ß'], references: ['😀', 'é', 'SS'] }, { score: 66.66666666666666 }],
    [
      {
        predictions: ['é́', 'Paris, the capital of France.', '<|im_end|>', 'ABD', '所以答案是9。', 'OK'],
        references: ['yes', 'True', 'The moon', '(A)', 'valid', '42'],
      },
      { score: 0 },
    ],
  ],
  { compat: '0.3.3' },
);

details(`${DATASETS}.bbh.BBHEvaluator_mcq`, [
  ['', 'A', { answer: 'A', correct: false, pred: '' }],
  ['😀', '😀', { answer: '😀', correct: true, pred: '😀' }],
  ['B', 'B', { answer: 'B', correct: true, pred: 'B' }],
  ['é', 'é', { answer: 'é', correct: true, pred: 'é' }],
  ['', 'B', { answer: 'B', correct: false, pred: '' }],
  ['D', 'B', { answer: 'B', correct: false, pred: 'D' }],
]);

metrics(`${DATASETS}.bbh.BBHEvaluator_mcq`, [
  [{ predictions: ['😀', 'é', 'ß'], references: ['😀', 'é', 'SS'] }, { score: 66.66666666666666 }],
  [{ predictions: [null], references: ['A'] }, { score: 0 }],
  [
    {
      predictions: ['D', 'D', 'B', 'B', 'A.', 'E', 'D', 'E', 'A', 'B', 'A', 'D', 'B', 'Z'],
      references: ['A', 'B', 'C', 'A', 'D', 'A', 'A', 'B', 'B', 'C', 'D', 'A', 'B', 'C'],
    },
    { score: 7.142857142857142 },
  ],
  [{ predictions: ['', ''], references: ['A', 'B'] }, { score: 0 }],
]);

details(`${DATASETS}.bbeh.BBEHEvaluator`, [
  ['The final answer is: **a, b**.', 'a, b', { answer: 'a, b', correct: false, pred: 'a, b.' }],
  ['C', '[C]', { answer: '[c]', correct: true, pred: 'c' }],
  ['$\\boxed{yes}$', '[yes]', { answer: '[yes]', correct: false, pred: '$yes$' }],
  ["'a, b'", 'a, b', { answer: 'a, b', correct: false, pred: "'a, b'" }],
  ['The final answer is: **C**.', 'C', { answer: 'c', correct: false, pred: 'c.' }],
  ['', 'A', { answer: 'a', correct: false, pred: '' }],
  ['é', 'é', { answer: 'é', correct: true, pred: 'é' }],
  ['C\nok', '(C)', { answer: '(c)', correct: true, pred: 'c' }],
  ['$\\boxed{yes}$', 'yes', { answer: 'yes', correct: false, pred: '$yes$' }],
  ['The final answer is: **C**.', 'C', { answer: 'c', correct: false, pred: 'c.' }],
]);

metrics(`${DATASETS}.bbeh.BBEHEvaluator`, [
  [{ predictions: ['😀', 'é', 'ß'], references: ['😀', 'é', 'SS'] }, { score: 66.66666666666666 }],
  [{ predictions: [], references: [] }, REFUSED],
  [{ predictions: ['', ''], references: ['A', 'B'] }, { score: 0 }],
  [{ predictions: ['A', null], references: ['A', null] }, REFUSED],
  [{ predictions: ['A'], references: [null] }, REFUSED],
]);

details(`${DATASETS}.bbeh.BBEHEvaluator_mcq`, [
  ['b', 'b', { answer: 'b', correct: true, pred: 'b' }],
  ['', 'A', { answer: 'a', correct: false, pred: '' }],
  ['', 'b', { answer: 'b', correct: false, pred: '' }],
  ['A', 'A', { answer: 'a', correct: true, pred: 'a' }],
  ['', 'A', { answer: 'a', correct: false, pred: '' }],
  ['A', 'A', { answer: 'a', correct: true, pred: 'a' }],
]);

metrics(`${DATASETS}.bbeh.BBEHEvaluator_mcq`, [
  [
    {
      predictions: ['', '(B)', '', 'A', '(B)', '', '(B)', '(B)', '(A)', 'A', 'b', '(A)', 'b', 'b'],
      references: ['A', '(A)', '(A)', '(A)', 'A', 'b', 'b', 'A', '(A)', 'b', 'b', '(A)', '(A)', 'A'],
    },
    { score: 35.714285714285715 },
  ],
  [{ predictions: ['A', null], references: ['A', null] }, REFUSED],
  [{ predictions: [null], references: ['A'] }, REFUSED],
]);

details(`${DATASETS}.charm.CharmReasonEvaluator`, [
  ['A', 'A', { answer: 'A', correct: true, pred: 'A' }],
  ['本题选D', '42', { answer: '42', correct: false, pred: '本题选D' }],
  [null, null, { answer: null, correct: true, pred: null }],
  ['是', '否', { answer: '否', correct: false, pred: '是' }],
]);

metrics(`${DATASETS}.charm.CharmReasonEvaluator`, [
  [{ predictions: [''], references: [''] }, { score: 100 }],
  [{ predictions: ['A', null], references: ['A', null] }, { score: 100 }],
  [{ predictions: [], references: [] }, REFUSED],
]);

details(`${DATASETS}.gpqa.GPQAEvaluator`, [
  ['B', 'A', { answer: 'A', correct: false, pred: 'B' }],
  ['A', 'A', { answer: 'A', correct: true, pred: 'A' }],
  ['B', 'B', { answer: 'B', correct: true, pred: 'B' }],
  ['', 'A', { answer: 'A', correct: false, pred: '' }],
  ['D', 'A', { answer: 'A', correct: false, pred: 'D' }],
  ['D', 'A', { answer: 'A', correct: false, pred: 'D' }],
]);

metrics(`${DATASETS}.gpqa.GPQAEvaluator`, [
  [{ predictions: ['A'], references: [null] }, { accuracy: 0 }],
  [{ predictions: ['😀', 'é', 'ß'], references: ['😀', 'é', 'SS'] }, { accuracy: 66.66666666666667 }],
]);

details(`${DATASETS}.mmlu_pro.MMLUProBaseEvaluator`, [
  ['', 'B', { answer: 'B', correct: false, pred: '' }],
  ['', 'J', { answer: 'J', correct: false, pred: '' }],
  ['', 'B', { answer: 'B', correct: false, pred: '' }],
  ['', 'J', { answer: 'J', correct: false, pred: '' }],
]);

metrics(`${DATASETS}.mmlu_pro.MMLUProBaseEvaluator`, [
  [{ predictions: [''], references: [''] }, { accuracy: 0 }],
  [{ predictions: ['A', null], references: ['A', null] }, REFUSED],
  [{ predictions: ['A'], references: [null] }, { accuracy: 0 }],
]);

metrics(`${DATASETS}.musr.musr.MusrEvaluator`, [
  [
    {
      predictions: [
        'answer 1',
        'answer 1',
        'ANSWER: x',
        'ANSWER: 1',
        'ANSWER: x',
        'answer 1',
        'ANSWER: 1',
        'ANSWER: x',
        'ANSWER: 2 because',
        'answer 1',
        'answer 1',
        'answer 1',
        'ANSWER: 2 because',
        'ANSWER: x',
        'ANSWER: 2 because',
        'answer 1',
        'ANSWER: 2 because',
        'ANSWER: 2 because',
        'answer 1',
        'answer 1',
        'ANSWER: x',
        'answer 1',
        'answer 1',
        'ANSWER: 2 because',
        'ANSWER: 1',
        'answer 1',
        'ANSWER: 2 because',
        'ANSWER: x',
        'answer 1',
        'ANSWER: 1',
        'ANSWER: 2 because',
        'ANSWER: 2 because',
        'answer 1',
        'ANSWER: x',
        'ANSWER: 2 because',
        'ANSWER: x',
        'ANSWER: 2 because',
        'ANSWER: x',
        'ANSWER: 2 because',
        'ANSWER: 1',
      ],
      references: [
        1, 0, 0, 1, 0, 1, 1, 1, 1, 0, 1, 0, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 0, 1, 0, 1, 1, 0,
        0, 1, 1, 1, 0, 1,
      ],
    },
    { accuracy: 10 },
  ],
  [{ predictions: [], references: [] }, { accuracy: 0 }],
  [
    {
      predictions: [
        'ANSWER: 2 because',
        'ANSWER: 1',
        'ANSWER: 1',
        'answer 1',
        'ANSWER: x',
        'ANSWER: 1',
        'ANSWER: 1',
        'answer 1',
        'ANSWER: 2 because',
        'ANSWER: 1',
        'answer 1',
        'answer 1',
        'answer 1',
        'ANSWER: 2 because',
        'ANSWER: 1',
        'ANSWER: 1',
        'ANSWER: x',
        'ANSWER: 2 because',
        'ANSWER: x',
        'ANSWER: 2 because',
        'answer 1',
        'ANSWER: x',
        'ANSWER: x',
        'ANSWER: 1',
        'answer 1',
        'answer 1',
        'ANSWER: 1',
        'ANSWER: x',
        'ANSWER: 1',
        'ANSWER: 2 because',
        'ANSWER: 1',
        'answer 1',
        'ANSWER: x',
        'ANSWER: x',
        'ANSWER: 2 because',
        'ANSWER: 2 because',
        'ANSWER: x',
        'ANSWER: 2 because',
        'ANSWER: 2 because',
        'ANSWER: x',
        'answer 1',
      ],
      references: [
        0, 0, 1, 1, 1, 0, 0, 1, 0, 1, 1, 0, 1, 1, 0, 0, 0, 0, 0, 0, 1, 0, 1, 1, 1, 0, 1, 1, 0, 1, 1, 1, 1, 1,
        0, 1, 0, 0, 0, 1, 1,
      ],
    },
    { accuracy: 12.195121951219512 },
  ],
  [{ predictions: [null], references: ['A'] }, REFUSED],
  [{ predictions: [''], references: [''] }, { accuracy: 0 }],
]);

details(`${DATASETS}.zebralogic.ZebraLogicMCEvaluator`, [
  ['Answer\nC', 'B', { answer: 'B', correct: false, extracted: 'C', pred: 'Answer\nC' }],
  ['maybe (B) or (C)', 'B', { answer: 'B', correct: false, extracted: 'C', pred: 'maybe (B) or (C)' }],
  ['The answer is\nA', 'B', { answer: 'B', correct: false, extracted: 'A', pred: 'The answer is\nA' }],
  ['é', 'é', { answer: 'é', correct: false, extracted: '', pred: 'é' }],
  ['**D**', 'B', { answer: 'B', correct: false, extracted: 'D', pred: '**D**' }],
  [
    'the final answer is: c',
    'B',
    { answer: 'B', correct: false, extracted: 'C', pred: 'the final answer is: c' },
  ],
  ['', 'B', { answer: 'B', correct: false, extracted: '', pred: '' }],
  ['b', 'B', { answer: 'B', correct: true, extracted: 'B', pred: 'b' }],
]);

metrics(`${DATASETS}.zebralogic.ZebraLogicMCEvaluator`, [
  [
    {
      predictions: [
        'The answer is (B)',
        'the final answer is: c',
        '**D**',
        'x\n(A)\n',
        'maybe (B) or (C)',
        '',
        'b',
        'The answer is\nA',
      ],
      references: ['B', 'B', 'B', 'B', 'B', 'B', 'B', 'B'],
    },
    { score: 25 },
  ],
  [{ predictions: [null], references: ['A'] }, { score: 0 }],
  [{ predictions: [], references: [] }, REFUSED],
  [{ predictions: ['😀', 'é', 'ß'], references: ['😀', 'é', 'SS'] }, { score: 0 }],
  [{ predictions: ['A'], references: [null] }, { score: 0 }],
]);

vectors('zebralogic._extract_mc_answer', zebraOption, [
  ['## Thinking\na\n## Final Response\nb\n## Thinking\nc\n## Final Response\nd', 'D'],
  ['The answer is A\rmore', 'A'],
  ['HUMAN: hi\nBOT: A', ''],
  ['The answer is (b).', 'B'],
  ['so the answer is (C).', 'C'],
  ['The answer is A\n\nQ: next question\nA: 7', 'A'],
  ['Answer:  **D**', 'D'],
  ['the answer is e^2', 'E'],
  ['The answer is false', 'F'],
  ['the answer is infinite', 'I'],
]);

vectors('zebralogic._extract_grid_from_text', zebraGrid, [['Ⅳ', null]]);

metrics(
  `${DATASETS}.NPHardEval.p_SPP.P_SPP_Evaluator`,
  [
    [
      {
        predictions: [
          "<root><final_answer>{'Path': '0->1->2', 'TotalDistance': '5'}</final_answer><reasoning>because</reasoning></root>",
        ],
        references: [
          '1####\n{"complexity_level": 1, "nodes": [0, 1, 2], "edges": [{"from": 0, "to": 1, "weight": 2}, {"from": 1, "to": 2, "weight": 3}, {"from": 0, "to": 2, "weight": 9}]}',
        ],
      },
      { 'Weighted Accuracy': 100 },
    ],
    [
      {
        predictions: [''],
        references: [
          '1####\n{"complexity_level": 1, "nodes": [0, 1, 2], "edges": [{"from": 0, "to": 1, "weight": 2}, {"from": 1, "to": 2, "weight": 3}, {"from": 0, "to": 2, "weight": 9}]}',
        ],
      },
      { 'Weighted Accuracy': 0 },
    ],
    [
      {
        predictions: [
          "<root><final_answer>{'Path': '0->1->2', 'TotalDistance': '5'}</final_answer><reasoning>because</reasoning></root>",
          "<root><final_answer>{'Path': '0->2', 'TotalDistance': '9'}</final_answer><reasoning>because</reasoning></root>",
          "<root><final_answer>{'Path': '0->1', 'TotalDistance': '2'}</final_answer><reasoning>because</reasoning></root>",
          "<root><final_answer>'Path': '0->1->2', 'TotalDistance': 5</final_answer><reasoning>because</reasoning></root>",
        ],
        references: [
          '1####\n{"complexity_level": 1, "nodes": [0, 1, 2], "edges": [{"from": 0, "to": 1, "weight": 2}, {"from": 1, "to": 2, "weight": 3}, {"from": 0, "to": 2, "weight": 9}]}',
          '3####\n{"complexity_level": 1, "nodes": [0, 1, 2], "edges": [{"from": 0, "to": 1, "weight": 2}, {"from": 1, "to": 2, "weight": 3}, {"from": 0, "to": 2, "weight": 9}]}',
          '1####\n{"complexity_level": 1, "nodes": [0, 1, 2], "edges": [{"from": 0, "to": 1, "weight": 2}, {"from": 1, "to": 2, "weight": 3}, {"from": 0, "to": 2, "weight": 9}]}',
          '1####\n{"complexity_level": 1, "nodes": [0, 1, 2], "edges": [{"from": 0, "to": 1, "weight": 2}, {"from": 1, "to": 2, "weight": 3}, {"from": 0, "to": 2, "weight": 9}]}',
        ],
      },
      { 'Weighted Accuracy': 16.666666666666664 },
    ],
    [
      {
        predictions: ['<root><final_answer>bad</final_answer><reasoning>because</reasoning></root>'],
        references: [
          '1####\n{"complexity_level": 1, "nodes": [0, 1, 2], "edges": [{"from": 0, "to": 1, "weight": 2}, {"from": 1, "to": 2, "weight": 3}, {"from": 0, "to": 2, "weight": 9}]}',
        ],
      },
      { 'Weighted Accuracy': 0 },
    ],
  ],
  { isMean: false },
);

metrics(`${DATASETS}.crowspairs.CrowspairsEvaluator`, [
  [
    {
      predictions: ['invalid', 0, 0, 0, 'A', 'invalid', 'A', 0, 'B', 0, 0, 0, 'B', 1, 0, 1, 0, 'A', 'B'],
      references: [0, 'A', 'A', 'A', 'A', 'B', 0, 'B', 'A', 'A', 0, 'A', 'B', 0, 'A', 'B', 'B', 'B', 0],
    },
    { accuracy: 15.790000000000001, valid_accuracy: 17.65, valid_frac: 89.47 },
  ],
  [
    { predictions: [null], references: ['A'] },
    { accuracy: 0, valid_accuracy: 0, valid_frac: 100 },
  ],
  [{ predictions: [], references: [] }, REFUSED],
  [
    { predictions: ['A'], references: [null] },
    { accuracy: 0, valid_accuracy: 0, valid_frac: 100 },
  ],
  [
    {
      predictions: [
        'B',
        1,
        1,
        'A',
        1,
        1,
        'B',
        'invalid',
        'A',
        1,
        'invalid',
        'invalid',
        'A',
        'invalid',
        'invalid',
        'invalid',
        'invalid',
        1,
        'A',
        'A',
        'invalid',
        'B',
        'invalid',
        0,
        'invalid',
        'invalid',
        'A',
        0,
        'A',
        0,
        1,
        'invalid',
        'invalid',
        'A',
        'A',
        'invalid',
        'invalid',
        'invalid',
        'B',
        'B',
        'invalid',
        'B',
        'B',
        1,
        0,
      ],
      references: [
        'A',
        'A',
        'B',
        'B',
        'B',
        'B',
        0,
        'A',
        0,
        'B',
        'A',
        'B',
        'A',
        'B',
        'B',
        0,
        'A',
        'B',
        'A',
        'B',
        'B',
        0,
        'A',
        'A',
        'B',
        0,
        0,
        'A',
        'B',
        'B',
        'A',
        0,
        'B',
        'A',
        0,
        0,
        'A',
        0,
        'A',
        'B',
        0,
        'A',
        'A',
        0,
        'A',
      ],
    },
    { accuracy: 8.89, valid_accuracy: 14.29, valid_frac: 62.22 },
  ],
]);

metrics(`${DATASETS}.QuALITY.QuALITYEvaluator`, [
  [
    {
      predictions: [
        'A',
        'B',
        'D',
        'D',
        'A',
        'A',
        'C',
        'D',
        'A',
        'A',
        'D',
        'C',
        'C',
        'A',
        'C',
        'B',
        'B',
        'B',
        'D',
        'C',
      ],
      references: [
        'B',
        'B',
        'A',
        'A',
        'A',
        'C',
        'A',
        'B',
        'B',
        'C',
        'C',
        'B',
        'D',
        'B',
        'D',
        'C',
        'B',
        'D',
        'A',
        'B',
      ],
      rows: [
        { difficult: 0 },
        { difficult: 1 },
        { difficult: 1 },
        { difficult: 1 },
        { difficult: 1 },
        { difficult: 1 },
        { difficult: 0 },
        { difficult: 1 },
        { difficult: 1 },
        { difficult: 1 },
        { difficult: 1 },
        { difficult: 1 },
        { difficult: 0 },
        { difficult: 1 },
        { difficult: 1 },
        { difficult: 1 },
        { difficult: 0 },
        { difficult: 1 },
        { difficult: 1 },
        { difficult: 0 },
      ],
    },
    { all_acc: 15, easy_acc: 20, hard_acc: 40 },
  ],
]);

vectors('supergpqa_eval.extract_option_labels', supergpqaOption, [
  ['B\n\nExplanation: The other options (A), (C), (D) are wrong.', 'B'],
  ['The answer is (a).', 'a'],
  ['👨\u200d👩\u200d👧\u200d👦 family', null],
  ['ANSWER: D', 'D'],
  ['Answer\nC', 'C'],
  ['The answer is\nB', 'B'],
  ['**Answer: D**', 'D'],
  ['I think that the right choice would be the third one.', 'I'],
  ['  The answer is A', 'A'],
  ['## Thinking\na\n## Final Response\nb\n## Thinking\nc\n## Final Response\nd', 'd'],
  ['Correct Answer: C', 'C'],
  ['The final answer is: (c)', 'c'],
  ['Answer: e', 'e'],
]);

details(`${DATASETS}.SeedBench.F1ScoreEvaluator`, [
  ['A, C', 'A,B', { answer: 'a,b', correct: 50, pred: 'a,c' }],
  ['', 'C', { answer: 'c', correct: 0, pred: '' }],
  ['A,B', 'A', { answer: 'a', correct: 66.66666666666666, pred: 'a,b' }],
  ['', 'A', { answer: 'a', correct: 0, pred: '' }],
]);

metrics(
  `${DATASETS}.SeedBench.F1ScoreEvaluator`,
  [
    [
      {
        predictions: ['A,B', 'a', 'A, C', '', 'ABC', '答案：B'],
        references: ['A,B', 'A', 'A,B', 'C', 'A,B,C', 'B'],
      },
      { F1Score: 55.55555555555556 },
    ],
    [{ predictions: ['A'], references: ['A'] }, { F1Score: 100 }],
    [{ predictions: ['A'], references: [null] }, REFUSED],
    [{ predictions: ['', ''], references: ['A', 'B'] }, { F1Score: 0 }],
  ],
  { isMean: false },
);

metrics(`${DATASETS}.SeedBench.AverageRougeScoreEvaluator`, [
  [{ predictions: [''], references: [''] }, REFUSED],
  [{ predictions: ['A'], references: [null] }, REFUSED],
  [{ predictions: ['😀', 'é', 'ß'], references: ['😀', 'é', 'SS'] }, { AvgRougeScore: 66.66666633333334 }],
  [{ predictions: ['', ''], references: ['A', 'B'] }, { AvgRougeScore: 0 }],
]);

metrics(`${DATASETS}.SeedBench.AccScoreStr_Evaluator`, [
  [{ predictions: ['😀', 'é', 'ß'], references: ['😀', 'é', 'SS'] }, { ACCStrScore: 66.66666666666666 }],
  [{ predictions: ['A'], references: ['A'] }, { ACCStrScore: 100 }],
  [{ predictions: ['D'], references: ['A'] }, { ACCStrScore: 0 }],
  [
    {
      predictions: ['A,B', 'a', 'A, C', '', 'ABC', '答案：B'],
      references: ['A,B', 'A', 'A,B', 'C', 'A,B,C', 'B'],
    },
    { ACCStrScore: 50 },
  ],
]);

details(`${DATASETS}.SeedBench.AccScoreStr_Evaluator`, [
  ['', 'C', { answer: 'C', correct: 0, pred: '' }],
  ['😀', '😀', { answer: '😀', correct: 1, pred: '😀' }],
  ['é', 'é', { answer: 'é', correct: 1, pred: 'é' }],
  ['a', 'A', { answer: 'A', correct: 1, pred: 'a' }],
]);

metrics(`${DATASETS}.s3eval.S3EvalEvaluator`, [
  [
    {
      predictions: [
        '| a | b |\n|---|---|\n| 1 | 2 |',
        '| a | b |\n|---|---|\n| 1 | 2 |',
        '1, 2',
        '1, 2',
        '5.0',
        'abc',
        'abc',
        'The cat',
        '5',
        '5.0',
        'The cat',
        'abc',
        '5',
        '1, 2',
        'abc',
        'abc',
        '| a | b |\n|---|---|\n| 1 | 2 |',
        '| a | b |\n|---|---|\n| 1 | 2 |',
        '1, 2',
        '5.0',
        '1, 2',
        '',
        '| a | b |\n|---|---|\n| 1 | 2 |',
        'The cat',
        '',
        '5.0',
        '',
        '',
        '1, 2',
        '',
      ],
      references: [
        '5',
        'cat',
        'cat',
        'abc',
        'cat',
        '1, 2',
        '5',
        '| a | b |\n|---|---|\n| 1 | 2 |',
        '| a | b |\n|---|---|\n| 1 | 2 |',
        '5',
        '5',
        'cat',
        'abc',
        'cat',
        '5',
        'cat',
        '| a | b |\n|---|---|\n| 1 | 2 |',
        '1, 2',
        'abc',
        'abc',
        '1, 2',
        'abc',
        'abc',
        '5',
        '| a | b |\n|---|---|\n| 1 | 2 |',
        'cat',
        'abc',
        'abc',
        'cat',
        'abc',
      ],
    },
    { score: 10 },
  ],
  [{ predictions: ['A'], references: [null] }, REFUSED],
  [{ predictions: ['😀', 'é', 'ß'], references: ['😀', 'é', 'SS'] }, { score: 66.66666666666666 }],
]);

metrics(`${DATASETS}.OpenFinData.OpenFinDataKWEvaluator`, [
  [{ predictions: [''], references: [''] }, { accuracy: 100 }],
  [
    {
      predictions: [
        '下列各项中，不属于注册会计师职业道德守则禁止的商业关系的是。利率',
        '在波长为λ的驻波中两个相邻波节之间的距离为：',
        '下列有关内部审计和注册会计师审计的关系的说法中，错误的是。利率、通胀',
        '产品组合产生的加权边际贡献为34利率',
        '单一货源策略利率、通胀',
        '布拉姆斯利率、通胀',
        '比较原子核外2s和2p原子轨道的能量，利率、通胀',
        '家电行业利率',
        'd、t、n、l四个辅声的发音部位是。',
        '改革开放以来，中国农学会“献身、创新、求实、协作”的宗旨，始终不渝地坚持以推动农业科技进步、促进农村发展为己任，大力开展学术交流和科技普及，积极和举荐人才，为提高广大农民科技素质、加快农业科技进步作出了重要贡献。 填入画利率',
        '创作的《大卫》是第一件复兴了古代裸体雕像传统的作品。利率、通胀',
        '风险评估利率',
        '当所在行业处于寿命周期的成熟期时，大企业应采取的竞争战略是。利率',
        '政府对餐馆的营业收入征收20%的营业税；营业收入以餐馆向顾客开具发票的总金额来确定。法律规定顾客有权索取发票。假定发票对于顾客没有任何价值，因此顾客都不开发票。这时，政府为了增加税收，推出了发票抽奖的活动。每开具100元利率',
        '外资银行进入新兴市场国家的过程',
        '如果增加一单位劳动可减少三单位资本且能使产量不变，则MRTSLK为利率、通胀',
        '硅尘可导致硅沉着病，其中致病力最强的硅尘颗粒直径为利率',
        '所有原子两者都相等',
        '计算定积分：$\\int{-1}^1{\\frac{\\mathrm{d}x}{\\left(1+\\mathrm{e}^x\\right)\\left(1+x^2\\right)}}$利率',
      ],
      references: [
        '利率',
        '利率',
        '通胀',
        '利率',
        '利率、通胀',
        '利率、通胀',
        '利率',
        '利率',
        '通胀',
        '通胀',
        '通胀',
        '利率、通胀',
        '利率、通胀',
        '通胀',
        '利率',
        '利率、通胀',
        '利率、通胀',
        '利率、通胀',
        '通胀',
      ],
    },
    { accuracy: 47.370000000000005 },
  ],
  [{ predictions: ['A', null], references: ['A', null] }, REFUSED],
  [
    {
      predictions: [
        '意大利人利率',
        '伴$CO_2$潴留',
        '数据输入',
        '一般地方国家行政机关和基层国家行政机关两大类利率',
        '资本公积利率',
        '两个相距不太远的平面圆线圈，怎样可使其互感系数近似为零？（设其中一线圈的轴线恰通过另一线圈的圆心）',
        '有关非ST段抬高心肌梗死的治疗方案，以下哪项正确利率',
        '需求缺乏弹性，提高价格',
        '用强度为I，波长为λ的X射线(伦琴射线)分别照射锂(Z=3)和铁(Z=26)．若在同一散射角下测得康普顿散射的X射线波长分别为λ{Li}和λ{Fe}(λ{Li}，λ{Fe}>λ)，它们对应的强度分别为I{Li}和I{Fe利率、通胀',
        '《鬼魂奏鸣曲》利率',
        '它注定要永远穷下去利率、通胀',
        '关于湿性坏疽的描述，不正确的是利率、通胀',
        '乙型脑炎的特征性病变是利率',
        '若采用后退N帧ARQ协议进行流量控制，帧编号字段为7位，则发送窗口的最大长度为。利率、通胀',
        'MR=2',
        '注册会计师甲选择了A公司2017年整个会计期间的会计分录和其他调整进行会计分录测试时，在确定对总体完整性时执行了下列程序中不恰当的是。利率、通胀',
        '注册会计师只需要在审计的初始阶段了解被审计单位及其环境利率',
        'TCP“三次握手”过程中，第二次“握手”时，发送的报文段中标志位被置为1。利率',
        '我们以往所理解的“现代化”概念仅仅局限于物质层面，局限于表层经济现代化，这也是迟发展国家长期存在的一个普遍性问题：在物质层面上求变的欲望很强，而在制度层面和观念层面上却是文化守成主义的，这种状况对于现代化实际进程的影响自',
        'TCP“三次握手”过程中，第二次“握手”时，发送的报文段中标志位被置为1。',
        '设$n$为正整数，求极限：$\\lim{x\\rightarrow+\\infty}\\left[\\frac{x^n}{\\left(x-1\\right)\\left(x-2\\right)\\cdots\\left(x-n\\right)利率',
        '下列哪项不符合糖尿病酮症酸中毒的实验室检查结果利率、通胀',
        '卢舍那大佛是石窟雕塑中的代表作。利率',
        'Ⅰ、Ⅱ、Ⅲ利率',
        '《玫瑰骑士》',
        '皮肤破损出血、颈髓损伤、锐器插入体内、严重挤压伤等是灾害发生时的常见损伤类型．掌握科学的自救方法对于延续生命、等待救援很重要。下列自救措施中，恰当的是。利率',
        '全国人大常委会利率、通胀',
      ],
      references: [
        '利率、通胀',
        '通胀',
        '通胀',
        '通胀',
        '利率、通胀',
        '利率',
        '利率、通胀',
        '通胀',
        '利率、通胀',
        '通胀',
        '利率、通胀',
        '利率',
        '通胀',
        '利率',
        '利率',
        '利率',
        '利率、通胀',
        '通胀',
        '利率、通胀',
        '通胀',
        '通胀',
        '利率',
        '通胀',
        '通胀',
        '通胀',
        '通胀',
        '利率',
      ],
    },
    { accuracy: 25.929999999999996 },
  ],
]);

vectors('reason_retrieve_understand_evaluator.input_postprocess', tevalInput, [
  ['①', '①'],
  ['Ⅳ', 'Ⅳ'],
  ['É', 'É'],
  ['否', '否'],
  [
    '    ans = 0\n    for i in range(len(arr) // 2):\n        if arr[i] != arr[len(arr) - i - 1]:\n            ans += 1\n    return ans\n',
    '    ans = 0\n    for i in range(len(arr) // 2):\n        if arr[i] != arr[len(arr) - i - 1]:\n            ans += 1\n    return ans',
  ],
  [
    '    return sum([math.ceil(sum(arr)/capacity) for arr in grid])\n',
    '    return sum([math.ceil(sum(arr)/capacity) for arr in grid])',
  ],
  ['\r\ndef f():\n    return 1\r\n', '\r\ndef f():\n    return 1\r'],
  ['<think>\nOkay\n</think>\n\n  18  \n', '<think>\nOkay\n</think>\n\n  18  '],
  ['B<|im_end|>\n<|im_start|>user', 'B'],
  ['\r\nThe answer is A\r\n', '\r\nThe answer is A\r'],
  ['\r\nyes\r\n', '\r\nyes\r'],
  ['\r\n42\r\n', '\r\n42\r'],
  ['\r\n', '\r'],
  ['\r\nParis\r\n', '\r\nParis\r'],
]);
