import type { DataFiles, Json, LoaderDefinition, Row, Splits } from '../../core/index.ts';
import { labelledSource } from '../labelled-lines.ts';

interface PiqaItem {
  goal: string;
  sol1: string;
  sol2: string;
  id: string;
}

const hubPaths = { 'opencompass/piqa': 'piqa' };

/** PIQA: `train` and `dev` as JSONL files with their labels, 0 or 1, in files next to them. */
export const piqaDataset: LoaderDefinition = {
  type: 'opencompass.datasets.piqa.PIQADataset',
  aliases: ['piqaDataset'],
  hubPaths,
  load: ({ path }, { files }) => splits(files, path, ({ id: _, ...item }, label) => ({ ...item, label })),
};

/** PIQA with a letter as answer. */
export const piqaDatasetV2: LoaderDefinition = {
  type: 'opencompass.datasets.piqa.PIQADatasetV2',
  aliases: ['piqaDataset_V2'],
  hubPaths,
  load: ({ path }, { files }) =>
    splits(files, path, ({ id: _, ...item }, label) => ({
      ...item,
      answer: label < 0 ? 'NULL' : 'AB'[label],
    })),
};

/** PIQA with capitals as goal and solution need them to be read as one text. */
export const piqaDatasetV3: LoaderDefinition = {
  type: 'opencompass.datasets.piqa.PIQADatasetV3',
  aliases: ['piqaDataset_V3'],
  hubPaths,
  load: ({ path }, { files }) =>
    splits(files, path, ({ id: _, ...item }, label) => ({ ...asOneText(item), label })),
};

function splits(
  files: DataFiles,
  path: Json | undefined,
  toRow: (item: PiqaItem, label: number) => Row,
): Splits {
  return {
    train: labelledSource(files, `${path}/train.jsonl`, `${path}/train-labels.lst`, toRow),
    validation: labelledSource(files, `${path}/dev.jsonl`, `${path}/dev-labels.lst`, toRow),
  };
}

function asOneText<T extends Omit<PiqaItem, 'id'>>(item: T): T {
  const goal = withFirst(item.goal, (char) => char.toUpperCase());
  const isSentence = goal.endsWith('?') || goal.endsWith('.');
  const solution = (text: string) =>
    withFirst(text, (char) => (isSentence ? char.toUpperCase() : char.toLowerCase()));
  return { ...item, goal, sol1: solution(item.sol1), sol2: solution(item.sol2) };
}

/** The text with its first character changed. */
function withFirst(text: string, change: (char: string) => string): string {
  const [first = ''] = text;
  return change(first) + text.slice(first.length);
}
