/** Groups of tests of reasoning. */
import { type CatalogFile, type SummarizerSet, type SummaryGroup, since } from '../../core/index.ts';
import { affixed, group, groupFile, rows, tableFile, withMetric } from '../summary-parts.ts';

export const bbh = groupFile('bbh', () => [
  group(
    'bbh',
    affixed('bbh-', [
      ...['temporal_sequences', 'disambiguation_qa', 'date_understanding'],
      ...['tracking_shuffled_objects_three_objects', 'penguins_in_a_table', 'geometric_shapes', 'snarks'],
      ...['ruin_names', 'tracking_shuffled_objects_seven_objects', 'tracking_shuffled_objects_five_objects'],
      ...['logical_deduction_three_objects', 'hyperbaton', 'logical_deduction_five_objects'],
      ...['logical_deduction_seven_objects', 'movie_recommendation', 'salient_translation_error_detection'],
      ...['reasoning_about_colored_objects', 'multistep_arithmetic_two', 'navigate', 'dyck_languages'],
      ...['word_sorting', 'sports_understanding', 'boolean_expressions', 'object_counting'],
      ...['formal_fallacies', 'causal_judgement', 'web_of_lies'],
    ]),
  ),
]);

const BBEH = affixed('bbeh_', [
  ...['boolean_expressions', 'disambiguation_qa', 'geometric_shapes', 'hyperbaton', 'movie_recommendation'],
  ...['nycc', 'shuffled_objects', 'boardgame_qa', 'buggy_tables', 'causal_understanding'],
  ...['dyck_languages', 'linguini', 'multistep_arithmetic', 'object_counting', 'object_properties'],
  ...['sarc_triples', 'spatial_reasoning', 'sportqa', 'temporal_sequence', 'time_arithmetic'],
  ...['web_of_lies', 'word_sorting', 'zebra_puzzles'],
]);

const bbeh = groupFile(
  'bbeh',
  () => ['naive_average', 'harmonic_mean'].map((metric) => group('bbeh', BBEH, { metric })),
  { versions: since('0.5.4') },
);

const CHARM_TASKS = [
  ...['Anachronisms_Judgment', 'Movie_and_Music_Recommendation', 'Natural_Language_Inference'],
  ...['Reading_Comprehension', 'Sequence_Understanding', 'Sport_Understanding', 'Time_Understanding'],
];
const CHARM_REGIONS = ['Chinese', 'Global'];
const CHARM_PROMPTS = ['Direct', 'ZH-CoT', 'EN-CoT', 'XLT', 'Translate-EN'];

function charmTasks(region: string, prompt: string): string[] {
  return affixed(`charm-reason-${region}_`, CHARM_TASKS, `_${prompt}`);
}

function charmGroups(): SummaryGroup[] {
  return [
    ...CHARM_PROMPTS.flatMap((prompt) =>
      CHARM_REGIONS.map((region) => group(`charm-reason-${region}_${prompt}`, charmTasks(region, prompt))),
    ),
    ...CHARM_PROMPTS.map((prompt) =>
      group(`charm-reason-${prompt}`, affixed('charm-reason-', CHARM_REGIONS, `_${prompt}`)),
    ),
    group('charm-reason-CoT', ['charm-reason-ZH-CoT', 'charm-reason-EN-CoT']),
  ];
}

const charmReason = groupFile('charm_reason', charmGroups, { versions: since('0.3.3') });

const charmReasonTable = tableFile(
  'charm_reason',
  [
    ...affixed('charm-reason-', CHARM_PROMPTS),
    '',
    ...CHARM_REGIONS.flatMap((region) => affixed(`charm-reason-${region}_`, CHARM_PROMPTS)),
    '',
    ...CHARM_PROMPTS.flatMap((prompt) => CHARM_REGIONS.flatMap((region) => charmTasks(region, prompt))),
  ],
  [charmReason],
  since('0.3.3'),
);

