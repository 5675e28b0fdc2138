/** Programs in replies to benchmarks of code, as OpenCompass finds and completes them. */
import { REFUSED, vectors } from '../../../test/fixtures/scoring/vectors.ts';
import { cppBlock, cppProgram } from './codecompass/cpp-code.ts';
import { humanevalxCode } from './humanevalx/humanevalx-code.ts';
import { lcbenchAnswer } from './lcbench/lcbench-answer.ts';
import {
  executionAnswer,
  generatedCode,
  lastGeneratedCode,
  testOutputCode,
} from './livecodebench/livecodebench-answer.ts';
import { mbppAnswer, mbppAnswer2 } from './mbpp/mbpp-answer.ts';
import { py150Sample } from './py150/py150.ts';

vectors('MBPPEvaluator._process_answer', mbppAnswer, [
  ["'def last_Digit(n) :\n    return (n % 10) '\n[DONE]", 'def last_Digit(n) :\n    return (n % 10)'],
  ['[BEGIN] x', 'x'],
  ['```\nprint(1)\n```', 'print(1)'],
  ['错', '错'],
  [
    '```python\ndef Extract(lst): \n    return [item[0] for item in lst] \n```\nassert Extract([[1, 2], [3, 4, 5], [6, 7, 8, 9]]) == [1, 3, 6]',
    'def Extract(lst): \n    return [item[0] for item in lst]',
  ],
  ['```py\nx=1\n```', 'py\nx=1'],
  [
    'Sure! Here\'s the implementation:\n\n```python\ndef has_close(numbers, t):\n    """ doc ``` inside """\n    return True\n```\n\nExplanation...',
    'def has_close(numbers, t):\n    """ doc',
  ],
  [
    "'import re\ndef remove_whitespaces(text1):\n  return (re.sub(r'\\s+', '',text1))'\n[DONE]",
    "import re\ndef remove_whitespaces(text1):\n  return (re.sub(r'\\s+', '',text1))",
  ],
  ['```python\nimport os\n```\nand\n```python\ndef second():\n    pass\n```', 'import os'],
  ['[BEGIN]\ndef f(x):\n    return x\n[DONE]\nmore', 'def f(x):\n    return x'],
  [
    '```python\ndef last_Digit(n) :\n    return (n % 10) \n```\nassert last_Digit(123) == 3',
    'def last_Digit(n) :\n    return (n % 10)',
  ],
  ['```python\ndef f(x):\n    return x + 1\n```', 'def f(x):\n    return x + 1'],
  [
    '[BEGIN]\n def median_trapezium(base1,base2,height):\n median = 0.5 * (base1+ base2)\n return median\n[DONE]\n\nYou are an expert',
    'def median_trapezium(base1,base2,height):\n median = 0.5 * (base1+ base2)\n return median',
  ],
  [
    'Here is the code:\n```python\ndef add(a, b):\n    return a + b\n```\nThis works.',
    'def add(a, b):\n    return a + b',
  ],
]);

vectors('MBPPEvaluator2._process_answer', mbppAnswer2, [
  ["'def last_Digit(n) :\n    return (n % 10) '\n[DONE]", 'def last_Digit(n) :\n    return (n % 10)'],
  ['```java\nint x = 1;\n```', 'int x = 1;'],
  [
    '[BEGIN]\n def replace_char(str1,ch,newch):\n str2 = str1.replace(ch, newch)\n return str2\n[DONE]\n\nYou are an expert',
    'def replace_char(str1,ch,newch):\n str2 = str1.replace(ch, newch)\n return str2',
  ],
  [
    "'import heapq\ndef larg_nnum(list1,n):\n largest=heapq.nlargest(n,list1)\n return largest'\n[DONE]",
    'import heapq\ndef larg_nnum(list1,n):\n largest=heapq.nlargest(n,list1)\n return largest',
  ],
  [
    "'from operator import itemgetter \ndef index_minimum(test_list):\n  res = min(test_list, key = itemgetter(1))[0]\n  return (res) '\n[DONE]",
    'from operator import itemgetter \ndef index_minimum(test_list):\n  res = min(test_list, key = itemgetter(1))[0]\n  return (res)',
  ],
  ['```python\ndef f(x):\n    return x + 1\n```', 'def f(x):\n    return x + 1'],
  [
    '[BEGIN]\n import heapq\ndef larg_nnum(list1,n):\n largest=heapq.nlargest(n,list1)\n return largest\n[DONE]\n\nYou are an expert',
    'import heapq\ndef larg_nnum(list1,n):\n largest=heapq.nlargest(n,list1)\n return largest',
  ],
  ['<code>\nresult = 1\nBEGIN SOLUTION\ny', 'SOLUTION\ny'],
  ['```python\nplt.plot(x)\nplt.savefig("a.png")\n```\nplt.show()', 'plt.plot(x)\nplt.savefig("a.png")'],
  [
    "'import re\ndef remove_whitespaces(text1):\n  return (re.sub(r'\\s+', '',text1))'\n[DONE]",
    "import re\ndef remove_whitespaces(text1):\n  return (re.sub(r'\\s+', '',text1))",
  ],
  [
    "'def replace_char(str1,ch,newch):\n str2 = str1.replace(ch, newch)\n return str2'\n[DONE]",
    'def replace_char(str1,ch,newch):\n str2 = str1.replace(ch, newch)\n return str2',
  ],
  [
    '```python\ndef last_Digit(n) :\n    return (n % 10) \n```\nassert last_Digit(123) == 3',
    'def last_Digit(n) :\n    return (n % 10)',
  ],
  ['```python\nimport os\n```\nand\n```python\ndef second():\n    pass\n```', 'import os'],
  ['```python\nx=1', 'python\nx=1'],
]);

