/** Loaders whose data is not at hand, on made-up files of the same form. */
import { type LoaderCase, lines, testLoaders } from '../loader-cases.ts';

const STORY = { input_sentence_1: 'a', input_sentence_2: 'b', input_sentence_3: 'c', input_sentence_4: 'd' };
const GPQA_HEADER = 'a,b,c,d,e,f,g,Question,Correct Answer,1,2,3\n';
const gpqaRow = (number: number) => `,,,,,,,q${number},right,x,y,z\n`;

testLoaders([
  {
    type: 'AnliDataset',
    args: { path: 'anli/dev.jsonl' },
    files: { 'anli/dev.jsonl': lines({ context: 'c', hypothesis: 'h', label: 'n' }) },
    rows: { '': [{ context: 'c', hypothesis: 'h', label: 'C' }] },
  },
  {
    type: 'StoryClozeDataset',
    args: { path: 'opencompass/xstory_cloze', lang: 'en' },
    files: {
      'xstory_cloze/en_train.jsonl': lines({ ...STORY, answer_right_ending: 1 }),
      'xstory_cloze/en_eval.jsonl': lines({ ...STORY, answer_right_ending: 2 }),
    },
    rows: {
      test: [
        { ...STORY, answer_right_ending: 1, context: 'a b c d' },
        { ...STORY, answer_right_ending: 2, context: 'a b c d' },
      ],
    },
  },
  {
    type: 'StoryClozeDatasetV2',
    args: { path: 'xstory_cloze', lang: 'en' },
    files: {
      'xstory_cloze/en_train.jsonl': lines({ ...STORY, answer_right_ending: 1 }),
      'xstory_cloze/en_eval.jsonl': '',
    },
    rows: { '': [{ ...STORY, answer_right_ending: 'A', context: 'a b c d' }] },
  },
  {
    type: 'QuALITYDataset',
    args: { path: 'quality.dev' },
    files: {
      'quality.dev': lines({
        article: 'text',
        questions: [{ question: 'q', options: ['w', 'x', 'y', 'z'], gold_label: 2, difficult: 1 }],
      }),
    },
    rows: {
      '': [{ article: 'text', question: 'q', A: 'w', B: 'x', C: 'y', D: 'z', gold_label: 'B', difficult: 1 }],
    },
  },
  {
    type: 'SQuAD20Dataset',
    args: { path: 'squad.json' },
    files: {
      'squad.json': JSON.stringify({
        data: [
          {
            paragraphs: [
              {
                context: 'c',
                qas: [
                  {
                    question: 'q1',
                    is_impossible: false,
                    answers: [{ text: 'x' }, { text: 'y' }, { text: 'x' }],
                  },
                  { question: 'q2', is_impossible: true, answers: [], plausible_answers: [{ text: 'z' }] },
                ],
              },
            ],
          },
        ],
      }),
    },
    rows: {
      '': [
        { context: 'c', question: 'q1', answers: ['x', 'y'] },
        { context: 'c', question: 'q2', answers: ['z', 'impossible to answer'] },
      ],
    },
  },
  {
    type: 'NaturalQuestionDatasetCN',
    args: { path: 'nq_cn' },
    files: {
      'nq_cn/dev.jsonl': lines({ question: 'q', answer: ['x', 'y'] }),
      'nq_cn/test.jsonl': lines({ question: 'q', answer: ['x', 'y'] }),
    },
    rows: { dev: [{ question: 'q', answer: 'x' }], test: [{ question: 'q', answer: ['x', 'y'] }] },
  },
  {
    type: 'HFDataset',
    args: { path: 'glue', name: 'cola' },
    files: {
      'glue/cola/train.jsonl': lines({ sentence: 's', label: 1 }, { sentence: 't', label: 0, idx: 7 }),
      'glue/cola/test.jsonl': lines({ sentence: 'u', label: -1 }),
    },
    rows: {
      train: [
        { sentence: 's', label: 1, idx: null },
        { sentence: 't', label: 0, idx: 7 },
      ],
      test: [{ sentence: 'u', label: -1 }],
    },
  },
  {
    type: 'WinogradDataset',
    args: { path: 'winograd_wsc', name: 'wsc285', trust_remote_code: true },
    files: {
      'winograd_wsc/wsc285/test.jsonl': lines({ text: 't', pronoun: 'he', options: ['x', 'y'], label: 1 }),
    },
    rows: {
      test: [{ text: 't', pronoun: 'he', options: ['x', 'y'], label: 1, prompt: 't', opt1: 'x', opt2: 'y' }],
    },
  },
  {
    type: 'Aime2024Dataset',
    args: { path: 'opencompass/aime2024' },
    files: { 'aime.jsonl': lines({ origin_prompt: 'p', gold_answer: '7' }) },
    rows: { '': [{ origin_prompt: 'p', gold_answer: '7', question: 'p', answer: '7' }] },
  },
  {
    type: 'CMOFibDataset',
    args: { path: 'opencompass/cmo_fib' },
    files: { 'cmo.jsonl': lines({ origin_prompt: 'p', gold_answer: '7' }) },
    rows: { '': [{ origin_prompt: 'p', gold_answer: '7', question: 'p', answer: '7' }] },
  },
  {
    type: 'SimpleQADataset',
    args: { path: 'opencompass/simpleqa', n_repeats: 2 },
    files: { 'simpleqa/simple_qa_test_set.csv': 'metadata,problem,answer\n"{}","q, 1",x\n' },
    rows: {
      test: [
        { metadata: '{}', problem: 'q, 1', answer: 'x' },
        { metadata: '{}', problem: 'q, 1', answer: 'x' },
      ],
    },
  },
  {
    type: 'GPQADataset',
    args: { path: 'gpqa', name: 'gpqa.csv' },
    files: { 'gpqa/gpqa.csv': GPQA_HEADER + gpqaRow(1) + gpqaRow(2) },
    rows: {
      '': [
        { question: 'q1', A: 'x', B: 'y', C: 'z', D: 'right', answer: 'D' },
        { question: 'q2', A: 'y', B: 'z', C: 'right', D: 'x', answer: 'C' },
      ],
    },
  },
  {
    type: 'MathBenchDataset',
    args: { path: 'mathbench/high', name: 'single_choice_en' },
    files: {
      'mathbench/high/single_choice_en.jsonl': lines({
        question: ' q ',
        options: ['w', 'x', 'y', 'z'],
        answer: 'B',
      }),
    },
    rows: {
      '': [
        { question: 'q\nA. w\nB. x\nC. y\nD. z\n', options: [...'wxyz'], answer: '0--B--ABCD' },
        { question: 'q\nA. x\nB. y\nC. z\nD. w\n', options: [...'xyzw'], answer: '0--A--BCDA' },
        { question: 'q\nA. y\nB. z\nC. w\nD. x\n', options: [...'yzwx'], answer: '0--D--CDAB' },
        { question: 'q\nA. z\nB. w\nC. x\nD. y\n', options: [...'zwxy'], answer: '0--C--DABC' },
      ],
    },
  },
  {
    type: 'MathBenchDataset',
    args: { path: 'mathbench/high', name: 'single_choice_en', with_circular: false },
    files: {
      'mathbench/high/single_choice_en.jsonl': lines({ question: 'q', options: ['w', 'x'], answer: ' B' }),
    },
    rows: { '': [{ question: 'q\nA. w\nB. x\n', answer: 'B' }] },
  },
  {
    type: 'MathBenchDataset',
    args: { path: 'mathbench/primary', name: 'cloze_en' },
    files: { 'mathbench/primary/cloze_en.jsonl': lines({ question: ' q', answer: '3 ' }) },
    rows: { '': [{ question: 'q', answer: '3' }] },
  },
  {
    type: 'FinanceIQDataset',
    args: { path: './data/FinanceIQ/', name: 'exam' },
    files: {
      'FinanceIQ/dev/exam.csv': 'id,Question,A,B,C,D,Answer\n0,q,w,x,y,z,C\n',
      'FinanceIQ/test/exam.csv': 'id,Question,A,B,C,D,Answer\n',
    },
    rows: { dev: [{ question: 'q', A: 'w', B: 'x', C: 'y', D: 'z', answer: 'C' }], test: [] },
  },
  {
    type: 'CMBDataset',
    args: { path: 'CMB' },
    files: {
      'CMB/val.json': JSON.stringify([{ question: 'q', option: { A: 'xx', B: '' }, answer: 'A' }]),
      'CMB/test.json': JSON.stringify([{ question: 'q', option: { A: 'xx', C: 'yy' } }]),
    },
    rows: {
      val: [{ question: 'q', option: { A: 'xx', B: '' }, answer: 'A', option_str: 'A. xx' }],
      test: [{ question: 'q', option: { A: 'xx', C: 'yy' }, option_str: 'A. xx\nC. yy', answer: 'NULL' }],
    },
  },
  {
    type: 'XiezhiDataset',
    args: { path: 'xiezhi', name: 'xiezhi_spec_eng' },
    files: {
      'xiezhi/xiezhi_train_eng/xiezhi.v1.json': '',
      'xiezhi/xiezhi_spec_eng/xiezhi.v1.json': lines(
        { question: 'q', options: 'w\nx\ny\nz', answer: 'y', label: ['ab', 'c', 'abc'] },
        { question: 'left out', options: 'w\nx', answer: 'x', label: [] },
      ),
    },
    rows: {
      train: [],
      test: [{ question: 'q', A: 'w', B: 'x', C: 'y', D: 'z', labels: ['abc', 'ab', 'c'], answer: 'C' }],
    },
  },
  {
    type: 'MMLUProDataset',
    args: { path: 'opencompass/mmlu_pro', category: 'law' },
    files: {
      'mmlu_pro/data/test-00000-of-00001.jsonl': lines(
        { question: 'left out', options: [], answer: 'A', cot_content: '', category: 'math' },
        { question: 'q', options: ['x', 'N/A', 'y'], answer: 'C', cot_content: '', category: 'law' },
      ),
      'mmlu_pro/data/validation.jsonl': lines({
        question: 'q',
        options: ['x', 'y'],
        answer: 'A',
        cot_content: "A: Let's think step by step. So A.",
        category: 'law',
      }),
    },
    rows: {
      test: [
        {
          question: 'q',
          options: ['x', 'N/A', 'y'],
          answer: 'C',
          category: 'law',
          answer_string: 'C. y\n',
          options_str: 'A. x\nC. y',
          cot_content: '',
        },
      ],
      validation: [
        {
          question: 'q',
          options: ['x', 'y'],
          answer: 'A',
          category: 'law',
          answer_string: 'A. x\n',
          options_str: 'A. x\nB. y',
          cot_content: 'So A.',
        },
      ],
    },
  },
  {
    type: 'CrowspairsDataset_CN',
    args: { path: 'crowspairs_cn/test.jsonl' },
    files: { 'crowspairs_cn/test.jsonl': lines({ sent_more: 'm', sent_less: 'l' }) },
    rows: { test: [{ sent_more: 'm', sent_less: 'l', label: 'A' }] },
  },
  {
    type: 'LongBenchv2Dataset',
    args: { path: 'opencompass/longbenchv2' },
    files: {
      'longbenchv2/data.json': JSON.stringify([
        {
          _id: 1,
          question: 'q',
          context: 'c',
          answer: 'A',
          choice_A: 'w',
          choice_B: 'x',
          choice_C: 'y',
          choice_D: 'z',
          difficulty: 'easy',
          length: 'short',
        },
      ]),
    },
    rows: {
      test: [
        {
          question: 'q',
          context: 'c',
          answer: 'A',
          choice_A: 'w',
          choice_B: 'x',
          choice_C: 'y',
          choice_D: 'z',
          difficulty: 'easy',
          length: 'short',
        },
      ],
    },
  },
  {
    type: 'BBEHDataset',
    args: { path: 'opencompass/bbeh', name: 'bbeh_nycc' },
    files: { 'bbeh/bbeh_nycc/task.json': JSON.stringify({ examples: [{ input: 'i', target: 't' }] }) },
    rows: { '': [{ input: 'i', target: 't' }] },
  },
  {
    type: 'SummeditsDataset_V2',
    args: { path: 'opencompass/summedits' },
    files: { 'summedits/summedits.jsonl': lines({ doc: 'd', summary: 's', label: 1 }) },
    rows: { '': [{ doc: 'd', summary: 's', label: 'A' }] },
  },
  {
    type: 'LongBenchtrecDataset',
    args: { path: 'THUDM/LongBench', name: 'trec' },
    files: {
      'Longbench/data/trec.jsonl': lines({
        input: 'i',
        context: 'c',
        answers: ['a'],
        all_classes: ['a', 'b'],
        length: 3,
      }),
    },
    rows: { test: [{ input: 'i', context: 'c', all_labels: { all_classes: ['a', 'b'], answers: ['a'] } }] },
  },
] satisfies LoaderCase[]);
