/** Phrases and lines that are taken out of replies, as OpenCompass takes them. */
import { extractions, REFUSED } from '../../../test/fixtures/scoring/vectors.ts';

const DATASETS = 'opencompass.datasets';
const TEXT = 'opencompass.utils.text_postprocessors';

extractions(`${TEXT}.general_postprocess`, [
  ['0', '0'],
  ['{}', ''],
  ['否', '否'],
  ['so the answer is (R', 'so answer is R'],
  ["I'm sorry, but I can't assist with that.", 'Im sorry'],
  ['Total: ∞ dollars.', 'Total dollars'],
  ['the answer is option A: blah', 'answer is option blah'],
  ['Final Answer: The final answer is B. I hope it is correct.', 'Final Answer final answer is B'],
  ['Choice: Model 1', 'Choice Model 1'],
  ['<answer>1</answer><answer>2</answer>', 'answer1answeranswer2answer'],
  ['The answer is $1/3$ cup', 'answer is 13 cup'],
  ['Correct Answer: C', 'Correct Answer C'],
  ['<think>maybe \\boxed{99}</think> \\boxed 5', 'thinkmaybe boxed99think boxed 5'],
]);

extractions(`${TEXT}.general_cn_postprocess`, [
  ['the answer is 3 x 10^8', 'the   answer   is   3   x   10 ^ 8'],
  ['Thus $x$ equals \\boxed{7\\!}', 'Thus   $ x $   equals   \\ boxed { 7 \\ ! }'],
  ['<final_answer>Yes</final_answer>', '< final _ answer > Yes < / final _ answer >'],
  ['ANSWER: \\boxed{\\mbox{no}}', 'ANSWER :   \\ boxed { \\ mbox { no } }'],
  [
    '# Solution\n\nWe get:\n$$ $\\boxed{\\frac{\\sqrt{3}}{2}}$ $$\n\nDone.',
    '#   Solution \n \n We   get : \n $ $   $ \\ boxed { \\ frac { \\ sqrt { 3 } } { 2 } } $   $ $ \n \n Done .',
  ],
  ['Therefore the answer is [[1,2],[3,4]]', 'Therefore   the   answer   is   [ [ 1 , 2 ] , [ 3 , 4 ] ]'],
  ['So the answer is: The moon', 'So   the   answer   is :   The   moon'],
  ['Total: 12.5% dollars.', 'Total :   12.5%   dollars .'],
  [
    '1. 直接为会话层提供服务的是会话层的下一层，即传输层。\n所以答案是C',
    '1 .   直接 为 会话层 提供 服务 的 是 会话层 的 下 一层 ， 即 传输层 。 \n 所以 答案 是 C',
  ],
  ['The answer is $x^2$', 'The   answer   is   $ x ^ 2 $'],
]);

extractions(
  `${TEXT}.general_eval_wrapper_postprocess`,
  [
    ['{"analysis of A": "a", "choice": "A++"}', ''],
    ['Paris!!!', 'P'],
    ['5.0e+3', REFUSED],
  ],
  { args: { postprocess: 'first-capital' } },
);

extractions(
  `${TEXT}.general_eval_wrapper_postprocess`,
  [
    ['½', '½'],
    ['{"score": 3}', REFUSED],
    ['', ''],
    ['1,23', REFUSED],
    ['final answer is $0.5$. I hope it is correct.', 'final answer is 0'],
    ['<conclude>open', 'concludeopen'],
    ['因此，结果为 1e5 元。', '因此结果为 1e5 元'],
    ['def f(x):\n    return x\n\ndef g(y):\n    return y\n', 'def fx'],
    ['He pays \\dfrac{7}{2}\n\nQuestion: next question 99', 'He pays dfrac72'],
    ['none of the above', 'none of above'],
  ],
  { args: { postprocess: 'general' } },
);

extractions(`${TEXT}.general_eval_wrapper_postprocess`, [
  ['1.00', 1],
  ['42', 42],
  ['𝐀', '𝐀'],
  ['对', '对'],
]);

