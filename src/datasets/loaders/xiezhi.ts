import type { DataFiles, LoaderDefinition, Row, RowSource } from '../../core/index.ts';
import { jsonRows } from '../json-rows.ts';
import { rowSource } from '../row-source.ts';

interface Item {
  question: string;
  /** The options, one a line. */
  options: string;
  answer: string;
  /** What a Chinese question is about, and what an English one is. */
  labels?: string[];
  label?: string[];
}

/** Xiezhi: a JSONL file a set, and one in each language with the questions that examples come from. */
export const xiezhiDataset: LoaderDefinition = {
  type: 'opencompass.datasets.xiezhi.XiezhiDataset',
  load({ path, name }, { files }) {
    const isChinese = String(name).includes('chn');
    const train = isChinese ? 'xiezhi_train_chn' : 'xiezhi_train_eng';
    const split = (folder: string) => questions(files, `${path}/${folder}/xiezhi.v1.json`, isChinese);
    return { train: split(train), test: split(String(name)) };
  },
};

function questions(files: DataFiles, file: string, isChinese: boolean): RowSource {
  return rowSource(() => jsonRows(files, file, (item: Item) => xiezhiRow(item, isChinese)));
}

/** Questions with more or fewer than four options are left out. */
function xiezhiRow(item: Item, isChinese: boolean): Row | undefined {
  const text = item.options.endsWith('"\n') ? item.options.slice(0, -2) : item.options;
  const options = text.split('\n');
  if (options.length !== 4) return undefined;
  const position = options.indexOf(item.answer);
  if (position < 0) throw new Error('the answer is none of the options');
  const labels = (isChinese ? item.labels : item.label) ?? [];
  const [A, B, C, D] = options;
  return { question: item.question, A, B, C, D, labels: byLength(labels), answer: 'ABCD'[position] };
}

/** The longer a label, the finer what it names. */
function byLength(labels: readonly string[]): string[] {
  return [...labels].sort((a, b) => [...b].length - [...a].length);
}
