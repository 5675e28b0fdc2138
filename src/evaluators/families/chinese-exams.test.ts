/** GAOKAO-Bench, AGIEval, Kaoshi and MedBench: answers and scores as OpenCompass has them. */
import { details, metrics, REFUSED, vectors } from '../../../test/fixtures/scoring/vectors.ts';
import { agievalAnswer, agievalMathAnswer } from './agieval/agieval-answer.ts';
import { gaokaoAnswers } from './gaokao-bench/gaokao-answer.ts';
import { medbenchOptions } from './medbench/medbench-options.ts';

const DATASETS = 'opencompass.datasets';

vectors('GaokaoBenchEvaluator.do_predictions_postprocess', gaokaoAnswers, [
  ['multi_question_choice', '答案 : (A)', 1, ['A']],
  ['multi_choice', '选出你的答案：B', Number.NaN, ['B']],
  ['five_out_of_seven', 'Gis the answer', Number.NaN, ['G']],
  ['single_choice', ',', Number.NaN, []],
  ['multi_choice', 'A更好', Number.NaN, ['A']],
  ['multi_choice', '①', Number.NaN, []],
  [
    'multi_question_choice',
    "Let's think step by step\nJane is 30-3=<<30-3=27>>27 years old\nTrent is 27+5=<<27+5=32>>32 years old\n\n\\boxed{32}",
    5,
    ['L', 'J', 'T'],
  ],
  ['multi_question_choice', '<THINK>a</THINK>b', 2, ['T', 'H']],
  [
    'multi_question_choice',
    '```python\ndef Extract(lst): \n    return [item[0] for item in lst] \n```\nassert Extract([[1, 2], [3, 4, 5], [6, 7, 8, 9]]) == [1, 3, 6]',
    5,
    ['E', 'E'],
  ],
  ['multi_question_choice', 'Answer is probably B, but maybe not', 3, ['A', 'B']],
  ['multi_question_choice', 'A: The answer is 2^10 = 1024 or so', 2, ['A', 'T']],
  [
    'five_out_of_seven',
    '[BEGIN]\n def median_trapezium(base1,base2,height):\n median = 0.5 * (base1+ base2)\n return median\n[DONE]\n\nYou are an expert',
    Number.NaN,
    ['B', 'E', 'G', 'D', 'E'],
  ],
  [
    'five_out_of_seven',
    '下列设备属于资源子网的是____。\nA. 计算机软件\nB. 网桥\n答案：A',
    Number.NaN,
    ['A', 'B', 'A'],
  ],
  [
    'five_out_of_seven',
    "'import heapq\ndef larg_nnum(list1,n):\n largest=heapq.nlargest(n,list1)\n return largest'\n[DONE]",
    Number.NaN,
    ['D', 'E'],
  ],
  [
    'multi_question_choice',
    '缓刑的适用对象只限于____。\nA. 被判处5年以下有期徒刑的犯罪分子\nB. 被判处管制的犯罪分子\n答案：D',
    5,
    ['A', 'B', 'D'],
  ],
  ['multi_question_choice', 'My final answer is: C', 5, ['M', 'C']],
]);

metrics(
  `${DATASETS}.GaokaoBench.GaokaoBenchEvaluator`,
  [[{ predictions: ['A'], references: ['A'] }, { score: 100 }]],
  { args: { question_type: 'multi_question_choice' } },
);

metrics(
  `${DATASETS}.GaokaoBench.GaokaoBenchEvaluator`,
  [
    [
      {
        predictions: [
          'ABCD',
          'A, C',
          'none of the above',
          '解析略【答案】ACD',
          '【答案】B',
          '【答案】B',
          'B',
          '【答案】A',
          '【答案】A',
          '解析略【答案】ABCD',
        ],
        references: [['ABCD'], ['B'], ['BC'], ['ACD'], ['BC'], ['BC'], ['B'], ['AD'], ['A'], ['ABCD']],
      },
      { score: 65 },
    ],
    [{ predictions: ['A'], references: [[]] }, REFUSED],
  ],
  { args: { question_type: 'multi_choice' } },
);

metrics(
  `${DATASETS}.GaokaoBench.GaokaoBenchEvaluator`,
  [
    [{ predictions: ['A'], references: ['A'] }, { score: 100 }],
    [{ predictions: [''], references: [['A']] }, { score: 0 }],
  ],
  { args: { question_type: 'five_out_of_seven' } },
);

