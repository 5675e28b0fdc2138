import { type Compat, type DatasetFamily, type JsonObject, since } from '../../core/index.ts';
import { judgeEvaluator } from '../grader.ts';
import { component, datasetFiles } from '../parts.ts';
import { RAW_QUESTION, rawJudgePrompt } from '../subjective-parts.ts';
import { datasets, rawGen, reader } from '../task-parts.ts';
import { EDUCATION, SAFETY, SHOULD_ANSWER } from '../texts/elbench.ts';

const READER = reader(['question'], 'judge');
const named = (name: string) => component(`opencompass.datasets.${name}`);

/** A part whose answers a judge sees beside the part's own rows. */
function judgedPart(abbr: string, type: string, source: JsonObject, prompt: string, counter: string) {
  const rows = { ...named(type), ...source, reader_cfg: READER };
  return datasets({
    abbr,
    type,
    args: { ...source, mode: 'singlescore' },
    reader: READER,
    infer: RAW_QUESTION,
    evaluate: { evaluator: judgeEvaluator(rows, rawJudgePrompt(prompt), named(counter)) },
  });
}

const safety = judgedPart(
  'elbench_safety_应回答',
  'ELBenchSafetyDataset',
  { path: '安全可信/通用-应回答', name: '安全回答' },
  SAFETY.replace('{criterion}', SHOULD_ANSWER),
  'elbench_safety_postprocess',
);

const education = judgedPart(
  'elbench_highlevel_edu',
  'ELBenchHighLevelEduDataset',
  { path: '高阶育人/edu', name: '高阶育人-edu' },
  EDUCATION,
  'elbench_highlevel_edu_postprocess',
);

const FORM =
  '请在回答的最后单独一行用“ANSWER: X”的格式给出正确选项（若有多个正确选项，用逗号分隔，例如 ANSWER: A, C）。';

const omni = datasets({
  abbr: 'elbench_highlevel_omni',
  type: 'ELBenchHighLevelOmniDataset',
  path: '高阶育人/omni',
  args: { name: '高阶育人-omni' },
  reader: reader(['question'], 'answer'),
  infer: rawGen(`{question}\n\n${FORM}`),
  evaluate: { evaluator: named('ELBenchChoiceEvaluator') },
});

/** Samples of other benchmarks: file and evaluator of each. */
const GENERAL = {
  mmlu_pro: ['mmlu_pro_sampled', 'ELBenchChoiceEvaluator'],
  ceval: ['ceval_sampled', 'ELBenchChoiceEvaluator'],
  math_500: ['math_500_sampled', 'ELBenchMathEvaluator'],
  aime24: ['aime24_sampled', 'ELBenchMathEvaluator'],
  aime25: ['aime25', 'ELBenchMathEvaluator'],
  aime26: ['aime26', 'ELBenchMathEvaluator'],
};

const general = datasets(
  ...Object.entries(GENERAL).map(([part, [name = '', evaluator = '']]) => ({
    abbr: `elbench_general_${part}`,
    type: 'ELBenchGeneralDataset',
    path: '通用',
    args: { name },
    reader: reader(['question'], 'target'),
    infer: RAW_QUESTION,
    evaluate: { evaluator: named(evaluator) },
  })),
);

const PARTS = { safety, highlevel_omni: omni, highlevel_edu: education, general };

/** The file that gathers the parts has each under its name, and all. */
function gathered(compat: Compat): JsonObject {
  const parts = Object.entries(PARTS).map(
    ([part, build]) => [`elbench_${part}_datasets`, build(compat)] as const,
  );
  return { ...Object.fromEntries(parts), elbench_datasets: parts.flatMap(([, built]) => built) };
}

const NEWEST = since('0.5.4');

/** ELBench: whether a model is fit for schools: safe, able to teach, and able in general. */
export const elbench: DatasetFamily = {
  folder: 'subjective/elbench',
  title: 'ELBench',
  abilities: ['safety', 'knowledge', 'math'],
  languages: ['zh', 'en'],
  licence: 'unstated',
  files: [
    { name: 'elbench_gen', versions: NEWEST, build: gathered },
    datasetFiles('elbench_general_datasets')('elbench_general_gen', general, NEWEST),
    datasetFiles('elbench_highlevel_edu_datasets')('elbench_highlevel_edu_judge', education, NEWEST),
    datasetFiles('elbench_highlevel_omni_datasets')('elbench_highlevel_omni_gen', omni, NEWEST),
    datasetFiles('elbench_safety_datasets')('elbench_safety_judge', safety, NEWEST),
  ],
};
