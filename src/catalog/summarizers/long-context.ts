/** Groups of tests with long inputs, and the tables over them. */
import {
  type CatalogFile,
  type Compat,
  forCompat,
  isAtLeast,
  type SummarizerSet,
  type SummaryGroup,
  since,
} from '../../core/index.ts';
import {
  affixed,
  group,
  groupFile,
  groupVariables,
  type Row,
  summarizerFile,
  tableFile,
  versionGroups,
} from '../summary-parts.ts';

const infinitebench = groupFile('infinitebench', () => [
  group(
    'InfiniteBench',
    affixed('InfiniteBench_', [
      ...['codedebug', 'coderun', 'endia', 'enmc', 'enqa', 'ensum', 'mathcalc', 'mathfind'],
      ...['retrievekv', 'retrievenumber', 'retrievepasskey', 'zhqa'],
    ]),
  ),
]);

const infinitebenchTable = summarizerFile('infinitebench', { groups: () => [infinitebench] });

const LEVAL_EXACT = affixed('LEval_', ['coursera', 'gsm100', 'quality', 'tpo', 'topic_retrieval']);
const LEVAL_ROUGE = affixed('LEval_', [
  ...['financialqa', 'gov_report_summ', 'legal_contract_qa', 'meeting_summ', 'multidocqa', 'narrativeqa'],
  ...['nq', 'news_summ', 'paper_assistant', 'patent_summ', 'review_summ', 'scientificqa', 'tvshow_summ'],
]);

const leval = groupFile('leval', () => [group('leval', [...LEVAL_EXACT, ...LEVAL_ROUGE])]);

const levalTable = tableFile(
  'leval',
  [
    '--------- LEval Exact Match (Acc) ---------',
    ...LEVAL_EXACT,
    '--------- LEval Gen (ROUGE) ---------',
    ...LEVAL_ROUGE,
  ],
  [],
);

/** Kinds of tasks: the group, the heading in the table, the datasets. */
const LONGBENCH: [name: string, heading: string, tasks: string[]][] = [
  [
    'single-document-qa',
    'Single-Document QA',
    ['narrativeqa', 'qasper', 'multifieldqa_en', 'multifieldqa_zh'],
  ],
  ['multi-document-qa', 'Multi-Document QA', ['hotpotqa', '2wikimqa', 'musique', 'dureader']],
  ['summarization', 'Summarization', ['gov_report', 'qmsum', 'multi_news', 'vcsum']],
  ['few-shot-learning', 'Few-shot Learning', ['trec', 'triviaqa', 'samsum', 'lsht']],
  ['synthetic-tasks', 'Synthetic Tasks', ['passage_count', 'passage_retrieval_en', 'passage_retrieval_zh']],
  ['code-completion', 'Code Completion', ['lcc', 'repobench-p']],
];
const LONGBENCH_CHINESE = ['multifieldqa_zh', 'dureader', 'vcsum', 'lsht', 'passage_retrieval_zh'];
const LONGBENCH_CODE = ['lcc', 'repobench-p'];

/** 0.2.4 has code completion twice, in the average too. */
function longbenchGroups(compat: Compat): SummaryGroup[] {
  const kinds = isAtLeast(compat, '0.3.3') ? LONGBENCH : [...LONGBENCH, ...LONGBENCH.slice(-1)];
  const english = LONGBENCH.flatMap(([, , tasks]) => tasks).filter(
    (task) => !LONGBENCH_CHINESE.includes(task),
  );
  const byLanguage = [
    group('longbench_zh', affixed('LongBench_', [...LONGBENCH_CHINESE, ...LONGBENCH_CODE])),
    group('longbench_en', affixed('LongBench_', english)),
  ];
  return [
    ...kinds.map(([name, , tasks]) => group(`longbench_${name}`, affixed('LongBench_', tasks))),
    ...(isAtLeast(compat, '0.3.3') ? byLanguage : []),
    group(
      'longbench',
      kinds.map(([name]) => `longbench_${name}`),
    ),
  ];
}

export const longbench = groupFile('longbench', longbenchGroups);

const longbenchTable = tableFile(
  'longbench',
  LONGBENCH.flatMap(([, heading, tasks]) => [
    `--------- LongBench ${heading} ---------`,
    ...affixed('LongBench_', tasks),
  ]),
  [],
);

const LONGEVAL_LENGTHS = ['2k', '4k', '8k', '15k', '30k'];
const LONGEVAL_TASKS = [
  ...['classification_en', 'lines', 'qa_en', 'qa_zh', 'stackselect', 'summarization_en', 'textsort'],
];

const longeval = groupFile('longeval', () => [
  ...LONGEVAL_LENGTHS.map((length) =>
    group(`longeval_v2_${length}`, affixed('', LONGEVAL_TASKS, `_${length}`)),
  ),
  group(
    'longeval_v2',
    LONGEVAL_LENGTHS.flatMap((length) => affixed('', LONGEVAL_TASKS, `_${length}`)),
  ),
]);

const longevalTable = tableFile(
  'longeval_v2',
  [
    'longeval_v2',
    ...affixed('longeval_v2_', LONGEVAL_LENGTHS),
    ...LONGEVAL_TASKS.flatMap((task) => affixed(`${task}_`, LONGEVAL_LENGTHS)),
  ],
  [longeval],
);

