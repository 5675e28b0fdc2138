/** Answers of mathematics compared as texts, as OpenCompass compares them. */
import { REFUSED, vectors } from '../../../test/fixtures/scoring/vectors.ts';
import { boxedAnswer, lastBoxed, withoutBox } from './boxed-answer.ts';
import { normalizeFinalAnswer } from './final-answer.ts';
import { isAgievalEquivalent, isInternEquivalent, stripAgieval, stripIntern } from './hendrycks-variants.ts';
import { withoutUnits } from './number-text.ts';
import {
  bracedFractions,
  bracedRoots,
  bracedRootsOfWords,
  isStringEquivalent,
  slashFraction,
  stripV1,
  stripV2,
  withoutRightUnits,
} from './string-equivalence.ts';
import { isTheoremNumber, theoremNumber } from './theorem-number.ts';

vectors('MATHEvaluator._fix_a_slash_b', slashFraction, [
  ['<answer>G</answer>', REFUSED],
  ['<think>a<think>b</think>c</think>d', '<think>a<think>b</think>c</think>d'],
  ['the answer is 1/8', REFUSED],
  [
    'Ruins:220(.40)=88\nUnmanned:88/2=<<88/2=44>>44 castles\nThe answer is 44',
    'Ruins:220(.40)=88\nUnmanned:88/2=<<88/2=44>>44 castles\nThe answer is 44',
  ],
  ['ẞ', 'ẞ'],
]);

vectors('MATHEvaluator._fix_fracs', bracedFractions, [
  ['\\boxed{2\\frac{1}{3}}', '\\boxed{2\\frac{1}{3}}'],
  ['$', '$'],
  ['result=\\frac{3}{4} units', 'result=\\frac{3}{4} units'],
  ['The final answer is $\\frac{1}{2}$.', 'The final answer is $\\frac{1}{2}$.'],
]);

vectors('MATHEvaluator._fix_sqrt', bracedRoots, [
  ['The answer is \\sqrt{2}', 'The answer is \\sqrt{2}'],
  ['。', '。'],
  ['步骤如下……所以答案是\\boxed{i\\sqrt{3}}。', '步骤如下……所以答案是\\boxed{i\\sqrt{3}}。'],
  [
    'We have $h(-1) = \\sqrt{\\frac{-1+3}{2}} = \\sqrt{\\frac{2}{2}} = \\sqrt{1} = \\boxed{1}$.',
    'We have $h(-1) = \\sqrt{\\frac{-1+3}{2}} = \\sqrt{\\frac{2}{2}} = \\sqrt{1} = \\boxed{1}$.',
  ],
]);

vectors('MATHEvaluator._fix_sqrt_v2', bracedRootsOfWords, [
  ['É', 'É'],
  ['Ａ', 'Ａ'],
  ['²', '²'],
  ['否', '否'],
]);

vectors('MATHEvaluator._remove_right_units', withoutRightUnits, [
  ['。', '。'],
  ['0', '0'],
  ['[]', '[]'],
  ['Á', 'Á'],
]);

