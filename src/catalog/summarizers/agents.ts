/** Groups of agents and tools, and the tables over them. */
import { forCompat, type SummarizerSet, type SummaryGroup, since } from '../../core/index.ts';
import {
  group,
  groupFile,
  type Row,
  renamed,
  summarizerFile,
  tableFile,
  withMetric,
} from '../summary-parts.ts';

/** How many calls of a module count for: calls at all, numbers, texts, pictures. */
type ModuleCounts = { [module: string]: [calls: number, numbers: number, texts: number, pictures: number] };

const GENERATION: ModuleCounts = {
  matplotlib: [175, 2, 1, 156],
  pandas: [200, 45, 45, 38],
  pytorch: [69, 0, 8, 11],
  seaborn: [130, 0, 2, 106],
  opencv: [177, 21, 6, 106],
  scipy: [161, 94, 14, 49],
};
const GENERATION_ORDER = ['pandas', 'matplotlib', 'opencv', 'scipy', 'seaborn', 'pytorch'];
const TEMPLATE: ModuleCounts = {
  lightgbm: [30, 15, 0, 0],
  matplotlib: [42, 0, 0, 36],
  nltk: [70, 30, 20, 10],
  opencv: [60, 10, 0, 40],
  pandas: [60, 40, 0, 10],
  pytorch: [28, 0, 0, 0],
  scipy: [60, 40, 0, 0],
  seaborn: [42, 0, 0, 35],
  sklearn: [42, 6, 0, 18],
  tensorflow: [36, 6, 0, 12],
};

/** Metrics of CIBench, and which of the counts weighs each. */
const METRICS: readonly (readonly [metric: string, index: 0 | 1 | 2 | 3])[] = [
  ['tool_rate', 0],
  ['executable', 0],
  ['numeric_correct', 1],
  ['text_score', 2],
  ['vis_sim', 3],
];
const SCORES = METRICS.slice(2);
const WITHOUT_TEXT = METRICS.slice(1).filter(([metric]) => metric !== 'text_score');

/** One group a metric. `folder` is what stands in front of the modules' names. */
function byMetric(
  name: string,
  folder: string,
  counts: ModuleCounts,
  { order = Object.keys(counts), metrics = METRICS } = {},
): SummaryGroup[] {
  return metrics.map(([metric, index]) => {
    const weights = Object.entries(counts).map(([module, count]) => [`${folder}/${module}`, count[index]]);
    return group(
      `${name}:${metric}`,
      withMetric(
        order.map((module) => `${folder}/${module}`),
        metric,
      ),
      { weights: Object.fromEntries(weights) },
    );
  });
}

/** What the modules of a kind of task are, as generation and as template. */
const CATEGORIES: [name: string, generation: string[], template: string[]][] = [
  ['data_manipulation', ['pandas'], ['pandas']],
  ['data_visualization', ['matplotlib', 'seaborn'], ['matplotlib', 'seaborn']],
  ['modeling', ['pytorch'], ['pytorch', 'sklearn', 'tensorflow', 'lightgbm']],
  ['nlp', [], ['nltk']],
  ['ip', ['opencv'], ['opencv']],
  ['math', ['scipy'], ['scipy']],
];

function byCategory(suffix: string): SummaryGroup[] {
  const scores = (folder: string, counts: ModuleCounts, modules: string[]) =>
    modules.flatMap((module) =>
      SCORES.map(([metric, index]) => ({
        abbr: `${folder}${suffix}/${module}`,
        metric,
        weight: counts[module]?.[index] ?? 0,
      })),
    );
  return CATEGORIES.map(([name, generation, template]) => {
    const all = [
      ...scores('cibench_generation', GENERATION, generation),
      ...scores('cibench_template', TEMPLATE, template),
    ];
    return group(
      `cibench_${name}${suffix}:scores`,
      all.map(({ abbr, metric }): Row => [abbr, metric]),
      { weights: Object.fromEntries(all.map(({ abbr, metric, weight }) => [`${abbr}@${metric}`, weight])) },
    );
  });
}

function cibenchGroups(): SummaryGroup[] {
  const generation = { order: GENERATION_ORDER };
  return [
    ...byMetric('cibench_generation', 'cibench_generation', GENERATION, generation),
    ...byMetric('cibench_generation_oracle', 'cibench_generation_oracle', GENERATION, generation),
    ...byMetric('cibench_template', 'cibench_template', TEMPLATE),
    ...byMetric('cibench_template_oracle', 'cibench_template_oracle', TEMPLATE),
    ...byMetric('cibench_template_cn', 'cibench_template_chinese', TEMPLATE),
    ...byMetric('cibench_template_cn_oracle', 'cibench_template_oracle_chinese', TEMPLATE),
    ...byCategory(''),
    ...byCategory('_oracle'),
  ];
}

