/** Benchmarks of reasoning and of knowledge by options: details and scores as OpenCompass has them. */
import { details, metrics, REFUSED, vectors } from '../../../test/fixtures/scoring/vectors.ts';
import { supergpqaOption } from './supergpqa/supergpqa-option.ts';
import { tevalInput } from './teval/teval-input.ts';
import { zebraGrid, zebraOption } from './zebralogic/zebra-answer.ts';

const DATASETS = 'opencompass.datasets';

details(
  `${DATASETS}.bbh.BBHEvaluator`,
  [
    ['é', 'é', { answer: 'é', correct: true, pred: 'é' }],
    ['ß', 'SS', { answer: 'SS', correct: false, pred: 'ß' }],
    ['Let us think. So the answer is no', 'no', { answer: 'no', correct: true, pred: 'no' }],
    ['Let us think. So the answer is 42.', '42', { answer: '42', correct: true, pred: '42' }],
  ],
  { compat: '0.3.3' },
);

details(`${DATASETS}.bbh.BBHEvaluator`, [
  ['Let us think. So the answer is A', 'A', { answer: 'A', correct: true, pred: 'A' }],
  ['Let us think. So the answer is 42. Done', '42', { answer: '42', correct: false, pred: '42. Done' }],
  [
    'Paris, the capital of France.',
    'True',
    { answer: 'True', correct: false, pred: 'Paris the capital of France' },
  ],
  ['é́', 'yes', { answer: 'Yes', correct: false, pred: 'é́' }],
  ['Let us think. So the answer is no.', 'no', { answer: 'No', correct: true, pred: 'No' }],
  ['Let us think. So the answer is yes', 'yes', { answer: 'Yes', correct: true, pred: 'Yes' }],
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
    [{ predictions: [null], references: ['A'] }, REFUSED],
  ],
  { compat: '0.3.3' },
);

metrics(`${DATASETS}.bbh.BBHEvaluator`, [
  [{ predictions: [null], references: ['A'] }, REFUSED],
  [{ predictions: ['😀', 'é', 'ß'], references: ['😀', 'é', 'SS'] }, { score: 100 }],
  [{ predictions: [], references: [] }, REFUSED],
  [
    {
      predictions: ['é́', 'Paris, the capital of France.', '<|im_end|>', 'ABD', '所以答案是9。', 'OK'],
      references: ['yes', 'True', 'The moon', '(A)', 'valid', '42'],
    },
    { score: 0 },
  ],
]);

details(`${DATASETS}.bbh.BBHEvaluator_mcq`, [
  ['', 'A', { answer: 'A', correct: false, pred: '' }],
  ['', 'B', { answer: 'B', correct: false, pred: '' }],
  ['B', 'B', { answer: 'B', correct: true, pred: 'B' }],
  ['é', 'é', { answer: 'é', correct: true, pred: 'é' }],
]);

metrics(`${DATASETS}.bbh.BBHEvaluator_mcq`, [
  [{ predictions: ['', ''], references: ['A', 'B'] }, { score: 0 }],
  [{ predictions: ['😀', 'é', 'ß'], references: ['😀', 'é', 'SS'] }, { score: 66.66666666666666 }],
  [
    {
      predictions: ['D', 'D', 'B', 'B', 'A.', 'E', 'D', 'E', 'A', 'B', 'A', 'D', 'B', 'Z'],
      references: ['A', 'B', 'C', 'A', 'D', 'A', 'A', 'B', 'B', 'C', 'D', 'A', 'B', 'C'],
    },
    { score: 7.142857142857142 },
  ],
  [{ predictions: [null], references: ['A'] }, { score: 0 }],
]);

details(`${DATASETS}.bbeh.BBEHEvaluator`, [
  ['', 'A', { answer: 'a', correct: false, pred: '' }],
  ['', 'B', { answer: 'b', correct: false, pred: '' }],
  ['The answer is: sun', 'sun', { answer: 'sun', correct: true, pred: 'sun' }],
  ['The answer is: a, b', 'a, b', { answer: 'a, b', correct: true, pred: 'a, b' }],
  ['$\\boxed{C}$', 'C.0', { answer: 'c.0', correct: false, pred: '$c$' }],
  ['$\\boxed{yes}$', 'yes', { answer: 'yes', correct: false, pred: '$yes$' }],
]);

