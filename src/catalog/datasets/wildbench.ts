import { type Compat, type DatasetFamily, isAtLeast, type JsonObject, since } from '../../core/index.ts';
import { datasetFiles, promptTemplate } from '../parts.ts';
import { dialogueInfer, judged, judgeSummarizer, RAW_DIALOGUE, rawJudgePrompt } from '../subjective-parts.ts';
import { type DatasetParts, datasets, reader } from '../task-parts.ts';

const FOLDER = './data/subjective/WildBench';
const COUNTER = 'wildbench_postprocess';

/** Where the answers of other models lie, by the names that these models may have. */
const GIVEN = [
  ['gpt4-turbo', 'gpt4'],
  ['llama-2-70b-chat-hf', 'llama2-70b'],
  ['HaiKu', 'claude'],
  ['llama-2-70b-chat-turbomind', 'llama2-70b'],
  ['llama-2-70b-chat-vllm', 'llama2-70b'],
].map(([abbr = '', folder = '']) => ({ abbr, path: `${FOLDER}/${folder}` }));

const against = (...models: string[]): JsonObject => ({
  eval_mode: 'pair',
  given_pred: GIVEN,
  mode: 'm2n',
  infer_order: 'random',
  base_models: models.map((abbr) => ({ abbr })),
});

const PAIR = against('llama-2-70b-chat-hf', 'gpt4-turbo', 'HaiKu');
const PROMPT = promptTemplate('{prompt}');

function compared(parts: Partial<DatasetParts>) {
  return datasets({
    abbr: 'wildbench',
    type: 'WildBenchDataset',
    path: `${FOLDER}/wildbench.jsonl`,
    args: PAIR,
    reader: reader(['dialogue', 'prompt'], 'judge'),
    infer: (compat: Compat) =>
      dialogueInfer(
        '{dialogue}',
        'last',
        isAtLeast(compat, '0.5.4') ? { max_seq_len: 32768 } : { max_seq_len: 4096, max_out_len: 512 },
      ),
    evaluate: judged(PROMPT),
    ...parts,
  });
}

const file = datasetFiles('wildbench_datasets');
const NEWEST = since('0.5.4');

/** WildBench (Lin et al. 2024): hard questions of users, compared with the answers of three models or rated. */
export const wildbench: DatasetFamily = {
  folder: 'subjective/wildbench',
  title: 'WildBench',
  abilities: ['instruction following', 'reasoning'],
  languages: ['en'],
  licence: 'unstated',
  files: [
    file(
      'wildbench_pair_judge',
      compared({ args: { ...PAIR, ...judgeSummarizer('WildBenchPairSummarizer') } }),
      since('0.3.3'),
    ),
    file(
      'wildbench_pair_judge_bradleyterry',
      compared({
        args: against('gpt4-turbo', 'HaiKu', 'llama-2-70b-chat-hf'),
        evaluate: judged(PROMPT, 'wildbench_bradleyterry_postprocess', {}, { keep_predictions: true }),
      }),
      NEWEST,
    ),
    file('wildbench_pair_judge_new', compared({ evaluate: judged(PROMPT, COUNTER) }), NEWEST),
    file(
      'wildbench_pair_judge_rawprompt',
      compared({
        type: 'WildBenchWithRawPromptDataset',
        infer: RAW_DIALOGUE,
        evaluate: judged(rawJudgePrompt('{prompt}'), COUNTER),
      }),
      NEWEST,
    ),
    datasetFiles('wildbench_single_datasets')(
      'wildbench_single_judge',
      compared({ path: './data/WildBench/wildbench.jsonl', args: { eval_mode: 'single' } }),
      ['0.3.3'],
    ),
  ],
};
