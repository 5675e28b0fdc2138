import {
  aliasFile,
  type ComponentConfig,
  type DatasetFamily,
  type EvalConfig,
  type InferConfig,
  type JsonObject,
  since,
} from '../../core/index.ts';
import { graderEvaluator, graderPrompt, judgeEvaluator, rawGraderTemplate } from '../grader.ts';
import { component, datasetFiles, evaluator, round } from '../parts.ts';
import { datasets, rawGen, reader, zeroShotGen } from '../task-parts.ts';
import { COUNTED_EXAMPLES, DROP_EXAMPLES } from '../texts/drop.ts';

const SPLITS = { train_split: 'validation', test_split: 'validation' };
const PATH = 'data/drop_simple_eval/dev.jsonl';
const READER = reader(['prompt'], 'answers', SPLITS);

function passages(infer: InferConfig, evaluate: EvalConfig, abbr = 'drop') {
  return datasets({ abbr, type: 'DropOpenAIDataset', path: PATH, reader: READER, infer, evaluate });
}

/** Passages that are answered by a number. */
function counted() {
  return datasets({
    abbr: 'drop',
    type: 'dropDataset',
    path: './data/drop/drop_dataset_dev.json',
    reader: reader(['prompt', 'question'], 'answers', SPLITS),
    infer: zeroShotGen(`${COUNTED_EXAMPLES}Text: {prompt}\nQuestion: {question}\nAnswer:`),
    evaluate: { evaluator: evaluator('EMEvaluator'), pred_postprocessor: component('gsm8k') },
  });
}

const OPENING = 'You will be asked to read a passage and answer a question.';
const MANNER =
  'Think step by step, then write a line of the form "Answer: $ANSWER" at the end of your response.';
const PROVIDED = 'Some examples of passages and Q&A are provided below.\n\n';
const TASK = '\n\n# Your Task\n\n---\n{prompt}';
const MANNER_LAST = `${OPENING} ${PROVIDED}${DROP_EXAMPLES}${TASK}\n\n${MANNER}`;
const MANNER_FIRST = `${OPENING} ${MANNER} ${PROVIDED}${DROP_EXAMPLES}${TASK}`;

const OPENAI: EvalConfig = { evaluator: component('opencompass.datasets.DropOpenAIEvaluator') };
const SOURCE: JsonObject = {
  ...component('opencompass.datasets.DropOpenAIDataset'),
  path: PATH,
  reader_cfg: READER,
};
const JUDGED: EvalConfig = {
  evaluator: graderEvaluator(SOURCE, '{prompt}\n \n', 'answers', 'full'),
  pred_role: 'BOT',
};

/** The grader's prompt without indents and spare lines. */
function flushGrader(): ComponentConfig {
  const text = graderPrompt('{prompt}\n', 'answers', 'none')
    .replace(/^ {4}/gm, '')
    .replaceAll('Begin>: \n', 'Begin>:\n')
    .replaceAll('\n\n\n', '\n\n');
  return rawGraderTemplate(text);
}

function rawJudged(prompt: string, abbr: string) {
  const infer = rawGen(prompt);
  return passages(infer, { evaluator: judgeEvaluator(SOURCE, flushGrader()), pred_role: 'BOT' }, abbr);
}

const file = datasetFiles('drop_datasets');
const LATER = since('0.3.3');
const NEWEST = since('0.5.4');

const gen8a9ed9 = file('drop_gen_8a9ed9', counted(), ['0.2.4']);
const openai3857b0 = file(
  'drop_openai_simple_evals_gen_3857b0',
  passages(zeroShotGen(round(MANNER_LAST)), OPENAI),
  LATER,
);
const judge3857b0 = file(
  'drop_llmjudge_gen_3857b0',
  passages(zeroShotGen(round(MANNER_LAST)), JUDGED),
  NEWEST,
);

/** DROP (Dua et al. 2019): questions about passages that take counting, sorting and arithmetic. */
export const drop: DatasetFamily = {
  folder: 'drop',
  title: 'DROP',
  abilities: ['understanding', 'reasoning'],
  languages: ['en'],
  licence: 'CC BY-SA 4.0',
  size: 9536,
  sizes: { drop: 9536, drop_0shot: 9536, drop_3shot: 9536 },
  files: [
    file('deprecated_drop_gen_8a9ed9', counted(), LATER),
    file(
      'drop_0shot_llmjudge_rawprompt_gen',
      rawJudged(`${OPENING}${TASK}\n\n${MANNER}`, 'drop_0shot'),
      NEWEST,
    ),
    file('drop_3shot_llmjudge_rawprompt_gen', rawJudged(MANNER_LAST, 'drop_3shot'), NEWEST),
    { name: 'drop_examples', versions: LATER, build: () => ({ drop_examples: DROP_EXAMPLES }) },
    aliasFile('drop_gen', { '0.2.4': gen8a9ed9, '0.3.3': openai3857b0 }),
    gen8a9ed9,
    file(
      'drop_gen_a2697c',
      passages(
        zeroShotGen(round(MANNER_FIRST), {
          stopping_criteria: ['---', 'Passage', 'Question', 'You will be asked'],
        }),
        OPENAI,
      ),
      LATER,
    ),
    file('drop_gen_eb14af', passages(zeroShotGen(round(MANNER_FIRST)), OPENAI), LATER),
    aliasFile('drop_llm_judge_gen', { '0.5.4': judge3857b0 }, NEWEST),
    judge3857b0,
    openai3857b0,
  ],
};
