import {
  type CatalogFile,
  type Compat,
  type DatasetFamily,
  float,
  isAtLeast,
  type JsonObject,
  since,
} from '../../core/index.ts';
import { datasetFiles } from '../parts.ts';
import { dialogueInfer, judged, judgePrompt, judgeSummarizer, RAW_DIALOGUE } from '../subjective-parts.ts';
import { type DatasetParts, datasets, reader } from '../task-parts.ts';

/** What the judge is told and asked, both of which the loader makes by the subject. */
const BY_JUDGE = judgePrompt('{prompt_template}', '{system_prompt}');

interface Parts {
  readonly name: string;
  readonly path?: string;
  readonly settings?: DatasetParts['args'] & object;
  /** How the model answers, besides turn by turn. */
  readonly answering?: (compat: Compat) => JsonObject;
  readonly evaluate?: DatasetParts['evaluate'] & object;
}

const LENGTH = () => ({ max_out_len: 512 });

function dialogues({
  name,
  path = 'data/subjective/',
  settings = {},
  answering = LENGTH,
  evaluate,
}: Parts): DatasetParts {
  return {
    abbr: name,
    type: 'MTBenchDataset',
    path,
    args: (compat) => ({ name, ...(typeof settings === 'function' ? settings(compat) : settings) }),
    reader: reader(['dialogue', 'capability', 'system_prompt', 'prompt_template'], 'judge'),
    infer: (compat) => dialogueInfer('{dialogue}', 'every', { max_seq_len: 4096, ...answering(compat) }),
    evaluate: evaluate ?? judged(BY_JUDGE),
  };
}

/** How freely a model answers; subjects of a kind share a file. */
const TEMPERATURES: { [name: string]: JsonObject } = {
  'mtbench_0.0': { temperature: float(0), do_sample: false },
  'mtbench_0.1': { temperature: 0.1, do_sample: true },
  'mtbench_0.7': { temperature: 0.7, do_sample: true },
};

function byTemperature(settings: DatasetParts['args'] & object, evaluate = judged(BY_JUDGE)) {
  const answering = (how: JsonObject) => (compat: Compat) => ({
    max_out_len: isAtLeast(compat, '0.3.3') ? 1024 : 512,
    ...how,
  });
  return datasets(
    ...Object.entries(TEMPERATURES).map(([name, how]) =>
      dialogues({ name, path: 'data/subjective/mtbench', settings, answering: answering(how), evaluate }),
    ),
  );
}

const RATED: DatasetParts['args'] = (compat) =>
  isAtLeast(compat, '0.3.3')
    ? { mode: 'singlescore', ...judgeSummarizer('MTBenchSummarizer', { judge_type: 'single' }) }
    : {};

const OLDER: CatalogFile['versions'] = ['0.2.4', '0.3.3'];
const NEWEST = since('0.5.4');
const single = datasets(dialogues({ name: 'mtbench' }));
const pair = datasets(
  dialogues({
    name: 'mtbench',
    settings: { judge_type: 'pair' },
    evaluate: judged(BY_JUDGE, undefined, {}, { infer_order: 'double' }),
  }),
);
const rated = byTemperature(RATED);
const counted = byTemperature({ mode: 'singlescore' }, judged(BY_JUDGE, 'mtbench_postprocess'));

/** MT-Bench-101: each turn of a dialogue is answered and rated. */
function byTurn(parts: Partial<DatasetParts>) {
  return datasets({
    abbr: 'mtbench101',
    type: 'MTBench101Dataset',
    path: 'data/subjective/',
    args: { name: 'mtbench101', mode: 'singlescore' },
    reader: reader(['dialogue', 'task', 'multi_id', 'turn_id', 'system_prompt', 'prompt_template'], 'judge'),
    infer: (compat) =>
      dialogueInfer(
        '{dialogue}',
        'last',
        isAtLeast(compat, '0.5.4') ? {} : { max_seq_len: 4096, max_out_len: 4096 },
      ),
    evaluate: judged(BY_JUDGE, 'mtbench101_postprocess'),
    ...parts,
  });
}

const TURNS_RATED = byTurn({
  args: {
    name: 'mtbench101',
    mode: 'singlescore',
    ...judgeSummarizer('MTBench101Summarizer', { judge_type: 'single' }),
  },
  evaluate: judged(BY_JUDGE),
});

const turns = datasetFiles('mtbench101_datasets');

/** FunctionalMT: dialogues that a judge sees whole. */
const functional = datasets({
  abbr: 'FunctionalMT',
  type: 'MultiroundDataset',
  path: 'data/subjective/',
  args: { name: 'FunctionalMT' },
  reader: reader(['dialogue', 'capability', 'gpt4_prefix', 'gpt4_suffix'], 'judge'),
  infer: dialogueInfer('{dialogue}', 'every', { max_seq_len: 4096, max_out_len: 512 }),
  evaluate: (compat) =>
    judged(
      judgePrompt('{gpt4_prefix}{prediction}{gpt4_suffix}'),
      undefined,
      {},
      isAtLeast(compat, '0.3.3') ? { pack_all_predictions: true } : {},
    ),
});

/** MT-Bench (Zheng et al. 2023): eighty dialogues of two turns, rated by a judge. */
export const mtbench: DatasetFamily = {
  folder: 'subjective/multiround',
  title: 'MT-Bench',
  abilities: ['instruction following', 'reasoning'],
  languages: ['en'],
  licence: 'Apache-2.0',
  size: 80,
  sizes: { mtbench: 80, 'mtbench_0.0': 40, 'mtbench_0.1': 20, 'mtbench_0.7': 20 },
  files: [
    datasetFiles('subjective_datasets')('functionalmt_zh_judgeby_gpt4', functional, OLDER),
    turns('mtbench101_judge', TURNS_RATED, since('0.3.3')),
    turns('mtbench101_judge_new', byTurn({}), NEWEST),
    turns(
      'mtbench101_judge_new_rawprompt',
      byTurn({ type: 'MTBench101WithRawPromptDataset', infer: RAW_DIALOGUE }),
      NEWEST,
    ),
    {
      name: 'mtbench_pair_judge',
      versions: OLDER,
      build: (compat) => ({ subjective_datasets: pair(compat) }),
    },
    {
      name: 'mtbench_single_judge',
      versions: OLDER,
      build: (compat) => ({ subjective_datasets: single(compat) }),
    },
    {
      name: 'mtbench_single_judge_diff_temp',
      versions: since('0.2.4'),
      build: (compat) => ({
        [isAtLeast(compat, '0.3.3') ? 'mtbench_datasets' : 'subjective_datasets']: rated(compat),
      }),
    },
    {
      name: 'mtbench_single_judge_diff_temp_new',
      versions: NEWEST,
      build: (compat) => ({ mtbench_datasets: counted(compat) }),
    },
  ],
};
