/** CompassBench, OpenCompass's own mixture: its parts and the tables over them. */
import {
  type CatalogFile,
  type GroupFile,
  type SummarizerSet,
  type SummaryGroup,
  since,
} from '../../core/index.ts';
import {
  affixed,
  group,
  groupFile,
  type Row,
  renamed,
  rows,
  tableFile,
  versionGroups,
  withMetric,
} from '../summary-parts.ts';
import { AGENT_ROWS, agentGroups, firstCibench, plugineval } from './agents.ts';
import { CODE_ROWS, codePassK, HUMANEVAL_X, PASS_GROUPS } from './code.ts';

/** Tasks of language by language; those in `CIRCULAR` are asked with their options turned around. */
const CIRCULAR_TASKS = {
  zh: [
    ...['intention_recognition_zh', 'sentiment_analysis_zh', 'content_critic_zh'],
    ...['traditional_cultural_understanding_zh', 'chinese_semantic_understanding_zh'],
  ],
  en: ['intention_recognition_en', 'sentiment_analysis_en', 'content_critic_en'],
};

/** The tasks of a language in the order of the averages: the summaries stand behind the third. */
function languageSubsets(language: 'zh' | 'en', metric: string): Row[] {
  const circular = withMetric(affixed('', CIRCULAR_TASKS[language], '_circular'), metric);
  return [...circular.slice(0, 3), [`content_summarization_${language}`, 'rouge1'], ...circular.slice(3)];
}

const language = groupFile('compassbench_v1_language', () =>
  (
    [
      ['acc_1', 'acc_origin'],
      ['perf_4', 'perf_circular'],
    ] as const
  ).flatMap(([name, metric]) => [
    group(`language_zh_${name}_and_non_mcq`, languageSubsets('zh', metric)),
    group(`language_en_${name}_and_non_mcq`, languageSubsets('en', metric)),
    group(`language_${name}_and_non_mcq`, [
      `language_zh_${name}_and_non_mcq`,
      `language_en_${name}_and_non_mcq`,
    ]),
  ]),
);

const LANGUAGE_AVERAGES = affixed('language_', ['', 'zh_', 'en_'], 'perf_4_and_non_mcq');
const LANGUAGE_ROWS = rows(`
  intention_recognition_zh_circular | perf_circular
  intention_recognition_en_circular | perf_circular
  sentiment_analysis_zh_circular | perf_circular
  sentiment_analysis_en_circular | perf_circular
  translation | score
  content_critic_zh_circular | perf_circular
  content_critic_en_circular | perf_circular
  content_summarization_zh | rouge1
  content_summarization_en | rouge1
  traditional_cultural_understanding_zh_circular | perf_circular
  chinese_semantic_understanding_zh_circular | perf_circular
`);

const KNOWLEDGE_TASKS = affixed(
  'compassbench_v1_knowledge-',
  ['common_knowledge', 'humanity', 'natural_science', 'social_science'],
  '-single_choice_cn_circular',
);
const KNOWLEDGE_CLOZE: Row = ['compassbench_v1_knowledge-mixed-cloze_en', 'score'];

const knowledge = groupFile('compassbench_v1_knowledge', () => [
  group('knowledge_cn', KNOWLEDGE_TASKS),
  group('knowledge_acc_1_and_cloze', [['knowledge_cn', 'acc_1'], KNOWLEDGE_CLOZE]),
  group('knowledge_perf_4_and_cloze', [['knowledge_cn', 'perf_4'], KNOWLEDGE_CLOZE]),
]);

/** `name` is that of the task between the language and `_circular`. */
function reason(language: string, names: string[]): string[] {
  return affixed(`reasonbench_${language}_`, names, '_circular');
}

function reasonGroup(language: string, name: string, tasks: string[]): SummaryGroup {
  return group(`reasonbench_${language}_${name}circular`, reason(language, tasks));
}

const reasoning = groupFile('compassbench_v1_reason', () => [
  reasonGroup('cn', 'abductive_', ['abductive_alphanlg_translated']),
  reasonGroup('en', 'abductive_', ['abductive_alphanlg']),
  reasonGroup('cn', 'deductive_', ['deductive_bbh3obj_translated', 'deductive_logiqa_zh']),
  reasonGroup('cn', 'inductive_', ['inductive_deer_translated', 'inductive_selfgenerated']),
  reasonGroup('en', 'inductive_', ['inductive_deer', 'inductive_selfgenerated']),
  reasonGroup('cn', '', REASON_CHINESE),
  reasonGroup('en', '', REASON_ENGLISH),
  group('reasonbench', ['reasonbench_cn_circular', 'reasonbench_en_circular']),
]);

