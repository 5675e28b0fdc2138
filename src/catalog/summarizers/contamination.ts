/** The table of datasets that models may have been trained on, by how much of a question the web has. */
import {
  type CatalogFile,
  COMPAT_VERSIONS,
  type Compat,
  type SummarizerSet,
  type SummaryGroup,
} from '../../core/index.ts';
import { ceval } from '../datasets/ceval.ts';
import { mmlu } from '../datasets/mmlu.ts';
import { component } from '../parts.ts';
import { familyGroups, group, groupVariables, versionGroups, withMetric } from '../summary-parts.ts';

const METRICS = [
  'accuracy - clean',
  'accuracy - input contaminated',
  'accuracy - input-and-label contaminated',
];

/** Questions that are clean, found without their answer, and found with it. */
type Counts = readonly [clean: number, input: number, inputAndLabel: number];

const CEVAL: { [subject: string]: Counts } = {
  computer_network: [11, 2, 6],
  operating_system: [14, 0, 5],
  computer_architecture: [7, 2, 12],
  college_programming: [22, 1, 14],
  college_physics: [6, 4, 9],
  college_chemistry: [21, 1, 2],
  advanced_mathematics: [19, 0, 0],
  probability_and_statistics: [18, 0, 0],
  discrete_mathematics: [14, 1, 1],
  electrical_engineer: [18, 4, 15],
  metrology_engineer: [8, 2, 14],
  high_school_mathematics: [18, 0, 0],
  high_school_physics: [12, 2, 5],
  high_school_chemistry: [16, 0, 3],
  high_school_biology: [9, 0, 10],
  middle_school_mathematics: [15, 1, 3],
  middle_school_biology: [10, 0, 11],
  middle_school_physics: [7, 1, 11],
  middle_school_chemistry: [12, 0, 8],
  veterinary_medicine: [13, 0, 10],
  college_economics: [19, 4, 32],
  business_administration: [13, 2, 18],
  marxism: [10, 1, 8],
  mao_zedong_thought: [6, 0, 18],
  education_science: [11, 1, 17],
  teacher_qualification: [18, 2, 23],
  high_school_politics: [14, 2, 3],
  high_school_geography: [11, 0, 8],
  middle_school_politics: [20, 0, 1],
  middle_school_geography: [3, 1, 8],
  modern_chinese_history: [8, 0, 15],
  ideological_and_moral_cultivation: [5, 0, 14],
  logic: [15, 0, 7],
  law: [15, 3, 6],
  chinese_language_and_literature: [13, 1, 9],
  art_studies: [14, 0, 19],
  professional_tour_guide: [10, 2, 17],
  legal_professional: [14, 2, 7],
  high_school_chinese: [12, 0, 4],
  high_school_history: [12, 3, 5],
  middle_school_history: [11, 1, 9],
  civil_servant: [19, 5, 17],
  sports_science: [8, 2, 9],
  plant_protection: [12, 1, 9],
  basic_medicine: [9, 0, 10],
  clinical_medicine: [14, 1, 7],
  urban_and_rural_planner: [28, 3, 15],
  accountant: [17, 7, 25],
  fire_engineer: [12, 1, 18],
  environmental_impact_assessment_engineer: [21, 2, 8],
  tax_accountant: [31, 0, 18],
  physician: [24, 1, 24],
};

