/** Whatever servers, models, data and names hold, it is shown on the terminal and has no effect there. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  actingIn,
  actingOnTerminal,
  HARMLESS,
  HOSTILE,
  HOSTILE_NAME,
  OWN_CONTROLS,
} from './hostile-texts.ts';
import { type ServerReply, startServer } from './openai-server.ts';
import { emptyFolder, type Finished, noTerminal, runOnTerminal, runProgram } from './program.ts';

const QUESTIONS = ['question,A,B,answer', `"what ${HOSTILE}?","${HOSTILE}",2,A`, 'plain,1,2,B', ''].join(
  '\n',
);
/** The reader of CSV files ends a line at a lone carriage return, as Python's does. */
const PART_OF_DATA = HOSTILE.slice(0, HOSTILE.indexOf('\r'));
const OWN_DATA = ['--custom-dataset-path', 'q.csv', '-w', 'runs'];

function folderWithData(): string {
  const cwd = emptyFolder();
  writeFileSync(path.join(cwd, 'q.csv'), QUESTIONS);
  return cwd;
}

function expectNoEffect({ stdout, stderr }: Finished): void {
  expect([actingIn(stdout), actingIn(stderr)]).toEqual([[], []]);
}

/** The stored predictions of the only run. */
function predictionsIn(cwd: string): { prediction: string }[] {
  const [run = ''] = readdirSync(path.join(cwd, 'runs'));
  const file = path.join(cwd, 'runs', run, 'predictions', 'm', 'q.json');
  return Object.values(JSON.parse(readFileSync(file, 'utf8')));
}

const refusal = (status: number): ServerReply => ({
  status,
  body: { error: { message: `no ${HOSTILE}`, type: HOSTILE, code: HOSTILE } },
});

describe('a reply', () => {
  const reply = `The answer is A. ${HOSTILE} ${HARMLESS}`;

  test('is stored as it came, shown without effect, and exact in JSON', async () => {
    const server = await startServer({ answer: () => reply });
    const cwd = folderWithData();
    const asked = await runProgram([...OWN_DATA, '--api-base', server.url, '--model', 'm', '--debug'], {
      cwd,
    });
    expect(asked.code, asked.stderr).toBe(0);
    expectNoEffect(asked);
    expect(predictionsIn(cwd).map(({ prediction }) => prediction)).toEqual([reply, reply]);

    const seen = await runProgram(['inspect', '-w', 'runs'], { cwd });
    expectNoEffect(seen);
    expect(seen.stdout).toContain('\\u001b]0;PWNED\\u0007');
    expect(seen.stdout).toContain(HARMLESS);

    const json = await runProgram(['inspect', '-w', 'runs', '--json'], { cwd });
    expectNoEffect(json);
    const lines = json.stdout.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).reply)).toEqual([reply, reply]);
    expect(JSON.parse(lines[0] ?? '').prompt).toContainEqual(
      expect.objectContaining({ prompt: expect.stringContaining(PART_OF_DATA) }),
    );
  });

  test.skipIf(noTerminal !== undefined)('has no effect on a terminal either', async () => {
    const server = await startServer({ answer: () => reply });
    const cwd = emptyFolder();
    const asked = await runOnTerminal(
      [
        ...'--datasets ARC_e_gen --limit 1 -w runs'.split(' '),
        '--api-base',
        server.url,
        '--model',
        'm',
        '--debug',
      ],
      {
        cwd,
      },
    );
    expect(asked.code, asked.stdout).toBe(0);
    expect(actingOnTerminal(asked.stdout)).toEqual([]);
    const seen = await runOnTerminal(['inspect', '-w', 'runs'], { cwd });
    expect(actingOnTerminal(seen.stdout)).toEqual([]);
    // The place of the answer is shown by the program alone, the hostile `on` is spelled out.
    expect(seen.stdout.split(OWN_CONTROLS.inverse)).toHaveLength(2);
    expect(seen.stdout).toContain('\\u001b[7mon');
  });
});

test.each([400, 401, 500])('what a server says with status %i', async (status) => {
  const server = await startServer({ answer: (_, count) => (count === 1 ? 'A' : refusal(status)) });
  const cwd = folderWithData();
  const ends = ['--max-wait', '1', '--set', 'models.0.retry=1', 'models.0.max_workers=1'];
  const at = [...OWN_DATA, '--api-base', server.url, '--model', 'm', ...ends];
  const asked = await runProgram(at, { cwd });
  expectNoEffect(asked);
  expect(
    `${asked.stdout}${asked.stderr}${(await runProgram(['inspect', '-w', 'runs'], { cwd })).stdout}`,
  ).toContain('\\u001b]0;PWNED');
  const json = await runProgram([...at, '--json'], { cwd });
  expectNoEffect(json);
  expect(JSON.parse(json.stdout).tasks).toHaveLength(1);
});