metrics(
  `${DATASETS}.GaokaoBench.GaokaoBenchEvaluator`,
  [
    [
      {
        predictions: [
          '答案是 A。',
          'Option A is correct.',
          '答案:C',
          '答案应该是D',
          'Option A is correct.',
          'A为正确',
          '选项A正确',
          'ABD',
          'Neither',
          'A and B',
          '该选B',
        ],
        references: [['C'], ['B'], ['B'], ['D'], ['C'], ['D'], ['A'], ['A'], ['D'], ['B'], ['C']],
      },
      { score: 27.27272727272727 },
    ],
    [{ predictions: [null], references: [['A']] }, REFUSED],
    [{ predictions: [], references: [] }, REFUSED],
  ],
  { args: { question_type: 'single_choice' } },
);

metrics(
  `${DATASETS}.GaokaoBench.GaokaoBenchEvaluator`,
  [[{ predictions: ['A'], references: [[]] }, { score: 0 }]],
  { args: { question_type: 'cloze' } },
);

details(
  `${DATASETS}.GaokaoBench.GaokaoBenchEvaluator`,
  [
    ['B B', ['B', 'B'], { is_correct: true, pred: ['B', 'B'], refr: ['B', 'B'] }],
    ['C', ['C'], { is_correct: true, pred: ['C'], refr: ['C'] }],
    ['【答案】B', ['B'], { is_correct: true, pred: ['B'], refr: ['B'] }],
  ],
  { args: { question_type: 'multi_question_choice' } },
);

details(
  `${DATASETS}.GaokaoBench.GaokaoBenchEvaluator`,
  [
    ['C A G E D', ['D'], { is_correct: false, pred: ['CAD'], refr: ['D'] }],
    ['【答案】A\n【答案】B\n【答案】C', ['ABCD'], { is_correct: false, pred: ['BC'], refr: ['ABCD'] }],
    ['C', ['C'], { is_correct: true, pred: ['C'], refr: ['C'] }],
    ['none of the above', ['BC'], { is_correct: false, pred: ['Z'], refr: ['BC'] }],
    ['解析略【答案】D', ['D'], { is_correct: true, pred: ['D'], refr: ['D'] }],
  ],
  { args: { question_type: 'multi_choice' } },
);

details(
  `${DATASETS}.GaokaoBench.GaokaoBenchEvaluator`,
  [
    [
      'G D G G E',
      ['G', 'D', 'G', 'G', 'E'],
      { is_correct: true, pred: ['G', 'D', 'G', 'G', 'E'], refr: ['G', 'D', 'G', 'G', 'E'] },
    ],
    [
      'CAGED',
      ['F', 'A', 'B', 'E', 'G'],
      { is_correct: false, pred: ['C', 'A', 'G', 'E', 'D'], refr: ['F', 'A', 'B', 'E', 'G'] },
    ],
  ],
  { args: { question_type: 'five_out_of_seven' } },
);

details(
  `${DATASETS}.GaokaoBench.GaokaoBenchEvaluator`,
  [['ABD', ['A'], { is_correct: false, pred: ['D'], refr: ['A'] }]],
  { args: { question_type: 'single_choice' } },
);

