/** What stands in boxes, braces, tags and grids of numbers, as OpenCompass finds it. */
import { vectors } from '../../../test/fixtures/scoring/vectors.ts';
import {
  firstBoxOrLastLine,
  lastBoxedStep,
  lastBoxWithoutEscapes,
  lastBraces,
  lastPlainBox,
  lastTagged,
  taggedNumbers,
} from './boxes.ts';
import { arcGrid } from './number-grid.ts';

vectors('ProcessBench.extract_answer', lastBoxedStep, [
  ['ANSWER: \\boxed{{{x}}}', 'x'],
  ['<think>maybe \\boxed{99}</think> \\boxed{ 7 }', 7],
  [' ', null],
  ['$\\boxed{\\text{A}}$', '\\textA'],
  ['# Solution\n\nWe get:\n$$ $\\boxed{\\frac{\\sqrt{3}}{2}}$ $$\n\nDone.', '\\frac\\sqrt3'],
  ['# Solution\n\nWe get:\n$$ \\boxed{12_{8}} $$\n\nDone.', 128],
  [
    'Final Answer: The final answer is $\\boxed{\\left( 3, \\frac{\\pi}{2} \\right)}$. I hope it is correct.',
    '\\left( 3, \\frac\\pi',
  ],
  ['Thus $x$ equals \\boxed{\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}}', '\\beginpmatrix'],
  ['# Solution\n\nWe get:\n$$ \\boxed{-\\frac{1}{4}} $$\n\nDone.', '-\\frac1'],
  ['Let $y=3$. \\boxed{\\frac{1}{2}} hence done \\boxed', '\\frac1'],
  ['步骤如下……所以答案是\\boxed{90^\\circ}。', '90^\\circ'],
  ['Thus $x$ equals \\boxed{0.5}', '0.5'],
  ['<think>maybe \\boxed{99}</think> \\boxed{\\mathrm{C}}', '\\mathrmC'],
  ['The answer is \\boxed{\\mbox{no}}.', '\\mboxno'],
]);

vectors('biodata.extract_boxed_text', lastBoxWithoutEscapes, [
  ['\\boxed{2\\frac{1}{3}}', '2frac{1}{3}'],
  ['<think>maybe \\boxed{99}</think> \\boxed{3+4i}', '3+4i'],
  ['# Solution\n\nWe get:\n$$ \\boxed{\\text{even}} $$\n\nDone.', 'even'],
  ['步骤如下……所以答案是\\boxed{5。', null],
  [' ', null],
  ['# Solution\n\nWe get:\n$$ \\boxed{10\\text{ cm}^2} $$\n\nDone.', '10 cm^2'],
  ['步骤如下……所以答案是\\boxed{3\\sqrt{2}}。', '3sqrt{2}'],
  ['Final Answer: The final answer is $\\boxed{90^\\circ}$. I hope it is correct.', '90^circ'],
  ['The answer is \\boxed{\\text{Evelyn}}.', 'Evelyn'],
  ['The answer is $\\boxed{C}$.', 'C'],
  ['Let $y=3$. \\boxed{1,234} hence done \\boxed', '1,234'],
  ['步骤如下……所以答案是\\boxed{\\text{(B)}}。', '(B)'],
  ['Thus $x$ equals \\boxed{7\\!}', '7!'],
  [
    '# Solution\n\nWe get:\n$$ \\boxed{(-\\infty, 2] \\cup [3, \\infty)} $$\n\nDone.',
    '(-infty, 2] cup [3, infty)',
  ],
  [
    '步骤如下……所以答案是\\boxed{\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}}。',
    'begin{pmatrix} 1 & 2 \\ 3 & 4 end{pmatrix}',
  ],
]);

