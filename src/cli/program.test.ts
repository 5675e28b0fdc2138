import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { keptTerminal, runHere, type TerminalOptions } from '../../test/e2e/in-process.ts';
import { emptyFolder, root } from '../../test/e2e/program.ts';
import { LodestoneError } from '../core/index.ts';
import { main } from './program.ts';

const COMMANDS = [
  ...['run', 'resume', 'retry', 'list', 'init', 'config', 'render', 'inspect', 'judge-report', 'data'],
  'doctor',
];

/** A command line in an empty folder. */
const ran = (...argv: string[]) => runHere(argv, { cwd: emptyFolder() });

/** What a command printed on stdout as JSON, one value a line. */
const jsonLines = <T>(text: string): T[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);

describe('the command line as a whole', () => {
  test.each([[[]], [['help']], [['--help']], [['-h']]])('%j prints all commands', async (argv) => {
    const { code, stdout, stderr } = await ran(...argv);
    expect([code, stderr]).toEqual([0, '']);
    const listed = stdout.split('\n').flatMap((line) => /^ {2}([a-z][a-z-]*) {2,}\S/.exec(line)?.[1] ?? []);
    expect(listed.slice(0, COMMANDS.length)).toEqual(COMMANDS);
    expect(stdout).toContain('--datasets');
    expect(stdout).not.toContain('--dump-res-length');
  });

  test('--help-all prints options of every page', async () => {
    expect((await ran('--help-all')).stdout).toContain('--dump-res-length');
  });

  test.each(COMMANDS)('%s --help prints its own options and does nothing', async (command) => {
    const { code, stdout, stderr } = await ran(command, '--help');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(command === 'run' ? 'lodestone' : `lodestone ${command}`);
    expect((await ran(command, 'x', '-h')).stdout).toBe(stdout);
  });

  test.each(['--version', '-V'])('%s prints the version of the package', async (flag) => {
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      version: string;
    };
    expect(await ran(flag)).toEqual({ code: 0, stdout: `lodestone ${version}\n`, stderr: '' });
  });

  test.each([
    ['reusme', 'resume'],
    ['lst', 'list'],
    ['inspekt', 'inspect'],
    ['docter', 'doctor'],
  ])('"%s" is answered with %s', async (word, meant) => {
    const { code, stdout, stderr } = await ran(word);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(new RegExp(`^error: .*"${word}".*\\b${meant}\\b.*\\n$`));
  });

  test('a word like no command is answered with all of them', async () => {
    const { code, stderr } = await ran('xyzzyplugh');
    expect(code).toBe(2);
    for (const command of COMMANDS) expect(stderr).toContain(command);
  });

  test.each(['missing.py', './missing', 'a/b.json'])('%s is a config file, not a command', async (file) => {
    const { code, stderr } = await ran(file);
    expect(code).toBe(2);
    expect(stderr).toContain(path.basename(file));
    expect(stderr).not.toContain('unknown command');
  });

  test.each([
    [['list', '--familes'], '--families'],
    [['run', '--dataset', 'x'], '--datasets'],
    [['--dataset', 'x'], '--datasets'],
    [['inspect', '--unparsd'], '--unparsed'],
    [['retry', '--truncatd'], '--truncated'],
    [['data', 'list', '--jsn'], '--json'],
  ])('%j: the option that was meant is named', async (argv, meant) => {
    const { code, stderr } = await ran(...argv);
    expect(code).toBe(2);
    expect(stderr.split('\n')).toHaveLength(2);
    expect(stderr).toContain(meant);
  });

  test('an error of our own has its code, its detail on lines of its own', async () => {
    const terminal = keptTerminal({ cwd: emptyFolder() });
    const failing = {
      ...terminal,
      out: () => {
        throw new LodestoneError('interrupted', 'gone', { detail: 'a.py:3' });
      },
    };
    const code = await main(['--help'], () => failing);
    expect(code).toBe(new LodestoneError('interrupted', '').exitCode);
    expect(terminal.written.stderr).toBe('error: gone.\na.py:3\n');
  });

  test.each([
    [{}, 1],
    [{ LODESTONE_DEBUG: '' }, 1],
    [{ LODESTONE_DEBUG: '1' }, 3],
  ])('any other error is one line, with its stack for debugging: %j', async (env, fewest) => {
    const terminal = keptTerminal({ cwd: emptyFolder(), env });
    const failing = {
      ...terminal,
      out: () => {
        throw new TypeError('boom');
      },
    };
    expect(await main(['--version'], () => failing)).toBe(1);
    const lines = terminal.written.stderr.trim().split('\n');
    expect(lines[0]).toContain('boom');
    expect(fewest === 1 ? lines.length === 1 : lines.length >= fewest).toBe(true);
  });
});

