/** Numbers and formulas that are taken out of replies and references, as OpenCompass takes them. */
import { extractions, REFUSED } from '../../../test/fixtures/scoring/vectors.ts';

const DATASETS = 'opencompass.datasets';
const TEXT = 'opencompass.utils.text_postprocessors';

extractions(`${DATASETS}.gsm8k.gsm8k_postprocess`, [
  ['$5', '5'],
  ['', 'NULL'],
  ['3D', '3'],
  ['+7', '7'],
  ['<think>a</think>b<think>c</think>d', 'NULL'],
  ['<think>maybe \\boxed{99}</think> $\\boxed{\\frac{\\sqrt{3}}{2}}$', '2'],
  ['步骤如下……所以答案是\\boxed{90^\\circ}。', '90'],
  ['final answer is $12,34,567$. I hope it is correct.', '567'],
  ['因此，结果为 0.5 元。', '0.5'],
  ['因此，结果为 00012 元。', '00012'],
  ['In 1990, it was a film.', '1990'],
  ['A: The answer is 2023-01-05 or so', '-05'],
  ['Answer: 1,234,567.89', '567.89'],
  ['Therefore, she has -0 apples.', '-0'],
]);

extractions(`${DATASETS}.gsm8k.gsm8k_dataset_postprocess`, [
  ['#### 5 km/h', '5 km/h'],
  ['#### 42', '42'],
  ['²', REFUSED],
  [
    'Andy will be 2*6=<<2*6=12>>12.\nNow he is 12-5=<<12-5=7>>7.\nSo Andy is 7-6=<<7-6=1>>1 year older than Rahim.\n#### 1',
    '1',
  ],
  [
    'There are 8 x 3 = <<8*3=24>>24 indoor chairs.\nThere are 12 x 3 = <<12*3=36>>36 outdoor chairs.\nIn total there are 24 + 36 = <<24+36=60>>60 chairs\n#### 60',
    '60',
  ],
  [
    'The family ate 16 x 3/4 = <<16*3/4=12>>12 slices.\nSo, there were 16 - 12 = <<16-12=4>>4 slices of pizza left.\n#### 4',
    '4',
  ],
  [
    'The barrel lost 220 * 10 / 100 = <<220*10/100=22>>22 liters before anyone noticed.\nSo, 220 – 22 = <<220-22=198>>198 liters are left in the barrel.\n#### 198',
    '198',
  ],
  [
    'The park is 2,000,000 square feet because 1000*2000 =<<1000*2000=2000000>>2,000,000.\nThus, there are 100,000 trees in the park because 2,000,000/20 = <<2000000/20=100000>>100,000.\n#### 100,000',
    '100000',
  ],
  [
    "Twice as much as Cecil's money is $600 x 2 = $<<600*2=1200>>1200.\nSo, Catherine has $1200 - $250 = $<<1200-250=950>>950.\nWhile Carmela has $1200 + $50 = $<<1200+50=1250>>1250.\nHence, they have a total of $600 + $950 + $1250 = $<<600+950+1250=2800>>2800.\n#### 2800",
    '2800',
  ],
  ['#### ٣', '٣'],
  ['#### 1_000', '1_000'],
]);

extractions(`${DATASETS}.leval.leval_gsm100.gsm100_postprocess`, [
  ['The answer is 0.', '0'],
  ['$', ''],
  ['The answer is 2', '2'],
  ['The answer is 5', '5'],
  ['The answer is $12.5%', '125'],
  ['The answer is 1.23e4.', '1234'],
  ['The answer is 10 seconds.', '10'],
  ['A: The answer is 2023-01-05 or so', '20230105'],
  ['The answer is \\pi/4.', '4'],
  ['The answer is 1,234,567.89', '123456789'],
]);

