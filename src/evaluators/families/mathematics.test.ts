/** Benchmarks of mathematics: details and scores as OpenCompass has them. */
import { details, metrics, REFUSED, vectors } from '../../../test/fixtures/scoring/vectors.ts';
import { firstDecimal, matbenchNumber, matbenchVerdict } from './matbench/chemical-reply.ts';
import { mathbenchOption, withoutSpaces } from './mathbench/mathbench-option.ts';
import { tabmwpAnswer, tabmwpNormalized } from './tabmwp/tabmwp-answer.ts';

const DATASETS = 'opencompass.datasets';

details(
  `${DATASETS}.math.MATHEvaluator`,
  [
    ['x=3', '3', { answer: '3', correct: true, pred: 'x=3' }],
    ['-18', '18', { answer: '18', correct: false, pred: '-18' }],
    ['\\dfrac 54', '\\frac 54', { answer: '\\frac 54', correct: true, pred: '\\dfrac 54' }],
    ['x=12', '12', { answer: '12', correct: true, pred: 'x=12' }],
    ['x=1', '1', { answer: '1', correct: true, pred: 'x=1' }],
    ['', 'B', { answer: 'B', correct: false, pred: '' }],
    ['5', '0', { answer: '0', correct: false, pred: '5' }],
    ['x=15', '15', { answer: '15', correct: true, pred: 'x=15' }],
    [
      '\\frac{12}{7}',
      '\\begin{pmatrix} 16/49 \\\\ 48/49 \\\\ 24/49 \\end{pmatrix}',
      {
        answer: '\\begin{pmatrix} 16/49 \\\\ 48/49 \\\\ 24/49 \\end{pmatrix}',
        correct: false,
        pred: '\\frac{12}{7}',
      },
    ],
    ['-3', '14', { answer: '14', correct: false, pred: '-3' }],
    ['\\text{M}', '84', { answer: '84', correct: false, pred: '\\text{M}' }],
    ['\\text{D}', '\\text{D}', { answer: '\\text{D}', correct: true, pred: '\\text{D}' }],
    [
      '(-\\infty,-8)\\cup (8,\\infty)',
      '\\frac{7}{2}',
      { answer: '\\frac{7}{2}', correct: false, pred: '(-\\infty,-8)\\cup (8,\\infty)' },
    ],
  ],
  { args: { version: 'v2' } },
);

details(
  `${DATASETS}.math.MATHEvaluator`,
  [
    ['\\dfrac{2}{5}', '\\frac{2}{5}', { answer: '\\frac{2}{5}', correct: true, pred: '\\dfrac{2}{5}' }],
    ['6', '8', { answer: '8', correct: false, pred: '6' }],
    [null, null, { answer: null, correct: true, pred: null }],
    ['x=6', '6', { answer: '6', correct: true, pred: 'x=6' }],
    ['$y = x+3$', 'y = x+3', { answer: 'y = x+3', correct: true, pred: '$y = x+3$' }],
    ['3\\sqrt{2}', '6', { answer: '6', correct: false, pred: '3\\sqrt{2}' }],
    ['x=5', '5', { answer: '5', correct: true, pred: 'x=5' }],
    ['\\sin 3x.', '\\sin 3x', { answer: '\\sin 3x', correct: false, pred: '\\sin 3x.' }],
    ['\\dfrac{3}{7}', '11', { answer: '11', correct: false, pred: '\\dfrac{3}{7}' }],
    ['7', '7', { answer: '7', correct: true, pred: '7' }],
    ['$\\frac{9}{2}$', '\\frac{9}{2}', { answer: '\\frac{9}{2}', correct: true, pred: '$\\frac{9}{2}$' }],
    ['x=6', '6', { answer: '6', correct: true, pred: 'x=6' }],
    [
      '\\left( -\\frac{8}{3}, \\frac{4}{3}, -\\frac{1}{3} \\right).',
      '\\left( -\\frac{8}{3}, \\frac{4}{3}, -\\frac{1}{3} \\right)',
      {
        answer: '\\left( -\\frac{8}{3}, \\frac{4}{3}, -\\frac{1}{3} \\right)',
        correct: false,
        pred: '\\left( -\\frac{8}{3}, \\frac{4}{3}, -\\frac{1}{3} \\right).',
      },
    ],
  ],
  { args: { version: 'v1' } },
);