extractions(
  `${TEXT}.general_eval_wrapper_postprocess`,
  [
    ['None', REFUSED],
    ['步骤如下……所以答案是boxed{9}。', '步骤 如下 … … 所以 答案 是 boxed { 9 } 。'],
    ['步骤如下……所以答案是\\boxed{{{x}}}。', '步骤 如下 … … 所以 答案 是 \\ boxed { { { x } } } 。'],
    [
      'def f():\n    return 1\n\nQ: next question\nA: 7',
      'def   f ( ) : \n         return   1 \n \n Q :   next   question \n A :   7',
    ],
    ['Thus $x$ equals \\boxed{3+4i}', 'Thus   $ x $   equals   \\ boxed { 3 + 4i }'],
    [
      '<think>maybe \\boxed{99}</think> \\boxed{a{b{c}d}e}',
      '< think > maybe   \\ boxed { 99 } < / think >   \\ boxed { a { b { c } d } e }',
    ],
    ['\n\n\n    return 5\n\n\n', '\n \n \n         return   5 \n \n \n'],
    ['<answer>A</answer>', '< answer > A < / answer >'],
    ['<think>\nOkay\n</think>\n\n  18  \n', '< think > \n Okay \n < / think > \n \n     18     \n'],
    ['A: The answer is 1,234 or so', 'A :   The   answer   is   1 , 234   or   so'],
    ['A is the answer.', 'A   is   the   answer .'],
  ],
  { args: { postprocess: 'general_cn' } },
);

extractions(
  `${TEXT}.extract_non_reasoning_content`,
  [
    ['## Thinking\na\n## Final Response\nb\n## Thinking\nc\n## Final Response\nd', 'b\n\nd'],
    ['## Thinking\nblah\n## Final Response\nB', 'B'],
  ],
  { args: { think_end_token: '## Final Response', think_start_token: '## Thinking' } },
);

extractions(`${TEXT}.extract_non_reasoning_content`, [
  ['😀', '😀'],
  ['</think>a</think>b', 'b'],
  ['<think>x</think >y', '<think>x</think >y'],
  ['<think>maybe \\boxed{99}</think> \\boxed{2\\frac{1}{3}}', '\\boxed{2\\frac{1}{3}}'],
  ['<think>A</think>\n\nThe answer is B.', 'The answer is B.'],
  ['<think>maybe \\boxed{99}</think> \\boxed{\n8\n}', '\\boxed{\n8\n}'],
  ['<think>maybe \\boxed{99}</think> \\boxed{ 7 }', '\\boxed{ 7 }'],
  ['<think>maybe \\boxed{99}</think> \\boxed{\\mathrm{C}}', '\\boxed{\\mathrm{C}}'],
  ['<think>maybe \\boxed{99}</think> \\boxed{a{b{c}d}e}', '\\boxed{a{b{c}d}e}'],
  ['reasoning without start</think>Answer: C', 'Answer: C'],
  ['<think>a</think><answer>B</answer>', '<answer>B</answer>'],
  ['<think>maybe \\boxed{99}</think> \\boxed{i\\sqrt{3}}', '\\boxed{i\\sqrt{3}}'],
]);

extractions(
  `${TEXT}.think_pred_postprocess`,
  [
    ['<think>abc</think>def', 'abc'],
    ['<think>maybe \\boxed{99}</think> $\\boxed{\\frac{\\sqrt{3}}{2}}$', 'maybe \\boxed{99}'],
    ['<think>a</think><answer>B</answer>', 'a'],
    ['<think>a<think>b</think>c</think>d', 'a<think>b'],
  ],
  { args: { re_pattern: '<think>(.*?)</think>' } },
);

extractions(
  `${TEXT}.think_pred_postprocess`,
  [
    [' ', ' '],
    ['<think>maybe \\boxed{99}</think> \\boxed{10\\%}', '\\boxed{10\\%}'],
    ['<think>maybe \\boxed{99}</think> $\\boxed{\\frac{\\sqrt{3}}{2}}$', '$\\boxed{\\frac{\\sqrt{3}}{2}}$'],
    ['<think>maybe \\boxed{99}</think> \\boxed 5', '\\boxed 5'],
    ['<think>maybe \\boxed{99}</think> \\boxed{\\mathrm{C}}', '\\boxed{\\mathrm{C}}'],
    ['<think>abc</think>def', 'def'],
    ['<think>maybe \\boxed{99}</think> \\boxed{ 7 }', '\\boxed{ 7 }'],
    ['<think>maybe \\boxed{99}</think> \\boxed{a{b{c}d}e}', '\\boxed{a{b{c}d}e}'],
  ],
  { args: { re_pattern: '.*</think>(.*)' } },
);

