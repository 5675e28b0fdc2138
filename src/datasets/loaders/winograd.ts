import type { LoaderDefinition, Row } from '../../core/index.ts';
import { jsonTable } from '../json-table.ts';

/** Winograd schemas by the generic reader; the two nouns become columns of their own. */
export const winogradDataset: LoaderDefinition = {
  type: 'opencompass.datasets.winograd.WinogradDataset',
  aliases: ['winogradDataset'],
  load: ({ trust_remote_code: _, ...args }, { files }) => jsonTable(args, files, winogradRow),
};

function winogradRow(row: Row): Row {
  const [opt1, opt2] = row.options as unknown[];
  return { ...row, prompt: row.text, opt1, opt2 };
}
