import path from 'node:path';
import { configPlaces } from '../../app/options/index.ts';
import { datasetFamilies } from '../../catalog/index.ts';
import { type ConfigKind, type FoundConfig, listConfigs, namesHolding } from '../../config/index.ts';
import {
  ABILITIES,
  type CatalogEntry,
  COMPAT_VERSIONS,
  type Compat,
  type DatasetFamily,
  DEFAULT_COMPAT,
  LodestoneError,
} from '../../core/index.ts';
import { tabulate } from '../../util/index.ts';
import { type Arguments, type CommandShape, parseArguments } from '../arguments.ts';
import { datasetFamily, type FamilyFilter, familyTags, hasTags } from '../dataset-families.ts';
import { patternMeaning } from '../list/meaning.ts';
import { overview } from '../list/overview.ts';
import { abilityNamed, languagesNamed } from '../list/words.ts';
import type { OptionGroup } from '../options.ts';
import { readRunOptions } from '../run-arguments.ts';
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
      help: 'configs of this OpenCompass version (default: 0.5.4)',
    },
    {
      names: ['--families'],
      takes: 'nothing',
      help: 'list benchmarks with abilities, languages, size, licence',
    },
    {
      names: ['--ability'],
      takes: 'value',
      metavar: 'NAME',
      help: `only datasets of benchmarks that test this ability: ${ABILITIES.join(', ')}`,
    },
    {
      names: ['--language'],
      takes: 'value',
      metavar: 'CODE',
      help: 'only datasets of benchmarks in this language, by code or name, e.g. zh',
    },
    { names: ['--all'], takes: 'nothing', help: 'list everything, even on a terminal' },
    { names: ['--json'], takes: 'nothing', help: 'one JSON object on stdout' },
  ],
};

export const LIST_SHAPE: CommandShape = {
  usage: 'lodestone list [patterns] [options]',
  description:
    'List the model and dataset configs whose names contain one of the patterns; without patterns, an overview on a terminal and everything elsewhere.',
  groups: [OPTIONS],
  positional: { name: 'patterns', many: true, help: 'parts of names; *, ? and [...] are wildcards' },
};

/** `lodestone list`: the tables of models and datasets as OpenCompass's tools/list_configs.py prints them. */
export async function list(argv: readonly string[], terminal: Terminal): Promise<number> {
  const parsed = parseArguments(argv, LIST_SHAPE);
  const compat = COMPAT_VERSIONS.find((version) => version === parsed.text('compat')) ?? DEFAULT_COMPAT;
  const places = { ...configPlaces(readRunOptions(parsed), compat, terminal), cwd: terminal.cwd };
  const tags = tagsAsked(parsed);
  const patterns = parsed.list('patterns') ?? [];
  const rows = (kind: ConfigKind): Row[] =>
    listConfigs(kind, places).map((found) => configRow(found, compat, terminal));
  const all = { models: rows('models'), datasets: rows('datasets') };
  if (terminal.isScreen && patterns.length === 0 && isOpen(tags) && !isAnyGiven(parsed)) {
    const own = [...all.models, ...all.datasets].filter(({ isOwn }) => isOwn).length;
    const counts = { compat, own, models: all.models.length, datasets: all.datasets.length };
    terminal.out(overview(counts));
    return 0;
  }
  const isWanted = wanted(patterns, [...all.models, ...all.datasets], terminal);
  const isBare = isOpen(tags) && !parsed.flag('families');
  const models = isBare ? all.models.filter(isWanted) : [];
  const datasets = all.datasets.filter(isWanted).filter(({ family }) => hasTags(family, tags));
  show({ models, datasets }, parsed, terminal);
  return 0;
}

/** A config as it is listed. */
interface Row {
  readonly name: string;
  readonly path: string;
  readonly family: ReturnType<typeof datasetFamily>;
  /** It is a file of the user's. */
  readonly isOwn: boolean;
}

function isAnyGiven(parsed: Arguments): boolean {
  return ['all', 'families', 'json'].some((name) => parsed.flag(name));
}