describe('what is printed', () => {
  test('holds no control characters of others and no secret that is known', () => {
    const terminal = keptTerminal({ cwd: '/', env: { KEY: 'sk-abcdef123456' } });
    expect(terminal.secret('KEY')).toBe('sk-abcdef123456');
    terminal.out('a\u001b[31m sk-abcdef123456');
    terminal.err('b\u0007 http://me:hidden-word@host/');
    expect(terminal.written.stdout).not.toContain('\u001b');
    expect(terminal.written.stdout).not.toContain('sk-abcdef123456');
    expect(terminal.written.stderr).not.toContain('\u0007');
    expect(terminal.written.stderr).not.toContain('hidden-word');
    expect(terminal.written.stderr).toContain('me:');
  });
});

describe('init', () => {
  test.each([
    [[], 'lodestone.config.ts'],
    [['--as', 'ts'], 'lodestone.config.ts'],
    [['--as', 'yaml'], 'lodestone.config.yaml'],
    [['--as', 'json'], 'lodestone.config.json'],
    [['--as', 'py'], 'eval.py'],
  ])('%j writes %s, which is a config, and never a second time', async (argv, file) => {
    const cwd = emptyFolder();
    const first = await runHere(['init', ...argv], { cwd });
    expect([first.code, first.stderr]).toEqual([0, '']);
    expect(first.stdout).toContain(file);
    const text = readFileSync(path.join(cwd, file), 'utf8');
    const shown = await runHere(['config', file], { cwd });
    expect(shown.code, shown.stderr).toBe(0);
    const { models, datasets } = JSON.parse(shown.stdout) as { models: unknown[]; datasets: unknown[] };
    expect(models).toHaveLength(1);
    expect(datasets.length).toBeGreaterThan(0);
    const second = await runHere(['init', ...argv], { cwd });
    expect(second.code).not.toBe(0);
    expect(second.stderr).toContain(file);
    expect(readFileSync(path.join(cwd, file), 'utf8')).toBe(text);
  });

  test('an unknown form is refused and nothing is written', async () => {
    const { code, stderr } = await ran('init', '--as', 'toml');
    expect(code).toBe(2);
    expect(stderr).toContain('toml');
  });
});

interface ListJson {
  models: { name: string; path: string }[];
  datasets: { name: string; path: string; family: string | null }[];
  families: { folder: string; abilities: string[]; languages: string[]; size: number | null }[];
}

const listed = async (argv: readonly string[], options: Partial<TerminalOptions> = {}) => {
  const { code, stdout, stderr } = await runHere(['list', ...argv, '--json'], {
    cwd: emptyFolder(),
    ...options,
  });
  expect(code, stderr).toBe(0);
  return { ...(JSON.parse(stdout) as ListJson), stderr };
};

