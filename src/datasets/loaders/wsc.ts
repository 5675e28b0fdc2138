import { type LoaderDefinition, LodestoneError, type Row } from '../../core/index.ts';
import { jsonRows } from '../json-rows.ts';
import { jsonTable } from '../json-table.ts';
import { labelLetter, TRUE_FALSE } from '../labels.ts';
import { type PronounTarget, withPronounReplaced } from '../pronoun.ts';
import { rowSource } from '../row-source.ts';

interface WscItem {
  target: PronounTarget;
  text: string;
  label: string;
}

/** WSC: a JSON file read by the generic reader; `new_text` has the pronoun replaced. */
export const wscDataset: LoaderDefinition = {
  type: 'opencompass.datasets.wsc.WSCDataset',
  load: (args, { files }) => jsonTable(args, files, replaced),
};

/** WSC: a JSONL file; `label` is A where both spans are the same, else B. */
export const wscDatasetV2: LoaderDefinition = {
  type: 'opencompass.datasets.wsc.WSCDatasetV2',
  aliases: ['WSCDataset_V2'],
  load: ({ path }, { files }) =>
    rowSource(() => jsonRows(files, String(path), (item: WscItem) => wscRow(item, item.text))),
};

/** WSC with `*` around the first span in the text and `#` around the second. */
export const wscDatasetV3: LoaderDefinition = {
  type: 'opencompass.datasets.wsc.WSCDatasetV3',
  aliases: ['WSCDataset_V3'],
  load: ({ path }, { files }) =>
    rowSource(() => jsonRows(files, String(path), (item: WscItem) => wscRow(item, marked(item)))),
};

function replaced(row: Row): Row {
  const { span2_text: pronoun } = row.target as PronounTarget;
  if (pronoun.includes(' ')) {
    throw new LodestoneError('data-malformed', `the pronoun "${pronoun}" is more than one word`);
  }
  return withPronounReplaced(row, String(row.text).split(' '), ' ');
}

function wscRow({ target, label }: WscItem, text: string): Row {
  const letter = labelLetter(label, TRUE_FALSE);
  return { span1: target.span1_text, span2: target.span2_text, text, label: letter };
}

function marked({ text, target }: WscItem): string {
  const spans = [
    { start: target.span1_index, text: target.span1_text, mark: '*' },
    { start: target.span2_index, text: target.span2_text, mark: '#' },
  ].map((span) => ({ ...span, end: span.start + span.text.split(' ').length }));
  const words = text.split(' ').flatMap((word, index) => {
    const span = spans.find(({ start, end }) => index >= start && index < end);
    if (span === undefined) return [word];
    return index === span.start ? [`${span.mark} ${span.text} ${span.mark}`] : [];
  });
  return words.join(' ');
}