vectors('MATHEvaluator._strip_string', stripV1, [
  ['答案：$\\frac{\\pi}{3}$', '答案：$\\frac{\\pi}{3}$'],
  ['ANSWER: \\boxed{3\\sqrt{2}}', 'ANSWER:\\boxed{3\\sqrt{2}}'],
  ['= NaN', 'NaN'],
  [
    'If George has 200 bananas, 45% more than that number is 45/100*200 = <<200*0.45=90>>90\nThe total number of pears that George has is 200+90 =<<200+90=290>>290\nTogether, George has 290 pears + 200 bananas = <<290+200=490>>490 fruits',
    REFUSED,
  ],
  ['x = 3:45', '3:45'],
  ['</think>a</think>b', '</think>a</think>b'],
  ['result = df.head()\nEND SOLUTION', 'result=df.head()ENDSOLUTION'],
  ['The answer is:\n\n$$\\frac{1}{3}$$', 'Theansweris:$$\\frac{1}{3}$$'],
  [',', ','],
  ['Thus $x$ equals \\boxed{\\frac{a}{b+c}}', 'Thus$x$equals\\boxed{\\frac{a}{b+c}}'],
  ['The answer is $1/3$ cup', REFUSED],
  ['-', '-'],
  ['\\boxed{1} and \\boxed{2}', '\\boxed{1}and\\boxed{2}'],
  ['the answer is (A) and (B).', 'theansweris(A)and(B).'],
  ['He pays 007\n\nQuestion: next question 99', 'Hepays007Question:nextquestion99'],
  ['```\nprint(1)\n```', '```print(1)```'],
  ['def f():\n    return 1\n\n\n', 'deff():return1'],
  ['21. B\n22. C\n23. A\n24. D', '21.B22.C23.A24.D'],
  ['Therefore, the answer is 1,000.', 'Therefore,theansweris1,000.'],
  [
    '```cpp\n#include <iostream>\nint main() { return 0; }\n```',
    '```cpp#include<iostream>intmain(){return0;}```',
  ],
  ['Total: 12.5% dollars.', 'Total:12.5%dollars.'],
  ['assert f(1) == 2', 'assertf(1)==2'],
]);

vectors('MATHEvaluator._strip_string_v2', stripV2, [
  ['\\boxed{\\frac12}', '\\boxed{\\frac{1}{2}}'],
  [
    'We have $h(-1) = \\sqrt{\\frac{-1+3}{2}} = \\sqrt{\\frac{2}{2}} = \\sqrt{1} = \\boxed{1}$.',
    'Wehaveh(-1)=\\sqrt{\\frac{-1+3}{2}}=\\sqrt{\\frac{2}{2}}=\\sqrt{1}=\\boxed{1}',
  ],
  ['result = df.head()\nEND SOLUTION', 'result=df.head()ENDSOLUTION'],
  ['x = 5\n\n\n', '5'],
  ['/8', REFUSED],
  ['</think>a</think>b', '</think>a</think>b'],
  ['\n\n\n', ''],
  ['The answer is \\boxed{\\mbox{no}}.', 'Theansweris\\boxed{}'],
  ['ANSWER: \\boxed{\\dfrac{5}{6}}', 'ANSWER:\\boxed{\\frac{5}{6}}'],
  ['N/A', REFUSED],
  ['answer is \\frac{1}{3}', 'answeris\\frac{1}{3}'],
  ['answer: $2^10 = 1024$', 'answer:2^10=1024'],
  ['x = 5\n\nQ: next question\nA: 7', '5Q:nextquestionA:7'],
  ['The answer is 5!.', 'Theansweris5!'],
  ['The answer is 3\\sqrt{5}.', 'Theansweris3\\sqrt{5}'],
  [
    'Final Answer: The final answer is $\\boxed{\\frac{1}{2}}$. I hope it is correct.',
    'FinalAnswer:Thefinalansweris\\boxed{\\frac{1}{2}}.Ihopeitiscorrect',
  ],
  ['The answer is 30%', 'Theansweris30'],
  ['6.02\\times 10^{23}', '6.02\\times10^{23}'],
  ['# Solution\n\nWe get:\n$$ \\boxed{x^2+2x+1} $$\n\nDone.', '#SolutionWeget:\\boxed{x^2+2x+1}Done'],
  [
    '1. 根据我国刑法的规定，缓刑的适用对象是被判处3年以下有期徒刑或者拘役的犯罪分子。\n所以答案是D',
    '1.根据我国刑法的规定，缓刑的适用对象是被判处3年以下有期徒刑或者拘役的犯罪分子。所以答案是D',
  ],
]);

