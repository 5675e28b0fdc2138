/** Benchmarks of mathematics: details and scores as OpenCompass has them. */
import { details, metrics, REFUSED, vectors } from '../../../test/fixtures/scoring/vectors.ts';
import { firstDecimal, matbenchNumber, matbenchVerdict } from './matbench/chemical-reply.ts';
import { mathbenchOption, withoutSpaces } from './mathbench/mathbench-option.ts';
import { tabmwpAnswer, tabmwpNormalized } from './tabmwp/tabmwp-answer.ts';

const DATASETS = 'opencompass.datasets';

details(
  `${DATASETS}.math.MATHEvaluator`,
  [
    ['', 'B', { answer: 'B', correct: false, pred: '' }],
    ['\\dfrac 54', '\\frac 54', { answer: '\\frac 54', correct: true, pred: '\\dfrac 54' }],
    ['\\text{M}', '84', { answer: '84', correct: false, pred: '\\text{M}' }],
    [
      '\\frac{5}{54}\\text{ units}',
      '\\frac{5}{54}',
      { answer: '\\frac{5}{54}', correct: true, pred: '\\frac{5}{54}\\text{ units}' },
    ],
    ['', 'A', { answer: 'A', correct: false, pred: '' }],
    ['\\text{D}', '\\text{D}', { answer: '\\text{D}', correct: true, pred: '\\text{D}' }],
    ['5', '0', { answer: '0', correct: false, pred: '5' }],
    [
      '18\\text{units}',
      '18\\text{ units}',
      { answer: '18\\text{ units}', correct: true, pred: '18\\text{units}' },
    ],
    [
      '(-\\infty,-8)\\cup (8,\\infty)',
      '\\frac{7}{2}',
      { answer: '\\frac{7}{2}', correct: false, pred: '(-\\infty,-8)\\cup (8,\\infty)' },
    ],
    [
      '\\frac{12}{7}',
      '\\begin{pmatrix} 16/49 \\\\ 48/49 \\\\ 24/49 \\end{pmatrix}',
      {
        answer: '\\begin{pmatrix} 16/49 \\\\ 48/49 \\\\ 24/49 \\end{pmatrix}',
        correct: false,
        pred: '\\frac{12}{7}',
      },
    ],
  ],
  { args: { version: 'v2' } },
);

details(
  `${DATASETS}.math.MATHEvaluator`,
  [
    ['-\\frac12', '37', { answer: '37', correct: false, pred: '-\\frac12' }],
    ['$\\sqrt{13}$', '\\sqrt{13}', { answer: '\\sqrt{13}', correct: true, pred: '$\\sqrt{13}$' }],
    [null, null, { answer: null, correct: true, pred: null }],
    ['x=6', '6', { answer: '6', correct: true, pred: 'x=6' }],
    ['\\dfrac{3}{7}', '11', { answer: '11', correct: false, pred: '\\dfrac{3}{7}' }],
    [
      '$-\\sqrt{x-2}+2$',
      '-\\sqrt{x-2}+2',
      { answer: '-\\sqrt{x-2}+2', correct: true, pred: '$-\\sqrt{x-2}+2$' },
    ],
    ['x=5', '5', { answer: '5', correct: true, pred: 'x=5' }],
    ['6', '8', { answer: '8', correct: false, pred: '6' }],
    ['97', '-\\dfrac{4}{25}', { answer: '-\\dfrac{4}{25}', correct: false, pred: '97' }],
  ],
  { args: { version: 'v1' } },
);

metrics(
  `${DATASETS}.math.MATHEvaluator`,
  [
    [{ predictions: ['', ''], references: ['A', 'B'] }, { accuracy: 0 }],
    [{ predictions: ['😀', 'é', 'ß'], references: ['😀', 'é', 'SS'] }, { accuracy: 66.66666666666667 }],
  ],
  { args: { version: 'v2' } },
);

metrics(
  `${DATASETS}.math.MATHEvaluator`,
  [
    [{ predictions: ['1/2'], references: ['\\frac{1}{2}'] }, { accuracy: 100 }],
    [{ predictions: ['A', null], references: ['A', null] }, { accuracy: 100 }],
  ],
  { args: { version: 'v1' } },
);

details(`${DATASETS}.math_intern.MATHInternEvaluator`, [
  ['A', 'A', { answer: 'A', correct: true, pred: 'A' }],
  ['x=9', '9', { answer: '9', correct: true, pred: 'x=9' }],
  ['-\\dfrac{3}{4}', '-\\dfrac{3}{4}', { answer: '-\\dfrac{3}{4}', correct: true, pred: '-\\dfrac{3}{4}' }],
  [null, null, { answer: null, correct: false, pred: null }],
  ['x=34', '34', { answer: '34', correct: true, pred: 'x=34' }],
  ['-4', '4', { answer: '4', correct: false, pred: '-4' }],
  [
    '(2,12) \\cup (12,102)',
    '(2,12) \\cup (12,102)',
    { answer: '(2,12) \\cup (12,102)', correct: true, pred: '(2,12) \\cup (12,102)' },
  ],
]);

