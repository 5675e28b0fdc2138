/** NeedleBench's rows with a tokenizer whose tokens are bytes, as OpenCompass's own classes give them with one. */
import { type LoaderCase, lines, testLoaders } from '../loader-cases.ts';

const BYTES = Array.from(
  { length: 256 },
  (_, byte) => `${Buffer.of(byte).toString('base64')} ${byte}\n`,
).join('');

const FILES = {
  'cl100k_base.tiktoken': BYTES,
  'needlebench/PaulGrahamEssays.jsonl': lines({ text: 'One two. ' }, { text: 'Three four. ' }),
  'needlebench/zh_finance.jsonl': lines({ text: '股票上涨。' }),
  'needlebench/needles.jsonl': lines(
    {
      language: 'English',
      needle: 'Gem 1 is in Rome.',
      retrieval_question: "Where is gem 1? Please answer in the format 'Gem 1 is in ____.'",
      arg1: 'gem 1',
      arg2: 'Rome',
    },
    {
      language: 'English',
      needle: 'Gem 2 is in Bonn.',
      retrieval_question: "Where is gem 2? Please answer in the format 'Gem 2 is in ____.'",
      arg1: 'gem 2',
      arg2: 'Bonn',
    },
    {
      language: 'Chinese',
      needle: '玉在山。',
      retrieval_question: "玉在哪里？请按照'玉在____。'的格式回答。",
      arg1: '玉',
      arg2: '山',
    },
  ),
  'needlebench/multi_needle_reasoning_en.json': JSON.stringify([
    { derivation_count: 2, derivations: ['A is B.', 'B is C.'], answer: 'C', question: 'What is A?' },
  ]),
};

testLoaders([
  {
    type: 'opencompass.datasets.needlebench.origin.NeedleBenchOriginDataset',
    args: {
      path: 'opencompass/needlebench',
      tokenizer_model: 'gpt-4',
      num_repeats_per_file: 1,
      length_buffer: 100,
      length: 150,
      guide: true,
      file_list: ['PaulGrahamEssays.jsonl'],
      language: 'English',
      depth: 50,
      needle_file_name: 'needles.jsonl',
    },
    files: FILES,
    rows: {
      '': [
        {
          prompt:
            "You are an intelligent AI assistant skilled in answering user questions.\nPlease keep your answers concise and clear. Do not talk about irrelevant topics or repeat your answers.\nThe document given to you by the user is One two. T\nGem 2 is in Bonn.\nhree four. \n\nNow, the question is: Where is gem 2? Before answering, please consider what in the document is most relevant to this question. Please answer in the format 'Gem 2 is in ____.'",
          answer: '\nGem 2 is in Bonn.\n*Bonn',
        },
      ],
    },
  },
  {
    type: 'opencompass.datasets.needlebench.origin.NeedleBenchOriginDataset',
    args: {
      path: 'opencompass/needlebench',
      tokenizer_model: 'gpt-4',
      num_repeats_per_file: 1,
      length_buffer: 100,
      length: 150,
      guide: false,
      file_list: ['zh_finance.jsonl'],
      language: 'Chinese',
      depth: 100,
      needle_file_name: 'needles.jsonl',
    },
    files: FILES,
    rows: {
      '': [
        {
          prompt:
            '你是一个善于回答用户问题的智能AI助手\n请保持你的回答简洁清楚。不要说和下面文档中的无关的话，或重复你的回答\n用户现在给你的文档是股票上涨。\n玉在山。\n\n\n现在请问：玉在哪里？在回答之前，请思考文档中与此问题最相关的内容是什',
          answer: '\n玉在山。\n*山',
        },
      ],
    },
  },
  {
    type: 'opencompass.datasets.needlebench.multi.NeedleBenchMultiDataset',
    args: {
      path: 'opencompass/needlebench',
      tokenizer_model: 'gpt-4',
      num_repeats_per_file: 1,
      length_buffer: 100,
      length: 150,
      guide: true,
      file_list: ['PaulGrahamEssays.jsonl'],
      language: 'English',
      depth: 0,
      needle_file_name: 'multi_needle_reasoning_en.json',
      num_needles: 2,
      diff: 10,
    },
    files: FILES,
    rows: {
      '': [
        {
          prompt:
            'You are an intelligent AI assistant skilled in answering user questions.\nPlease keep your answers concise and clear. Do not talk about irrelevant topics or repeat your answers.\nThe document given to you by the user is \nA is B.\nOne two. Th\nB is C.\nree four. \n\nNow, the question is: What is A?Before answering, please consider what in the document is most relevant to this question.',
          answer: 'C*C',
        },
      ],
    },
  },
  {
    type: 'opencompass.datasets.needlebench.parallel.NeedleBenchParallelDataset',
    args: {
      path: 'opencompass/needlebench',
      tokenizer_model: 'gpt-4',
      num_repeats_per_file: 1,
      length_buffer: 100,
      length: 200,
      guide: true,
      file_list: ['PaulGrahamEssays.jsonl'],
      language: 'English',
      depths: [0, 50],
      needle_file_name: 'needles.jsonl',
    },
    files: FILES,
    rows: {
      '': [
        {
          prompt:
            "You are an intelligent AI assistant skilled in answering user questions.\nPlease keep your answers concise and clear. Do not talk about irrelevant topics or repeat your answers.\nThe document given to you by the user is \nGem 1 is in Rome.\nOne two. T\nGem 2 is in Bonn.\nhree four. \n\nNow, the questions are: Where is gem 1?、Where is gem 2?Before answering, please consider what in the document is most relevant to this question. Please answer in the format of 'Gem 1 is in ____、Gem 2 is in ____'\n",
          answer: 'Rome*Bonn#0*50',
        },
      ],
    },
  },
] satisfies LoaderCase[]);