metrics(`${DATASETS}.bbeh.BBEHEvaluator`, [
  [{ predictions: ['A', null], references: ['A', null] }, REFUSED],
  [{ predictions: ['A'], references: [null] }, REFUSED],
  [{ predictions: ['😀', 'é', 'ß'], references: ['😀', 'é', 'SS'] }, { score: 66.66666666666666 }],
  [{ predictions: ['', ''], references: ['A', 'B'] }, { score: 0 }],
  [{ predictions: [], references: [] }, REFUSED],
]);

details(`${DATASETS}.bbeh.BBEHEvaluator_mcq`, [
  ['', 'A', { answer: 'a', correct: false, pred: '' }],
  ['', 'b', { answer: 'b', correct: false, pred: '' }],
  ['b', 'b', { answer: 'b', correct: true, pred: 'b' }],
  ['A', 'A', { answer: 'a', correct: true, pred: 'a' }],
]);

metrics(`${DATASETS}.bbeh.BBEHEvaluator_mcq`, [
  [{ predictions: ['A', null], references: ['A', null] }, REFUSED],
  [{ predictions: [null], references: ['A'] }, REFUSED],
  [
    {
      predictions: ['', '(B)', '', 'A', '(B)', '', '(B)', '(B)', '(A)', 'A', 'b', '(A)', 'b', 'b'],
      references: ['A', '(A)', '(A)', '(A)', 'A', 'b', 'b', 'A', '(A)', 'b', 'b', '(A)', '(A)', 'A'],
    },
    { score: 35.714285714285715 },
  ],
]);

details(`${DATASETS}.charm.CharmReasonEvaluator`, [
  ['A', 'A', { answer: 'A', correct: true, pred: 'A' }],
  ['是', '否', { answer: '否', correct: false, pred: '是' }],
  [null, null, { answer: null, correct: true, pred: null }],
  ['本题选D', '42', { answer: '42', correct: false, pred: '本题选D' }],
]);

metrics(`${DATASETS}.charm.CharmReasonEvaluator`, [
  [{ predictions: [''], references: [''] }, { score: 100 }],
  [{ predictions: ['A', null], references: ['A', null] }, { score: 100 }],
  [{ predictions: [], references: [] }, REFUSED],
]);

details(`${DATASETS}.gpqa.GPQAEvaluator`, [
  ['', 'A', { answer: 'A', correct: false, pred: '' }],
  ['A', 'A', { answer: 'A', correct: true, pred: 'A' }],
  ['C', 'C', { answer: 'C', correct: true, pred: 'C' }],
  ['B', 'A', { answer: 'A', correct: false, pred: 'B' }],
]);

metrics(`${DATASETS}.gpqa.GPQAEvaluator`, [
  [{ predictions: ['A'], references: [null] }, { accuracy: 0 }],
  [{ predictions: ['😀', 'é', 'ß'], references: ['😀', 'é', 'SS'] }, { accuracy: 66.66666666666667 }],
]);

details(`${DATASETS}.mmlu_pro.MMLUProBaseEvaluator`, [
  ['', 'B', { answer: 'B', correct: false, pred: '' }],
  ['', 'J', { answer: 'J', correct: false, pred: '' }],
  ['', 'A', { answer: 'A', correct: false, pred: '' }],
]);

metrics(`${DATASETS}.mmlu_pro.MMLUProBaseEvaluator`, [
  [{ predictions: ['A', null], references: ['A', null] }, REFUSED],
  [{ predictions: [''], references: [''] }, { accuracy: 0 }],
  [{ predictions: ['A'], references: [null] }, { accuracy: 0 }],
]);

metrics(`${DATASETS}.musr.musr.MusrEvaluator`, [
  [{ predictions: [''], references: [''] }, { accuracy: 0 }],
  [
    {
      predictions: [
        'ANSWER: 2 because',
        'answer 1',
        'ANSWER: 1',
        'ANSWER: 1',
        'ANSWER: x',
        'ANSWER: 1',
        'ANSWER: 1',
        'answer 1',
        'ANSWER: 2 because',
        'answer 1',
        'ANSWER: 2 because',
        'ANSWER: x',
        'answer 1',
        'answer 1',
        'answer 1',
        'ANSWER: 2 because',
        'answer 1',
        'answer 1',
        'ANSWER: 2 because',
        'answer 1',
        'ANSWER: x',
        'ANSWER: 1',
        'answer 1',
      ],
      references: [1, 0, 1, 0, 1, 0, 0, 1, 0, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0],
    },
    { accuracy: 4.3478260869565215 },
  ],
  [{ predictions: [null], references: ['A'] }, REFUSED],
  [{ predictions: [], references: [] }, { accuracy: 0 }],
  [{ predictions: ['', ''], references: ['A', 'B'] }, { accuracy: 0 }],
]);