extractions(
  `${TEXT}.think_pred_postprocess`,
  [
    ['<think>a</think>b<think>c</think>d', 'b<think>c</think>d'],
    ['<think>多行\n推理\n</think>答案是D', '答案是D'],
  ],
  { args: { re_pattern: '</think>\\s*([\\s\\S]*)' } },
);

extractions(
  `${TEXT}.xml_tag_postprocessor`,
  [
    ['<answer></answer>', ''],
    ['-', 'NO ANSWER FOUND'],
    ['<answer>G</answer>', 'G'],
    ['<think>a</think><answer>B</answer>', 'B'],
    ['<answer>\nmulti\nline\n</answer>', 'multi\nline'],
  ],
  { args: { tag: '<answer>' } },
);

extractions(`${TEXT}.xml_tag_postprocessor`, [['the final answer is\n$9$', 'NO ANSWER FOUND']], {
  args: { tag: '<final_answer>' },
});

extractions(`${DATASETS}.bbh.bbh_freeform_postprocess`, [
  ['The answer is [1, 2].', '[1, 2]'],
  ['yes\rmore', 'Yes'],
  [',', ''],
  ['The answer is (b).', '(b)'],
  ['The best answer is **D**.', 'D'],
  ['So the answer is $1,000.50', '$1,000.50'],
  ['The answer is A\rmore', 'A more'],
  ['The answer is yes.', 'Yes'],
  ['Paris, the capital of France.', 'Paris the capital of France'],
  ['Answer is probably B, but maybe not', 'probably B but maybe not'],
  ['Therefore, she has NaN apples.', 'Therefore she has NaN apples'],
  [
    "'def replace_char(str1,ch,newch):\n str2 = str1.replace(ch, newch)\n return str2'\n[DONE]",
    "'def replace_char(str1 ch newch):",
  ],
  ['the answer is no solution', 'No'],
  [
    "{'事实正确性': 8, '满足用户需求': 7, '安全无害': 10, '综合得分': 7}",
    "{'事实正确性': 8 '满足用户需求': 7 '安全无害': 10 '综合得分': 7}",
  ],
  ['{"analysis of A": "a", "choice": "A++"}', '{"analysis of A": "a" "choice": "A++"}'],
]);

extractions(
  `${DATASETS}.bbh.bbh_freeform_postprocess`,
  [
    ['Paris, the capital of France.', 'Paris, the capital of France'],
    ['The answer is A\rmore', 'A\rmore'],
    ['Therefore, she has -0 apples.', 'Therefore, she has -0 apples'],
  ],
  { compat: '0.3.3' },
);

extractions(`${DATASETS}.bbeh.bbeh_freeform_postprocess`, [
  ['The answer is (b).', '(b).'],
  ['\\boxed{42}', '42'],
  ['0', '0'],
  [' ', ''],
  ['He pays 007\n\nQuestion: next question 99', 'he pays 007'],
  ['[UNUSED_TOKEN_145]', '[unused_token_145]'],
  ['A: The answer is 100°C or so', '100°c or so'],
  [
    '[BEGIN]\n def extract_nth_element(list1, n):\n    result = [x[n] for x in list1]\n    return result\n[DONE]\n\nYou are an expert',
    '[begin]',
  ],
  ['<think>maybe \\boxed{99}</think> \\boxed{ 7 }', '<think>maybe 99</think>  7'],
  [
    'Thus $x$ equals \\boxed{(-\\infty, 2] \\cup [3, \\infty)}',
    'thus $x$ equals (-\\infty, 2] \\cup [3, \\infty)',
  ],
  ['Thus $x$ equals \\boxed{.5}', 'thus $x$ equals .5'],
  ['The answer is \\boxed{\\text{Evelyn}}.', 'evelyn.'],
  ["'def last_Digit(n) :\n    return (n % 10) '\n[DONE]", "'def last_digit(n) :"],
  ['<THINK>a</THINK>b', '<think>a</think>b'],
]);

