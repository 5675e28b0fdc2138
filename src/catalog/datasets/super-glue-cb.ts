import { aliasFile, type DatasetFamily } from '../../core/index.ts';
import { datasetFiles, perLabel, round } from '../parts.ts';
import { datasets, jsonFileSource, optionAccuracy, reader, zeroShotGen, zeroShotPpl } from '../task-parts.ts';

const PATH = './data/SuperGLUE/CB/val.jsonl';
const READER = reader(['premise', 'hypothesis'], 'label');
const WORDS = { abbr: 'CB', type: 'HFDataset', ...jsonFileSource(PATH), reader: READER };

const LABELS = ['contradiction', 'entailment', 'neutral'];
const QUESTION = '{premise}\n{hypothesis}\nWhat is the relation between the two sentences?';

const file = datasetFiles('CB_datasets');

const gen854c6c = file(
  'SuperGLUE_CB_gen_854c6c',
  datasets({
    abbr: 'CB',
    type: { '0.2.4': 'CBDataset_V2', '0.3.3': 'CBDatasetV2' },
    path: PATH,
    reader: READER,
    infer: zeroShotGen(round(`${QUESTION}\nA. Contradiction\nB. Entailment\nC. Neutral\nAnswer:`)),
    evaluate: optionAccuracy('ABC'),
  }),
);
const ppl0143fe = file(
  'SuperGLUE_CB_ppl_0143fe',
  datasets({
    ...WORDS,
    infer: zeroShotPpl(perLabel(LABELS, (label) => round(QUESTION, capitalized(label)))),
  }),
);

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** CommitmentBank (de Marneffe et al. 2019), as SuperGLUE has it: how far a speaker commits to a clause. */
export const superGlueCb: DatasetFamily = {
  folder: 'SuperGLUE_CB',
  title: 'CommitmentBank (SuperGLUE)',
  abilities: ['reasoning'],
  languages: ['en'],
  licence: 'research only',
  size: 56,
  sizes: { CB: 56 },
  files: [
    aliasFile('SuperGLUE_CB_gen', { '0.2.4': gen854c6c }),
    gen854c6c,
    aliasFile('SuperGLUE_CB_ppl', { '0.2.4': ppl0143fe }),
    ppl0143fe,
    file(
      'SuperGLUE_CB_ppl_11c175',
      datasets({
        ...WORDS,
        infer: zeroShotPpl(perLabel(LABELS, (label) => `{premise}?${label}, {hypothesis}`)),
      }),
    ),
  ],
};