test('names of models that a server tells', async () => {
  const name = `org/${HOSTILE}\nline`;
  const one = await startServer({ models: [name] });
  const two = await startServer({ models: [name, 'second'] });
  const cwd = folderWithData();
  const asked = await runProgram([...OWN_DATA, '--api-base', one.url], { cwd });
  expect(asked.code, asked.stderr).toBe(0);
  expectNoEffect(asked);
  expect(one.requests.map(({ model }) => model)).toEqual([name, name]);
  const unnamed = await runProgram([...OWN_DATA, '--api-base', two.url], { cwd });
  expect(unnamed.code).toBe(2);
  expectNoEffect(unnamed);
  expectNoEffect(await runProgram(['doctor', '--api-base', two.url], { cwd }));
  const json = await runProgram(['doctor', '--api-base', two.url, '--json'], { cwd });
  expectNoEffect(json);
  expect(JSON.parse(json.stdout)).toContainEqual(
    expect.objectContaining({ state: 'ok', said: expect.stringContaining(name.slice(0, 60)) }),
  );
});

describe('names of files and values of configs', () => {
  const CONFIG = {
    models: [{ type: 'lodestone.models.Echo', abbr: `e\n${HOSTILE_NAME}` }],
    datasets: [{ path: 'q.csv', abbr: `d${HOSTILE_NAME}` }],
  };

  function folderWithConfigs(): string {
    const cwd = folderWithData();
    for (const kind of ['models', 'datasets']) {
      mkdirSync(path.join(cwd, 'configs', kind), { recursive: true });
      writeFileSync(path.join(cwd, 'configs', kind, `${HOSTILE_NAME}中文.py`), `${kind} = []\n`);
    }
    writeFileSync(path.join(cwd, `${HOSTILE_NAME}.json`), JSON.stringify(CONFIG));
    return cwd;
  }

  test('in lists, whose columns stay in line', async () => {
    const cwd = folderWithConfigs();
    const listed = await runProgram(['list', 'PWNED'], { cwd });
    expectNoEffect(listed);
    const tables = listed.stdout.split(/\n(?=\+-.*\n\| [A-Z])/).map((table) => table.trimEnd().split('\n'));
    expect(tables).toHaveLength(2);
    for (const lines of tables) {
      const [rule = '', , , row = ''] = lines;
      expect(lines).toHaveLength(5);
      // Its name and its path hold two wide characters each.
      expect(row.length + 4).toBe(rule.length);
    }
    const json = await runProgram(['list', 'PWNED', '--json'], { cwd });
    expectNoEffect(json);
    expect(JSON.parse(json.stdout).models).toEqual([
      { name: `${HOSTILE_NAME}中文`, path: `configs/models/${HOSTILE_NAME}中文.py` },
    ]);
  });

  test('in config, render, a dry run, a run with its table, inspect', async () => {
    const cwd = folderWithConfigs();
    const file = `${HOSTILE_NAME}.json`;
    for (const form of ['json', 'ts', 'py']) {
      const shown = await runProgram(['config', file, '--as', form], { cwd });
      expect(shown.code, shown.stderr).toBe(0);
      expectNoEffect(shown);
      if (form === 'json') expect(JSON.parse(shown.stdout).models[0].abbr).toBe(CONFIG.models[0]?.abbr);
    }
    const rendered = await runProgram(['render', file], { cwd });
    expectNoEffect(rendered);
    expect(JSON.parse(rendered.stdout.split('\n')[0] ?? '').prompt).toContain(PART_OF_DATA);
    const planned = await runProgram([file, '--dry-run'], { cwd });
    expectNoEffect(planned);
    expect(planned.stdout.trimEnd().split('\n')).toHaveLength(1);
    const ran = await runProgram([file, '-w', 'runs', '--stats'], { cwd });
    expect(ran.code, ran.stderr).toBe(0);
    expectNoEffect(ran);
    const [title = '', rule = '', row = ''] = ran.stdout.split('\n');
    expect([title.length, row.length]).toEqual([rule.length, rule.length]);
    expectNoEffect(await runProgram(['inspect', '-w', 'runs'], { cwd }));
  });
});

test.each([
  ['an option', [`--${HOSTILE_NAME}`]],
  ['a config', [`${HOSTILE_NAME}.py`]],
  ['data', ['data', 'verify', HOSTILE_NAME]],
  ['a config that is wrong', ['wrong.py']],
  [
    'a row that is wrong',
    ['--custom-dataset-path', 'wrong.jsonl', '--api-base', 'http://127.0.0.1:9', '--model', 'm'],
  ],
])('%s in an error', async (_, args) => {
  const cwd = emptyFolder();
  writeFileSync(path.join(cwd, 'wrong.py'), `models = [ ${HOSTILE_NAME.replaceAll('\r', '')}\n`);
  writeFileSync(path.join(cwd, 'wrong.jsonl'), `{"question": "x", "answer": "y"}\n{"question": ${HOSTILE}\n`);
  const finished = await runProgram(args, { cwd });
  expect(finished.stderr).not.toBe('');
  expectNoEffect(finished);
});