extractions(`${DATASETS}.cmrc.cmrc_postprocess`, [
  ['\r\n答案是B\r\n', 'B\r\n'],
  [',', ','],
  ['.', '.'],
  ['Ⅳ', 'Ⅳ'],
  ['步骤如下……所以答案是\\boxed{5\\pm\\sqrt{2}}。', '\\boxed{5\\pm\\sqrt{2}}。'],
  ['步骤如下……所以答案是\\boxed{\\text{(B)}}。', '\\boxed{\\text{(B)}}。'],
  ['1. 根据我国刑法的规定，缓刑的适用对象是被判处3年以下有期徒刑或者拘役的犯罪分子。\n所以答案是D', 'D'],
  [
    '1. 滑动窗口是一种流量控制机制，用于控制发送方向接收方发送数据的速率，以避免接收方无法处理过多的数据而导致数据丢失或拥塞。\n所以答案是A',
    'A',
  ],
  ['步骤如下……所以答案是\\boxed{7\\!}。', '\\boxed{7\\!}。'],
  ['答案是B\n\nQ: next question\nA: 7', 'B\n\nQ: next question\nA: 7'],
  ['步骤如下……所以答案是\\boxed{12_{8}}。', '\\boxed{12_{8}}。'],
  [
    '1. 民事法律关系，是指由民事法律规范所确立的以民事权利和民事义务为主要内容的法律关系。\n2. A项为恋人关系，不属于民法调整的范围；C项业务指导关系中主体地位并不平等，没有互担权利义务，不属于民事法律关系；D项主体地位是一方隶属于另一方，不属于民事法律关系。\n3. B项中的技术转让合同是一种合同关系，相互确立了对方享有的权利和承担的义务，双方主体地位平等，权利义务对等，故是一种民事法律关系。\n所以答案是B',
    'B',
  ],
  ['答案是B\rmore', 'B\rmore'],
  ['答案是：\nC', '：\nC'],
]);

extractions(`${DATASETS}.drcd.drcd_postprocess`, [
  ['所以答案是 否。', ' 否。'],
  ['Ａ', 'Ａ'],
  ['是', '是'],
  ['答案是1.2.3。', '1.2.3。'],
  ['步骤如下……所以答案是\\boxed{7\\!}。', '\\boxed{7\\!}。'],
  ['1. 直接为会话层提供服务的是会话层的下一层，即传输层。\n所以答案是C', 'C'],
  [
    '1. 滑动窗口是一种流量控制机制，用于控制发送方向接收方发送数据的速率，以避免接收方无法处理过多的数据而导致数据丢失或拥塞。\n所以答案是A',
    'A',
  ],
  [
    '1. 分析选项：构成诈骗罪的一个重要因素是，被害人自愿交付财物，但店主没有将自行车交付给甲，因此排除诈骗罪；甲对于自行车不存在代为管理关系，因此排除侵占罪；甲对店内财物没有管理职能，因此排除职务侵占罪。\n2. 通过对案情的分析及排除法，可知甲的行为构成盗窃罪。\n所以答案是B',
    'B',
  ],
  ['步骤如下……所以答案是\\boxed{3\\sqrt{2}}。', '\\boxed{3\\sqrt{2}}。'],
  ['步骤如下……所以答案是\\boxed{\n8\n}。', '\\boxed{\n8\n}。'],
  ['答案是B\n\nQ: next question\nA: 7', 'B\n\nQ: next question\nA: 7'],
  ['步骤如下……所以答案是\\boxed{{{x}}}。', '\\boxed{{{x}}}。'],
  ['步骤如下……所以答案是\\boxed{90^\\circ}。', '\\boxed{90^\\circ}。'],
  ['答案是B 答案是B', 'B '],
]);

extractions(`${DATASETS}.lcsts.lcsts_postprocess`, [
  ['1. C\n2. A\n3. F\n4. B\n5. G', 'C'],
  ['m.', 'm.'],
  ['M', 'M'],
  [
    '1. 协议是指在不同结点对等实体之间进行通信的规则或约定。\n所以答案是D',
    '协议是指在不同结点对等实体之间进行通信的规则或约定',
  ],
  [
    '1. 我国刑法是依照同类客体对犯罪进行分类的，如把危害国家安全的犯罪作为一类，把破坏社会主义市场经济秩序的犯罪作为一类，把侵犯财产权的犯罪作为一类，等等。\n所以答案是A',
    '我国刑法是依照同类客体对犯罪进行分类的，如把危害国家安全的犯罪作为一类，把破坏社会主义市场经济秩序的犯罪作为一类，把侵犯财产权的犯罪作为一类，等等',
  ],
  ['<think>maybe \\boxed{99}</think> \\boxed{\n8\n}', '<think>maybe \\boxed{99}</think> \\boxed{'],
  ['# Solution\n\nWe get:\n$$ \\boxed{(-\\infty, 2] \\cup [3, \\infty)} $$\n\nDone.', '# Solution'],
  ['DEF F():\n    RETURN 1', 'DEF F():'],
  ['Final Answer:\nThe final answer is $x=3$. I hope it is correct.\n\nProblem: next', 'Final Answer:'],
  [
    '1. 直接为会话层提供服务的是会话层的下一层，即传输层。\n所以答案是C',
    '直接为会话层提供服务的是会话层的下一层，即传输层',
  ],
  [
    '在OSI参考模型中，直接为会话层提供服务的是____。\nA. 应用层\nB. 表示层\n答案：C',
    '在OSI参考模型中，直接为会话层提供服务的是____',
  ],
  ['```python\nplt.plot(x)\nplt.savefig("a.png")\n```\nplt.show()', '```python'],
  [
    '    lst.sort()\n    new_lst = []\n    for i in lst:\n        if len(i)%2 == 0:\n            new_lst.append(i)\n    return sorted(new_lst, key=len)\n',
    'lst.sort()',
  ],
  ['def f():\n    return 1 def f():\n    return 1', 'def f():'],
]);