const REASON_CHINESE = ['commonsense', 'abductive', 'deductive', 'inductive'];
const REASON_ENGLISH = ['commonsense', 'abductive', 'deductive_logiqa_zh_translated', 'inductive'];
const REASON_ROWS = withMetric(
  [
    ...['reasonbench', 'reasonbench_cn_circular', 'reasonbench_en_circular'],
    ...[...reason('cn', REASON_CHINESE), ...reason('en', REASON_ENGLISH)],
  ],
  'perf_circular',
);

function mathTasks(metric: string, languages: string[]): Row[] {
  const tasks = (stem: string) => affixed(`compassbench_v1_math-${stem}_`, languages);
  return [
    ...withMetric(
      ['high', 'middle'].flatMap((level) => tasks(`${level}-single_choice`)),
      metric,
    ),
    ...withMetric(tasks('primary-cloze'), 'accuracy'),
  ];
}

const math = groupFile('compassbench_v1_math', () => [
  group('math_acc_1_and_fill_in_blank', mathTasks('acc_1', ['cn', 'en'])),
  group('math_perf_4_and_fill_in_blank', mathTasks('perf_4', ['cn', 'en'])),
  group('math_perf_4_and_fill_in_blank_cn', mathTasks('perf_4', ['cn'])),
  group('math_perf_4_and_fill_in_blank_en', mathTasks('perf_4', ['en'])),
]);

const MATH_AVERAGES = affixed('math_perf_4_and_fill_in_blank', ['', '_cn', '_en']);

const MATHBENCH_LEVELS = ['primary', 'middle', 'high', 'college'];

const mathbench = groupFile('compassbench_v1_math', () => [
  group('mathbench-arithmetic', [['mathbench-arithmetic-cloze_en', 'accuracy']]),
  ...MATHBENCH_LEVELS.flatMap((level) =>
    ['cn', 'en'].map((code) =>
      group(`mathbench-${level}_${code}`, [
        level === 'primary'
          ? [`mathbench-primary-cloze_${code}`, 'accuracy']
          : [`mathbench-${level}-single_choice_${code}`, 'perf_4'],
      ]),
    ),
  ),
  ...['cn', 'en'].map((code) =>
    group(`mathbench_${code}`, [
      'mathbench-arithmetic',
      ...affixed('mathbench-', MATHBENCH_LEVELS, `_${code}`),
    ]),
  ),
  group('mathbench', ['mathbench_cn', 'mathbench_en']),
]);

const MATHBENCH_ROWS = [
  ...['mathbench', 'mathbench_cn', 'mathbench_en', 'mathbench-arithmetic'],
  ...MATHBENCH_LEVELS.flatMap((level) => [`mathbench-${level}_cn`, `mathbench-${level}_en`]),
];

/** The agents' groups of this benchmark leave natural language processing out. */
const agents = groupFile('agent', () =>
  agentGroups(['executable', 'numeric_correct', 'vis_sim'], '_wo_nltk'),
);

const LCBENCH = ['lcbench_cn', 'lcbench_en'];
const GREEDY = PASS_GROUPS.filter(({ name }) =>
  ['humaneval_cn', 'humaneval_plus', 'mbpp_cn', 'sanitized_mbpp'].some(
    (abbr) => name === `${abbr}_pass@1(greedy)`,
  ),
);

const code11 = groupFile('code_passk', () => [
  ...GREEDY,
  HUMANEVAL_X,
  ...LCBENCH.map((name) => group(name, affixed(`${name}-`, ['EASY', 'MEDIUM', 'HARD']))),
  group('TACO', TACO),
  group('code_cn', ['humaneval_cn_pass@1(greedy)', 'mbpp_cn_pass@1(greedy)', 'lcbench_cn']),
  group('code_en', [
    ...['humaneval_plus_pass@1(greedy)', 'sanitized_mbpp_pass@1(greedy)', 'humanevalx'],
    ...['lcbench_en', 'TACO'],
  ]),
  group('code', [
    ...withMetric(
      [
        ...['humaneval_cn_pass@1(greedy)', 'mbpp_cn_pass@1(greedy)', 'humaneval_plus_pass@1(greedy)'],
        ...['sanitized_mbpp_pass@1(greedy)', 'humanevalx'],
      ],
      'naive_average',
    ),
    ...withMetric(LCBENCH, 'pass@1'),
    ['TACO', 'naive_average'],
  ]),
]);