metrics(
  `${DATASETS}.math.MATHEvaluator`,
  [
    [{ predictions: ['1/2'], references: ['\\frac{1}{2}'] }, { accuracy: 100 }],
    [{ predictions: ['A'], references: [null] }, { accuracy: 0 }],
    [{ predictions: ['0.5'], references: ['\\frac{1}{2}'] }, { accuracy: 100 }],
    [{ predictions: ['A', null], references: ['A', null] }, { accuracy: 100 }],
  ],
  { args: { version: 'v1' } },
);

metrics(
  `${DATASETS}.math.MATHEvaluator`,
  [
    [{ predictions: ['😀', 'é', 'ß'], references: ['😀', 'é', 'SS'] }, { accuracy: 66.66666666666667 }],
    [{ predictions: ['', ''], references: ['A', 'B'] }, { accuracy: 0 }],
  ],
  { args: { version: 'v2' } },
);

details(`${DATASETS}.math_intern.MATHInternEvaluator`, [
  ['x=34', '34', { answer: '34', correct: true, pred: 'x=34' }],
  ['-y = 2x + 3', 'y = 2x + 3', { answer: 'y = 2x + 3', correct: false, pred: '-y = 2x + 3' }],
  ['38', '38', { answer: '38', correct: true, pred: '38' }],
  ['60\\text{ units}', '60', { answer: '60', correct: true, pred: '60\\text{ units}' }],
  ['A', 'A', { answer: 'A', correct: true, pred: 'A' }],
  [null, null, { answer: null, correct: false, pred: null }],
  ['x=9', '9', { answer: '9', correct: true, pred: 'x=9' }],
  ['$200$', '200', { answer: '200', correct: false, pred: '$200$' }],
  ['-\\dfrac{3}{4}', '-\\dfrac{3}{4}', { answer: '-\\dfrac{3}{4}', correct: true, pred: '-\\dfrac{3}{4}' }],
  [
    '(2,12) \\cup (12,102)',
    '(2,12) \\cup (12,102)',
    { answer: '(2,12) \\cup (12,102)', correct: true, pred: '(2,12) \\cup (12,102)' },
  ],
  ['-44', '44', { answer: '44', correct: false, pred: '-44' }],
  ['105', '105', { answer: '105', correct: true, pred: '105' }],
]);

metrics(`${DATASETS}.math_intern.MATHInternEvaluator`, [
  [{ predictions: ['A', null], references: ['A', null] }, { accuracy: 50 }],
  [
    {
      predictions: [
        '38',
        '$200$',
        'x=34',
        '105',
        '-44',
        '-4',
        '-y = 2x + 3',
        '0',
        '-\\dfrac{3}{4}',
        'x=9',
        '5\\text{ units}',
        '60\\text{ units}',
        '(2,12) \\cup (12,102)',
        '-8\\text{ units}',
      ],
      references: [
        '38',
        '200',
        '34',
        '105',
        '44',
        '4',
        'y = 2x + 3',
        '2k',
        '-\\dfrac{3}{4}',
        '9',
        '5',
        '60',
        '(2,12) \\cup (12,102)',
        '-8',
      ],
    },
    { accuracy: 64.28571428571429 },
  ],
  [{ predictions: ['A'], references: [null] }, { accuracy: 0 }],
]);

details(`${DATASETS}.gsm8k.Gsm8kEvaluator`, [
  ['1e2', '100', { answer: '100', correct: true, pred: '1e2' }],
  ['0.5', '7', { answer: '7', correct: false, pred: '0.5' }],
  ['18.', '18', { answer: '18', correct: true, pred: '18.' }],
  ['', '7', { answer: '7', correct: false, pred: '' }],
  ['', '0.5', { answer: '0.5', correct: false, pred: '' }],
  ['0.5', '0.5', { answer: '0.5', correct: true, pred: '0.5' }],
]);

metrics(`${DATASETS}.gsm8k.Gsm8kEvaluator`, [
  [
    { predictions: ['0.5', '-5', '1e2', '1e2', '1e2'], references: ['0.5', '18', '7', '1234', '100'] },
    { accuracy: 40 },
  ],
  [{ predictions: [''], references: [''] }, { accuracy: 100 }],
  [{ predictions: ['A'], references: [null] }, { accuracy: 0 }],
  [{ predictions: [], references: [] }, REFUSED],
]);

