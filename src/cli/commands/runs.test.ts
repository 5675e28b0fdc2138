import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { keptTerminal, runHere } from '../../../test/e2e/in-process.ts';
import { type ServerReply, startServer } from '../../../test/e2e/openai-server.ts';
import { emptyFolder } from '../../../test/e2e/program.ts';
import { main } from '../program.ts';

/** Four questions, the right option of each named in it. */
const QUESTIONS = `question,A,B,answer
right one?,x,y,B
wrong one?,x,y,B
unclear one?,x,y,B
cut one?,x,y,A
`;

/** A config of those questions. Its evaluator is light: no thread has to start for it. */
const configOf = (url: string) => `
models = [dict(type='Endpoint', abbr='test-model', path='test-model', api_base='${url}', api_key_env='KEY',
               max_out_len=16)]
datasets = [dict(
    abbr='q', type='CustomDataset', path='q.csv',
    reader_cfg=dict(input_columns=['question', 'A', 'B'], output_column='answer'),
    infer_cfg=dict(
        prompt_template=dict(type='PromptTemplate', template='{question} A. {A} B. {B}'),
        retriever=dict(type='ZeroRetriever'), inferencer=dict(type='GenInferencer')),
    eval_cfg=dict(
        evaluator=dict(type='AccEvaluator'),
        pred_postprocessor=dict(type='first_option_postprocess', options='AB')))]
`;

const KEY = 'sk-abcdef123456';

function cut(text: string): ServerReply {
  const choice = { index: 0, message: { role: 'assistant', content: text }, finish_reason: 'length' };
  return { status: 200, body: { choices: [choice] } };
}

const REFUSED = { status: 400, body: { error: { message: 'flagged', code: 'content_filter' } } };

/** How the server answers each question at first; from the second time on, rightly. */
const FIRST: Readonly<Record<string, ServerReply>> = {
  right: 'B',
  wrong: 'A',
  unclear: REFUSED,
  cut: cut('A'),
};

/** A folder, a server, and what runs there. */
async function bench() {
  const cwd = emptyFolder();
  writeFileSync(path.join(cwd, 'q.csv'), QUESTIONS);
  const seen = new Set<string>();
  const server = await startServer({
    answer: ({ prompt }) => {
      const word = Object.keys(FIRST).find((one) => prompt.includes(`${one} one?`)) ?? 'right';
      if (seen.has(word)) return word === 'cut' ? 'A' : 'B';
      seen.add(word);
      return FIRST[word] ?? 'B';
    },
  });
  writeFileSync(path.join(cwd, 'eval.py'), configOf(server.url));
  const options = { cwd, env: { KEY } };
  const here = (...argv: string[]) => runHere(argv, options);
  const run = () => readdirSync(path.join(cwd, 'outputs/default')).sort().at(-1) ?? '';
  return {
    ...{ cwd, server, here, run, options },
    first: (...more: string[]) => here('eval.py', ...more),
    file: (...parts: string[]) => path.join(cwd, 'outputs/default', run(), ...parts),
  };
}

interface ResultJson {
  exit_code?: number;
  tasks: { model: string; dataset: string; status: string; failed?: number; truncated?: number }[];
}

interface CaseJson {
  index: number;
  kinds: string[];
  reply: string;
  score?: number;
}

const casesIn = (stdout: string) =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as CaseJson);

