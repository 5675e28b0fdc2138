import type { LoaderDefinition, Row } from '../../core/index.ts';
import { jsonLines, rowSource } from '../row-source.ts';
import { savedSource } from '../saved-source.ts';

/** MMMLU: a folder a locale with its test split; `name` ends in the locale, `AR-XY`. */
export const mmmluDataset: LoaderDefinition = {
  type: 'opencompass.datasets.mmmlu.MMMLUDataset',
  hubPaths: { 'openai/MMMLU': 'mmmlu' },
  load({ path, name }, { files }) {
    const folder = `${path}/${String(name).split('_')[1]?.replaceAll('-', '_')}`;
    return { test: savedSource(files, folder, 'test', questionRow) };
  },
};

function questionRow({ Question: input, A, B, C, D, Answer: target, Subject: subject }: Row): Row {
  return { input, A, B, C, D, target, subject: String(subject).replaceAll('_', ' ') };
}

/** MMMLU lite: a folder a locale with a JSONL file. */
export const mmmluLiteDataset: LoaderDefinition = {
  type: 'opencompass.datasets.mmmlu.MMMLULiteDataset',
  hubPaths: { 'opencompass/mmmlu_lite': 'mmmlu_lite' },
  load: ({ path, name }, { files }) => ({
    test: rowSource(() => jsonLines(files, `${path}/${String(name).split('_').at(-1)}/test.jsonl`)),
  }),
};
