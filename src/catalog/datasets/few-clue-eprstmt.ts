import { aliasFile, type DatasetFamily, type Json } from '../../core/index.ts';
import { fewClue, fewClueJson } from '../few-clue-parts.ts';
import { datasetFiles, round } from '../parts.ts';
import { FIRST_CAPITAL_OF_BOT, reader, zeroShotGen, zeroShotPpl } from '../task-parts.ts';

const DATASET = {
  abbr: 'eprstmt-',
  folder: 'eprstmt',
  reader: reader(['sentence'], 'label', { test_split: 'train' }),
};

const REVIEW = '内容： "{sentence}"。';

/** Both moods scored. */
function scored(template: (mood: string) => Json) {
  return fewClueJson({
    ...DATASET,
    type: 'HFDataset',
    infer: zeroShotPpl({ Negative: template('消极。'), Positive: template('积极。') }),
  });
}

const file = datasetFiles('eprstmt_datasets');

const gen740ea0 = file(
  'FewCLUE_eprstmt_gen_740ea0',
  fewClue({
    ...DATASET,
    type: { '0.2.4': 'eprstmtDataset_V2', '0.3.3': 'EprstmtDatasetV2' },
    infer: zeroShotGen(
      round(`${REVIEW}请对上述内容进行情绪分类。\nA. 积极\nB. 消极\n请从”A“，”B“中进行选择。\n答：`),
    ),
    evaluate: FIRST_CAPITAL_OF_BOT,
  }),
);
const pplF1e631 = file(
  'FewCLUE_eprstmt_ppl_f1e631',
  scored((mood) => round(`${REVIEW}情绪分类：`, mood)),
);

/** EPRSTMT, as FewCLUE (Xu et al. 2021) has it: the mood of product reviews. */
export const fewClueEprstmt: DatasetFamily = {
  folder: 'FewCLUE_eprstmt',
  title: 'EPRSTMT (FewCLUE)',
  abilities: ['understanding'],
  languages: ['zh'],
  licence: 'unstated',
  size: 770,
  sizes: { 'eprstmt-dev': 160, 'eprstmt-test': 610 },
  files: [
    aliasFile('FewCLUE_eprstmt_gen', { '0.2.4': gen740ea0 }),
    gen740ea0,
    aliasFile('FewCLUE_eprstmt_ppl', { '0.2.4': pplF1e631 }),
    file(
      'FewCLUE_eprstmt_ppl_1ce587',
      scored((mood) => ` ${REVIEW}情绪分类：${mood}`),
    ),
    pplF1e631,
  ],
};
