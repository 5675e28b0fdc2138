/** The chat table once in all, and once for each benchmark with its parts. */
import { type Compat, type SummarizerConfig, type SummarizerSet, since } from '../../core/index.ts';
import { component } from '../parts.ts';
import { type Row, summarizerFile, versionGroups, withMetric } from '../summary-parts.ts';
import { CHAT_GROUPS, CHAT_ROWS, chatAverage } from './general.ts';

function facets(compat: Compat): SummarizerConfig {
  const groups = versionGroups(CHAT_GROUPS, compat);
  const averages = (names: string[]) => withMetric(names, 'naive_average');
  const subsets = (...names: string[]): Row[] =>
    names.flatMap((name) => groups.find((group) => group.name === name)?.subsets ?? []);
  const areas = (name: string) =>
    ['stem', 'social-science', 'humanities', 'other'].map((area) => `${name}-${area}`);
  const exam = (name: string, ...more: string[]) => [
    ...averages([name, ...areas(name), ...more]),
    ...subsets(...areas(name)),
  ];
  const tables: { [name: string]: Row[] } = {
    overall: [['average', 'naive_average'], ...CHAT_ROWS],
    mmlu: exam('mmlu'),
    cmmlu: exam('cmmlu', 'cmmlu-china-specific'),
    ceval: exam('ceval', 'ceval-hard'),
    bbh: [...averages(['bbh']), ...subsets('bbh')],
    GaokaoBench: [['GaokaoBench', 'weighted_average'], ...subsets('GaokaoBench')],
    sanitized_mbpp: ['score', 'pass', 'failed', 'wrong_answer', 'timeout'].map((metric) => [
      'sanitized_mbpp',
      metric,
    ]),
    triviaqa: [['triviaqa_wiki_1shot', 'score']],
    nq: [['nq_open_1shot', 'score']],
    race: [['race-high', 'accuracy']],
    winogrande: [['winogrande', 'accuracy']],
    hellaswag: [['hellaswag', 'accuracy']],
    gsm8k: [['gsm8k', 'accuracy']],
    math: [['math', 'accuracy']],
    TheoremQA: [['TheoremQA', 'score']],
    humaneval: [['openai_humaneval', 'humaneval_pass@1']],
    GPQA: [['GPQA_diamond', 'accuracy']],
    IFEval: [
      ['IFEval', 'Prompt-level-strict-accuracy'],
      ['IFEval', 'Inst-level-strict-accuracy'],
      ['IFEval', 'Prompt-level-loose-accuracy'],
      ['IFEval', 'Inst-level-loose-accuracy'],
    ],
  };
  return {
    ...component('opencompass.summarizers.MultiFacetedSummarizer'),
    dataset_abbrs_list: Object.entries(tables).map(([name, table]) => ({ name, dataset_abbrs: table })),
  };
}

const chatFacets = summarizerFile('chat_OC15_multi_faceted', {
  versions: since('0.3.3'),
  groups: () => [...CHAT_GROUPS, chatAverage],
  args: facets,
});

export const chatFacetSummaries: SummarizerSet = { files: [chatFacets], groups: [] };