describe('list', () => {
  test('a pattern chooses by name; paths are those of the version', async () => {
    const { models, datasets, families, stderr } = await listed(['ceval_gen']);
    expect(stderr).toBe('');
    expect(models).toEqual([]);
    expect(datasets.length).toBeGreaterThan(1);
    expect(datasets.every(({ name, family }) => name.includes('ceval_gen') && family !== null)).toBe(true);
    expect(datasets.every((one) => one.path.startsWith('opencompass/configs/datasets/'))).toBe(true);
    expect(families.map(({ folder }) => folder)).toContain('ceval');
    const old = await listed(['ceval_gen', '--compat', '0.2.4']);
    expect(old.datasets.every((one) => one.path.startsWith('configs/datasets/'))).toBe(true);
  });

  test('several patterns are joined; a question mark is one character', async () => {
    const both = await listed(['gsm8k_gen', 'ARC_e_gen']);
    expect(both.datasets.some(({ name }) => name === 'gsm8k_gen')).toBe(true);
    expect(both.datasets.some(({ name }) => name === 'ARC_e_gen')).toBe(true);
    const wild = await listed(['ARC_?_gen']);
    expect(wild.datasets.map(({ name }) => name).sort()).toEqual([
      'ARC_c_gen',
      'ARC_c_gen_1e0de5',
      'ARC_e_gen',
      'ARC_e_gen_1e0de5',
    ]);
  });

  test('tags choose datasets alone', async () => {
    const { models, datasets, families } = await listed(['--ability', 'math', '--language', 'zh']);
    expect(models).toEqual([]);
    expect(datasets.length).toBeGreaterThan(0);
    expect(families.every(({ abilities }) => abilities.includes('math'))).toBe(true);
    expect(families.every(({ languages }) => languages.some((one) => one.startsWith('zh')))).toBe(true);
    const all = await listed([]);
    expect(all.datasets.length).toBeGreaterThan(datasets.length);
    expect(all.models.length).toBeGreaterThan(10);
  });

  test.each([
    [['--ability', 'poetry'], 'math'],
    [['--language', 'klingon'], 'zh'],
  ])('%j is refused with what there is', async (argv, known) => {
    const { code, stdout, stderr } = await ran('list', ...argv);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(argv[1]);
    expect(stderr).toContain(known);
  });

  test('a word that is in no name is said to be, and taken for what it means', async () => {
    const meant = await listed(['数学']);
    expect(meant.stderr).toContain('数学');
    expect(meant.families.every(({ abilities }) => abilities.includes('math'))).toBe(true);
    expect(meant.datasets.length).toBeGreaterThan(0);
    const nothing = await listed(['qqqqxzv']);
    expect([nothing.models, nothing.datasets]).toEqual([[], []]);
    expect(nothing.stderr).toContain('qqqqxzv');
  });

  test("one's own configs are listed by their place", async () => {
    const cwd = emptyFolder();
    mkdirSync(path.join(cwd, 'configs/datasets/mine'), { recursive: true });
    writeFileSync(path.join(cwd, 'configs/datasets/mine/my_own_gen.py'), 'my_datasets = []\n');
    const { datasets } = await listed(['my_own'], { cwd });
    expect(datasets).toEqual([
      { name: 'my_own_gen', path: 'configs/datasets/mine/my_own_gen.py', family: null },
    ]);
    const screen = await runHere(['list'], { cwd, isScreen: true });
    expect(screen.stdout).toMatch(/, 1 of them/);
  });

  test('tables have their heading and frame; one without rows is left out', async () => {
    const { stdout } = await ran('list', 'ARC_e_gen');
    expect(stdout).toMatch(/^\+-+\+-+\+\n\| Dataset +\| Config Path +\|\n/);
    expect(stdout).not.toContain('| Model');
    const widths = new Set(
      stdout
        .trim()
        .split('\n')
        .map((line) => line.length),
    );
    expect(widths.size).toBe(1);
    const families = await ran('list', 'ceval', '--families');
    expect(families.stdout.split('\n')[1]).toMatch(
      /\| Family +\| Benchmark +\| Abilities +\| Languages +\| Samples +\| Licence +\|/,
    );
    expect(families.stdout).toContain('| ceval ');
  });

  test('a screen gets an overview unless it asks for more', async () => {
    const cwd = emptyFolder();
    const screen = await runHere(['list'], { cwd, isScreen: true });
    expect(screen.stdout.split('\n').length).toBeLessThan(40);
    expect(screen.stdout).not.toMatch(/of them/);
    const all = await runHere(['list', '--all'], { cwd, isScreen: true });
    expect(all.stdout).toBe((await runHere(['list'], { cwd })).stdout);
    expect(all.stdout.split('\n').length).toBeGreaterThan(500);
    expect((await runHere(['list', 'ARC_e_gen'], { cwd, isScreen: true })).stdout).toContain('| Dataset');
  });
});

