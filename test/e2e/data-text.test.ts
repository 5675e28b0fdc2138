/** How the text of data files is read: encodings, line ends, blank lines, packed or not. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { startServer } from './openai-server.ts';
import { emptyFolder, runProgram } from './program.ts';

/** "1?" and "你好" in GBK, which Node cannot write. */
const GBK = Buffer.concat([
  Buffer.from('question,answer\n1?,A\n'),
  Buffer.from([0xc4, 0xe3, 0xba, 0xc3]),
  Buffer.from(',A\n'),
]);
const LATIN1 = Buffer.from(
  '{"question":"1?","answer":"A"}\r\n{"question":"a\xa3 b","answer":"A"}\n',
  'latin1',
);
const WIDE = Buffer.from('\ufeffquestion,answer\n1?,A\n', 'utf16le');

type Files = Readonly<Record<string, string | Buffer>>;

/** Runs the program in a folder with files, against a server that says A to everything. */
async function ran(files: Files, args: readonly string[]) {
  const server = await startServer();
  const cwd = emptyFolder();
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(cwd, name), content);
  const model = ['--api-base', server.url, '--model', 'm', '--json'];
  const { code, stdout, stderr } = await runProgram([...args, ...model], { cwd });
  return { code, stdout, stderr, prompts: server.requests.map(({ prompt }) => prompt), cwd, server };
}

describe('data that is not UTF-8 is refused before anything is asked', () => {
  test.each<[name: string, content: Buffer, place: string, remedy: RegExp]>([
    ['q.csv', GBK, 'q.csv:3: byte 22 of the file (0xC4)', /--data-encoding gb18030/],
    ['q.csv.gz', gzipSync(GBK), 'q.csv.gz:3: byte 22 of the file (0xC4)', /--data-encoding gb18030/],
    ['q.jsonl', LATIN1, 'q.jsonl:2: byte 47 of the file (0xA3)', /--data-encoding\./],
    ['q.csv', WIDE, 'q.csv:1: byte 1 of the file (0xFF)', /--data-encoding utf-16le/],
    ['q.csv', WIDE.subarray(2), 'q.csv:1: byte 2 of the file (0x00)', /--data-encoding utf-16le/],
    ['q.csv', Buffer.from('question,answer\n1?,\xe4', 'latin1'), 'q.csv:2: byte 20 of', /Save it as UTF-8/],
    [
      'q.csv',
      Buffer.concat([Buffer.alloc(70_000, 'question,answer\n1?,A\n'), GBK]),
      'of the file (0xC4)',
      /gb18030/,
    ],
  ])('%s %#', async (name, content, place, remedy) => {
    const result = await ran({ [name]: content }, ['--custom-dataset-path', name.replace(/\.gz$/, '')]);
    expect(result.code).toBe(1);
    expect(result.stderr).toContain(place);
    expect(result.stderr).toMatch(remedy);
    expect(result.prompts).toEqual([]);
  });
});

describe('--data-encoding', () => {
  test('reads what is not UTF-8, and leaves UTF-8 alone', async () => {
    const config = JSON.stringify({
      datasets: [
        { path: 'gbk.csv', evaluator: 'RougeEvaluator' },
        { path: 'wide.csv', abbr: 'utf8' },
      ],
    });
    const files = { 'gbk.csv': GBK, 'wide.csv': '\ufeffquestion,answer\n世界,A\n', 'c.json': config };
    const result = await ran(files, ['c.json', '--data-encoding', 'GB18030']);
    expect(result.code, result.stderr).toBe(0);
    expect(result.prompts.sort()).toEqual(['1?', '世界', '你好']);
    const again = await runProgram(['resume', '--set', 'models.0.retry=1'], { cwd: result.cwd });
    expect(again.code, again.stderr).toBe(0);
    expect(result.server.requests).toHaveLength(3);
  });

  test('reads UTF-16', async () => {
    const result = await ran({ 'q.csv': WIDE }, [
      '--custom-dataset-path',
      'q.csv',
      '--data-encoding',
      'utf-16le',
    ]);
    expect(result.code, result.stderr).toBe(0);
    expect(result.prompts).toEqual(['1?']);
  });

  test('that does not fit the file is an error with its place', async () => {
    const args = ['--custom-dataset-path', 'q.jsonl', '--data-encoding', 'gb18030'];
    const result = await ran({ 'q.jsonl': LATIN1 }, args);
    expect(result.code).toBe(1);
    expect(result.stderr).toContain('q.jsonl:2: byte 47');
  });

  test('that does not exist is an error', async () => {
    const result = await ran({ 'q.csv': GBK }, [
      '--custom-dataset-path',
      'q.csv',
      '--data-encoding',
      'gb1803',
    ]);
    expect(result.code).toBe(2);
    expect(result.stderr).toContain('gb1803');
  });
});

describe('lines', () => {
  const jsonl = (...questions: string[]) => [
    ...questions.map((question) => JSON.stringify({ question, answer: 'A' })),
    '',
  ];
  const CSV = ['question,answer', '3?,A', '4?,A', ''];

  test.each(['\r', '\n', '\r\n'])('end in %j', async (end) => {
    const files = {
      'a.jsonl': jsonl('1?', '2?').join(end),
      'b.csv': CSV.join(end),
      'c.jsonl.gz': gzipSync(jsonl('5?', '6?').join(end)),
      'config.py': [
        '# a comment',
        'datasets = [',
        "    dict(path=name, abbr=name) for name in ('a.jsonl', 'b.csv', 'c.jsonl')",
        ']',
        '',
      ].join(end),
      'config.yaml': ['# a comment', 'datasets:', '  - path: a.jsonl', ''].join(end),
    };
    const python = await ran(files, ['config.py']);
    expect(python.code, python.stderr).toBe(0);
    expect(python.prompts.sort()).toEqual(['1?', '2?', '3?', '4?', '5?', '6?']);
    const yaml = await ran(files, ['config.yaml']);
    expect(yaml.code, yaml.stderr).toBe(0);
    expect(yaml.prompts.sort()).toEqual(['1?', '2?']);
  });

  test.each<[name: string, text: string]>([
    ['q.csv', 'question,answer\n1?,A\n\n2?,A\n'],
    ['q.csv', '\nquestion,answer\r\n\r\n1?,A\r\n   \r\n2?,A\r\n\r\n'],
    ['q.csv', 'question,answer\n1?,A\n""\n2?,A\n,\n"",""\n" "\n'],
    ['q.jsonl', '\n{"question":"1?","answer":"A"}\n  \n\n{"question":"2?","answer":"A"}\n\n'],
  ])('that are blank are no rows: %s %#', async (name, text) => {
    const result = await ran({ [name]: text }, ['--custom-dataset-path', name]);
    expect(result.code, result.stderr).toBe(0);
    expect(result.prompts.sort()).toEqual(['1?', '2?']);
    expect(JSON.parse(result.stdout)).toMatchObject({ rows: [{ scores: { m: 100 } }] });
  });
});
