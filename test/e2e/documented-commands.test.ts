/**
 * Every command of README.md and docs/ runs as written, from a clone and from the package. The commands of a document
 * run one after the other in one folder, as a reader types them; what is written differently here stands in REWRITTEN.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeTinyModel } from '../fixtures/tiny-gguf/tiny-model.ts';
import { type DocumentWithCommands, documentsWithCommands, unmarkedBlocks } from './documented-commands.ts';
import { startDataServer } from './documented-data.ts';
import { enter, makePlaces, namesOnPath, type Places } from './documented-places.ts';
import { startServer } from './openai-server.ts';
import { type AtEnd, emptyFolder, root } from './program.ts';

/** What is typed instead, and why. URL is the stand-in's address. */
const REWRITTEN: readonly (readonly [RegExp, string, string])[] = [
  [/^npm ci && /, '', 'the packages are installed; a test reaches no registry'],
  [/https?:\/\/(?:api\.example\.com|127\.0\.0\.1:8000)\/v1/, 'URL', 'the server is a stand-in'],
  [/init --as py/, '$& && edit_model', 'the reader is told to edit the model of the new config'],
  [/--datasets (?:ceval|cmmlu|mmlu)_gen\S*|ceval\.yaml/, '$& --limit 1', 'over fifty subjects'],
];

/** The reader's part of `lodestone init`: the address of the model, and as many requests as it takes. */
const EDIT_MODEL = `edit_model() {
  sed -e 's#http://localhost:8000/v1#'"$URL"'#' -e 's/query_per_second=1,/query_per_second=100,/' eval.py >edited
  mv edited eval.py
}`;

/** Commands that end otherwise than with 0 on the stand-in's data. */
const EXIT_CODES: readonly (readonly [RegExp, number, string])[] = [
  [/^lodestone data verify /, 1, 'the stand-in has fewer questions than the benchmarks'],
];

/** Documents that say beforehand what their commands need. */
const FIRST: Readonly<Record<string, string>> = {
  'docs/numbers.md': 'lodestone init --as py && edit_model',
  'docs/opencompass.md': 'lodestone init --as py && edit_model',
};

/** Documents whose data the reader has, as README.md and docs/data.md say; the others fetch it. */
const WITH_DATA = ['docs/configs.md', 'docs/opencompass.md'];

/** A test of its own follows these, because they change the sources. */
const FOLLOWED_ELSEWHERE = ['docs/add-a-benchmark.md'];

/** Weights that are small, under the name of weights that would be downloaded. */
const SMALL_MODEL = `models = [dict(type='lodestone.models.LlamaCpp', abbr='smollm2-135m-instruct', path='model.gguf',
    max_out_len=16, max_seq_len=2048, batch_size=1)]
`;

const documents = documentsWithCommands();
const followed = documents.filter(({ name }) => !FOLLOWED_ELSEWHERE.includes(name));
const folder = mkdtempSync(path.join(tmpdir(), 'lodestone-documents-'));
let places: Places;

beforeAll(() => {
  places = makePlaces(folder);
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const cases = followed.flatMap((document) =>
  (['clone', 'package'] as const).map((place) => ({ name: document.name, place, document })),
);

test.concurrent.for(cases)('$name, from the $place', { timeout: 300_000 }, async (one, context) => {
  const { document, place } = one;
  const finished = await follow(document, place, context.onTestFinished);
  for (const { command, code, output } of finished)
    expect(code, `${place}, ${command.place}: ${command.text}\n${output}`).toBe(exitCodeOf(command.text));
});

test('few commands are not run, and each says why', () => {
  const commands = documents.flatMap((document) => document.commands);
  const notRun = commands.filter(({ noRun }) => noRun !== undefined);
  console.log(
    [
      `${commands.length} commands, ${notRun.length} not run:`,
      ...notRun.map(({ place, text, noRun }) => `  ${place} ${text.replace(/\s+#.*$/, '')}: ${noRun}`),
    ].join('\n'),
  );
  expect(commands.length).toBeGreaterThan(20);
  expect(notRun.length).toBeLessThanOrEqual(commands.length / 10);
  expect(unmarkedBlocks()).toEqual([]);
});

/** Runs the commands of a document in a new folder, with its files beside them. */
async function follow(document: DocumentWithCommands, place: keyof Places, atEnd: AtEnd) {
  const cwd = emptyFolder(atEnd);
  const logs = emptyFolder(atEnd);
  enter(place === 'clone' ? places.clone : places.package, cwd);
  writeFiles(cwd, document);
  const server = await startServer({}, atEnd);
  const commands = document.commands.filter(({ noRun }) => noRun === undefined);
  const env: Record<string, string> = {
    ...(await startDataServer(atEnd)),
    PATH: `${namesOnPath(place, places, folder)}${path.delimiter}${process.env.PATH}`,
    HOME: emptyFolder(atEnd),
    URL: server.url,
    OPENAI_API_KEY: 'sk-stand-in',
    LOGS: logs,
  };
  if (WITH_DATA.includes(document.name)) env.LODESTONE_DATA = path.join(root, 'samples', 'nc');
  const texts = [FIRST[document.name] ?? 'true', ...commands.map(({ text }) => rewritten(text))];
  await runScript(scriptOf(texts), cwd, env);
  return [{ text: texts[0] ?? '', place: document.name }, ...commands].map((command, index) => ({
    command,
    code: Number(readFileSync(path.join(logs, `${index}.code`), 'utf8')),
    output: readFileSync(path.join(logs, `${index}.log`), 'utf8'),
  }));
}

function writeFiles(cwd: string, { files }: DocumentWithCommands): void {
  writeTinyModel(path.join(cwd, 'model.gguf'));
  const own = new Map([['configs/models/smollm2-135m-instruct.py', SMALL_MODEL], ...files]);
  for (const [name, text] of own) {
    mkdirSync(path.dirname(path.join(cwd, name)), { recursive: true });
    writeFileSync(path.join(cwd, name), text);
  }
}

function rewritten(text: string): string {
  return REWRITTEN.reduce((now, [pattern, instead]) => now.replace(pattern, instead), text).replace(
    'URL',
    '"$URL"',
  );
}

function exitCodeOf(text: string): number {
  return EXIT_CODES.find(([pattern]) => pattern.test(text))?.[1] ?? 0;
}

/** One shell for all commands, so that what one exports holds for the next; notes output and exit code of each. */
function scriptOf(commands: readonly string[]): string {
  const lines = commands.map(
    (command, index) => `{ ${command}\n} >"$LOGS/${index}.log" 2>&1; echo $? >"$LOGS/${index}.code"`,
  );
  return [EDIT_MODEL, ...lines].join('\n');
}

function runScript(script: string, cwd: string, env: Record<string, string>): Promise<void> {
  return new Promise((resolve, reject) => {
    const shell = spawn('bash', ['-c', script], { cwd, env, stdio: 'ignore' });
    shell.on('error', reject);
    shell.on('close', () => resolve());
  });
}
