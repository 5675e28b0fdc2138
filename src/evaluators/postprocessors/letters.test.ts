/** Letters of options that are taken out of replies, as OpenCompass takes them. */
import { extractions, REFUSED } from '../../../test/fixtures/scoring/vectors.ts';

const DATASETS = 'opencompass.datasets';
const TEXT = 'opencompass.utils.text_postprocessors';

extractions(`${TEXT}.first_capital_postprocess`, [
  ['D)', 'D'],
  ['', ''],
  ['ẞ', 'ẞ'],
  ['M', 'M'],
  ['answer is D or A', 'D'],
  ['Thus $x$ equals \\boxed{5}}', 'T'],
  ['blah ## Final Response C', 'F'],
  ['So the answer is no', 'S'],
  ['[UNUSED_TOKEN_145]', 'U'],
  ['Among A, B, C and D, only C holds.', 'A'],
  ['解：由题意得……故C正确', 'C'],
  [
    "Let's think step by step\nJane is 30-3=<<30-3=27>>27 years old\nTrent is 27+5=<<27+5=32>>32 years old\n\n\\boxed{32}",
    'L',
  ],
  ['In 1990, it was a film.', 'I'],
  ['Ruins:220(.40)=88\nUnmanned:88/2=<<88/2=44>>44 castles\nThe answer is 44', 'R'],
]);

extractions(`${TEXT}.last_capital_postprocess`, [
  ['B+', 'B'],
  ['0', ''],
  ['Ж', 'Ж'],
  ['Ａ', 'Ａ'],
  ['Paris\n\nQ: next question\nA: 7', 'A'],
  ['The answer is \\boxed{\\mbox{no}}.', 'T'],
  ['ANSWER: \\boxed{\\left( 3, \\frac{\\pi}{2} \\right)}', 'R'],
  ['So the answer is yes.', 'S'],
  ['```python\ndef last_Digit(n) :\n    return (n % 10) \n```\nassert last_Digit(123) == 3', 'D'],
  ['He pays 2\\pi\n\nQuestion: next question 99', 'Q'],
  ['\\boxed{\\text{(B)}}', 'B'],
  ['\n\nParis\n\nLondon', 'L'],
  ['We have $h(-1) = \\sqrt{\\frac{-1+3}{2}} = \\sqrt{\\frac{2}{2}} = \\sqrt{1} = \\boxed{1}$.', 'W'],
  ['The answer is None.', 'N'],
]);

extractions(`${TEXT}.first_capital_postprocess_multi`, [
  ['D)', 'D'],
  ['É', ''],
  ['A++', 'A'],
  [
    "'def median_trapezium(base1,base2,height):\n median = 0.5 * (base1+ base2)\n return median'\n[DONE]",
    'D',
  ],
  ['A: The answer is 2^10 = 1024 or so', 'A'],
  ['So the answer is ( C ).', 'C'],
  ['<think>a</think><answer>B</answer>', 'B'],
  ['解析：甲，乙\n答案：AC', 'AC'],
  ['答案是ABC', 'ABC'],
]);

extractions(`${TEXT}.multiple_select_postprocess`, [
  ['', ''],
  ['½', ''],
  ['The correct answer is:\n(B) the second', 'BT'],
  ['A错误；B正确；C错误；D错误。故选 B', 'ABCD'],
  ['[BEGIN]\n def last_Digit(n) :\n    return (n % 10) \n[DONE]\n\nYou are an expert', 'BDEGINOY'],
  [
    'Final Answer: The final answer is $\\boxed{\\left( 3, \\frac{\\pi}{2} \\right)}$. I hope it is correct.',
    'AFIT',
  ],
  ['He pays \\frac{3}{4}\n\nQuestion: next question 99', 'HQ'],
  ['Let me think. A is wrong because of X. The answer is D.', 'ADLTX'],
  ['# Solution\n\nWe get:\n$$ \\boxed{\\frac{a}{b+c}} $$\n\nDone.', 'DSW'],
  ['A: The answer is 2^10 = 1024 or so', 'AT'],
  ['ANSWER: \\boxed{\\mbox{no}}', 'AENRSW'],
  ['NOT_ATTEMPTED', 'ADEMNOPT'],
]);