extractions(`${DATASETS}.leval.leval_gsm100.gsm100_dataset_postprocess`, [
  ['', ''],
  ['.', '.'],
  ['对', '对'],
  ['²', '²'],
  ['The answer is $1,234', 'The answer is $1234'],
  [
    '```python\ndef median_trapezium(base1,base2,height):\n median = 0.5 * (base1+ base2)\n return median\n```\nassert median_trapezium(15,25,35)==20',
    '```python\ndef median_trapezium(base1base2height):\n median = 0.5 * (base1+ base2)\n return median\n```\nassert median_trapezium(152535)==20',
  ],
  ['Therefore, she has -0 apples.', 'Therefore she has -0 apples.'],
  ['so the final answer is 5,000', 'so the final answer is 5000'],
  [
    'Here is the code:\n```python\ndef add(a, b):\n    return a + b\n```\nThis works.',
    'Here is the code:\n```python\ndef add(a b):\n    return a + b\n```\nThis works.',
  ],
  [
    "'import re\ndef remove_whitespaces(text1):\n  return (re.sub(r'\\s+', '',text1))'\n[DONE]",
    "'import re\ndef remove_whitespaces(text1):\n  return (re.sub(r'\\s+' ''text1))'\n[DONE]",
  ],
  ['Answer: 1,234,567.89', 'Answer: 1234567.89'],
  ['The answer is 3,000 and 4,000.', 'The answer is 3000 and 4000.'],
  ['1st, 2nd, 3rd', '1st 2nd 3rd'],
  ['因此，结果为 12,34,567 元。', '因此，结果为 1234567 元。'],
]);

extractions(
  `${DATASETS}.mgsm.mgsm_postprocess`,
  [
    ['సమాధానం: 1,234\nసమాధానం: 77', '77'],
    ['m', ''],
  ],
  { args: { lang: 'te' } },
);

extractions(`${DATASETS}.mgsm.mgsm_postprocess`, [['(1, 2)', '']], { args: { lang: 'th' } });

extractions(`${DATASETS}.mgsm.mgsm_postprocess`, [['B<eoh>', '']], { args: { lang: 'fr' } });

extractions(`${DATASETS}.mgsm.mgsm_postprocess`, [['\\boxed{D}', REFUSED]], { args: { lang: 'xx' } });

extractions(
  `${DATASETS}.mgsm.mgsm_postprocess`,
  [
    ['Final Answer: The final answer is $\\boxed{\\mathrm{C}}$. I hope it is correct.', ''],
    ['Answer: 7.0.', '7.0'],
    ['Final Answer: The final answer is $\\boxed{\\{1,2,3\\}}$. I hope it is correct.', '123'],
    ['Answer: 1,234,567.89', '1234567.89'],
  ],
  { args: { lang: 'en' } },
);

extractions(
  `${DATASETS}.mgsm.mgsm_postprocess`,
  [
    ['abc 9\n答案: -5', '5'],
    ['答案3.50', '3.50'],
  ],
  { args: { lang: 'zh' } },
);

extractions(`${DATASETS}.mgsm.mgsm_postprocess`, [['উত্তর: 3.50\nউত্তর: 77', '77']], { args: { lang: 'bn' } });

extractions(`${DATASETS}.mgsm.mgsm_postprocess`, [['abc 9\nRespuesta: 1,234', '1234']], {
  args: { lang: 'es' },
});

extractions(`${DATASETS}.mgsm.mgsm_postprocess`, [['Antwort: １２', '１２']], { args: { lang: 'de' } });

extractions(
  `${DATASETS}.mathbench.mathbench_postprocess`,
  [
    ['#### \\dfrac{7}{2}', '2'],
    ['The answer is $1,234', '1234'],
    ['Therefore, she has 9,99 apples.', '999'],
    ['The answer is \\boxed{1,234}.', '1234'],
    ['Therefore, the answer is $[0,1]$', '01'],
    ['<think>maybe \\boxed{99}</think> $\\boxed{\\frac{\\sqrt{3}}{2}}$', '2'],
    ['Rating: [[7.5]]', '7.5'],
    ['The answer is \\pi/4.', '/4'],
    ['Therefore, she has -0 apples.', '-0'],
    ['The answer is: $18.00.', '18.00'],
    ['The answer is A.', 'A.'],
  ],
  { args: { name: 'cloze_en' } },
);

extractions(
  `${DATASETS}.mathbench.mathbench_postprocess`,
  [
    ['The answer is A\n\n\n', 'A'],
    ['A-B', 'A-B'],
    ['The answer is 12,34,567.', '1234567'],
    ['The answer is None.', 'None.'],
  ],
  { args: { name: 'en' } },
);

extractions(
  `${DATASETS}.mathbench.mathbench_postprocess`,
  [
    ['The answer is 0.', '0'],
    ['the answer is 1/8', '1/8'],
    ['The answer is 1.23e4.', '1.23'],
    ['The answer is option (B).', 'option (B).'],
  ],
  { args: { name: 'arithmetic' } },
);

