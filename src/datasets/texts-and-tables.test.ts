import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { emptyFolder } from '../../test/e2e/program.ts';
import type { Row } from '../core/index.ts';
import { boxedAnswer } from './boxed-answer.ts';
import { rowsByHeader } from './csv-table.ts';
import { createDataFiles, dataRoots, SAMPLES } from './data-files.ts';
import { formed, jsonFile, jsonLineTable, jsonRows, nestedJsonRows, withFirstColumns } from './json-rows.ts';
import { labelLetter, letteredSource, TRUE_FALSE, withYesNo } from './labels.ts';
import { withPronounReplaced } from './pronoun.ts';
import { parsePythonList } from './python-list.ts';
import { loadedSource, rowSource } from './row-source.ts';
import { tabSeparatedRows } from './tab-separated.ts';
import { canRead, isEncoding, wideEncoding } from './text-encoding.ts';
import { withUniformStructs } from './uniform-structs.ts';

/** Data files of a folder that holds these. */
function filesWith(contents: Readonly<Record<string, string | Buffer>>, encoding?: string) {
  const folder = emptyFolder();
  for (const [name, content] of Object.entries(contents)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return createDataFiles([{ folder, origin: 'here' }], encoding);
}

async function all<T>(items: AsyncIterable<T> | Iterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

describe('where data is searched', () => {
  const options = {
    ...{ cwd: '/work', home: '/home/me', packageFolder: '/pack' },
    env: (name: string) => ({ LODESTONE_DATA: `/a${path.delimiter}b`, COMPASS_DATA_CACHE: '/c' })[name],
  };

  test('what is said comes before the working folder, the samples come last', () => {
    const roots = dataRoots({ ...options, dataDir: 'mine' });
    expect(roots.map(({ folder }) => folder).slice(0, 10)).toEqual([
      ...['/work/mine', '/work/mine/data', '/a', '/a/data', '/work/b', '/work/b/data', '/c', '/c/data'],
      ...['/work/data', '/work'],
    ]);
    expect(roots.slice(-2).every(({ origin }) => origin === SAMPLES)).toBe(true);
    expect(roots[0]?.origin).toBe('--data-dir');
    expect(dataRoots({ ...options, env: () => '' })[0]?.folder).toBe('/work/data');
  });

  test('the first folder that has a file wins, file by file; data/ may be left out', async () => {
    const [first, second] = [emptyFolder(), emptyFolder()];
    for (const [folder, name, text] of [
      [first, 'one.txt', '1'],
      [second, 'one.txt', '2'],
      [second, 'two.txt.gz', gzipSync('packed')],
    ] as const)
      writeFileSync(path.join(folder, name), text);
    const files = createDataFiles([
      { folder: first, origin: 'a' },
      { folder: second, origin: 'b' },
    ]);
    expect(await files.text('data/one.txt')).toBe('1');
    expect(await files.text('./data/two.txt')).toBe('packed');
    expect(await files.path('two.txt')).toBe(path.join(second, 'two.txt.gz'));
    expect(await files.list('.')).toEqual(['one.txt', 'two.txt']);
    expect(await files.exists('three.txt')).toBe(false);
    const missing = files.text('three.txt');
    await expect(missing).rejects.toMatchObject({ code: 'data-missing' });
    await expect(missing).rejects.toThrow(first);
    await expect(missing).rejects.toThrow(second);
    await expect(files.text('/no/such/file')).rejects.toMatchObject({ code: 'data-missing' });
  });
});

describe('text', () => {
  test.each([
    ['a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['\ufeffa', 'a'],
    ['中文\u{1f600}', '中文\u{1f600}'],
    ['', ''],
  ])('%j is read as %j', async (content, text) => {
    expect(await filesWith({ 'a.txt': content }).text('a.txt')).toBe(text);
  });

  test('lines are told apart at line feeds alone, the last one may have none', async () => {
    const files = filesWith({ 'a.txt': 'a\r\nb\u2028c\n\nd' });
    expect(await all(files.lines('a.txt'))).toEqual(['a', 'b\u2028c', '', 'd']);
  });

  test('bytes that are no UTF-8 are refused with their place, or read as is said', async () => {
    const gbk = Buffer.concat([Buffer.from('ok\nab'), Buffer.from([0xc4, 0xe3])]);
    const refused = filesWith({ 'a.txt': gbk }).text('a.txt');
    const where = expect.stringMatching(/a\.txt:2$/);
    await expect(refused).rejects.toMatchObject({ code: 'data-malformed', where });
    expect(await filesWith({ 'a.txt': gbk }, 'gb18030').text('a.txt')).toBe('ok\nab你');
    expect(await filesWith({ 'a.txt': '你' }, 'gb18030').text('a.txt')).toBe('你');
  });

  test.each([
    [[0xff, 0xfe], 'utf-16le'],
    [[0x61, 0], 'utf-16le'],
    [[0xfe, 0xff], 'utf-16be'],
    [[0, 0x61], 'utf-16be'],
    [[0x61, 0x62], undefined],
    [[0, 0], undefined],
  ])('%j begins %s', (bytes, encoding) => {
    expect(wideEncoding(Buffer.from(bytes))).toBe(encoding);
  });

  test('an encoding is known by its name, and what it can read', async () => {
    expect(['gb18030', 'utf-16le', 'latin1', 'klingon'].map(isEncoding)).toEqual([true, true, true, false]);
    const halves = [Buffer.from([0xe4, 0xbd]), Buffer.from([0xa0])];
    expect(await canRead(halves, 'utf-8')).toBe(true);
    expect(await canRead(halves.slice(0, 1), 'utf-8')).toBe(false);
  });
});

describe('tables', () => {
  test('CSV by its header: quotes, lines in cells, cells beyond the header, blank lines', async () => {
    const files = filesWith({ 'a.csv': 'q,"a ""b"""\n\n"x, y","1\n2"\nz\nu,v,w\n,\n' });
    expect(await all(rowsByHeader(files, 'a.csv'))).toEqual([
      { q: 'x, y', 'a "b"': '1\n2' },
      { q: 'z' },
      { q: 'u', 'a "b"': 'v' },
    ]);
    expect(await all(rowsByHeader(filesWith({ 'a.csv': '' }), 'a.csv'))).toEqual([]);
  });

  test('tabs separate, commas do not', async () => {
    const files = filesWith({ 'a.tsv': 'a,b\tc\n\n"x\ty"\tz,\n\t\n' });
    expect(await all(tabSeparatedRows(files, 'a.tsv'))).toEqual([
      ['a,b', 'c'],
      ['x\ty', 'z,'],
    ]);
  });

  test('JSON lines are rows; a broken one is named by file and line', async () => {
    const files = filesWith({ 'a.jsonl': '{"a":1}\n\n{"a":2}\n', 'bad.jsonl': '{"a":1}\n\n{"a":\n' });
    expect(await all(jsonRows(files, 'a.jsonl', (row: Row, index) => ({ ...row, index })))).toEqual([
      { a: 1, index: 0 },
      { a: 2, index: 1 },
    ]);
    expect(
      await all(jsonRows(files, 'a.jsonl', (row: { a: number }) => (row.a > 1 ? row : undefined))),
    ).toEqual([{ a: 2 }]);
    const broken = all(jsonRows(files, 'bad.jsonl', (row: Row) => row));
    await expect(broken).rejects.toMatchObject({ code: 'data-malformed', where: 'bad.jsonl:3' });
  });

  test('an object of another form is named by its number', async () => {
    const files = filesWith({ 'a.jsonl': '{"list":[1,2]}\n{"list":null}\n' });
    const nested = nestedJsonRows(files, 'a.jsonl', ({ list }: { list: number[] }) =>
      list.map((value) => ({ value })),
    );
    expect([await nested.next(), await nested.next()]).toMatchObject([
      { value: { value: 1 } },
      { value: { value: 2 } },
    ]);
    await expect(nested.next()).rejects.toMatchObject({ code: 'data-malformed', where: 'a.jsonl' });
    expect(() => formed('x.json', 6, () => (undefined as unknown as Row).a)).toThrow(/\b7\b/);
  });

  test('a whole file is one value; what is none is refused', async () => {
    const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`;
    const files = filesWith({ 'a.json': '[1, {"a": null}]', 'bad.json': '[1,', 'deep.json': deep });
    expect(await jsonFile(files, 'a.json')).toEqual([1, { a: null }]);
    for (const where of ['bad.json', 'deep.json'])
      await expect(jsonFile(files, where)).rejects.toMatchObject({ code: 'data-malformed', where });
  });

  test('the first row decides on columns and their order', async () => {
    const rows = [{ a: 1, b: 2 }, { b: 3, a: 4, c: 5 }, { a: undefined, b: 6 }, {}];
    const table = await all(withFirstColumns(rowSource(() => rows).rows() as AsyncIterable<Row>));
    expect(table.map((row) => Object.entries(row))).toEqual([
      [
        ['a', 1],
        ['b', 2],
      ],
      [
        ['a', 4],
        ['b', 3],
      ],
      [
        ['a', null],
        ['b', 6],
      ],
      [
        ['a', null],
        ['b', null],
      ],
    ]);
    const source = jsonLineTable(filesWith({ 'a.jsonl': '{"a":1}\n{"b":2}\n' }), 'a.jsonl');
    expect([await source.count(), await all(source.rows())]).toEqual([2, [{ a: 1 }, { a: null }]]);
  });

  test('nested objects have the fields of all rows, by name; lists keep their length', async () => {
    const rows = async function* (): AsyncGenerator<Row> {
      yield { id: 1, info: { z: 1, list: [{ a: 1 }] } };
      yield { id: 2, info: { b: { c: 2 } }, other: [[{ x: 1 }], [{ y: 2 }]] };
      yield { id: 3, info: null };
    };
    const table = await all(withUniformStructs(rows));
    expect(table).toEqual([
      { id: 1, info: { b: null, list: [{ a: 1 }], z: 1 } },
      {
        id: 2,
        info: { b: { c: 2 }, list: null, z: null },
        other: [[{ x: 1, y: null }], [{ x: null, y: 2 }]],
      },
      { id: 3, info: null },
    ]);
    expect(Object.keys(table[0]?.info as object)).toEqual(['b', 'list', 'z']);
  });

  test('rows are counted or loaded once', async () => {
    let reads = 0;
    const read = () => {
      reads += 1;
      return [{ a: 1 }, { a: 2 }];
    };
    const counted = rowSource(read);
    expect([await counted.count(), await counted.count(), reads]).toEqual([2, 2, 1]);
    reads = 0;
    const loaded = loadedSource(async () => read());
    expect([await all(loaded.rows()), await all(loaded.rows()), await loaded.count(), reads]).toEqual([
      ...[[{ a: 1 }, { a: 2 }], [{ a: 1 }, { a: 2 }], 2, 1],
    ]);
  });
});

describe('labels', () => {
  test.each([
    [true, 'A'],
    ['false', 'B'],
  ])('%j is %s', (label, letter) => {
    expect(labelLetter(label, TRUE_FALSE)).toBe(letter);
  });

  test.each(['True', '', undefined, 'toString', 'constructor'])('%j is none', (label) => {
    expect(() => labelLetter(label, TRUE_FALSE)).toThrow(RangeError);
  });

  test('of a file are letters; one that is not known is named', async () => {
    const files = filesWith({ 'a.jsonl': '{"label":"true","q":1}\n{"label":"maybe"}\n' });
    const rows = letteredSource(files, 'a.jsonl', TRUE_FALSE).rows() as AsyncIterableIterator<Row>;
    expect(await rows.next()).toMatchObject({ value: { label: 'A', q: 1 } });
    await expect(rows.next()).rejects.toMatchObject({ code: 'data-malformed', where: 'a.jsonl' });
  });

  test.each([
    ['true', 1],
    ['false', 0],
    [true, 0],
  ])('%j as a number is %d', (label, answer) => {
    expect(withYesNo({ label, q: 1 })).toEqual({ label, q: 1, answer });
  });
});

describe('pronouns', () => {
  const target = { span1_index: 0, span1_text: 'Bob', span2_index: 2, span2_text: 'he' };

  test('give way to what they may refer to', () => {
    expect(withPronounReplaced({ label: 'true', target }, ['Bob', 'says', 'he', 'ran'], ' ')).toEqual({
      ...{ label: 'true', new_text: 'Bob says Bob ran', answer: 1, span1: 'Bob', span2: 'he' },
    });
  });

  test('behind the end are an error', () => {
    expect(() => withPronounReplaced({ label: 'true', target }, ['Bob', 'ran'], ' ')).toThrow(RangeError);
  });
});

test.each([
  ['so \\boxed{42}.', '42'],
  ['\\boxed{1} and \\boxed{\\frac{1}{2}}', '\\frac{1}{2}'],
  ['\\boxed{}', ''],
  ['\\boxed{open', null],
  ['\\boxed 7', null],
  ['\\boxed{1} then \\boxed 2', null],
  ['none', null],
])('the last box of %j holds %j', (solution, answer) => {
  expect(boxedAnswer(solution)).toBe(answer);
});

describe('a list as Python prints it', () => {
  test.each<[string, string[]]>([
    ['[]', []],
    [' [ ] ', []],
    [`['a', "it's"]`, ['a', "it's"]],
    [`['a',]`, ['a']],
    [`['a\\nb', 'c\\'d', 'e\\\\f', '\\q']`, ['a\nb', "c'd", 'e\\f', '\\q']],
    [`['\\x41\\u4e2d\\U0001f600']`, ['A中\u{1f600}']],
    [`['], [']`, ['], [']],
  ])('%s', (text, items) => {
    expect(parsePythonList(text, 'a.csv:1')).toEqual(items);
  });

  test.each([
    ...['', 'a', '[', "['a'", "['a' 'b']", '[1]', "['a'] b", '[,]', "['a"],
    ...["['\\x4']", "['\\xzz']", "['\\U00110000']", "['\\u12"],
  ])('is not %j, which is named with its place', (text) => {
    expect(() => parsePythonList(text, 'a.csv:1')).toThrow(
      expect.objectContaining({ code: 'data-malformed', where: 'a.csv:1' }),
    );
  });
});