const korbench = groupFile(
  'korbench',
  () => [
    group(
      'korbench_single',
      affixed('korbench_', ['cipher', 'counterfactual', 'logic', 'operation', 'puzzle']),
    ),
    group('korbench_mixed', affixed('korbench_', ['Multi-Q', 'Multi-R', 'Multi-RQ'])),
  ],
  { versions: since('0.5.4') },
);

const MUSR = ['musr_murder_mysteries', 'musr_object_placements', 'musr_team_allocation'];

const musrAverage: CatalogFile = {
  name: 'groups/musr_average',
  versions: since('0.5.4'),
  build: () => ({
    summarizer: {
      dataset_abbrs: [...MUSR, 'musr_average'],
      summary_groups: [group('musr_average', MUSR)],
    },
  }),
};

/** Tasks of CaLM in their order; each exists in Chinese and in English. */
const CALM_TASKS = [
  ...['CORR-B_correlation', 'EAE-B_exp-away', 'AR-B_CaLM-AR', 'CA-B_FA', 'CA-B_FP', 'ECI-B_CTB'],
  ...['ECI-B_ESC', 'ECI-B_MAVEN-ERE', 'PCD-B_COPA', 'PCD-B_E-CARE', 'PCD-C_COPA', 'PCD-C_E-CARE'],
  ...['AC-B_causal_judgement', 'CEG-O_E-CARE', 'CR-B_det-counterfactual', 'CR-C_CRASS'],
  ...['ETT-B_ETT-natural', 'ETT-P_ETT-basic', 'ETT-P_ETT-hard', 'NDE-B_NDE-natural', 'NDE-P_NDE-basic'],
  ...['NDE-P_NDE-hard', 'NIE-B_NIE-natural', 'NIE-P_NIE-basic', 'NIE-P_NIE-hard', 'PN-P_PN-basic'],
  ...['PN-P_PN-hard', 'PS-P_PS-basic', 'PS-P_PS-hard', 'ATE-B_ATE-natural', 'ATE-P_ATE-basic'],
  ...['ATE-P_ATE-hard', 'BAS-B_backadj', 'BAS-C_max-BAS', 'BAS-C_min-BAS', 'BAS-C_mix-BAS'],
  ...['CEI-B_0.2-UC', 'CEI-B_0.4-UC', 'CEI-B_0.6-UC', 'CEI-B_0.8-UC', 'CB-B_collider-bias'],
  ...['CDE-B_CDE-natural', 'CDE-P_CDE-basic', 'CDE-P_CDE-hard', 'FAS-C_FAS', 'IV-C_CaLM-IV'],
];
const CALM_ERRORS = [
  ...['Same response to all questions', 'Language inconsistency', 'Limitation of instruction-following'],
  ...['Repetition', 'Empty response'],
];

function calmGroups(): SummaryGroup[] {
  const graded = CALM_TASKS.filter((task) => task !== 'CEG-O_E-CARE').flatMap((task) => [
    `calm_${task}_CN`,
    `calm_${task}_EN`,
  ]);
  return [
    group('English Average', withMetric(affixed('calm_', CALM_TASKS, '_EN'), 'Accuracy')),
    group('Chinese Average', withMetric(affixed('calm_', CALM_TASKS, '_CN'), 'Accuracy')),
    group('Accuracy Average', ['English Average', 'Chinese Average']),
    ...CALM_ERRORS.map((error) => group(`${error} Average`, withMetric(graded, error))),
  ];
}

const calm = groupFile('calm', calmGroups, { versions: since('0.3.3') });

const calmTable = tableFile(
  'groups/calm',
  rows(`
    ###### CALM-Lite Accuracy ######
    Accuracy Average
    English Average
    Chinese Average
    ###### CALM-Lite Errors ######
    Same response to all questions Average
    Language inconsistency Average
    Limitation of instruction-following Average
    Repetition Average
    Empty response Average
  `),
  [calm],
  since('0.3.3'),
);

export const reasoningSummaries: SummarizerSet = {
  files: [charmReasonTable, musrAverage, calmTable],
  groups: [bbh, bbeh, charmReason, korbench, calm],
};