extractions(
  `${DATASETS}.mathbench.mathbench_postprocess`,
  [
    ['共计12个，答案为12.', '12'],
    ['Answer: 1,234,567.89', '1234567.89'],
    ['1. 协议是指在不同结点对等实体之间进行通信的规则或约定。\n所以答案是D', 'D'],
  ],
  { args: { name: 'cloze_cn' } },
);

extractions(`${DATASETS}.scibench.scibench_postprocess`, [
  ['/8', '8'],
  ['Final Answer: The final answer is $\\boxed{90^\\circ}$. I hope it is correct.', '90^\\circ'],
  ['The answer is A.', 'A.'],
  ['É', 'É'],
  ['Total: $1,000.50 dollars.', '1000.50'],
  ['The answer is 3,000 and 4,000.', '4000'],
  ['<code>\nresult = 1\nBEGIN SOLUTION\ny', '1'],
  ['So the answer is: The moon', ': The moon'],
  ['Let $y=3$. \\boxed{\\frac{1}{2}} hence done \\boxed', '\\frac{1'],
  ['Final Answer: The final answer is $\\boxed{\\text{even}}$. I hope it is correct.', '\\text{even'],
  ['<think>maybe \\boxed{99}</think> \\boxed{x=5}', '99'],
  ['Let $y=3$. \\boxed{10\\%} hence done \\boxed', '10\\%'],
  ['final answer is $12,34,567$. I hope it is correct.', '1234567'],
  [
    'We know that $OA$ and $OB$ are each radii of the semi-circle with center $O$.  Thus, $OA=OB=OC+CB=32+36=68$. Therefore, $AC=AO+OC=68+32=\\boxed{100}$.',
    '100',
  ],
]);

extractions(`${TEXT}.first_number_postprocess`, [
  ['2-', 2],
  ['错', null],
  ['1;2', 1],
  ['30元', 30],
  ['def f():\n    return 1 def f():\n    return 1', 1],
  ['final answer is $12,34,567$. I hope it is correct.', 12],
  ['因此，结果为 0.5 元。', 0.5],
  ['Total: 12.5% dollars.', 12.5],
  ['The answer is 6.02×10^23', 6.02],
  ['A: The answer is 2023-01-05 or so', 2023],
  ['final answer is $１２３$. I hope it is correct.', 123],
  ['result=-17 units', -17],
  ['So the answer is -.25', -0.25],
  ['The answer is -1.', -1],
]);

extractions(`${DATASETS}.infinitebench.utils.InfiniteBench_first_number_postprocess`, [
  ['5,', '5'],
  ['', null],
  ['0', '0'],
  ['+7', '7'],
  ['The answer is $x^2$', '2'],
  ['The answer is: $18.00.', '18.00'],
  ['result=18. units', '18'],
  ['The answer is 1.23e4.', '1.23'],
  ['He pays １２３\n\nQuestion: next question 99', '１２３'],
  ['The answer is 5.2e-6 m', '5.2'],
  ['The answer is $12.5%', '12.5'],
  ['Thus the answer is approximately 0.125', '0.125'],
  ['因此，结果为 00012 元。', '00012'],
  ['[UNUSED_TOKEN_145]', '145'],
]);