const TACO = affixed('TACO-', ['EASY', 'MEDIUM', 'MEDIUM_HARD', 'HARD', 'VERY_HARD']);

/** The averages over all parts, whichever tables of mathematics and code they stand in. */
const overall = groupFile('other', () => [
  group('average_cn', [
    ['language_zh_perf_4_and_non_mcq', 'naive_average'],
    ['knowledge_cn', 'perf_4'],
    ['reasonbench_cn_circular', 'perf_circular'],
    ...withMetric(['math_perf_4_and_fill_in_blank_cn', 'code_cn', 'agent_cn'], 'naive_average'),
  ]),
  group('average_en', [
    ['language_en_perf_4_and_non_mcq', 'naive_average'],
    KNOWLEDGE_CLOZE,
    ['reasonbench_en_circular', 'perf_circular'],
    ...withMetric(['math_perf_4_and_fill_in_blank_en', 'code_en', 'agent_en'], 'naive_average'),
  ]),
  group('average', [
    ...withMetric(['language_perf_4_and_non_mcq', 'knowledge_perf_4_and_cloze'], 'naive_average'),
    ['reasonbench', 'perf_circular'],
    ...withMetric(['math_perf_4_and_fill_in_blank', 'code', 'agent'], 'naive_average'),
  ]),
]);

function averages(names: readonly string[]): Row[] {
  return withMetric(names, 'naive_average');
}

/** The table with its parts on mathematics and on code. */
function objectiveRows(mathRows: Row[], codeRows: Row[]): Row[] {
  return [
    ...averages(['average', 'average_cn', 'average_en']),
    ...['', '', ''],
    ...[...averages(LANGUAGE_AVERAGES), ...LANGUAGE_ROWS],
    ...averages(['knowledge_perf_4_and_cloze']),
    ['knowledge_cn', 'perf_4'],
    ...[KNOWLEDGE_CLOZE, ...withMetric(KNOWLEDGE_TASKS, 'perf_4')],
    ...[...REASON_ROWS, ...mathRows, ...codeRows],
    ...averages(AGENT_ROWS),
  ];
}

const PARTS = [firstCibench, plugineval, language, knowledge, reasoning];

const objective = tableFile(
  'compassbench_v1_objective',
  objectiveRows(
    [...averages(MATH_AVERAGES), ...mathTasks('perf_4', ['cn', 'en'])],
    averages(CODE_ROWS.map(String)),
  ),
  [...PARTS, math, codePassK, agents, overall],
);

const OBJECTIVE_11_ROWS = objectiveRows(averages(MATHBENCH_ROWS), [
  ...averages(CODE_ROWS.map(String)),
  ...withMetric(LCBENCH, 'pass@1'),
  ...averages(['TACO']),
]);
const OBJECTIVE_11_GROUPS = [...PARTS, mathbench, code11, agents, overall];

const objective11 = tableFile(
  'compassbench_v1_1_objective',
  OBJECTIVE_11_ROWS,
  OBJECTIVE_11_GROUPS,
  since('0.3.3'),
);

/** The same for datasets that are called public. Rows without a metric keep their names. */
const objective11Public: CatalogFile = {
  name: 'compassbench_v1_1_objective_public',
  versions: since('0.3.3'),
  build: (compat) => ({
    summarizer: {
      dataset_abbrs: OBJECTIVE_11_ROWS.map((row) =>
        typeof row === 'string' ? row : [`${row[0]}_public`, row[1]],
      ),
      summary_groups: renamed(versionGroups(OBJECTIVE_11_GROUPS, compat), (name) => `${name}_public`),
    },
  }),
};

const WIKI_FIELDS = ['人文科学', '社会科学', '自然科学-工科', '自然科学-理科'];

