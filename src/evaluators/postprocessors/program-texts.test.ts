/** Programs that are taken out of replies, as OpenCompass takes them. */
import { extractions } from '../../../test/fixtures/scoring/vectors.ts';

const DATASETS = 'opencompass.datasets';

extractions(`${DATASETS}.humaneval.humaneval_postprocess_v2`, [
  ['```\nprint(1)\n```', 'print(1)\n'],
  ['平局', '平局'],
  ['错', '错'],
  [
    '    return [x for x in l if x > 0]\n\n\ndef test():\n    assert True\n',
    'return [x for x in l if x > 0]\n\n\ndef test():\n    assert True\n',
  ],
  ['    return n%2 == 0 and n >= 8\n', 'return n%2 == 0 and n >= 8\n'],
  ['\r\nThe answer is A\r\n', 'The answer is A\r\n'],
  [
    '    return [x for x in values if isinstance(x, int)]\n',
    'return [x for x in values if isinstance(x, int)]\n',
  ],
  ['\n    return x + 1\n', 'return x + 1\n'],
  ['    return set(s0) == set(s1)\n', 'return set(s0) == set(s1)\n'],
  [
    '    lst.sort()\n    new_lst = []\n    for i in lst:\n        if len(i)%2 == 0:\n            new_lst.append(i)\n    return sorted(new_lst, key=len)\n',
    'lst.sort()\n    new_lst = []\n    for i in lst:\n        if len(i)%2 == 0:\n            new_lst.append(i)\n    return sorted(new_lst, key=len)\n',
  ],
  [
    '    return sum([math.ceil(sum(arr)/capacity) for arr in grid])\n',
    'return sum([math.ceil(sum(arr)/capacity) for arr in grid])\n',
  ],
  ['\r\n答案是B\r\n', '答案是B\r\n'],
  ['\r\n42\r\n', '42\r\n'],
]);

extractions(`${DATASETS}.humaneval.humaneval_postprocess_v2`, [['   return 5', '   return 5']], {
  compat: '0.3.3',
});

extractions(`${DATASETS}.humaneval.humaneval_postprocess_v3`, [
  ['```python\nplt.plot(x)\nplt.show()\n```', 'plt.plot(x)\nplt.show()\n'],
  ['```python\ndef f(x):\r\n    return x\r\n```', 'def f(x):\r\n    return x\r\n'],
  ['①', '①'],
  ['```python\nimport os\n```\nand\n```python\ndef second():\n    pass\n```', 'def second():\n    pass\n'],
  [
    '    return [x for x in values if isinstance(x, int)]\n',
    'return [x for x in values if isinstance(x, int)]\n',
  ],
  [
    '    lst = sorted(set(lst))\n    return None if len(lst) < 2 else lst[1]\n',
    'lst = sorted(set(lst))\n    return None if len(lst) < 2 else lst[1]\n',
  ],
  [
    '    return sum([math.ceil(sum(arr)/capacity) for arr in grid])\n',
    'return sum([math.ceil(sum(arr)/capacity) for arr in grid])\n',
  ],
  ['```python\ndef f(x):\n    return x + 1\n```', 'def f(x):\n    return x + 1\n'],
  [
    '    return [x for x in l if x > 0]\n\n\ndef test():\n    assert True\n',
    'return [x for x in l if x > 0]\n\n\ndef test():\n    assert True\n',
  ],
  ['\n\n\n    return 5\n\n\n', 'return 5\n\n\n'],
  ['    return set(s0) == set(s1)\n', 'return set(s0) == set(s1)\n'],
  [
    '    lst.sort()\n    new_lst = []\n    for i in lst:\n        if len(i)%2 == 0:\n            new_lst.append(i)\n    return sorted(new_lst, key=len)\n',
    'lst.sort()\n    new_lst = []\n    for i in lst:\n        if len(i)%2 == 0:\n            new_lst.append(i)\n    return sorted(new_lst, key=len)\n',
  ],
  ['```bash\nls\n```\n```python\nx = 2\n```', 'x = 2\n'],
  ['```java\nint x = 1;\n```', 'int x = 1;\n'],
]);