extractions(`${DATASETS}.xsum.Xsum_postprocess`, [
  ['²', '²'],
  ['\u3000', ''],
  ['。', '。'],
  ['m', 'm'],
  ['x = 5\n\nQ: next question\nA: 7', 'x = 5'],
  ['He pays \\frac{3}{4}\n\nQuestion: next question 99', 'He pays \\frac{3}{4}'],
  ['# Solution\n\nWe get:\n$$ \\boxed{5}} $$\n\nDone.', '# Solution'],
  ['【解析】略\n【答案】 BC <eoa>\n', '【解析】略'],
  ['```python\ndef f(x):\n    return x + 1\n```', '```python'],
  [
    'She charged for 3 hours.\nThe total cost from the hourly rate was 3*35=$<<3*35=105>>105.\nShe charged 40+105+60=<<40+105+60=205>>205.\nThe answer is 205',
    'She charged for 3 hours.',
  ],
  ["[BEGIN]\n'def f(x):\\n    return x'\n[DONE]", '[BEGIN]'],
  [
    '1. 滑动窗口是一种流量控制机制，用于控制发送方向接收方发送数据的速率，以避免接收方无法处理过多的数据而导致数据丢失或拥塞。\n所以答案是A',
    '1. 滑动窗口是一种流量控制机制，用于控制发送方向接收方发送数据的速率，以避免接收方无法处理过多的数据而导致数据丢失或拥塞。',
  ],
  ['B\n\nExplanation: The other options (A), (C), (D) are wrong.', 'B'],
  ['The correct answer is:\n\nB. something', 'The correct answer is:'],
]);

extractions(`${DATASETS}.flores.flores_postprocess`, [
  [',', ','],
  ['Ж', 'Ж'],
  ['。', '。'],
  ['\r', ''],
  [
    '```python\ndef median_trapezium(base1,base2,height):\n median = 0.5 * (base1+ base2)\n return median\n```\nassert median_trapezium(15,25,35)==20',
    '```python',
  ],
  ['He pays -3/4\n\nQuestion: next question 99', 'He pays -3/4'],
  [
    '[BEGIN]\n import heapq\ndef larg_nnum(list1,n):\n largest=heapq.nlargest(n,list1)\n return largest\n[DONE]\n\nYou are an expert',
    '[BEGIN]',
  ],
  ['x = 1\n</code>', 'x = 1'],
  [
    '1. 分析选项：构成诈骗罪的一个重要因素是，被害人自愿交付财物，但店主没有将自行车交付给甲，因此排除诈骗罪；甲对于自行车不存在代为管理关系，因此排除侵占罪；甲对店内财物没有管理职能，因此排除职务侵占罪。\n2. 通过对案情的分析及排除法，可知甲的行为构成盗窃罪。\n所以答案是B',
    '1. 分析选项：构成诈骗罪的一个重要因素是，被害人自愿交付财物，但店主没有将自行车交付给甲，因此排除诈骗罪；甲对于自行车不存在代为管理关系，因此排除侵占罪；甲对店内财物没有管理职能，因此排除职务侵占罪。',
  ],
  [
    '在OSI参考模型中，直接为会话层提供服务的是____。\nA. 应用层\nB. 表示层\n答案：C',
    '在OSI参考模型中，直接为会话层提供服务的是____。',
  ],
  [
    '缓刑的适用对象只限于____。\nA. 被判处5年以下有期徒刑的犯罪分子\nB. 被判处管制的犯罪分子\n答案：D',
    '缓刑的适用对象只限于____。',
  ],
  ['# Solution\n\nWe get:\n$$ \\boxed{12_{8}} $$\n\nDone.', '# Solution'],
  ['    pass\n\n\n    # next\n\nclass A:\n    pass', 'pass'],
  ['yes\n\nQ: next question\nA: 7', 'yes'],
]);

