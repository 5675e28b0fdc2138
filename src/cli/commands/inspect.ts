import { COMPAT_VERSIONS, EXIT, LodestoneError, nearest } from '../../core/index.ts';
import { datasetAbbr, modelAbbr } from '../../run/index.ts';
import { type Arguments, type CommandShape, parseArguments } from '../arguments.ts';
import { caseText } from '../inspect/case-text.ts';
import { foundRun } from '../inspect/found-run.ts';
import { CASE_KINDS, type CaseKind, type InspectedCase } from '../inspect/inspected-case.ts';
import { judgedCases } from '../inspect/judged-cases.ts';
import { type RunFacts, runFacts } from '../inspect/run-config.ts';
import { type InspectedTask, taskCases } from '../inspect/task-cases.ts';
import type { OptionGroup } from '../options.ts';
import { readRunOptions } from '../run-arguments.ts';
import type { Terminal } from '../terminal.ts';

/** Cases that are printed for readers unless they say how many they want. */
const DEFAULT_LIMIT = 20;

const OPTIONS: OptionGroup = {
  title: 'options',
  options: [
    { names: ['--unparsed'], takes: 'nothing', help: 'replies from which no answer was extracted' },
    { names: ['--wrong'], takes: 'nothing', help: 'samples below the full score' },
    { names: ['--truncated'], takes: 'nothing', help: 'replies truncated at max_out_len' },
    { names: ['--failed'], takes: 'nothing', help: 'samples whose request failed permanently' },
    { names: ['--unjudged'], takes: 'nothing', help: 'judgements without a recognised verdict' },
    { names: ['--model'], takes: 'value', metavar: 'ABBR', help: 'only this model' },
    { names: ['--dataset'], takes: 'value', metavar: 'ABBR', help: 'only this dataset' },
    {
      names: ['--limit'],
      takes: 'value',
      type: 'integer',
      metavar: 'N',
      help: 'at most N cases (default: 20; with --json all)',
    },
    { names: ['--json'], takes: 'nothing', help: 'one JSON line per case' },
    {
      names: ['-w', '--work-dir'],
      takes: 'value',
      metavar: 'DIR',
      help: 'runs folder (default: outputs/default)',
    },
    {
      names: ['--data-dir'],
      takes: 'value',
      metavar: 'DIR',
      help: 'data folder, for OpenCompass runs, whose replies are scored again',
    },
    {
      names: ['--data-encoding'],
      takes: 'value',
      metavar: 'NAME',
      help: 'encoding of data files that are not UTF-8 (default: as in the run)',
    },
    {
      names: ['--compat'],
      takes: 'value',
      choices: COMPAT_VERSIONS,
      help: 'OpenCompass version that made the run (default: as recorded in the run, else 0.5.4)',
    },
  ],
};

export const INSPECT_SHAPE: CommandShape = {
  usage: 'lodestone inspect [run] [options]',
  description: 'Print samples of a run: prompt, reply with the extracted answer marked, reference, verdict.',
  groups: [OPTIONS],
  positional: { name: 'run', many: false, help: 'a run folder, its timestamp, or latest (default)' },
};

/** `lodestone inspect`. */
export async function inspect(argv: readonly string[], terminal: Terminal): Promise<number> {
  const parsed = parseArguments(argv, INSPECT_SHAPE);
  const workDir = parsed.text('work_dir') ?? 'outputs/default';
  const folder = foundRun(parsed.text('run') ?? 'latest', terminal.cwd, workDir);
  const facts = await runFacts(folder, readRunOptions(parsed), terminal);
  const options = {
    folder,
    facts,
    warn: (text: string) => terminal.err(`warning: ${text}\n`),
  };
  const printer = new Printer(parsed, terminal);
  const kinds = CASE_KINDS.filter((kind) => parsed.flag(kind));
  const isOfSamples = kinds.length === 0 || kinds.some((kind) => kind !== 'unjudged');
  for (const task of isOfSamples ? chosenTasks(facts, parsed) : []) {
    for await (const one of taskCases(task, options)) printer.take(one);
  }
  for (const dataset of kinds.includes('unjudged') ? chosenDatasets(facts, parsed) : [])
    for (const one of await judgedCases(dataset, parsed.text('model'), options)) printer.take(one);
  printer.finish();
  return EXIT.ok;
}

/** Prints the cases that were asked for, up to the limit, and counts the others. */
class Printer {
  readonly #kinds: readonly CaseKind[];
  readonly #isJson: boolean;
  readonly #limit: number;
  readonly #terminal: Terminal;
  #found = 0;
  #seen = 0;

  constructor(parsed: Arguments, terminal: Terminal) {
    this.#kinds = CASE_KINDS.filter((kind) => parsed.flag(kind));
    this.#isJson = parsed.flag('json');
    this.#limit = parsed.number('limit') ?? (this.#isJson ? Number.POSITIVE_INFINITY : DEFAULT_LIMIT);
    this.#terminal = terminal;
  }

  take(one: InspectedCase): void {
    this.#seen += 1;
    if (this.#kinds.length > 0 && !this.#kinds.some((kind) => one.kinds.includes(kind))) return;
    this.#found += 1;
    if (this.#found > this.#limit) return;
    const { isScreen, out } = this.#terminal;
    if (this.#isJson) out(`${JSON.stringify(one)}\n`);
    else out(...caseText(one, { showsInverse: isScreen }));
  }

  finish(): void {
    const what =
      this.#kinds.length === 0 ? 'samples' : `${this.#kinds.join(' or ')} of ${this.#seen} samples`;
    const more = this.#found > this.#limit ? `, showing ${this.#limit} (--limit N)` : '';
    this.#terminal.err(`${this.#found} ${what}${more}\n`);
  }
}

function chosenTasks(facts: RunFacts, parsed: Arguments): InspectedTask[] {
  const models = facts.config.models.map((model) => ({ abbr: modelAbbr(model), config: model }));
  const chosenModels = chosen('model', models, parsed.text('model'));
  const datasets = chosenDatasets(facts, parsed);
  return chosenModels.flatMap((model) => datasets.map((dataset) => ({ model, dataset })));
}

function chosenDatasets({ config }: RunFacts, parsed: Arguments): InspectedTask['dataset'][] {
  const datasets = config.datasets.map((dataset) => ({ abbr: datasetAbbr(dataset), config: dataset }));
  return chosen('dataset', datasets, parsed.text('dataset'));
}

function chosen<T extends { readonly abbr: string }>(noun: string, all: T[], name: string | undefined): T[] {
  const found = name === undefined ? all : all.filter(({ abbr }) => abbr === name);
  if (found.length > 0) return found;
  const near = nearest(
    name ?? '',
    all.map(({ abbr }) => abbr),
    1,
  )[0];
  throw new LodestoneError('unknown-name', `the run has no ${noun} "${name}"`, {
    hint: near === undefined ? `It has no ${noun}s.` : `Did you mean ${near}?`,
  });
}
