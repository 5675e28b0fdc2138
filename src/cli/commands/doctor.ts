import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { totalmem } from 'node:os';
import path from 'node:path';
import { builtInConfigs, keyPlace } from '../../app/index.ts';
import { DEFAULT_COMPAT, EXIT, errorLine } from '../../core/index.ts';
import { createDataFiles, dataRoots } from '../../datasets/index.ts';
import { findEnginePackage, findWeights, modelFolders, servedNames, shortNames } from '../../models/index.ts';
import { findInterpreter, isolationProblem } from '../../sandbox/index.ts';
import { usableCores, withoutSecrets } from '../../util/index.ts';
import { type Arguments, type CommandShape, parseArguments } from '../arguments.ts';
import type { OptionGroup } from '../options.ts';
import { readRunOptions } from '../run-arguments.ts';
import type { Terminal } from '../terminal.ts';

const OPTIONS: OptionGroup = {
  title: 'options',
  options: [
    { names: ['--api-base'], takes: 'value', metavar: 'URL', help: 'also check this server' },
    {
      names: ['--api-key-env'],
      takes: 'value',
      metavar: 'VAR',
      help: 'environment variable that holds its key',
    },
    {
      names: ['--api-key-header'],
      takes: 'value',
      metavar: 'NAME',
      help: 'header that carries the key verbatim, e.g. api-key',
    },
    { names: ['--data-dir'], takes: 'value', metavar: 'DIR', help: 'also check this data folder' },
    {
      names: ['-w', '--work-dir'],
      takes: 'value',
      metavar: 'DIR',
      help: 'runs folder (default: outputs/default)',
    },
    { names: ['--json'], takes: 'nothing', help: 'one JSON object on stdout' },
  ],
};

export const DOCTOR_SHAPE: CommandShape = {
  usage: 'lodestone doctor [options]',
  description: 'Check what is installed and reachable, report what is missing and how to fix it.',
  groups: [OPTIONS],
};

/** One thing that was looked at. */
interface Finding {
  readonly subject: string;
  readonly state: 'ok' | 'missing' | 'failed';
  readonly said: string;
}

/** Data that most first runs want. */
const COMMON_DATA = ['ceval/formal_ceval', 'cmmlu', 'mmlu', 'gsm8k', 'ARC'];
const QUICK_START = 'SmolLM2-135M-Instruct';

/** `lodestone doctor`. The exit code is 1 only where something that was asked for by a flag does not work. */
export async function doctor(argv: readonly string[], terminal: Terminal): Promise<number> {
  const parsed = parseArguments(argv, DOCTOR_SHAPE);
  const findings = [
    node(),
    machine(),
    engine(),
    weights(terminal),
    workDir(parsed, terminal),
    ...(await data(parsed, terminal)),
    ...keys(terminal),
    ...(await server(parsed, terminal)),
    ...(await programs()),
    catalogue(),
  ];
  if (parsed.flag('json')) terminal.out(`${JSON.stringify(findings)}\n`);
  else for (const { subject, state, said } of findings) terminal.out(`${SIGNS[state]} ${subject}: ${said}\n`);
  return findings.some(({ state }) => state === 'failed') ? EXIT.incomplete : EXIT.ok;
}

const SIGNS = { ok: 'ok     ', missing: 'missing', failed: 'FAILED ' } as const;

function node(): Finding {
  return { subject: 'Node', state: 'ok', said: `${process.version} on ${process.platform} ${process.arch}` };
}

function machine(): Finding {
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  return {
    subject: 'machine',
    state: 'ok',
    said: `${usableCores()} cores, ${memory} GiB of memory`,
  };
}

function engine(): Finding {
  try {
    const { release } = findEnginePackage();
    return { subject: 'llama.cpp in the process', state: 'ok', said: String(release) };
  } catch (error) {
    return { subject: 'llama.cpp in the process', state: 'missing', said: errorLine(error) };
  }
}

function weights({ env }: Terminal): Finding {
  const subject = `weights of ${QUICK_START}`;
  const found = findWeights(QUICK_START, env);
  if (found !== undefined) return { subject, state: 'ok', said: found };
  return {
    subject,
    state: 'missing',
    said: `not in ${modelFolders(env).join(', ')}; the first run that needs them downloads 98 MB`,
  };
}

function workDir(parsed: Arguments, { cwd }: Terminal): Finding {
  const wanted = path.resolve(cwd, parsed.text('work_dir') ?? 'outputs/default');
  let folder = wanted;
  while (!existsSync(folder)) folder = path.dirname(folder);
  try {
    accessSync(folder, constants.W_OK);
    if (!statSync(folder).isDirectory()) throw new Error('not a folder');
    return { subject: 'runs folder', state: 'ok', said: wanted };
  } catch (error) {
    return {
      subject: 'runs folder',
      state: 'failed',
      said: `${folder} is not writable (${errorLine(error)}); choose another folder with -w`,
    };
  }
}

async function data(parsed: Arguments, { env, cwd, home, packageFolder }: Terminal): Promise<Finding[]> {
  const files = createDataFiles(
    dataRoots({ dataDir: parsed.text('data_dir'), env, cwd, home, packageFolder }),
  );
  return Promise.all(
    COMMON_DATA.map(async (name): Promise<Finding> => {
      const subject = `data of ${name.split('/')[0]}`;
      if (await files.exists(`data/${name}`))
        return { subject, state: 'ok', said: await files.path(`data/${name}`) };
      return {
        subject,
        state: 'missing',
        said: `"lodestone data pull ${name.split('/')[0]}" downloads it; or pass its folder with --data-dir (docs/data.md)`,
      };
    }),
  );
}

function keys({ env }: Terminal): Finding[] {
  const isSet = (env('OPENAI_API_KEY') ?? '') !== '';
  return [
    {
      subject: 'OPENAI_API_KEY',
      state: isSet ? 'ok' : 'missing',
      said: isSet ? 'set' : "not set; only needed for OpenAI's own API",
    },
  ];
}

async function server(parsed: Arguments, terminal: Terminal): Promise<Finding[]> {
  const base = parsed.text('api_base');
  if (base === undefined) return [];
  const subject = `server at ${withoutSecrets(base)}`;
  try {
    const names = await servedNames(base, keyPlace(readRunOptions(parsed), terminal), terminal.env);
    return [
      {
        subject,
        state: 'ok',
        said: names.length === 0 ? 'reachable, but lists no models' : `serves ${shortNames(names)}`,
      },
    ];
  } catch (error) {
    return [{ subject, state: 'failed', said: errorLine(error) }];
  }
}

/** What tasks need whose answers are programs. */
async function programs(): Promise<Finding[]> {
  const problem = await isolationProblem();
  const python = await findInterpreter('python');
  return [
    {
      subject: 'sandbox for programs',
      state: problem === undefined ? 'ok' : 'missing',
      said: problem === undefined ? 'bubblewrap' : `${problem}; HumanEval and the like need it`,
    },
    {
      subject: 'Python for programs',
      state: python === undefined ? 'missing' : 'ok',
      said: python?.file ?? 'no python3 (3.9 or later) on the path; HumanEval and the like need it',
    },
  ];
}

function catalogue(): Finding {
  const { all } = builtInConfigs(DEFAULT_COMPAT);
  const count = (kind: string) => all.filter((config) => config.kind === kind).length;
  return {
    subject: 'built-in configs',
    state: 'ok',
    said: `${count('datasets')} of datasets, ${count('models')} of models`,
  };
}
