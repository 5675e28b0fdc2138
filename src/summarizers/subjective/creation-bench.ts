import { alignBenchReaders, CREATIONBENCH, dictRatings, ratedReply } from '../../verdicts/index.ts';
import { type Categories, ofJudge, type RatingRule } from './alignment-bench.ts';
import { oneOf } from './arguments.ts';
import { byJudge } from './by-judge.ts';
import type { JudgedSummarizerDefinition } from './contract.ts';

const CATEGORIES: Categories = [
  ['中文', ['内容扩写_ZH', '内容续写_ZH', '内容改写_ZH']],
  ['英文', ['内容扩写_EN', '内容续写_EN', '内容改写_EN']],
];

const READERS = {
  general: (reply: string) => ratedReply(dictRatings(reply.replaceAll('\n', '')), CREATIONBENCH),
  autoj: alignBenchReaders.autoj,
  judgelm: alignBenchReaders.judgelm,
} satisfies Record<string, RatingRule['read']>;

const KINDS = ['general', 'autoj', 'judgelm'] as const;
const TYPE = 'opencompass.summarizers.subjective.creationbench.CreationBenchSummarizer';

/**
 * CreationBench: AlignBench's tables, under the same names, with categories by language and dimensions of both. OpenCompass hands
 * nothing of it on to its table of all datasets.
 */
export const creationBench: JudgedSummarizerDefinition = {
  type: TYPE,
  arguments: ['judge_type'],
  showsFirstDataset: true,
  create(args) {
    const kind = oneOf(args, { of: TYPE, name: 'judge_type', words: KINDS });
    const rule = { read: READERS[kind], isRated: kind === 'general', categories: CATEGORIES };
    return byJudge((judge, input) => {
      const { scores, files } = ofJudge(judge, input, rule);
      return { scores: { ...scores, title: 'CreationBench' }, files };
    });
  },
};
