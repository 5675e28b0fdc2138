import type { LoaderDefinition, Row } from '../../core/index.ts';
import { shuffledRows } from '../../util/index.ts';
import { loadedSource } from '../row-source.ts';
import { savedSource } from '../saved-source.ts';

/** How many comments are drawn, and the seed that they are drawn with. */
const DRAWN = 10_000;
const SEED = 42;

/** Civil Comments: a sample of the test split; comments with a toxicity of a half or more are toxic. */
export const civilCommentsDataset: LoaderDefinition = {
  type: 'opencompass.datasets.civilcomments.CivilCommentsDataset',
  hubPaths: { civil_comments: 'civil_comments' },
  load({ path }, { files }) {
    const split = (name: string) => savedSource(files, String(path), name, commentRow);
    const test = loadedSource(async () => {
      const rows: Row[] = [];
      for await (const row of split('test').rows()) rows.push(row);
      const order = shuffledRows(rows.length, SEED).slice(0, DRAWN);
      return order.map((index) => labelled(rows[index] ?? {}));
    });
    return { train: split('train'), test };
  },
};

function commentRow({ text, toxicity }: Row): Row {
  return { text, toxicity };
}

function labelled(row: Row): Row {
  return { ...row, label: Number(row.toxicity) >= 0.5 ? 1 : 0, choices: ['no', 'yes'] };
}