metrics(`${DATASETS}.gsm8k.Gsm8kAgentEvaluator`, [
  [
    {
      predictions: ['18', 'x', '5', '18', 'x', '5', 'x', '18.0', '18', 'x', 'x', '5'],
      references: ['5', '18', '18', '5', '5', '18', '18', '5', '5', '18', '5', '18'],
      records: [
        {
          steps: [
            { args: {}, errmsg: null, result: { text: '5' }, type: 'PythonInterpreter' },
            { args: {}, errmsg: 'boom', result: { text: '18.0' }, type: 'PythonInterpreter' },
            { args: {}, errmsg: 'boom', result: { text: '18' }, type: 'PythonInterpreter' },
          ],
        },
        { steps: [] },
        {
          steps: [
            { args: {}, errmsg: null, result: { text: '18.0' }, type: 'FinishAction' },
            { args: {}, errmsg: 'boom', result: { text: '18.0' }, type: 'PythonInterpreter' },
          ],
        },
        { steps: [] },
        { steps: [{ args: {}, errmsg: null, result: { text: '18' }, type: 'FinishAction' }] },
        { steps: [{ args: {}, errmsg: null, result: { text: '5' }, type: 'PythonInterpreter' }] },
        {
          steps: [
            { args: {}, errmsg: 'boom', result: { text: 'err' }, type: 'FinishAction' },
            { args: {}, errmsg: null, result: { text: '18' }, type: 'PythonInterpreter' },
          ],
        },
        {
          steps: [
            { args: {}, errmsg: null, result: { text: '18.0' }, type: 'PythonInterpreter' },
            { args: {}, errmsg: null, result: { text: '5' }, type: 'PythonInterpreter' },
            { args: {}, errmsg: null, result: { text: '18' }, type: 'PythonInterpreter' },
          ],
        },
        { steps: [{ args: {}, errmsg: null, result: { text: '18' }, type: 'FinishAction' }] },
        {
          steps: [
            { args: {}, errmsg: null, result: { text: '18' }, type: 'FinishAction' },
            { args: {}, errmsg: 'boom', result: { text: 'err' }, type: 'PythonInterpreter' },
            { args: {}, errmsg: 'boom', result: { text: '18.0' }, type: 'FinishAction' },
          ],
        },
        { steps: [] },
        { steps: [{ args: {}, errmsg: null, result: { text: '5' }, type: 'PythonInterpreter' }] },
      ],
    },
    {
      action_pct: 58.333333333333336,
      code_acc: 33.333333333333336,
      follow_acc: 0,
      reasoning_acc: 8.333333333333334,
    },
  ],
]);

metrics(`${DATASETS}.math.MATHAgentEvaluator`, [
  [
    {
      predictions: ['5', 'x', '18', 'x', '5', '5', 'x', '18.0', '18', '18', '18', '18'],
      references: ['5', '5', '18', '5', '5', '5', '5', '5', '5', '5', '5', '5'],
      records: [
        { steps: [] },
        { steps: [{ args: {}, errmsg: 'boom', result: { text: 'err' }, type: 'FinishAction' }] },
        { steps: [{ args: {}, errmsg: 'boom', result: { text: '18.0' }, type: 'PythonInterpreter' }] },
        { steps: [{ args: {}, errmsg: null, result: { text: '18' }, type: 'FinishAction' }] },
        {
          steps: [
            { args: {}, errmsg: 'boom', result: { text: '5' }, type: 'FinishAction' },
            { args: {}, errmsg: null, result: { text: '18.0' }, type: 'FinishAction' },
          ],
        },
        { steps: [{ args: {}, errmsg: null, result: { text: '18' }, type: 'PythonInterpreter' }] },
        { steps: [{ args: {}, errmsg: null, result: { text: '18.0' }, type: 'FinishAction' }] },
        { steps: [] },
        {
          steps: [
            { args: {}, errmsg: null, result: { text: '5' }, type: 'FinishAction' },
            { args: {}, errmsg: null, result: { text: '18' }, type: 'PythonInterpreter' },
          ],
        },
        {
          steps: [
            { args: {}, errmsg: null, result: { text: 'err' }, type: 'PythonInterpreter' },
            { args: {}, errmsg: null, result: { text: '5' }, type: 'FinishAction' },
          ],
        },
        {
          steps: [
            { args: {}, errmsg: 'boom', result: { text: '18.0' }, type: 'FinishAction' },
            { args: {}, errmsg: null, result: { text: '18' }, type: 'PythonInterpreter' },
            { args: {}, errmsg: null, result: { text: '18' }, type: 'FinishAction' },
          ],
        },
        {
          steps: [
            { args: {}, errmsg: null, result: { text: '5' }, type: 'PythonInterpreter' },
            { args: {}, errmsg: null, result: { text: '18' }, type: 'FinishAction' },
          ],
        },
      ],
    },
    { action_pct: 50, code_acc: 100, follow_acc: 33.333333333333336, reasoning_acc: 41.666666666666664 },
  ],
]);

