import { type DatasetFamily, since } from '../../core/index.ts';
import { datasetFiles, round } from '../parts.ts';
import { comparedWith, judged, judgePrompt, judgeSummarizer } from '../subjective-parts.ts';
import { datasets, reader, zeroShotGen } from '../task-parts.ts';
import { CHECKED } from '../texts/compassbench.ts';

/** Both orders are judged; the answers of GPT-4 Turbo lie with those of another benchmark. */
const AGAINST_GPT4 = comparedWith('gpt4-turbo', './data/subjective/alpaca_eval/gpt4-turbo', 'double');

function compared(type: string, ...names: string[]) {
  return datasets(
    ...names.map((name) => ({
      abbr: name,
      type,
      path: 'data/subjective/compassbench',
      args: {
        name,
        ...AGAINST_GPT4,
        ...judgeSummarizer('CompassBenchSummarizer', { summary_type: 'half_add' }),
      },
      reader: reader(['question', 'judge_prompt'], 'judge'),
      infer: zeroShotGen(round('{question}'), { max_seq_len: 4096, max_out_len: 2048 }),
      evaluate: judged(judgePrompt('{judge_prompt}')),
    })),
  );
}

const WITH_LENGTHS = 'CompassBenchControlLengthBiasDataset';

const checked = datasets(
  ...['en', 'cn'].flatMap((lan) =>
    ['language', 'instruct', 'reasoning', 'coding'].map((part) => {
      const name = `${part}/compass_bench_${part}_${lan}_val`;
      return {
        abbr: name,
        type: 'CompassBenchCheklistDataset',
        path: './data/compassbench_v1_3/',
        args: { name, mode: 'm2n', infer_order: 'random', base_models: [{ abbr: 'gpt4-1106' }] },
        reader: reader(['question', 'checklist'], 'judge'),
        infer: zeroShotGen(round('{question}'), { max_out_len: 4096 }),
        evaluate: judged(judgePrompt(CHECKED[lan] ?? '')),
      };
    }),
  ),
);

const file = datasetFiles('compassbench_datasets');
const LATER = since('0.3.3');

/** CompassBench: questions of OpenCompass's own; a judge compares each answer with that of GPT-4. */
export const compassbench: DatasetFamily = {
  folder: 'subjective/compassbench',
  title: 'CompassBench',
  abilities: ['language', 'knowledge', 'reasoning', 'code'],
  languages: ['zh', 'en'],
  licence: 'unstated',
  files: [
    datasetFiles('checklist_datasets')('compassbench_checklist', checked, LATER),
    file('compassbench_compare', compared('CompassBenchDataset', 'CompassBenchV1.1'), LATER),
    file('compassbench_compare_v11', compared(WITH_LENGTHS, 'CompassBenchV1.1'), LATER),
    file(
      'compassbench_compare_v11_patch',
      compared(WITH_LENGTHS, 'CompassBenchV1.1.patch', 'CompassBenchV1.1.patch.en'),
      LATER,
    ),
    file('compassbench_compare_v12', compared(WITH_LENGTHS, 'CompassBenchV1.2'), LATER),
  ],
};
