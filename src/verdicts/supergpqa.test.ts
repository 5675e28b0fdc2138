import { expect, test } from 'vitest';
import { plain } from '../core/index.ts';
import { superGpqaJudgement } from './supergpqa.ts';

const CONTRACTS = { discipline: 'Law', field: 'Civil Law', subfield: 'Contracts' };
const TORTS = { ...CONTRACTS, subfield: 'Torts' };
const OPTICS = { discipline: 'Science', field: 'Physics', subfield: 'Optics' };

test('shares of right answers over all and by subject; a reply without a letter is wrong', () => {
  const run = superGpqaJudgement.create({}, { compat: '0.5.4' });
  const judged = [
    { row: CONTRACTS, prediction: 'A' },
    { row: CONTRACTS, prediction: 'I say B, not A' },
    { row: TORTS, prediction: 'A: CORRECT' },
    { row: OPTICS, prediction: 'who knows' },
  ].map(({ row, prediction }) => run.add({ row: { ...row, question: 'Q' }, prediction, gold: 'C' }));
  expect(judged.map(({ score }) => score)).toEqual([1, 0, 1, 0]);
  expect(judged[1]?.detail).toMatchObject({
    prediction: 'B',
    gold: 'C',
    is_correct: false,
    field: 'Civil Law',
  });
  expect(plain(run.finish())).toEqual({
    accuracy: 50,
    total_correct: 2,
    total_count: 4,
    'SuperGPQA-Law': 66.67,
    'SuperGPQA-Science': 0,
    'SuperGPQA-Law-Civil Law': 66.67,
    'SuperGPQA-Science-Physics': 0,
    'SuperGPQA-Law-Civil Law-Contracts': 50,
    'SuperGPQA-Law-Civil Law-Torts': 100,
    'SuperGPQA-Science-Physics-Optics': 0,
  });
});
