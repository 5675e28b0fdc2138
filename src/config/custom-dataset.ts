import { type DatasetConfig, didYouMean, type Json, type JsonObject, LodestoneError } from '../core/index.ts';
import { JUDGE_FORMS, type JudgeForm, judgedDataset } from './judged-dataset.ts';

/** What is known of a data file of the user: what its first record shows, overlaid by what the user says. */
interface CustomMeta {
  readonly abbr: string;
  readonly path: string;
  readonly template?: Json;
  readonly human_prompt?: string;
  readonly bot_prompt?: string;
  readonly input_columns: Json;
  readonly output_column: string | null;
  readonly options: readonly string[];
  readonly evaluator?: string;
  readonly evaluator_kwargs?: JsonObject;
  readonly test_range?: Json;
  readonly data_type: string;
  readonly infer_method: string;
  /** How a judge judges the answers; without it rules score them. */
  readonly judge?: JudgeForm;
}

/** Keys that a user may set, in a config or in the `.meta.json` file next to the data. */
const KEYS = [
  ...[
    'abbr',
    'path',
    'meta_path',
    'template',
    'human_prompt',
    'bot_prompt',
    'input_columns',
    'output_column',
  ],
  ...[
    'options',
    'evaluator',
    'evaluator_kwargs',
    'test_range',
    'data_type',
    'infer_method',
    'literals',
    'judge',
  ],
];
const DATA_TYPES = ['mcq', 'qa', 'circular-mcq'];
const INFER_METHODS = ['gen', 'ppl'];

const OPENICL = 'opencompass.openicl';
const CUSTOM = 'opencompass.datasets.custom';

/** Whether an entry of `datasets` only describes a data file of the user. */
export function isCustomDataset(entry: JsonObject): boolean {
  return (
    typeof entry.path === 'string' &&
    !['type', 'reader_cfg', 'infer_cfg', 'eval_cfg'].some((key) => key in entry)
  );
}

/**
 * The config of a dataset that is described by little more than the path of its `.csv` or `.jsonl` file. `record` is
 * the first record of the file, `fileMeta` what its `.meta.json` says; what the user gives wins over both.
 */
export function customDataset(record: JsonObject, fileMeta: JsonObject, given: JsonObject): DatasetConfig {
  const said: JsonObject = { ...fileMeta, ...given };
  const seen = seenIn(record, String(given.path));
  // Whatever stands in columns A, B, …: a judge sees free answers.
  const meta = checked({ ...seen, ...(said.judge === undefined ? {} : { data_type: 'qa' }), ...said });
  if (meta.judge !== undefined) refuseUnjudgeable(meta, said, record);
  if (meta.judge !== undefined) return judgedDataset({ ...meta, judge: meta.judge }, Object.keys(record));
  const isPpl = meta.infer_method === 'ppl';
  const isCircular = meta.data_type === 'circular-mcq';
  return {
    abbr: meta.abbr,
    type: `${CUSTOM}.${isCircular ? 'CircularCustomDataset' : 'CustomDataset'}`,
    ...(isCircular ? { option_keys: [...meta.options], answer_key: meta.output_column } : {}),
    path: meta.path,
    reader_cfg: {
      input_columns: meta.input_columns as string[],
      output_column: meta.output_column,
      ...(meta.test_range === undefined ? {} : { test_range: meta.test_range as string }),
    },
    infer_cfg: {
      prompt_template: {
        type: `${OPENICL}.icl_prompt_template.PromptTemplate`,
        template: meta.template ?? customTemplate(meta),
      },
      retriever: { type: `${OPENICL}.icl_retriever.icl_zero_retriever.ZeroRetriever` },
      inferencer: {
        type: `${OPENICL}.icl_inferencer.${isPpl ? 'icl_ppl_inferencer.PPL' : 'icl_gen_inferencer.Gen'}Inferencer`,
      },
    },
    eval_cfg: { evaluator: customEvaluator(meta), ...(isPpl ? {} : { pred_role: 'BOT' }) },
  };
}

/** What the first record shows: options in columns `A`, `B`, … in a row, an answer in `answer`, the rest is input. */
function seenIn(record: JsonObject, path: string): JsonObject {
  const columns = Object.keys(record);
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
  const end = letters.findIndex((letter) => !columns.includes(letter));
  const options = end < 0 ? letters : letters.slice(0, end);
  const name = path.slice(path.lastIndexOf('/') + 1);
  return {
    path,
    input_columns: columns.filter((column) => column !== 'answer'),
    output_column: columns.includes('answer') ? 'answer' : null,
    options,
    abbr: name.split('.')[0] ?? name,
    data_type: options.length > 1 ? 'mcq' : 'qa',
    infer_method: 'gen',
  };
}

