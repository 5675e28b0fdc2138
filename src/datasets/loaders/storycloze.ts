import type {
  DataFiles,
  JsonObject,
  LoaderContext,
  LoaderDefinition,
  Row,
  RowSource,
} from '../../core/index.ts';
import { jsonRows, withFirstColumns } from '../json-rows.ts';
import { rowSource } from '../row-source.ts';

const HUB_PATHS = { 'opencompass/xstory_cloze': 'xstory_cloze' };
const SPLITS = ['train', 'eval'];

/** Story Cloze as XStoryCloze has it: the files of both splits, together the test split. */
export const storyClozeDataset: LoaderDefinition = {
  type: 'opencompass.datasets.storycloze.StoryClozeDataset',
  aliases: ['storyclozeDataset'],
  hubPaths: HUB_PATHS,
  load: (args, context) => ({ test: stories(args, context, (answer) => answer) }),
};

/** The same with a letter as answer. */
export const storyClozeDatasetV2: LoaderDefinition = {
  type: 'opencompass.datasets.storycloze.StoryClozeDatasetV2',
  aliases: ['storyclozeDataset_V2'],
  hubPaths: HUB_PATHS,
  load: (args, context) => stories(args, context, (answer) => ' AB'[Number(answer)]),
};

type Answer = (answer: unknown) => unknown;

function stories({ path, lang }: JsonObject, { files }: LoaderContext, answerOf: Answer): RowSource {
  return rowSource(() => withFirstColumns(rowsIn(files, `${path}/${lang}`, answerOf)));
}

async function* rowsIn(files: DataFiles, start: string, answerOf: Answer): AsyncGenerator<Row> {
  for (const split of SPLITS) {
    yield* jsonRows(files, `${start}_${split}.jsonl`, (item: Row) => storyclozeRow(item, answerOf));
  }
}

function storyclozeRow(item: Row, answerOf: Answer): Row {
  const sentences = [1, 2, 3, 4].map((number) => item[`input_sentence_${number}`]);
  return { ...item, answer_right_ending: answerOf(item.answer_right_ending), context: sentences.join(' ') };
}
