/** What CONTRIBUTING.md says of places in the code. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..', '..');
const text = readFileSync(path.join(root, 'CONTRIBUTING.md'), 'utf8');

/** The rows of the table below a heading, without its own two. */
function rowsBelow(heading: string): string[][] {
  const [, section = ''] = text.split(`## ${heading}\n`);
  const lines = (section.split('\n## ')[0] ?? '').split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const questions = rowsBelow('Where would I change …');

test('ten questions of where to change something are answered', () => {
  expect(questions).toHaveLength(10);
});

test.each(questions)('%s: the path exists', (_, answer) => {
  const paths = [...(answer ?? '').matchAll(/`([\w./-]*(?:\/|\.\w+)[\w./-]*)`/g)].map(
    ([, name = '']) => name,
  );
  const places = paths.filter((name) => name !== 'events.jsonl');
  expect(places.length).toBeGreaterThan(0);
  for (const name of places) expect(existsSync(path.join(root, name)), name).toBe(true);
});

test('the glossary has each word once, with a meaning', () => {
  const words = rowsBelow('Glossary').map(([word]) => word);
  expect(new Set(words).size).toBe(words.length);
  expect(rowsBelow('Glossary').every(([, meaning]) => meaning !== '')).toBe(true);
  for (const word of [
    'resume',
    'retry',
    'reply',
    'prediction',
    'judge',
    'judgement',
    'queue',
    'worker',
    'replica',
  ])
    expect(words).toContain(word);
});
