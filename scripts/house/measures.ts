/** What the code of the house measures. */
import ts from 'typescript';
import { clonedLines } from './clones.ts';
import { cycleCount, knotCount } from './import-graph.ts';
import { lineAt, nodesOf, type SourceFile, sourceFiles } from './source-files.ts';

/** Tests that stand beside what they test, or try it with random inputs or a simulated clock. */
const UNIT_TESTS = /\.test\.ts$|^test\/(fuzz|simulation)\//;

/** Benchmarks, models and groups as data. */
const DATA = /^src\/catalog\/(datasets|models|summarizers|texts)\//;

/** Figures by name. Catalogue data counts as no source where code is meant. */
export function measureHouse(): Record<string, number> {
  const all = ['src', 'test/fuzz', 'test/simulation'].flatMap(sourceFiles);
  const code = all.filter(({ name }) => name.startsWith('src/') && !UNIT_TESTS.test(name));
  const source = code.filter(({ name }) => !DATA.test(name));
  const tests = all.filter(({ name }) => UNIT_TESTS.test(name));
  const files = source.map(({ lines }) => lines);
  const functions = source.flatMap(functionLengths);
  return {
    'source files': source.length,
    'source lines': linesOf(source),
    'median file, lines': median(files),
    'longest file, lines': Math.max(...files),
    'median function, lines': median(functions),
    'longest function, lines': Math.max(...functions),
    'casts by `as` per 1,000 lines': rounded((castsIn(source) / linesOf(source)) * 1000, 1),
    'unit tests to source, lines': rounded(linesOf(tests) / linesOf(source), 2),
    'import cycles': cycleCount(code),
    'knots between folders': knotCount(code),
    'lines in clones of 50 tokens, %': rounded((clonedLines(source) / linesOf(source)) * 100, 1),
  };
}

function linesOf(files: readonly SourceFile[]): number {
  return files.reduce((sum, { lines }) => sum + lines, 0);
}

function functionLengths({ tree }: SourceFile): number[] {
  return [...nodesOf(tree)].flatMap((node) => {
    if (!ts.isFunctionLike(node) || !('body' in node) || node.body === undefined) return [];
    return [lineAt(tree, node.end) - lineAt(tree, node.getStart(tree)) + 1];
  });
}

/** `as const` is no cast. */
function castsIn(files: readonly SourceFile[]): number {
  return files
    .flatMap(({ tree }) => [...nodesOf(tree)])
    .filter((node) => ts.isAsExpression(node) && !ts.isConstTypeReference(node.type)).length;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
