import { aliasFile, type DatasetFamily, type Json } from '../../core/index.ts';
import { fewClue, fewClueJson, localMode } from '../few-clue-parts.ts';
import { datasetFiles, round, systemTurn } from '../parts.ts';
import { FIRST_CAPITAL_OF_BOT, perNumber, reader, zeroShotGen, zeroShotPpl } from '../task-parts.ts';

const DATASET = {
  abbr: 'bustm-',
  folder: 'bustm',
  reader: reader(['sentence1', 'sentence2'], 'label', { test_split: 'train' }),
};

const QUESTION = '语句一：“{sentence1}”\n语句二：“{sentence2}”\n请判断语句一和语句二说的是否是一个意思？';
const VERDICTS = ['两句话说的毫不相关。', '两句话说是的一个意思。'];

/** Both verdicts scored. */
function scored(template: (verdict: string) => Json, verdicts = VERDICTS) {
  return fewClueJson({
    ...DATASET,
    type: 'HFDataset',
    infer: zeroShotPpl(perNumber(0, verdicts, template)),
  });
}

const file = datasetFiles('bustm_datasets');

const gen634f41 = file(
  'FewCLUE_bustm_gen_634f41',
  fewClue(
    {
      ...DATASET,
      type: { '0.2.4': 'AFQMCDataset_V2', '0.3.3': 'AFQMCDatasetV2' },
      infer: zeroShotGen(round(`${QUESTION}\nA. 无关\nB. 相关\n请从“A”，“B”中进行选择。\n答：`)),
      evaluate: FIRST_CAPITAL_OF_BOT,
    },
    localMode,
  ),
);
const pplE53034 = file(
  'FewCLUE_bustm_ppl_e53034',
  scored((verdict) => round(QUESTION, verdict)),
);

/** BUSTM, as FewCLUE (Xu et al. 2021) has it: whether two requests to a voice assistant mean the same. */
export const fewClueBustm: DatasetFamily = {
  folder: 'FewCLUE_bustm',
  title: 'BUSTM (FewCLUE)',
  abilities: ['language'],
  languages: ['zh'],
  licence: 'unstated',
  size: 1932,
  sizes: { 'bustm-dev': 160, 'bustm-test': 1772 },
  files: [
    aliasFile('FewCLUE_bustm_gen', { '0.2.4': gen634f41 }),
    gen634f41,
    aliasFile('FewCLUE_bustm_ppl', { '0.2.4': pplE53034 }),
    file(
      'FewCLUE_bustm_ppl_4b16c0',
      scored((verdict) => ({
        begin: [systemTurn('请判断以下两句话说的是否是一个意思：')],
        ...round('{sentence1}，{sentence2}', verdict),
      })),
    ),
    file(
      'FewCLUE_bustm_ppl_9ef540',
      scored(
        (verdict) => `{sentence1}。\n{sentence2}。\n${verdict}`,
        ['两句话说的毫不相关。', '两句话说的一个意思。'],
      ),
    ),
    pplE53034,
  ],
};