vectors('post_process.post_process', agievalAnswer, [
  [
    'gaokao-mathcloze',
    'zero-shot',
    '# Solution\n\nWe get:\n$$ \\boxed{\\text{even}} $$\n\nDone.',
    '\\text{even}',
  ],
  ['gaokao-mathcloze', 'zero-shot', 'f("x") == "y"', '"y"'],
  ['gaokao-english', 'few-shot-CoT', 'the answer is 30 degrees', ''],
  ['math', 'zero-shot', 'answer: $6.02\\times 10^{23}$', '6.02\\times 10^{23}'],
  ['math', 'zero-shot', '20{,}000', '000'],
  ['math', 'few-shot', '所以答案是B', 'B'],
  ['math', 'zero-shot', '\\boxed{1} and \\boxed{2}', '2'],
  ['lsat-ar', 'zero-shot', 'Grade: A', 'A'],
  ['gaokao-physics', 'few-shot', 'B+', ['B']],
  ['logiqa-zh', 'few-shot', '答案选D', 'D'],
  ['nope', 'few-shot', '', REFUSED],
  ['gaokao-mathcloze', 'zero-shot', '答案是Ｂ', null],
  ['sat-en', 'few-shot', '\r\nThe answer is A\r\n', 'A'],
  ['gaokao-physics', 'few-shot', 'So the answer is: The moon', ['S', 'T']],
  [
    'jec-qa-kd',
    'zero-shot',
    '<code>\nresult = 1\nBEGIN SOLUTION\ny',
    ['B', 'E', 'G', 'I', 'N', 'S', 'O', 'L', 'U', 'T', 'I', 'O', 'N'],
  ],
  [
    'gaokao-physics',
    'few-shot',
    '协议是指在____之间进行通信的规则或约定。\nA. 同一结点的上下层\nB. 不同结点\n答案：D',
    ['A', 'B', 'D'],
  ],
  ['gaokao-physics', 'few-shot', '## Thinking\nblah\n## Final Response\nB', ['T', 'F', 'R', 'B']],
  ['gaokao-physics', 'few-shot', 'The answer is A, not (B)', ['T', 'A', 'B']],
  ['gaokao-physics', 'few-shot', 'He pays 3.14\n\nQuestion: next question 99', ['H', 'Q']],
  ['jec-qa-kd', 'zero-shot', 'A: The answer is 9,99 or so', ['A', 'T']],
  [
    'gaokao-physics',
    'few-shot',
    '滑动窗口的作用是____。\nA. 流量控制\nB. 拥塞控制\n答案：A',
    ['A', 'B', 'A'],
  ],
  [
    'jec-qa-kd',
    'zero-shot',
    "'import re\ndef remove_whitespaces(text1):\n  return (re.sub(r'\\s+', '',text1))'\n[DONE]",
    ['D', 'O', 'N', 'E'],
  ],
  ['jec-qa-kd', 'zero-shot', '21. B\n22. C\n23. A\n24. D', ['B', 'C', 'A', 'D']],
]);

vectors('post_process.parse_math_answer', agievalMathAnswer, [
  ['zero-shot', '步骤如下……所以答案是\\boxed{\\text{(B)}}。', '\\text{(B)}'],
  ['zero-shot', '= 42', '42'],
  ['few-shot-CoT', 'Paris\n', 'Paris'],
  ['zero-shot', 'The answer is 0.', '0'],
  ['zero-shot', '答案：$\\frac{\\pi}{3}$', '\\frac{\\pi}{3}'],
  ['zero-shot', '\\boxed{D}', 'D'],
  ['few-shot-CoT', '步骤如下……所以答案是\\boxed{5\\pm\\sqrt{2}}。', '\\boxed{5\\pm\\sqrt{2}}。'],
  ['zero-shot', '<think>maybe \\boxed{99}</think> \\boxed 5', null],
  ['few-shot', '答案是2 1/2', '2 1/2'],
  ['zero-shot', 'Answer:C\n', null],
  [
    'few-shot-CoT',
    'from typing import List\n\ndef f(x: List[int]) -> int:\n    """doc"""\n    return sum(x)\n',
    '    return sum(x)',
  ],
  ['zero-shot', '\\boxed{72 hours}', '72 hours'],
  ['few-shot', '1. 协议是指在不同结点对等实体之间进行通信的规则或约定。\n所以答案是D', 'D'],
  ['zero-shot', 'Therefore, she has 6.02\\times 10^{23} apples.', '23'],
  [
    'few-shot-CoT',
    '```python\ndef last_Digit(n) :\n    return (n % 10) \n```\nassert last_Digit(123) == 3',
    'assert last_Digit(123) == 3',
  ],
  ['zero-shot', '[ANSWER]f(1) == 2[/ANSWER]', '2[/ANSWER]'],
  [
    'zero-shot',
    "'import heapq\ndef larg_nnum(list1,n):\n largest=heapq.nlargest(n,list1)\n return largest'\n[DONE]",
    "heapq.nlargest(n,list1)\n return largest'\n[DONE]",
  ],
  ['zero-shot', 'final answer is $10^6$. I hope it is correct.', '10^6'],
  ['zero-shot', '1. 直接为会话层提供服务的是会话层的下一层，即传输层。', '1'],
  ['zero-shot', '步骤如下……所以答案是\\boxed{3\\sqrt{2}}。', '3\\sqrt{2}'],
]);

