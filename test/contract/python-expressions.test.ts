/** One table of Python's expressions for all that evaluate some: the reader of configs, and the one for texts of models. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ConfigError, PythonConfigReader } from '../../src/config/python/index.ts';
import { evaluatePython, pyStr } from '../../src/util/index.ts';

const folder = import.meta.dirname;
const cases = readFileSync(path.join(folder, 'python-expressions.txt'), 'utf8')
  .trimEnd()
  .split('\n\n')
  .slice(1)
  .map((block) => block.split('\n') as [string, string]);

const reader = new PythonConfigReader({ roots: [folder] });

function inConfig(code: string): string {
  try {
    const { json } = reader.loadText(`shown = str(((${code}\n),))`, path.join(folder, 'case.py'));
    return `=> ${String((json as { shown: string }).shown)}`;
  } catch (error) {
    if (error instanceof ConfigError) return `!! ${error.python.split(':')[0]}`;
    throw error;
  }
}

test.each(cases)('in a config: %s', (code, expected) => {
  expect(inConfig(code)).toBe(expected);
});

/** In a text of a model what is not known counts as what raises; it is never worked out wrongly. */
test.each(cases)('in a text of a model: %s', (code, expected) => {
  const value = evaluatePython(`((${code}),)`);
  if (value === undefined) expect([...KNOWN]).not.toContain(code);
  else expect(`=> ${pyStr(value)}`).toBe(expected);
});

/** What texts of models hold must be known there, too. */
const KNOWN = new Set(
  cases
    .map(([code, outcome]) => [code, outcome] as const)
    .slice(0, 12)
    .filter(([, outcome]) => outcome.startsWith('=>'))
    .map(([code]) => code),
);
