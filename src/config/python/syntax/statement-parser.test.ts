import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Expression } from './ast.ts';
import { Source } from './source.ts';
import { checkStatements } from './statement-check.ts';
import { parseModule } from './statement-parser.ts';
import { PythonSyntaxError } from './syntax-error.ts';

/** Lines of the file: a text as a JSON string, the name of the error, its place, its message. */
function readErrors(): { code: string; expected: string }[] {
  const lines = readFileSync(path.join(import.meta.dirname, 'syntax-errors.txt'), 'utf8')
    .trim()
    .split('\n');
  return lines.slice(1).map((line) => {
    const [code = '', ...rest] = line.split('\t');
    return { code: JSON.parse(code) as string, expected: rest.join(' ') };
  });
}

function errorOf(code: string): string {
  try {
    checkStatements(parseModule(new Source('config.py', code)).body);
    return 'none';
  } catch (error) {
    if (!(error instanceof PythonSyntaxError)) throw error;
    return `${error.pythonName} ${error.place.line}:${error.place.column} ${error.message}`;
  }
}

function expressionOf(code: string): Expression {
  const [statement] = parseModule(new Source('config.py', code)).body;
  if (statement?.kind !== 'expression') throw new Error('no expression');
  return statement.value;
}

describe('syntax errors', () => {
  it.each(readErrors())('$code', ({ code, expected }) => {
    expect(errorOf(code)).toBe(expected);
  });

  it.each([
    ['async def f(): pass', 'async is'],
    ['def f():\n    yield 1', 'yield is'],
    ['x = 1j', 'complex numbers are'],
    ["x = '\\N{DASH}'", 'characters by name (\\N{...}) are'],
    ['try: pass\nexcept* ValueError: pass', 'except* is'],
  ])('%s is Python, but not run here', (code, what) => {
    expect(errorOf(code)).toContain(`${what} not supported in a config`);
  });
});

describe('literals', () => {
  it('keeps integers, floats and large integers apart', () => {
    expect(expressionOf('1')).toMatchObject({ value: 1 });
    expect(expressionOf('1.0')).toMatchObject({ value: { float: 1 } });
    expect(expressionOf('1_000_000_000_000_000_000_000')).toMatchObject({ value: 10n ** 21n });
  });

  it('joins strings side by side, formatted ones among them', () => {
    expect(expressionOf("'a' \"b\" '''c'''")).toMatchObject({ value: 'abc' });
    expect(expressionOf("'a' f'{x}b' 'c'")).toMatchObject({ parts: ['a', { value: { id: 'x' } }, 'bc'] });
  });

  it('reads f-strings with the quotes of the string inside, as later Pythons do', () => {
    expect(expressionOf("f'{d['k']}'")).toMatchObject({ parts: [{ value: { kind: 'subscript' } }] });
  });
});

describe('places', () => {
  it('counts columns in characters, from 1', () => {
    const { at } = expressionOf("('中😀', name)");
    expect([at.line, at.column]).toEqual([1, 1]);
    const tuple = expressionOf("('中😀', name)");
    const name = tuple.kind === 'tuple' ? tuple.items[1] : undefined;
    expect(name?.at.column).toBe(8);
  });
});