details(`${DATASETS}.math401.Math401Evaluator`, [
  ['', 'A', { answer: 'A', correct: false, pred: '' }],
  ['', 'B', { answer: 'B', correct: false, pred: '' }],
  ['é', 'é', { answer: 'é', correct: false, pred: 'é' }],
  ['ß', 'SS', { answer: 'SS', correct: false, pred: 'ß' }],
  ['😀', '😀', { answer: '😀', correct: false, pred: '😀' }],
]);

metrics(`${DATASETS}.math401.Math401Evaluator`, [
  [{ predictions: [''], references: [''] }, { accuracy: 0 }],
  [{ predictions: ['', ''], references: ['A', 'B'] }, { accuracy: 0 }],
  [{ predictions: ['😀', 'é', 'ß'], references: ['😀', 'é', 'SS'] }, { accuracy: 0 }],
]);

details(`${DATASETS}.mgsm.MGSM_Evaluator`, [
  ['A', 'A', { correct: true, predictions: 'A', references: 'A' }],
  [null, null, { correct: true, predictions: null, references: null }],
  ['', '-5', { correct: false, predictions: '', references: '-5' }],
  ['1,234', '1,234', { correct: true, predictions: '1,234', references: '1,234' }],
  ['', '18', { correct: false, predictions: '', references: '18' }],
  ['', '-5', { correct: false, predictions: '', references: '-5' }],
]);

metrics(`${DATASETS}.mgsm.MGSM_Evaluator`, [
  [{ predictions: [null], references: ['A'] }, { accuracy: 0 }],
  [{ predictions: ['A', null], references: ['A', null] }, { accuracy: 100 }],
  [{ predictions: ['A'], references: [null] }, { accuracy: 0 }],
]);

details(`${DATASETS}.mastermath2024v1.MastermathDatasetv1Evaluator`, [
  ['', 'A', { answer: 'A', correct: false, pred: '' }],
  ['é', 'é', { answer: 'é', correct: true, pred: 'é' }],
  ['', 'B', { answer: 'B', correct: false, pred: '' }],
  ['ß', 'SS', { answer: 'SS', correct: false, pred: 'ß' }],
]);

details(`${DATASETS}.mathbench.MathBenchCircularEvaluator`, [
  [
    '\\boxed{Z}',
    '0--C--ABCD',
    {
      extracted_pred: '',
      is_correct: false,
      matched_pattern: null,
      options: ['5', '4', '3', '$x^2$'],
      origin_pred: '\\boxed{Z}',
      question: 'q0',
      ref: '0--C--ABCD',
    },
    { row: { options: ['5', '4', '3', '$x^2$'], question: 'q0' } },
  ],
  [
    'C',
    '1--C--ABCD',
    {
      extracted_pred: 'C',
      is_correct: true,
      matched_pattern: '([ABCD])',
      options: ['none of these', '4', '\\frac{1}{2}', '3'],
      origin_pred: 'C',
      question: 'q4',
      ref: '1--C--ABCD',
    },
    { row: { options: ['none of these', '4', '\\frac{1}{2}', '3'], question: 'q4' } },
  ],
  [
    '\\boxed{4}',
    '4--D--ABCD',
    {
      extracted_pred: 'A',
      is_correct: false,
      matched_pattern: 'boxed_answer',
      options: ['4', 'none of these', '\\frac{1}{2}', '3'],
      origin_pred: '\\boxed{4}',
      question: 'q16',
      ref: '4--D--ABCD',
    },
    { row: { options: ['4', 'none of these', '\\frac{1}{2}', '3'], question: 'q16' } },
  ],
  [
    'The answer is B',
    '0--A--ABCD',
    {
      extracted_pred: 'B',
      is_correct: false,
      matched_pattern: '[\\s，：:,]([ABCD])[。，,\\.]?$',
      options: ['5', 'none of these', '3', '$x^2$'],
      origin_pred: 'The answer is B',
      question: 'q0',
      ref: '0--A--ABCD',
    },
    { row: { options: ['5', 'none of these', '3', '$x^2$'], question: 'q0' } },
  ],
  [
    '',
    '1--B--ABCD',
    {
      extracted_pred: '',
      is_correct: false,
      matched_pattern: null,
      options: ['$x^2$', '3', '5', '\\frac{1}{2}'],
      origin_pred: '',
      question: 'q4',
      ref: '1--B--ABCD',
    },
    { row: { options: ['$x^2$', '3', '5', '\\frac{1}{2}'], question: 'q4' } },
  ],
]);

