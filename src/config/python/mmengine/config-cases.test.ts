import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dictEntries, type Json, jsonTag } from '../../../core/index.ts';
import { parsePythonJson } from '../../../util/index.ts';
import { ConfigError, PythonConfigReader } from '../index.ts';

interface Case {
  readonly title: string;
  readonly files: readonly { readonly name: string; readonly text: string }[];
  /** Lines that begin with `=>` or `!!`. */
  readonly outcome: readonly string[];
}

let folder = '';

beforeAll(() => {
  folder = path.join(realpathSync(mkdtempSync(path.join(os.tmpdir(), 'lodestone-'))), 'tree');
});

afterAll(() => rmSync(path.dirname(folder), { recursive: true, force: true }));

/** Blocks of the file: a title, files with their text, and what mmengine makes of `main.py`. */
function readCases(): Case[] {
  const text = readFileSync(path.join(import.meta.dirname, 'config-cases.txt'), 'utf8');
  return text
    .split(/^=== /m)
    .slice(1)
    .map((block) => {
      const [title = '', ...lines] = block.trimEnd().split('\n');
      const outcome = lines.filter((line) => /^(?:=>|!!) /.test(line));
      const source = lines.filter((line) => !/^(?:=>|!!) /.test(line)).join('\n');
      const parts = source.split(/^--- (.*)\n/m).slice(1);
      const files = parts.flatMap((name, index) =>
        index % 2 === 0 ? [{ name, text: parts[index + 1] ?? '' }] : [],
      );
      return { title, files, outcome };
    });
}

/** One text for equal values: the order of keys counts, the order of sets does not. */
function canonicalText(json: Json): string {
  if (typeof json !== 'object' || json === null) return JSON.stringify(json);
  if (Array.isArray(json)) return `[${json.map(canonicalText).join(',')}]`;
  const tag = jsonTag(json);
  if (tag === '$set') return `{$set:${(json.$set as Json[]).map(canonicalText).sort().join(',')}}`;
  if (tag !== undefined && tag !== '$dict') return `{${tag}:${canonicalText(json[tag] ?? null)}}`;
  return `{${dictEntries(json)
    .map(([key, value]) => `${canonicalText(key)}:${canonicalText(value)}`)
    .join(',')}}`;
}

function write(files: Case['files']): void {
  rmSync(folder, { recursive: true, force: true });
  for (const { name, text } of files) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text.replace(/\n+$/, ''));
  }
}

it.each(readCases())('$title', ({ files, outcome }) => {
  write(files);
  const reader = new PythonConfigReader({ roots: [folder], strict: true });
  const [values = '', imports = ''] = outcome;
  if (values.startsWith('!! ')) {
    expect(() => reader.load(path.join(folder, 'main.py'))).toThrow(ConfigError);
    try {
      reader.load(path.join(folder, 'main.py'));
    } catch (error) {
      const python = error instanceof ConfigError ? error.python.replaceAll(folder, '<ROOT>') : '';
      expect(`!! ${python}`.trimEnd()).toBe(outcome.join('\n'));
    }
    return;
  }
  const config = reader.load(path.join(folder, 'main.py'));
  const ours = config.allNames.map((name): Json => [name, config.canonical(name)]);
  expect(canonicalText(ours)).toBe(canonicalText(parsePythonJson(values.slice(3))));
  expect([...config.importedNames].sort()).toEqual(JSON.parse(imports.replace('=> imports ', '')));
});
