import {
  type DataFiles,
  isAtLeast,
  type Json,
  type LoaderContext,
  type LoaderDefinition,
  LodestoneError,
  type Row,
} from '../../core/index.ts';
import { pythonStr } from '../../util/index.ts';
import { jsonRows } from '../json-rows.ts';
import { rowSource } from '../row-source.ts';

interface AgiEvalItem {
  passage: string | null;
  question: string;
  options: string[] | null;
  label: Json;
  answer: Json;
}

type Wording = (item: AgiEvalItem) => string;

const ENGLISH_CHOICE = [
  ...['lsat-ar', 'lsat-lr', 'lsat-rc', 'logiqa-en', 'sat-math', 'sat-en', 'aqua-rat'],
  ...['sat-en-without-passage', 'gaokao-english'],
];
const CHINESE_CHOICE = [
  ...['logiqa-zh', 'jec-qa-kd', 'jec-qa-ca', 'gaokao-chinese', 'gaokao-geography', 'gaokao-history'],
  ...['gaokao-biology', 'gaokao-chemistry', 'gaokao-physics', 'gaokao-mathqa'],
];

const hubPaths = { 'opencompass/agieval': 'AGIEval/data/v1' };

/** AGIEval as its authors ask: one JSONL file an exam; the whole prompt in `problem_input`. */
export const agiEvalDataset: LoaderDefinition = {
  type: 'opencompass.datasets.agieval.agieval.AGIEvalDataset',
  hubPaths,
  load({ path, name, setting_name: setting }, { files }) {
    refuseExamples(setting);
    const wording = datasetWording(String(name));
    return rowSource(() =>
      jsonRows(files, `${path}/${name}.jsonl`, (item: AgiEvalItem, id) => ({
        id,
        problem_input: wording(item),
        label: rightLabel(item),
      })),
    );
  },
};

/** AGIEval with question and options apart; several right options are one text. */
export const agiEvalDatasetV2: LoaderDefinition = {
  type: 'opencompass.datasets.agieval.agieval.AGIEvalDataset_v2',
  hubPaths,
  load({ path, name, setting_name: setting }, context) {
    refuseExamples(setting);
    return rowSource(() => questionsIn(context.files, `${path}/${name}.jsonl`, context));
  },
};

function questionsIn(files: DataFiles, file: string, { compat }: LoaderContext): AsyncGenerator<Row> {
  return jsonRows(files, file, (item: AgiEvalItem) => {
    const label = rightLabel(item);
    const text = Array.isArray(label) ? label.map(pythonStr).join('') : label;
    return {
      question: `${item.passage || ''}${item.question}`,
      options: (item.options ?? []).join('\n'),
      label: isAtLeast(compat, '0.5.4') && text !== null ? pythonStr(text) : text,
    };
  });
}

/** Questions with options have a label, the others an answer. */
function rightLabel({ label, answer }: AgiEvalItem): Json {
  const isEmpty = label === null || label === '' || (Array.isArray(label) && label.length === 0);
  return isEmpty ? answer : label;
}

function refuseExamples(setting: Json | undefined): void {
  if (setting === 'zero-shot') return;
  throw new LodestoneError('config-invalid', `AGIEval has no setting "${setting}"`, {
    hint: "Set setting_name='zero-shot' in the config.",
  });
}

function datasetWording(name: string): Wording {
  const wording = wordings().get(name);
  if (wording !== undefined) return wording;
  throw new LodestoneError('config-invalid', `AGIEval has no exam "${name}"`, {
    hint: `Use one of ${[...wordings().keys()].join(', ')}.`,
  });
}

function wordings(): Map<string, Wording> {
  return new Map([
    ...ENGLISH_CHOICE.map((name) => [name, englishChoice] as const),
    ...CHINESE_CHOICE.map((name) => [name, chineseChoice] as const),
    ['math', ({ passage, question }: AgiEvalItem) => `${passage ?? ''}Q: ${question}\nA: The answer is`],
    ['gaokao-mathcloze', ({ passage, question }: AgiEvalItem) => `${passage ?? ''}问题：${question}\n答案：`],
  ]);
}

function englishChoice({ passage, question, options }: AgiEvalItem): string {
  const choices = `Answer Choices: ${(options ?? []).join(' ')}`;
  const last = lastLetter(options, 5);
  return `${passage ?? ''}Q: ${question} ${choices}\nA: Among A through ${last}, the answer is`;
}

function chineseChoice({ passage, question, options }: AgiEvalItem): string {
  const choices = `选项：${(options ?? []).join(' ')}`;
  return `${passage ?? ''}问题：${question} ${choices}\n答案：从A到${lastLetter(options, 4)}, 我们应选择`;
}

/** The letter of the last option; a single option holds `usual` in one text. */
function lastLetter(options: string[] | null, usual: number): string {
  const count = options?.length ?? 0;
  return 'ABCDEFG'.charAt((count === 1 ? usual : count) - 1);
}