metrics(`${DATASETS}.math_intern.MATHInternEvaluator`, [
  [{ predictions: ['A', null], references: ['A', null] }, { accuracy: 50 }],
  [{ predictions: ['A'], references: [null] }, { accuracy: 0 }],
]);

details(`${DATASETS}.gsm8k.Gsm8kEvaluator`, [
  ['', '7', { answer: '7', correct: false, pred: '' }],
  ['', '0.5', { answer: '0.5', correct: false, pred: '' }],
  ['18.', '18', { answer: '18', correct: true, pred: '18.' }],
  ['0.5', '0.5', { answer: '0.5', correct: true, pred: '0.5' }],
  ['18 dollars', '1,234', { answer: '1,234', correct: false, pred: '18 dollars' }],
]);

metrics(`${DATASETS}.gsm8k.Gsm8kEvaluator`, [
  [{ predictions: ['A'], references: [null] }, { accuracy: 0 }],
  [
    { predictions: ['0.5', '-5', '1e2', '1e2', '1e2'], references: ['0.5', '18', '7', '1234', '100'] },
    { accuracy: 40 },
  ],
  [{ predictions: [], references: [] }, REFUSED],
  [{ predictions: [''], references: [''] }, { accuracy: 100 }],
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
]);

metrics(`${DATASETS}.math401.Math401Evaluator`, [
  [{ predictions: [''], references: [''] }, { accuracy: 0 }],
  [{ predictions: ['', ''], references: ['A', 'B'] }, { accuracy: 0 }],
  [{ predictions: ['😀', 'é', 'ß'], references: ['😀', 'é', 'SS'] }, { accuracy: 0 }],
]);

details(`${DATASETS}.mgsm.MGSM_Evaluator`, [
  ['A', 'A', { correct: true, predictions: 'A', references: 'A' }],
  ['', '18', { correct: false, predictions: '', references: '18' }],
  ['', '-5', { correct: false, predictions: '', references: '-5' }],
  ['-5', '-5', { correct: true, predictions: '-5', references: '-5' }],
]);

metrics(`${DATASETS}.mgsm.MGSM_Evaluator`, [
  [{ predictions: ['A'], references: [null] }, { accuracy: 0 }],
  [{ predictions: [null], references: ['A'] }, { accuracy: 0 }],
  [{ predictions: ['A', null], references: ['A', null] }, { accuracy: 100 }],
]);

details(`${DATASETS}.mastermath2024v1.MastermathDatasetv1Evaluator`, [
  ['', 'A', { answer: 'A', correct: false, pred: '' }],
  ['', 'B', { answer: 'B', correct: false, pred: '' }],
  ['é', 'é', { answer: 'é', correct: true, pred: 'é' }],
  ['😀', '😀', { answer: '😀', correct: true, pred: '😀' }],
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
    'D',
    '7--A--ABCD',
    {
      extracted_pred: 'D',
      is_correct: false,
      matched_pattern: '([ABCD])',
      options: ['3', '5', '$x^2$', '\\frac{1}{2}'],
      origin_pred: 'D',
      question: 'q28',
      ref: '7--A--ABCD',
    },
    { row: { options: ['3', '5', '$x^2$', '\\frac{1}{2}'], question: 'q28' } },
  ],
  [
    '答案：C',
    '2--C--ABCD',
    {
      extracted_pred: 'C',
      is_correct: true,
      matched_pattern: '答案是?\\s*：\\s*([ABCD])',
      options: ['$x^2$', '4', '5', '3'],
      origin_pred: '答案：C',
      question: 'q8',
      ref: '2--C--ABCD',
    },
    { row: { options: ['$x^2$', '4', '5', '3'], question: 'q8' } },
  ],
  [
    '答案：C',
    '6--C--ABCD',
    {
      extracted_pred: 'C',
      is_correct: true,
      matched_pattern: '答案是?\\s*：\\s*([ABCD])',
      options: ['3', '$x^2$', 'none of these', '5'],
      origin_pred: '答案：C',
      question: 'q24',
      ref: '6--C--ABCD',
    },
    { row: { options: ['3', '$x^2$', 'none of these', '5'], question: 'q24' } },
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
]);

