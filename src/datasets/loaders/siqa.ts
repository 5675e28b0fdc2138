import type { DataFiles, Json, LoaderDefinition, Row, Splits } from '../../core/index.ts';
import { labelledSource } from '../labelled-lines.ts';

interface SiqaItem {
  answerA: string;
  answerB: string;
  answerC: string;
  [column: string]: unknown;
}

const hubPaths = { 'opencompass/siqa': 'siqa' };

/** Social IQa: `train` and `dev` as JSONL files with their labels, 1 to 3, in files next to them. */
export const siqaDataset: LoaderDefinition = {
  type: 'opencompass.datasets.siqa.siqaDataset',
  hubPaths,
  load: ({ path }, { files }) => splits(files, path, (item, label) => ({ ...item, label })),
};

/** Social IQa with everything that counts as naming the right answer. */
export const siqaDatasetV2: LoaderDefinition = {
  type: 'opencompass.datasets.siqa.siqaDataset_V2',
  hubPaths,
  load: ({ path }, { files }) =>
    splits(files, path, (item, label) => ({
      ...item,
      all_labels: { candidates: siqaCandidates(item), label: label - 1 },
      label: ' ABC'[label],
    })),
};

/** Social IQa with its answers as A, B and C, and a letter as answer. */
export const siqaDatasetV3: LoaderDefinition = {
  type: 'opencompass.datasets.siqa.SiqaDatasetV3',
  aliases: ['siqaDataset_V3'],
  hubPaths,
  load: ({ path }, { files }) =>
    splits(files, path, ({ answerA: A, answerB: B, answerC: C, ...item }, label) => ({
      ...item,
      ...{ A, B, C },
      answer: 'ABC'.at(label - 1),
    })),
};

function splits(
  files: DataFiles,
  path: Json | undefined,
  toRow: (item: SiqaItem, label: number) => Row,
): Splits {
  return {
    train: labelledSource(files, `${path}/train.jsonl`, `${path}/train-labels.lst`, toRow),
    validation: labelledSource(files, `${path}/dev.jsonl`, `${path}/dev-labels.lst`, toRow),
  };
}

function siqaCandidates({ answerA, answerB, answerC }: SiqaItem): string[][] {
  return [answerA, answerB, answerC].map((answer, index) => {
    const letter = 'ABC'[index] ?? '';
    return [`${letter}. ${answer}`, letter, answer];
  });
}