extractions(`${DATASETS}.math.math_postprocess`, [
  ['ANSWER: \\boxed{3\\sqrt{2}}', 'ANSWER:3\\sqrt{2}'],
  ['final answer is $1.5E-3$. I hope it is correct.', '1'],
  [
    '```python\ndef Extract(lst): \n    return [item[0] for item in lst] \n```\nassert Extract([[1, 2], [3, 4, 5], [6, 7, 8, 9]]) == [1, 3, 6]',
    '```pythondefExt\\frac{t}{(}lst):return[item[0]foriteminlst]```assertExt\\frac{t}{(}[[1,2],[3,4,5],[6,7,8,9]])==[1,3,6]',
  ],
  ['\\boxed{2\\frac{1}{3}}', '2\\frac{1}{3}'],
  ['步骤如下……所以答案是\\boxed{90^\\circ}。', '步骤如下……所以答案是90。'],
  ['Let $y=3$. \\boxed{\\frac{1}{2}} hence done \\boxed', 'y=3'],
  ['The answer is $1,234,567.89', '1234567'],
  ['ANSWER: \\boxed{\\left( 3, \\frac{\\pi}{2} \\right)}', 'ANSWER:<(3,\\frac{\\pi}{2}\\right)'],
  ['Ａ', 'Ａ'],
  ['The answer is \\boxed{\\mbox{no}}.', 'no'],
  [
    "[BEGIN]\n import re\ndef remove_whitespaces(text1):\n  return (re.sub(r'\\s+', '',text1))\n[DONE]\n\nYou are an expert",
    '[BEGIN]importredefremove_whitespaces(text1):return(re',
  ],
  ['<think>maybe \\boxed{99}</think> \\boxed{A}', '<think>maybe99}</think>\\boxed{A'],
  ['Choice: Model 1', 'Choice:Model1'],
  ['x = 1\n</code>', 'x=1</code>'],
  ['assert f(1) == 2', 'assertf(1)==2'],
  ['Therefore, she has π apples.', 'Therefore,shehasπapples'],
  ['ANSWER: \\boxed{A}', 'ANSWER:A'],
  ['~~~python\nx=1\n~~~', '~~~pythonx=1~~~'],
  ["'def last_Digit(n) :\n    return (n % 10) '\n[DONE]", "'deflast_Digit(n):return(n%10)'[DONE]"],
  ['The ansewr is B', 'TheansewrisB'],
]);

extractions(`${DATASETS}.math.math_postprocess_v2`, [
  ['\\boxed{[0, 1)}', '[0, 1)'],
  ['<think>maybe \\boxed{99}</think> \\boxed 5', '<think>maybe99</think>\\boxed5'],
  ['The answer is $5.', '5'],
  [
    '[BEGIN]\n def Extract(lst): \n    return [item[0] for item in lst] \n[DONE]\n\nYou are an expert',
    '[BEGIN]defExt\\frac{t}{(}lst):return[item[0]foriteminlst][DONE]Youareexpert',
  ],
  ['Thus $x$ equals \\boxed{{5}}', '5'],
  ['The answer is 1,234,567.89', '1234567'],
  ['He pays \\frac{3}{4}\n\nQuestion: next question 99', 'Hepays\\frac{3}{4}Question:nextquestion99'],
  ['The answer is:\n\n$$\\frac{1}{3}$$', ''],
  ['<think>maybe \\boxed{99}</think> $\\boxed{\\frac{\\sqrt{3}}{2}}$', '\\frac{\\sqrt{3}}{2}'],
  ['Ⅳ', 'Ⅳ'],
  ['步骤如下……所以答案是boxed{9}。', '9'],
  ['<think>\nOkay\n</think>\n\n  18  \n', '<think>Okay</think>18'],
  [
    '```python\ndef median_trapezium(base1,base2,height):\n median = 0.5 * (base1+ base2)\n return median\n```\nassert median_trapezium(15,25,35)==20',
    '```pythondefmedian_trapezium(base1,base2,height):medi=0',
  ],
  ['True or False? True', 'TrueorFalse?True'],
  ['The answer is 3 = 3', '3=3'],
  ['Answer:  **D**', 'Answer:**D**'],
  ['\n\n\n    return 5\n\n\n', 'return5'],
  ['The answer is x \\approx 2.5', 'x\\approx2'],
  [
    "Steve's wife is 60+4=<<60+4=64>>64 years old.\nSteve's son is 64/2=<<64/2=32>>32 years old.\nHis wife is 32-3=<<32-3=29>>29 years old.",
    "Steve'swifeis60+4=<<60+4=64>>64yearsold",
  ],
  ['"score": "7"', 'score:7'],
  ['A careful reading suggests A is right', 'AcarefulreadingsuggestsAisright'],
]);

extractions(`${DATASETS}.math.math_judement_preprocess`, [
  ['Answer: e', 'e'],
  ['²', ''],
  ['ANSWER: $B', '$B'],
  ['answer: $٣$', '$٣$'],
  ['reasoning without start</think>Answer: C', 'C'],
  [
    'Final Answer: The final answer is $\\boxed{\\left( 3, \\frac{\\pi}{2} \\right)}$. I hope it is correct.',
    'The final answer is $\\boxed{\\left( 3, \\frac{\\pi}{2} \\right)}$. I hope it is correct.',
  ],
  ['answer: $\\sqrt{2}$', '$\\sqrt{2}$'],
  ['ANSWER: \\boxed 5', '\\boxed 5'],
  [
    'Final Answer: The final answer is $\\boxed{x=5}$. I hope it is correct.',
    'The final answer is $\\boxed{x=5}$. I hope it is correct.',
  ],
  ['answer: $$5$', '$$5$'],
  [
    'Final Answer: The final answer is $\\boxed{\\mathrm{C}}$. I hope it is correct.',
    'The final answer is $\\boxed{\\mathrm{C}}$. I hope it is correct.',
  ],
  ['Passage: x\nAnswer: y', 'y'],
  [
    'Final Answer:\nThe final answer is $x=3$. I hope it is correct.\n\nProblem: next',
    'The final answer is $x=3$. I hope it is correct.',
  ],
  [
    'Final Answer: The final answer is $\\boxed{90^\\circ}$. I hope it is correct.',
    'The final answer is $\\boxed{90^\\circ}$. I hope it is correct.',
  ],
]);