describe('run', () => {
  test('prints its table and counts; its folder is on stderr; keys are nowhere', async () => {
    const { first, file, run, server } = await bench();
    const { code, stdout, stderr } = await first();
    expect(code, stderr).toBe(0);
    expect(stdout).toMatch(/^q +\w+ +\w+ +gen +50(\.00)?$/m);
    expect(stdout).toMatch(/95 % interval/);
    expect(stderr).toMatch(/\b1 dataset: 4 samples$/m);
    expect(stderr).toMatch(new RegExp(`^run: outputs/default/${run()}$`, 'm'));
    expect(server.requests.map(({ authorization }) => authorization)).toEqual(
      server.requests.map(() => `Bearer ${KEY}`),
    );
    const files = readdirSync(file(), { recursive: true, withFileTypes: true });
    const texts = files.filter((one) => one.isFile()).map((one) => path.join(one.parentPath, one.name));
    expect(texts.length).toBeGreaterThan(5);
    for (const one of texts) expect(readFileSync(one, 'utf8'), one).not.toContain(KEY);
    expect(stdout + stderr).not.toContain(KEY);
  });

  test('--json prints one object and nothing else', async () => {
    const { first } = await bench();
    const { code, stdout, stderr } = await first('--json');
    expect(code, stderr).toBe(0);
    expect(stdout.split('\n')).toHaveLength(2);
    const { tasks } = JSON.parse(stdout) as ResultJson;
    expect(tasks).toMatchObject([{ model: 'test-model', dataset: 'q', failed: 1, truncated: 1 }]);
  });

  test('--stats has all counts of a score', async () => {
    const { first } = await bench();
    const { stdout } = await first('--stats');
    expect(stdout).toMatch(/^q +accuracy +test-model +50\.00 +\S+ – \S+ +4 +1 +1 +\d$/m);
  });

  test('--dry-run tells the work, asks nothing, makes no folder', async () => {
    const { first, cwd, server } = await bench();
    const { code, stdout } = await first('--dry-run', '--limit', '3');
    expect(code).toBe(0);
    expect(stdout).toBe('test-model on q: 3 samples, gen\n');
    expect(server.requests).toEqual([]);
    expect(existsSync(path.join(cwd, 'outputs'))).toBe(false);
  });

  test('--debug prints each sample', async () => {
    const { first } = await bench();
    const { stderr } = await first('--debug', '--limit', '2');
    expect(stderr.match(/^--- test-model on q, sample \d/gm)).toHaveLength(2);
  });

  test('--config-verbose prints the config, without its keys', async () => {
    const { here, cwd } = await bench();
    const model = `dict(type='OpenAI', abbr='m', path='m', key='${KEY}', openai_api_base='http://127.0.0.1:9/v1')`;
    writeFileSync(path.join(cwd, 'e.py'), `models = [${model}]\ndatasets = [dict(path='q.csv')]\n`);
    const { stderr } = await here('e.py', '--config-verbose', '--dry-run');
    expect(stderr).toMatch(/openai_api_base.*127\.0\.0\.1/);
    expect(stderr).not.toContain(KEY);
  });

  test.each([
    [['--slurm'], 2, '--slurm'],
    [['--limit', '0'], 2, '--limit'],
    [['--limit', 'many'], 2, '--limit'],
    [['--mode', 'half'], 2, 'half'],
    [['--compat', '9.9'], 2, '9.9'],
    [['--set', 'nothing'], 2, 'nothing'],
    [['--price', 'x'], 2, '--price'],
    [['--max-errors', 'many'], 2, '--max-errors'],
    [['--set', 'datasets.0.path=none.csv'], 1, 'none.csv'],
  ])('%j ends with %d, names it and asks nothing', async (argv, expected, name) => {
    const { first, server } = await bench();
    const { code, stdout, stderr } = await first(...argv);
    expect([code, stdout]).toEqual([expected, '']);
    expect(stderr.split('\n').filter((line) => line.startsWith('error: '))).toHaveLength(1);
    expect(stderr).toContain(name);
    expect(server.requests).toEqual([]);
  });

  test('datasets and models beside a config are left out, with a warning for each', async () => {
    const { first } = await bench();
    const { code, stdout, stderr } = await first('--datasets', 'ARC_e_gen', '--dry-run');
    expect([code, stdout]).toEqual([0, 'test-model on q: 4 samples, gen\n']);
    expect(stderr).toMatch(/^warning: .*--datasets/m);
  });

  test('an option without effect is a warning and no more', async () => {
    const { first } = await bench();
    const { code, stderr } = await first('--max-partition-size', '5', '--dry-run');
    expect(code).toBe(0);
    expect(stderr).toMatch(/^warning: --max-partition-size /m);
  });

  test('data that can be had is offered with its command', async () => {
    const { here, server } = await bench();
    const model = ['--api-base', server.url, '--model', 'test-model'];
    const { code, stderr } = await here(...model, '--datasets', 'gpqa_gen', '--dry-run');
    expect(code).toBe(1);
    expect(stderr).toContain('lodestone data pull gpqa');
    expect(stderr).toContain('--yes');
  });

  test('one that is interrupted says how to resume, and is resumed', async () => {
    const { options, server, here, run, cwd } = await bench();
    writeFileSync(path.join(cwd, 'q.csv'), `${QUESTIONS}more of it?,x,y,B\n`);
    const terminal = keptTerminal(options);
    const argv = ['eval.py', '--set', 'models.0.max_workers=1'];
    const ended = main([...argv, '--debug'], () => ({
      ...terminal,
      err(...parts) {
        terminal.err(...parts);
        if (parts.join('').startsWith('--- ')) terminal.interrupt();
      },
    }));
    expect(await ended).toBe(130);
    const { stdout, stderr } = terminal.written;
    expect(stdout).toBe('');
    expect(stderr).toMatch(new RegExp(`^run: outputs/default/${run()} .*-r ${run()}`, 'm'));
    const asked = server.requests.length;
    expect(asked).toBeLessThan(5);
    const resumed = await here('resume', '--json');
    expect(resumed.code, resumed.stderr).toBe(0);
    expect(server.requests).toHaveLength(5);
    const { tasks } = JSON.parse(resumed.stdout) as ResultJson;
    expect(tasks).toMatchObject([{ model: 'test-model', dataset: 'q' }]);
    expect(readdirSync(path.join(cwd, 'outputs/default'))).toHaveLength(1);
  });
});

