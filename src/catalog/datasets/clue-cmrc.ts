import {
  aliasFile,
  type CatalogFile,
  type DatasetFamily,
  type EvalConfig,
  type Json,
} from '../../core/index.ts';
import { component, datasetFiles, evaluator, round } from '../parts.ts';
import { datasets, reader, zeroShotGen } from '../task-parts.ts';

const EXACT: EvalConfig = { evaluator: evaluator('EMEvaluator') };
const EXACT_OF_BOT: EvalConfig = { ...EXACT, pred_role: 'BOT' };

/** The files of a reading test whose answers are parts of the text; `id` is `CMRC` or `DRCD`. */
export function readingFiles(id: 'CMRC' | 'DRCD'): CatalogFile[] {
  const name = id.toLowerCase();
  const file = datasetFiles(`${id}_datasets`);
  const asked = (template: Json, evaluate: EvalConfig) =>
    datasets({
      abbr: `${id}_dev`,
      type: `${id}Dataset`,
      path: { '0.2.4': `./data/CLUE/${id}/dev.json`, '0.3.3': `opencompass/${name}_dev` },
      reader: reader(['question', 'context'], 'answers'),
      infer: zeroShotGen(template),
      evaluate,
    });
  const gen1bd3c8 = file(
    `CLUE_${id}_gen_1bd3c8`,
    asked(
      round(
        '根据文章回答问题。你的答案应该尽可能简练，请以 ‘答案是’ 开头的句式作答。\n文章：{context}\n问：{question}\n答：',
      ),
      {
        ...EXACT_OF_BOT,
        pred_postprocessor: component(`opencompass.datasets.${name}_postprocess`),
      },
    ),
  );
  return [
    aliasFile(`CLUE_${id}_gen`, { '0.2.4': gen1bd3c8 }),
    gen1bd3c8,
    file(
      `CLUE_${id}_gen_3749cd`,
      asked(round('文章：{context}\n根据上文，回答如下问题：{question}', '答：'), EXACT_OF_BOT),
    ),
    file(`CLUE_${id}_gen_8484b9`, asked('文章：{context}\n根据上文，回答如下问题： {question}\n答：', EXACT)),
    file(
      `CLUE_${id}_gen_941108`,
      asked(round('文章：{context}\n根据上文，回答如下问题：\n{question}\n答：'), EXACT_OF_BOT),
    ),
  ];
}

/** CMRC 2018 (Cui et al. 2019), as CLUE has it: questions about texts of the Chinese Wikipedia. */
export const clueCmrc: DatasetFamily = {
  folder: 'CLUE_CMRC',
  title: 'CMRC 2018 (CLUE)',
  abilities: ['understanding'],
  languages: ['zh'],
  licence: 'CC BY-SA 4.0',
  size: 3219,
  sizes: { CMRC_dev: 3219 },
  files: readingFiles('CMRC'),
};
