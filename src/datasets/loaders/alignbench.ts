import type { DataFiles, LoaderDefinition, Row } from '../../core/index.ts';
import { fillFields } from '../fill-fields.ts';
import { jsonFile } from '../json-rows.ts';
import { rowSource } from '../row-source.ts';
import { type SubjectiveItem, subjectiveRow, subjectiveRows } from '../subjective-rows.ts';
import { CRITIQUE } from '../texts/alignbench.ts';

/** What the judge's prompt needs: the kind of each category, the dimensions of each kind, and what they mean. */
interface Dimensions {
  readonly kinds: { readonly [category: string]: string };
  readonly ofKind: { readonly [kind: string]: string[] };
  readonly meanings: { readonly [dimension: string]: string };
}

/** AlignBench: a JSON file with a list; with the benchmark's settings, each row has its judge's prompt. */
export const alignmentBenchDataset: LoaderDefinition = {
  type: 'opencompass.datasets.subjective.alignbench.AlignmentBenchDataset',
  load(args, { files }) {
    const { path, name } = args;
    const folder = String(args.alignment_bench_config_path ?? '');
    const settings = `${folder}/${args.alignment_bench_config_name}.json`;
    return rowSource(async function* () {
      const dimensions = folder === '' ? undefined : await dimensionsIn(files, folder, settings);
      yield* subjectiveRows(files, `${path}/${name}.json`, (item) => alignbenchRow(item, dimensions));
    });
  },
};

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
