import path from 'node:path';
import { type ConfigKind, type FoundConfig, searchConfigs } from '../../config/index.ts';
import { COMPAT_VERSIONS, type Compat, DEFAULT_COMPAT } from '../../core/index.ts';
import { tabulate } from '../../util/index.ts';
import { type CommandShape, parseArguments } from '../arguments.ts';
import type { OptionGroup } from '../options.ts';
import { configPlaces } from '../run-request.ts';
import type { Terminal } from '../terminal.ts';

const OPTIONS: OptionGroup = {
  title: 'options',
  options: [
    {
      names: ['--config-dir'],
      takes: 'each',
      metavar: 'DIR',
      help: 'folder with configs of your own (default: configs)',
    },
    {
      names: ['--compat'],
      takes: 'value',
      choices: COMPAT_VERSIONS,
      help: 'what this version of OpenCompass has (default: 0.5.4)',
    },
    { names: ['--json'], takes: 'nothing', help: 'one JSON object on stdout' },
  ],
};

export const LIST_SHAPE: CommandShape = {
  usage: 'lodestone list [patterns] [options]',
  description: 'List the model and dataset configs whose names hold one of the patterns.',
  groups: [OPTIONS],
  positional: { name: 'patterns', many: true, help: 'parts of names; *, ? and [...] stand for any text' },
};

/** `lodestone list`: the tables of models and datasets as OpenCompass's tools/list_configs.py prints them. */
export async function list(argv: readonly string[], terminal: Terminal): Promise<number> {
  const parsed = parseArguments(argv, LIST_SHAPE);
  const compat = COMPAT_VERSIONS.find((version) => version === parsed.text('compat')) ?? DEFAULT_COMPAT;
  const places = { ...configPlaces(parsed, compat, terminal), cwd: terminal.cwd };
  const given = parsed.list('patterns') ?? [];
  const patterns = given.length === 0 ? ['*'] : given;
  const search = (kind: ConfigKind) =>
    searchConfigs(kind, patterns, places).map((found) => rowOf(found, compat, terminal));
  const models = search('models');
  const datasets = search('datasets');
  if (parsed.flag('json')) {
    const named = (rows: string[][]) => rows.map(([name, place]) => ({ name, path: place }));
    terminal.out(`${JSON.stringify({ models: named(models), datasets: named(datasets) })}\n`);
    return 0;
  }
  if (models.length > 0)
    terminal.out(`${tabulate([['Model', 'Config Path'], ...models], { style: 'psql' })}\n`);
  if (datasets.length > 0)
    terminal.out(`${tabulate([['Dataset', 'Config Path'], ...datasets], { style: 'psql' })}\n`);
  if (models.length + datasets.length === 0) terminal.err(`no config's name holds ${given.join(' or ')}\n`);
  return 0;
}

function rowOf(found: FoundConfig, compat: Compat, { cwd }: Terminal): string[] {
  if (found.source === 'file') return [found.name, path.relative(cwd, found.path)];
  const root = compat === '0.2.4' ? 'configs' : 'opencompass/configs';
  return [found.name, `${root}/${found.path}.py`];
}