extractions(`${DATASETS}.flores.flores_postprocess_chinese`, [
  ['The correct answer is option D.', 'The   correct   answer   is   option   D .'],
  ['步骤如下……所以答案是boxed{9}。', '步骤 如下 … … 所以 答案 是 boxed { 9 } 。'],
  [
    'Based on the passage, Elon went to Paris. Dogs bark.',
    'Based   on   the   passage ,   Elon   went   to   Paris .   Dogs   bark .',
  ],
  ['So the answer is $1,000.50', 'So   the   answer   is   $ 1 , 000.50'],
  ['\n    return x + 1\n', 'return   x   +   1'],
  ['The answer is 2.5 m.', 'The   answer   is   2.5   m .'],
  [
    'Final Answer: The final answer is $\\boxed{\\text{even}}$. I hope it is correct.',
    'Final   Answer :   The   final   answer   is   $ \\ boxed { \\ text { even } } $ .   I   hope   it   is   correct .',
  ],
  ['answer is: C', 'answer   is :   C'],
  [
    '<think>maybe \\boxed{99}</think> \\boxed{\n8\n}',
    '< think > maybe   \\ boxed { 99 } < / think >   \\ boxed {',
  ],
  [
    '<conclude> 3.5 </conclude> text <conclude>4</conclude>',
    '< conclude >   3.5   < / conclude >   text   < conclude > 4 < / conclude >',
  ],
]);

extractions(`${DATASETS}.longbench.longbench_lsht.lsht_postprocess`, [
  ['()', '()'],
  ['Ⓐ', 'Ⓐ'],
  ['.', '.'],
  ['Ж', 'Ж'],
  ['    return set(s0) == set(s1)\n', '    return set(s0) == set(s1)'],
  [
    "'from operator import itemgetter \ndef index_minimum(test_list):\n  res = min(test_list, key = itemgetter(1))[0]\n  return (res) '\n[DONE]",
    "'from operator import itemgetter ",
  ],
  ['The answer is\nB', 'The answer is'],
  ["[ANSWER]\n'abc'\n[/ANSWER]", '[ANSWER]'],
  ['\r\ndef f():\n    return 1\r\n', '\r'],
  ['# Solution\n\nWe get:\n$$ \\boxed{(-\\infty, 2] \\cup [3, \\infty)} $$\n\nDone.', '# Solution'],
  ['def f():\n    return 1\n\n\n', 'def f():'],
  ['```py\nx=1\n```', '```py'],
  ['Here is the code:\n```python\ndef add(a, b):\n    return a + b\n```\nThis works.', 'Here is the code:'],
  ['1. Summary\n2. More', '1. Summary'],
]);

extractions(`${DATASETS}.longbench.longbench_samsum.samsum_postprocess`, [
  ['错', '错'],
  ['。', '。'],
  ['ẞ', 'ẞ'],
  ['½', '½'],
  ['<think>\nOkay\n</think>\n\n  18  \n', '<think>'],
  ['```python\nplt.plot(x)\nplt.show()\n```', '```python'],
  ['He pays \\frac{3}{4}\n\nQuestion: next question 99', 'He pays \\frac{3}{4}'],
  ['解析：甲，乙\n答案：AC', '解析：甲，乙'],
  ['[PYTHON]\ndef f(): pass\n[/PYTHON]', '[PYTHON]'],
  ['    pass\n\n\n    # next\n\nclass A:\n    pass', '    pass'],
  [
    "Let's think step by step\nJane is 30-3=<<30-3=27>>27 years old\nTrent is 27+5=<<27+5=32>>32 years old\n\n\\boxed{32}",
    "Let's think step by step",
  ],
  [
    '1. 根据我国刑法的规定，缓刑的适用对象是被判处3年以下有期徒刑或者拘役的犯罪分子。\n所以答案是D',
    '1. 根据我国刑法的规定，缓刑的适用对象是被判处3年以下有期徒刑或者拘役的犯罪分子。',
  ],
  ['The correct answer is:\n(B) the second', 'The correct answer is:'],
  ['```bash\nls\n```\n```python\nx = 2\n```', '```bash'],
]);

