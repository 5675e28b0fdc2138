import { aliasFile, type DatasetFamily, type EvalConfig, type JsonObject, since } from '../../core/index.ts';
import { graderPrompt, judgeEvaluator } from '../grader.ts';
import { component, datasetFiles, round, systemTurn } from '../parts.ts';
import { type DatasetParts, datasets, reader } from '../task-parts.ts';

const DOMAINS = ['murder_mysteries', 'object_placements', 'team_allocation'];
const SIZES: { [abbr: string]: number } = {
  musr_murder_mysteries: 250,
  musr_object_placements: 256,
  musr_team_allocation: 250,
};
const PATH = 'opencompass/musr';
const READER = reader(
  [
    'context',
    'question_text',
    'question',
    'answer',
    'choices',
    'choices_str',
    'intermediate_trees',
    'intermediate_data',
    'prompt',
    'system_prompt',
    'gold_answer',
    'scidx',
    'self_consistency_n',
    'ablation_name',
  ],
  'gold_answer',
);

/** A class by its short path in OpenCompass. */
const openicl = (name: string, args: JsonObject = {}) => component(`opencompass.openicl.${name}`, args);
const template = (value: JsonObject) => openicl('PromptTemplate', { template: value });

function domains(lengths: readonly (number | undefined)[], evaluate: (domain: string) => EvalConfig) {
  return datasets(
    ...DOMAINS.map(
      (domain, index): DatasetParts => ({
        abbr: `musr_${domain}`,
        type: 'MusrDataset',
        path: PATH,
        args: { name: domain },
        reader: READER,
        infer: {
          prompt_template: template({ begin: [systemTurn('{system_prompt}')], ...round('{prompt}') }),
          retriever: openicl('ZeroRetriever'),
          inferencer: openicl(
            'GenInferencer',
            lengths[index] === undefined ? {} : { max_out_len: lengths[index] },
          ),
        },
        evaluate: evaluate(domain),
      }),
    ),
  );
}

const byNumber = (): EvalConfig => ({
  evaluator: component('opencompass.datasets.MusrEvaluator', {
    answer_index_modifier: 1,
    self_consistency_n: 1,
  }),
});

const SYSTEM = "You are a helpful assistant who evaluates the correctness and quality of models' outputs.";

function judged(name: string): EvalConfig {
  const source = { ...component('opencompass.datasets.MusrDataset'), path: PATH, name, reader_cfg: READER };
  const prompt = graderPrompt('{system_prompt}\n{prompt}\n', 'gold_answer', 'full', true);
  return {
    evaluator: judgeEvaluator(source, template({ begin: [systemTurn(SYSTEM)], ...round(prompt) })),
  };
}

const file = datasetFiles('musr_datasets');
const NEWEST = since('0.5.4');
const genB47fd3 = file('musr_gen_b47fd3', domains([], byNumber), NEWEST);
const judgeB47fd3 = file('musr_llmjudge_gen_b47fd3', domains([], judged), NEWEST);

/** MuSR (Sprague et al. 2023): long stories whose questions take several steps of soft reasoning. */
export const musr: DatasetFamily = {
  folder: 'musr',
  title: 'MuSR',
  abilities: ['reasoning'],
  languages: ['en'],
  licence: 'MIT',
  size: 756,
  sizes: SIZES,
  files: [
    aliasFile('musr_gen', { '0.5.4': genB47fd3 }, NEWEST),
    file('musr_gen_3622bb', domains([2048, 512, 512], byNumber), NEWEST),
    file('musr_gen_3c6e15', domains([512, 512, 512], byNumber), NEWEST),
    genB47fd3,
    aliasFile('musr_llm_judge_gen', { '0.5.4': judgeB47fd3 }, NEWEST),
    judgeB47fd3,
  ],
};
