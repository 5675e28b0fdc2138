import { aliasFile, type DatasetFamily, type Json } from '../../core/index.ts';
import { datasetFiles, round, systemTurn } from '../parts.ts';
import {
  datasets,
  FIRST_CAPITAL_OF_BOT,
  jsonFileSource,
  perNumber,
  reader,
  zeroShotGen,
  zeroShotPpl,
} from '../task-parts.ts';

const COLUMNS = ['doc', 'summary'];

/** The model writes the letter. */
function written(prompt: string) {
  return datasets({
    abbr: 'summedits',
    type: 'SummeditsDataset_V2',
    path: { '0.2.4': './data/summedits/summedits.jsonl', '0.3.3': 'opencompass/summedits' },
    reader: reader(COLUMNS, 'label'),
    infer: zeroShotGen(round(prompt)),
    evaluate: FIRST_CAPITAL_OF_BOT,
  });
}

/** Both answers scored. */
function scored(template: (answer: string, label: number) => Json) {
  return datasets({
    abbr: 'summedits',
    type: 'HFDataset',
    ...jsonFileSource('./data/summedits/summedits.jsonl'),
    reader: reader(COLUMNS, 'label', { test_split: 'train' }),
    infer: zeroShotPpl(perNumber(0, ['No', 'Yes'], template)),
  });
}

const QUESTION = 'Is the summary factually consistent with the document?';
const TEXTS = 'Document:\n{doc}\nSummary:\n{summary}\n';

/** What is to be done, the answers named in quotes. */
function task(quote: string): string {
  return `Given the document below, you have to determine if ${quote}Yes${quote} or ${quote}No${quote}, the summary is factually consistent with the document.`;
}

const file = datasetFiles('summedits_datasets');
const gen315438 = file(
  'summedits_gen_315438',
  written(
    `${task('"')}\n\nDocument:\n{doc}\n\nSummary:\n{summary}\n\nQuestion:\n${QUESTION}\nA. Yes\nB. No\n\nAnswer:`,
  ),
);
const ppl1fbeb6 = file(
  'summedits_ppl_1fbeb6',
  scored((answer, label) => round(`${label === 0 ? '\n' : ''}${TEXTS}${QUESTION} `, answer)),
);

/** SummEdits (Laban et al. 2023): does a summary agree with its document? */
export const summedits: DatasetFamily = {
  folder: 'summedits',
  title: 'SummEdits',
  abilities: ['understanding'],
  languages: ['en'],
  licence: 'CC BY 4.0',
  size: 6348,
  files: [
    aliasFile('summedits_gen', { '0.2.4': gen315438 }),
    gen315438,
    file(
      'summedits_gen_4fb38b',
      written(`Document:\n{doc}Summary:\n{summary}\nQuestion:\n${QUESTION}\nA. Yes\nB. No\nAnswer:`),
    ),
    aliasFile('summedits_ppl', { '0.2.4': ppl1fbeb6 }),
    ppl1fbeb6,
    file(
      'summedits_ppl_3c30d0',
      scored((answer) => ({ begin: [systemTurn(task("'"))], ...round(`${TEXTS}${QUESTION} `, answer) })),
    ),
    file(
      'summedits_ppl_fa58ba',
      scored((answer) => `\n${task('"')}\n${TEXTS}${QUESTION}\nAnswer: ${answer}.`),
    ),
  ],
};