extractions(`${DATASETS}.humaneval.humaneval_internal_v1_postprocess`, [
  [
    "'def extract_nth_element(list1, n):\n    result = [x[n] for x in list1]\n    return result'\n[DONE]",
    "    'def extract_nth_element(list1, n):\n        result = [x[n] for x in list1]\n        return result'",
  ],
  ['Here is the code:\n```python\ndef add(a, b):\n    return a + b\n```\nThis works.', '    return a + b'],
  [
    'from typing import List\n\ndef f(x: List[int]) -> int:\n    """doc"""\n    return sum(x)\n',
    '    """doc"""\n    return sum(x)',
  ],
  ['Ж', '    Ж'],
  [
    '    return [x for x in strings if substring in x]\n',
    '    return [x for x in strings if substring in x]',
  ],
  ['²', '    ²'],
  ["'def f(x): return x'", '    '],
  ['\r\n42\r\n', '    \r\n    42\r'],
  ['So the answer is ∞', '    So the answer is ∞'],
  ['A: The answer is 一百二十 or so', '    A: The answer is 一百二十 or so'],
  ['the final answer is\n$9$', '    the final answer is\n    $9$'],
  [
    "评价……\n{'事实正确性': 8, '满足用户需求': 7, '逻辑性': 9, '完备性': 6, '综合得分': 7}",
    "    评价……\n    {'事实正确性': 8, '满足用户需求': 7, '逻辑性': 9, '完备性': 6, '综合得分': 7}",
  ],
  ['The answer is option (B).', '    The answer is option (B).'],
  ['1st, 2nd, 3rd', '    1st, 2nd, 3rd'],
  ['The answer is 30%', '    The answer is 30%'],
  [
    'we have $f(x)=x+1$. So the final answer is $f(2)=3$.',
    '    we have $f(x)=x+1$. So the final answer is $f(2)=3$.',
  ],
  ['THE ANSWER IS A', '    THE ANSWER IS A'],
  ['the answer is (A) and (B).', '    the answer is (A) and (B).'],
]);

extractions(`${DATASETS}.humaneval.humaneval_internal_v2_postprocess`, [
  ['\n\nParis\n\nLondon', '\n'],
  ['D)', ''],
  ['\u3000', ''],
  ['\n\n\n    return 5\n\n\n', ''],
  ['    x = 1\n    return x\n\n\nif __name__ == "__main__":\n    print(1)', '    x = 1\n    return x'],
]);

extractions(`${DATASETS}.ds1000.ds1000_postprocess`, [
  ['```py\nx=1\n```', 'py\nx=1\n'],
  ['Ⓐ', 'Ⓐ'],
  ['```java\nint x = 1;\n```', 'java\nint x = 1;\n'],
  ['```python\nplt.plot(x)\nplt.show()\n```', '\nplt.plot(x)\nplt.show()\n'],
  ['```bash\nls\n```\n```python\nx = 2\n```', '\nx = 2\n'],
  [
    '```python\ndef last_Digit(n) :\n    return (n % 10) \n```\nassert last_Digit(123) == 3',
    '\ndef last_Digit(n) :\n    return (n % 10) \n',
  ],
  [
    "```python\nimport re\ndef remove_whitespaces(text1):\n  return (re.sub(r'\\s+', '',text1))\n```\nassert remove_whitespaces(' Google    Flutter ') == 'GoogleFlutter'",
    "\nimport re\ndef remove_whitespaces(text1):\n  return (re.sub(r'\\s+', '',text1))\n",
  ],
  ['```python\ndef f(x):\r\n    return x\r\n```', '\ndef f(x):\r\n    return x\r\n'],
  ['```python\nimport os\n```\nand\n```python\ndef second():\n    pass\n```', '\nimport os\n'],
]);

extractions(`${DATASETS}.ds1000.ds1000_completion_postprocess`, [
  ['ẞ', 'ẞ'],
  ['是', '是'],
  ['m', 'm'],
  ['错', '错'],
  ['x = 1\n</code>', 'x = 1\n'],
]);

