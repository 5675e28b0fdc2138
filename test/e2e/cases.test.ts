/**
 * Inputs that failed once, as they were handed in: each folder of `cases` is copied, its `cmd.sh` is run, and what is
 * printed must match. One after the other, since some have a port of their own.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyFolder, root } from './program.ts';

const shared = path.resolve(root, '..', 'shared');
const cases = process.env.LODESTONE_CASES ?? path.join(shared, 'cases');
const data = path.join(path.dirname(cases), 'data');
const isBuilt = existsSync(path.join(root, 'dist', 'bin.mjs'));

interface Pattern {
  /** All of these are printed. */
  readonly holds: readonly RegExp[];
  /** None of these is. */
  readonly lacks?: readonly RegExp[];
}

/** How often a text is printed. */
function times(text: string, count: number): RegExp {
  return new RegExp(`^(?:[^]*?${text}){${count}}(?![^]*${text})`);
}

/** No command: a file that is to be read. */
const OTHERS = ['hub-01'];

const NO_TRACE = /^ {4}at /m;

const PATTERNS: Readonly<Record<string, Pattern>> = {
  'bug-01-content-in-parts': {
    holds: [times('"prediction": "B"', 2), /accuracy\s+gen\s+100\.00/, /exit code 0/],
  },
  'bug-03-data-not-utf8': {
    holds: [times('exit code 1', 2), /gbk\.csv:2: .*\bbyte\b/, /latin1\.jsonl:\d+: .*\bbyte\b/],
    lacks: [/"prompt"/],
  },
  'bug-05-api-base-with-query': {
    holds: [/^\/openai\/deployments\/gpt4\/chat\/completions\?api-version=2024-02-01$/m],
    lacks: [/^\/(?!openai\/deployments\/gpt4\/chat\/completions\?api-version=2024-02-01$)/m],
  },
  'bug-07-blank-line-in-csv': {
    holds: [/accuracy\s+gen\s+100\.00/, /exit code 0/],
    lacks: [/Question: None/],
  },
  'bug-09-inference-without-eval-cfg': { holds: [/exit code 0/, /^open\.json$/m] },
  'bug-11-replies-python-reads': {
    holds: [times('accuracy\\s+gen\\s+100\\.00', 3), times('exit code 0', 3)],
  },
  'bug-13-lone-carriage-returns': { holds: [/accuracy\s+gen\s+100\.00/, /exit code 0/] },
  'hostile-01-key-in-progress-line': {
    holds: [/^m on ARC-e: .*<redacted>/m, /^OK$/m],
    lacks: [/SECRETKEY/],
  },
  'hostile-03-sandbox-faked-pass': { holds: [/humaneval_pass@1\s+gen\s+0\.00/, /^OK$/m] },
  'hostile-05-reply-without-end': {
    // In kilobytes: at most 300 MB, where 2,208 and 675 were taken.
    holds: [
      times('on ARC-e: .*\\bMB\\b', 2),
      ...['gzipbomb', 'endless'].map((way) => new RegExp(`${way}: peak [12]?\\d{1,5} KB`)),
    ],
  },
  'hostile-07-stack-overflow': {
    holds: [/deep\.json/, /cyc\.yaml/, /deep\.jsonl:\d+|deep\.jsonl.*row/, times('rc=', 4), times('rc=2', 2)],
    lacks: [/call stack/i, NO_TRACE],
  },
  'hostile-09-journal-bit-flip': { holds: [/damaged/i, /^ARC-e\.json$/m, /^1 requests?\b/m] },
  'hostile-11-key-with-line-break': { holds: [/^rc=(?:0|2)$/m], lacks: [/UND_ERR/, NO_TRACE] },
  'hostile-13-working-folder-gone': { holds: [/^rc=[12]$/m], lacks: [NO_TRACE] },
  'hostile-15-lock-that-is-none': { holds: [/\.lock/], lacks: [/undefined/, /EISDIR/] },
  'hostile-17-doc-example-of-configs-md': { holds: [/^rc=0$/m, /^open\s/m] },
  'hostile-19-interrupt-of-many-tasks': { holds: [/^rc=130$/m, /^[01]$/m, /^\d{1,2} out\.txt$/m] },
};

const title = 'cases ($LODESTONE_CASES, else ../shared/cases; dist must be built)';

describe.skipIf(!existsSync(cases) || !isBuilt)(title, () => {
  test('each has a pattern', () => {
    const folders = readdirSync(cases, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const names = folders.map(({ name }) => name).filter((name) => !OTHERS.includes(name));
    expect(Object.keys(PATTERNS).sort()).toEqual(names.sort());
  });

  test.each(Object.entries(PATTERNS))('%s', { timeout: 240_000 }, (name, { holds, lacks = [] }) => {
    const folder = path.join(emptyFolder(), name);
    cpSync(path.join(cases, name), folder, { recursive: true });
    const env = { ...process.env, LODESTONE_DATA: data };
    const { stdout, stderr } = spawnSync('bash', ['cmd.sh', root], { cwd: folder, env, encoding: 'utf8' });
    const output = `${stdout}\n${stderr}`;
    for (const pattern of holds) expect(output).toMatch(pattern);
    for (const pattern of lacks) expect(output).not.toMatch(pattern);
  });
});
