import { aliasFile, type DatasetFamily, type Json } from '../../core/index.ts';
import { fewClue, fewClueJson } from '../few-clue-parts.ts';
import { datasetFiles, round } from '../parts.ts';
import { FIRST_CAPITAL_OF_BOT, perNumber, reader, zeroShotGen, zeroShotPpl } from '../task-parts.ts';

const DATASET = { abbr: 'csl_', folder: 'csl', reader: reader(['abst', 'keywords'], 'label') };

const ABSTRACT = '摘要：{abst}';
const BOTH = `${ABSTRACT}\n关键词：{keywords}`;
const EXPLAINED =
  '摘要是对论文内容不加注释和评论的简短陈述，要求扼要地说明研究工作的目的、研究方法和最终结论等。\n关键词是一篇学术论文的核心词汇，一般由一系列名词组成。关键词在全文中应有较高出现频率，且能起到帮助文献检索的作用。\n';
const OPTIONS = 'A. 否\nB. 是\n请从”A“，”B“中进行选择。\n答：';

function lettered(prompt: string) {
  return fewClue({
    ...DATASET,
    type: { '0.2.4': 'CslDataset_V2', '0.3.3': 'CslDatasetV2' },
    infer: zeroShotGen(round(`${prompt}\n${OPTIONS}`)),
    evaluate: FIRST_CAPITAL_OF_BOT,
  });
}

/** The abstract alone and with the keywords, each scored. */
function scored(template: (text: string) => Json) {
  return fewClueJson({
    ...DATASET,
    type: 'CslDataset',
    infer: zeroShotPpl(perNumber(0, [ABSTRACT, BOTH], template)),
  });
}

const file = datasetFiles('csl_datasets');

const gen28b223 = file(
  'FewCLUE_csl_gen_28b223',
  lettered(`${EXPLAINED}${BOTH}\n请问上述关键词是否匹配摘要且符合要求？`),
);
const ppl841b62 = file(
  'FewCLUE_csl_ppl_841b62',
  scored((text) => text),
);

/** CSL (Li et al. 2022), as FewCLUE has it: whether keywords fit the abstract of a Chinese paper. */
export const fewClueCsl: DatasetFamily = {
  folder: 'FewCLUE_csl',
  title: 'CSL (FewCLUE)',
  abilities: ['understanding'],
  languages: ['zh'],
  licence: 'unstated',
  size: 2998,
  sizes: { csl_dev: 160, csl_test: 2838 },
  files: [
    aliasFile('FewCLUE_csl_gen', { '0.2.4': gen28b223 }),
    gen28b223,
    file('FewCLUE_csl_gen_87f4a8', lettered(`${BOTH}\n上述关键词出现在学术期刊中是否恰当？`)),
    aliasFile('FewCLUE_csl_ppl', { '0.2.4': ppl841b62 }),
    file(
      'FewCLUE_csl_ppl_769f8d',
      scored((text) => round(text)),
    ),
    ppl841b62,
  ],
};
