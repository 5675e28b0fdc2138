/** Loaders of long texts and of datasets of the Hugging Face hub, on made-up files of the same form. */
import { type LoaderCase, lines, testLoaders } from '../loader-cases.ts';

const QUESTION = { Question: 'q', A: 'w', B: 'x', C: 'y', D: 'z', Answer: 'B' };
const LONG = { context: 'c', input: 'i', answer: ['a'], options: ['a', 'b', 'c', 'd'] };
const LV = { input: 'i', context: 'c', answers: ['a'], answer_keywords: 'k', confusing_facts: ['f'] };
const LEVAL = { input: 'text', instructions: ['q1', 'q2'], outputs: ['(B) one two', '(C) x'] };
const RULES = JSON.stringify([{ idx: '1', rule_content: 'add {x}' }]);
const KOR = lines(
  { rule_id: '1', question: 'q', answer: '[[1]]' },
  { rule_id: '9', question: 'without a rule', answer: '' },
);
const KOR_ROW = { rule_content: 'add {x}', question: 'q', answer: '[[1]]', rule_id: '1', category: 'cipher' };
const KOR_LEAD =
  'You are an intelligent assistant that specializes in encryption and decryption tasks. Below are the rules for a specific cipher. When responding, please ensure that your output adheres to the specified encryption and decryption rules and format.\n\n### Instructions:\n\n1. Identify the relevant properties and objects specified in the rule, including the plaintext, keyword, and ciphertext.\n2. Follow the specified encryption or decryption operations precisely as described in the rules.\n3. Ensure your output is formatted according to the specified notation and symbols.\n\n### Cipher Rule:\n\nadd {x}\n\n';

