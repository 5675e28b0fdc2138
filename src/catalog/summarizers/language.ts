/** Groups of tests of languages, of law and of following instructions. */
import { type SummarizerSet, type SummaryGroup, since } from '../../core/index.ts';
import { affixed, group, groupFile, summarizerFile, tableFile, withMetric } from '../summary-parts.ts';

const FLORES_FAMILIES: { [family: string]: string[] } = {
  'Indo-European-Germanic': ['afr', 'dan', 'deu', 'isl', 'ltz', 'nld', 'nob', 'swe'],
  'Indo-European-Romance': ['ast', 'cat', 'fra', 'glg', 'oci', 'por', 'ron', 'spa'],
  'Indo-European-Slavic': [
    ...['bel', 'bos', 'bul', 'ces', 'hrv', 'mkd', 'pol', 'rus', 'slk', 'slv', 'srp', 'ukr'],
  ],
  'Indo-European-Indo-Aryan': ['asm', 'ben', 'guj', 'hin', 'mar', 'npi', 'ory', 'pan', 'snd', 'urd'],
  'Indo-European-Other': ['ckb', 'cym', 'ell', 'fas', 'gle', 'hye', 'ita', 'lav', 'lit', 'pus', 'tgk'],
  Austronesian: ['ceb', 'ind', 'jav', 'mri', 'msa', 'tgl'],
  'Atlantic-Congo': [
    ...['ibo', 'kam', 'kea', 'lin', 'lug', 'nso', 'nya', 'sna', 'swh', 'umb', 'wol', 'xho', 'yor', 'zul'],
  ],
  'Afro-Asiatic': ['amh', 'ara', 'ful', 'mlt', 'orm', 'som'],
  Turkic: ['azj', 'kaz', 'kir', 'tur', 'uzb'],
  Dravidian: ['kan', 'mal', 'tam', 'tel'],
  'Sino-Tibetan': ['mya', 'zho_simpl', 'zho_trad'],
  Other: ['est', 'fin', 'hau', 'heb', 'hun', 'jpn', 'kat', 'khm', 'kor', 'lao', 'luo', 'mon', 'tha', 'vie'],
};

export const flores = groupFile('flores', () => {
  const all = Object.values(FLORES_FAMILIES).flat();
  const toEnglish = (languages: string[]) => affixed('flores_100_', languages, '-eng');
  const fromEnglish = (languages: string[]) => affixed('flores_100_eng-', languages);
  return [
    ...Object.entries(FLORES_FAMILIES).flatMap(([family, languages]) => [
      group(`flores_100_${family}_English`, toEnglish(languages)),
      group(`flores_100_English_${family}`, fromEnglish(languages)),
    ]),
    group('flores_100', [...toEnglish(all), ...fromEnglish(all)]),
  ];
});

export const tydiqa = groupFile('tydiqa', () => [
  group(
    'tydiqa-goldp',
    affixed('tydiqa-goldp_', [
      ...['arabic', 'bengali', 'english', 'finnish', 'indonesian', 'japanese', 'korean', 'russian'],
      ...['swahili', 'telugu', 'thai'],
    ]),
  ),
]);

export const jigsawMultilingual = groupFile('jigsaw_multilingual', () => [
  group('jigsaw_multilingual', affixed('jigsaw_multilingual_', ['es', 'fr', 'it', 'pt', 'ru', 'tr'])),
]);

const PMMEVAL_NAMES = [
  ...['English', 'Chinese', 'Arabic', 'Spanish', 'French', 'Japanese', 'Korean', 'Portuguese', 'Thai'],
  'Vietnamese',
];
const PMMEVAL_CODES = ['en', 'zh', 'ar', 'es', 'fr', 'ja', 'ko', 'pt', 'th', 'vi'];
const PMMEVAL_LOCALES = [
  ...['EN-US', 'ZH-CN', 'AR-XY', 'ES-LA', 'FR-FR', 'JA-JP', 'KO-KR', 'PT-BR', 'TH-TL', 'VI-VT'],
];

function pmmEvalGroups(): SummaryGroup[] {
  const byCode = (name: string) => group(name, affixed(`${name}-`, PMMEVAL_CODES));
  return [
    group(
      'flores',
      affixed(
        'flores-',
        PMMEVAL_NAMES.filter((name) => name !== 'English'),
      ),
    ),
    group(
      'humanevalxl',
      ['python', 'java', 'javascript'].flatMap((language) =>
        affixed(`humanevalxl-${language}-`, PMMEVAL_NAMES),
      ),
    ),
    ...['mgsm', 'mhellaswag', 'mifeval', 'mlogiqa'].map(byCode),
    group('mmmlu', affixed('mmmlu-', PMMEVAL_LOCALES)),
    byCode('xnli'),
  ];
}