details(`${DATASETS}.agieval.agieval.AGIEvalEvaluator`, [
  ['\\boxed{2\\frac{1}{3}}', '3', { answer: '3', correct: false, pred: '2\\frac{1}{3}' }],
  ['答案是-0。', '2', { answer: '2', correct: false, pred: '0' }],
  [
    '# Solution\n\nWe get:\n$$ \\boxed{\\frac{a}{b+c}} $$\n\nDone.',
    '1',
    { answer: '1', correct: false, pred: '\\frac{a}{b+c}' },
  ],
  [
    'we have $f(x)=x+1$. So the final answer is $f(2)=3$.',
    '534',
    { answer: '534', correct: false, pred: '3' },
  ],
  ['Let $y=3$. \\boxed{1,234} hence done \\boxed', '12', { answer: '12', correct: false, pred: null }],
  [
    'The answer is $996506\\text{ units}$',
    '996506',
    { answer: '996506', correct: true, pred: '996506\\text{ units}' },
  ],
  ['6', '6', { answer: '6', correct: true, pred: '6' }],
  [
    '\\boxed{$\\frac{3}{5}$}',
    '\\frac{3}{5}',
    { answer: '\\frac{3}{5}', correct: false, pred: '$\\frac{3}{5}$' },
  ],
  ['so $x=7$.', '7', { answer: '7', correct: true, pred: '7' }],
  ['The answer is $36$', '36', { answer: '36', correct: true, pred: '36' }],
  ['\\fbox{7}', '13', { answer: '13', correct: false, pred: '7' }],
  ['1_000', '\\frac{1}{4}', { answer: '\\frac{1}{4}', correct: false, pred: '000' }],
  ['$', '34', { answer: '34', correct: false, pred: null }],
]);

metrics(`${DATASETS}.agieval.agieval.AGIEvalEvaluator`, [
  [{ predictions: [''], references: [''] }, { score: 0 }],
  [{ predictions: [], references: [] }, REFUSED],
  [{ predictions: [null], references: ['A'] }, REFUSED],
]);

details(`${DATASETS}.agieval.agieval.AGIEvalEvaluator_mcq`, [
  ['', 'B', { answer: 'B', correct: false, pred: '' }],
  ['é', 'é', { answer: 'é', correct: true, pred: 'é' }],
  [null, null, { answer: null, correct: true, pred: null }],
  ['', 'A', { answer: 'A', correct: false, pred: '' }],
  ['A', 'A', { answer: 'A', correct: true, pred: 'A' }],
  ['😀', '😀', { answer: '😀', correct: true, pred: '😀' }],
]);

metrics(`${DATASETS}.agieval.agieval.AGIEvalEvaluator_mcq`, [
  [{ predictions: ['A', null], references: ['A', null] }, { score: 100 }],
  [{ predictions: ['😀', 'é', 'ß'], references: ['😀', 'é', 'SS'] }, { score: 66.66666666666666 }],
  [{ predictions: [null], references: ['A'] }, { score: 0 }],
  [{ predictions: [''], references: [''] }, { score: 100 }],
  [{ predictions: ['A'], references: [null] }, { score: 0 }],
  [{ predictions: ['', ''], references: ['A', 'B'] }, { score: 0 }],
]);

metrics(
  `${DATASETS}.kaoshi.KaoshiEvaluator`,
  [
    [
      {
        predictions: [
          '答案是是。',
          '\\boxed{D}',
          'the answer is True',
          '不对，应该是错的',
          'So the answer is no',
          '选项A正确',
          '`D`',
          'ANSWER:\nC',
          'D、选项内容',
          '(C)',
          '答案就是D',
          'The best answer is **D**.',
          'the answer is c',
          'A careful reading suggests A is right',
          'A不正确，B不正确，C正确，D不正确',
          '不对，应该是错的',
          'ABD',
          '正确的一项是A',
          'The answers are A, B and D',
          'Option Z',
          'answer is D or A',
        ],
        references: [
          ['A'],
          ['C'],
          ['A'],
          ['B'],
          ['A'],
          ['C'],
          ['D'],
          ['D'],
          ['B'],
          ['C'],
          ['C'],
          ['B'],
          ['A'],
          ['B'],
          ['A'],
          ['B'],
          ['D'],
          ['B'],
          ['B'],
          ['A'],
          ['D'],
        ],
      },
      { score: 14.285714285714285 },
    ],
    [{ predictions: [], references: [] }, REFUSED],
  ],
  { args: { question_type: 'single_choice' } },
);