extractions(
  `${TEXT}.first_option_postprocess`,
  [
    ['A对', 'A'],
    [
      'Sure! Here\'s the implementation:\n\n```python\ndef has_close(numbers, t):\n    """ doc ``` inside """\n    return True\n```\n\nExplanation...',
      'E',
    ],
  ],
  { args: { options: 'ABCDEFG' } },
);

extractions(
  `${TEXT}.first_option_postprocess`,
  [
    ['答案为：B。解析：略', 'B'],
    ['正确答案是D', 'D'],
    ['**Answer: D**', 'D'],
  ],
  { args: { cushion: false, options: 'ABCD' } },
);

extractions(
  `${TEXT}.first_option_postprocess`,
  [
    ['答案是-3.5度', ''],
    ['Final Answer: The final answer is B. I hope it is correct.', 'A'],
  ],
  { args: { options: 'ABCDE' } },
);

extractions(
  `${TEXT}.first_option_postprocess`,
  [
    ['Answer: 1.0', 'A'],
    ['', ''],
    ['# Solution\n\nWe get:\n$$ \\boxed{(-\\infty, 2] \\cup [3, \\infty)} $$\n\nDone.', 'D'],
  ],
  { args: { options: 'ABCD' } },
);

extractions(`${TEXT}.first_option_postprocess`, [['**Answer: D**', 'A']], {
  args: { options: 'ABCD' },
  compat: '0.3.3',
});

extractions(
  `${TEXT}.first_option_postprocess`,
  [
    ['no dollars', ''],
    ['【答案】 CAGED', 'C'],
    ['Choice: Model 2', 'C'],
  ],
  { args: { options: 'ABCDEF' } },
);

extractions(
  `${TEXT}.first_option_postprocess`,
  [
    ['ẞ', ''],
    ['The answer is A\n\n\n', 'A'],
  ],
  { args: { options: 'AB' } },
);

extractions(`${TEXT}.first_option_postprocess`, [['𝐀', '']], { args: { cushion: false, options: 'ABC' } });

extractions(
  `${TEXT}.first_option_postprocess`,
  [['Final Answer: The final answer is B. I hope it is correct.', 'B']],
  { args: { options: 'ABCDEFG' }, compat: '0.3.3' },
);

extractions(`${TEXT}.first_option_postprocess`, [['Choice C it is', 'C']], {
  args: { cushion: false, options: 'ABCD' },
  compat: '0.3.3',
});

extractions(
  `${TEXT}.first_option_postprocess`,
  [['Final Answer: The final answer is $\\boxed{90^\\circ}$. I hope it is correct.', 'I']],
  { args: { options: 'ABCDEFGHIJKLMNOP' }, compat: '0.3.3' },
);

extractions(
  `${TEXT}.first_option_postprocess`,
  [
    ['Final Answer: The final answer is B. I hope it is correct.', 'F'],
    ['Option A is correct.', 'O'],
    ["I'm sorry, but I can't assist with that.", 'I'],
    ['[PYTHON]x[/PYTHON][ANSWER]5[/ANSWER]', 'P'],
    ['<answer>G</answer>', 'G'],
    [
      'We know that $OA$ and $OB$ are each radii of the semi-circle with center $O$.  Thus, $OA=OB=OC+CB=32+36=68$. Therefore, $AC=AO+OC=68+32=\\boxed{100}$.',
      'O',
    ],
    ['from typing import List\n\ndef f(x: List[int]) -> int:\n    """doc"""\n    return sum(x)\n', 'L'],
    ['[UNUSED_TOKEN_145]', 'N'],
    ['My final verdict is: [[B>A]]', 'M'],
    [
      'The diagonal of the field is $\\sqrt{300^2+400^2}=500$ feet long so Jim walks 500 feet. Two adjacent sides of the field are $300+400=700$ feet long so Martha walks 700 feet. Jim walks $700-500=\\boxed{200}$ feet less than Martha.',
      'J',
    ],
  ],
  { args: { options: 'ABCDEFGHIJKLMNOP' } },
);

