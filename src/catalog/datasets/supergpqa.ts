import {
  type DatasetFamily,
  type EvalConfig,
  type InferConfig,
  type JsonObject,
  since,
} from '../../core/index.ts';
import {
  cascadeEvaluator,
  graderPrompt,
  graderTemplate,
  judgeEvaluator,
  rawGraderTemplate,
} from '../grader.ts';
import { component, datasetFiles, round } from '../parts.ts';
import { type DatasetParts, datasets, rawGen, reader, zeroShotGen } from '../task-parts.ts';

const FIELDS = [
  'Electronic Science and Technology',
  'Philosophy',
  'Traditional Chinese Medicine',
  'Applied Economics',
  'Mathematics',
  'Physics',
  'Clinical Medicine',
  'Computer Science and Technology',
  'Information and Communication Engineering',
  'Control Science and Engineering',
  'Theoretical Economics',
  'Law',
  'History',
  'Basic Medicine',
  'Education',
  'Materials Science and Engineering',
  'Electrical Engineering',
  'Systems Science',
  'Power Engineering and Engineering Thermophysics',
  'Military Science',
  'Biology',
  'Business Administration',
  'Language and Literature',
  'Public Health and Preventive Medicine',
  'Political Science',
  'Chemistry',
  'Hydraulic Engineering',
  'Chemical Engineering and Technology',
  'Pharmacy',
  'Geography',
  'Art Studies',
  'Architecture',
  'Forestry Engineering',
  'Public Administration',
  'Oceanography',
  'Journalism and Communication',
  'Nuclear Science and Technology',
  'Weapon Science and Technology',
  'Naval Architecture and Ocean Engineering',
  'Environmental Science and Engineering',
  'Transportation Engineering',
  'Geology',
  'Physical Oceanography',
  'Musicology',
  'Stomatology',
  'Aquaculture',
  'Mechanical Engineering',
  'Aeronautical and Astronautical Science and Technology',
  'Civil Engineering',
  'Mechanics',
  'Petroleum and Natural Gas Engineering',
  'Sociology',
  'Food Science and Engineering',
  'Agricultural Engineering',
  'Surveying and Mapping Science and Technology',
  'Metallurgical Engineering',
  'Library, Information and Archival Management',
  'Mining Engineering',
  'Astronomy',
  'Geological Resources and Geological Engineering',
  'Atmospheric Science',
  'Optical Engineering',
  'Animal Husbandry',
  'Geophysics',
  'Crop Science',
  'Management Science and Engineering',
  'Psychology',
  'Forestry',
  'Textile Science and Engineering',
  'Veterinary Medicine',
  'Instrument Science and Technology',
  'Physical Education',
];

const TYPE = 'supergpqa.supergpqa.SuperGPQADataset';
const PATH = 'm-a-p/SuperGPQA';
const READER = reader(
  ['question', 'options', 'discipline', 'field', 'subfield', 'difficulty', 'infer_prompt', 'prompt_mode'],
  'answer_letter',
);

/** The arguments that choose the questions: those of one field, or all. */
type Choice = { readonly field?: string };

function questions(infer: InferConfig, evaluate: (choice: Choice) => EvalConfig) {
  return (...choices: readonly Choice[]) =>
    datasets(
      ...choices.map(
        (choice): DatasetParts => ({
          abbr: ['supergpqa', ...(choice.field?.split(' ') ?? [])].join('_'),
          type: TYPE,
          path: PATH,
          args: { ...choice, prompt_mode: 'zero-shot' },
          reader: READER,
          infer,
          evaluate: evaluate(choice),
        }),
      ),
    );
}

const ALL: Choice = {};
const EACH_FIELD = FIELDS.map((field): Choice => ({ field }));

const RULE = component('opencompass.datasets.supergpqa.supergpqa.SuperGPQAEvaluator');
const COUNTER = component('opencompass.datasets.supergpqa.supergpqa.supergpqa_llmjudge_postprocess');
const QUESTION = '{infer_prompt}\n';
const DIALOGUE_GRADER = graderTemplate(graderPrompt(QUESTION, 'answer_letter', 'full'));
const RAW_GRADER = rawGraderTemplate(graderPrompt(QUESTION, 'answer_letter', 'none'));

function judge(choice: Choice, prompt = DIALOGUE_GRADER) {
  const type = component(`opencompass.datasets.${TYPE}`);
  const source: JsonObject = { ...type, ...choice, path: PATH, prompt_mode: 'zero-shot', reader_cfg: READER };
  return judgeEvaluator(source, prompt, COUNTER);
}

const judged = (choice: Choice): EvalConfig => ({ evaluator: judge(choice) });
const cascaded =
  (prompt: typeof RAW_GRADER) =>
  (choice: Choice): EvalConfig => ({
    evaluator: cascadeEvaluator(RULE, judge(choice, prompt)),
  });

const ASKED = zeroShotGen(round('{infer_prompt}'));
const file = datasetFiles('supergpqa_datasets');
const NEWEST = since('0.5.4');

/** SuperGPQA (M-A-P 2025): questions with up to ten options from 285 disciplines for graduates. */
export const superGpqa: DatasetFamily = {
  folder: 'supergpqa',
  title: 'SuperGPQA',
  abilities: ['knowledge', 'reasoning'],
  languages: ['en'],
  licence: 'ODC-BY',
  size: 26529,
  sizes: { supergpqa: 26529 },
  files: [
    file('supergpqa_cascade_gen_1545c1', questions(ASKED, cascaded(DIALOGUE_GRADER))(...EACH_FIELD), NEWEST),
    file(
      'supergpqa_cascade_rawprompt_gen_ca8345',
      questions(rawGen('{infer_prompt}'), cascaded(RAW_GRADER))(...EACH_FIELD),
      NEWEST,
    ),
    file('supergpqa_gen', questions(ASKED, () => ({ evaluator: RULE, pred_role: 'BOT' }))(ALL), NEWEST),
    file('supergpqa_llmjudge_field_gen_1545c1', questions(ASKED, judged)(...EACH_FIELD), NEWEST),
    file('supergpqa_llmjudge_gen_12b8bc', questions(ASKED, judged)(ALL), NEWEST),
  ],
};
