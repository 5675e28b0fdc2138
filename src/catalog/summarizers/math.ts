/** Groups of mathematics, and the tables over them. */
import {
  type CatalogFile,
  type JsonObject,
  type SummarizerSet,
  type SummaryGroup,
  since,
} from '../../core/index.ts';
import { affixed, group, groupFile, type Row, rows, tableFile, withMetric } from '../summary-parts.ts';

export const scibench = groupFile('scibench', () => {
  const tasks = [
    ...['atkins', 'calculus', 'chemmc', 'class', 'diff', 'fund', 'matter', 'quan', 'stat', 'thermo'],
  ];
  return ['', '_zs-cot', '_fs', '_fs-cot'].map((suffix) =>
    group(`scibench${suffix}`, affixed('scibench-', tasks, suffix)),
  );
});

export const mgsm = groupFile(
  'mgsm',
  () => {
    const languages = (codes: string[]) => affixed('mgsm_', codes);
    return [
      group('mgsm_latin', languages(['de', 'en', 'es', 'fr', 'sw'])),
      group('mgsm_non_latin', languages(['bn', 'ja', 'ru', 'te', 'th', 'zh'])),
      group('mgsm', languages(['bn', 'de', 'en', 'es', 'fr', 'ja', 'ru', 'sw', 'te', 'th', 'zh'])),
    ];
  },
  { versions: since('0.3.3') },
);

const OLYMPIAD_MATHS = affixed('OlympiadBench_OE_TO_maths_', ['en_COMP', 'zh_COMP', 'zh_CEE']);
const OLYMPIAD_PHYSICS = affixed('OlympiadBench_OE_TO_physics_', ['en_COMP', 'zh_CEE']);

function olympiadFile(name: string, subsets: string[]) {
  return groupFile('OlympiadBench', () => [group(name, subsets)], {
    variable: `${name}_summary_groups`,
    versions: since('0.5.4'),
  });
}

const olympiadBench = olympiadFile('OlympiadBench', [...OLYMPIAD_MATHS, ...OLYMPIAD_PHYSICS]);

/** The first MathBench, with `suffix` behind every name. */
function mathbenchGroups(suffix: string): SummaryGroup[] {
  const named = (name: string) => `mathbench-${name}${suffix}`;
  const choice = (level: string, language: string) => named(`${level}-single_choice_${language}`);
  const ownGroup = (name: string, subsets: readonly Row[]) => group(named(name), subsets);
  const circular = affixed('', ['college', 'high', 'middle'], '-circular').map(named);
  return [
    ownGroup('college', [
      [choice('college', 'cn'), 'acc_1'],
      [named('college-cloze_en'), 'accuracy'],
    ]),
    ownGroup('high', withMetric([choice('high', 'cn'), choice('high', 'en')], 'acc_1')),
    ownGroup('middle', [[choice('middle', 'cn'), 'acc_1']]),
    ownGroup('primary', [[named('primary-cloze_cn'), 'accuracy']]),
    group(`mathbench${suffix}`, ['college', 'high', 'middle', 'primary'].map(named)),
    ownGroup('college-circular', [[choice('college', 'cn'), 'perf_4']]),
    ownGroup('high-circular', withMetric([choice('high', 'cn'), choice('high', 'en')], 'perf_4')),
    ownGroup('middle-circular', [[choice('middle', 'cn'), 'perf_4']]),
    ownGroup('circular', circular),
    ownGroup('circular-and-cloze', [...circular, named('college-cloze_en'), named('primary-cloze_cn')]),
  ];
}

const mathbench = groupFile('mathbench', () => [...mathbenchGroups(''), ...mathbenchGroups('-agent')]);
const mathbenchParts = [
  groupFile('mathbench', () => mathbenchGroups(''), { variable: 'naive_mathbench_summary_groups' }),
  groupFile('mathbench', () => mathbenchGroups('-agent'), { variable: 'agent_mathbench_summary_groups' }),
];
const mathbenchAgent = groupFile('mathbench_agent', () => mathbenchGroups('-agent'));