vectors('biodata.extract_dict_text', lastBraces, [
  ['\\fbox{7}', '{7}'],
  ['½', null],
  ['ANSWER: \\boxed{A}', '{A}'],
  ['步骤如下……所以答案是boxed{9}。', '{9}'],
  ['\\boxed{[0, 1)}', '{[0, 1)}'],
  ['Final Answer: The final answer is $\\boxed{\\mathrm{C}}$. I hope it is correct.', '{C}'],
  ['<root><final_answer>{"a": 1}</final_answer><reasoning>r</reasoning></root>', '{"a": 1}'],
  ['<think>maybe \\boxed{99}</think> \\boxed{i\\sqrt{3}}', '{3}'],
  ['The answer is \\boxed{.5}.', '{.5}'],
  ['步骤如下……所以答案是\\boxed{{{x}}}。', '{x}'],
  ['Thus $x$ equals \\boxed{\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}}', '{pmatrix}'],
  ['Thus $x$ equals \\boxed{(-\\infty, 2] \\cup [3, \\infty)}', '{(-\\infty, 2] \\cup [3, \\infty)}'],
  ['# Solution\n\nWe get:\n$$ \\boxed{10\\text{ cm}^2} $$\n\nDone.', '{ cm}'],
  ['Final Answer: The final answer is $\\boxed{a{b{c}d}e}$. I hope it is correct.', '{c}'],
]);

vectors('biodata.extract_number', (text: string) => taggedNumbers(text).at(-1), [
  ['\\boxed{1} and \\boxed{2}', 2],
  ['m', null],
  ['<think>maybe \\boxed{99}</think> \\boxed{10\\%}', 99],
  [
    'The greatest integer less than $14.6$ is $14$. The smallest integer greater than $-14.6$ is $-14$. Therefore, the equation can be rewritten as $14-(-14)$, or $\\boxed{28}$.',
    28,
  ],
  ['<think>maybe \\boxed{99}</think> \\boxed{2\\frac{1}{3}}', 99],
  ['# Solution\n\nWe get:\n$$ \\boxed{5}} $$\n\nDone.', 5],
  [
    'We know that $OA$ and $OB$ are each radii of the semi-circle with center $O$.  Thus, $OA=OB=OC+CB=32+36=68$. Therefore, $AC=AO+OC=68+32=\\boxed{100}$.',
    100,
  ],
  [
    'In $\\frac{3}{8}$ as many hours, George picks $\\frac{3}{8}$ as many pounds of apples.  Therefore, George picked $\\frac{3}{8}(15,\\!832)=\\frac{3}{8}(16,\\!000-168)=3(2000)-3(21)=\\boxed{5937}$ pounds of apples in 3 hours.',
    5937,
  ],
]);

vectors('smolinstruct.extract_number', taggedNumbers, [
  ['Thus $x$ equals \\boxed{.5}', [0.5]],
  ['错', []],
  ['\\boxed{1} and \\boxed{2}', [1, 2]],
  ['<think>maybe \\boxed{99}</think> \\boxed{x=5}', [99]],
  [
    '[BEGIN]\n def extract_nth_element(list1, n):\n    result = [x[n] for x in list1]\n    return result\n[DONE]\n\nYou are an expert',
    [],
  ],
  ['<think>maybe \\boxed{99}</think> \\boxed{\n8\n}', [99, 8]],
  [
    "Let's think step by step\nJane is 30-3=<<30-3=27>>27 years old\nTrent is 27+5=<<27+5=32>>32 years old\n\n\\boxed{32}",
    [32],
  ],
  ['The answer is \\boxed{.5}.', [0.5]],
  ['步骤如下……所以答案是\\boxed{\n8\n}。', [8]],
  [
    'To round to the nearest hundredth, we must look at the thousandths place, which here is $9$.\n\n$9$ is greater than or equal to $5$, so the hundredths digit $0$ rounds up to $1$. So, rounding $563.5097$ to the nearest hundredth yields $\\boxed{563.51}.$',
    [563.51],
  ],
]);

vectors('mol_instructions_chem.extract_chem_tag', lastTagged, [
  ['a', 'SMILES', null],
  ['Thus $x$ equals \\boxed{{5}}', 'SMILES', null],
]);

