/** Loaders of benchmarks in one file each, on made-up files of the same form. */
import { type LoaderCase, lines, testLoaders } from '../loader-cases.ts';

const PROBLEM = {
  question: 'q',
  table: 't',
  table_title: null,
  unit: null,
  choices: null,
  answer: '1',
  solution: 's\nt',
};
const WIKI = { question: ' q ', options: ['w', 'x', 'y', 'z'], answer: 'B' };
const OPTIONS = (...texts: string[]) => texts.map((text, index) => `${'ABCD'[index]}. ${text}\n`).join('');

testLoaders([
  {
    type: 'TabMWPDataset',
    args: { path: 'tabmwp' },
    files: {
      'tabmwp/problems_dev.json': `{"9": ${JSON.stringify(PROBLEM)}, "2": ${JSON.stringify({ ...PROBLEM, table_title: 'T', unit: '$', choices: ['1', '2'] })}}`,
      'tabmwp/problems_test.json': '{}',
      'tabmwp/problems_train.json': '{}',
    },
    rows: {
      dev: [
        {
          question: 'q',
          table: 't',
          test_elements: { answer: '1', unit: null, choices: null },
          answer: 'Answer: The answer is 1.',
          solution: 'Solution: s\\nt',
          answer_and_solution: 'Answer: The answer is 1. BECAUSE: s\\nt',
          solution_and_answer: 'Answer: s\\nt The answer is 1.',
        },
        {
          question: 'q (Unit: $)\nOptions: (A) 1 (B) 2',
          table: '[TITLE]: T\nt',
          test_elements: { answer: '1', unit: '$', choices: ['1', '2'] },
          answer: 'Answer: The answer is 1.',
          solution: 'Solution: s\\nt',
          answer_and_solution: 'Answer: The answer is 1. BECAUSE: s\\nt',
          solution_and_answer: 'Answer: s\\nt The answer is 1.',
        },
      ],
    },
  },
  {
    type: 'crowspairsDataset_V2',
    args: { path: 'crows_pairs' },
    files: { 'crows_pairs/crows_pairs_anonymized.csv': ',sent_more,sent_less\n0,"a, b",c\n' },
    rows: { test: [{ id: 0, sent_more: 'a, b', sent_less: 'c', label: 'A' }] },
  },
  {
    type: 'CrowspairsDataset',
    args: { path: 'crows.csv' },
    files: { 'crows.csv': ',sent_more,sent_less\n1,b,c\n' },
    rows: { test: [{ id: 1, sent_more: 'b', sent_less: 'c', label: 0 }] },
  },
  {
    type: 'CValuesDataset',
    args: { path: 'c.jsonl' },
    files: { 'c.jsonl': lines({ prompt: '回复1：x 回复2：y 回复1', label: '回复2' }) },
    rows: { train: [{ prompt: '回复A：x 回复B：y 回复A', label: 'B' }] },
  },
  {
    type: 'OpenFinDataDataset',
    args: { path: 'fin', name: 'facts' },
    files: { 'fin/facts.json': JSON.stringify([{ question: 'q', A: 'x', answer: 'A' }]) },
    rows: { '': [{ question: 'q', A: 'x', answer: 'A' }] },
  },
  {
    type: 'WikiBenchDataset',
    args: { path: 'opencompass/WikiBench', filename: 'a.jsonl', name: 'circular_single_choice_cn' },
    files: { 'WikiBench/a.jsonl': lines(WIKI) },
    rows: {
      '': [
        {
          question: `q\n${OPTIONS('w', 'x', 'y', 'z')}`,
          options: ['w', 'x', 'y', 'z'],
          answer: '0--B--ABCD',
        },
        {
          question: `q\n${OPTIONS('x', 'y', 'z', 'w')}`,
          options: ['x', 'y', 'z', 'w'],
          answer: '0--A--BCDA',
        },
        {
          question: `q\n${OPTIONS('y', 'z', 'w', 'x')}`,
          options: ['y', 'z', 'w', 'x'],
          answer: '0--D--CDAB',
        },
        {
          question: `q\n${OPTIONS('z', 'w', 'x', 'y')}`,
          options: ['z', 'w', 'x', 'y'],
          answer: '0--C--DABC',
        },
      ],
    },
  },
  {
    type: 'WikiBenchDataset',
    args: { path: 'b.jsonl', name: 'cloze' },
    files: { 'b.jsonl': lines({ question: ' q', answer: 'a ' }) },
    rows: { '': [{ question: 'q', answer: 'a' }] },
  },
  {
    type: 'AiRiskDataset',
    args: { path: 'risk.jsonl' },
    files: { 'risk.jsonl': lines({ question: 'q', answer_matching_behavior: ' (B)' }) },
    rows: { train: [{ question: 'q', answer_matching_behavior: 'B' }] },
  },
  {
    type: 'PersonaDataset',
    args: { path: 'persona.jsonl' },
    files: {
      'persona.jsonl': lines(
        { question: 'q', answer_matching_behavior: ' Yes' },
        { question: 'r', answer_matching_behavior: ' No' },
      ),
    },
    rows: {
      train: [
        { question: 'q', answer_matching_behavior: 'A' },
        { question: 'r', answer_matching_behavior: 'B' },
      ],
    },
  },
  {
    type: 'MusrDataset',
    args: { path: 'opencompass/musr', name: 'object_placements' },
    files: {
      'musr/object_placements.json': JSON.stringify([
        { context: 'story', questions: [{ question: 'q', choices: ['x', 'y'], answer: 1 }] },
      ]),
    },
    rows: {
      '': [
        {
          context: 'story',
          question_text: 'q',
          question: { question: 'q', choices: ['x', 'y'], answer: 1 },
          answer: 1,
          choices: ['x', 'y'],
          choices_str: '1 - x\n2 - y',
          intermediate_trees: [],
          intermediate_data: [],
          prompt:
            'story\n\nBased on this story, we want to identify where someone believes that a certain object is at the end of the story. In order to do that, you need to read the story and keep track of where they think the object is at each point. When an object is moved, the person may observe its new location if they saw it move.\n\nTo see where an object ends up, they must be able to see the location that it moves to and not be too distracted by what they are doing. If they do not observe the object moving, then they will still believe it to be in the last location where they observed it.\n\nq\n\nPick one of the following choices:\n1 - x\n2 - y\n\nYou must pick one option. Explain your reasoning step by step before you answer. Finally, the last thing you generate should be "ANSWER: (your answer here, including the choice number)"',
          system_prompt: 'You are a helpful assistant that will answer the questions given by the user.',
          gold_answer: 2,
          scidx: 0,
          self_consistency_n: 1,
          ablation_name: 'cot+',
        },
      ],
    },
  },
] satisfies LoaderCase[]);
