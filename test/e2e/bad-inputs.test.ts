/** Every bad input ends in one line that says what is wrong and what to do, as docs/errors.md shows it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ERROR_CODES } from '../../src/core/index.ts';
import { arrange, BAD_INPUTS, type BadInput } from './bad-inputs.ts';
import { emptyFolder, type Finished, root, runProgram } from './program.ts';

const page = readFileSync(path.join(root, 'docs', 'errors.md'), 'utf8');

/** What was printed, without what differs from machine to machine. */
function told({ stdout, stderr }: Finished, cwd: string): string {
  const lines = [...stdout.split('\n'), ...stderr.split('\n')];
  const line =
    lines.find((one) => one.startsWith('error: ')) ?? lines.find((one) => one.startsWith('- ')) ?? '';
  return line
    .replaceAll(cwd, '.')
    .replaceAll(root, '<package>')
    .replace(/127\.0\.0\.1:\d+/g, '127.0.0.1:PORT')
    .replace(/after \d+ s|for \d+ s/g, 'for N s')
    .replace(/\/tmp\/[\w.-]+/g, '<folder>')
    .replace(/outputs\/default\/\d{8}_\d{6}/g, 'outputs/default/TIME')
    .replace(/full\/\d{8}_\d{6}.*? cannot/, 'full/… cannot');
}

function rowOf({ title, code }: BadInput, line: string): string {
  return `| ${title} | ${line.replaceAll('|', '\\|')} | ${code} |`;
}

describe.concurrent('bad inputs', () => {
  for (const input of BAD_INPUTS) {
    test(input.title, async (context) => {
      const atEnd = context.onTestFinished;
      const cwd = emptyFolder(atEnd);
      const impossible = input.prepare?.(cwd);
      if (impossible !== undefined) return context.skip(impossible);
      try {
        const args = await arrange(input, cwd, atEnd);
        const finished = await runProgram(args, { cwd, env: { ...input.env } });
        const row = rowOf(input, told(finished, cwd));
        if (process.env.SHOW_ROWS !== undefined) process.stdout.write(`${row}\n`);
        expect(finished.code, finished.stderr).toBe(input.code);
        expect(finished.stderr, 'a stack trace').not.toMatch(/\n\s+at .*:\d+:\d+/);
        expect(page).toContain(row);
      } finally {
        input.restore?.(cwd);
      }
    });
  }
});

test('every error code has a paragraph, and no other has', () => {
  const paragraphs = [...page.matchAll(/^### `([a-z-]+)`/gm)].map((match) => match[1]);
  expect(paragraphs.sort()).toEqual(Object.keys(ERROR_CODES).sort());
});