function wiki(languages: string[]): Row[] {
  return withMetric(
    languages.flatMap((code) => affixed(`compassbench-wiki_${code}_sub_500_`, WIKI_FIELDS, '_circular')),
    'perf_4',
  );
}

function college(languages: string[]): Row[] {
  const choice = affixed('compassbench-college_single_choice_', languages, '_circular');
  return [...withMetric(choice, 'perf_4'), ['compassbench-arithmetic_cloze_en', 'accuracy']];
}

function interview(code: string): Row[] {
  return withMetric(affixed(`compass_bench_code_interview_${code}-`, ['EASY', 'MEDIUM', 'HARD']), 'pass@1');
}

const objective13Groups = groupFile('obj', () => [
  group('knowledge_en', wiki(['en'])),
  group('knowledge_cn', wiki(['zh'])),
  group('knowledge', wiki(['en', 'zh'])),
  group('math_en', college(['en'])),
  group('math_cn', college(['cn'])),
  group('math', college(['cn', 'en'])),
  group('code-completion_en', [['compass_bench_cdoe_completion_en', 'humaneval_plus_pass@1']]),
  group('code-completion_cn', [['compass_bench_cdoe_completion_zh', 'humaneval_pass@1']]),
  group('code-interview_en', interview('en')),
  group('code-interview_cn', interview('zh')),
  group('code-competition', withMetric(TACO, 'pass@1')),
  group('code_cn', averages(CODE_13_CHINESE)),
  group('code_en', averages(CODE_13_ENGLISH)),
  group('code', averages([...CODE_13_CHINESE, ...CODE_13_ENGLISH])),
]);

const CODE_13_CHINESE = ['code-completion_cn', 'code-interview_cn'];
const CODE_13_ENGLISH = ['code-completion_en', 'code-interview_en', 'code-competition'];

/** In this version CIBench no longer counts for the agents. */
const agents13 = groupFile('agent', (compat) =>
  versionGroups([agents], compat).map((one) =>
    one.name === 'agent_cn' || one.name === 'agent_en' ? { ...one, subsets: one.subsets.slice(1) } : one,
  ),
);

const objective13 = tableFile(
  'compassbench_v1_3_objective',
  [
    ...[...averages(['knowledge', 'knowledge_en', 'knowledge_cn']), ...wiki(['en', 'zh']), ''],
    ...[...averages(['math', 'math_en', 'math_cn']), ...college(['cn', 'en']), ''],
    ...averages([
      ...['code', 'code_cn', 'code_en', 'code-completion_cn', 'code-completion_en'],
      ...['code-interview_cn', 'code-interview_en', 'code-competition'],
    ]),
    '',
    ...averages([
      ...['agent', 'agent_en', 'agent_cn'],
      ...['plugin_eval-mus-p10_one_review_zh', 'plugin_eval-mus-p10_one_review'],
    ]),
  ],
  [firstCibench, plugineval, objective13Groups, agents13],
  since('0.3.3'),
);

/** The variable in the part's own file. */
function ownFile(file: GroupFile): GroupFile {
  return { ...file, variable: file.variable.replace('_summary_groups', '_groups') };
}

/** The parts had tables of their own in 0.2.4. */
const FIRST_TABLES = [
  tableFile(
    'compass_knowledge',
    [
      'knowledge_perf_4_and_cloze',
      ['knowledge_cn', 'perf_4'],
      'compassbench_v1_knowledge-mixed-cloze_en',
      ...withMetric(KNOWLEDGE_TASKS, 'perf_4'),
    ],
    [ownFile(knowledge)],
    ['0.2.4'],
  ),
  tableFile(
    'compass_math',
    [...MATH_AVERAGES, ...mathTasks('perf_4', ['cn', 'en'])],
    [ownFile(math)],
    ['0.2.4'],
  ),
  tableFile(
    'compassbench_v1_language',
    [...LANGUAGE_AVERAGES, ...LANGUAGE_ROWS],
    [ownFile(language)],
    ['0.2.4'],
  ),
  tableFile('compassbench_v1_reason', REASON_ROWS, [ownFile(reasoning)], ['0.2.4']),
];

export const compassBenchSummaries: SummarizerSet = {
  files: [objective, objective11, objective11Public, objective13, ...FIRST_TABLES],
  groups: [],
};
