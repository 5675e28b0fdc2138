import type { LoaderDefinition, Row } from '../../core/index.ts';
import { rowSource } from '../row-source.ts';
import { savedRows } from '../saved-splits.ts';

const LANGUAGES = ['et', 'ht', 'it', 'id', 'qu', 'sw', 'zh', 'ta', 'th', 'tr', 'vi'];
/** There is none for Quechua. */
const TRANSLATED = LANGUAGES.filter((language) => language !== 'qu');

/** In the order in which they are read. */
const PARTS = [...LANGUAGES, ...TRANSLATED.map((language) => `translation-${language}`)];

/** XCOPA: the validation splits of all languages, then of their translations into English. */
export const xcopaDataset: LoaderDefinition = {
  type: 'opencompass.datasets.xcopa.XCOPADataset',
  hubPaths: { xcopa: 'xcopa' },
  load: ({ path }, { files }) =>
    rowSource(async function* (): AsyncGenerator<Row> {
      for (const part of PARTS) yield* savedRows(files, `${path}/${part}`, 'validation');
    }),
};