extractions(`${DATASETS}.math_intern.math_intern_postprocess`, [
  ['# Solution\n\nWe get:\n$$ \\boxed{\\frac{a}{b+c}} $$\n\nDone.', '\\frac{a}{b+c}'],
  ['Final Answer: The final answer is $\\boxed{x=5}$. I hope it is correct.', '\\boxed{x=5}'],
  ['He pays 2\\pi\n\nQuestion: next question 99', ''],
  ['。', null],
  ['\\boxed{D}', 'D'],
  ['#### \\dfrac{7}{2}', '\\dfrac{7}{2}'],
  ['We have $h(-1) = \\sqrt{\\frac{-1+3}{2}} = \\sqrt{\\frac{2}{2}} = \\sqrt{1} = \\boxed{1}$.', '1'],
  ['The answer is: 7\n\nProblem: next', '7\n\nProblem: next'],
  ['<think>maybe \\boxed{99}</think> \\boxed{A}', '99'],
  ['# Solution\n\nWe get:\n$$ \\boxed{x^2+2x+1} $$\n\nDone.', 'x^2+2x+1'],
  [
    '步骤如下……所以答案是\\boxed{\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}}。',
    '\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}',
  ],
  ['Thus $x$ equals \\boxed{7\\!}', '7\\!'],
  ['Thus $x$ equals \\boxed{\\$12.50}', '\\$12.50'],
  ['Thus $x$ equals \\boxed{{5}}', '{5}'],
  ['The answer is \\boxed{11{,}111}.', '11{,}111'],
  ['The answer is $\\boxed{C}$.', 'C'],
]);

extractions(`${DATASETS}.TheoremQA.legacy.TheoremQA_postprocess`, [
  ['The answer is 18.', '18'],
  ['', ''],
  ['The answer is A.', 'A'],
  ['①', '①'],
  ['The final answer is $\\frac{1}{2}$.', '$\\frac{1}{2}$'],
  ['So the answer is $1,000.50', '$1,000.50'],
  ['The answer is 1 / 3', '1'],
  ['A: The answer is 2023-01-05 or so', '2023-01-05'],
  ['<think>A</think>\n\nThe answer is B.', 'B'],
  ['final answer is $100°C$. I hope it is correct.', '$100°C$'],
  ['final answer is $.5$. I hope it is correct.', '$.5$'],
  ['The answer is false', 'false'],
  ['The answer is 一百二十.', '一百二十'],
  ['Therefore, the answer is $[0,1]$', '$[0,1]$'],
]);

extractions(`${DATASETS}.TheoremQA.legacy.TheoremQA_postprocess_v2`, [
  ['The answer is 3 + 4i.', '3 + 4i'],
  ['A', 'A'],
  ['Ａ', 'Ａ'],
  ['', ''],
  ['下列设备属于资源子网的是____。\nA. 计算机软件\nB. 网桥\n答案：A', '答案：A'],
  ['42\n\nQ: next question\nA: 7', '7'],
  ['final answer is $50%$. I hope it is correct.', 'correct'],
  ['ANSWER: \\boxed{\\mbox{no}}', '\\boxed{\\mbox{no}}'],
  ['**Answer: D**', 'D**'],
  ['B<|im_end|>\n<|im_start|>user', '<|im_start|>user'],
  [
    "```python\nimport re\ndef remove_whitespaces(text1):\n  return (re.sub(r'\\s+', '',text1))\n```\nassert remove_whitespaces(' Google    Flutter ') == 'GoogleFlutter'",
    "assert remove_whitespaces(' Google    Flutter ') == 'GoogleFlutter'",
  ],
  ['The answer is $x^2$', '$x^2$'],
  ['final answer is 5 or 6', '5 or 6'],
  ['The final answer is: (c)', '(c)'],
]);

