import {
  aliasFile,
  type ByVersion,
  type CatalogFile,
  type Compat,
  type DatasetConfig,
  type DatasetFamily,
  type EvalConfig,
  forCompat,
  type InferConfig,
  type JsonObject,
  since,
} from '../../core/index.ts';
import {
  component,
  datasetFiles,
  evaluator,
  fixKRetriever,
  genInferencer,
  perLabel,
  pplInferencer,
  promptTemplate,
  round,
  textPostprocessor,
  zeroRetriever,
} from '../parts.ts';

/** Where the questions of a level are: a file of `data/`, later a name of the hub. */
export type ArcSource = ByVersion<{ path: string; name?: string }>;

const OPTIONS = 'A. {textA}\nB. {textB}\nC. {textC}\nD. {textD}';
const LETTER = `Question: {question}\n${OPTIONS}\nAnswer:`;
const FEW_SHOT = fixKRetriever([0, 2, 4, 6, 8]);

/** The question without its options, answered by the text of each option in turn. */
const ANSWERED = perLabel('ABCD', (letter) => round('Question: {question}\nAnswer: ', `{text${letter}}`));
const ANSWERED_PLAINLY = perLabel('ABCD', (letter) => `Question: {question}\nAnswer: {text${letter}}`);
const ANSWERED_BY_LETTER = perLabel('ABCD', (letter) => round(`{question}\n${OPTIONS}`, `Answer: ${letter}`));

function zeroShot(template: JsonObject, inferencer = pplInferencer()): InferConfig {
  return { prompt_template: promptTemplate(template), retriever: zeroRetriever(), inferencer };
}

function fewShot(template: JsonObject, inferencer = pplInferencer()): InferConfig {
  return {
    ice_template: promptTemplate(template, { ice_token: '</E>' }),
    retriever: FEW_SHOT,
    inferencer,
  };
}

const ACCURACY: EvalConfig = { evaluator: evaluator('AccEvaluator') };
const FIRST_OPTION: EvalConfig = {
  ...ACCURACY,
  pred_role: 'BOT',
  pred_postprocessor: textPostprocessor('first_option_postprocess', { options: 'ABCD' }),
};

interface Variant {
  type?: string;
  abbr: string;
  source: ArcSource;
  infer: InferConfig;
  evaluate?: EvalConfig;
}

function dataset({ type = 'ARCDataset', abbr, source, infer, evaluate = ACCURACY }: Variant) {
  return (compat: Compat): DatasetConfig[] => [
    {
      ...component(`opencompass.datasets.${type}`),
      abbr,
      ...forCompat(compat, source),
      reader_cfg: {
        input_columns: ['question', 'textA', 'textB', 'textC', 'textD'],
        output_column: 'answerKey',
      },
      infer_cfg: infer,
      eval_cfg: evaluate,
    },
  ];
}

/** The files that both levels of ARC have; `id` is `ARC_c` or `ARC_e`, `abbr` the name in the table. */
export function arcFiles(id: string, abbr: string, source: ArcSource): CatalogFile[] {
  const file = datasetFiles(`${id}_datasets`);
  const gen1e0de5 = file(
    `${id}_gen_1e0de5`,
    dataset({
      abbr,
      source,
      infer: zeroShot(round(LETTER), genInferencer()),
      evaluate: FIRST_OPTION,
    }),
  );
  const pplA450bd = file(`${id}_ppl_a450bd`, dataset({ abbr, source, infer: zeroShot(ANSWERED) }));
  return [
    aliasFile(`${id}_gen`, { '0.2.4': gen1e0de5 }),
    gen1e0de5,
    aliasFile(`${id}_ppl`, { '0.2.4': pplA450bd }),
    file(`${id}_ppl_2ef631`, dataset({ abbr, source, infer: zeroShot(ANSWERED_BY_LETTER) })),
    pplA450bd,
    file(`${id}_ppl_d52a21`, dataset({ abbr, source, infer: zeroShot(ANSWERED_PLAINLY) })),
  ];
}

const DEV: ArcSource = {
  '0.2.4': { path: './data/ARC/ARC-c/ARC-Challenge-Dev.jsonl' },
  '0.3.3': { path: 'opencompass/ai2_arc-dev', name: 'ARC-Challenge' },
};
const TEST: ArcSource = {
  '0.2.4': { path: './data/ARC/ARC-c/ARC-Challenge-Test.jsonl' },
  '0.3.3': { path: 'opencompass/ai2_arc-test', name: 'ARC-Challenge' },
};

const STEP_BY_STEP =
  "Answer the following multiple choice question. The last line of your response should be of the following format: 'ANSWER: $LETTER' (without quotes) where LETTER is one of ABCD. Think step by step before answering.";

const file = datasetFiles('ARC_c_datasets');
const dev = { abbr: 'ARC-c', source: DEV };

/** ARC Challenge (Clark et al. 2018): questions of school science that retrieval does not answer. */
export const arcC: DatasetFamily = {
  folder: 'ARC_c',
  title: 'ARC Challenge',
  abilities: ['reasoning', 'knowledge'],
  languages: ['en'],
  licence: 'CC BY-SA 4.0',
  size: 295,
  sizes: { 'ARC-c': 295, 'ARC-c-test': 1165 },
  files: [
    file(
      'ARC_c_clean_ppl',
      dataset({
        type: 'ARCDatasetClean',
        abbr: 'ARC-c-test',
        source: TEST,
        infer: zeroShot(ANSWERED),
        evaluate: { evaluator: evaluator('AccContaminationEvaluator'), analyze_contamination: true },
      }),
    ),
    file(
      'ARC_c_cot_gen_926652',
      dataset({
        ...dev,
        infer: zeroShot(round(`${STEP_BY_STEP}\n\n{question}\n\n${OPTIONS}`), genInferencer()),
        evaluate: FIRST_OPTION,
      }),
      since('0.3.3'),
    ),
    file(
      'ARC_c_few_shot_gen_e9b043',
      dataset({
        ...dev,
        infer: fewShot(
          { begin: '</E>', ...round(LETTER, '{answerKey}') },
          genInferencer({ max_out_len: 50 }),
        ),
        evaluate: { ...FIRST_OPTION, pred_postprocessor: textPostprocessor('first_capital_postprocess') },
      }),
      since('0.3.3'),
    ),
    file(
      'ARC_c_few_shot_ppl',
      dataset({
        ...dev,
        infer: fewShot(
          perLabel('ABCD', (letter) => ({ begin: '</E>', ...(ANSWERED[letter] as JsonObject) })),
        ),
      }),
      since('0.3.3'),
    ),
    ...arcFiles('ARC_c', 'ARC-c', DEV),
  ],
};