const LEVELS = ['college', 'high', 'middle', 'primary'];
const CHOICE_LEVELS = ['college', 'high', 'middle'];
const LANGUAGES = ['cn', 'en'];

function inBothLanguages(stem: string): string[] {
  return affixed(stem, LANGUAGES);
}

const mathbenchV1 = groupFile('mathbench_v1', () => [
  ...CHOICE_LEVELS.map((level) =>
    group(`mathbench-${level}_application`, inBothLanguages(`mathbench-${level}-single_choice_`)),
  ),
  group('mathbench-primary_application', Object.keys(PRIMARY_WEIGHTS), { weights: PRIMARY_WEIGHTS }),
  ...LEVELS.map((level) =>
    group(`mathbench-${level}_knowledge`, inBothLanguages(`mathbench-${level}_knowledge-single_choice_`)),
  ),
  group('mathbench_application', affixed('mathbench-', LEVELS, '_application')),
  group('mathbench_knowledge', affixed('mathbench-', LEVELS, '_knowledge')),
  group('mathbench', ['mathbench_application', 'mathbench_knowledge']),
]);

const PRIMARY_WEIGHTS = {
  'mathbench-primary-cloze_cn': 1,
  'mathbench-primary-cloze_en': 1,
  'mathbench-calculate-cloze_en': 2,
};

/** How the questions of a level are asked. */
function form(level: string): string {
  return level === 'primary' ? 'cloze' : 'single_choice';
}

function levelMetric(level: string): string {
  return level === 'primary' || level === 'arithmetic' ? 'accuracy' : 'perf_4';
}

function withoutCircular(): SummaryGroup[] {
  const ownGroup = (name: string, subsets: string[]) =>
    group(`mathbench-wocircular-${name}`, affixed('mathbench-wocircular-', subsets));
  const knowledge = (level: string) => `${level}_knowledge-single_choice_`;
  return [
    ...LEVELS.map((level) => ownGroup(level, inBothLanguages(`${level}-${form(level)}_`))),
    ...LANGUAGES.map((language) =>
      ownGroup(
        language,
        LEVELS.map((level) => `${level}-${form(level)}_${language}`),
      ),
    ),
    ownGroup('a', [...LEVELS, 'arithmetic-cloze_en']),
    ...LEVELS.map((level) => ownGroup(`${level}_knowledge`, inBothLanguages(knowledge(level)))),
    ...LANGUAGES.map((language) =>
      ownGroup(
        `knowledge-${language}`,
        LEVELS.map((level) => knowledge(level) + language),
      ),
    ),
    ownGroup('t', affixed('', LEVELS, '_knowledge')),
    ownGroup('overall', ['a', 't']),
  ];
}

const mathbench2024 = ['mathbench_2024_wocircular_summary_groups', 'mathbench_2024_summary_groups'].map(
  (variable) => groupFile('mathbench_2024', withoutCircular, { variable, versions: since('0.3.3') }),
);

function applied(level: string, language: string): string {
  return `mathbench-${level}-${form(level)}_${language}`;
}

function known(level: string, language: string): string {
  return `mathbench-${level}_knowledge-single_choice_${language}`;
}

const ARITHMETIC: Row[] = [['mathbench-arithmetic-cloze_en', 'accuracy']];

/** Both languages of a level together, for the parts on application and on theory. */
function bothLanguages(level: string): SummaryGroup {
  return group(
    level,
    withMetric(
      LANGUAGES.map((language) => applied(level, language)),
      levelMetric(level),
    ),
  );
}

function knowledgeGroup(level: string): SummaryGroup {
  return group(
    `${level}_knowledge`,
    withMetric(
      LANGUAGES.map((language) => known(level, language)),
      'perf_4',
    ),
  );
}

const OVERALL = group('Overall', ['mathbench-a (average)', 'mathbench-t (average)']);
const APPLICATION = group('mathbench-a (average)', [...LEVELS, 'arithmetic']);

