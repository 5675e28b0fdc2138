/** Groups of exams and of tests of knowledge. */
import { type SummarizerSet, since } from '../../core/index.ts';
import { affixed, group, groupFile, rows, tableFile, weightedGroup, withMetric } from '../summary-parts.ts';

const GAOKAO_SUBJECTS = [
  ...['gaokao-chinese', 'gaokao-english', 'gaokao-geography', 'gaokao-history', 'gaokao-biology'],
  ...['gaokao-chemistry', 'gaokao-physics', 'gaokao-mathqa'],
];

export const agieval = groupFile('agieval', () => {
  const english = ['logiqa-en', 'sat-math', 'sat-en', 'sat-en-without-passage', 'aqua-rat'];
  const lsat = ['lsat-ar', 'lsat-lr', 'lsat-rc'];
  const agievalGroup = (name: string, subsets: string[]) => group(name, affixed('agieval-', subsets));
  return [
    agievalGroup('agieval-chinese', [
      ...GAOKAO_SUBJECTS,
      ...['logiqa-zh', 'jec-qa-kd', 'jec-qa-ca', 'gaokao-mathcloze'],
    ]),
    agievalGroup('agieval-english', [...lsat, ...english, 'math']),
    agievalGroup('agieval-gaokao', [...GAOKAO_SUBJECTS, 'gaokao-mathcloze']),
    agievalGroup('agieval', [
      ...[...GAOKAO_SUBJECTS, 'logiqa-zh', ...lsat, ...english],
      ...['jec-qa-kd', 'jec-qa-ca', 'gaokao-mathcloze', 'math'],
    ]),
  ];
});

/** Weights by points that the questions of a subject are worth together. */
const GAOKAO_BENCH = {
  '2010-2022_Math_II_MCQs': 1090,
  '2010-2022_Math_I_MCQs': 1070,
  '2010-2022_History_MCQs': 1148,
  '2010-2022_Biology_MCQs': 900,
  '2010-2022_Political_Science_MCQs': 1280,
  '2010-2022_Physics_MCQs': 384,
  '2010-2022_Chemistry_MCQs': 744,
  '2010-2013_English_MCQs': 105,
  '2010-2022_Chinese_Modern_Lit': 261,
  '2010-2022_English_Fill_in_Blanks': 900,
  '2012-2022_English_Cloze_Test': 260,
  '2010-2022_Geography_MCQs': 380,
  '2010-2022_English_Reading_Comp': 940,
  '2010-2022_Chinese_Lang_and_Usage_MCQs': 240,
};

export const gaokaoBench = groupFile('GaokaoBench', () => [
  weightedGroup('GaokaoBench', prefixKeys('GaokaoBench_', GAOKAO_BENCH)),
]);

export const xiezhi = groupFile('xiezhi', () => [
  group('xiezhi', ['xiezhi-spec_eng', 'xiezhi-spec_chn', 'xiezhi-inter_eng', 'xiezhi-inter_chn']),
]);

const ARABIC_STEM = [
  'abstract_algebra',
  'college_mathematics',
  'elementary_mathematics',
  'high_school_mathematics',
  'high_school_statistics',
  'astronomy',
  'college_physics',
  'conceptual_physics',
  'high_school_physics',
  'college_biology',
  'high_school_biology',
  'college_chemistry',
  'high_school_chemistry',
  'college_computer_science',
  'computer_security',
  'high_school_computer_science',
  'machine_learning',
  'electrical_engineering',
];
const ARABIC_HUMANITIES = [
  'formal_logic',
  'logical_fallacies',
  'moral_disputes',
  'moral_scenarios',
  'philosophy',
  'world_religions',
  'high_school_european_history',
  'high_school_us_history',
  'high_school_world_history',
  'prehistory',
  'international_law',
  'jurisprudence',
  'professional_law',
];
const ARABIC_SOCIAL_SCIENCE = [
  'econometrics',
  'high_school_macroeconomics',
  'high_school_microeconomics',
  'high_school_geography',
  'high_school_government_and_politics',
  'public_relations',
  'security_studies',
  'us_foreign_policy',
  'high_school_psychology',
  'professional_psychology',
  'human_sexuality',
  'sociology',
];
const ARABIC_OTHER = [
  'anatomy',
  'clinical_knowledge',
  'college_medicine',
  'human_aging',
  'medical_genetics',
  'nutrition',
  'professional_medicine',
  'virology',
  'business_ethics',
  'management',
  'marketing',
  'global_facts',
  'miscellaneous',
  'professional_accounting',
];

