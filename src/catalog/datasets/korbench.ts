import {
  type DatasetFamily,
  type EvalConfig,
  type InferConfig,
  type JsonObject,
  since,
} from '../../core/index.ts';
import {
  cascadeEvaluator,
  type GraderSpacing,
  graderPrompt,
  graderTemplate,
  judgeEvaluator,
  lmGrader,
  rawGraderTemplate,
} from '../grader.ts';
import { component, datasetFiles, genInferencer, round } from '../parts.ts';
import { type DatasetParts, datasets, rawGen, reader, zeroShot } from '../task-parts.ts';

const CATEGORIES = ['cipher', 'counterfactual', 'logic', 'operation', 'puzzle'];
const TYPE = 'korbench.korbench.korbenchDataset';
const PATH = 'opencompass/korbench';
const READER = reader(['prompt'], 'answer');

interface Parts {
  readonly infer: InferConfig;
  readonly evaluate: (category: string) => EvalConfig;
  readonly mode?: string;
  readonly more?: JsonObject;
}

function categories({ infer, evaluate, mode = '0_shot', more = {} }: Parts) {
  return datasets(
    ...CATEGORIES.map(
      (category): DatasetParts => ({
        abbr: `korbench_${category}`,
        type: TYPE,
        path: PATH,
        args: { prompt_mode: mode, category, ...more },
        reader: READER,
        infer,
        evaluate: evaluate(category),
      }),
    ),
  );
}

function asked(args: JsonObject = {}): InferConfig {
  return zeroShot({ begin: [{ role: 'HUMAN', prompt: '' }], ...round('{prompt}') }, genInferencer(args));
}

const RULE = component('opencompass.datasets.korbench.korbench.korbenchEvaluator');
const byRule = (): EvalConfig => ({ evaluator: RULE, pred_role: 'BOT' });

const grader = (spacing: GraderSpacing) => graderPrompt('\n{prompt}\n', 'answer', spacing, true);
/** One of the copies has blank lines without spaces, and one fewer. */
const OTHER_BLANKS = grader('full')
  .replaceAll('\n    \n', '\n\n')
  .replace('\n\n\n    <Original', '\n\n    <Original');

function korbenchSource(category: string): JsonObject {
  const type = component(`opencompass.datasets.${TYPE}`);
  return { ...type, path: PATH, prompt_mode: '0_shot', category, reader_cfg: READER };
}

function judged(prompt: string): (category: string) => EvalConfig {
  return (category) => ({
    evaluator: judgeEvaluator(korbenchSource(category), graderTemplate(prompt)),
    pred_role: 'BOT',
  });
}

function cascaded(prompt: ReturnType<typeof graderTemplate>): (category: string) => EvalConfig {
  return (category) => ({
    evaluator: cascadeEvaluator(RULE, judgeEvaluator(korbenchSource(category), prompt)),
  });
}

const file = datasetFiles('korbench_0shot_single_datasets');
const NEWEST = since('0.5.4');
const SHORT = { max_out_len: 1024 };
const SINGLE_SCORE = { mode: 'singlescore' };
const ONCE = { n: 1 };
const zeroShotSingle = categories({ infer: asked(), evaluate: byRule });

/** KOR-Bench (Ma et al. 2024): rules that models cannot know beforehand, and questions to each. */
export const korbench: DatasetFamily = {
  folder: 'korbench',
  title: 'KOR-Bench',
  abilities: ['reasoning'],
  languages: ['en'],
  licence: 'Apache-2.0',
  size: 1250,
  sizes: Object.fromEntries(CATEGORIES.map((category) => [`korbench_${category}`, 250])),
  files: [
    file('korbench_gen', zeroShotSingle, NEWEST),
    file(
      'korbench_llmjudge_gen_17854d',
      categories({ infer: asked(SHORT), evaluate: judged(grader('full')), more: SINGLE_SCORE }),
      NEWEST,
    ),
    file(
      'korbench_llmjudge_gen_56cf43',
      categories({ infer: asked(), evaluate: judged(OTHER_BLANKS), more: SINGLE_SCORE }),
      NEWEST,
    ),
    file('korbench_single_0_shot_gen', zeroShotSingle, NEWEST),
    file(
      'korbench_single_0shot_cascade_eval_gen_56cf43',
      categories({ infer: asked(), evaluate: cascaded(graderTemplate(grader('half'))), more: ONCE }),
      NEWEST,
    ),
    file(
      'korbench_single_0shot_cascade_eval_rawprompt_gen_c048da',
      categories({
        infer: rawGen('{prompt}'),
        evaluate: cascaded(rawGraderTemplate(grader('none'))),
        more: ONCE,
      }),
      NEWEST,
    ),
    file(
      'korbench_single_0shot_genericllmeval_gen_17854d',
      categories({ infer: asked(SHORT), evaluate: judged(grader('half')), more: SINGLE_SCORE }),
      NEWEST,
    ),
    file(
      'korbench_single_0shot_llmjudge_gen',
      categories({
        infer: asked(SHORT),
        evaluate: () => ({ evaluator: lmGrader(graderTemplate(grader('full'))), pred_role: 'BOT' }),
        more: SINGLE_SCORE,
      }),
      NEWEST,
    ),
    datasetFiles('korbench_3shot_single_datasets')(
      'korbench_single_3_shot_gen',
      categories({ infer: asked(SHORT), evaluate: byRule, mode: '3_shot' }),
      NEWEST,
    ),
  ],
};
