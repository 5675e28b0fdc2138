/** MBPP's prompt with worked tasks, told anew by its relatives: the tests stay, the words around them change. */

const MARK = 'Your code should pass these tests:';

/** The turns of `prompt` with `words(task)` in front of the tests of each, and other replies where they are given. */
function retold(
  prompt: readonly string[],
  words: readonly string[],
  replies: readonly string[] = [],
): readonly string[] {
  return prompt.map((text, turn) => {
    const index = Math.floor(turn / 2);
    if (turn % 2 === 1) return replies[index] ?? text;
    return `${words[index]}${text.slice(text.indexOf(MARK) + MARK.length)}`;
  });
}

const CHINESE_TASKS = [
  '编写一个函数，从给定的两个元组列表中查找相似的元素。',
  '编写一个 Python 函数来识别一个整数是否不是素数。',
  '编写一个函数，使用堆队列算法从给定的数字列表中查找最大整数。',
];

/** In Chinese, with the tests of `prompt`. */
export function inChinese(prompt: readonly string[]): readonly string[] {
  const worked = CHINESE_TASKS.map(
    (task) => `你是一名专业的 Python 程序员，你的任务是：${task} 你的代码应该通过这些测试：`,
  );
  return retold(prompt, [
    ...worked,
    '你是一名专业的 Python 程序员，你的任务是: {text} 你的代码应该通过这些测试:',
  ]);
}

const PLUS_TASKS = [
  'Write a function to find the shared elements from the given two lists.',
  'Write a python function to identify non-prime numbers.',
  'Write a function to find the n largest integers from a given list of numbers, returned in descending order.',
  '{text}',
];
const PLUS_REPLIES = [
  "[BEGIN]\n 'def similar_elements(test_tup1, test_tup2):\n  return tuple(set(test_tup1) & set(test_tup2))' \n[DONE] \n\n ",
  "[BEGIN]\n 'import math\ndef is_not_prime(n):\n    if n == 1:\n        return True\n    for i in range(2, int(math.sqrt(n))+1):\n        if n % i == 0:\n            return True\n    return False' \n[DONE] \n\n ",
  "[BEGIN]\n 'import heapq as hq\ndef heap_queue_largest(nums: list,n: int) -> list:\n  largest_nums = hq.nlargest(n, nums)\n  return largest_nums' \n[DONE] \n\n ",
];

/** As EvalPlus words the tasks, with the tests of `prompt`. */
export function ofPlus(prompt: readonly string[]): readonly string[] {
  const words = PLUS_TASKS.map(
    (task) => `You are an expert Python programmer, and here is your task: ${task} ${MARK}`,
  );
  return retold(prompt, words, PLUS_REPLIES);
}

/** Without worked tasks, for base models. */
export const BEGUN = `You are an expert Python programmer, and here is your task: {text} ${MARK}\n\n{test_list}\n\n[BEGIN]`;

const BLOCK_TASK = `You are an expert Python programmer, and here is your task:\n{text}\n${MARK}\n\n{test_list}\n`;
export const BLOCK_PLAIN = BLOCK_TASK;
export const BLOCK_ASKED = `${BLOCK_TASK} You should submit your final solution in the following format: \`\`\`python\n\n\`\`\``;
