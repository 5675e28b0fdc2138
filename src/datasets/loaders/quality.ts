import type { LoaderDefinition, Row } from '../../core/index.ts';
import { nestedJsonRows } from '../json-rows.ts';
import { rowSource } from '../row-source.ts';

interface Article {
  article: string;
  questions: { question: string; options: string[]; gold_label: number; difficult: number }[];
}

/** QuALITY: a JSONL file of articles, each with questions; options are numbered from one. */
export const qualityDataset: LoaderDefinition = {
  type: 'opencompass.datasets.QuALITY.QuALITYDataset',
  load: ({ path }, { files }) => rowSource(() => nestedJsonRows(files, String(path), articleRows)),
};

function articleRows({ article, questions }: Article): Row[] {
  return questions.map(({ question, options: [A, B, C, D], gold_label: gold, difficult }) => {
    return { article, question, A, B, C, D, gold_label: 'ABCD'[gold - 1], difficult };
  });
}
