import type { LoaderDefinition, Row } from '../../core/index.ts';
import { jsonRows } from '../json-rows.ts';
import { jsonTable } from '../json-table.ts';
import { labelLetter, TRUE_FALSE } from '../labels.ts';
import { type PronounTarget, withPronounReplaced } from '../pronoun.ts';
import { rowSource } from '../row-source.ts';

interface ClueWscItem {
  target: PronounTarget;
  text: string;
  label: string;
}

/**
 * CLUEWSC: a JSON file read by the generic reader; `new_text` has the first character of the pronoun replaced, as
 * OpenCompass does it.
 */
export const clueWscDataset: LoaderDefinition = {
  type: 'opencompass.datasets.cluewsc.CluewscDataset',
  load: (args, { files }) =>
    jsonTable(args, files, (row) => withPronounReplaced(row, [...String(row.text)], '')),
};

/** CLUEWSC: a JSONL file; `label` is A where both spans are the same, else B. */
export const clueWscDatasetV2: LoaderDefinition = {
  type: 'opencompass.datasets.cluewsc.CluewscDatasetV2',
  aliases: ['CluewscDataset_V2'],
  load: ({ path }, { files }) => rowSource(() => jsonRows(files, String(path), cluewscRow)),
};

function cluewscRow({ target, text, label }: ClueWscItem): Row {
  const letter = labelLetter(label, TRUE_FALSE);
  return { span1: target.span1_text, span2: target.span2_text, text, label: letter };
}