details(`${DATASETS}.zebralogic.ZebraLogicMCEvaluator`, [
  ['', 'B', { answer: 'B', correct: false, extracted: '', pred: '' }],
  ['对', 'A', { answer: 'A', correct: false, extracted: '', pred: '对' }],
  ['The answer is (B)', 'B', { answer: 'B', correct: true, extracted: 'B', pred: 'The answer is (B)' }],
  ['The answer is\nA', 'B', { answer: 'B', correct: false, extracted: 'A', pred: 'The answer is\nA' }],
  ['b', 'B', { answer: 'B', correct: true, extracted: 'B', pred: 'b' }],
  ['x\n(A)\n', 'B', { answer: 'B', correct: false, extracted: 'A', pred: 'x\n(A)\n' }],
  ['Answer\nC', 'D', { answer: 'D', correct: false, extracted: 'C', pred: 'Answer\nC' }],
]);

metrics(`${DATASETS}.zebralogic.ZebraLogicMCEvaluator`, [
  [{ predictions: [null], references: ['A'] }, { score: 0 }],
  [{ predictions: ['A'], references: [null] }, { score: 0 }],
  [{ predictions: [], references: [] }, REFUSED],
  [{ predictions: ['😀', 'é', 'ß'], references: ['😀', 'é', 'SS'] }, { score: 0 }],
]);

vectors('zebralogic._extract_mc_answer', zebraOption, [
  ['HUMAN: hi\nBOT: A', ''],
  ['【答案】: D\n\n【答案】：B', ''],
  ['The answer is D.', 'D'],
  ['The answer is A\rmore', 'A'],
  ['## Thinking\na\n## Final Response\nb\n## Thinking\nc\n## Final Response\nd', 'D'],
  ['The answer is (b).', 'B'],
  ['so the answer is (C).', 'C'],
  ['The answer is A\n\nQ: next question\nA: 7', 'A'],
  ['Answer:  **D**', 'D'],
  ['the answer is e^2', 'E'],
  ['The answer is false', 'F'],
  ['the answer is infinite', 'I'],
]);

vectors('zebralogic._extract_grid_from_text', zebraGrid, [
  ['Ⅳ', null],
  ['a', null],
]);

metrics(`${DATASETS}.NPHardEval.p_SPP.P_SPP_Evaluator`, [
  [
    {
      predictions: [
        "<root><final_answer>{'Path': '0->2', 'TotalDistance': '9'}</final_answer><reasoning>because</reasoning></root>",
      ],
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
      predictions: ['<root><final_answer>bad</final_answer><reasoning>because</reasoning></root>'],
      references: [
        '1####\n{"complexity_level": 1, "nodes": [0, 1, 2], "edges": [{"from": 0, "to": 1, "weight": 2}, {"from": 1, "to": 2, "weight": 3}, {"from": 0, "to": 2, "weight": 9}]}',
      ],
    },
    { 'Weighted Accuracy': 0 },
  ],
  [
    {
      predictions: [
        "<root><final_answer>'Path': '0->1->2', 'TotalDistance': 5</final_answer><reasoning>because</reasoning></root>",
      ],
      references: [
        '1####\n{"complexity_level": 1, "nodes": [0, 1, 2], "edges": [{"from": 0, "to": 1, "weight": 2}, {"from": 1, "to": 2, "weight": 3}, {"from": 0, "to": 2, "weight": 9}]}',
      ],
    },
    { 'Weighted Accuracy': 0 },
  ],
]);