vectors('humanevalx._clean_up_code', humanevalxCode, [
  [
    'Here is the code:\n```python\ndef add(a, b):\n    return a + b\n```\nThis works.',
    'python',
    'ref',
    '    def add(a, b):\n    return a + b\n',
  ],
  ['20{,}000', 'cpp', 'ref', '20{,}'],
  ['x=1\n```', 'java', 'ref', ''],
  [
    'We know that $OA$ and $OB$ are each radii of the semi-circle with center $O$.  Thus, $OA=OB=OC+CB=32+36=68$. Therefore, $AC=AO+OC=68+32=\\boxed{100}$.',
    'go',
    'ref',
    '',
  ],
  ['[BEGIN]\ndef f(x):\n    return x\n[DONE]\nmore', 'python', 'ref', '    [BEGIN]'],
  ['\\boxed{\\frac12}', 'go', 'ref', '\\boxed{\\frac12}'],
  ['-.', 'java', 'ref', '-.'],
  ['```python\ndef f(x):\r\n    return x\r\n```', 'python', 'ref', '    def f(x):\r\n    return x\r\n'],
  ['```python\ndef f(x):\n    return x + 1\n```', 'python', 'ref', '    def f(x):\n    return x + 1\n'],
  ['So the answer is ∞', 'python', 'ref', '    So the answer is ∞'],
  ['x = 5\n\nQ: next question\nA: 7', 'python', 'ref', '    x = 5\n'],
  ['\\boxed{\\frac12}', 'python', 'ref', '    \\boxed{\\frac12}'],
  ['{"score": 3}', 'python', 'ref', '    {"score": 3}'],
  ['Thus $x$ equals \\boxed{5', 'python', 'ref', '    Thus $x$ equals \\boxed{5'],
  [
    '<think>maybe \\boxed{99}</think> \\boxed{ 7 }',
    'python',
    'ref',
    '    <think>maybe \\boxed{99}</think> \\boxed{ 7 }',
  ],
  ['Thus $x$ equals \\boxed{3+4i}', 'python', 'ref', '    Thus $x$ equals \\boxed{3+4i}'],
  [
    'Thus $x$ equals \\boxed{\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}}',
    'python',
    'ref',
    '    Thus $x$ equals \\boxed{\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}}',
  ],
]);

