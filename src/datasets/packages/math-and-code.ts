import type { DataPackage } from './data-package.ts';
import {
  file,
  fromOpenCompass,
  huggingFace,
  IN_COMPLETE_RELEASE,
  IN_CORE_RELEASE,
  modelScope,
  openCompassZip,
  ownSource,
  source,
  table,
} from './sources.ts';

const MGSM_LANGUAGES = ['bn', 'de', 'en', 'es', 'fr', 'ja', 'ru', 'sw', 'te', 'th', 'zh'];
const TABMWP_FILES = ['dev', 'test', 'train'].map((split) => `tabmwp/problems_${split}.json`);

/** Mathematics and programs. */
export const mathAndCode: readonly DataPackage[] = [
  {
    name: 'gsm8k',
    title: 'GSM8K',
    licence: 'MIT',
    holds: ['gsm8k/train.jsonl', 'gsm8k/test.jsonl'],
    sources: [
      openCompassZip('gsm8k', '901e5dc93a2889789a469da9850cdca8'),
      source(
        'huggingface',
        ...['train', 'test'].map((split) =>
          table(
            [huggingFace('openai/gsm8k', `main/${split}-00000-of-00001.parquet`)],
            `gsm8k/${split}.jsonl`,
          ),
        ),
      ),
      ...IN_CORE_RELEASE,
    ],
  },
  {
    name: 'gsm-hard',
    title: 'GSM-Hard',
    licence: 'MIT',
    holds: ['gsm-hard/test.jsonl'],
    sources: [
      openCompassZip('gsm-hard', '5feff99c4087d34313e226da0358f08a'),
      source(
        'huggingface',
        file(huggingFace('reasoning-machines/gsm-hard', 'gsmhardv2.jsonl'), 'gsm-hard/test.jsonl'),
      ),
    ],
  },
  {
    ...fromOpenCompass('SVAMP', 'svamp', '2be740eadca6123d6bb686c9e6e00ef6'),
    licence: 'MIT',
  },
  {
    name: 'mgsm',
    title: 'MGSM',
    licence: 'CC BY-SA 4.0',
    holds: MGSM_LANGUAGES.map((language) => `mgsm/mgsm_${language}.tsv`),
    sources: [
      openCompassZip('mgsm', 'fd7029c19604b944ef891dd1c411e60a'),
      source(
        'huggingface',
        ...MGSM_LANGUAGES.map((language) =>
          file(huggingFace('juletxara/mgsm', `mgsm_${language}.tsv`), `mgsm/mgsm_${language}.tsv`),
        ),
      ),
    ],
  },
  {
    name: 'math',
    title: 'MATH',
    licence: 'MIT',
    holds: ['math/math.json'],
    sources: [openCompassZip('math', 'cb5b4c8378085929e20345174e731fdf'), ...IN_CORE_RELEASE],
  },
  { name: 'math401', title: 'MATH 401', holds: ['math401/cloze_en.jsonl'], sources: IN_COMPLETE_RELEASE },
  {
    name: 'tabmwp',
    title: 'TabMWP',
    licence: 'CC BY-NC-SA 4.0',
    holds: TABMWP_FILES,
    sources: [
      source(
        'github',
        ...TABMWP_FILES.map((to) =>
          file({ url: `https://raw.githubusercontent.com/lupantech/PromptPG/main/data/${to}` }, to),
        ),
      ),
    ],
  },
  fromOpenCompass('MathBench', 'mathbench_v1', '50257a910ca43d1f61a610a79fdb16b5'),
  fromOpenCompass('AIME 2024', 'aime', 'fbe2d0577fc210962a549f8cea1a00c8', ['aime.jsonl']),
  fromOpenCompass('AIME 2025', 'aime2025', 'aa18cd5d2e2de246c5397f5eb1e61004'),
  fromOpenCompass('AIME 2026', 'aime2026', '4230d87b80646c811ada0e4bb2efe3a3'),
  fromOpenCompass('HMMT, February 2026', 'hmmt_feb_2026', '442642baa94de9e8a67903d7d5aef44b', [
    'hmmt2026/hmmt_feb_2026.jsonl',
  ]),
  fromOpenCompass('CMO, fill in the blank', 'cmo', 'fad52c81290506a8ca74f46b5400d8fc', ['cmo.jsonl']),
  fromOpenCompass('IMO-Bench, answers', 'imo-bench-answerbench', '34b814c97344016d5b597d75a8fff7be', [
    'imo-bench-answerbench.jsonl',
  ]),
  fromOpenCompass('OlympiadBench', 'OlympiadBench', '97e8b1ae7f6170d94817288a8930ef00'),
  fromOpenCompass('LiveMathBench', 'LiveMathBench', 'd0781f9185c9bb50e81e6e3ca8c59013'),
  {
    name: 'humaneval',
    title: 'HumanEval',
    licence: 'MIT',
    holds: ['humaneval/human-eval-v2-20210705.jsonl'],
    sources: [
      openCompassZip('humaneval', '88b1b89dc47b7121c81da6bcd85a69c3'),
      source(
        'huggingface',
        table(
          [huggingFace('openai/openai_humaneval', 'openai_humaneval/test-00000-of-00001.parquet')],
          'humaneval/human-eval-v2-20210705.jsonl',
        ),
      ),
      ...IN_CORE_RELEASE,
    ],
  },
  {
    name: 'humaneval_cn',
    title: 'HumanEval in Chinese',
    holds: ['humaneval_cn/human-eval-cn-v2-20210705.jsonl'],
    sources: IN_COMPLETE_RELEASE,
  },
  {
    ...fromOpenCompass('HumanEval-X', 'humanevalx', '22930355c03fb73fb5bae14b50f1deb9'),
    licence: 'Apache-2.0',
  },
  fromOpenCompass('HumanEval Pro', 'humaneval_pro', '4c6fe556e84e905e4f0902d699e46de5'),
  {
    name: 'mbpp',
    title: 'MBPP and sanitized MBPP',
    licence: 'CC BY 4.0',
    holds: ['mbpp/mbpp.jsonl', 'mbpp/sanitized-mbpp.jsonl'],
    sources: [
      openCompassZip('mbpp', '777739c90f04bce44096a5bc96c8f9e5'),
      ownSource(
        'modelscope',
        file(modelScope('opencompass/mbpp', 'mbpp.jsonl'), 'mbpp/mbpp.jsonl'),
        file(modelScope('opencompass/mbpp', 'mbpp_sanitized.jsonl'), 'mbpp/sanitized-mbpp.jsonl'),
      ),
      ...IN_CORE_RELEASE,
    ],
  },
  {
    name: 'mbpp_cn',
    title: 'MBPP in Chinese',
    holds: ['mbpp_cn/mbpp_cn.jsonl'],
    sources: IN_COMPLETE_RELEASE,
  },
  fromOpenCompass('MBPP+', 'mbpp_plus', 'a1a2207e449462849024660b29e67dde'),
  fromOpenCompass('MBPP Pro', 'mbpp_pro', 'eac330b8a0a8687f006265c9383503ce'),
  fromOpenCompass('LCBench 2023', 'LCBench2023', 'e1a38c94a42ad1809e9e0650476a9306'),
  fromOpenCompass('DS-1000', 'ds1000_data', '1a4990aec04a2fd73ccfad12e2d43b43'),
  fromOpenCompass('LiveCodeBench, generation', 'code_generation_lite', 'd301829ca76ec42edabfe31581388da6'),
  fromOpenCompass('LiveCodeBench, execution', 'execution-v2', '019ef1a0686ee6ca34f51c8af104fcd9'),
  fromOpenCompass('LiveCodeBench, test output', 'test_generation', '918a6ea2b1eee6f2b1314db3c21cb4c7'),
  fromOpenCompass('LiveCodeBench Pro', 'lcb_pro', 'ff4572e292fe27cabce3ab3b407361bd'),
  fromOpenCompass('BigCodeBench', 'bigcodebench', '270f399f4142b74f47ecff116cc3b21d'),
  fromOpenCompass('MultiPL-E', 'multipl_e', '24462aac7a38a4a62f5c5e89eb614e20'),
  fromOpenCompass('SciCode', 'scicode', '9c6c64b8c70edc418f713419ea39989c'),
  { name: 'py150', title: 'Py150', holds: ['py150/test.json'], sources: IN_COMPLETE_RELEASE },
  {
    name: 'clozeTest-maxmin',
    title: 'ClozeTest max/min',
    holds: ['clozeTest-maxmin/python/clozeTest.json', 'clozeTest-maxmin/python/answers.txt'],
    sources: IN_COMPLETE_RELEASE,
  },
];