extractions(`${DATASETS}.TheoremQA.main.TheoremQA_postprocess_v3`, [
  ['the answer is 10^{-3}', '0.001'],
  ['The answer is (-3, 4).', '(-3, 4)'],
  ['The answer is 3,000 and 4,000.', '{0, 3, 4}'],
  ['So the answer is \\frac{3}{4}', '0.75'],
  ['So the answer is $1,000.50', '1000.5'],
  ['m', ''],
  ['Therefore, the answer is [2, 3].', '[2, 3]'],
  ['    return [x for x in l if x > 0]\n\n\ndef test():\n    assert True\n', 'True'],
  ['The answer is A The answer is A', 'A'],
  ['The answer is 1 / 3', '0.3333333333333333'],
  ['NOT_ATTEMPTED', 'False'],
  ['so the answer is (C).', '(C)'],
  ['$5', '5'],
  [',', ''],
  ['The answer is 12,34,567.', '{34, 12, 567}'],
  ['The answer is 6.02×10^23', '6.019999999999999e+23'],
  ['The answer is x \\approx 2.5', '2.5'],
  ['The answer is \\boxed{1,234}.', '1234'],
]);

extractions(
  `${DATASETS}.TheoremQA.main.TheoremQA_postprocess_v3`,
  [
    ['The answer is 12,34,567.', '[12, 34567]'],
    ['Therefore, the answer is $[0,1]$', '[0, 1]'],
    ['A: The answer is 1_000 or so', '1'],
    ['The answer is \\boxed{1,234}.', '\\boxed{1,234}'],
    ['The answer is 3,000 and 4,000.', '3,000 and 4,000'],
    ['The answer is 6.02×10^23', '6.02×10^23'],
  ],
  { compat: '0.3.3' },
);

extractions(`${DATASETS}.TheoremQA.main.TheoremQA_postprocess_v4`, [
  ['The answer is 6.02×10^23', '6.019999999999999e+23'],
  ['Therefore, the answer is $[0,1]$', '[0,1]'],
  ['The answer is $50%', '0.5'],
  ['The answer is $1,234', '1234'],
  ['The answer is \\boxed{x^2+2x+1}.', 'boxed{x^2+2x+1}'],
  ['2-', '2'],
  ['The answer is (b).', 'b'],
  ['The answer is true.', 'True'],
  ['So the answer is $1,000.50', '1000.5'],
  [
    'We know that $OA$ and $OB$ are each radii of the semi-circle with center $O$.  Thus, $OA=OB=OC+CB=32+36=68$. Therefore, $AC=AO+OC=68+32=\\boxed{100}$.',
    'False',
  ],
  ['a\u200bb', ''],
  ['The answer is 3 + 4i.', '3 + 4i'],
  ['The answer is 1 / 3', '0.3333333333333333'],
  ['B+', ''],
  ['the answer is 1/8', '0.125'],
  ['The answer is \\boxed{11{,}111}.', '11111'],
  ['yes\n\nQ: next question\nA: 7', 'True'],
  ['Therefore, the answer is 1,000.', '1000'],
  ['NOT_ATTEMPTED', 'False'],
  ['So the answer is \\frac{3}{4}', '0.75'],
  ['The answer is 1/2.', '0.5'],
  ['First 3 then 4 then 5.', '5'],
  ['result=-17 units', '-17'],
  ['the answer is 3 x 10^8', '3 x 10^8'],
]);

extractions(`${DATASETS}.strategyqa.strategyqa_pred_postprocess`, [
  ['YES', 'yes'],
  ['\n', ''],
  ['否', ''],
  ['<final_answer>Yes</final_answer>', 'yes'],
  ['The answer is None.', 'no'],
]);

extractions(`${DATASETS}.strategyqa.strategyqa_dataset_postprocess`, [
  ['。', 'no'],
  ['answer: $-3/4$', 'no'],
  ['True', 'yes'],
]);

extractions(
  `${DATASETS}.OlympiadBench.olympiadbench_postprocess_v2`,
  [
    ['The answer is: \\boxed{(B)}', '\\boxed{(B)}'],
    ['The answer is: $18.00.', '$18.00.'],
  ],
  { args: { is_deepseek: true } },
);