vectors('LCEvaluator._process_answer', lcbenchAnswer, [
  ['x [DONE] y', '0.3.3', 'x'],
  [
    "[BEGIN]\n import re\ndef remove_whitespaces(text1):\n  return (re.sub(r'\\s+', '',text1))\n[DONE]\n\nYou are an expert",
    '0.5.4',
    ["import re\ndef remove_whitespaces(text1):\n  return (re.sub(r's+', '',text1))"],
  ],
  [
    "'def median_trapezium(base1,base2,height):\n median = 0.5 * (base1+ base2)\n return median'\n[DONE]",
    '0.3.3',
    'def median_trapezium(base1,base2,height):\n median = 0.5 * (base1+ base2)\n return median',
  ],
  ['<code>\nresult = 1\nBEGIN SOLUTION\ny', '0.3.3', 'SOLUTION\ny'],
  ['The answer is 2\\pi', '0.5.4', ['The answer is 2pi']],
  [
    'Thus $x$ equals \\boxed{\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}}',
    '0.5.4',
    ['Thus $x$ equals boxed{begin{pmatrix} 1 & 2  3 & 4 end{pmatrix}}'],
  ],
  [
    '# Solution\n\nWe get:\n$$ \\boxed{5}} $$\n\nDone.',
    '0.5.4',
    ['# Solution\n\nWe get:\n$$ boxed{5}} $$\n\nDone.'],
  ],
  ['cost is \\$5 and $x$', '0.5.4', ['cost is $5 and $x$']],
  ['The answer is \\boxed{x^2+2x+1}.', '0.3.3', 'The answer is boxed{x^2+2x+1}.'],
  [
    'Final Answer: The final answer is $\\boxed{}$. I hope it is correct.',
    '0.5.4',
    ['Final Answer: The final answer is $boxed{}$. I hope it is correct.'],
  ],
  ['Thus $x$ equals \\boxed{10\\text{ cm}^2}', '0.3.3', 'Thus $x$ equals boxed{10text{ cm}^2}'],
  ['步骤如下……所以答案是\\boxed{\\text{(B)}}。', '0.3.3', '步骤如下……所以答案是boxed{text{(B)}}。'],
  ['The answer is 3\\sqrt{5}.', '0.5.4', ['The answer is 3sqrt{5}.']],
  ['步骤如下……所以答案是\\boxed{7\\!}。', '0.5.4', ['步骤如下……所以答案是boxed{7!}。']],
]);

vectors('extract_utils.extract_code_execution', executionAnswer, [
  ['The function:\n\ndef f():\n    return 1\n\nassert f() == 1', true, '1'],
  ['```python\ndef last_Digit(n) :\n    return (n % 10) \n```\nassert last_Digit(123) == 3', false, '3'],
  ['-', false, '-'],
  ['{}', false, '{}'],
  [
    "[BEGIN]\n import re\ndef remove_whitespaces(text1):\n  return (re.sub(r'\\s+', '',text1))\n[DONE]\n\nYou are an expert",
    true,
    '[BEGIN]',
  ],
  [
    '```python\ndef median_trapezium(base1,base2,height):\n median = 0.5 * (base1+ base2)\n return median\n```\nassert median_trapezium(15,25,35)==20',
    true,
    '20',
  ],
  ['f("x") == "y"', false, '"y"'],
  ['He pays 3\\sqrt{5}\n\nQuestion: next question 99', false, 'He pays 3\\sqrt{5}'],
  [
    '我国刑法分则对犯罪进行分类的主要依据是____。\nA. 犯罪的同类客体\nB. 危害行为的形式\n答案：A',
    true,
    '我国刑法分则对犯罪进行分类的主要依据是____。',
  ],
  ['~~~python\nx=1\n~~~', false, '~~~python'],
  ['import math\n\n\ndef area(r):\n    return math.pi * r ** 2\n\nprint(area(2))', false, 'import math'],
  ['The answer is A\n\nQ: next question\nA: 7', false, 'The answer is A'],
  ['HUMAN: hi\nBOT: A', true, 'HUMAN: hi'],
  ['def f():\n    return 1\n\n\n', false, 'def f():'],
]);

vectors('extract_utils.extract_code_generation', generatedCode, [
  ['解析：甲，乙\n答案：AC', undefined, ''],
  ['½', 'base', '½'],
  ['x=1\n```', undefined, ''],
  ['```', undefined, ''],
  ['```py\nx=1\n```', undefined, 'x=1'],
  ['```\nprint(1)\n```', undefined, 'print(1)'],
  ['```bash\nls\n```\n```python\nx = 2\n```', undefined, 'ls'],
  [
    '```python\nimport heapq\ndef larg_nnum(list1,n):\n largest=heapq.nlargest(n,list1)\n return largest\n```\nassert set(larg_nnum([10, 20, 50, 70, 90, 20, 50, 40, 60, 80, 100],2))==set([100,90])',
    undefined,
    'import heapq\ndef larg_nnum(list1,n):\n largest=heapq.nlargest(n,list1)\n return largest',
  ],
]);