metrics(
  `${DATASETS}.kaoshi.KaoshiEvaluator`,
  [
    [
      {
        predictions: [
          'The answer is\nB',
          'D。因为其他选项都不对',
          'It is C',
          'A: CORRECT',
          'D)',
          'The answers are A, B and D',
          'C A G E D',
          '不选A，选B',
        ],
        references: [['D'], ['B'], ['D'], ['A'], ['D'], ['C'], ['A'], ['B']],
      },
      { score: 0 },
    ],
  ],
  { args: { question_type: 'cloze' } },
);

metrics(
  `${DATASETS}.kaoshi.KaoshiEvaluator`,
  [
    [
      {
        predictions: [
          'is (B',
          'final answer (C)',
          'A.\tfirst',
          '对',
          'B选项是正确的',
          '答案就是D',
          'Therefore, the correct option is H.',
          '我选择选项B。',
          '正确的一项是A',
          'the answer is (A) and (B).',
          'the answer is (A) and (B).',
          'B项正确',
          '【解析】略\n【答案】 BC <eoa>\n',
          '【解析】A项错误，B项错误。【答案】B',
          '\\boxed{D}',
          '故本题选A。',
          'the answer is False.',
          '【答案】T',
          'The correct answer is option D.',
          'Answer: B',
          '答案: 【D】',
          '因此选D',
          'The answer is A, not (B)',
        ],
        references: [
          ['A'],
          ['B'],
          ['B'],
          ['D'],
          ['A'],
          ['C'],
          ['A'],
          ['C'],
          ['C'],
          ['B'],
          ['C'],
          ['A'],
          ['B'],
          ['C'],
          ['D'],
          ['B'],
          ['B'],
          ['D'],
          ['C'],
          ['D'],
          ['D'],
          ['A'],
          ['A'],
        ],
      },
      { score: 8.695652173913043 },
    ],
    [
      {
        predictions: [
          'True or False? True',
          '因此答案是 空竹',
          '【答案】 D <eoa>',
          '\\boxed{D}',
          '选A',
          '不选A，选B',
          'INCORRECT',
          '故选：D',
          'P符合题意',
          '是',
          'b)',
          'The answer is\nB',
          'A项错误。B项错误。',
          'Answer: e',
          'I think that the right choice would be the third one.',
          '选项A正确',
          'Answer:  **D**',
          '[[A]]',
          'Based on the passage, Elon went to Paris. Dogs bark.',
          'Answer B',
          'A B C',
          'The answer is 42. So the answer is 43.',
          'B\n\nExplanation: The other options (A), (C), (D) are wrong.',
          'Correct Answer: C',
          'A and B',
          'AAAA',
          'So the answer is no',
          'BDAC',
          'a',
          'The answer to the question is D) since',
          '不选A，选B',
          'Answer: e',
          '（Ｃ）',
          '选出你的答案：B',
          'B: because it is right',
          'B选项是正确的',
          'ANSWER: D',
          '选出你的答案：B',
          'The answer is: \\boxed{(B)}',
          '答案为：B。解析：略',
          'D.',
          '【答案】T',
          '**C**',
          'The answers are A, B and D',
          'the answer is True',
          'A.\tfirst',
          'none of the above',
        ],
        references: [
          ['B'],
          ['C'],
          ['A'],
          ['C'],
          ['D'],
          ['D'],
          ['D'],
          ['B'],
          ['A'],
          ['B'],
          ['D'],
          ['C'],
          ['B'],
          ['A'],
          ['A'],
          ['C'],
          ['B'],
          ['D'],
          ['C'],
          ['B'],
          ['A'],
          ['A'],
          ['B'],
          ['B'],
          ['C'],
          ['B'],
          ['B'],
          ['B'],
          ['D'],
          ['B'],
          ['A'],
          ['C'],
          ['D'],
          ['C'],
          ['A'],
          ['C'],
          ['C'],
          ['B'],
          ['D'],
          ['D'],
          ['C'],
          ['B'],
          ['B'],
          ['B'],
          ['B'],
          ['C'],
          ['B'],
        ],
      },
      { score: 4.25531914893617 },
    ],
  ],
  { args: { question_type: 'multi_choice' } },
);