vectors('mathbench.first_option_postprocess', mathbenchOption, [
  ['Answer: 1.0', 'ABCD', true, ['A', '([ABCD])']],
  ['答案为：B。解析：略', 'ABCD', true, ['B', '答案为\\s?(\\S+)(?:。|$)']],
  ['答案是3.14。', 'ABCD', true, ['', null]],
  ['so the answer is (C).', 'ABCD', true, ['C', '[Tt]he answer is:?\\s+\\(?([ABCD])\\)?']],
  ['', 'ABCD', true, ['', null]],
  ['<think>多行\n推理\n</think>答案是D', 'ABCD', true, ['D', '答案是?\\s*([ABCD])']],
  ['答案是-.25。', 'ABCD', false, ['', null]],
  ['answer 12abc34', 'ABCD', true, ['', null]],
  [
    'David paid 16 * 0.03 = $<<16*0.03=0.48>>0.48 for the bolts.\nDavid has $12.48 - $0.48 = $12 left.\nThe answer is $12.',
    'ABCD',
    true,
    ['D', '([ABCD])'],
  ],
  ['<think>多行\n推理\n</think>答案是D', 'ABCD', false, ['D', '答案是?\\s*([ABCD])']],
  [
    '1. 直接为会话层提供服务的是会话层的下一层，即传输层。\n所以答案是C',
    'ABCD',
    true,
    ['C', '答案是?\\s*([ABCD])'],
  ],
  [
    'We know that $OA$ and $OB$ are each radii of the semi-circle with center $O$.  Thus, $OA=OB=OC+CB=32+36=68$. Therefore, $AC=AO+OC=68+32=\\boxed{100}$.',
    'ABCD',
    true,
    ['C', '([ABCD])'],
  ],
  ['The answer is A\n', 'ABCD', false, ['A', '[\\s，：:,]([ABCD])[。，,\\.]?$']],
  [
    '滑动窗口的作用是____。\nA. 流量控制\nB. 拥塞控制\n答案：A',
    'ABCD',
    true,
    ['A', '答案是?\\s*：\\s*([ABCD])'],
  ],
  ['A: The answer is 100°C or so', 'ABCD', true, ['A', '([ABCD]):']],
  ['42\n\nQ: next question\nA: 7', 'ABCD', true, ['A', '[\\s|^]([ABCD])[。，,：:\\.$]']],
  ['My final verdict is: [[B>A]]', 'ABCD', true, ['A', '([ABCD])']],
  ['The answer is\nB', 'ABCD', true, ['B', '[\\s，：:,]([ABCD])[。，,\\.]?$']],
  ['The answer is: \\boxed{(B)}', 'ABCD', true, ['B', '([ABCD])']],
  [
    '1. 分析选项：构成诈骗罪的一个重要因素是，被害人自愿交付财物，但店主没有将自行车交付给甲，因此排除诈骗罪；甲对于自行车不存在代为管理关系，因此排除侵占罪；甲对店内财物没有管理职能，因此排除职务侵占罪。\n2. 通过对案情的分析及排除法，可知甲的行为构成盗窃罪。\n所以答案是B',
    'ABCD',
    false,
    ['B', '答案是?\\s*([ABCD])'],
  ],
  ['\r\nThe answer is A\r\n', 'ABCD', false, ['A', '[Tt]he answer is:?\\s+\\(?([ABCD])\\)?']],
  ['The correct answer is option D.', 'ABCD', false, ['D', '[\\s，：:,]([ABCD])[。，,\\.]?$']],
  ['**Answer: D**', 'ABCD', true, ['A', 'Answer[\\s：:]\\s?([ABCD])']],
  ['Correct Answer: C', 'ABCD', true, ['C', '[\\s，：:,]([ABCD])[。，,\\.]?$']],
  [
    '1. 我国刑法是依照同类客体对犯罪进行分类的，如把危害国家安全的犯罪作为一类，把破坏社会主义市场经济秩序的犯罪作为一类，把侵犯财产权的犯罪作为一类，等等。\n所以答案是A',
    'ABCD',
    false,
    ['A', '答案是?\\s*([ABCD])'],
  ],
  [
    'The correct answer is:\n\nB. something',
    'ABCD',
    false,
    ['B', '[Tt]he correct answer is:?\\s+\\(?([ABCD])\\)?'],
  ],
  [
    'Final Answer: The final answer is B. I hope it is correct.',
    'ABCD',
    true,
    ['B', '[\\s|^]([ABCD])[。，,：:\\.$]'],
  ],
  ['因此，正确的答案是（B）。', 'ABCD', false, ['B', '答案是\\s?(\\S+)(?:。|$)']],
  [
    '下列选项中，属于民事法律关系的是____。\nA. 甲男与乙女之间的恋人关系\nB. 甲公司与乙公司之间的技术转让关系\n答案：B',
    'ABCD',
    true,
    ['B', '答案是?\\s*：\\s*([ABCD])'],
  ],
  ['B: because it is right', 'ABCD', true, ['B', '([ABCD]):']],
  [
    'The options are: A) cat B) dog C) cow D) pig. The answer is B) dog.',
    'ABCD',
    true,
    ['B', '[Tt]he answer is:?\\s+\\(?([ABCD])\\)?'],
  ],
  ['The answer is option (B).', 'ABCD', false, ['B', '[Tt]he answer is option:?\\s+\\(?([ABCD])\\)?']],
  ['A错误；B正确；C错误；D错误。故选 B', 'ABCD', false, ['B', '选择?\\s*([ABCD])']],
  [
    'The answer to the question is D) since',
    'ABCD',
    false,
    ['D', '[Tt]he answer to the question is:?\\s+\\(?([ABCD])\\)?'],
  ],
  ['so the answer is (C).', 'ABCD', false, ['C', '[Tt]he answer is:?\\s+\\(?([ABCD])\\)?']],
  [
    '甲公司与乙公司签订服装加工合同，约定乙公司支付预付款1万元，甲公司加工服装1000套，3月10日交货，乙公司3月15日支付余款9万元。3月10日，甲公司仅加工服装900套，乙公司此时因濒临破产致函甲公司表示无力履行合同。下列哪一说法是正确的?____\nA. 因乙公司已支付预付款，甲公司无权中止履行合同\nB. 乙公司有权以甲公司仅交付900套服装为由，拒绝支付任何货款\n答案：C',
    'ABCD',
    true,
    ['C', '答案是?\\s*：\\s*([ABCD])'],
  ],
  ['因此，答案是：（D）。', 'ABCD', true, ['D', '答案是\\s?(\\S+)(?:。|$)']],
  ['答案为：B。解析：略', 'ABCD', false, ['B', '答案为\\s?(\\S+)(?:。|$)']],
  ['答案是100°C。', 'ABCD', true, ['C', '答案是\\s?(\\S+)(?:。|$)']],
  ['选A', 'ABCD', true, ['A', '选择?\\s*([ABCD])']],
  ['选择C', 'ABCD', false, ['C', '选择?\\s*([ABCD])']],
  ['答案就是D', 'ABCD', true, ['D', '[是为。]\\s?([ABCD])[。\\.]?$']],
  ['A项错误。B项错误。', 'ABCD', true, ['A', '^([ABCD])\\s?选?项']],
  ['因此选D', 'ABCD', false, ['D', '选择?\\s*([ABCD])']],
  ['答案应该是D', 'ABCD', false, ['D', '答案应该?是\\s*([ABCD])']],
  ['正确的一项是A', 'ABCD', true, ['A', '[是为。]\\s?([ABCD])[。\\.]?$']],
  ['答案选D', 'ABCD', false, ['D', '答案选\\s*([ABCD])']],
]);