metrics(`${DATASETS}.crowspairs.CrowspairsEvaluator`, [
  [
    {
      predictions: ['invalid', 0, 0, 0, 'A', 'invalid', 'A', 0, 'B', 0, 0, 0, 'B', 1, 0, 1, 0, 'A', 'B'],
      references: [0, 'A', 'A', 'A', 'A', 'B', 0, 'B', 'A', 'A', 0, 'A', 'B', 0, 'A', 'B', 'B', 'B', 0],
    },
    { accuracy: 15.790000000000001, valid_accuracy: 17.65, valid_frac: 89.47 },
  ],
  [
    { predictions: ['', ''], references: ['A', 'B'] },
    { accuracy: 0, valid_accuracy: 0, valid_frac: 100 },
  ],
  [{ predictions: [], references: [] }, REFUSED],
  [
    {
      predictions: [
        'A',
        0,
        'B',
        'B',
        1,
        'B',
        0,
        'B',
        0,
        0,
        'B',
        'B',
        1,
        'A',
        'invalid',
        'A',
        1,
        0,
        0,
        'invalid',
        0,
        1,
        1,
        1,
        'A',
        'invalid',
        0,
        1,
        'invalid',
        0,
        'A',
        'B',
        'B',
        0,
        'A',
        'A',
        0,
        'A',
        'invalid',
        'invalid',
        'invalid',
        'A',
        'A',
        'A',
        'invalid',
        'A',
      ],
      references: [
        'A',
        0,
        'A',
        0,
        'B',
        'A',
        'B',
        0,
        'A',
        'A',
        'B',
        'B',
        0,
        'A',
        'A',
        'B',
        'A',
        0,
        0,
        0,
        'B',
        'B',
        0,
        'A',
        0,
        'A',
        'A',
        'A',
        'A',
        'B',
        'B',
        'A',
        'B',
        'A',
        'A',
        0,
        'A',
        'A',
        'A',
        'A',
        'B',
        'A',
        'B',
        'A',
        'A',
        'A',
      ],
    },
    { accuracy: 28.26, valid_accuracy: 34.21, valid_frac: 82.61 },
  ],
  [
    { predictions: [null], references: ['A'] },
    { accuracy: 0, valid_accuracy: 0, valid_frac: 100 },
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
  ['👨\u200d👩\u200d👧\u200d👦 family', null],
  ['\\boxed{三}', null],
  ['B\n\nExplanation: The other options (A), (C), (D) are wrong.', 'B'],
  ['ANSWER: D', 'D'],
  ['Answer\nC', 'C'],
  ['Answer:C\n', 'C'],
  ['Ж', null],
  ['A: The answer is 9,99 or so', 'A'],
  ['#### -17', null],
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
  ['', 'A', { answer: 'a', correct: 0, pred: '' }],
  ['A,B', 'A,B', { answer: 'a,b', correct: 100, pred: 'a,b' }],
  ['A, C', 'A,B', { answer: 'a,b', correct: 50, pred: 'a,c' }],
  ['', 'B', { answer: 'b', correct: 0, pred: '' }],
  ['A', 'A', { answer: 'a', correct: 100, pred: 'a' }],
]);

metrics(`${DATASETS}.SeedBench.F1ScoreEvaluator`, [
  [{ predictions: ['A'], references: ['A'] }, { F1Score: 100 }],
  [{ predictions: ['', ''], references: ['A', 'B'] }, { F1Score: 0 }],
  [{ predictions: ['A'], references: [null] }, REFUSED],
  [
    {
      predictions: ['A,B', 'a', 'A, C', '', 'ABC', '答案：B'],
      references: ['A,B', 'A', 'A,B', 'C', 'A,B,C', 'B'],
    },
    { F1Score: 55.55555555555556 },
  ],
]);

metrics(`${DATASETS}.SeedBench.AverageRougeScoreEvaluator`, [
  [{ predictions: [''], references: [''] }, REFUSED],
  [{ predictions: ['A'], references: [null] }, REFUSED],
  [{ predictions: ['😀', 'é', 'ß'], references: ['😀', 'é', 'SS'] }, { AvgRougeScore: 66.66666633333334 }],
  [{ predictions: ['', ''], references: ['A', 'B'] }, { AvgRougeScore: 0 }],
]);

metrics(`${DATASETS}.SeedBench.AccScoreStr_Evaluator`, [
  [{ predictions: ['D'], references: ['A'] }, { ACCStrScore: 0 }],
  [{ predictions: ['A'], references: ['A'] }, { ACCStrScore: 100 }],
  [{ predictions: ['😀', 'é', 'ß'], references: ['😀', 'é', 'SS'] }, { ACCStrScore: 66.66666666666666 }],
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
  ['é', 'é', { answer: 'é', correct: 1, pred: 'é' }],
  ['a', 'A', { answer: 'A', correct: 1, pred: 'a' }],
  ['ß', 'SS', { answer: 'SS', correct: 0, pred: 'ß' }],
]);

metrics(`${DATASETS}.s3eval.S3EvalEvaluator`, [
  [{ predictions: ['😀', 'é', 'ß'], references: ['😀', 'é', 'SS'] }, { score: 66.66666666666666 }],
  [{ predictions: ['A'], references: [null] }, REFUSED],
]);

metrics(`${DATASETS}.OpenFinData.OpenFinDataKWEvaluator`, [
  [{ predictions: [''], references: [''] }, { accuracy: 100 }],
  [{ predictions: ['A', null], references: ['A', null] }, REFUSED],
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