metrics(
  `${DATASETS}.kaoshi.KaoshiEvaluator`,
  [
    [
      {
        predictions: [
          'A: CORRECT',
          '答案是Ｂ',
          'Answer\nC',
          'So the answer is valid.',
          '(C)',
          '以上选项中，D是对的',
          'Answer:C\n',
          '答案: 【D】',
          'INCORRECT',
          '答案就是D',
          '（E）',
          'Therefore, the correct option is H.',
          'Answer: e',
          '正确的选项为D。',
          'CORRECT',
          'A.\tfirst',
          'the answer is option A: blah',
          'ANSWER:\nC',
          '所以答案是9。',
          'Among A, B, C and D, only C holds.',
          'Ａ',
          '选出你的答案：B',
          'b)',
          '\\boxed{D}',
          'The ansewr is B',
          '答案: 【D】',
          'ANSWER: D',
          '答案就是D',
          '答案 : (A)',
          'answer is: C',
          '答案是ABC',
          'ABCD',
        ],
        references: [
          ['D'],
          ['A'],
          ['D'],
          ['B'],
          ['D'],
          ['A'],
          ['B'],
          ['B'],
          ['D'],
          ['C'],
          ['D'],
          ['D'],
          ['B'],
          ['D'],
          ['B'],
          ['B'],
          ['D'],
          ['D'],
          ['A'],
          ['B'],
          ['A'],
          ['B'],
          ['A'],
          ['B'],
          ['B'],
          ['D'],
          ['C'],
          ['A'],
          ['C'],
          ['A'],
          ['B'],
          ['B'],
        ],
      },
      { score: 9.375 },
    ],
  ],
  { args: { question_type: 'multi_question_choice' } },
);

vectors('post_process.parse_qa_multiple_answer', medbenchOptions, [
  ['M', ['M']],
  ['。', []],
  ['D.', ['D']],
  ['21. B\n22. C\n23. A\n24. D', ['B', 'C', 'A', 'D']],
  ['ANSWER: \\boxed{\\dfrac{5}{6}}', ['A', 'N', 'S', 'W', 'E', 'R']],
  ['# Solution\n\nWe get:\n$$ \\boxed{x^2+2x+1} $$\n\nDone.', ['S', 'W', 'D']],
  ['My final answer is: C', ['M', 'C']],
  ['Option A is correct.', ['O', 'A']],
  [
    'The options are: A) cat B) dog C) cow D) pig. The answer is B) dog.',
    ['T', 'A', 'B', 'C', 'D', 'T', 'B'],
  ],
  ['reasoning without start</think>Answer: C', ['A', 'C']],
  ['He pays 9,99\n\nQuestion: next question 99', ['H', 'Q']],
  ['Final Answer: The final answer is $12$. I hope it is correct.', ['F', 'A', 'T', 'I']],
  ['Among A, B, C and D, only C holds.', ['A', 'A', 'B', 'C', 'D', 'C']],
]);

details(`${DATASETS}.medbench.medbench.MedBenchEvaluator`, [
  ['选A', ['A'], { answer: ['A'], correct: true, pred: ['A'] }],
  ['是', ['A'], { answer: ['A'], correct: false, pred: [] }],
  ['（E）', ['A'], { answer: ['A'], correct: false, pred: ['E'] }],
  ['否', 'A', { answer: 'A', correct: false, pred: [] }],
  ['不选A，选B', ['A', 'B'], { answer: ['A', 'B'], correct: true, pred: ['A', 'B'] }],
  ['P符合题意', 'A', { answer: 'A', correct: false, pred: ['P'] }],
  ['答案: B', 'A', { answer: 'A', correct: false, pred: ['B'] }],
  ['Yes', ['A'], { answer: ['A'], correct: false, pred: ['Y'] }],
  ['b)', ['A'], { answer: ['A'], correct: false, pred: [] }],
  ['yes.', ['A'], { answer: ['A'], correct: false, pred: [] }],
  ['Answer: e', ['A'], { answer: ['A'], correct: true, pred: ['A'] }],
]);

metrics(`${DATASETS}.medbench.medbench.MedBenchEvaluator`, [
  [{ predictions: ['A'], references: [null] }, { Accuracy: 0 }],
  [{ predictions: ['A', null], references: ['A', null] }, REFUSED],
  [{ predictions: [], references: [] }, REFUSED],
  [{ predictions: [null], references: ['A'] }, REFUSED],
]);