vectors('mathbench.remove_invisible_chars', withoutSpaces, [
  ['对', '对'],
  ['A对', 'A对'],
  ['/8', '/8'],
  ['3D', '3D'],
  [
    'Here is the code:\n```python\ndef add(a, b):\n    return a + b\n```\nThis works.',
    'Hereisthecode:```pythondefadd(a,b):returna+b```Thisworks.',
  ],
  ['I think that the right choice would be the third one.', 'Ithinkthattherightchoicewouldbethethirdone.'],
  ['The answer is sqrt(3)', 'Theanswerissqrt(3)'],
  [
    '<think>maybe \\boxed{99}</think> \\boxed{i\\sqrt{3}}',
    '<think>maybe\\boxed{99}</think>\\boxed{i\\sqrt{3}}',
  ],
  ['x = 1\n</code>', 'x=1</code>'],
  ['The answer is A\rmore', 'TheanswerisAmore'],
  ['    return set(s0) == set(s1)\n', 'returnset(s0)==set(s1)'],
  ['The answer is A The answer is A', 'TheanswerisATheanswerisA'],
  [
    '# Solution\n\nWe get:\n$$ \\boxed{(-\\infty, 2] \\cup [3, \\infty)} $$\n\nDone.',
    '#SolutionWeget:$$\\boxed{(-\\infty,2]\\cup[3,\\infty)}$$Done.',
  ],
  [
    '1. 根据我国刑法的规定，缓刑的适用对象是被判处3年以下有期徒刑或者拘役的犯罪分子。',
    '1.根据我国刑法的规定，缓刑的适用对象是被判处3年以下有期徒刑或者拘役的犯罪分子。',
  ],
]);