/** The groups of 0.2.4. */
function firstCibenchGroups(): SummaryGroup[] {
  const { nltk: _, ...others } = TEMPLATE;
  const all = { metrics: METRICS.slice(1) };
  const noText = { metrics: WITHOUT_TEXT };
  return [
    group(
      'cibench',
      ['Pandas', 'Matplotlib', 'Opencv', 'SciPy', 'Seaborn', 'PyTorch'].map((name) => `cibench_${name}`),
    ),
    ...byMetric('cibench_template', 'cibench_template', TEMPLATE, all),
    ...byMetric('cibench_template_cn', 'cibench_template_chinese', TEMPLATE, all),
    ...byMetric('cibench_template_wo_nltk', 'cibench_template', others, noText),
    ...byMetric('cibench_template_cn_wo_nltk', 'cibench_template_chinese', others, noText),
  ];
}

const cibench = groupFile('cibench', (compat) =>
  forCompat(compat, { '0.2.4': firstCibenchGroups, '0.3.3': cibenchGroups })(),
);

export const firstCibench = groupFile('legacy/cibench', firstCibenchGroups, {
  variable: 'cibench_summary_groups',
  versions: since('0.3.3'),
});

/** T-Eval's and PluginEval's abilities and their metrics; `name` is the benchmark's. */
function abilities(name: string): Row[] {
  const json = `${name}-reason_retrieve_understand_json_v1`;
  return [
    [`${name}-instruct_v1`, 'format_metric'],
    [`${name}-instruct_v1`, 'args_em_metric'],
    [`${name}-plan_str_v1`, 'f1_score'],
    [`${name}-plan_json_v1`, 'f1_score'],
    [`${name}-reason_str_v1`, 'thought'],
    [json, 'thought'],
    [`${name}-retrieve_str_v1`, 'name'],
    [json, 'name'],
    [`${name}-understand_str_v1`, 'args'],
    [json, 'args'],
    [`${name}-review_str_v1`, 'review_quality'],
  ];
}

function instructGroup(name: string, metric: string, parts: [first: string, second: string]): SummaryGroup {
  const instruct = `${name}-instruct_v1`;
  return {
    name: instruct,
    metric,
    subsets: parts.map((part): [string, string] => [instruct, part]),
  };
}

/** The groups that both benchmarks begin with. */
function commonGroups(name: string): SummaryGroup[] {
  return [
    instructGroup(name, 'format_metric', ['string_format_metric', 'json_format_metric']),
    instructGroup(name, 'args_em_metric', ['string_args_em_metric', 'json_args_em_metric']),
    instructGroup(name, 'string_metric', ['string_format_metric', 'string_args_em_metric']),
    instructGroup(name, 'json_metric', ['json_format_metric', 'json_args_em_metric']),
    group(`copy_${name}-review_str_v1`, [[`${name}-review_str_v1`, 'review_quality']]),
  ];
}

/** The copy of the last ability makes it count twice. */
const teval = groupFile('teval', () => {
  const groups = [
    ...commonGroups('teval'),
    group('teval', [...abilities('teval'), ['copy_teval-review_str_v1', 'naive_average']]),
  ];
  return [...groups, ...renamed(groups, (name) => `${name}_zh`)];
});

function firstTenth(): SummaryGroup[] {
  const name = 'plugin_eval-p10';
  const later: { [version: string]: string } = {
    reason_str_v1: 'reason_str_v2',
    reason_retrieve_understand_json_v1: 'reason_retrieve_understand_json_v2',
    retrieve_str_v1: 'retrieve_str_v2',
    understand_str_v1: 'understand_str_v2',
    review_str_v1: 'review_str_v6',
  };
  const subsets = abilities(name).map(([abbr = '', metric = '']): Row => {
    const part = abbr.slice(name.length + 1);
    return [`${name}-${later[part] ?? part}`, metric];
  });
  return [...commonGroups(name).slice(0, 2), group(name, subsets)];
}

export const plugineval = groupFile('plugineval', () => {
  const groups = [
    ...commonGroups('plugin_eval'),
    group('plugin_eval_one_review', abilities('plugin_eval')),
    group('plugin_eval', abilities('plugin_eval')),
    ...firstTenth(),
  ];
  return ['plugin_eval', 'plugin_eval-p10', 'plugin_eval-mus-p10'].flatMap((benchmark) =>
    ['', '_zh'].flatMap((suffix) =>
      renamed(groups, (name) => name.replace('plugin_eval', benchmark) + suffix),
    ),
  );
});

