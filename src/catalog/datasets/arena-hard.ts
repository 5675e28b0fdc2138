import { type DatasetFamily, type JsonObject, since } from '../../core/index.ts';
import { datasetFiles } from '../parts.ts';
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
import { ANSWERS, JUDGE } from '../texts/arena-hard.ts';

const PATH = './data/subjective/arena_hard';

/** Both orders are judged. */
function compared(
  evaluate: DatasetParts['evaluate'] & object,
  settings: JsonObject = {},
  infer: DatasetParts['infer'] = openQuestion('{question}', 4096),
) {
  return datasets({
    abbr: 'arenahard',
    type: 'ArenaHardDataset',
    path: PATH,
    args: { name: 'arenahard', ...comparedWith('gpt4-0314', PATH, 'double'), ...settings },
    reader: reader(['question'], 'judge'),
    infer,
    evaluate,
  });
}

const PROMPT = judgePrompt(ANSWERS, JUDGE);
const COUNTER = 'arenahard_postprocess';
const BRADLEY_TERRY = 'arenahard_bradleyterry_postprocess';

const file = datasetFiles('arenahard_datasets');
const NEWEST = since('0.5.4');

/** Arena-Hard (Li et al. 2024): hard questions of users; a judge compares each answer with that of GPT-4. */
export const arenaHard: DatasetFamily = {
  folder: 'subjective/arena_hard',
  title: 'Arena-Hard',
  abilities: ['instruction following', 'reasoning'],
  languages: ['en'],
  licence: 'Apache-2.0',
  size: 500,
  sizes: { arenahard: 500 },
  files: [
    file(
      'arena_hard_compare',
      compared(judged(PROMPT), judgeSummarizer('ArenaHardSummarizer')),
      since('0.3.3'),
    ),
    file(
      'arena_hard_compare_bradleyterry',
      compared(judged(PROMPT, BRADLEY_TERRY, {}, { keep_predictions: true })),
      NEWEST,
    ),
    file('arena_hard_compare_new', compared(judged(PROMPT, COUNTER)), NEWEST),
    file(
      'arena_hard_compare_rawprompt',
      compared(judged(rawJudgePrompt(ANSWERS, JUDGE), COUNTER), {}, RAW_QUESTION),
      NEWEST,
    ),
  ],
};
