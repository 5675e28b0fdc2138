import type { DataFiles, LoaderDefinition, Row } from '../../core/index.ts';
import { fillFields } from '../fill-fields.ts';
import { jsonFile, jsonRows } from '../json-rows.ts';
import { rowSource } from '../row-source.ts';
import { type SubjectiveItem, subjectiveRow, subjectiveRows } from '../subjective-rows.ts';
import { CRITIQUE } from '../texts/alignbench.ts';
import { withUniformStructs } from '../uniform-structs.ts';

/** What the judge's prompt needs: the kind of each category, the dimensions of each kind, and what they mean. */
interface Dimensions {
  readonly kinds: { readonly [category: string]: string };
  readonly ofKind: { readonly [kind: string]: string[] };
  readonly meanings: { readonly [dimension: string]: string };
}

/** The files that the benchmark itself published, by the names that datasets have. */
const RELEASES: { readonly [name: string]: string } = {
  alignment_bench: 'data_release.jsonl',
  alignment_bench_v1_1: 'data_v1.1_release.jsonl',
};

/** A line of such a file. */
interface ReleasedItem {
  readonly question: unknown;
  readonly category: unknown;
  readonly subcategory: unknown;
  readonly reference: unknown;
  readonly question_id: unknown;
}

/**
 * AlignBench: a JSON file with a list, or the benchmark's own JSONL file in its place; with the benchmark's settings, each
 * row has its judge's prompt.
 */
export const alignmentBenchDataset: LoaderDefinition = {
  type: 'opencompass.datasets.subjective.alignbench.AlignmentBenchDataset',
  load(args, { files }) {
    const { path, name } = args;
    const folder = String(args.alignment_bench_config_path ?? '');
    const settings = `${folder}/${args.alignment_bench_config_name}.json`;
    return rowSource(async function* () {
      const dimensions = folder === '' ? undefined : await dimensionsIn(files, folder, settings);
      const toRow = (item: SubjectiveItem) => alignbenchRow(item, dimensions);
      yield* questionRows(files, String(path), String(name), toRow);
    });
  },
};

async function* questionRows(
  files: DataFiles,
  folder: string,
  name: string,
  toRow: (item: SubjectiveItem) => Row,
): AsyncGenerator<Row> {
  const [list, release] = [`${folder}/${name}.json`, `${folder}/${RELEASES[name] ?? `${name}.jsonl`}`];
  if ((await files.exists(list)) || !(await files.exists(release))) yield* subjectiveRows(files, list, toRow);
  else
    yield* withUniformStructs(() => jsonRows(files, release, (item: ReleasedItem) => toRow(asListed(item))));
}

/** As OpenCompass's converter has it. */
function asListed({ question, category, subcategory, reference, question_id }: ReleasedItem): SubjectiveItem {
  return { question, capability: category, others: { subcategory, reference, question_id } };
}

async function dimensionsIn(files: DataFiles, folder: string, settings: string): Promise<Dimensions> {
  const { Paths: paths } = await jsonFile<{ Paths: { [name: string]: string } }>(files, settings);
  const file = <T>(key: string) => jsonFile<T>(files, `${folder}/${paths[key]}`);
  return {
    kinds: await file('subcategory_mapping'),
    ofKind: await file('dimension_set_filepath'),
    meanings: await file('dimension_def_filepath'),
  };
}

function alignbenchRow(item: SubjectiveItem, dimensions: Dimensions | undefined): Row {
  const { question, capability, others } = item;
  return {
    ...subjectiveRow(item),
    judge: { capability, question, others },
    ...(dimensions === undefined ? {} : { critiquellm_prefix: promptFor(item, dimensions) }),
    ref: others.reference,
  };
}

function promptFor({ question, capability, others }: SubjectiveItem, dimensions: Dimensions): string {
  const category = String(others.subcategory);
  const names = dimensions.ofKind[dimensions.kinds[category] ?? ''];
  if (names === undefined) throw new Error(`no dimensions for the category "${category}"`);
  const described = names.map((name, index) => `${index + 1}. ${name}: ${dimensions.meanings[name]}\n`);
  return fillFields(CRITIQUE, {
    category: String(capability),
    dimensions: described.join(''),
    question: String(question),
    reference: String(others.reference),
  });
}