/** The table of T-Eval or PluginEval: the average, and for each language its abilities. */
function abilityRows(name: string): Row[] {
  const instruct: Row[] = withMetric([`${name}-instruct_v1`], 'string_metric');
  const table = [
    ...withMetric([name], 'naive_average'),
    ...instruct,
    ...withMetric([`${name}-instruct_v1`], 'json_metric'),
    ...abilities(name).slice(2),
  ];
  return ['', '_zh'].flatMap((suffix) =>
    table.map(([abbr = '', metric = '']): Row => [abbr + suffix, metric]),
  );
}

const perspectivegap = groupFile(
  'perspectivegap',
  () => [group('perspectivegap', ['perspectivegap-role_assignment', 'perspectivegap-prompt_writing'])],
  { versions: since('0.5.4') },
);

function metricRows(name: string, metrics: readonly (readonly [string, number])[]): Row[] {
  return metrics.map(([metric]) => `${name}:${metric}`);
}

const FIRST_CIBENCH_ROWS: Row[] = [
  '######## CIBench Generation ########',
  ['cibench', 'executable'],
  ['cibench', 'general_correct'],
  ['cibench', 'vis_sim'],
  '######## CIBench Template ########',
  ...metricRows('cibench_template', METRICS.slice(1)),
  '######## CIBench Template Chinese ########',
  ...metricRows('cibench_template_cn', METRICS.slice(1)),
  '######## CIBench Template w/o NLTK ########',
  ...metricRows('cibench_template_wo_nltk', WITHOUT_TEXT),
  '######## CIBench Template Chinese w/o NLTK ########',
  ...metricRows('cibench_template_cn_wo_nltk', WITHOUT_TEXT),
];

const CIBENCH_ROWS: Row[] = [
  '######## CIBench Generation########',
  ...metricRows('cibench_generation', METRICS),
  '######## CIBench Generation Oracle########',
  ...metricRows('cibench_generation_oracle', METRICS),
  '######## CIBench Template ########',
  ...metricRows('cibench_template', METRICS),
  '######## CIBench Template Oracle########',
  ...metricRows('cibench_template_oracle', METRICS),
  '######## CIBench Template Chinese ########',
  ...metricRows('cibench_template_cn', METRICS),
  '######## CIBench Template Chinese Oracle########',
  ...metricRows('cibench_template_cn_oracle', METRICS),
  '######## CIBench Category Metric ########',
  ...CATEGORIES.map(([name]) => `cibench_${name}:scores`),
  '######## CIBench Category Metric Oracle ########',
  ...CATEGORIES.map(([name]) => `cibench_${name}_oracle:scores`),
];

const cibenchTable = summarizerFile('cibench', {
  groups: () => [cibench],
  args: (compat) => ({
    dataset_abbrs: forCompat(compat, { '0.2.4': FIRST_CIBENCH_ROWS, '0.3.3': CIBENCH_ROWS }),
  }),
});

/** The averages of agents over `cibench_template` and PluginEval, with `templates` of each language. */
export function agentGroups(metrics: string[], suffix = ''): SummaryGroup[] {
  const template = (language: string) =>
    group(
      `cibench_template${language}`,
      metrics.map((metric) => `cibench_template${language}${suffix}:${metric}`),
    );
  return [
    template(''),
    template('_cn'),
    group('agent_cn', ['cibench_template_cn', 'plugin_eval-mus-p10_one_review_zh']),
    group('agent_en', ['cibench_template', 'plugin_eval-mus-p10_one_review']),
    group('agent', ['agent_cn', 'agent_en']),
  ];
}

/** The rows over those averages. */
export const AGENT_ROWS = [
  ...['agent', 'agent_cn', 'agent_en', 'cibench_template_cn', 'cibench_template'],
  ...['plugin_eval-mus-p10_one_review_zh', 'plugin_eval-mus-p10_one_review'],
];

const agentBenchTable = tableFile('agent_bench', AGENT_ROWS, [
  cibench,
  plugineval,
  groupFile('agent', () => agentGroups(METRICS.slice(1).map(([metric]) => metric))),
]);

export const agentSummaries: SummarizerSet = {
  files: [
    ...[agentBenchTable, cibenchTable],
    tableFile('plugineval', abilityRows('plugin_eval'), [plugineval]),
    tableFile('teval', abilityRows('teval'), [teval]),
  ],
  groups: [cibench, firstCibench, teval, plugineval, perspectivegap],
};