const mmluArabic = groupFile(
  'MMLUArabic',
  () => {
    const arabicGroup = (name: string, subjects: string[]) =>
      group(`acegpt_MMLUArabic${name}`, affixed('acegpt_MMLUArabic_', subjects));
    return [
      arabicGroup('_STEM', ARABIC_STEM),
      arabicGroup('_humanities', ARABIC_HUMANITIES),
      arabicGroup('_social_science', ARABIC_SOCIAL_SCIENCE),
      arabicGroup('_other', ARABIC_OTHER),
      arabicGroup('', [...ARABIC_STEM, ...ARABIC_HUMANITIES, ...ARABIC_SOCIAL_SCIENCE, ...ARABIC_OTHER]),
    ];
  },
  { versions: since('0.3.3') },
);

const MMLU_PRO = [
  ...['math', 'physics', 'chemistry', 'law', 'engineering', 'other', 'economics', 'health', 'psychology'],
  ...['business', 'biology', 'philosophy', 'computer_science', 'history'],
];
const MMLU_CF = [
  ...['Math', 'Physics', 'Chemistry', 'Law', 'Engineering', 'Other', 'Economics', 'Health', 'Psychology'],
  ...['Business', 'Biology', 'Philosophy', 'Computer_Science', 'History'],
];

const mmluPro = groupFile('mmlu_pro', () => [group('mmlu_pro', affixed('mmlu_pro_', MMLU_PRO))], {
  versions: since('0.3.3'),
});

const mmluCf = groupFile('mmlu_cf', () => [group('mmlu_cf', affixed('mmlu_cf_', MMLU_CF))], {
  versions: since('0.5.4'),
});

/** The languages of the MMMLU. */
const MMMLU_LOCALES = [
  ...['AR-XY', 'BN-BD', 'DE-DE', 'ES-LA', 'FR-FR', 'HI-IN', 'ID-ID', 'IT-IT', 'JA-JP', 'KO-KR'],
  ...['PT-BR', 'SW-KE', 'YO-NG', 'ZH-CN'],
];

const mmmlu = groupFile('mmmlu', () => [group('mmmlu', affixed('openai_mmmlu_', MMMLU_LOCALES))], {
  versions: since('0.5.4'),
});

