import {
  aliasFile,
  type CatalogFile,
  type DatasetFamily,
  type EvalConfig,
  type InferConfig,
  type JsonObject,
  since,
} from '../../core/index.ts';
import {
  graderEvaluator,
  graderPrompt,
  graderTemplate,
  judgeEvaluator,
  rawGraderEvaluator,
  withoutBlanks,
} from '../grader.ts';
import {
  component,
  datasetFiles,
  fixKRetriever,
  genInferencer,
  promptTemplate,
  round,
  tableSizes,
  textPostprocessor,
} from '../parts.ts';
import {
  ACCURACY,
  type DatasetParts,
  datasets,
  firstOption,
  framedFewShot,
  rawGen,
  reader,
  zeroShotGen,
} from '../task-parts.ts';

const SIZES = `math 1351, physics 1299, chemistry 1132, law 1101, engineering 969, other 924, economics 844, health 818,
  psychology 798, business 789, biology 717, philosophy 499, computer_science 410, history 381`;
const CATEGORIES = Object.keys(tableSizes('', SIZES)).map((name) => name.replace('_', ' '));
const LETTERS = 'ABCDEFGHIJKLMNOP';
const PATH = 'opencompass/mmlu_pro';
const SPLITS = { train_split: 'validation', test_split: 'test' };
const COLUMNS = ['question', 'cot_content', 'options_str'];
const READER = reader(COLUMNS, 'answer', SPLITS);

interface Parts {
  readonly infer: (category: string) => InferConfig;
  readonly evaluate: (category: string) => EvalConfig;
  readonly reader?: DatasetParts['reader'];
}

function categories({ infer, evaluate, reader: columns = READER }: Parts, names = CATEGORIES) {
  return datasets(
    ...names.map((category) => ({
      abbr: `mmlu_pro_${category.replace(' ', '_')}`,
      type: 'MMLUProDataset',
      path: PATH,
      args: { category },
      reader: columns,
      infer: infer(category),
      evaluate: evaluate(category),
    })),
  );
}

/** The question; `gap` stands in front of its two headings. */
function lastLine(gap = '\n'): string {
  return `Answer the following multiple choice question. The last line of your response should be of the following format: 'ANSWER: $LETTER' (without quotes) where LETTER is one of Options(e.g. one of ABCDEFGHIJKLMNOP). Think step by step before answering.\n${gap}Question:\n\n{question}\n${gap}Options:\n\n{options_str}`;
}

const byLetter = (): EvalConfig => ({
  ...ACCURACY,
  pred_postprocessor: textPostprocessor('match_answer_pattern', {
    answer_pattern: '(?i)ANSWER\\s*:\\s*([A-P])',
  }),
});
const byOption = (): EvalConfig => ({ ...ACCURACY, pred_postprocessor: firstOption(LETTERS) });
const byText = (): EvalConfig => ({ evaluator: component('opencompass.datasets.MMLUProBaseEvaluator') });

const JUDGED_QUESTION = '{question}\n {options_str} \n';

function source(category: string): JsonObject {
  return { ...component('opencompass.datasets.MMLUProDataset'), path: PATH, category, reader_cfg: READER };
}

const judged = (category: string): EvalConfig => ({
  evaluator: graderEvaluator(source(category), JUDGED_QUESTION, 'answer', 'full'),
});
const rawJudged = (category: string): EvalConfig => ({
  evaluator: rawGraderEvaluator(source(category), JUDGED_QUESTION, 'answer'),
});

const judgedClosely = (category: string): EvalConfig => ({
  evaluator: judgeEvaluator(
    source(category),
    graderTemplate(withoutBlanks(graderPrompt(JUDGED_QUESTION, 'answer', 'full'))),
  ),
});

const IDS = [0, 1, 2, 3, 4];
const ASKED = 'Question:\n{question}\nOptions:\n{options_str}';

/** Five examples with their answers alone. */
function direct(args: JsonObject): (category: string) => InferConfig {
  return (category) =>
    framedFewShot(
      `${ASKED}\nAnswer: {answer}`,
      `Answer the following multiple choice question about ${category}, and give your answer option directly.\n</E>${ASKED}\nAnswer: `,
      IDS,
      genInferencer(args),
    );
}

/** Five examples with their steps. */
const IN_STEPS: InferConfig = {
  ice_template: promptTemplate(round(ASKED, "Answer: Let's think step by step. {cot_content}")),
  prompt_template: promptTemplate({ begin: '</E>', ...round(ASKED) }, { ice_token: '</E>' }),
  retriever: fixKRetriever(IDS),
  inferencer: genInferencer(),
};

const TEXT_READER = reader(COLUMNS, 'answer_string', SPLITS);
const COT = zeroShotGen(round(lastLine()));

const file = datasetFiles('mmlu_pro_datasets');
const LATER = since('0.3.3');
const NEWEST = since('0.5.4');
const cot08c1de = file(
  'mmlu_pro_0shot_cot_gen_08c1de',
  categories({ infer: () => COT, evaluate: byLetter }),
  LATER,
);
const judge08c1de = file(
  'mmlu_pro_0shot_nocot_genericllmeval_gen_08c1de',
  categories({ infer: () => COT, evaluate: judged }),
  NEWEST,
);

/** The names of the categories, for others to import. */
const CATEGORY_NAMES: CatalogFile = {
  name: 'mmlu_pro_categories',
  versions: LATER,
  build: () => ({ categories: CATEGORIES }),
};

/** MMLU-Pro (Wang et al. 2024): questions with ten options that need more than memory. */
export const mmluPro: DatasetFamily = {
  folder: 'mmlu_pro',
  title: 'MMLU-Pro',
  abilities: ['knowledge', 'reasoning'],
  languages: ['en'],
  licence: 'MIT',
  size: 12032,
  sizes: tableSizes('mmlu_pro_', SIZES),
  files: [
    cot08c1de,
    judge08c1de,
    file(
      'mmlu_pro_0shot_nocot_genericllmeval_rawprompt_gen_0321fb',
      categories({ infer: () => rawGen(lastLine()), evaluate: rawJudged }),
      NEWEST,
    ),
    file(
      'mmlu_pro_biomed_0shot_cot_gen_057927',
      categories({ infer: () => zeroShotGen(round(lastLine(''))), evaluate: byLetter }, ['health']),
      NEWEST,
    ),
    file(
      'mmlu_pro_biomed_0shot_nocot_genericllmeval_gen_057927',
      categories({ infer: () => zeroShotGen(round(lastLine(''))), evaluate: judgedClosely }, ['health']),
      NEWEST,
    ),
    CATEGORY_NAMES,
    file(
      'mmlu_pro_few_shot_gen_bfaf90',
      categories({ infer: direct({ max_out_len: 100 }), evaluate: byText, reader: TEXT_READER }),
      LATER,
    ),
    file(
      'mmlu_pro_few_shot_new_gen',
      categories({ infer: direct({}), evaluate: byText, reader: TEXT_READER }),
      NEWEST,
    ),
    aliasFile('mmlu_pro_gen', { '0.5.4': cot08c1de }, NEWEST),
    file('mmlu_pro_gen_cdbebf', categories({ infer: () => IN_STEPS, evaluate: byOption }), LATER),
    aliasFile('mmlu_pro_llm_judge_gen', { '0.5.4': judge08c1de }, NEWEST),
  ],
};
