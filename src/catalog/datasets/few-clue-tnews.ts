import { aliasFile, type DatasetFamily, type Json } from '../../core/index.ts';
import { fewClue, fewClueJson } from '../few-clue-parts.ts';
import { datasetFiles, perLabel, round } from '../parts.ts';
import { FIRST_CAPITAL_OF_BOT, zeroShotGen, zeroShotPpl } from '../task-parts.ts';

const DATASET = {
  abbr: 'tnews-',
  folder: 'tnews',
  reader: { input_columns: 'sentence', output_column: 'label_desc2' },
};

const TOPICS = [
  ...['农业新闻', '旅游新闻', '游戏新闻', '科技类别公司新闻', '体育类别新闻', '初升高教育新闻', '娱乐圈新闻'],
  ...['投资资讯', '军事类别常识', '车辆新闻', '楼市新闻', '环球不含中国类别新闻', '书籍文化历史类别新闻'],
  ...['故事类别新闻', '股票市场类别新闻'],
];
const LETTERS = [...'ABCDEFGHIJKLMNO'];
const OPTIONS = TOPICS.map((topic, index) => `${LETTERS[index]}. ${topic}\n`).join('');
const CHOICE = LETTERS.map((letter) => `“${letter}”`).join('，');

/** Each topic scored. */
function scored(template: (topic: string) => Json) {
  return fewClueJson({ ...DATASET, type: 'TNewsDataset', infer: zeroShotPpl(perLabel(TOPICS, template)) });
}

const file = datasetFiles('tnews_datasets');

const genB90e4a = file(
  'FewCLUE_tnews_gen_b90e4a',
  fewClue({
    ...DATASET,
    type: { '0.2.4': 'TNewsDataset_V2', '0.3.3': 'TNewsDatasetV2' },
    infer: zeroShotGen(
      round(`{sentence}\n请判断上述内容属于什么新闻？\n${OPTIONS}请从${CHOICE}中进行选择。\n答：`),
    ),
    evaluate: FIRST_CAPITAL_OF_BOT,
  }),
);
const pplD10e8a = file(
  'FewCLUE_tnews_ppl_d10e8a',
  scored((topic) => round('{sentence}\n上述内容属于什么新闻？', topic)),
);

/** TNEWS, as FewCLUE (Xu et al. 2021) has it: the topic of news by their headlines. */
export const fewClueTnews: DatasetFamily = {
  folder: 'FewCLUE_tnews',
  title: 'TNEWS (FewCLUE)',
  abilities: ['understanding'],
  languages: ['zh'],
  licence: 'unstated',
  size: 2024,
  sizes: { 'tnews-dev': 1098, 'tnews-test': 926 },
  files: [
    aliasFile('FewCLUE_tnews_gen', { '0.2.4': genB90e4a }),
    genB90e4a,
    aliasFile('FewCLUE_tnews_ppl', { '0.2.4': pplD10e8a }),
    file(
      'FewCLUE_tnews_ppl_7d1c07',
      scored((topic) => `{sentence}这篇新闻属于：${topic}`),
    ),
    pplD10e8a,
    file(
      'FewCLUE_tnews_ppl_fff486',
      scored((topic) => round('以下内容属于什么新闻：{sentence}。', topic)),
    ),
  ],
};
