import type { LoaderDefinition, Row } from '../../core/index.ts';
import { rowSource } from '../row-source.ts';
import { savedRows } from '../saved-splits.ts';

/** In the order in which they are read. */
const LANGUAGES =
  'oromo,french,amharic,arabic,azerbaijani,bengali,burmese,chinese_simplified,chinese_traditional,welsh,english,kirundi,gujarati,hausa,hindi,igbo,indonesian,japanese,korean,kyrgyz,marathi,spanish,scottish_gaelic,nepali,pashto,persian,pidgin,portuguese,punjabi,russian,serbian_cyrillic,serbian_latin,sinhala,somali,swahili,tamil,telugu,thai,tigrinya,turkish,ukrainian,urdu,uzbek,vietnamese,yoruba'.split(
    ',',
  );

/** XL-Sum: the validation splits of all languages. */
export const xlsumDataset: LoaderDefinition = {
  type: 'opencompass.datasets.xlsum.XLSUMDataset',
  hubPaths: { 'csebuetnlp/xlsum': 'xlsum' },
  load: ({ path }, { files }) =>
    rowSource(async function* (): AsyncGenerator<Row> {
      for (const language of LANGUAGES) yield* savedRows(files, `${path}/${language}`, 'validation');
    }),
};