vectors('extract_utils.extract_code_generation_v2', lastGeneratedCode, [
  ['```py\nx=1\n```', undefined, 'x=1'],
  ['。', undefined, ''],
  ['``````', undefined, ''],
  [
    '```python\ndef median_trapezium(base1,base2,height):\n median = 0.5 * (base1+ base2)\n return median\n```\nassert median_trapezium(15,25,35)==20',
    undefined,
    'def median_trapezium(base1,base2,height):\n median = 0.5 * (base1+ base2)\n return median',
  ],
  [
    'Sure! Here\'s the implementation:\n\n```python\ndef has_close(numbers, t):\n    """ doc ``` inside """\n    return True\n```\n\nExplanation...',
    undefined,
    '    return True',
  ],
  ['```python\ndef f(x):\r\n    return x\r\n```', undefined, 'def f(x):\r\n    return x\r'],
  ['```Python\nx=1\n```', undefined, 'x=1'],
  [
    '```python\ndef Extract(lst): \n    return [item[0] for item in lst] \n```\nassert Extract([[1, 2], [3, 4, 5], [6, 7, 8, 9]]) == [1, 3, 6]',
    undefined,
    'def Extract(lst): \n    return [item[0] for item in lst] ',
  ],
  ['```bash\nls\n```\n```python\nx = 2\n```', undefined, 'x = 2'],
  ['```python\ndef f(x):\n    return x + 1\n```', undefined, 'def f(x):\n    return x + 1'],
  [
    '```python\ndef replace_char(str1,ch,newch):\n str2 = str1.replace(ch, newch)\n return str2\n```\nassert replace_char("polygon",\'y\',\'l\')==("pollgon")',
    undefined,
    'def replace_char(str1,ch,newch):\n str2 = str1.replace(ch, newch)\n return str2',
  ],
  [
    '```python\nimport heapq\ndef larg_nnum(list1,n):\n largest=heapq.nlargest(n,list1)\n return largest\n```\nassert set(larg_nnum([10, 20, 50, 70, 90, 20, 50, 40, 60, 80, 100],2))==set([100,90])',
    undefined,
    'import heapq\ndef larg_nnum(list1,n):\n largest=heapq.nlargest(n,list1)\n return largest',
  ],
]);

vectors('extract_utils.extract_test_output_code', testOutputCode, [
  ['```python\nplt.plot(x)\nplt.show()\n```', 'plt.plot(x)\nplt.show()'],
  [
    "```python\nimport re\ndef remove_whitespaces(text1):\n  return (re.sub(r'\\s+', '',text1))\n```\nassert remove_whitespaces(' Google    Flutter ') == 'GoogleFlutter'",
    "assert remove_whitespaces(' Google    Flutter ') == 'GoogleFlutter'",
  ],
  ['.', ''],
  ['```\nprint(1)\n```', 'print(1)'],
  ['The function:\n\ndef f():\n    return 1\n\nassert f() == 1', 'assert f() == 1'],
  [
    '```cpp\n#include <iostream>\nint main() { return 0; }\n```',
    '#include <iostream>\nint main() { return 0; }',
  ],
  ['```Python\nx=1\n```', 'x=1'],
  ['```java\nint x = 1;\n```', 'int x = 1;'],
]);

vectors('livecodebench_pro_evaluator.extract_longest_cpp_code', cppProgram, [['。', null]]);

vectors('utils.extract_cpp_code', cppBlock, [
  ['```py\nx=1\n```', 'x=1'],
  ['```python```', ''],
  ['  def f():\n    return 1', 'def f():\n    return 1'],
  ['```java\nint x = 1;\n```', 'int x = 1;'],
  [
    '```cpp\n#include <iostream>\nint main() { return 0; }\n```',
    '#include <iostream>\nint main() { return 0; }',
  ],
  ['```python\nplt.plot(x)\nplt.show()\n```', 'plt.plot(x)\nplt.show()'],
  ['```python\ndef f(x):\n    return x + 1\n```', 'def f(x):\n    return x + 1'],
  [
    "```python\nimport re\ndef remove_whitespaces(text1):\n  return (re.sub(r'\\s+', '',text1))\n```\nassert remove_whitespaces(' Google    Flutter ') == 'GoogleFlutter'",
    "import re\ndef remove_whitespaces(text1):\n  return (re.sub(r'\\s+', '',text1))",
  ],
  [
    '```python\ndef last_Digit(n) :\n    return (n % 10) \n```\nassert last_Digit(123) == 3',
    'def last_Digit(n) :\n    return (n % 10)',
  ],
  [
    '```python\nimport heapq\ndef larg_nnum(list1,n):\n largest=heapq.nlargest(n,list1)\n return largest\n```\nassert set(larg_nnum([10, 20, 50, 70, 90, 20, 50, 40, 60, 80, 100],2))==set([100,90])',
    'import heapq\ndef larg_nnum(list1,n):\n largest=heapq.nlargest(n,list1)\n return largest',
  ],
]);

vectors('py150.py150_post_process', py150Sample, [
  ['{"score": 3}', REFUSED],
  ['"a <NUM_LIT:1>"', REFUSED],
  ['A', REFUSED],
]);
