import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, PythonConfigReader } from '../index.ts';

interface Case {
  readonly topic: string;
  readonly code: string;
  readonly expected: string;
}

const folder = import.meta.dirname;
const file = path.join(folder, 'case.py');
const reader = new PythonConfigReader({ roots: [folder] });

/** The blocks of a file: a program, then a line with its outcome. */
function casesIn(name: string): Case[] {
  const cases: Case[] = [];
  let topic = '';
  for (const block of readFileSync(path.join(folder, name), 'utf8').split('\n\n')) {
    const lines = block.split('\n').filter((line) => line !== '');
    const expected = lines.at(-1) ?? '';
    if (block.startsWith('# ')) topic = expected.slice(2);
    else if (lines.length > 1) cases.push({ topic, code: lines.slice(0, -1).join('\n'), expected });
  }
  return cases;
}

function isExpression(code: string): boolean {
  try {
    reader.loadText(`value = (${code}\n)`, file);
    return true;
  } catch (error) {
    return error instanceof ConfigError && error.code !== 'config-syntax';
  }
}

/** What the reader makes of a program, in the form of the file. */
function outcome(code: string): string {
  const program = isExpression(code)
    ? `value = (${code}\n)\noutcome = repr(value)`
    : `${code}\noutcome = repr(globals().get('r'))`;
  try {
    const { json } = reader.loadText(program, file);
    const shown =
      typeof json === 'object' && json !== null && !Array.isArray(json) ? json.outcome : undefined;
    return `=> ${String(shown).replaceAll('\n', '\\n')}`;
  } catch (error) {
    if (error instanceof ConfigError) return `!! ${error.python}`;
    throw error;
  }
}

const cases = ['evaluation-cases.txt', 'library-cases.txt'].flatMap(casesIn);

describe.each([...new Set(cases.map(({ topic }) => topic))])('%s', (topic) => {
  it.each(cases.filter((entry) => entry.topic === topic))('$code', ({ code, expected }) => {
    expect(outcome(code)).toBe(expected);
  });
});
