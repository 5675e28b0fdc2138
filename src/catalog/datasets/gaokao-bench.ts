import {
  aliasFile,
  type CatalogFile,
  type Compat,
  type DatasetConfig,
  type DatasetFamily,
  type InferConfig,
  isAtLeast,
  type Json,
  type JsonObject,
  since,
} from '../../core/index.ts';
import {
  component,
  datasetFiles,
  genInferencer,
  perLabel,
  pplInferencer,
  promptTemplate,
  round,
  zeroRetriever,
} from '../parts.ts';
import { datasets, reader, type Versioned, zeroShotGen } from '../task-parts.ts';
import { type Exam, FILL_IN, MULTIPLE_CHOICE, OPEN_ENDED } from '../texts/gaokao-bench.ts';

interface PlacedExam extends Exam {
  readonly folder: string;
}

/** Exams in the folder that holds their file. */
function inFolder(folder: string, exams: readonly Exam[]): PlacedExam[] {
  return exams.map((exam) => ({ ...exam, folder }));
}

const CHOICE = inFolder('Multiple-choice_Questions', MULTIPLE_CHOICE);
const GAPS = inFolder('Fill-in-the-blank_Questions', FILL_IN);
const OPEN = inFolder('Open-ended_Questions', OPEN_ENDED);
const ALL = [...CHOICE, ...GAPS, ...OPEN];
/** The exams that a rule can score. */
const OBJECTIVE = [...CHOICE, ...GAPS];

const HUB = 'opencompass/GAOKAO-BENCH';
const LENGTH = { max_out_len: 1024 };

/** Where 0.2.4 and 0.3.3 look, and where later versions do. */
interface Place {
  readonly old: string;
  readonly root: string;
}

const USUAL: Place = { old: './data/GAOKAO-BENCH/data', root: HUB };
const WITHOUT_DOT: Place = { old: 'data/GAOKAO-BENCH/data', root: HUB };
const NO_HUB: Place = { old: './data/GAOKAO-BENCH/data', root: './data/GAOKAO-BENCH/data' };

function exams(
  list: readonly PlacedExam[],
  infer: (exam: PlacedExam) => InferConfig,
  place: (exam: PlacedExam) => Place,
): (compat: Compat) => DatasetConfig[] {
  return datasets(
    ...list.map((exam) => {
      const filename = `/${exam.folder}/${exam.keyword}.json`;
      const { old, root } = place(exam);
      const path: Versioned = { '0.2.4': old + filename, '0.5.4': root };
      return {
        abbr: `GaokaoBench_${exam.keyword}`,
        type: 'GaokaoBenchDataset',
        path,
        args: (compat: Compat) => ({
          ...(isAtLeast(compat, '0.3.3') ? { name: exam.keyword } : {}),
          ...(isAtLeast(compat, '0.5.4') ? { filename } : {}),
        }),
        reader: reader(['question'], 'answer'),
        infer: infer(exam),
        evaluate: { evaluator: component(`GaokaoBenchEvaluator_${exam.type}`), pred_role: 'BOT' },
      };
    }),
  );
}

/** The template stands where examples are described, though there are none. */
function asExample(template: Json, inferencer: InferConfig['inferencer']): InferConfig {
  return {
    ice_template: promptTemplate(template, { ice_token: '</E>' }),
    retriever: zeroRetriever(),
    inferencer,
  };
}

function asked({ prompt }: Exam): string {
  return `${prompt}{question}`;
}

const written = (args: JsonObject) => (exam: Exam) => asExample(round(asked(exam)), genInferencer(args));

/** The letters scored. */
function scored(exam: Exam): InferConfig {
  const template = perLabel('ABCD', (letter) => round(asked(exam), `【答案】${letter} <eoa>`));
  return asExample(template, pplInferencer());
}

const isSingle = ({ type }: Exam) => type === 'single_choice';

/** Letters scored where one option is right, behind the exams where the model writes. */
const mixed = exams(
  [...ALL.filter((exam) => !isSingle(exam)), ...CHOICE.filter(isSingle)],
  (exam) => (isSingle(exam) ? scored(exam) : written(LENGTH)(exam)),
  (exam) => (isSingle(exam) ? USUAL : NO_HUB),
);

/** The exams that a rule can score. */
function objective(infer: (exam: PlacedExam) => InferConfig) {
  return exams(OBJECTIVE, infer, () => WITHOUT_DOT);
}

const asText = (args: JsonObject) => (exam: Exam) => zeroShotGen(asked(exam), args);

/** The prompts by kind, for others to import. */
const PROMPTS: CatalogFile = {
  name: 'GaokaoBench_prompts',
  versions: since('0.2.4'),
  build: () => ({
    MCQ_prompts: MULTIPLE_CHOICE.map((exam, index) => promptEntry(exam, index < 2)),
    FBQ_prompts: FILL_IN.map((exam) => promptEntry(exam, true)),
    OEQ_prompts: OPEN_ENDED.map((exam) => promptEntry(exam, true)),
  }),
};

function promptEntry({ type, keyword, prompt }: Exam, hasComment: boolean): JsonObject {
  return { type, keyword, prefix_prompt: prompt, ...(hasComment ? { comment: '' } : {}) };
}

const file = datasetFiles('GaokaoBench_datasets');
const NEWEST = since('0.5.4');

const gen5cfe9e = file(
  'GaokaoBench_gen_5cfe9e',
  exams(ALL, written(LENGTH), () => USUAL),
);
const mixedF2038e = file('GaokaoBench_mixed_f2038e', mixed, ['0.2.4']);
const mixed9af5ee = file('GaokaoBench_mixed_9af5ee', mixed, since('0.3.3'));

/** GAOKAO-Bench (Zhang et al. 2023): the entrance exams of Chinese universities from 2010 to 2022. */
export const gaokaoBench: DatasetFamily = {
  folder: 'GaokaoBench',
  title: 'GAOKAO-Bench',
  abilities: ['knowledge', 'reasoning'],
  languages: ['zh', 'en'],
  licence: 'Apache-2.0',
  size: 2811,
  sizes: Object.fromEntries(ALL.map((exam) => [`GaokaoBench_${exam.keyword}`, exam.questions])),
  files: [
    aliasFile('GaokaoBench_gen', { '0.2.4': gen5cfe9e }),
    gen5cfe9e,
    aliasFile('GaokaoBench_mixed', { '0.2.4': mixedF2038e, '0.3.3': mixed9af5ee }),
    mixed9af5ee,
    mixedF2038e,
    file('GaokaoBench_no_subjective_gen_4c31db', objective(written(LENGTH))),
    file('GaokaoBench_no_subjective_gen_d16acb', objective(written({})), NEWEST),
    file('GaokaoBench_no_subjective_gen_d21e37', objective(asText(LENGTH))),
    file('GaokaoBench_no_subjective_new_gen', objective(asText({})), NEWEST),
    PROMPTS,
  ],
};
