import { didYouMean, EXIT, errorLine, LodestoneError } from '../core/index.ts';
import { type CommandShape, helpText } from './arguments.ts';
import { RUN_SHAPE } from './run-shape.ts';
import type { Terminal } from './terminal.ts';

interface Command {
  readonly summary: string;
  load(): Promise<{
    shape: CommandShape;
    run: (argv: readonly string[], terminal: Terminal) => Promise<number>;
  }>;
}

const COMMANDS: Readonly<Record<string, Command>> = {
  run: {
    summary: 'evaluate models on datasets (the default command)',
    load: () => import('./commands/run.ts').then((m) => ({ shape: RUN_SHAPE, run: m.run })),
  },
  resume: {
    summary: 'resume an interrupted run from its folder',
    load: () => import('./commands/resume.ts').then((m) => ({ shape: m.RESUME_SHAPE, run: m.resume })),
  },
  retry: {
    summary: 'retry failed, truncated or unparsed samples of a run',
    load: () => import('./commands/retry.ts').then((m) => ({ shape: m.RETRY_SHAPE, run: m.retry })),
  },
  list: {
    summary: 'list model and dataset configs by name',
    load: () => import('./commands/list.ts').then((m) => ({ shape: m.LIST_SHAPE, run: m.list })),
  },
  init: {
    summary: 'write a starter config',
    load: () => import('./commands/init.ts').then((m) => ({ shape: m.INIT_SHAPE, run: m.init })),
  },
  config: {
    summary: 'print or convert the resolved config',
    load: () => import('./commands/config.ts').then((m) => ({ shape: m.CONFIG_SHAPE, run: m.config })),
  },
  render: {
    summary: 'print the requests that would be sent',
    load: () => import('./commands/render.ts').then((m) => ({ shape: m.RENDER_SHAPE, run: m.render })),
  },
  inspect: {
    summary: 'print samples of a run: unparsed, wrong, truncated, failed',
    load: () => import('./commands/inspect.ts').then((m) => ({ shape: m.INSPECT_SHAPE, run: m.inspect })),
  },
  'judge-report': {
    summary: 'measure the judges of a run',
    load: () =>
      import('./commands/judge-report.ts').then((m) => ({ shape: m.JUDGE_REPORT_SHAPE, run: m.judgeReport })),
  },
  data: {
    summary: 'list, fetch and verify benchmark data',
    load: () => import('./commands/data.ts').then((m) => ({ shape: m.DATA_SHAPE, run: m.data })),
  },
  doctor: {
    summary: 'check what is installed, reachable, missing',
    load: () => import('./commands/doctor.ts').then((m) => ({ shape: m.DOCTOR_SHAPE, run: m.doctor })),
  },
};

/** Runs the program; returns its exit code. Errors are one line on stderr, below it their place in a config. */
export async function main(argv: readonly string[], openTerminal: () => Terminal): Promise<number> {
  let terminal: Terminal;
  try {
    terminal = openTerminal();
  } catch (error) {
    process.stderr.write(`error: ${errorLine(error)}\n`);
    return error instanceof LodestoneError ? error.exitCode : EXIT.incomplete;
  }
  try {
    return await dispatch(argv, terminal);
  } catch (error) {
    terminal.err(`error: ${errorLine(error)}\n`);
    if (error instanceof LodestoneError) {
      if (error.detail !== undefined) terminal.err(`${error.detail}\n`);
      return error.exitCode;
    }
    if ((terminal.env('LODESTONE_DEBUG') ?? '') !== '')
      terminal.err(`${error instanceof Error ? error.stack : error}\n`);
    return EXIT.incomplete;
  }
}

async function dispatch(argv: readonly string[], terminal: Terminal): Promise<number> {
  const [first, ...rest] = argv;
  if (first === undefined || first === 'help' || (isHelp(first) && rest.length === 0))
    return help(terminal, first === HELP_ALL);
  if (first === '--version' || first === '-V') return version(terminal);
  const command = COMMANDS[first];
  if (command === undefined) refuseMisspelt(first);
  const { shape, run } = await (command ?? (COMMANDS.run as Command)).load();
  const own = command === undefined ? argv : rest;
  if (!own.some(isHelp)) return run(own, terminal);
  terminal.out(helpText(shape, own.includes(HELP_ALL)));
  return EXIT.ok;
}

/** A lone word that is nearly a command is no config file. */
function refuseMisspelt(word: string): void {
  if (word.startsWith('-') || /[./\\]/.test(word)) return;
  const hint = didYouMean(word, Object.keys(COMMANDS));
  throw new LodestoneError('bad-option', `unknown command "${word}"`, {
    hint:
      hint || `Commands: ${Object.keys(COMMANDS).join(', ')}; config files end in .py, .json, .yaml or .ts.`,
  });
}

const HELP_ALL = '--help-all';

function isHelp(argument: string): boolean {
  return argument === '-h' || argument === '--help' || argument === HELP_ALL;
}

async function help(terminal: Terminal, isWhole: boolean): Promise<number> {
  const width = Math.max(...Object.keys(COMMANDS).map((name) => name.length));
  const commands = Object.entries(COMMANDS).map(
    ([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`,
  );
  terminal.out(
    `lodestone: evaluate language models on benchmarks\n\ncommands:\n${commands.join('\n')}\n\n${helpText(RUN_SHAPE, isWhole)}`,
  );
  return EXIT.ok;
}

async function version(terminal: Terminal): Promise<number> {
  const { readFileSync } = await import('node:fs');
  const { version: number } = JSON.parse(readFileSync(`${terminal.packageFolder}/package.json`, 'utf8')) as {
    version: string;
  };
  terminal.out(`lodestone ${number}\n`);
  return EXIT.ok;
}
