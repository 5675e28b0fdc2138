import { aliasFile, type DatasetFamily, type EvalConfig } from '../../core/index.ts';
import { component, datasetFiles, evaluator, round } from '../parts.ts';
import { datasets, reader, zeroShotGen } from '../task-parts.ts';

const DATASET = {
  abbr: 'ReCoRD',
  type: 'ReCoRDDataset',
  path: './data/SuperGLUE/ReCoRD/val.jsonl',
  reader: reader(['question', 'text'], 'answers'),
};

const EXACT = evaluator('EMEvaluator');
const FIRST_LINE: EvalConfig = {
  evaluator: EXACT,
  pred_postprocessor: component('opencompass.datasets.ReCoRD_postprocess'),
};

const file = datasetFiles('ReCoRD_datasets');

const gen30dea0 = file(
  'SuperGLUE_ReCoRD_gen_30dea0',
  datasets({
    ...DATASET,
    infer: zeroShotGen(
      round(
        'Passage: {text}\nResult: {question}\nQuestion: What entity does ____ refer to in the result? Give me the entity name:',
      ),
    ),
    evaluate: { evaluator: EXACT, pred_role: 'BOT', pred_postprocessor: component('ReCoRD') },
  }),
);

/** ReCoRD (Zhang et al. 2018), as SuperGLUE has it: which entity of a news text fills a gap. */
export const superGlueRecord: DatasetFamily = {
  folder: 'SuperGLUE_ReCoRD',
  title: 'ReCoRD (SuperGLUE)',
  abilities: ['understanding'],
  languages: ['en'],
  licence: 'research only',
  size: 10000,
  sizes: { ReCoRD: 10000 },
  files: [
    aliasFile('SuperGLUE_ReCoRD_gen', { '0.2.4': gen30dea0 }),
    file(
      'SuperGLUE_ReCoRD_gen_0f7784',
      datasets({
        ...DATASET,
        infer: zeroShotGen(
          'Passage:{text}\nResult:{question}\nQuestion: What entity does ____ refer to in the result?Give me the entity name:',
        ),
        evaluate: FIRST_LINE,
      }),
    ),
    gen30dea0,
    file(
      'SuperGLUE_ReCoRD_gen_a69961',
      datasets({
        ...DATASET,
        type: { '0.2.4': 'ReCoRDDataset_V2', '0.3.3': 'ReCoRDDatasetV2' },
        infer: zeroShotGen(
          round(
            'Passage:\n{text}\nResult:\n{question}\nQuestion:\nWhat entity does ____ refer to in the Result?\nAnswer:',
          ),
        ),
        evaluate: { ...FIRST_LINE, pred_role: 'BOT' },
      }),
    ),
  ],
};
