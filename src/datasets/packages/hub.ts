import type { DataPackage } from './data-package.ts';
import { fromHub } from './sources.ts';

const MMMLU_LOCALES =
  'AR_XY,BN_BD,DE_DE,ES_LA,FR_FR,HI_IN,ID_ID,IT_IT,JA_JP,KO_KR,PT_BR,SW_KE,YO_NG,ZH_CN'.split(',');
const MMLU_CF_SUBJECTS =
  'Math,Physics,Chemistry,Law,Engineering,Other,Economics,Health,Psychology,Business,Biology,Philosophy,Computer_Science,History'.split(
    ',',
  );
const OLYMMATH_SUBSETS = ['en-hard', 'zh-hard', 'en-easy', 'zh-easy'];
const XCOPA_LANGUAGES = 'et,ht,it,id,sw,zh,ta,th,tr,vi'.split(',');
const XCOPA_PARTS = [
  ...XCOPA_LANGUAGES,
  'qu',
  ...XCOPA_LANGUAGES.map((language) => `translation-${language}`),
];
const XLSUM_LANGUAGES =
  'oromo,french,amharic,arabic,azerbaijani,bengali,burmese,chinese_simplified,chinese_traditional,welsh,english,kirundi,gujarati,hausa,hindi,igbo,indonesian,japanese,korean,kyrgyz,marathi,spanish,scottish_gaelic,nepali,pashto,persian,pidgin,portuguese,punjabi,russian,serbian_cyrillic,serbian_latin,sinhala,somali,swahili,tamil,telugu,thai,tigrinya,turkish,ukrainian,urdu,uzbek,vietnamese,yoruba'.split(
    ',',
  );

/** Benchmarks that OpenCompass itself reads from the Hugging Face hub. */
export const hub: readonly DataPackage[] = [
  fromHub('MMMLU', 'openai/MMMLU', 'mmmlu', 'MIT', byConfig(MMMLU_LOCALES, ['test'])),
  fromHub('MMLU-CF', 'microsoft/MMLU-CF', 'mmlu_cf', 'CDLA-Permissive-2.0', {
    ...Object.fromEntries(
      MMLU_CF_SUBJECTS.flatMap((subject) => [
        [`${subject}/dev`, `default/${subject}_dev`],
        [`${subject}/validation`, `default/${subject}_val`],
      ]),
    ),
  }),
  fromHub('BeyondAIME', 'ByteDance-Seed/BeyondAIME', 'beyondaime', 'CC0-1.0', { test: 'default/test' }),
  fromHub('OlymMATH', 'RUC-AIBOX/OlymMATH', 'olymmath', 'MIT', byConfig(OLYMMATH_SUBSETS, ['test'])),
  {
    ...fromHub('Omni-MATH', 'KbsdJames/Omni-MATH', 'omni_math', 'Apache-2.0', { test: 'default/test' }),
    neededBy: ['OmniMathDataset'],
  },
  fromHub("Humanity's Last Exam", 'cais/hle', 'hle', 'MIT; its authors ask not to train on it', {
    test: 'default/test',
  }),
  fromHub('HLE-Verified', 'skylenage-ai/HLE-Verified', 'hle_verified', undefined, { train: 'default/train' }),
  fromHub('XCOPA', 'cambridgeltl/xcopa', 'xcopa', 'CC BY 4.0', byConfig(XCOPA_PARTS, ['validation'])),
  fromHub(
    'XL-Sum',
    'csebuetnlp/xlsum',
    'xlsum',
    'CC BY-NC-SA 4.0',
    byConfig(XLSUM_LANGUAGES, ['validation']),
  ),
  fromHub('Civil Comments', 'google/civil_comments', 'civil_comments', 'CC0-1.0', {
    train: 'default/train',
    test: 'default/test',
  }),
  fromHub('SuperGPQA', 'm-a-p/SuperGPQA', 'supergpqa', 'ODC-BY', { train: 'default/train' }),
];

/** A folder a configuration, a file a split. */
function byConfig(configs: readonly string[], splits: readonly string[]): { [place: string]: string } {
  const places = configs.flatMap((config) => splits.map((split) => `${config}/${split}`));
  return Object.fromEntries(places.map((place) => [place, place]));
}
