import { aliasFile, type DatasetFamily, type JsonObject, since } from '../../core/index.ts';
import { component, datasetFiles, round } from '../parts.ts';
import { datasets, reader, zeroShotGen } from '../task-parts.ts';

/** How the answer is to be found, and where it is to stand. */
const STEPS = '请一步一步地推理，并将最终答案写入\\boxed{}.';
const LENGTH = { max_out_len: 2048 };

function problems(order: string, args: JsonObject = LENGTH) {
  return datasets({
    abbr: 'cmo_fib',
    type: 'CMOFibDataset',
    path: 'opencompass/cmo_fib',
    reader: reader(['question'], 'answer'),
    infer: zeroShotGen(round(`{question}\n${order}`), args),
    evaluate: {
      evaluator: component('opencompass.datasets.MATHEvaluator', { version: 'v2' }),
      pred_postprocessor: component('opencompass.datasets.math_postprocess_v2'),
    },
  });
}

const file = datasetFiles('cmo_fib_datasets');
const NEWEST = since('0.5.4');
const genAce24b = file('cmo_fib_gen_ace24b', problems(STEPS), NEWEST);

/** Problems of the Chinese Mathematical Olympiad, as blanks to be filled in. */
export const cmoFib: DatasetFamily = {
  folder: 'cmo_fib',
  title: 'CMO, fill in the blank',
  abilities: ['math'],
  languages: ['zh'],
  licence: 'unstated',
  files: [
    file('cmo_fib_0shot_notcot_gen_4c6c29', problems('你需要讲最终答案写入\\boxed{}.'), NEWEST),
    aliasFile('cmo_fib_gen', { '0.5.4': genAce24b }, NEWEST),
    file('cmo_fib_gen_2783e5', problems(STEPS, {}), NEWEST),
    genAce24b,
  ],
};