const pmmEval = groupFile('PMMEval', pmmEvalGroups, { versions: since('0.5.4') });

const pmmEvalTable = tableFile(
  'PMMEval',
  ['flores', 'humanevalxl', 'mgsm', 'mhellaswag', 'mifeval', 'mlogiqa', 'mmmlu', 'xnli'],
  [pmmEval],
  since('0.5.4'),
);

const LAWBENCH_TASKS = affixed('lawbench-', [
  ...['1-1-article_recitation', '1-2-knowledge_question_answering', '2-1-document_proofreading'],
  ...['2-2-dispute_focus_identification', '2-3-marital_disputes_identification'],
  ...['2-4-issue_topic_identification', '2-5-reading_comprehension', '2-6-named_entity_recognition'],
  ...['2-7-opinion_summarization', '2-8-argument_mining', '2-9-event_detection'],
  ...['2-10-trigger_word_extraction', '3-1-fact_based_article_prediction'],
  ...['3-2-scene_based_article_prediction', '3-3-charge_prediction'],
  ...['3-4-prison_term_prediction_wo_article', '3-5-prison_term_prediction_w_article'],
  ...['3-6-case_analysis', '3-7-criminal_damages_calculation', '3-8-consultation'],
]);
const LAWBENCH_SHOTS = ['0-shot', '1-shot'];

const lawbench = groupFile('lawbench', () =>
  LAWBENCH_SHOTS.map((shots) => group(`lawbench-${shots}`, affixed('', LAWBENCH_TASKS, `-${shots}`))),
);

const lawbenchTable = summarizerFile('lawbench', {
  groups: () => [lawbench],
  args: () => ({
    dataset_abbrs: LAWBENCH_SHOTS.flatMap((shots) => [
      `--------- ${shots} ---------`,
      `lawbench-${shots}`,
      ...affixed('', LAWBENCH_TASKS, `-${shots}`),
    ]),
    prompt_db: {
      database_path: 'configs/datasets/log.json',
      config_dir: 'configs/datasets',
      blacklist: '.promptignore',
    },
  }),
});

/** Questions by kind of instruction, in both languages together. */
const INVERSE_IFEVAL = { QC: 90, ITF: 86, CC: 198, CCF: 82, DIA: 186, II: 154, MIM: 108, CA: 108 };
const INVERSE_IFEVAL_KINDS = Object.keys(INVERSE_IFEVAL);

function inverseIfeval(languages: string[]): string[] {
  return languages.flatMap((language) => affixed(`InverseIFEval_${language}_`, INVERSE_IFEVAL_KINDS));
}

function inverseIfevalGroups(): SummaryGroup[] {
  const weighted = (name: string, languages: string[]) => {
    const weights = languages.flatMap((language) =>
      Object.entries(INVERSE_IFEVAL).map(([kind, count]) => [`InverseIFEval_${language}_${kind}`, count / 2]),
    );
    return group(name, withMetric(inverseIfeval(languages), 'accuracy'), {
      weights: Object.fromEntries(weights),
    });
  };
  return [
    weighted('InverseIFEval', ['zh', 'en']),
    weighted('InverseIFEval_zh', ['zh']),
    weighted('InverseIFEval_en', ['en']),
    group('InverseIFEval_macro', withMetric(inverseIfeval(['zh', 'en']), 'accuracy')),
    ...INVERSE_IFEVAL_KINDS.map((kind) =>
      group(
        `InverseIFEval_${kind}`,
        withMetric([`InverseIFEval_zh_${kind}`, `InverseIFEval_en_${kind}`], 'accuracy'),
      ),
    ),
  ];
}

const inverseIfevalFile = groupFile('inverse_ifeval', inverseIfevalGroups, { versions: since('0.5.4') });

const inverseIfevalTable = tableFile(
  'inverse_ifeval',
  [
    ...withMetric(['InverseIFEval', 'InverseIFEval_zh', 'InverseIFEval_en'], 'weighted_average'),
    ...withMetric(
      ['InverseIFEval_macro', ...affixed('InverseIFEval_', INVERSE_IFEVAL_KINDS)],
      'naive_average',
    ),
    ...withMetric(inverseIfeval(['zh', 'en']), 'accuracy'),
  ],
  [inverseIfevalFile],
  since('0.5.4'),
);

export const languageSummaries: SummarizerSet = {
  files: [pmmEvalTable, lawbenchTable, inverseIfevalTable],
  groups: [flores, tydiqa, jigsawMultilingual, pmmEval, lawbench, inverseIfevalFile],
};