extractions(
  `${TEXT}.first_option_postprocess`,
  [
    [
      '[BEGIN]\n def extract_nth_element(list1, n):\n    result = [x[n] for x in list1]\n    return result\n[DONE]\n\nYou are an expert',
      'B',
    ],
  ],
  { args: { options: 'ABC' } },
);

extractions(
  `${TEXT}.first_option_postprocess`,
  [
    ['Final Answer: The final answer is $\\boxed{\\{1,2,3\\}}$. I hope it is correct.', 'F'],
    ['[PYTHON]\ndef f(): pass\n[/PYTHON]', 'H'],
  ],
  { args: { options: 'ABCDEFGH' } },
);

extractions(
  `${TEXT}.last_option_postprocess`,
  [
    ['A\u00a0B', 'B'],
    ['', ''],
    ['# Solution\n\nWe get:\n$$ \\boxed{(-\\infty, 2] \\cup [3, \\infty)} $$\n\nDone.', 'D'],
    ['Final Answer: The final answer is $\\boxed{\\text{even}}$. I hope it is correct.', 'A'],
    ['【解析】略\n【答案】 BC <eoa>\n', 'C'],
    ['The answer is: \\boxed{(B)}', 'B'],
  ],
  { args: { options: 'ABCD' } },
);

extractions(
  `${TEXT}.last_option_postprocess`,
  [
    ['N/A', 'A'],
    ['YES', 'E'],
    ['[BEGIN]\n def last_Digit(n) :\n    return (n % 10) \n[DONE]\n\nYou are an expert', 'E'],
  ],
  { args: { options: 'ABCDE' } },
);

extractions(
  `${TEXT}.match_answer_pattern`,
  [
    ['ANSWER: AB', 'A'],
    ['**Answer: D**', 'D'],
    ['Correct Answer: C', 'C'],
    ['answer: Barack Obama\nQ: who', 'B'],
  ],
  { args: { answer_pattern: '(?i)ANSWER\\s*:\\s*([A-D])' } },
);

extractions(
  `${TEXT}.match_answer_pattern`,
  [
    ['²', ''],
    ['Answer: e', 'e'],
    ['Answer : c', 'c'],
  ],
  { args: { answer_pattern: '(?i)ANSWER\\s*:\\s*([A-P])' } },
);

extractions(`${DATASETS}.gpqa.GPQA_Simple_Eval_postprocess`, [
  ['Correct Answer: C', 'C'],
  ['A', null],
  ['ANSWER : D', 'D'],
  ['answer: Barack Obama\nQ: who', 'B'],
  ['reasoning without start</think>Answer: C', 'C'],
  ['**Answer: D**', 'D'],
]);

extractions(`${DATASETS}.bbh.bbh_mcq_postprocess`, [
  ['The best answer is **D**.', 'D'],
  ['答案 : (A)', 'A'],
  ['是', '是'],
  ['The answer is 2*pi', '2*pi'],
  ['My final verdict is: [[B>A]]', 'M'],
  ['Therefore, the final answer is: 15 square units.', 'T'],
  ['Option A is correct.', 'O'],
  ['The answer is 6 \\times 10^{23}', '6 \\times 10^{23}'],
  ['Let me think. A is wrong because of X. The answer is D.', 'D'],
  ['Answer: 2023-01-05', 'A'],
  ['解：由题意得……故C正确', 'C'],
  ['Final Answer: The final answer is $\\boxed{\\text{even}}$. I hope it is correct.', 'I'],
  [
    '[BEGIN]\n def median_trapezium(base1,base2,height):\n median = 0.5 * (base1+ base2)\n return median\n[DONE]\n\nYou are an expert',
    'B',
  ],
  ['He pays \\frac{3}{4}\n\nQuestion: next question 99', 'H'],
]);