details(
  `${DATASETS}.TheoremQA.main.TheoremQAEvaluatorV3`,
  [
    [
      'False',
      '2.5',
      { correct: ['2.5', 2.5], is_correct: false, pred: 'False' },
      { row: { Answer_type: 'float' } },
    ],
    [
      'abc',
      '-7',
      { correct: ['-7', -7], is_correct: false, pred: 'abc' },
      { row: { Answer_type: 'integer' } },
    ],
    [
      'True',
      'True',
      { correct: ['True', true], is_correct: true, pred: 'True' },
      { row: { Answer_type: 'bool' } },
    ],
    ['(b)', '3', { correct: ['3', 3], is_correct: false, pred: '(b)' }, { row: { Answer_type: 'integer' } }],
    [
      '1/4',
      '(b)',
      { correct: ['(b)', null], is_correct: false, pred: '1/4' },
      { row: { Answer_type: 'option' } },
    ],
    [
      '(b)',
      'True',
      { correct: ['True', true], is_correct: false, pred: '(b)' },
      { row: { Answer_type: 'bool' } },
    ],
    [
      '(b)',
      '1e-3',
      { correct: ['1e-3', 0.001], is_correct: false, pred: '(b)' },
      { row: { Answer_type: 'float' } },
    ],
  ],
  { compat: '0.3.3' },
);

details(`${DATASETS}.TheoremQA.main.TheoremQAEvaluatorV3`, [
  ['(a)', '3', { is_correct: false, pred: '(a)' }, { row: { Answer_type: 'integer' } }],
  ['abc', '2.5', { is_correct: false, pred: 'abc' }, { row: { Answer_type: 'float' } }],
  ['(b)', '3', { is_correct: false, pred: '(b)' }, { row: { Answer_type: 'integer' } }],
  ['3', '[1, 2]', { is_correct: false, pred: '3' }, { row: { Answer_type: 'list of integer' } }],
  ['False', '2.5', { is_correct: false, pred: 'False' }, { row: { Answer_type: 'float' } }],
  ['(b)', '1e-3', { is_correct: false, pred: '(b)' }, { row: { Answer_type: 'float' } }],
  ['abc', '-7', { is_correct: false, pred: 'abc' }, { row: { Answer_type: 'integer' } }],
]);

metrics(`${DATASETS}.TheoremQA.main.TheoremQAEvaluatorV3`, [
  [
    {
      predictions: ['False', '(b)', '(a)', '1/4', '2.6', '(b)', '(b)', 'abc', 'True', 'abc', 'abc', '3'],
      references: ['2.5', '3', '3', '(b)', '(a)', 'True', '1e-3', '(b)', 'True', '2.5', '-7', '[1, 2]'],
      rows: [
        { Answer_type: 'float' },
        { Answer_type: 'integer' },
        { Answer_type: 'integer' },
        { Answer_type: 'option' },
        { Answer_type: 'option' },
        { Answer_type: 'bool' },
        { Answer_type: 'float' },
        { Answer_type: 'option' },
        { Answer_type: 'bool' },
        { Answer_type: 'float' },
        { Answer_type: 'integer' },
        { Answer_type: 'list of integer' },
      ],
    },
    { score: 8.333333333333332 },
  ],
]);

metrics(
  `${DATASETS}.TheoremQA.main.TheoremQAEvaluatorV3`,
  [
    [
      {
        predictions: ['False', '(b)', '(a)', '1/4', '2.6', '(b)', '(b)', 'abc', 'True', 'abc', 'abc', '3'],
        references: ['2.5', '3', '3', '(b)', '(a)', 'True', '1e-3', '(b)', 'True', '2.5', '-7', '[1, 2]'],
        rows: [
          { Answer_type: 'float' },
          { Answer_type: 'integer' },
          { Answer_type: 'integer' },
          { Answer_type: 'option' },
          { Answer_type: 'option' },
          { Answer_type: 'bool' },
          { Answer_type: 'float' },
          { Answer_type: 'option' },
          { Answer_type: 'bool' },
          { Answer_type: 'float' },
          { Answer_type: 'integer' },
          { Answer_type: 'list of integer' },
        ],
      },
      { score: 8.333333333333332 },
    ],
  ],
  { compat: '0.3.3' },
);