vectors('mathbench.first_option_postprocess', mathbenchOption, [
  ['答案是3.14。', 'ABCD', true, ['', null]],
  ['答案是1.2.3。', 'ABCD', true, ['', null]],
  ['so the answer is (C).', 'ABCD', true, ['C', '[Tt]he answer is:?\\s+\\(?([ABCD])\\)?']],
  ['The answer is (B).', 'ABCD', false, ['B', '[Tt]he answer is:?\\s+\\(?([ABCD])\\)?']],
  ['Answer: 1.0', 'ABCD', true, ['A', '([ABCD])']],
  ['A is the answer.', 'ABCD', true, ['A', '([ABCD])']],
  ['', 'ABCD', true, ['', null]],
  ['①', 'ABCD', true, ['', null]],
  ['<think>多行\n推理\n</think>答案是D', 'ABCD', true, ['D', '答案是?\\s*([ABCD])']],
  ['\r\n答案是B\r\n', 'ABCD', false, ['B', '答案是?\\s*([ABCD])']],
  ['答案是-.25。', 'ABCD', false, ['', null]],
  ['M', 'ABCD', false, ['', null]],
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
      '(b)',
      'True',
      { correct: ['True', true], is_correct: false, pred: '(b)' },
      { row: { Answer_type: 'bool' } },
    ],
    ['(b)', '3', { correct: ['3', 3], is_correct: false, pred: '(b)' }, { row: { Answer_type: 'integer' } }],
    [
      'True',
      'True',
      { correct: ['True', true], is_correct: true, pred: 'True' },
      { row: { Answer_type: 'bool' } },
    ],
    [
      '3',
      '[1, 2]',
      { correct: ['[1, 2]', null], is_correct: false, pred: '3' },
      { row: { Answer_type: 'list of integer' } },
    ],
  ],
  { compat: '0.3.3' },
);

details(`${DATASETS}.TheoremQA.main.TheoremQAEvaluatorV3`, [
  ['(b)', '3', { is_correct: false, pred: '(b)' }, { row: { Answer_type: 'integer' } }],
  ['(b)', 'True', { is_correct: false, pred: '(b)' }, { row: { Answer_type: 'bool' } }],
  ['False', '2.5', { is_correct: false, pred: 'False' }, { row: { Answer_type: 'float' } }],
  ['1/4', '(b)', { is_correct: false, pred: '1/4' }, { row: { Answer_type: 'option' } }],
  ['2.6', '(a)', { is_correct: false, pred: '2.6' }, { row: { Answer_type: 'option' } }],
  ['True', 'True', { is_correct: true, pred: 'True' }, { row: { Answer_type: 'bool' } }],
  ['abc', '2.5', { is_correct: false, pred: 'abc' }, { row: { Answer_type: 'float' } }],
  ['3', '[1, 2]', { is_correct: false, pred: '3' }, { row: { Answer_type: 'list of integer' } }],
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

vectors('tabmwp.extract_prediction', tabmwpAnswer, [
  ['So the answer is no', ['3', '4', 'yes'], '3'],
  ['My final answer is: C', ['3', '4', 'yes'], '3'],
  ['42', null, '42'],
  ['B2B', null, '2'],
  ['The options are: A) cat B) dog C) cow D) pig. The answer is B) dog.', ['3', '4', 'yes'], '4'],
  ['A: The answer is 9,99 or so', ['3', '4', 'yes'], '3'],
  ['', null, ''],
  ['正确', null, '正确'],
  ['.', ['3', '4', 'yes'], '3'],
  ['-', ['3', '4', 'yes'], '3'],
  ['The answer is $5.', null, '$5'],
  ['The answer is true.', null, 'true'],
  ['He pays 3.14\n\nQuestion: next question 99', ['3', '4', 'yes'], '3'],
  ['Let me think. A is wrong because of X. The answer is D.', ['3', '4', 'yes'], '3'],
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
  ['$', null, ''],
  ['Ⅳ', null, 'Ⅳ'],
  ['+7', null, '7'],
  [',5', 'apples', '5'],
  ['否', 'apples', '否'],
  ['É', 'apples', 'É'],
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
  ['', 0],
  ['1-2', 1],
  ['1.2.', 1.2],
  ['.', 0],
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
  ['答案是B\rmore', 0],
  ['The answer is -1.', 1],
  ['x = 3:45', 0],
  ['the answer is 10^{-3}', 3],
  ['由此可见C正确，C错误', 0],
  ['#### 1,200', 0],
  ['。', 0],
  ['D.', 0],
  ['所以答案是B', 0],
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
  ['So the answer is yes.', true],
  ['final answer is $٣$. I hope it is correct.', true],
  ['是', true],
  ['错', true],
  ['## Thinking\nblah\n## Final Response\nB', true],
  ['    lst = sorted(set(lst))\n    return None if len(lst) < 2 else lst[1]\n', false],
]);