describe('a run that has ended', () => {
  test('is resumed without a request, its table as before', async () => {
    const { first, here, server, run } = await bench();
    const before = await first();
    const count = server.requests.length;
    const again = await here('resume');
    expect(again.code, again.stderr).toBe(0);
    expect(again.stdout).toBe(before.stdout);
    const named = await here('resume', run(), '-m', 'eval');
    expect(named.stdout).toBe(before.stdout);
    expect(server.requests).toHaveLength(count);
    const missing = await here('resume', '20200101_000000');
    expect(missing.code).toBe(2);
  });

  test('is inspected by kind, model and dataset', async () => {
    const { first, here, run, file } = await bench();
    await first();
    const numbers = async (...argv: string[]) => {
      const { code, stdout, stderr } = await here('inspect', ...argv, '--json');
      expect(code, stderr).toBe(0);
      return casesIn(stdout).map(({ index }) => index);
    };
    expect(await numbers()).toEqual([0, 1, 2, 3]);
    expect(await numbers('latest', '--truncated')).toEqual([3]);
    expect(await numbers(run(), '--failed')).toEqual([2]);
    expect(await numbers(file(), '--truncated', '--failed')).toEqual([2, 3]);
    expect(await numbers('--wrong', '--dataset', 'q')).toEqual([1, 2]);
    expect(await numbers('--limit', '2', '--model', 'test-model')).toEqual([0, 1]);
    const shown = await here('inspect', '--limit', '1');
    expect(shown.stdout.match(/^--- /gm)).toHaveLength(1);
    expect(shown.stderr).toMatch(/^4 samples.*\b1\b/);
    const some = await here('inspect', '--failed', '--truncated');
    expect(some.stderr).toMatch(/^2 .* of 4 samples$/m);
    for (const [argv, near] of [
      [['--model', 'test-modle'], 'test-model'],
      [['--dataset', 'qq'], 'q'],
    ] as const) {
      const unknown = await here('inspect', ...argv);
      expect([unknown.code, unknown.stdout]).toEqual([2, '']);
      expect(unknown.stderr).toContain(near);
    }
  });

  test('is inspected without its verdicts, too, and with a damaged one', async () => {
    const { first, here, file } = await bench();
    await first();
    const before = casesIn((await here('inspect', '--json')).stdout);
    const verdicts = file('results/test-model/q.verdicts.jsonl');
    const text = readFileSync(verdicts, 'utf8');
    rmSync(verdicts);
    expect(casesIn((await here('inspect', '--json')).stdout).map(({ score }) => score)).toEqual(
      before.map(({ score }) => score),
    );
    writeFileSync(verdicts, text.replace(/\n/, '}}broken\n'));
    const damaged = await here('inspect', '--json');
    expect(damaged.stderr).toMatch(/^warning: 1 .*q\.verdicts\.jsonl/m);
    expect(casesIn(damaged.stdout)).toHaveLength(4);
    rmSync(file('configs'), { recursive: true });
    const bare = await here('inspect');
    expect(bare.code).toBe(2);
    expect(bare.stderr).toContain('configs');
  });

  test('has samples of a kind asked again, and says what that changed', async () => {
    const { first, here, server } = await bench();
    await first();
    server.requests.length = 0;
    const dry = await here('retry', '--failed', '--dry-run');
    expect([dry.code, dry.stdout, server.requests]).toEqual([0, '', []]);
    expect(dry.stderr).toMatch(/^q \(test-model\): 1 sample [^,]*$/m);
    const failed = await here('retry', '--failed');
    expect(failed.code, failed.stderr).toBe(0);
    expect(server.requests).toHaveLength(1);
    expect(failed.stdout).toMatch(
      /^- q \(test-model\): 1 sample .*, 1 answer .*, failed 1 → 0, unparsed 1 → 0, accuracy 50\.00 → 75\.00$/m,
    );
    const nothing = await here('retry', '--failed', '--unparsed');
    expect(nothing.code, nothing.stderr).toBe(0);
    expect(server.requests).toHaveLength(1);
    const last = await here('retry', '--truncated', '--json');
    expect(server.requests).toHaveLength(2);
    expect(JSON.parse(last.stdout)).toHaveProperty('tasks');
    expect(last.stderr).toMatch(
      /^- q .*1 sample .*, 0 answers .*, truncated 1 → 0, accuracy 75\.00 → 75\.00$/m,
    );
  });

  test.each([
    [[], '--failed'],
    [['--failed', '--model', 'test-modl'], 'test-model'],
    [['--failed', '--dataset', 'zzz'], 'zzz'],
  ])('retry %j is refused', async (argv, named) => {
    const { first, here, server } = await bench();
    await first();
    server.requests.length = 0;
    const { code, stdout, stderr } = await here('retry', ...argv);
    expect([code, stdout, server.requests]).toEqual([2, '', []]);
    expect(stderr).toContain(named);
  });

  test('a change beside keys may have all of its requests asked anew, which is said', async () => {
    const { first, here, server } = await bench();
    await first();
    server.requests.length = 0;
    const other = await here('retry', '--failed', '--dry-run', '--set', 'models.0.max_out_len=77');
    expect(other.stderr).toMatch(/^q \(test-model\): 1 sample .*--set.*\b4\b/m);
    const key = await here('retry', '--failed', '--dry-run', '--set', 'models.0.api_key=sk-other123456');
    expect(key.stderr).not.toMatch(/^q .*--set/m);
  });
});