vectors('gaokao_math.extract_boxed_answer', lastPlainBox, [
  ['\\boxed{三}', '三'],
  ['a', null],
  ['\\boxed{42}', '42'],
  ['\\boxed{±2}', '±2'],
  ['Final Answer: The final answer is $\\boxed{\\frac{1}{2}}$. I hope it is correct.', '\\frac{1'],
  ['<think>maybe \\boxed{99}</think> \\boxed{3+4i}', '3+4i'],
  ['<think>maybe \\boxed{99}</think> \\boxed{a{b{c}d}e}', 'a{b{c'],
  ['步骤如下……所以答案是\\boxed{90^\\circ}。', '90^\\circ'],
  [
    'We know that $OA$ and $OB$ are each radii of the semi-circle with center $O$.  Thus, $OA=OB=OC+CB=32+36=68$. Therefore, $AC=AO+OC=68+32=\\boxed{100}$.',
    '100',
  ],
  ['The answer is \\boxed{.5}.', '.5'],
  ['Final Answer: The final answer is $\\boxed{x=5}$. I hope it is correct.', 'x=5'],
  ['\\boxed{\\emptyset}', '\\emptyset'],
  ['Final Answer: The final answer is $\\boxed{\\text{Evelyn}}$. I hope it is correct.', '\\text{Evelyn'],
  ['Thus $x$ equals \\boxed{\\$12.50}', '\\$12.50'],
]);

vectors('box_extract.extract_boxed_latex', firstBoxOrLastLine, [
  ['Thus $x$ equals \\boxed{11{,}111}', '11{,}111'],
  ['Thus $x$ equals \\boxed{5', 'Thus $x$ equals \\boxed{5'],
  ['The answer is $\\boxed{C}$.', 'C'],
  ['', ''],
  ['<think>maybe \\boxed{99}</think> \\boxed{2\\frac{1}{3}}', '99'],
  ['Let $y=3$. \\boxed{1,234} hence done \\boxed', '1,234'],
  ['import matplotlib.pyplot as plt\nplt.show()', 'plt.show()'],
  ['\\boxed{-\\frac{1}{4}}', '-\\frac{1}{4}'],
  [
    '1. 我国刑法是依照同类客体对犯罪进行分类的，如把危害国家安全的犯罪作为一类，把破坏社会主义市场经济秩序的犯罪作为一类，把侵犯财产权的犯罪作为一类，等等。\n所以答案是A',
    '所以答案是A',
  ],
  [
    '下列选项中，属于民事法律关系的是____。\nA. 甲男与乙女之间的恋人关系\nB. 甲公司与乙公司之间的技术转让关系\n答案：B',
    '答案：B',
  ],
  [
    '```python\ndef median_trapezium(base1,base2,height):\n median = 0.5 * (base1+ base2)\n return median\n```\nassert median_trapezium(15,25,35)==20',
    'assert median_trapezium(15,25,35)==20',
  ],
  [
    "'import heapq\ndef larg_nnum(list1,n):\n largest=heapq.nlargest(n,list1)\n return largest'\n[DONE]",
    '[DONE]',
  ],
  [
    '1. 根据我国刑法的规定，缓刑的适用对象是被判处3年以下有期徒刑或者拘役的犯罪分子。\n所以答案是D',
    '所以答案是D',
  ],
  ['ANSWER: \\boxed{A}', 'A'],
]);

vectors('arc_prize_public_evaluation.extract_solution', arcGrid, [
  ['[[10]] and [[3]]', [[10]]],
  ['对', [[0]]],
  ['Rating: [[8]]', [[8]]],
  [
    'Therefore the answer is [[1,2],[3,4]]',
    [
      [1, 2],
      [3, 4],
    ],
  ],
  ['Final Answer: The final answer is $\\boxed{\\{1,2,3\\}}$. I hope it is correct.', [[0]]],
  [
    '```python\ndef Extract(lst): \n    return [item[0] for item in lst] \n```\nassert Extract([[1, 2], [3, 4, 5], [6, 7, 8, 9]]) == [1, 3, 6]',
    [
      [1, 2],
      [3, 4, 5],
      [6, 7, 8, 9],
    ],
  ],
]);