/** A config of one's own, with a key in it unless its model is the echo. */
function configFolder(type = 'Echo'): string {
  const cwd = emptyFolder();
  writeFileSync(path.join(cwd, 'q.csv'), 'question,A,B,answer\n1+1=?,1,2,B\n中文？,甲,乙,A\n');
  const key = type === 'Echo' ? '' : `api_key='sk-abcdef123456', `;
  const model = `dict(type='${type}', abbr='e', ${key}max_out_len=7)`;
  writeFileSync(
    path.join(cwd, 'eval.py'),
    `models = [${model}]\ndatasets = [dict(path='q.csv', data_type='mcq', infer_method='gen')]\n`,
  );
  return cwd;
}

describe('config', () => {
  test('prints the config without secrets, and reads what it printed', async () => {
    const cwd = configFolder('OpenAI');
    const json = await runHere(['config', 'eval.py', '--set', 'models.0.max_out_len=9'], { cwd });
    expect(json.code, json.stderr).toBe(0);
    expect(json.stdout).not.toContain('sk-abcdef');
    const { models, datasets, lodestone } = JSON.parse(json.stdout) as {
      models: { abbr: string; max_out_len: number }[];
      datasets: { reader_cfg: object }[];
      lodestone: object;
    };
    expect(models).toMatchObject([{ abbr: 'e', max_out_len: 9 }]);
    expect(datasets).toHaveLength(1);
    expect(lodestone).toEqual({ compat: '0.5.4' });
    for (const [form, file] of [
      ['py', 'again.py'],
      ['ts', 'again.ts'],
      ['json', 'again.json'],
    ] as const) {
      const printed = await runHere(['config', 'eval.py', '--set', 'models.0.max_out_len=9', '--as', form], {
        cwd,
      });
      expect(printed.stdout).not.toContain('sk-abcdef');
      writeFileSync(path.join(cwd, file), printed.stdout);
      const again = await runHere(['config', file], { cwd });
      expect(again.code, again.stderr).toBe(0);
      expect(JSON.parse(again.stdout)).toMatchObject({ models: [{ abbr: 'e', max_out_len: 9 }] });
    }
  });

  test('--json tells where each value is from', async () => {
    const cwd = configFolder('OpenAI');
    const { stdout } = await runHere(['config', 'eval.py', '--json', '--set', 'models.0.max_out_len=9'], {
      cwd,
    });
    const json = JSON.parse(stdout) as {
      config: { models: unknown[] };
      compat: string;
      origins: Record<string, string>;
      warnings: string[];
    };
    expect(json.compat).toBe('0.5.4');
    expect(json.warnings).toEqual([]);
    expect(json.origins['models[0]']).toMatch(/eval\.py:1$/);
    expect(json.origins['datasets[0]']).toMatch(/eval\.py:2$/);
    expect(json.origins['models[0].max_out_len']).toContain('--set');
    expect(json.origins).not.toHaveProperty('models[0].abbr');
    expect(stdout).not.toContain('sk-abcdef');
  });

  test.each([
    ['models = [\n  dict(type=1\n', 'bad.py:'],
    ['datasets = unknown_name\n', 'bad.py:1'],
    ['a = 1\n\nmodels = missing + 1\n', 'bad.py:3'],
  ])('an error in a config has its place: %j', async (text, place) => {
    const cwd = emptyFolder();
    writeFileSync(path.join(cwd, 'bad.py'), text);
    const { code, stdout, stderr } = await runHere(['config', 'bad.py'], { cwd });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(place);
  });
});

interface Rendered {
  model?: string;
  dataset: string;
  index: number;
  kind: string;
  label?: string;
  prompt?: string;
  messages?: { role: string; content: string }[];
  max_out_len?: number;
  gold: unknown;
}