extractions(`${DATASETS}.longbench.longbench_trec.trec_postprocess`, [
  ['M', 'M'],
  ['.', '.'],
  ['\u3000', '\u3000'],
  ['Ⅳ', 'Ⅳ'],
  ['result = df.head()\nEND SOLUTION', 'result = df.head()'],
  ['He pays 2\\pi\n\nQuestion: next question 99', 'He pays 2\\pi'],
  ['```python\nplt.plot(x)\nplt.savefig("a.png")\n```\nplt.show()', '```python'],
  ['滑动窗口的作用是____。\nA. 流量控制\nB. 拥塞控制\n答案：A', '滑动窗口的作用是____。'],
  [
    "Let's think step by step\nJane is 30-3=<<30-3=27>>27 years old\nTrent is 27+5=<<27+5=32>>32 years old\n\n\\boxed{32}",
    "Let's think step by step",
  ],
  ['def f():\n    return 1\n', 'def f():'],
  ['BEGIN\ndef f(x):\n  return x', 'BEGIN'],
  [
    'David paid 16 * 0.03 = $<<16*0.03=0.48>>0.48 for the bolts.\nDavid has $12.48 - $0.48 = $12 left.\nThe answer is $12.',
    'David paid 16 * 0.03 = $<<16*0.03=0.48>>0.48 for the bolts.',
  ],
  [
    '1. 根据我国刑法的规定，缓刑的适用对象是被判处3年以下有期徒刑或者拘役的犯罪分子。\n所以答案是D',
    '1. 根据我国刑法的规定，缓刑的适用对象是被判处3年以下有期徒刑或者拘役的犯罪分子。',
  ],
  ['1. Summary\n2. More', '1. Summary'],
]);

extractions(`${DATASETS}.longbench.longbench_trivia_qa.triviaqa_postprocess`, [
  [',5', ',5'],
  ['½', '½'],
  ['$5', '$5'],
  ['十二', '十二'],
  ['```python\nplt.plot(x)\nplt.savefig("a.png")\n```\nplt.show()', '```python'],
  ['The answer is\nB', 'The answer is'],
  ['yes\n\nQ: next question\nA: 7', 'yes'],
  [
    '    return sum([math.ceil(sum(arr)/capacity) for arr in grid])\n',
    '    return sum([math.ceil(sum(arr)/capacity) for arr in grid])',
  ],
  ['```java\nint x = 1;\n```', '```java'],
  ['def f(x):\nreturn x', 'def f(x):'],
  [
    "'from operator import itemgetter \ndef index_minimum(test_list):\n  res = min(test_list, key = itemgetter(1))[0]\n  return (res) '\n[DONE]",
    "'from operator import itemgetter ",
  ],
  ['def f():\n    return 1\rmore', 'def f():'],
  ['Passage: x\nAnswer: y', 'Passage: x'],
  ['# Solution\n\nWe get:\n$$ boxed{9} $$\n\nDone.', '# Solution'],
]);

extractions(`${DATASETS}.needlebench.origin.needlebench_postprocess`, [
  ['ẞ', 'ẞ'],
  ['-', '-'],
  ['²', '²'],
  ['对', '对'],
]);

extractions(`${DATASETS}.needlebench.origin.needlebench_dataset_postprocess`, [
  ['½', '½'],
  ['错', '错'],
  ['Ⓐ', 'Ⓐ'],
  ['()', '()'],
]);

extractions(`${DATASETS}.needlebench_v2.origin.needlebench_postprocess`, [
  ['。', '。'],
  ['Ａ', 'Ａ'],
  ['ẞ', 'ẞ'],
  ['.', '.'],
]);