vectors('MATHEvaluator.is_equiv', isStringEquivalent, [
  ['4/3', '\\frac{4}{3}', 'v2', true],
  ['ab=5', '5\\text{cm}^2', 'v1', true],
  ['\\frac{7}{3}', '7/3', 'v2', true],
  ['x = 6\\sqrt{7}', '6\\sqrt{7}', 'v1', true],
  ['a/b', '5!', 'v1', false],
  ['\\boxed{-221_3}', '-221_3', 'v2', true],
  ['\\frac413', '\\frac{4}{13}', 'v2', false],
  ['100\\text square units', '100\\text{ square units}', 'v2', true],
  ['1', '5=x', 'v1', false],
  ['x = 12441600', '12441600', 'v2', true],
  ['\\$\\text{D}', '\\text{D}', 'v2', true],
  ['\\frac{-3}{5}', '-3/5', 'v1', true],
  ['50%', '', 'v1', false],
  ['2\\frac{1}{3}', '3 \\pm \\sqrt2', 'v1', false],
  ['x = 102', '102', 'v1', true],
  ['-3/6', '\\frac{-3}{6}', 'v2', true],
  ['\\frac{11}{2}\\%', '\\frac{11}{2}', 'v1', true],
  ['1101_4 \\mbox{ inches}', '1101_4', 'v2', true],
  ['1000', '1,000', 'v2', true],
  ['\\frac{4}{1}', '4/1', 'v1', true],
  ['\\frac{2}{3} \\text{and} 3', '\\frac{2}{3}', 'v1', false],
  ['10\\;\\text{edges} \\text{and} 3', '10\\;\\text{edges}', 'v2', false],
  ['$504$', '504', 'v1', true],
  ['\\sqrt', '{', 'v1', false],
  ['-2,1', '\\dfrac12', 'v2', false],
  ['√2', '\\infty', 'v2', false],
  ['.5^\\circ', '.5', 'v2', true],
  ['Monday', '1.5/2', 'v2', false],
  ['[6,\\infty)', '[6,\\infty)', 'v2', true],
  ['\\text{(A)}^{\\circ}', '\\text{(A)}', 'v2', true],
]);

vectors('math_intern.strip_string', stripIntern, [
  [
    'David paid 16 * 0.03 = $<<16*0.03=0.48>>0.48 for the bolts.\nDavid has $12.48 - $0.48 = $12 left.\nThe answer is $12.',
    'Davidpaid16*0.03=$<<16*0.03=0.48>>0.48forthebolts.Davidhas$12.48-$0.48=$12left.Theansweris$12.',
  ],
  ['步骤如下……所以答案是\\boxed{i\\sqrt{3}}。', '步骤如下……所以答案是\\boxed{i\\sqrt{3}}。'],
  [
    "'def replace_char(str1,ch,newch):\n str2 = str1.replace(ch, newch)\n return str2'\n[DONE]",
    "'defreplace_char(str1,ch,newch):str2=str1.replace(ch,newch)returnstr2'[DONE]",
  ],
  ['3 7/8', '\\frac{37}{8}'],
  ['    return n%2 == 0 and n >= 8\n', 'returnn%2==0andn>=8'],
  ['步骤如下……所以答案是\\boxed{3\\sqrt{2}}。', '步骤如下……所以答案是\\boxed{3\\sqrt{2}}。'],
  ['x = 007', '007'],
  ['result=\\frac{3}{4} units', 'result=\\frac{3}{4}units'],
  ['The answer is $1/3$ cup', REFUSED],
  ['Let $y=3$. \\boxed{\\tfrac{5}{6}} hence done \\boxed', 'Let$y=3$.\\boxed{\\frac{5}{6}}hencedone\\boxed'],
  ['final answer (C)', 'finalanswer(C)'],
  ['The answer is x=3.', 'Theanswerisx=3.'],
  ['So the answer is \\frac{3}{4}', 'Sotheansweris\\frac{3}{4}'],
  ['<think>maybe \\boxed{99}</think> \\boxed{0.5}', REFUSED],
  [
    '1. 根据我国刑法的规定，缓刑的适用对象是被判处3年以下有期徒刑或者拘役的犯罪分子。',
    '1.根据我国刑法的规定，缓刑的适用对象是被判处3年以下有期徒刑或者拘役的犯罪分子。',
  ],
  ['# Solution\n\nWe get:\n$$ \\boxed{5}} $$\n\nDone.', '#SolutionWeget:$$\\boxed{5}}$$Done.'],
  ['# Solution\n\nWe get:\n$$ \\boxed{\\,7\\,} $$\n\nDone.', '#SolutionWeget:$$\\boxed{\\7\\}$$Done.'],
  ['因此，结果为 1e5 元。', '因此，结果为1e5元。'],
  ['a dog, an apple and the sun', 'adoganappleandthesun'],
  ['\n\n\n    return 5\n\n\n', 'return5'],
  ['```java\nint x = 1;\n```', '```javaintx=1;```'],
  ['The answer is 3\\sqrt{5}.', 'Theansweris3\\sqrt{5}.'],
  ['Answer:  **D**', 'Answer:**D**'],
  ['Answer: 1,234,567.89', 'Answer:1234567.89'],
]);

