import { aliasFile, type CatalogFile, type DatasetFamily } from '../../core/index.ts';
import { datasetFiles, perLabel, round } from '../parts.ts';
import { datasets, jsonFileSource, optionAccuracy, reader, zeroShotGen, zeroShotPpl } from '../task-parts.ts';

export interface EntailmentOptions {
  /** The name in the table, e.g. `RTE`. */
  readonly abbr: string;
  readonly path: string;
  /** The columns in the order in which configs name them. */
  readonly columns: string[];
  readonly premise: string;
  readonly hypothesis: string;
  /** The ends of the names of the three files: letters, answers as turns, answers as text. */
  readonly hashes: { gen: string; ppl: string; plain: string };
}

const LABELS = ['entailment', 'not_entailment'];
const QUESTION = 'Is the sentence below entailed by the sentence above?';

/** The files of a dataset that asks whether one sentence follows from another. */
export function entailmentFiles(options: EntailmentOptions): CatalogFile[] {
  const { abbr, path, columns, premise, hypothesis, hashes } = options;
  const file = datasetFiles(`${abbr}_datasets`);
  const asked = `{${premise}}\n{${hypothesis}}\n${QUESTION}`;
  const read = {
    abbr,
    type: 'HFDataset',
    ...jsonFileSource(path),
    reader: reader(columns, 'label', { test_split: 'train' }),
  };
  const gen = file(
    `SuperGLUE_${abbr}_gen_${hashes.gen}`,
    datasets({
      abbr,
      type: { '0.2.4': 'AXDataset_V2', '0.3.3': 'AXDatasetV2' },
      path,
      reader: reader(columns, 'label'),
      infer: zeroShotGen(round(`${asked}\nA. Yes\nB. No\nAnswer:`)),
      evaluate: optionAccuracy('AB'),
    }),
  );
  const ppl = file(
    `SuperGLUE_${abbr}_ppl_${hashes.ppl}`,
    datasets({
      ...read,
      infer: zeroShotPpl(perLabel(LABELS, (label) => round(asked, label === 'entailment' ? 'Yes' : 'No'))),
    }),
  );
  const plain = file(
    `SuperGLUE_${abbr}_ppl_${hashes.plain}`,
    datasets({
      ...read,
      infer: zeroShotPpl(perLabel(LABELS, (label) => `{${premise}}?${label}, {${hypothesis}}`)),
    }),
  );
  return [
    aliasFile(`SuperGLUE_${abbr}_gen`, { '0.2.4': gen }),
    gen,
    aliasFile(`SuperGLUE_${abbr}_ppl`, { '0.2.4': ppl }),
    ppl,
    plain,
  ];
}

/** RTE, as SuperGLUE has it: entailment in sentences of news and Wikipedia. */
export const superGlueRte: DatasetFamily = {
  folder: 'SuperGLUE_RTE',
  title: 'RTE (SuperGLUE)',
  abilities: ['reasoning'],
  languages: ['en'],
  licence: 'research only',
  size: 277,
  sizes: { RTE: 277 },
  files: entailmentFiles({
    abbr: 'RTE',
    path: './data/SuperGLUE/RTE/val.jsonl',
    columns: ['hypothesis', 'premise'],
    premise: 'premise',
    hypothesis: 'hypothesis',
    hashes: { gen: '68aac7', ppl: '66caf3', plain: '50f8f6' },
  }),
};