/** The tags that are asked for by code or by name. Throws for those that do not exist. */
function tagsAsked(parsed: Arguments): FamilyFilter {
  const [ability, language] = [parsed.text('ability'), parsed.text('language')];
  const codes = [...new Set(datasetFamilies.flatMap(({ languages }) => languages))].sort();
  const tags = {
    ability: ability === undefined ? undefined : abilityNamed(ability),
    languages: language === undefined ? undefined : languagesNamed(language, codes),
  };
  if (ability !== undefined && tags.ability === undefined) {
    throw new LodestoneError('bad-value', `--ability: unknown ability "${ability}"`, {
      hint: `Abilities: ${ABILITIES.join(', ')}.`,
    });
  }
  if (tags.languages?.length === 0) {
    throw new LodestoneError('bad-value', `--language: no benchmark in language "${language}"`, {
      hint: `Languages: ${codes.join(', ')}.`,
    });
  }
  return tags;
}

/** Whether a config is of one of the patterns; says what is taken for those that no name holds. */
function wanted(patterns: readonly string[], all: readonly Row[], terminal: Terminal): (row: Row) => boolean {
  if (patterns.length === 0) return () => true;
  const tests = patterns.map((pattern) => {
    const isNamed = namesHolding(pattern);
    if (all.some(({ name }) => isNamed(name))) return ({ name }: Row) => isNamed(name);
    const meaning = patternMeaning(pattern, all);
    const shown = meaning === undefined ? 'run "lodestone list" to see all names' : `showing ${meaning.text}`;
    terminal.err(`no config name contains "${pattern}"; ${shown}\n`);
    return meaning?.holds ?? (() => false);
  });
  return (row) => tests.some((test) => test(row));
}

function show(
  { models, datasets }: { models: readonly Row[]; datasets: readonly Row[] },
  parsed: Arguments,
  terminal: Terminal,
): void {
  const families = [...new Set(datasets.map(({ family }) => family))].filter((one) => one !== undefined);
  if (parsed.flag('json')) {
    const named = ({ name, path }: Row) => ({ name, path });
    const listed = datasets.map((row) => ({ ...named(row), family: row.family?.folder ?? null }));
    const json = { models: models.map(named), datasets: listed, families: families.map(familyTags) };
    terminal.out(`${JSON.stringify(json)}\n`);
  } else if (parsed.flag('families')) {
    print(terminal, [FAMILY_COLUMNS, ...families.map(familyRow)]);
  } else {
    for (const [kind, rows] of Object.entries({ Model: models, Dataset: datasets }))
      print(terminal, [[kind, 'Config Path'], ...rows.map(({ name, path }) => [name, path])]);
  }
}

function isOpen({ ability, languages }: FamilyFilter): boolean {
  return ability === undefined && languages === undefined;
}

/** A table, unless it has its heading alone. */
function print(terminal: Terminal, rows: string[][]): void {
  if (rows.length > 1) terminal.out(`${tabulate(rows, { style: 'psql' })}\n`);
}

const FAMILY_COLUMNS = ['Family', 'Benchmark', 'Abilities', 'Languages', 'Samples', 'Licence'];

/** How many languages are listed. */
const FEW = 4;

function familyRow(entry: CatalogEntry<DatasetFamily>): string[] {
  const { folder, title, abilities, languages, size, licence } = entry;
  const spoken = languages.length > FEW ? `${languages.length} languages` : languages.join(', ');
  return [folder, title, abilities.join(', '), spoken, size === undefined ? '-' : String(size), licence];
}

function configRow(found: FoundConfig, compat: Compat, { cwd }: Terminal): Row {
  const root = compat === '0.2.4' ? 'configs' : 'opencompass/configs';
  const isOwn = found.source === 'file';
  const place = isOwn ? path.relative(cwd, found.path) : `${root}/${found.path}.py`;
  return { name: found.name, path: place, family: datasetFamily(place), isOwn };
}