describe('render', () => {
  test('prints a line for each request, with its answer', async () => {
    const cwd = configFolder();
    const { code, stdout, stderr } = await runHere(['render', 'eval.py'], { cwd });
    expect(code, stderr).toBe(0);
    const lines = jsonLines<Rendered>(stdout);
    expect(lines.map(({ index, kind, gold, max_out_len: most }) => [index, kind, gold, most])).toEqual([
      [0, 'gen', 'B', 7],
      [1, 'gen', 'A', 7],
    ]);
    expect(JSON.stringify(lines[1])).toContain('中文？');
    expect(lines[0]).not.toHaveProperty('model');
  });

  test('of scored options one for each, by its label', async () => {
    const cwd = configFolder();
    const flags = ['--custom-dataset-path', 'q.csv', '--custom-dataset-infer-method', 'ppl', '--limit', '1'];
    writeFileSync(path.join(cwd, 'models.py'), `models = [dict(type='Echo', abbr='e', max_out_len=7)]\n`);
    const byFlags = await runHere(['render', '--models', 'models.py', ...flags], { cwd });
    const lines = jsonLines<Rendered>(byFlags.stdout);
    expect(lines.map(({ kind, label }) => [kind, label])).toEqual([
      ['ppl', 'A'],
      ['ppl', 'B'],
    ]);
  });

  test('of several models the name of each', async () => {
    const cwd = configFolder();
    writeFileSync(
      path.join(cwd, 'two.py'),
      `models = [dict(type='Echo', abbr=a, max_out_len=7) for a in ['a', 'b']]\ndatasets = [dict(path='q.csv')]\n`,
    );
    const { stdout } = await runHere(['render', 'two.py', '--limit', '1'], { cwd });
    expect(jsonLines<Rendered>(stdout).map(({ model }) => model)).toEqual(['a', 'b']);
  });

  test('what cannot be asked is said, and the exit code is 1', async () => {
    const cwd = configFolder();
    const { code, stdout, stderr } = await runHere(
      ['render', 'eval.py', '--set', 'datasets.0.path=none.csv'],
      { cwd },
    );
    expect([code === 0, stdout]).toEqual([false, '']);
    expect(stderr).toContain('none.csv');
  });
});

describe('doctor', () => {
  interface Finding {
    subject: string;
    state: string;
    said: string;
  }

  test('says of each thing whether it is there; what is missing is no failure', async () => {
    const { code, stdout } = await ran('doctor', '--json');
    expect(code).toBe(0);
    const findings = JSON.parse(stdout) as Finding[];
    expect(new Set(findings.map(({ subject }) => subject)).size).toBe(findings.length);
    expect(findings.every(({ state }) => ['ok', 'missing'].includes(state))).toBe(true);
    expect(findings.find(({ subject }) => subject === 'Node')?.said).toContain(process.version);
    expect(findings.find(({ subject }) => subject === 'OPENAI_API_KEY')?.state).toBe('missing');
  });

  test('a server that is asked for and does not answer is a failure; a key is never shown', async () => {
    const options = { cwd: emptyFolder(), env: { OPENAI_API_KEY: 'sk-abcdef123456' } };
    const { code, stdout } = await runHere(
      ['doctor', '--api-base', 'http://u:hidden-word@127.0.0.1:9/v1', '--json'],
      options,
    );
    expect(code).toBe(1);
    const findings = JSON.parse(stdout) as Finding[];
    expect(findings.filter(({ state }) => state === 'failed')).toHaveLength(1);
    expect(findings.find(({ subject }) => subject === 'OPENAI_API_KEY')).toMatchObject({ state: 'ok' });
    expect(stdout).not.toContain('hidden-word');
    expect(stdout).not.toContain('sk-abcdef');
  });

  test('a folder of runs that is a file is a failure', async () => {
    const cwd = emptyFolder();
    writeFileSync(path.join(cwd, 'file'), '');
    const { code, stdout } = await runHere(['doctor', '-w', 'file'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^FAILED .*file/m);
    expect(stdout).toMatch(/^ok {6}Node/m);
  });
});
