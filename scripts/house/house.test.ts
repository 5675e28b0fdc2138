import ts from 'typescript';
import { expect, test } from 'vitest';
import { clonedLines } from './clones.ts';
import { cycleCount, knotCount } from './import-graph.ts';
import type { SourceFile } from './source-files.ts';

function file(name: string, text: string): SourceFile {
  const tree = ts.createSourceFile(name, text, ts.ScriptTarget.ESNext, true);
  return { name, lines: text.split('\n').length - 1, tree };
}

function importing(name: string, ...targets: string[]): SourceFile {
  return file(name, targets.map((target) => `import '${target}';\n`).join(''));
}

test('files that import each other in a circle are one cycle', () => {
  const circle = [
    importing('src/a/x.ts', './y.ts'),
    importing('src/a/y.ts', '../b/z.ts'),
    importing('src/b/z.ts', '../a/x.ts'),
  ];
  expect(cycleCount(circle)).toBe(1);
  expect(cycleCount(circle.slice(0, 2))).toBe(0);
});

test('folders of a room that import each other are a knot without a cycle of files', () => {
  const files = [
    importing('src/room/one/a.ts', '../two/b.ts'),
    importing('src/room/two/b.ts'),
    importing('src/room/two/c.ts', '../one/d.ts'),
    importing('src/room/one/d.ts'),
  ];
  expect([cycleCount(files), knotCount(files)]).toEqual([0, 1]);
  expect(knotCount(files.slice(0, 2))).toBe(0);
});

test('equal code of 50 tokens counts in both places, imports and shorter code do not', () => {
  const code = (n: number) => Array.from({ length: n }, (_, i) => `const v${i} = call(${i});\n`).join('');
  expect(clonedLines([file('src/a.ts', code(8)), file('src/b.ts', code(8))])).toBe(16);
  expect(clonedLines([file('src/a.ts', code(6)), file('src/b.ts', code(6))])).toBe(0);
  const imports = "import { a, b, c, d, e, f, g, h } from './long.ts';\n".repeat(4);
  expect(clonedLines([file('src/a.ts', imports), file('src/b.ts', imports)])).toBe(0);
});