vectors('math_intern.is_equiv', isInternEquivalent, [
  ['\\frac25', '\\frac{2}{5}', true],
  ['\\frac{0}{3}', '0/3', true],
  ['\\$\\frac{6\\sqrt{5}}{5}', '\\frac{6\\sqrt{5}}{5}', true],
  ['k=54', '54', true],
  ['3.0', '\\pi/2', false],
  ['\\text{ sq ft}', '3', false],
  ['1 \\pm \\sqrt 19}', '1 \\pm \\sqrt{19}', false],
  ['x = (1,-2)', '(1,-2)', true],
  [
    'x = \\begin{pmatrix} 1/5 \\\\ -3/5 \\end{pmatrix}',
    '\\begin{pmatrix} 1/5 \\\\ -3/5 \\end{pmatrix}',
    true,
  ],
  ['12_8', '3/5', false],
  ['(-inf,2)', 'a', false],
  [' -\\frac32 ', '-\\frac32', true],
  ['x=1,2', '1,2', true],
  ['xy = 5', 'k = 5', false],
  ['\\frac{6}{3}', '6/3', true],
  ['\\frac', '∞', false],
  ['.5', '5/10', false],
  ['\\sqrt', '3+2x', false],
  ['x=5', 'x=5', true],
  ['1.5/2', 'a/2', false],
  ['\\sqrt2', '6', false],
]);

vectors('math_equivalence._strip_string', stripAgieval, [
  ['The answer is \\sqrt{2}', 'Theansweris\\sqrt{2}'],
  ['<answer>\nmulti\nline\n</answer>', '<answer>multiline</answer>'],
  ['x = 5\n\nQ: next question\nA: 7', '5Q:nextquestionA:7'],
  [
    '<think>maybe \\boxed{99}</think> \\boxed{2\\frac{1}{3}}',
    '<think>maybe\\boxed{99}</think>\\boxed{2\\frac{1}{3}}',
  ],
  ['x = 一百二十', '一百二十'],
  ['The answer is $x=-2$.', 'Theansweris$x=-2$.'],
  ['```python\nx=1', '```pythonx=1'],
  ['result=\\frac{3}{4} units', 'result=\\frac{3}{4}units'],
  ['The answer is $\\dfrac{7}{2}', 'Theansweris$\\frac{7}{2}'],
  [
    'Final Answer: The final answer is $\\boxed{\\frac{1}{2}}$. I hope it is correct.',
    'FinalAnswer:Thefinalansweris$\\boxed{\\frac{1}{2}}$.Ihopeitiscorrect.',
  ],
  ['<think>maybe \\boxed{99}</think> \\boxed{\\,7\\,}', '<think>maybe\\boxed{99}</think>\\boxed{\\,7\\,}'],
  ['So the answer is 2^10 = 1024', 'Sotheansweris2^10=1024'],
  [
    'Final Answer:\nThe final answer is $x=3$. I hope it is correct.\n\nProblem: next',
    'FinalAnswer:Thefinalansweris$x=3$.Ihopeitiscorrect.Problem:next',
  ],
  [
    '    lst.sort()\n    new_lst = []\n    for i in lst:\n        if len(i)%2 == 0:\n            new_lst.append(i)\n    return sorted(new_lst, key=len)\n',
    'lst.sort()new_lst=[]foriinlst:iflen(i)%2==0:new_lst.append(i)returnsorted(new_lst,key=len)',
  ],
  [
    "Let's think step by step\nJane is 30-3=<<30-3=27>>27 years old\nTrent is 27+5=<<27+5=32>>32 years old\n\n\\boxed{32}",
    "Let'sthinkstepbystepJaneis30-3=<<30-3=27>>27yearsoldTrentis27+5=<<27+5=32>>32yearsold\\boxed{32}",
  ],
  ['The answer is $50%', 'Theansweris$50%'],
  ['The answer is A, not (B)', 'TheanswerisA,not(B)'],
  ['<think>\nOkay\n</think>\n\n  18  \n', '<think>Okay</think>18'],
  ['答案是B\n\nQ: next question\nA: 7', '答案是BQ:nextquestionA:7'],
  ['```py\nx=1\n```', '```pyx=1```'],
]);