describe('data', () => {
  interface Listed {
    name: string;
    state: string;
    sources: string[];
    places: { folder: string }[];
  }

  test('list says what is here', async () => {
    const cwd = emptyFolder();
    const { code, stdout } = await runHere(['data', 'list', '--json'], { cwd });
    expect(code).toBe(0);
    const all = JSON.parse(stdout) as Listed[];
    expect(all.length).toBeGreaterThan(50);
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
    const one = await runHere(['data', 'list', 'gsm8k', '--json'], { cwd });
    expect(JSON.parse(one.stdout)).toEqual(all.filter(({ name }) => name === 'gsm8k'));
    const table = await runHere(['data', 'list', 'gsm8k', 'ARC_e_gen', 'cmmlu'], { cwd });
    expect(
      table.stdout
        .trim()
        .split('\n')
        .slice(-3)
        .map((line) => line.split(/ /)[0]),
    ).toHaveLength(3);
    expect(table.stdout).toMatch(/^gsm8k /m);
    expect(table.stdout).toMatch(/^ARC /m);
  });

  test.each([
    [[], 'list'],
    [['lst'], 'list'],
    [['destroy', 'x'], 'destroy'],
    [['pull'], 'pull'],
    [['verify'], 'verify'],
    [['pull', 'gsm8'], 'gsm8k'],
    [['pull', 'gsm8k', '--source', 'nowhere'], 'nowhere'],
  ])('data %j is refused', async (argv, named) => {
    const { code, stdout, stderr } = await runHere(['data', ...argv], { cwd: emptyFolder() });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(named);
  });

  test('verify compares files and counts', async () => {
    const cwd = emptyFolder();
    const verify = (...argv: string[]) => runHere(['data', 'verify', ...argv], { cwd });
    const missing = await verify('gpqa', '--json');
    expect(missing.code).toBe(1);
    expect(JSON.parse(missing.stdout)).toMatchObject([{ name: 'gpqa', state: 'missing', rows: [] }]);
    const samples = await verify('gsm8k', '--json');
    expect([samples.code, JSON.parse(samples.stdout)]).toMatchObject([1, [{ state: 'samples' }]]);
    expect((await verify('gsm8k')).stdout).toMatch(/^sample gsm8k/);
    mkdirSync(path.join(cwd, 'data/gsm8k'), { recursive: true });
    const row = `${JSON.stringify({ question: 'q', answer: 'a #### 1' })}\n`;
    for (const split of ['train', 'test']) writeFileSync(path.join(cwd, `data/gsm8k/${split}.jsonl`), row);
    const few = await verify('gsm8k', '--json', '--data-dir', '.');
    expect(few.code).toBe(1);
    const [one] = JSON.parse(few.stdout) as { state: string; rows: { dataset: string; rows: number }[] }[];
    expect(one).toMatchObject({ state: 'here' });
    expect(one?.rows).toContainEqual(expect.objectContaining({ dataset: 'gsm8k', published: 1319, rows: 1 }));
    const text = await verify('gsm8k', '--data-dir', '.');
    expect(text.stdout).toMatch(/^FAILED gsm8k/);
    expect(text.stdout).toMatch(/gsm8k \(1 of 1319\)/);
  });

  test('pull leaves data alone that is here, and tells of what cannot be had', async () => {
    const cwd = emptyFolder();
    mkdirSync(path.join(cwd, 'data/gsm8k'), { recursive: true });
    for (const split of ['train', 'test']) writeFileSync(path.join(cwd, `data/gsm8k/${split}.jsonl`), '{}\n');
    const env = { HTTPS_PROXY: 'http://127.0.0.1:1', LODESTONE_DATA_MIRROR: 'http://127.0.0.1:1' };
    const pull = (...argv: string[]) =>
      runHere(['data', 'pull', ...argv, '--data-dir', '.', '--json'], { cwd, env });
    const here = await pull('gsm8k');
    expect(here.code, here.stderr).toBe(0);
    expect(JSON.parse(here.stdout)).toMatchObject({ packages: [{ name: 'gsm8k', outcome: 'here' }] });
    const { code, stdout, stderr } = await pull('gsm8k', '--force', '--source', 'opencompass');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ packages: [{ outcome: 'failed' }] });
    expect(stderr).toMatch(/^error: .*gsm8k/m);
  });
});
