import { type DatasetFamily, since } from '../../core/index.ts';
import { datasetFiles } from '../parts.ts';
import {
  judged,
  judgePrompt,
  judgeSummarizer,
  openQuestion,
  RAW_QUESTION,
  rawJudgePrompt,
} from '../subjective-parts.ts';
import { type DatasetParts, datasets, reader } from '../task-parts.ts';
import { CHINESE, ENGLISH } from '../texts/fofo.ts';

const JUDGE = "You are a helpful assistant who evaluates the correctness and quality of models' outputs.";
const COUNTER = 'fofo_postprocess';
const PROMPTS = { fofo_test_prompts: ENGLISH, fofo_test_prompts_cn: CHINESE };

type Name = keyof typeof PROMPTS;

const BILINGUAL: readonly Name[] = ['fofo_test_prompts', 'fofo_test_prompts_cn'];
const ALONE: readonly Name[] = ['fofo_test_prompts'];

function rated(names: readonly Name[], parts: (prompt: string) => Partial<DatasetParts>) {
  return datasets(
    ...names.map((name) => {
      const { args = {}, ...more } = parts(PROMPTS[name]);
      return {
        abbr: name,
        type: 'FofoDataset',
        path: './data/subjective/fofo',
        reader: reader(['question'], 'judge'),
        infer: openQuestion('{question}', 4096),
        ...more,
        args: { name, mode: 'singlescore', ...args },
      };
    }),
  );
}

const summarized = (prompt: string): Partial<DatasetParts> => ({
  args: judgeSummarizer('FofoSummarizer', { judge_type: 'general' }),
  evaluate: judged(judgePrompt(prompt, JUDGE)),
});
const counted = (prompt: string): Partial<DatasetParts> => ({
  evaluate: judged(judgePrompt(prompt, JUDGE), COUNTER),
});
const raw = (prompt: string): Partial<DatasetParts> => ({
  infer: RAW_QUESTION,
  evaluate: judged(rawJudgePrompt(prompt, JUDGE), COUNTER),
});

const file = datasetFiles('fofo_datasets');
const LATER = since('0.3.3');
const NEWEST = since('0.5.4');

/** FoFo (Xia et al. 2024): whether answers follow the format that is asked for. */
export const fofo: DatasetFamily = {
  folder: 'subjective/fofo',
  title: 'FoFo',
  abilities: ['instruction following'],
  languages: ['en', 'zh'],
  licence: 'unstated',
  files: [
    file('fofo_bilingual_judge', rated(BILINGUAL, summarized), LATER),
    file('fofo_bilingual_judge_new', rated(BILINGUAL, counted), NEWEST),
    file('fofo_bilingual_judge_rawprompt', rated(BILINGUAL, raw), NEWEST),
    file('fofo_judge', rated(ALONE, summarized), LATER),
    file('fofo_judge_new', rated(ALONE, counted), NEWEST),
  ],
};