details(`${DATASETS}.medbench.medbench.MedBenchEvaluator_Cloze`, [
  ['😀', '😀', { answer: '😀', correct: true, pred: '😀' }],
  ['富有弹性高血压', [], { answer: [], correct: true, pred: '富有弹性高血压' }],
  [
    '$NH_3$高血压',
    ['高血压', '糖尿病'],
    { answer: ['高血压', '糖尿病'], correct: false, pred: '$NH_3$高血压' },
  ],
  ['ß', 'SS', { answer: 'SS', correct: false, pred: 'ß' }],
  ['乡、分、从高血压', ['高血压'], { answer: ['高血压'], correct: true, pred: '乡、分、从高血压' }],
  [
    '上下层之间相互无关高血压',
    ['高血压'],
    { answer: ['高血压'], correct: true, pred: '上下层之间相互无关高血压' },
  ],
  [
    '吉贝尔蒂高血压',
    ['高血压', '糖尿病'],
    { answer: ['高血压', '糖尿病'], correct: false, pred: '吉贝尔蒂高血压' },
  ],
  ['é', 'é', { answer: 'é', correct: true, pred: 'é' }],
]);

metrics(`${DATASETS}.medbench.medbench.MedBenchEvaluator_Cloze`, [
  [{ predictions: ['😀', 'é', 'ß'], references: ['😀', 'é', 'SS'] }, { Accuracy: 66.66666666666666 }],
  [{ predictions: [null], references: ['A'] }, REFUSED],
  [{ predictions: ['A', null], references: ['A', null] }, REFUSED],
]);

details(`${DATASETS}.medbench.medbench.MedBenchEvaluator_TF`, [
  ['是的，可以', '可以', { answer: '可以', correct: true, pred: '可以' }],
  ['否', '不可以', { answer: '不可以', correct: true, pred: '不可以' }],
  ['', '不可以', { answer: '不可以', correct: false, pred: '可以' }],
  ['是的，可以', '可以', { answer: '可以', correct: true, pred: '可以' }],
  ['é', 'é', { answer: 'é', correct: false, pred: '可以' }],
  ['不可以', '可以', { answer: '可以', correct: false, pred: '不可以' }],
  ['', '不可以', { answer: '不可以', correct: false, pred: '可以' }],
]);

metrics(`${DATASETS}.medbench.medbench.MedBenchEvaluator_TF`, [
  [{ predictions: ['A'], references: [null] }, { Accuracy: 0 }],
  [
    {
      predictions: [
        '是的，可以',
        '是的，可以',
        '',
        '否',
        '',
        '可以',
        '不可以',
        '不可以',
        '是的，可以',
        '是的，可以',
        '可以',
        '是的，可以',
        '',
        '',
        '可以',
        '可以',
      ],
      references: [
        '可以',
        '不可以',
        '不可以',
        '不可以',
        '不可以',
        '不可以',
        '可以',
        '可以',
        '可以',
        '可以',
        '不可以',
        '不可以',
        '不可以',
        '不可以',
        '不可以',
        '不可以',
      ],
    },
    { Accuracy: 25 },
  ],
  [{ predictions: ['😀', 'é', 'ß'], references: ['😀', 'é', 'SS'] }, { Accuracy: 0 }],
]);