const MMLU: { [subject: string]: Counts } = {
  business_ethics: [44, 16, 38],
  security_studies: [188, 9, 47],
  high_school_us_history: [42, 0, 0],
  moral_disputes: [105, 13, 168],
  philosophy: [81, 11, 187],
  public_relations: [75, 8, 26],
  high_school_microeconomics: [82, 9, 146],
  human_sexuality: [108, 3, 15],
  professional_accounting: [88, 40, 152],
  high_school_government_and_politics: [104, 6, 82],
  sociology: [105, 4, 91],
  conceptual_physics: [79, 8, 147],
  human_aging: [208, 1, 13],
  high_school_psychology: [108, 26, 162],
  jurisprudence: [59, 5, 43],
  moral_scenarios: [320, 0, 0],
  college_medicine: [107, 16, 44],
  high_school_world_history: [61, 2, 0],
  virology: [104, 3, 58],
  high_school_statistics: [96, 43, 76],
  nutrition: [172, 11, 98],
  abstract_algebra: [84, 8, 7],
  high_school_geography: [91, 1, 105],
  econometrics: [62, 13, 38],
  marketing: [115, 15, 101],
  high_school_chemistry: [108, 25, 69],
  prehistory: [154, 5, 107],
  college_physics: [25, 20, 57],
  management: [35, 5, 62],
  college_biology: [91, 12, 40],
  high_school_biology: [128, 17, 135],
  high_school_physics: [42, 28, 80],
  logical_fallacies: [133, 5, 24],
  medical_genetics: [49, 6, 43],
  machine_learning: [71, 8, 32],
  professional_law: [401, 8, 5],
  professional_psychology: [265, 9, 27],
  global_facts: [89, 5, 5],
  us_foreign_policy: [71, 3, 25],
  international_law: [73, 1, 46],
  clinical_knowledge: [172, 6, 86],
  high_school_mathematics: [178, 59, 32],
  high_school_computer_science: [62, 7, 28],
  college_computer_science: [68, 15, 15],
  electrical_engineering: [75, 8, 61],
  college_mathematics: [61, 13, 26],
  computer_security: [55, 8, 36],
  high_school_macroeconomics: [102, 14, 173],
  astronomy: [112, 4, 35],
  college_chemistry: [46, 19, 34],
  high_school_european_history: [41, 0, 0],
  miscellaneous: [256, 9, 40],
  formal_logic: [92, 12, 21],
  elementary_mathematics: [155, 31, 103],
  world_religions: [130, 4, 36],
  professional_medicine: [191, 43, 1],
  anatomy: [52, 6, 76],
};

const ARC: Counts = [836, 53, 283];
const HELLASWAG: Counts = [5169, 37, 673];

const CEVAL_NAMES = [
  ...['ceval', 'ceval-stem', 'ceval-social-science', 'ceval-humanities', 'ceval-other', 'ceval-hard'],
];
const MMLU_NAMES = ['mmlu', 'mmlu-humanities', 'mmlu-stem', 'mmlu-social-science', 'mmlu-other'];

function contaminationGroups(compat: Compat): SummaryGroup[] {
  const known = versionGroups([...familyGroups(ceval), ...familyGroups(mmlu)], compat);
  const counts: { [abbr: string]: Counts } = {
    ...prefixKeys('ceval-', CEVAL),
    ...prefixKeys('lukaemon_mmlu_', MMLU),
    hellaswag: HELLASWAG,
    'ARC-c-test': ARC,
  };
  const subsetsOf = (name: string) => known.find((one) => one.name === name)?.subsets.map(String) ?? [name];
  return METRICS.flatMap((metric, index) =>
    [...CEVAL_NAMES, ...MMLU_NAMES, 'hellaswag', 'ARC-c-test'].map((name) => {
      const subsets = subsetsOf(name);
      const weights = subsets.map((abbr) => [abbr, counts[abbr]?.[index] ?? 0]);
      return group(name, withMetric(subsets, metric), { metric, weights: Object.fromEntries(weights) });
    }),
  );
}

function prefixKeys(prefix: string, counts: { [name: string]: Counts }): { [name: string]: Counts } {
  return Object.fromEntries(Object.entries(counts).map(([name, count]) => [prefix + name, count]));
}

const contamination: CatalogFile = {
  name: 'contamination',
  versions: COMPAT_VERSIONS,
  build: (compat) => ({
    ...groupVariables(familyGroups(ceval), compat),
    summarizer: {
      ...component('opencompass.summarizers.CircularSummarizer'),
      metric_types: METRICS,
      dataset_abbrs: [...CEVAL_NAMES, ...MMLU_NAMES, 'hellaswag', 'ARC-c-test'],
      summary_groups: contaminationGroups(compat),
    },
  }),
};

export const contaminationSummaries: SummarizerSet = { files: [contamination], groups: [] };
