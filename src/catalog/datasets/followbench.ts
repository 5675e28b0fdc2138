import { type DatasetFamily, since } from '../../core/index.ts';
import { datasetFiles } from '../parts.ts';
import { judged, judgePrompt, judgeSummarizer, openQuestion, rawJudgePrompt } from '../subjective-parts.ts';
import { type DatasetParts, datasets, rawGen, reader } from '../task-parts.ts';

const PROMPT = '{judge_prompt}';
const COUNTER = 'followbench_postprocess';

function rated({ args = {}, ...parts }: Partial<DatasetParts>) {
  return datasets(
    ...['followbench_llmeval_cn', 'followbench_llmeval_en'].map((name) => ({
      abbr: name,
      type: 'FollowBenchDataset',
      path: 'data/subjective/followbench/converted_data',
      reader: reader(['instruction', 'judge_prompt'], 'judge'),
      infer: openQuestion('{instruction}', 2048),
      ...parts,
      args: { name, mode: 'singlescore', cate: 'llm', ...args },
    })),
  );
}

const file = datasetFiles('followbench_llmeval_datasets');
const NEWEST = since('0.5.4');

/** FollowBench (Jiang et al. 2023): instructions with one to five constraints; a judge says which an answer meets. */
export const followbench: DatasetFamily = {
  folder: 'subjective/followbench',
  title: 'FollowBench',
  abilities: ['instruction following'],
  languages: ['en', 'zh'],
  licence: 'Apache-2.0',
  files: [
    file(
      'followbench_llmeval',
      rated({ args: judgeSummarizer('FollowBenchSummarizer'), evaluate: judged(judgePrompt(PROMPT)) }),
      since('0.3.3'),
    ),
    file('followbench_llmeval_new', rated({ evaluate: judged(judgePrompt(PROMPT), COUNTER) }), NEWEST),
    file(
      'followbench_llmeval_rawprompt',
      rated({ infer: rawGen('{instruction}'), evaluate: judged(rawJudgePrompt(PROMPT), COUNTER) }),
      NEWEST,
    ),
  ],
};