function mathbenchV2024(): SummaryGroup[] {
  return [
    ...LEVELS.map(bothLanguages),
    group('arithmetic', ARITHMETIC),
    ...LANGUAGES.map((language) =>
      group(
        `mathbench-a-${language}`,
        LEVELS.map((level) => applied(level, language)),
      ),
    ),
    APPLICATION,
    ...LEVELS.map(knowledgeGroup),
    ...LANGUAGES.map((language) =>
      group(
        `mathbench-t-${language}`,
        LEVELS.map((level) => known(level, language)),
      ),
    ),
    group('mathbench-t (average)', affixed('', LEVELS, '_knowledge')),
    OVERALL,
  ];
}

/** The file of a MathBench table, whose groups have a variable of their own. */
function mathbenchTable(name: string, table: Row[], groups: JsonObject[]): CatalogFile {
  const variables = {
    mathbench_2024_summary_groups: groups,
    summarizer: { dataset_abbrs: table, summary_groups: groups },
  };
  return { name: `groups/${name}`, versions: since('0.3.3'), build: () => variables };
}

const mathbenchV2024Table = mathbenchTable(
  'mathbench_v1_2024',
  rows(`
    ###### MathBench-A: Application Part ######
    college
    high
    middle
    primary
    arithmetic
    mathbench-a (average)
    ###### MathBench-T: Theory Part ######
    college_knowledge
    high_knowledge
    middle_knowledge
    primary_knowledge
    mathbench-t (average)
    ###### Overall: Average between MathBench-A and MathBench-T ######
    Overall
  `),
  mathbenchV2024(),
);

/** Levels by language. The source has `ssubsets` in one group, which stays without an average. */
function mathbenchByLanguage(): JsonObject[] {
  const single = (part: string, level: string, language: string, row: Row) => {
    const name = `mathbench-${part}-${level}-${language}`;
    return name === 'mathbench-a-college-en' ? { name, ssubsets: [row] } : group(name, [row]);
  };
  const levels = (part: string, language: string) => affixed(`mathbench-${part}-`, LEVELS, `-${language}`);
  const averages = (part: string) =>
    LANGUAGES.map((language) => group(`mathbench-${part}-${language}-average`, levels(part, language)));
  const byLanguage = (part: string) =>
    group(`mathbench-${part} (average)`, affixed(`mathbench-${part}-`, LANGUAGES, '-average'));
  const overall = (language: string) => [
    ...LEVELS.map((level) =>
      group(`${level}-${language}`, [`mathbench-a-${level}-${language}`, `mathbench-t-${level}-${language}`]),
    ),
    group(`${language}-avarage`, affixed('', LEVELS, `-${language}`)),
  ];
  return [
    ...LEVELS.map(bothLanguages),
    group('arithmetic', ARITHMETIC),
    APPLICATION,
    ...LEVELS.flatMap((level) =>
      LANGUAGES.map((language) =>
        single('a', level, language, [applied(level, language), levelMetric(level)]),
      ),
    ),
    group('mathbench-a-arithmetic', ARITHMETIC),
    ...averages('a'),
    byLanguage('a'),
    ...[...CHOICE_LEVELS, ...LEVELS].map(knowledgeGroup),
    ...LEVELS.flatMap((level) =>
      LANGUAGES.map((language) => single('t', level, language, [known(level, language), 'perf_4'])),
    ),
    ...averages('t'),
    byLanguage('t'),
    ...LANGUAGES.flatMap(overall),
    OVERALL,
  ];
}

function languageRows(): Row[] {
  const section = (part: string, language: string) => [
    ...affixed(`mathbench-${part}-`, LEVELS, `-${language}`),
    `mathbench-${part}-${language}-average`,
  ];
  return [
    '#'.repeat(56),
    ...['###### MathBench-A-CN: Application Part (Chinese) ######', ...section('a', 'cn')],
    ...['###### MathBench-A-EN: Application Part (English) ######', ...section('a', 'en')],
    '#'.repeat(57),
    ...['###### MathBench-T-CN: Theory Part (Chinese) ############', ...section('t', 'cn')],
    ...['###### MathBench-T-EN: Theory Part (English) ############', ...section('t', 'en')],
    '#'.repeat(57),
    ...['###### MathBench-CN ############', ...affixed('', LEVELS, '-cn'), 'cn-avarage'],
    ...['###### MathBench-EN ############', ...affixed('', LEVELS, '-en'), 'en-avarage'],
    '#'.repeat(57),
  ];
}