const LVEVAL_LENGTHS = ['16k', '32k', '64k', '128k', '256k'];
/** Kinds of tasks: the group, the heading in the table, the datasets. */
const LVEVAL: [name: string, heading: string, tasks: string[]][] = [
  ['single_hop_qa', 'Single_Hop QA', ['loogle_SD_mixup', 'cmrc_mixup']],
  ['single_hop_cqa', 'Single_Hop CQA', ['multifieldqa_en_mixup', 'multifieldqa_zh_mixup']],
  ['multi_hop_qa', 'Multi_Hop QA', ['dureader_mixup', 'loogle_CR_mixup', 'loogle_MIR_mixup']],
  ['multi_hop_cqa', 'Multi_Hop CQA', ['hotpotwikiqa_mixup', 'lic_mixup']],
  ['factrecall_cqa', 'Factrecall CQA', ['factrecall_en', 'factrecall_zh']],
];
const LVEVAL_TASKS = LVEVAL.flatMap(([, , tasks]) => tasks);

function lvevalSubsets(tasks: string[]): string[] {
  return tasks.flatMap((task) => affixed(`LVEval_${task}_`, LVEVAL_LENGTHS));
}

const lveval = groupFile('lveval', () => [
  ...LVEVAL_TASKS.map((task) => group(`LVEval_${task}`, lvevalSubsets([task]))),
  ...LVEVAL.map(([name, , tasks]) => group(`LVEval_${name}`, lvevalSubsets(tasks))),
  group('LVEval_qa', lvevalSubsets(LVEVAL_TASKS)),
]);

function lvevalRows(): Row[] {
  const line = '-'.repeat(40);
  const heading = (text: string) => [line, `--------- LVEval ${text} ---------`, line];
  return [
    ...[...heading('All'), 'LVEval_qa'],
    ...[...heading('Tasks All'), ...LVEVAL.map(([name]) => `LVEval_${name}`)],
    ...[...heading('Datasets All'), ...affixed('LVEval_', LVEVAL_TASKS)],
    ...LVEVAL.flatMap(([, text, tasks]) => [
      ...heading(text),
      ...tasks.flatMap((task, index) => [...(index > 0 ? [line] : []), ...lvevalSubsets([task])]),
    ]),
  ];
}

const RULER_TASKS = affixed('ruler_', [
  ...['niah_single_1', 'niah_single_2', 'niah_single_3', 'niah_multikey_1', 'niah_multikey_2'],
  ...['niah_multikey_3', 'niah_multivalue', 'niah_multiquery', 'vt', 'fwe', 'cwe', 'qa_squad', 'qa_hotpotqa'],
]);

function rulerSizes(compat: Compat): string[] {
  return forCompat(compat, {
    '0.3.3': ['4k', '8k', '16k', '32k', '128k', '1m'],
    '0.5.4': ['4k', '8k', '16k', '32k', '64k', '128k', '256k', '512k', '1m'],
  });
}

const ruler = groupFile(
  'ruler',
  (compat) => rulerSizes(compat).map((size) => group(`ruler_${size}`, affixed('', RULER_TASKS, `_${size}`))),
  { versions: since('0.3.3') },
);

/** One summarizer for each length, and one for all. */
const rulerTables: CatalogFile = {
  name: 'ruler',
  versions: since('0.3.3'),
  build: (compat) => {
    const summarizer = (sizes: string[]) => ({
      dataset_abbrs: affixed('ruler_', sizes),
      summary_groups: versionGroups([ruler], compat),
    });
    const sizes = rulerSizes(compat);
    return {
      ...groupVariables([ruler], compat),
      ...Object.fromEntries(sizes.map((size) => [`ruler_${size}_summarizer`, summarizer([size])])),
      ruler_combined_summarizer: summarizer(sizes),
    };
  },
};

const BABILONG_SIZES = [...['0k', '1k', '2k', '4k', '8k', '16k', '32k', '64k', '128k', '256k', '512k', '1m']];
const BABILONG_TASKS = ['qa1', 'qa2', 'qa3', 'qa4', 'qa5', 'qa6', 'qa7', 'qa8', 'qa9', 'qa10'];

const babilong = groupFile(
  'babilong',
  () =>
    BABILONG_SIZES.map((size) => group(`babilong_${size}`, affixed('babilong_', BABILONG_TASKS, `_${size}`))),
  { versions: since('0.5.4') },
);

const MRCR_NEEDLES = ['2needle', '4needle', '8needle'];
const MRCR_RANGES = [12, 13, 14, 15, 16, 17, 18, 19].map((bits) => `in_${2 ** bits}_${2 ** (bits + 1)}`);

const mrcr = groupFile(
  'mrcr_v2',
  () => [
    group(
      'MRCR_v2_full',
      MRCR_NEEDLES.flatMap((needles) => affixed(`mrcr_v2_${needles}_`, MRCR_RANGES, '_full')),
    ),
    group('MRCR_v2_upto128k', affixed('mrcr_v2_', MRCR_NEEDLES, '_upto_128K')),
  ],
  { versions: since('0.5.4') },
);

export const longContextSummaries: SummarizerSet = {
  files: [
    ...[infinitebenchTable, levalTable, longbenchTable, longevalTable],
    tableFile('lveval', lvevalRows(), [lveval]),
    rulerTables,
  ],
  groups: [infinitebench, leval, longbench, lveval, ruler, babilong, mrcr],
};