/** Questions by field. */
const SUPERGPQA = {
  Electronic_Science_and_Technology: 246,
  Philosophy: 347,
  Traditional_Chinese_Medicine: 268,
  Applied_Economics: 723,
  Mathematics: 2622,
  Physics: 2845,
  Clinical_Medicine: 1218,
  Computer_Science_and_Technology: 763,
  Information_and_Communication_Engineering: 504,
  Control_Science_and_Engineering: 190,
  Theoretical_Economics: 150,
  Law: 591,
  History: 674,
  Basic_Medicine: 567,
  Education: 247,
  Materials_Science_and_Engineering: 289,
  Electrical_Engineering: 556,
  Systems_Science: 50,
  Power_Engineering_and_Engineering_Thermophysics: 684,
  Military_Science: 205,
  Biology: 1120,
  Business_Administration: 142,
  Language_and_Literature: 440,
  Public_Health_and_Preventive_Medicine: 292,
  Political_Science: 65,
  Chemistry: 1769,
  Hydraulic_Engineering: 218,
  Chemical_Engineering_and_Technology: 410,
  Pharmacy: 278,
  Geography: 133,
  Art_Studies: 603,
  Architecture: 162,
  Forestry_Engineering: 100,
  Public_Administration: 151,
  Oceanography: 200,
  Journalism_and_Communication: 207,
  Nuclear_Science_and_Technology: 107,
  Weapon_Science_and_Technology: 100,
  Naval_Architecture_and_Ocean_Engineering: 138,
  Environmental_Science_and_Engineering: 189,
  Transportation_Engineering: 251,
  Geology: 341,
  Physical_Oceanography: 50,
  Musicology: 426,
  Stomatology: 132,
  Aquaculture: 56,
  Mechanical_Engineering: 176,
  Aeronautical_and_Astronautical_Science_and_Technology: 119,
  Civil_Engineering: 358,
  Mechanics: 908,
  Petroleum_and_Natural_Gas_Engineering: 112,
  Sociology: 143,
  Food_Science_and_Engineering: 109,
  Agricultural_Engineering: 104,
  Surveying_and_Mapping_Science_and_Technology: 168,
  Metallurgical_Engineering: 255,
  'Library,_Information_and_Archival_Management': 150,
  Mining_Engineering: 100,
  Astronomy: 405,
  Geological_Resources_and_Geological_Engineering: 50,
  Atmospheric_Science: 203,
  Optical_Engineering: 376,
  Animal_Husbandry: 103,
  Geophysics: 100,
  Crop_Science: 145,
  Management_Science_and_Engineering: 58,
  Psychology: 87,
  Forestry: 131,
  Textile_Science_and_Engineering: 100,
  Veterinary_Medicine: 50,
  Instrument_Science_and_Technology: 50,
  Physical_Education: 150,
};

const supergpqa = groupFile(
  'supergpqa',
  () => {
    const weights = prefixKeys('supergpqa_', SUPERGPQA);
    return [group('SuperGPQA', withMetric(Object.keys(weights), 'accuracy'), { weights })];
  },
  { versions: since('0.5.4') },
);

function prefixKeys(prefix: string, weights: { [name: string]: number }): { [name: string]: number } {
  return Object.fromEntries(Object.entries(weights).map(([name, weight]) => [prefix + name, weight]));
}

const mmluProTable = tableFile(
  'mmlu_pro',
  ['mmlu_pro', ...affixed('mmlu_pro_', inTable(MMLU_PRO))],
  [mmluPro],
  since('0.3.3'),
);

const mmluCfTable = tableFile(
  'mmlu_cf',
  [...affixed('mmlu_cf_', inTable(MMLU_CF)), 'mmlu_cf'],
  [mmluCf],
  since('0.5.4'),
);

/** The fields by alphabet, the rest at the end. */
function inTable(fields: string[]): string[] {
  const isRest = (field: string) => field.toLowerCase() === 'other';
  return [...fields.filter((field) => !isRest(field)).sort(), ...fields.filter(isRest)];
}

const mmmluTable = tableFile(
  'mmmlu',
  [...affixed('openai_mmmlu_', MMMLU_LOCALES), 'mmmlu'],
  [mmmlu],
  since('0.5.4'),
);

const MMMLU_LITE = affixed('openai_mmmlu_lite_', MMMLU_LOCALES);

const mmmluLite = groupFile('mmmlu', () => [group('mmmlu_lite', MMMLU_LITE)]);

const mmmluLiteTable = tableFile('mmmlu_lite', [...MMMLU_LITE, 'mmmlu_lite'], [mmmluLite], since('0.5.4'));

const simpleqaTable = tableFile(
  'simpleqa',
  rows(`
    simpleqa | accuracy_given_attempted
    simpleqa | f1
  `),
  [],
  since('0.5.4'),
);

export const examSummaries: SummarizerSet = {
  files: [mmluProTable, mmluCfTable, mmmluTable, mmmluLiteTable, simpleqaTable],
  groups: [agieval, gaokaoBench, xiezhi, mmluArabic, mmluPro, mmluCf, mmmlu, supergpqa],
};