const mathAgentTable = tableFile(
  'math_agent',
  [
    ...['gsm8k', 'math'].flatMap((name): Row[] => [
      `######## ${name.toUpperCase()}-Agent Accuracy ########`,
      [`${name}-agent`, 'follow_acc'],
      [`${name}-agent`, 'reasoning_acc'],
      [`${name}-agent`, 'code_acc'],
      [`${name}-agent`, 'action_pct'],
    ]),
    '######## MathBench-Agent Accuracy ########',
    ...['mathbench-agent', 'mathbench-circular-agent', 'mathbench-circular-and-cloze-agent'],
  ],
  [mathbenchAgent],
);

const mathBaselineTable = tableFile(
  'math_baseline',
  rows(`
    ######## GSM8K Accuracy ########
    gsm8k | accuracy
    ######## MATH Accuracy ########
    math | accuracy
    ######## MathBench-Agent Accuracy ########
    mathbench
    mathbench-circular
    mathbench-circular-and-cloze
  `),
  [mathbench],
);

const mathbenchFirstTable = tableFile(
  'mathbench',
  rows(`
    ######## MathBench Accuracy ########
    mathbench-college-single_choice_cn | acc_1
    mathbench-college-cloze_en | accuracy
    mathbench-high-single_choice_cn | acc_1
    mathbench-high-single_choice_en | acc_1
    mathbench-middle-single_choice_cn | acc_1
    mathbench-primary-cloze_cn | accuracy
    ######## MathBench CircularEval ########
    mathbench-college-single_choice_cn | perf_4
    mathbench-high-single_choice_cn | perf_4
    mathbench-high-single_choice_en | perf_4
    mathbench-middle-single_choice_cn | perf_4
  `),
  [],
);

function mathbenchV1Rows(): Row[] {
  const application = CHOICE_LEVELS.flatMap((level) => LANGUAGES.map((language) => applied(level, language)));
  const knowledge = LEVELS.flatMap((level) => LANGUAGES.map((language) => known(level, language)));
  const cloze = [applied('primary', 'cn'), applied('primary', 'en')];
  return [
    '######## MathBench Application Accuracy ########',
    ...withMetric(application, 'acc_1'),
    ...withMetric(cloze, 'accuracy'),
    ...ARITHMETIC,
    '######## MathBench Application CircularEval ########',
    ...withMetric(application, 'perf_4'),
    '######## MathBench Knowledge CircularEval ########',
    ...withMetric(knowledge, 'perf_4'),
    '######## MathBench Knowledge Accuracy ########',
    ...withMetric(knowledge, 'acc_1'),
  ];
}

export const mathSummaries: SummarizerSet = {
  files: [
    ...[mathAgentTable, mathBaselineTable, mathbenchFirstTable],
    tableFile('mathbench_v1', mathbenchV1Rows(), []),
    mathbenchV2024Table,
    mathbenchTable('mathbench_v1_2024_lang', languageRows(), mathbenchByLanguage()),
    tableFile('OlympiadBench', [...OLYMPIAD_MATHS, ...OLYMPIAD_PHYSICS], [olympiadBench], since('0.5.4')),
  ],
  groups: [
    ...[scibench, mgsm, olympiadBench],
    olympiadFile('OlympiadBenchMath', OLYMPIAD_MATHS),
    olympiadFile('OlympiadBenchPhysics', OLYMPIAD_PHYSICS),
    ...[mathbench, ...mathbenchParts, mathbenchAgent, mathbenchV1, ...mathbench2024],
  ],
};