details(`${DATASETS}.medbench.medbench.MedBenchEvaluator_NLG`, [
  [
    '对联营企业的投资',
    '对联营企业的投资',
    { answer: '对 联 营 企 业 的 投 资', correct: false, pred: '对 联 营 企 业 的 投 资' },
  ],
  [
    '若$[ML4]^{2+}$的$Kf=a$，$[MY4]^{2-}f$的$Kf=b$，反应$[ML4]^{2+}+4Y^-=[MY4]^{2-}+4L$的平衡常数K为',
    '若$[ML4]^{2+}$的$Kf=a$，$[MY4]^{2-}$的$Kf=b$，则反应$[ML4]^{2+}+4Y^-=[MY4]^{2-}+4L$的平衡常数K为',
    {
      answer:
        '若 $ [ ml4 ] ^ { 2 + } $ 的 $ kf = a $ ， $ [ my4 ] ^ { 2 - } f $ 的 $ kf = b $ ， 反 应 $ [ ml4 ] ^ { 2 + } + 4y ^ - = [ my4 ] ^ { 2 - } + 4l $ 的 平 衡 常 数 k 为',
      correct: false,
      pred: '若 $ [ ml4 ] ^ { 2 + } $ 的 $ kf = a $ ， $ [ my4 ] ^ { 2 - } $ 的 $ kf = b $ ， 则 反 应 $ [ ml4 ] ^ { 2 + } + 4y ^ - = [ my4 ] ^ { 2 - } + 4l $ 的 平 衡 常 数 k 为',
    },
  ],
  [
    '下列句中，不属于宾语前置的是。',
    '下列句中，不属于宾语前置的是。',
    {
      answer: '下 列 句 中 ， 不 属 于 宾 语 前 置 的 是 。',
      correct: false,
      pred: '下 列 句 中 ， 不 属 于 宾 语 前 置 的 是 。',
    },
  ],
  [
    '注册会计师甲选择了A公司2017年整个会计期间的会计分录和其他调整进行会计分录测试时，在确定对总体完整性时执行了下列程序中不恰当的是。',
    '注册会计师甲选择了A公司2017年整个会计期间的会计分录和其他调整进行会计分录测试时，在确定对总体完整性时执行了下列程序中不恰当的是。',
    {
      answer:
        '注 册 会 计 师 甲 选 择 了 a 公 司 2017 年 整 个 会 计 期 间 的 会 计 分 录 和 其 他 调 整 进 行 会 计 分 录 测 试 时 ， 在 确 定 对 总 体 完 整 性 时 执 行 了 下 列 程 序 中 不 恰 当 的 是 。',
      correct: false,
      pred: '注 册 会 计 师 甲 选 择 了 a 公 司 2017 年 整 个 会 计 期 间 的 会 计 分 录 和 其 他 调 整 进 行 会 计 分 录 测 试 时 ， 在 确 定 对 总 体 完 整 性 时 执 行 了 下 列 程 序 中 不 恰 当 的 是 。',
    },
  ],
]);

metrics(`${DATASETS}.medbench.medbench.MedBenchEvaluator_NLG`, [
  [{ predictions: ['A', null], references: ['A', null] }, { RougeL: 0.999999995 }],
  [
    {
      predictions: [
        '若$[ML4]^{2+}$的$Kf=a$，$[MY4]^{2-}f$的$Kf=b$，反应$[ML4]^{2+}+4Y^-=[MY4]^{2-}+4L$的平衡常数K为',
        '文学作品呈艺术的真实',
        '东边日是边雨，道出无晴有晴',
        '$nK$不同，($E_不K/V$)不同，\\r/ho$不同',
        '对联营企业的投资',
        '下列句中，不属于宾语前置的是。',
        '人生中的每一个困难都是通往成功的垫脚石',
        '注册会计师甲选择了A公司2017年整个会计期间的会计分录和其他调整进行会计分录测试时，在确定对总体完整性时执行了下列程序中不恰当的是。',
      ],
      references: [
        '若$[ML4]^{2+}$的$Kf=a$，$[MY4]^{2-}$的$Kf=b$，则反应$[ML4]^{2+}+4Y^-=[MY4]^{2-}+4L$的平衡常数K为',
        '文学作品呈现艺术的真实',
        '东边日出西边雨，道是无晴却有晴',
        '$n$不同，($E_K/V$)不同，$\\rho$不同',
        '对联营企业的投资',
        '下列句中，不属于宾语前置的是。',
        '人生中的每一个困难都是通往成功的垫脚石',
        '注册会计师甲选择了A公司2017年整个会计期间的会计分录和其他调整进行会计分录测试时，在确定对总体完整性时执行了下列程序中不恰当的是。',
      ],
    },
    { RougeL: 0.9454761854817963 },
  ],
  [{ predictions: [null], references: ['A'] }, REFUSED],
]);

metrics(`${DATASETS}.medbench.medbench.MedBenchEvaluator_CMeEE`, [
  [{ predictions: [''], references: [[]] }, { F1: 0 }],
]);

metrics(`${DATASETS}.medbench.medbench.MedBenchEvaluator_CHIP_CTC`, [
  [{ predictions: [], references: [] }, { 'Macro-F1': Number.NaN }],
]);