vectors('math_equivalence.is_equiv', isAgievalEquivalent, [
  ['2/4', '\\frac{2}{4}', true],
  ['\\frac42', '\\frac{4}{2}', true],
  ['\\sqrt', '\\text{ sq ft}', false],
  ['3/5', '\\frac{3}{5}', true],
  ['k=\\frac{781}{1024}', '\\frac{781}{1024}', true],
  ['1/0', '5°', false],
  [null, '1', false],
  [
    ' \\left( \\frac{5}{3}, \\frac{5}{3}, \\frac{5}{3} \\right) ',
    '\\left( \\frac{5}{3}, \\frac{5}{3}, \\frac{5}{3} \\right)',
    true,
  ],
  ['90^\\circ', '\\sqrt[3]{2}', false],
  ['(1,2)', '\\frac\\pi2', false],
  ['√2', 'y=2x+3', false],
  ['\\frac{0}{5}', '0/5', true],
  [null, null, true],
  ['x = 5', 'x=5', true],
  ['x=1,2', '1,2', true],
  ['6^{\\circ}\\text{ cm}', '6^{\\circ}', true],
  ['2^{1/2}', '1,2', false],
  ['.5', '9', false],
  ['\\text{ sq ft}', '1{,}000', false],
  ['2^{1/2}', '2^{1/2}', true],
]);

vectors('number_utils.clean_units', withoutUnits, [
  ['对', '对'],
  ['-', '-'],
  ['Ж', 'Ж'],
  ['①', '①'],
  ['Thus $x$ equals \\boxed{5}}', 'Thus x equals \\boxed{5}}'],
  ['final answer is $5 km/h$. I hope it is correct.', 'final answer is 5 km/h. I hope it is correct.'],
  [
    'Final Answer: The final answer is $\\boxed{ 7 }$. I hope it is correct.',
    'Final Answer: The final answer is \\boxed{ 7 }. I hope it is correct.',
  ],
  ['The final answer is $14$ dollars', 'The final answer is 14 dollars'],
  ['The answer is $1/3$ cup', 'The answer is 1/3 cup'],
  ['answer: $2^10 = 1024$', 'answer: 2^10 = 1024'],
  [
    'Final Answer: The final answer is $12$. I hope it is correct.',
    'Final Answer: The final answer is 12. I hope it is correct.',
  ],
  ['Among A, B, C and D, only C holds.', 'Among A, B, and D, only holds.'],
  ['answer: $1e5$', 'answer: 1e5'],
  ['answer: $72 hours$', 'answer: 72 hours'],
]);

vectors('number_utils.compare_two_numbers', isTheoremNumber, [
  [3, 3, true, true],
  [3, 0.3333, false, false],
  [-3, 3, true, false],
  [-3, 0.3333, false, false],
]);

vectors('number_utils.number_it', theoremNumber, [
  ['None', false, null],
  ['10^3', false, 1000],
  ['[1]', false, 1],
  ['٣', false, 3],
  ['abc', false, null],
  ['1,000', false, 1000],
  ['3.0', false, 3],
  ['3*4', false, 12],
]);