extractions(`${DATASETS}.bbeh.bbeh_mcq_postprocess`, [
  ['3+4=7. The answer is 7', '7'],
  ['½', '½'],
  ['  The answer is A', 'a'],
  ['The answer is D.', 'd.'],
  ['Let me think. A is wrong because of X. The answer is D.', 'd.'],
  [
    'Thus $x$ equals \\boxed{(-\\infty, 2] \\cup [3, \\infty)}',
    'thus $x$ equals \\boxed{(-\\infty, 2] \\cup [3, \\infty)}',
  ],
  ['The answers are A, B and D', 'the answers are a, b and d'],
  ['Therefore, she has 3\\sqrt{5} apples.', 'therefore, she has 3\\sqrt{5} apples.'],
  [
    'Let $y=3$. \\boxed{\\tfrac{5}{6}} hence done \\boxed',
    'let $y=3$. \\boxed{\\tfrac{5}{6}} hence done \\boxed',
  ],
  ['Therefore, the final answer is: 15 square units.', 'therefore, the final answer is: 15 square units.'],
  ['【答案】 D <eoa>', '【答案】 d <eoa>'],
  ['21. B\n22. C\n23. A\n24. D', '21. b'],
  ['<think>A</think>\n\nThe answer is B.', 'b.'],
  ['The answer is\nB', 'the answer is'],
]);

extractions(`${DATASETS}.arxivrollbench.arxivrollbench_choice_postprocess`, [
  ['B+', 'B'],
  ['。', '。'],
  ['m.', 'm.'],
  ['5,', '5,'],
  ['```python\nplt.plot(x)\nplt.savefig("a.png")\n```\nplt.show()', 'A'],
  ['1. C\n2. A\n3. F\n4. B\n5. G', 'C'],
  ['因此，正确的答案是（B）。', 'B'],
  ['The answer to the question is D) since', 'D'],
]);

extractions(`${DATASETS}.arxivrollbench.arxivrollbench_selection_postprocess`, [
  ['A', 'A'],
  ['2-', 'Selection 2'],
  ['Ⓐ', 'Ⓐ'],
  ['()', '()'],
  ['There are 15 - 3 = 12 trees. #### 12', 'Selection 3'],
]);

extractions(
  `${DATASETS}.SciKnowEval.answer_cleansing`,
  [
    ['答案 : (A)', 'A'],
    ['Á', 'A'],
    ['Ⓐ', REFUSED],
    ['B\n\nExplanation: The other options (A), (C), (D) are wrong.', 'B'],
    ['So the answer is ( C ).', 'C'],
    ['The correct answer is option D.', 'D'],
  ],
  { args: { label: 'A', method: 'few-shot', options: ['A', 'B', 'C', 'D'] } },
);

extractions(
  `${DATASETS}.SciKnowEval.answer_cleansing`,
  [
    ['B+', 'B'],
    ['A: The answer is 1_000 or so', 'A'],
  ],
  { args: { label: 'A', method: 'zero-shot', options: ['A', 'B', 'C', 'D'] } },
);

extractions(`${DATASETS}.SeedBench.my_multiple_select_postprocess`, [
  [' ', ''],
  ['Ⓐ', 'Ⓐ'],
  ['My final answer is: C', 'C, M'],
  ['1. C\n2. A\n3. F\n4. B\n5. G', 'A, B, C, F, G'],
  ['Final Answer: The final answer is $\\boxed{90^\\circ}$. I hope it is correct.', 'A, F, I, T'],
  ['\n\nParis\n\nLondon', 'L, P'],
  [
    "[BEGIN]\n import re\ndef remove_whitespaces(text1):\n  return (re.sub(r'\\s+', '',text1))\n[DONE]\n\nYou are an expert",
    'B, D, E, G, I, N, O, Y',
  ],
  ['Answer:  **D**', 'A, D'],
  ['The answer is (B).', 'B, T'],
  ['So the answer is D.', 'D, S'],
  ['解析：甲，乙\n答案：AC', 'A, C'],
  ["'def Extract(lst): \n    return [item[0] for item in lst] '\n[DONE]", 'D, E, N, O'],
]);