extractions(`${DATASETS}.OlympiadBench.olympiadbench_postprocess_v2`, [
  ['A+', 'A+'],
  ['-.', '-.'],
  ['', ''],
]);

extractions(`${DATASETS}.game24.game24_postprocess`, [
  ['A', 'a'],
  ['', ''],
  ['É', 'é'],
  ['Ⓐ', 'ⓐ'],
  ['He pays 3\\sqrt{5}\n\nQuestion: next question 99', 'question: next question 99'],
  ['<final_answer>Yes</final_answer>', '<final_answer>yes</final_answer>'],
  ['The answer is 50%.', 'the answer is 50%.'],
  ['So the answer is valid.', 'so the answer is valid.'],
  ['The answer is (B).', 'the answer is (b).'],
  ['The answer is A, not (B)', 'the answer is a, not (b)'],
  [
    'We know that $OA$ and $OB$ are each radii of the semi-circle with center $O$.  Thus, $OA=OB=OC+CB=32+36=68$. Therefore, $AC=AO+OC=68+32=\\boxed{100}$.',
    'we know that $oa$ and $ob$ are each radii of the semi-circle with center $o$.  thus, $oa',
  ],
  ['The answer is A The answer is A', 'the answer is a the answer is a'],
  ['the answer is (A) and (B).', 'the answer is (a) and (b).'],
  [
    '[BEGIN]\n from operator import itemgetter \ndef index_minimum(test_list):\n  res = min(test_list, key = itemgetter(1))[0]\n  return (res) \n[DONE]\n\nYou are an expert',
    'you are an expert',
  ],
]);

extractions(`${DATASETS}.needlebench_v2.atc.needlebench_atc_postprocess_v2`, [
  ['\\boxed{{5}}', '5'],
  ['Thus $x$ equals \\boxed{3+4i}', '3+4i'],
  ['# Solution\n\nWe get:\n$$ \\boxed{10\\text{ cm}^2} $$\n\nDone.', '10 cm^2'],
  ['。', 'None'],
  ['\\fbox{7}', 'None'],
  ['ANSWER: \\boxed 5', 'None'],
  ['The answer is 一百二十.', 'None'],
  ['<think>maybe \\boxed{99}</think> $\\boxed{\\frac{\\sqrt{3}}{2}}$', 'frac{sqrt{3}}{2}'],
  ['Thus $x$ equals \\boxed{10\\text{ cm}^2}', '10 cm^2'],
  ['步骤如下……所以答案是\\boxed{5\\pm\\sqrt{2}}。', '5pmsqrt{2}'],
  ['\\boxed{-\\frac{1}{4}}', '-frac{1}{4}'],
  ['The answer is: \\boxed{(B)}', '(B)'],
  ['步骤如下……所以答案是\\boxed{12_{8}}。', '12_{8}'],
  ['# Solution\n\nWe get:\n$$ \\boxed{\\frac{a}{b+c}} $$\n\nDone.', 'frac{a}{b+c}'],
  ['Thus $x$ equals \\boxed{\\$12.50}', '$12.50'],
  ['<think>maybe \\boxed{99}</think> \\boxed{A}', 'A'],
]);

extractions(`${DATASETS}.srbench.mydataset_postprocess`, [
  ['Ⓐ', ''],
  ['是', '是'],
  ['É', 'É'],
  ['Ⅳ', 'Ⅳ'],
  ['步骤如下……所以答案是\\boxed{\\emptyset}。', '步骤如下所以答案是boxedemptyset'],
  ['Therefore, she has 9,99 apples.', 'Therefore she has 999 apples.'],
  [
    'we have $f(x)=x+1$. So the final answer is $f(2)=3$.',
    'we have f(x)=x+1. So the final answer is f(2)=3.',
  ],
  ['final answer is $1e5$. I hope it is correct.', 'final answer is 1e5. I hope it is correct.'],
  ['A: The answer is 2^10 = 1024 or so', 'A The answer is 2**10 = 1024 or so'],
  ['‘single’ “double”', 'single double'],
  ['a #### 3 #### 4', 'a  3  4'],
  ['A: The answer is +7 or so', 'A The answer is +7 or so'],
  ['因此，结果为 12,34,567 元。', '因此结果为 1234567 元'],
  ['final answer is $5 km/h$. I hope it is correct.', 'final answer is 5 km/h. I hope it is correct.'],
]);