vectors('math.normalize_final_answer', normalizeFinalAnswer, [
  ['The answer is \\boxed{\\frac12}.', '\\frac{1}{2}.'],
  [
    "'def extract_nth_element(list1, n):\n    result = [x[n] for x in list1]\n    return result'\n[DONE]",
    "'defext\\frac{t}{_}nth_element(list1,n):result=[x[n]forxinlist1]returnresult'[DONE]",
  ],
  ['<think>maybe \\boxed{99}</think> \\boxed{\n8\n}', '<think>maybe99}</think>\\boxed{8'],
  ['  The answer is A', 'A'],
  ['final answer is $12,34,567$. I hope it is correct.', '1234567'],
  ['The answer is $x=-2$.', 'x=-2'],
  ['answer is D or A', 'DorA'],
  [
    '    return [x for x in l if x > 0]\n\n\ndef test():\n    assert True\n',
    'return[xforxinlifx>0]deest():assertTrue',
  ],
  ['因此，结果为 .5 元。', '因此，结果为.5元。'],
  ['    return n%2 == 0 and n >= 8\n', 'returnn%2==0andn>=8'],
  ['The correct answer is:\n(B) the second', '(B)thesecond'],
  ['Based on the passage, Elon went to Paris. Dogs bark.', 'Basedonthepassage,ElonwenttoParis.Dogsbark.'],
  ['yes\n\nQ: next question\nA: 7', 'yesQ:nextquestionA:7'],
  [
    '```python\ndef last_Digit(n) :\n    return (n % 10) \n```\nassert last_Digit(123) == 3',
    '```pythondeflast_Digit(n):return(n%10)```assertlast_Digit(123)==3',
  ],
  ['The final answer is: (c)', ':(c)'],
  ['The answer is 42. So the answer is 43.', '42.Sotheansweris43.'],
]);

vectors('math.extract_boxed_answer', boxedAnswer, [
  ['The answer is \\boxed{.5}.', true, '.5'],
  ['\\boxed{72 hours}', false, '72 hours'],
  ['Let $y=3$. \\boxed{1,234} hence done \\boxed', true, null],
  ['', false, null],
  ['ANSWER: \\boxed{\\mbox{no}}', false, '\\mbox{no}'],
  ['ANSWER: \\boxed{5\\pm\\sqrt{2}}', false, '5\\pm\\sqrt{2}'],
  ['# Solution\n\nWe get:\n$$ \\boxed{x^2+2x+1} $$\n\nDone.', false, 'x^2+2x+1'],
  [
    'Final Answer: The final answer is $\\boxed{\\left( 3, \\frac{\\pi}{2} \\right)}$. I hope it is correct.',
    false,
    '\\left( 3, \\frac{\\pi}{2} \\right)',
  ],
  ['<think>maybe \\boxed{99}</think> \\boxed{i\\sqrt{3}}', false, 'i\\sqrt{3}'],
  ['Thus $x$ equals \\boxed{\\$12.50}', false, '\\$12.50'],
  ['\\boxed{1 000}', true, '1 000'],
  ['<think>maybe \\boxed{99}</think> \\boxed{\\mathrm{C}}', false, '\\mathrm{C}'],
  ['# Solution\n\nWe get:\n$$ $\\boxed{\\frac{\\sqrt{3}}{2}}$ $$\n\nDone.', false, '\\frac{\\sqrt{3}}{2}'],
  ['Final Answer: The final answer is $\\boxed{a{b{c}d}e}$. I hope it is correct.', true, 'a{b{c}d}e'],
  [
    'Thus $x$ equals \\boxed{\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}}',
    false,
    '\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}',
  ],
]);

