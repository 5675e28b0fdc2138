/** Loaders of benchmarks that judges score, and of those that test judges, on made-up files of the same form. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { JsonObject, Row, RowSource } from '../../core/index.ts';
import { createDataFiles } from '../data-files.ts';
import { loadRaw } from '../dataset-reader.ts';
import { lines, testLoaders } from '../loader-cases.ts';

const list = (...items: object[]) => JSON.stringify(items);
const TURNS = [
  { role: 'user', content: 'a {checklist}' },
  { role: 'assistant', content: 'b' },
  { role: 'user', content: 'c' },
];

testLoaders([
  {
    type: 'AlignmentBenchDataset',
    args: { path: 'ab', name: 'alignment_bench' },
    files: {
      'ab/data_release.jsonl': lines({
        question_id: 1,
        category: 'k',
        subcategory: 's',
        question: 'q',
        reference: 'r',
        evidences: [],
      }),
    },
    rows: {
      '': [
        {
          question: 'q',
          capability: 'k',
          others: { question_id: 1, reference: 'r', subcategory: 's' },
          judge: {
            capability: 'k',
            others: { question_id: 1, reference: 'r', subcategory: 's' },
            question: 'q',
          },
          ref: 'r',
        },
      ],
    },
  },
  {
    type: 'CompassArenaDataset',
    args: { path: 'ca', name: 'x', mode: 'm2n', infer_order: 'double', base_models: [], summarizer: {} },
    files: {
      'ca/x.json': list(
        { question: 'q', capability: 'k', others: { reference: null } },
        { question: 'p', capability: 'k', others: { level: 1, reference: 'r' } },
      ),
    },
    rows: {
      '': [
        {
          question: 'q',
          capability: 'k',
          others: { level: null, reference: null },
          judge: { capability: 'k', question: 'q' },
          ref: '满足用户需求，言之有理即可',
        },
        {
          question: 'p',
          capability: 'k',
          others: { level: 1, reference: 'r' },
          judge: { capability: 'k', question: 'p' },
          ref: 'r',
        },
      ],
    },
  },
  {
    type: 'CompassBenchCheklistDataset',
    args: { path: 'cb', name: 'x' },
    files: { 'cb/x.json': list({ instruction: 'q', checklist: ['a', 'b'], id: 3 }, { instruction: 'p' }) },
    rows: {
      '': [
        {
          question: 'q',
          checklist: '- a\n- b\n',
          judge: { category: null, id: 3, lan: null, question: 'q' },
        },
        { question: 'p', checklist: '', judge: { category: null, id: null, lan: null, question: 'p' } },
      ],
    },
  },
  {
    type: 'FollowBenchDataset',
    args: { path: 'fb', name: 'x', cate: 'llm' },
    files: { 'fb/x.json': list({ instruction: 'i', judge_prompt: 'j', level: 2 }) },
    rows: {
      '': [
        {
          instruction: 'i',
          judge_prompt: 'j',
          judge: { instruction: 'i', judge_prompt: 'j', level: 2 },
        },
      ],
    },
  },
  {
    type: 'FlamesDataset',
    args: { path: 'fl', name: 'x' },
    files: {
      'fl/x_config.txt': 'look:\n',
      'fl/x.json': list({ prompt: 'p', dimension: 'd', subcomponent: 's' }),
    },
    rows: {
      '': [
        {
          prompt: 'p',
          dimension: 'd',
          subcomponent: 's',
          instruction: 'look:\np\n回答: ',
          judge: { dimension: 'd', subcomponent: 's' },
        },
      ],
    },
  },
  {
    type: 'HelloBenchDataset',
    args: { path: 'hb', category_name: 'chat' },
    files: { 'hb/chat.jsonl': lines({ id: 1, category: 'c', num_checklist: 4 }) },
    rows: {
      '': [
        {
          id: 1,
          category: 'c',
          num_checklist: 4,
          judgement: { category: 'chat', num_checklist: 4, subcategory: 'c' },
        },
      ],
    },
  },
  {
    type: 'RMBDataset',
    args: { path: 'rm', name: 'x.json' },
    files: {
      'rm/x.json': list({
        subset: 'bon',
        goal: 'g',
        bon_uid: 'u',
        conversation_input: TURNS.slice(0, 1),
        bon_best: { answer: 'best' },
        loser_list: [{ answer: 'bad' }],
      }),
    },
    rows: {
      '': [
        {
          question: '\n\n ### User:a {checklist}\n\n ### Assistant:',
          answerA: 'best',
          answerB: 'bad',
          judge: {
            Answer_A: 'best',
            Answer_B: 'bad',
            bon_uid: 'u',
            goal: 'g',
            question: '\n\n ### User:a {checklist}\n\n ### Assistant:',
            subset: 'bon',
            winner: 'A',
          },
        },
      ],
    },
  },
  {
    type: 'RewardBenchDataset',
    args: { path: 'rb', name: 'x.json' },
    files: {
      'rb/x.json': list({
        prompt: 'q',
        chosen: 'good',
        rejected: 'bad',
        chosen_model: 'm',
        rejected_model: 'n',
        winner: 'B',
        subset: 's',
      }),
    },
    rows: {
      '': [
        {
          question: 'q',
          answerA: 'bad',
          answerB: 'good',
          judge: {
            Answer_A: 'bad',
            Answer_B: 'good',
            dataset_name: 'rewardbench',
            lan: 'en',
            model_a: 'n',
            model_b: 'm',
            prompt: 'q',
            subset: 's',
            winner: 'B',
          },
        },
      ],
    },
  },
  {
    type: 'ELBenchHighLevelOmniDataset',
    args: { path: 'p', name: 'x' },
    files: { 'elbench/p/x.jsonl': lines({ question: 'q', answer: 'c, a, C' }) },
    rows: { '': [{ question: 'q', answer: 'AC' }] },
  },
  {
    type: 'ELBenchHighLevelEduDataset',
    args: { path: 'p', name: 'x' },
    files: { 'elbench/p/x.jsonl': lines({ Question: 'q', Score: 3, Subject: '数学' }) },
    rows: {
      '': [
        {
          question: 'q',
          judge: { question: 'q', reference: '{"Score": 3}', subject: '数学', task: 'highlevel_edu' },
        },
      ],
    },
  },
]);

/** The rows that a class makes of one file. */
async function rowsOf(type: string, file: string, text: string, args: JsonObject): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lodestone-subjective-'));
  try {
    writeFileSync(path.join(folder, file), text);
    const files = createDataFiles([{ folder, origin: 'test' }]);
    const source = await loadRaw(type, { path: '.', ...args }, { compat: '0.5.4', files });
    const rows: Row[] = [];
    for await (const row of (source as RowSource).rows()) rows.push(row);
    return rows;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const WILD = { turn: TURNS, checklist: ['x'], primary_tag: 'p', secondary_tag: [], session_id: 's' };

test('WildBench gives the turns in two forms; a field inside a dialogue is filled, too', async () => {
  const args = { path: 'w.jsonl', eval_mode: 'single' };
  const [row] = await rowsOf('WildBenchDataset', 'w.jsonl', lines(WILD), args);
  expect(row?.dialogue).toEqual([
    { content: 'a {checklist}', role: 'HUMAN' },
    { content: 'b', role: 'assistant' },
    { content: 'c', role: 'HUMAN' },
    { content: '', role: 'assistant' },
  ]);
  expect(row?.history).toBe('USER: a {checklist}\n\nASSISTANT: b\n\n');
  expect(row?.prompt).toContain('USER: a - x\n');
  expect(row?.prompt).toContain('{prediction}');
  expect(row?.prompt).not.toContain('{prediction2}');
  const [raw] = await rowsOf('WildBenchWithRawPromptDataset', 'w.jsonl', lines(WILD), { path: 'w.jsonl' });
  expect(raw?.dialogue).toEqual(TURNS);
  expect(raw?.prompt).toContain('{prediction2}');
});

test('MT-Bench-101 has a row for each turn but scenes; the reference is the dialogue as Python prints it', async () => {
  const history = [
    { user: 'u1', bot: 'b1' },
    { user: 'u2', bot: "b'2" },
  ];
  const args = { name: 'm' };
  const text = lines({ id: 7, task: 'CM', history }, { id: 8, task: 'MR', history });
  const rows = await rowsOf('MTBench101Dataset', 'm.jsonl', text, args);
  expect(rows.map(({ task, turn_id }) => [task, turn_id])).toEqual([
    ['CM', '2'],
    ['MR', '1'],
    ['MR', '2'],
  ]);
  expect(rows[0]?.prompt_template).toContain('Assistant: b1\n\n Human: u2\n\nAssistant:  {prediction}');
  expect(rows[1]?.prompt_template).toContain(
    "[{'role': 'user', 'content': 'u1'}, {'role': 'assistant', 'content': 'b1'}]",
  );
  expect(rows[2]?.dialogue).toHaveLength(4);
  const raw = await rowsOf('MTBench101WithRawPromptDataset', 'm.jsonl', text, args);
  expect(raw[2]?.dialogue).toHaveLength(3);
});

test('a category without rules gets the prompts of the item before it', async () => {
  const item = (category: string, content: string) => ({
    category,
    difficulty: 1,
    question: { content },
    answer: { content: 'a' },
  });
  const rows = (...items: object[]) =>
    rowsOf('CompassArenaSubjectiveBench', 'singleturn.json', list(...items), { name: 'singleturn' });
  const [first, second] = await rows(item('推理', 'q1'), item('unknown', 'q2'));
  expect(second?.pairwise_judge_prompt).toBe(first?.pairwise_judge_prompt);
  expect(second?.question).toBe('q2');
  await expect(rows(item('unknown', 'q'))).rejects.toMatchObject({ code: 'data-malformed' });
});

test('CoreV2 shows a field that only other rows have as None', async () => {
  const item = (others: object) => ({ question: 'q', capability: 'c', others });
  const text = list(item({ question: 'hello' }), item({ question: '你好', reference_answer: 'r' }));
  const [english, chinese] = await rowsOf('Corev2Dataset', 'c.json', text, { name: 'c' });
  expect(english?.suffix).toBe('Reference Answer: <Reference Answer Start> None <Reference Answer End>\n\n');
  expect(chinese?.suffix).toBe('参考答案: <参考答案开始> r <参考答案结束>\n\n');
  expect(english?.prefix).not.toBe(chinese?.prefix);
});

test('JudgerBench v2 shows half of a hundred pairs with the base model behind, always the same half', async () => {
  const pair = {
    prompt: 'q',
    gold: { category: 'safe', lan: 'en' },
    base_model_response: { model_name: 'base', response: 'x' },
    models_response: { model_name: 'other', response: 'y' },
  };
  const text = list(...Array.from({ length: 100 }, () => pair));
  const rows = await rowsOf('Judgerbenchv2Dataset', 'j.json', text, { name: 'j' });
  const first = rows.map(({ judge }) => (judge as { ModelA: string }).ModelA);
  expect(first.filter((model) => model === 'base')).toHaveLength(50);
  expect(await rowsOf('Judgerbenchv2Dataset', 'j.json', text, { name: 'j' })).toEqual(rows);
});

test('JudgerBench asks about battles by language, and what judges of other benchmarks were asked', async () => {
  const battle = {
    conversation_a: TURNS.slice(0, 2),
    conversation_b: [TURNS[0], { role: 'assistant', content: 'B' }],
    model_a: 'm',
    model_b: 'n',
    winner: 'model_a',
    category: 'c',
    turn: 1,
  };
  const [row] = await rowsOf('JudgerBenchDataset', 'judgerbench_A_cn.json', list(battle), {
    name: 'judgerbench_A_cn',
  });
  expect(row?.judge_prompt).toContain('### 用户： a {checklist}\n### 助手A： b\n### 助手B： B\n');
  const judged = {
    dataset_name: 'alpaca_eval',
    question: 'QQ',
    prediction: 'PP',
    others: {},
    gpt4o_pred: 'm',
  };
  const [asked] = await rowsOf('JudgerBenchDataset', 'judgerbench_B.json', list(judged), {
    name: 'judgerbench_B',
  });
  expect(asked?.judge).toEqual({ dataset_name: 'alpaca_eval', meta_judge: 'm', others: {} });
  expect(asked?.judge_prompt).toContain('QQ');
});
