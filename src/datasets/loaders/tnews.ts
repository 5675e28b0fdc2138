import type { LoaderDefinition } from '../../core/index.ts';
import { jsonRows } from '../json-rows.ts';
import { jsonTable } from '../json-table.ts';
import { labelLetter } from '../labels.ts';
import { rowSource } from '../row-source.ts';

/** The labels, and what each is called in a prompt. */
const TOPICS = {
  news_agriculture: '农业新闻',
  news_travel: '旅游新闻',
  news_game: '游戏新闻',
  news_tech: '科技类别公司新闻',
  news_sports: '体育类别新闻',
  news_edu: '初升高教育新闻',
  news_entertainment: '娱乐圈新闻',
  news_finance: '投资资讯',
  news_military: '军事类别常识',
  news_car: '车辆新闻',
  news_house: '楼市新闻',
  news_world: '环球不含中国类别新闻',
  news_culture: '书籍文化历史类别新闻',
  news_story: '故事类别新闻',
  news_stock: '股票市场类别新闻',
};
const LETTERS = Object.fromEntries(
  Object.keys(TOPICS).map((label, index) => [label, String.fromCharCode(65 + index)]),
);

/** TNEWS: a JSON file read by the generic reader; `label_desc2` is the topic in words. */
export const tnewsDataset: LoaderDefinition = {
  type: 'opencompass.datasets.tnews.TNewsDataset',
  load: (args, { files }) =>
    jsonTable(args, files, (row) => ({ ...row, label_desc2: labelLetter(row.label_desc, TOPICS) })),
};

/** TNEWS: a JSONL file; `label_desc2` is a letter, A to O. */
export const tnewsDatasetV2: LoaderDefinition = {
  type: 'opencompass.datasets.tnews.TNewsDatasetV2',
  aliases: ['TNewsDataset_V2'],
  load: ({ path }, { files }) =>
    rowSource(() =>
      jsonRows(files, String(path), ({ sentence, label_desc }: { sentence: string; label_desc: string }) => ({
        sentence,
        label_desc2: labelLetter(label_desc, LETTERS),
      })),
    ),
};