testLoaders([
  {
    type: 'MMMLUDataset',
    args: { path: 'openai/MMMLU', name: 'mmlu_AR-XY' },
    files: { 'mmmlu/AR_XY/test.jsonl': lines({ ...QUESTION, Subject: 'high_school_physics' }) },
    rows: {
      test: [{ input: 'q', A: 'w', B: 'x', C: 'y', D: 'z', target: 'B', subject: 'high school physics' }],
    },
  },
  {
    type: 'MMMLULiteDataset',
    args: { path: 'mmmlu_lite', name: 'openai_mmmlu_lite_AR-XY' },
    files: { 'mmmlu_lite/AR-XY/test.jsonl': lines({ input: 'q', target: 'A' }) },
    rows: { test: [{ input: 'q', target: 'A' }] },
  },
  {
    type: 'MMLUCFDataset',
    args: { path: 'microsoft/MMLU-CF', name: 'Math' },
    files: {
      'mmlu_cf/Math/dev.jsonl': lines(QUESTION),
      'mmlu_cf/Math/validation.jsonl': lines({ ...QUESTION, Answer: 'C' }),
    },
    rows: {
      dev: [{ ...QUESTION, input: 'q', target: 'B' }],
      test: [{ ...QUESTION, Answer: 'C', input: 'q', target: 'C' }],
    },
  },
  {
    type: 'opencompass.datasets.supergpqa.supergpqa.SuperGPQADataset',
    args: { path: 'm-a-p/SuperGPQA', prompt_mode: 'zero-shot', field: 'Law' },
    files: {
      'supergpqa/train.jsonl': lines(
        { question: 'q', options: ['x', 'y'], field: 'Law' },
        { question: 'other', options: ['x', 'y'], field: 'Physics' },
      ),
    },
    rows: {
      '': [
        {
          question: 'q',
          options: ['x', 'y'],
          field: 'Law',
          infer_prompt:
            "Answer the following multiple choice question. There is only one correct answer. The last line of your response should be in the format 'Answer: $LETTER' (without quotes), where LETTER is one of A, B, C, D, E, F, G, H, I, or J.\n\nq\nA) x\nB) y\n",
          prompt_mode: 'zero-shot',
        },
      ],
    },
  },
  {
    type: 'HLEDataset',
    args: { path: 'cais/hle', category: 'Math' },
    files: {
      'hle/test.jsonl': lines(
        { id: 1, question: 'q', image: '', answer: 'a', category: 'Math' },
        { id: 2, question: 'q', image: 'data:', answer: 'a', category: 'Math' },
        { id: 3, question: 'q', image: '', answer: 'a', category: 'Law' },
      ),
    },
    rows: { test: [{ id: 1, problem: 'q', image: '', answer: 'a', category: 'Math' }] },
  },
  {
    type: 'HLEVerifiedDataset',
    args: { path: 'hle_verified' },
    files: {
      'hle_verified/train.jsonl': lines(
        { question: 'q', answer: 'a', json: '{"image": ""}' },
        { question: 'q', answer: 'a', json: '{"image": "data:"}' },
      ),
    },
    rows: { test: [{ problem: 'q', answer: 'a', json: '{"image": ""}' }] },
  },
  {
    type: 'BeyondAIMEDataset',
    args: { path: 'beyondaime' },
    files: { 'beyondaime/test.jsonl': lines({ problem: 'p', answer: 7 }) },
    rows: { '': [{ question: 'p', answer: 7 }] },
  },
  {
    type: 'OlymMATHDataset',
    args: { path: 'olymmath', subset: 'en-hard' },
    files: { 'olymmath/en-hard/test.jsonl': lines({ problem: 'p', answer: '7' }) },
    rows: { test: [{ problem: 'p', answer: '7' }] },
  },
  {
    type: 'XCOPADataset',
    args: { path: 'xcopa' },
    files: Object.fromEntries(
      [
        ...'et,ht,it,id,qu,sw,zh,ta,th,tr,vi'.split(','),
        ...'et,ht,it,id,sw,zh,ta,th,tr,vi'.split(',').map((language) => `translation-${language}`),
      ].map((part) => [`xcopa/${part}/validation.jsonl`, part === 'qu' ? lines({ label: 1 }) : '']),
    ),
    rows: { '': [{ label: 1 }] },
  },
  {
    type: 'CivilCommentsDataset',
    args: { path: 'civil_comments' },
    files: {
      'civil_comments/train.jsonl': '',
      'civil_comments/test.jsonl': lines({ text: 't', toxicity: 0.5, threat: 0 }),
    },
    rows: { test: [{ text: 't', toxicity: 0.5, label: 1, choices: ['no', 'yes'] }] },
  },
  {
    type: 'opencompass.datasets.leval.leval_quality.LEvalQualityDataset',
    args: { path: 'LEval', name: 'quality' },
    files: { 'LEval/quality.jsonl': lines(LEVAL) },
    rows: {
      test: [
        { question: 'q1', context: 'text', answer: 'B' },
        { question: 'q2', context: 'text', answer: 'C' },
      ],
    },
  },
  {
    type: 'opencompass.datasets.leval.leval_news_summ.LEvalNewsSummDataset',
    args: { path: 'L4NLP/LEval', name: 'news_summ' },
    files: { 'LEval/news_summ.jsonl': lines(LEVAL) },
    rows: {
      test: [
        { question: 'q1', context: 'text', length: 3, answer: '(B) one two' },
        { question: 'q2', context: 'text', length: 2, answer: '(C) x' },
      ],
    },
  },
  {
    type: 'LVEvalcmrcDataset',
    args: { path: 'Infinigence/LVEval', name: 'cmrc_mixup_16k' },
    files: { 'LVEval/cmrc_mixup/cmrc_mixup_16k.jsonl': lines(LV) },
    rows: { test: [{ input: 'i', context: 'c', answers: ['a'], confusing_facts: ['f'] }] },
  },
  {
    type: 'LVEvallooglesdDataset',
    args: { path: 'LVEval', name: 'loogle_SD_mixup_16k' },
    files: { 'LVEval/loogle_SD_mixup/loogle_SD_mixup_16k.jsonl': lines(LV) },
    rows: { test: [{ input: 'i', context: 'c', answers: ['a', 'k'], answer_keywords: 'k' }] },
  },
  {
    type: 'InfiniteBenchenmcDataset',
    args: { path: 'enmc.jsonl' },
    files: { 'enmc.jsonl': lines({ ...LONG, answer: ['c'] }) },
    rows: {
      '': [
        {
          context: 'c',
          question: 'i',
          option_A: 'a',
          option_B: 'b',
          option_C: 'c',
          option_D: 'd',
          answer: 'C',
        },
      ],
    },
  },
  {
    type: 'InfiniteBenchcoderunDataset',
    args: { path: 'run.jsonl' },
    files: { 'run.jsonl': lines({ ...LONG, input: 'What does func_1(-5) give?', answer: 3 }) },
    rows: { '': [{ context: 'c', func: 'func_1', func_call: 'func_1(-5)', answer: 3 }] },
  },
  {
    type: 'InfiniteBenchmathfindDataset',
    args: { path: 'find.jsonl' },
    files: {
      'find.jsonl': lines({ ...LONG, input: 'Find it. The second largest number of all', answer: 3 }),
    },
    rows: {
      '': [{ prefix: 'What is the second largest number in the following list?', context: 'c', answer: 3 }],
    },
  },
  {
    type: 'korbenchDataset',
    args: { path: 'opencompass/korbench', prompt_mode: '0_shot', category: 'cipher' },
    files: { 'korbench/cipher/rule.json': RULES, 'korbench/cipher/sample.jsonl': KOR },
    rows: {
      '': [{ ...KOR_ROW, prompt: `${KOR_LEAD}### Question:\nq\n\n### Answer:\n`, prompt_mode: '0_shot' }],
    },
  },
  {
    type: 'korbenchDataset',
    args: { path: 'korbench', prompt_mode: '3_shot', category: 'cipher' },
    files: {
      'korbench/cipher/rule.json': RULES,
      'korbench/cipher/sample.jsonl': KOR,
      'korbench/cipher/three-shot.jsonl': lines(
        ...['a', 'b', 'c', 'd'].map((question) => ({ rule_id: '1', question, answer: '[[0]]' })),
      ),
    },
    rows: {
      '': [
        {
          ...KOR_ROW,
          prompt: `${KOR_LEAD}${['a', 'b', 'c'].map((shot) => `### Question:\n${shot}\n\n### Answer:\n[[0]]\n\n`).join('')}### Question:\nq\n\n### Answer:\n`,
          prompt_mode: '3_shot',
        },
      ],
    },
  },
  {
    type: 'BabiLongDataset',
    args: { path: 'babilong', task: 'qa1', split_name: '0k', use_instruction: false, use_examples: false },
    files: {
      'babilong/qa1/0k.json': JSON.stringify([{ input: ' facts ', question: 'Where?', target: 'here' }]),
    },
    rows: {
      '': [
        {
          prompt: [
            'Always return your answer in the following format: The most recent location of ’person’ is ’location’. Do not write anything else after that.\n\n<context>\nfacts\n</context>\n\nQuestion: Where?',
          ],
          answer: ['here'],
        },
      ],
    },
  },
] satisfies LoaderCase[]);
