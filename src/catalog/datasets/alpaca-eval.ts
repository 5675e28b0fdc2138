import { type CatalogFile, type Compat, type DatasetFamily, isAtLeast, since } from '../../core/index.ts';
import {
  comparedWith,
  judged,
  judgePrompt,
  judgeSummarizer,
  openQuestion,
  RAW_QUESTION,
  rawJudgePrompt,
} from '../subjective-parts.ts';
import { type DatasetParts, datasets, reader } from '../task-parts.ts';
import { CHOICE, CHOOSER, RANKER, RANKING } from '../texts/alpaca-eval.ts';

const PATH = './data/subjective/alpaca_eval';
const BASELINE = comparedWith('gpt4-turbo', `${PATH}/gpt4-turbo`, 'random');
const QUESTION = openQuestion('{question}', 4096);

/** The first edition's judge ranks, which no setting of the dataset says more about. */
const RANKED: Partial<DatasetParts> = { evaluate: judged(judgePrompt(RANKING, RANKER)) };

/** The second edition's judge chooses between the answer and that of GPT-4 Turbo. */
const CHOSEN: Partial<DatasetParts> = {
  args: (compat: Compat) => ({
    name: 'alpaca_eval',
    ...(isAtLeast(compat, '0.3.3')
      ? { ...BASELINE, ...judgeSummarizer('AlpacaSummarizer', { judge_type: 'v2' }) }
      : {}),
  }),
  evaluate: judged(judgePrompt(CHOICE, CHOOSER)),
};

/** The same, counted at once. */
function counted(counter: string, args = {}): Partial<DatasetParts> {
  return {
    type: 'AlpacaEvalDataset',
    args: { name: 'alpaca_eval', ...BASELINE },
    evaluate: judged(judgePrompt(CHOICE, CHOOSER), counter, {}, args),
  };
}

const RAW: Partial<DatasetParts> = {
  ...counted('alpacaeval_postprocess'),
  infer: RAW_QUESTION,
  evaluate: judged(rawJudgePrompt(CHOICE, CHOOSER), 'alpacaeval_postprocess'),
};

function file(
  name: string,
  edition: string,
  parts: Partial<DatasetParts>,
  versions: CatalogFile['versions'],
): CatalogFile {
  const build = datasets({
    abbr: 'alpaca_eval',
    type: 'SubjectiveCmpDataset',
    path: PATH,
    args: { name: 'alpaca_eval' },
    reader: reader(['question'], 'judge'),
    infer: QUESTION,
    ...parts,
  });
  return {
    name,
    versions,
    build: (compat) => ({
      [isAtLeast(compat, '0.3.3') ? `${edition}_datasets` : 'subjective_datasets']: build(compat),
    }),
  };
}

const NEWEST = since('0.5.4');

/** AlpacaEval (Li et al. 2023): instructions; a judge compares each answer with that of a strong model. */
export const alpacaEval: DatasetFamily = {
  folder: 'subjective/alpaca_eval',
  title: 'AlpacaEval',
  abilities: ['instruction following'],
  languages: ['en'],
  licence: 'CC BY-NC 4.0',
  size: 805,
  sizes: { alpaca_eval: 805 },
  files: [
    file('alpacav1_judgeby_gpt4', 'alpacav1', RANKED, ['0.2.4', '0.3.3']),
    file('alpacav2_judgeby_gpt4', 'alpacav2', CHOSEN, since('0.2.4')),
    file(
      'alpacav2_judgeby_gpt4_bradleyterry',
      'alpacav2',
      counted('alpacaeval_bradleyterry_postprocess', { keep_predictions: true }),
      NEWEST,
    ),
    file('alpacav2_judgeby_gpt4_new', 'alpacav2', counted('alpacaeval_postprocess'), NEWEST),
    file('alpacav2_judgeby_gpt4_rawprompt', 'alpacav2', RAW, NEWEST),
  ],
};