extractions(`${DATASETS}.record.ReCoRD_postprocess`, [
  ['错', '错'],
  ['对', '对'],
  ['/8', '/8'],
  ['8/', '8/'],
  [
    'Final Answer: The final answer is B. I hope it is correct.',
    'Final The final answer is B. I hope it is correct.',
  ],
  [
    'Final Answer: The final answer is $12$. I hope it is correct.',
    'Final The final answer is $12$. I hope it is correct.',
  ],
  [
    'Final Answer: The final answer is $\\boxed{ 7 }$. I hope it is correct.',
    'Final The final answer is $\\boxed{ 7 }$. I hope it is correct.',
  ],
  [
    '[BEGIN]\n def median_trapezium(base1,base2,height):\n median = 0.5 * (base1+ base2)\n return median\n[DONE]\n\nYou are an expert',
    '[BEGIN]',
  ],
  ['DEF F():\n    RETURN 1', 'DEF F():'],
  ['x = 5\n\nQ: next question\nA: 7', 'x = 5'],
  [
    "'def median_trapezium(base1,base2,height):\n median = 0.5 * (base1+ base2)\n return median'\n[DONE]",
    "'def median_trapezium(base1,base2,height):",
  ],
  ["Let's think step by step.\nFirst...\nSecond...\nThe final answer is A", "Let's think step by step."],
  [
    "'import heapq\ndef larg_nnum(list1,n):\n largest=heapq.nlargest(n,list1)\n return largest'\n[DONE]",
    "'import heapq",
  ],
  ['【答案】: D\n\n【答案】：B', '【答案】: D'],
]);

extractions(`${DATASETS}.chinese_simpleqa.chinese_simpleqa_preprocess`, [
  ['Ж', 'Ж'],
  ['m', 'm'],
  ['', ''],
  ['a', 'a'],
]);

extractions(
  `${DATASETS}.clbench.clbench_pred_postprocess`,
  [
    [
      '我国刑法分则对犯罪进行分类的主要依据是____。\nA. 犯罪的同类客体\nB. 危害行为的形式\n答案：A',
      '我国刑法分则对犯罪进行分类的主要依据是____。\nA. 犯罪的同类客体\nB. 危害行为的形式\n答案：',
    ],
    [
      'Final Answer: The final answer is B. I hope it is correct.',
      'Final Answer: The final answer is B. I hope it is ',
    ],
    [
      '缓刑的适用对象只限于____。\nA. 被判处5年以下有期徒刑的犯罪分子\nB. 被判处管制的犯罪分子\n答案：D',
      '缓刑的适用对象只限于____。\nA. 被判处5年以下有期徒刑的犯罪分子\nB. 被判处管制的犯罪分子\n',
    ],
    [
      '```python\ndef median_trapezium(base1,base2,height):\n median = 0.5 * (base1+ base2)\n return median\n```\nassert median_trapezium(15,25,35)==20',
      '```python\ndef median_trapezium(base1,base2,height)',
    ],
    [
      '```python\nplt.plot(x)\nplt.savefig("a.png")\n```\nplt.show()',
      '```python\nplt.plot(x)\nplt.savefig("a.png")\n```\nplt',
    ],
    [
      '# Solution\n\nWe get:\n$$ \\boxed{(-\\infty, 2] \\cup [3, \\infty)} $$\n\nDone.',
      '# Solution\n\nWe get:\n$$ \\boxed{(-\\infty, 2] \\cup [3',
    ],
    ['\r\ndef f():\n    return 1\r\n', '\r\ndef f():\n    return 1'],
    [
      'Final Answer: The final answer is $\\boxed{\\frac{1}{2}}$. I hope it is correct.',
      'Final Answer: The final answer is $\\boxed{\\frac{1}',
    ],
    [
      '[BEGIN]\n from operator import itemgetter \ndef index_minimum(test_list):\n  res = min(test_list, key = itemgetter(1))[0]\n  return (res) \n[DONE]\n\nYou are an expert',
      '[BEGIN]\n from operator import itemgetter \ndef inde',
    ],
    [
      '# Solution\n\nWe get:\n$$ $\\boxed{\\frac{\\sqrt{3}}{2}}$ $$\n\nDone.',
      '# Solution\n\nWe get:\n$$ $\\boxed{\\frac{\\sqrt{3}}{2}}',
    ],
    [
      '    x = 1\n    return x\n\n\nif __name__ == "__main__":\n    print(1)',
      '    x = 1\n    return x\n\n\nif __name__ == "__main__"',
    ],
    [
      "'def median_trapezium(base1,base2,height):\n median = 0.5 * (base1+ base2)\n return median'\n[DONE]",
      "'def median_trapezium(base1,base2,height):\n median",
    ],
  ],
  { args: { max_chars: 50 } },
);

extractions(`${DATASETS}.clbench.clbench_pred_postprocess`, [
  ['\n', ''],
  ['    return n%2 == 0 and n >= 8\n', '    return n%2 == 0 and n >= 8'],
]);