extractions(`${DATASETS}.charm.charm_reason_postprocess`, [
  ['The answer is D.', 'D'],
  ['The correct answer is:\n(B) the second', 'B'],
  ['A++', 'A'],
  ['B+', 'B'],
  ['²', '²'],
  [
    'Final Answer: The final answer is $\\boxed{\\left( 3, \\frac{\\pi}{2} \\right)}$. I hope it is correct.',
    'I',
  ],
  ['The answer is \\boxed{x^2+2x+1}.', '\\boxed{x^2+2x+1}.'],
  ['\\boxed{\\text{(B)}}', 'B'],
  ['The answer is true.', 'true.'],
  [
    '1. 我国刑法是依照同类客体对犯罪进行分类的，如把危害国家安全的犯罪作为一类，把破坏社会主义市场经济秩序的犯罪作为一类，把侵犯财产权的犯罪作为一类，等等。\n所以答案是A',
    'A',
  ],
  ['The answer is $\\dfrac{7}{2}', '$\\dfrac{7}{2}'],
  ['# Solution\n\nWe get:\n$$ boxed{9} $$\n\nDone.', 'S'],
  ['Therefore, she has 9,99 apples.', 'T'],
  ['The answer is 5.2e-6 m', '5.2e-6 m'],
  ['1. 根据我国刑法的规定，缓刑的适用对象是被判处3年以下有期徒刑或者拘役的犯罪分子。\n所以答案是D', 'D'],
]);

extractions(
  `${DATASETS}.compassbench_obj.compassbench_objective_v1_3_postprocess`,
  [
    ['answer: $1e5$', '5'],
    ['The answer is [2, 5).', '2'],
    ['= 1.5E-3', '-3'],
    ['The answer is \\boxed{\\frac12}.', '12'],
    ['```python\nx=1', '1'],
    ['The answer is\nB', 'B'],
    ['A: The answer is 9,99 or so', '999'],
  ],
  { args: { name: 'math_cloze_en' } },
);

extractions(
  `${DATASETS}.compassbench_obj.compassbench_objective_v1_3_postprocess`,
  [
    ['是', '是'],
    ['\\boxed{\\{1,2,3\\}}', '3'],
    ['1,23', '123'],
    ['因此，结果为 12,34,567 元。', '1234567'],
    ['Let $y=3$. \\boxed{1,234} hence done \\boxed', '1234'],
    ['So the answer is $1,000.50', '1000.50'],
    ['因此，结果为 .5 元。', '.5'],
    ['The answer is: $18.00.', '18.00'],
    ['Total: 2 1/2 dollars.', '1/2'],
  ],
  { args: { name: 'math_cloze_cn' } },
);

extractions(`${DATASETS}.crowspairs.crowspairs_postprocess`, [
  ['The answer is (B).', 'B'],
  ['A', 'A'],
  ['步骤如下……所以答案是\\boxed{\\text{(B)}}。', 'B'],
  ['否', 'invalid'],
  ['answer: $.5$', 'invalid'],
  ['A: The answer is 2^10 = 1024 or so', 'A'],
  ["[BEGIN]\n'def f(x):\\n    return x'\n[DONE]", 'B'],
]);

extractions(`${DATASETS}.smolinstruct.smolinstruct_acc_postprocess`, [
  ['no, because', '<BOOLEAN> No </BOOLEAN>'],
  ['Ⓐ', null],
  ['So the answer is yes.', '<BOOLEAN> Yes </BOOLEAN>'],
  ['ANSWER: \\boxed{\\mbox{no}}', '<BOOLEAN> No </BOOLEAN>'],
]);

extractions(`${DATASETS}.smolinstruct.smolinstruct_acc_0shot_postprocess`, [
  ['no number here', '<BOOLEAN> No </BOOLEAN>'],
  ['So the answer is yes.', '<BOOLEAN> Yes </BOOLEAN>'],
  [',', ''],
  ['²', ''],
  ['No', '<BOOLEAN> No </BOOLEAN>'],
  ['The answer is yes.', '<BOOLEAN> Yes </BOOLEAN>'],
  ['the answer is no solution', '<BOOLEAN> No </BOOLEAN>'],
]);