function checked(meta: JsonObject): CustomMeta {
  const fail = (message: string, hint: string) => refuse(meta, message, hint);
  const unknown = Object.keys(meta).find((key) => !KEYS.includes(key));
  if (unknown !== undefined) {
    const hint = didYouMean(unknown, KEYS) || `Known keys: ${KEYS.join(', ')}.`;
    fail(`unknown key "${unknown}" in the description of a data file`, hint);
  }
  if (!DATA_TYPES.includes(String(meta.data_type)))
    fail(`data_type cannot be ${JSON.stringify(meta.data_type)}`, `It is one of ${DATA_TYPES.join(', ')}.`);
  if (!INFER_METHODS.includes(String(meta.infer_method)))
    fail(`infer_method cannot be ${JSON.stringify(meta.infer_method)}`, 'It is gen or ppl.');
  if (meta.data_type === 'qa' && meta.infer_method === 'ppl')
    fail('free answers cannot be scored by ppl', 'Use infer_method gen, or data_type mcq.');
  const needsOptions = meta.data_type !== 'qa';
  if (needsOptions && (!Array.isArray(meta.options) || meta.options.length < 2))
    fail(
      'no options: the data has no columns A, B, …',
      'List the columns in "options", or use data_type qa.',
    );
  const needsAnswer = meta.infer_method === 'ppl' || meta.data_type === 'circular-mcq';
  if (needsAnswer && typeof meta.output_column !== 'string')
    fail('no column with the correct option', 'Name it "answer", or set "output_column".');
  return meta as unknown as CustomMeta;
}

function refuse({ abbr }: { readonly abbr?: Json }, message: string, hint: string): never {
  throw new LodestoneError('config-invalid', `${abbr}: ${message}`, { hint });
}

/** Keys that say how rules score, and so nothing where a judge does. */
const OF_RULES = ['evaluator', 'evaluator_kwargs', 'bot_prompt', 'input_columns', 'output_column', 'options'];

/** `said`: what the user says of the file, `record`: its first record. */
function refuseUnjudgeable(meta: CustomMeta, said: JsonObject, record: JsonObject): void {
  if (!JUDGE_FORMS.some((form) => form === meta.judge))
    refuse(meta, `judge cannot be ${JSON.stringify(meta.judge)}`, `It is one of ${JUDGE_FORMS.join(', ')}.`);
  if (meta.data_type !== 'qa')
    refuse(meta, `a judge needs free answers, not data_type ${meta.data_type}`, 'Remove one of the two.');
  const idle = OF_RULES.find((key) => key in said);
  if (idle !== undefined)
    refuse(meta, `"${idle}" has no effect when a judge scores`, 'Remove it, or remove "judge".');
  if (meta.judge === 'pass' && !('reference' in record || 'answer' in record))
    refuse(meta, 'no reference to compare with', 'Add a column "reference", or use judge: score.');
}

function customTemplate(meta: CustomMeta): Json {
  if (meta.data_type === 'qa') return questionTemplate(meta);
  const options = meta.options.map((option) => `\n${option}. {${option}}`).join('');
  const human = meta.human_prompt ?? `Question: {question}${options}`;
  // Without a column this is no field: OpenCompass writes the word in the same way, and it is part of the version.
  const bot = meta.bot_prompt ?? `Answer: {${meta.output_column ?? 'None'}}`;
  if (meta.infer_method === 'gen') return dialogue(human, bot);
  return Object.fromEntries(
    meta.options.map((option) => [
      option,
      dialogue(human, bot.replaceAll(`{${meta.output_column}}`, option)),
    ]),
  );
}

function questionTemplate({
  human_prompt: human = '{question}',
  bot_prompt: bot,
  output_column: answer,
}: CustomMeta): Json {
  return answer === null ? dialogue(human) : dialogue(human, bot ?? `{${answer}}`);
}

function dialogue(human: string, bot?: string): JsonObject {
  const turns: Json[] = [{ role: 'HUMAN', prompt: human }];
  return { round: bot === undefined ? turns : [...turns, { role: 'BOT', prompt: bot }] };
}

function customEvaluator(meta: CustomMeta): { type: string; [argument: string]: Json } {
  const comparesText = meta.data_type !== 'qa' && meta.infer_method === 'gen';
  const args = meta.evaluator_kwargs ?? (comparesText ? { options: [...meta.options] } : {});
  return { type: meta.evaluator ?? usualEvaluator(meta.data_type, comparesText), ...args };
}

function usualEvaluator(dataType: string, comparesText: boolean): string {
  const isCircular = dataType === 'circular-mcq';
  if (comparesText) return `${CUSTOM}.${isCircular ? 'Circular' : ''}OptionSimAccEvaluator`;
  return isCircular
    ? 'opencompass.datasets.circular.CircularEvaluator'
    : `${OPENICL}.icl_evaluator.icl_hf_evaluator.AccEvaluator`;
}