vectors('tabmwp.extract_prediction', tabmwpAnswer, [
  ['The answer is $5.', null, '$5'],
  ['He pays 3.14\n\nQuestion: next question 99', ['3', '4', 'yes'], '3'],
  ['答案是2 1/2', ['3', '4', 'yes'], '3'],
  ['', null, ''],
  ['The options are: A) cat B) dog C) cow D) pig. The answer is B) dog.', ['3', '4', 'yes'], '4'],
  ['.', ['3', '4', 'yes'], '3'],
  ['42', null, '42'],
  ['So the answer is: The moon', ['3', '4', 'yes'], '3'],
  ['$$\\frac{1}{2}$$', null, '$1/2'],
  ['So the answer is \\frac{3}{4}', null, '3/4'],
  ['因此，结果为 30^\\circ 元。', null, '30'],
  ['Therefore, she has NaN apples.', null, 'Therefore, she has NaN apples'],
  ['\\boxed{2\\frac{1}{3}}', null, '21/3'],
  ['The answer is $\\boxed{C}$.', null, '$\\boxed{C}$'],
  ['The answer is (-3, 4).', null, '(-3, 4)'],
  ['So the answer is ( C ).', null, 'So the answer is ( C )'],
  ['answer is $2\\pi$', null, '$2'],
]);

vectors('tabmwp.normalize_answer', tabmwpNormalized, [
  ['\r', null, '\r'],
  ['+7', null, '7'],
  ['$', 'apples', ''],
  ['Ⅳ', null, 'Ⅳ'],
  [
    'Final Answer: The final answer is $\\boxed{\\mathrm{C}}$. I hope it is correct.',
    null,
    'Final Answer: The final answer is $\\boxed{\\mathrm{C}}$. I hope it is correct',
  ],
  ['The answer is \\boxed{\\frac12}.', null, 'The answer is \\boxed{\\frac12}'],
  ['Therefore, the correct option is H.', null, 'Therefore, the correct option is H'],
  ['Therefore, she has 2023-01-05 apples.', 'apples', 'Therefore, she has 2023-01-05'],
  [
    'Final Answer: The final answer is $\\boxed{ 7 }$. I hope it is correct.',
    null,
    'Final Answer: The final answer is $\\boxed{ 7 }$. I hope it is correct',
  ],
  ['The answer is true.', null, 'The answer is true'],
  ['final answer is $0.5$. I hope it is correct.', null, 'final answer is $0.5$. I hope it is correct'],
  [
    'Final Answer: The final answer is $\\boxed{\\frac{1}{2}}$. I hope it is correct.',
    null,
    'Final Answer: The final answer is $\\boxed{\\frac{1}{2}}$. I hope it is correct',
  ],
  ['Therefore, the answer is 1,000.', null, 'Therefore, the answer is 1,000'],
  ['the answer is (A) and (B).', 'apples', 'the answer is (A) and (B)'],
]);

vectors('post_process._numerical_postprocess', firstDecimal, [
  ['1-2', 1],
  ['', 0],
  ['1.2.', 1.2],
  ['<think></think>', 0],
  ['final answer is $１２３$. I hope it is correct.', 123],
  ['# Solution\n\nWe get:\n$$ \\boxed{10\\text{ cm}^2} $$\n\nDone.', 10],
  ['Therefore, she has 6.02\\times 10^{23} apples.', 6.02],
  ['Rating: [[7.5]]', 7.5],
  ['Answer: 2023-01-05', 2023],
  ['因此，结果为 -.25 元。', -0.25],
  ['answer: $12.5%$', 12.5],
]);

vectors('post_process.parse_float_answer', matbenchNumber, [
  ['The answer is $$0.5$$', 0.5],
  ['x = 3:45', 0],
  ['The answer is -1.', 1],
  ['由此可见C正确，C错误', 0],
  ['。', 0],
  ['the answer is option c', 0],
  ['<think>\nOkay\n</think>\n\n  18  \n', 18],
  ['final answer is $1.5E-3$. I hope it is correct.', 0.0015],
  ['Thus $x$ equals \\boxed{0.5}', 0.5],
  ['Thus the answer is approximately 0.125', 0.125],
  ['Final Answer: The final answer is $\\boxed{\\$12.50}$. I hope it is correct.', 12.5],
  ['答案是3.14。', 3.14],
  ['1e-10', 1e-10],
]);

vectors('post_process.parse_has_hasnot_answer', matbenchVerdict, [
  ['是', true],
  ['So the answer is yes.', true],
  ['## Thinking\nblah\n## Final Response\nB', true],
  ['    lst = sorted(set(lst))\n    return None if len(lst) < 2 else lst[1]\n', false],
]);