vectors('math_intern.extract_boxed_answer', boxedAnswer, [
  ['\\boxed{\\frac12}', false, '\\frac12'],
  ['步骤如下……所以答案是\\boxed{i\\sqrt{3}}。', false, 'i\\sqrt{3}'],
  ['The answer is \\boxed{.5}.', false, '.5'],
  ['Let $y=3$. \\boxed{\\frac{1}{2}} hence done \\boxed', false, null],
  ['-', false, null],
  ['\\boxed{[0, 1)}', false, '[0, 1)'],
  ['\\boxed{-\\frac{1}{4}}', false, '-\\frac{1}{4}'],
  ['Thus $x$ equals \\boxed{.5}', false, '.5'],
  ['# Solution\n\nWe get:\n$$ \\boxed{\\,7\\,} $$\n\nDone.', false, '\\,7\\,'],
  ['步骤如下……所以答案是\\boxed{\\emptyset}。', false, '\\emptyset'],
  ['Final Answer: The final answer is $\\boxed{\\$12.50}$. I hope it is correct.', false, '\\$12.50'],
  ['The answer is \\boxed{\\mbox{no}}.', false, '\\mbox{no}'],
  ['Thus $x$ equals \\boxed{7\\!}', false, '7\\!'],
  [
    'Final Answer: The final answer is $\\boxed{\\left( 3, \\frac{\\pi}{2} \\right)}$. I hope it is correct.',
    false,
    '\\left( 3, \\frac{\\pi}{2} \\right)',
  ],
  [
    '步骤如下……所以答案是\\boxed{\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}}。',
    false,
    '\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}',
  ],
]);

vectors('math.last_boxed_only_string', lastBoxed, [
  ['\\boxed{\\{1,2,3\\}}', '\\boxed{\\{1,2,3\\}}'],
  ['The answer is \\boxed{.5}.', '\\boxed{.5}'],
  ['\\boxed{\\text{(B)}}', '\\boxed{\\text{(B)}}'],
  ['错', null],
  ['Thus $x$ equals \\boxed{5', null],
  ['<think>maybe \\boxed{99}</think> \\boxed{3+4i}', '\\boxed{3+4i}'],
  ['Thus $x$ equals \\boxed{x = 3, y = 4}', '\\boxed{x = 3, y = 4}'],
  ['Final Answer: The final answer is $\\boxed{ 7 }$. I hope it is correct.', '\\boxed{ 7 }'],
  ['步骤如下……所以答案是\\boxed{\\tfrac{5}{6}}。', '\\boxed{\\tfrac{5}{6}}'],
  ['Thus $x$ equals \\boxed{\\frac{a}{b+c}}', '\\boxed{\\frac{a}{b+c}}'],
  [
    '# Solution\n\nWe get:\n$$ \\boxed{(-\\infty, 2] \\cup [3, \\infty)} $$\n\nDone.',
    '\\boxed{(-\\infty, 2] \\cup [3, \\infty)}',
  ],
  [
    'Final Answer: The final answer is $\\boxed{\\text{even}}$. I hope it is correct.',
    '\\boxed{\\text{even}}',
  ],
  [
    "Let's think step by step\nJane is 30-3=<<30-3=27>>27 years old\nTrent is 27+5=<<27+5=32>>32 years old\n\n\\boxed{32}",
    '\\boxed{32}',
  ],
  [
    'We know that $OA$ and $OB$ are each radii of the semi-circle with center $O$.  Thus, $OA=OB=OC+CB=32+36=68$. Therefore, $AC=AO+OC=68+32=\\boxed{100}$.',
    '\\boxed{100}',
  ],
  ['Final Answer: The final answer is $\\boxed{90^\\circ}$. I hope it is correct.', '\\boxed{90^\\circ}'],
]);

vectors('math.remove_boxed', withoutBox, [
  ['\\boxed{\\emptyset}', '\\emptyset'],
  ['\u3000', null],
  ['\\boxed{-\\frac{1}{4}}', '-\\frac{1}{4}'],
  ['\\boxed{\\{1,2,3\\}}', '\\{1,2,3\\}'],
  ['\\boxed{[0, 1)}', '[0, 1)'],
  ['\\boxed{1 000}', '1 000'],
  ['\\boxed{42}', '42'],
  ['\\boxed{三}', '三'],
]);
