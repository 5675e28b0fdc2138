import path from 'node:path';
import { type ConfigKind, type FoundConfig, searchConfigs } from '../../config/index.ts';
import {
  ABILITIES,
  type CatalogEntry,
  COMPAT_VERSIONS,
  type Compat,
  type DatasetFamily,
  DEFAULT_COMPAT,
} from '../../core/index.ts';
import { tabulate } from '../../util/index.ts';
import { type CommandShape, parseArguments } from '../arguments.ts';
import { type FamilyFilter, familyOf, hasTags, tagsOf } from '../dataset-families.ts';
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
    {
      names: ['--families'],
      takes: 'nothing',
      help: 'the benchmarks that the datasets are of: abilities, languages, size, licence',
    },
    {
      names: ['--ability'],
      takes: 'value',
      choices: ABILITIES,
      help: 'only datasets of benchmarks that try this ability',
    },
    {
      names: ['--language'],
      takes: 'value',
      metavar: 'CODE',
      help: 'only datasets of benchmarks in this language, e.g. zh',
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
  const tags = { ability: parsed.text('ability'), language: parsed.text('language') };
  const models = isOpen(tags) && !parsed.flag('families') ? search('models') : [];
  const datasets = search('datasets').filter((row) => hasTags(familyOf(pathOf(row)), tags));
  const families = [...new Set(datasets.map((row) => familyOf(pathOf(row))))].filter(
    (one) => one !== undefined,
  );
  if (parsed.flag('json')) {
    const listed = datasets.map((row) => ({ ...named(row), family: familyOf(pathOf(row))?.folder ?? null }));
    const json = { models: models.map(named), datasets: listed, families: families.map(tagsOf) };
    terminal.out(`${JSON.stringify(json)}\n`);
    return 0;
  }
  if (parsed.flag('families')) print(terminal, [FAMILY_COLUMNS, ...families.map(familyRow)]);
  else
    for (const [kind, rows] of Object.entries({ Model: models, Dataset: datasets }))
      print(terminal, [[kind, 'Config Path'], ...rows]);
  if (models.length + datasets.length === 0) terminal.err(`no config's name holds ${given.join(' or ')}\n`);
  return 0;
}

function isOpen({ ability, language }: FamilyFilter): boolean {
  return ability === undefined && language === undefined;
}

/** A table, unless it has its heading alone. */
function print(terminal: Terminal, rows: string[][]): void {
  if (rows.length > 1) terminal.out(`${tabulate(rows, { style: 'psql' })}\n`);
}

function pathOf([, place = '']: string[]): string {
  return place;
}

function named([name = '', place = '']: string[]) {
  return { name, path: place };
}

const FAMILY_COLUMNS = ['Family', 'Benchmark', 'Abilities', 'Languages', 'Samples', 'Licence'];

/** How many languages are spelled out. */
const FEW = 4;

function familyRow(entry: CatalogEntry<DatasetFamily>): string[] {
  const { folder, title, abilities, languages, size, licence } = entry;
  const spoken = languages.length > FEW ? `${languages.length} languages` : languages.join(', ');
  return [folder, title, abilities.join(', '), spoken, size === undefined ? '-' : String(size), licence];
}

function rowOf(found: FoundConfig, compat: Compat, { cwd }: Terminal): string[] {
  if (found.source === 'file') return [found.name, path.relative(cwd, found.path)];
  const root = compat === '0.2.4' ? 'configs' : 'opencompass/configs';
  return [found.name, `${root}/${found.path}.py`];
}