extractions(`${DATASETS}.ds1000.ds1000_matplotlib_postprocess`, [
  [',', ','],
  ['```py\nx=1\n```', 'py\nx=1\n'],
  ['<code>\nx = 1\n</code>', '\nx = 1\n'],
  ['²', '²'],
  [
    '```python\ndef Extract(lst): \n    return [item[0] for item in lst] \n```\nassert Extract([[1, 2], [3, 4, 5], [6, 7, 8, 9]]) == [1, 3, 6]',
    '\ndef Extract(lst): \n    return [item[0] for item in lst] \n',
  ],
  [
    '```python\ndef replace_char(str1,ch,newch):\n str2 = str1.replace(ch, newch)\n return str2\n```\nassert replace_char("polygon",\'y\',\'l\')==("pollgon")',
    '\ndef replace_char(str1,ch,newch):\n str2 = str1.replace(ch, newch)\n return str2\n',
  ],
  ['```python\ndef f(x):\n    return x + 1\n```', '\ndef f(x):\n    return x + 1\n'],
  ['```python\nimport os\n```\nand\n```python\ndef second():\n    pass\n```', '\nimport os\n'],
  ['```java\nint x = 1;\n```', 'java\nint x = 1;\n'],
]);

extractions(`${DATASETS}.cruxeval.cruxeval_o_postprocess`, [
  ['Ⓐ', 'Ⓐ'],
  ['x=1\n```', 'x=1'],
  ['对', '对'],
  [',', ','],
  ["[BEGIN]\n'def f(x):\\n    return x'\n[DONE]", '[BEGIN]'],
  ['```python\nimport os\n```\nand\n```python\ndef second():\n    pass\n```', '```python'],
  ['x = 1\n</code>', 'x = 1'],
  [
    '1. 滑动窗口是一种流量控制机制，用于控制发送方向接收方发送数据的速率，以避免接收方无法处理过多的数据而导致数据丢失或拥塞。\n所以答案是A',
    '1. 滑动窗口是一种流量控制机制，用于控制发送方向接收方发送数据的速率，以避免接收方无法处理过多的数据而导致数据丢失或拥塞。',
  ],
  ['```bash\nls\n```\n```python\nx = 2\n```', '```bash'],
  ['\ndef f():\n    return 1', 'def f():'],
  ['【答案】: D\n\n【答案】：B', '【答案】: D'],
  ['```py\nx=1\n```', '```py'],
  ['<code>\nresult = 1\nBEGIN SOLUTION\ny', '<code>'],
  ['1. 先做A\n2. 再做B', '1. 先做A'],
]);

extractions(`${DATASETS}.teval.teval_postprocess`, [
  [',', ','],
  ['```', ''],
  ['', ''],
  ['对', '对'],
  [
    '```python\ndef replace_char(str1,ch,newch):\n str2 = str1.replace(ch, newch)\n return str2\n```\nassert replace_char("polygon",\'y\',\'l\')==("pollgon")',
    'python\ndef replace_char(str1,ch,newch):\n str2 = str1.replace(ch, newch)\n return str2\n```\nassert replace_char("polygon",\'y\',\'l\')==("pollgon")',
  ],
  ['```bash\nls\n```\n```python\nx = 2\n```', 'bash\nls\n```\n```python\nx = 2'],
  [
    '```python\ndef median_trapezium(base1,base2,height):\n median = 0.5 * (base1+ base2)\n return median\n```\nassert median_trapezium(15,25,35)==20',
    'python\ndef median_trapezium(base1,base2,height):\n median = 0.5 * (base1+ base2)\n return median\n```\nassert median_trapezium(15,25,35)==20',
  ],
  ['```Python\nx=1\n```', 'Python\nx=1'],
  ['```python\nplt.plot(x)\nplt.show()\n```', 'python\nplt.plot(x)\nplt.show()'],
  ['```python\ndef f(x):\r\n    return x\r\n```', 'python\ndef f(x):\r\n    return x'],
  [
    '```python\nimport os\n```\nand\n```python\ndef second():\n    pass\n```',
    'python\nimport os\n```\nand\n```python\ndef second():\n    pass',
  ],
  ['```python\ndef f(x):\n    return x + 1\n```', 'python\ndef f(x):\n    return x + 1'],
  [
    '```python\nplt.plot(x)\nplt.savefig("a.png")\n```\nplt.show()',
    'python\nplt.plot(x)\nplt.savefig("a.png")\n```\nplt.show()',
  ],
  ['`D`', 'D'],
]);
