import type { DataPackage } from './data-package.ts';
import {
  archive,
  file,
  fromOpenCompass,
  huggingFace,
  IN_COMPLETE_RELEASE,
  IN_CORE_RELEASE,
  openCompassZip,
  source,
  table,
} from './sources.ts';

const MOSAIC = 'https://storage.googleapis.com/ai2-mosaic/public';

const GLUE_FILES = ['cola', 'mrpc', 'qqp'].flatMap((part) =>
  ['train', 'validation', 'test'].map((split) => `glue/${part}/${split}.jsonl`),
);

/** Language, understanding, knowledge without examinations, reasoning. */
export const understanding: readonly DataPackage[] = [
  {
    name: 'SuperGLUE',
    title: 'SuperGLUE',
    licence: 'mixed, research',
    holds: ['AX-b', 'AX-g', 'BoolQ', 'CB', 'COPA', 'MultiRC', 'RTE', 'ReCoRD', 'WSC', 'WiC'].map(
      (task) => `SuperGLUE/${task}`,
    ),
    sources: [openCompassZip('SuperGLUE', 'b60904915b0b61d1a04ea52280169936'), ...IN_COMPLETE_RELEASE],
  },
  {
    name: 'CLUE',
    title: 'CLUE: AFQMC, C3, CMNLI, CMRC, DRCD, OCNLI',
    licence: 'mixed, partly for research only',
    holds: ['AFQMC', 'C3', 'CMRC', 'DRCD', 'OCNLI', 'cmnli'].map((task) => `CLUE/${task}`),
    sources: IN_COMPLETE_RELEASE,
  },
  {
    name: 'FewCLUE',
    title: 'FewCLUE',
    holds: ['bustm', 'chid', 'cluewsc', 'csl', 'eprstmt', 'ocnli', 'tnews'].map((task) => `FewCLUE/${task}`),
    sources: [openCompassZip('FewCLUE', '7976e2bb0e9d885ffd3c55f7c5d4021e'), ...IN_COMPLETE_RELEASE],
  },
  {
    name: 'BBH',
    title: 'BIG-Bench Hard',
    licence: 'MIT',
    holds: ['BBH/data', 'BBH/lib_prompt'],
    sources: [openCompassZip('BBH', '60c49f9bef5148aa7e1941328e96a554'), ...IN_CORE_RELEASE],
  },
  {
    name: 'hellaswag',
    title: 'HellaSwag',
    licence: 'MIT',
    holds: ['hellaswag/hellaswag.jsonl'],
    sources: [openCompassZip('hellaswag', '2b700a02ffb58571c7df8d8d0619256f'), ...IN_CORE_RELEASE],
  },
  {
    name: 'winogrande',
    title: 'WinoGrande 1.1',
    licence: 'CC BY 4.0',
    holds: ['winogrande/dev.jsonl', 'winogrande/dev-labels.lst', 'winogrande/train_xs.jsonl'],
    sources: [
      openCompassZip('winogrande', '9e949a75eacc26ed4fd2b9aa870b495b'),
      source(
        'authors',
        archive({ url: `${MOSAIC}/winogrande/winogrande_1.1.zip` }, { 'winogrande_1.1': 'winogrande' }),
      ),
      ...IN_CORE_RELEASE,
    ],
  },
  {
    name: 'piqa',
    title: 'PIQA',
    licence: 'AFL-3.0',
    holds: ['train.jsonl', 'train-labels.lst', 'dev.jsonl', 'dev-labels.lst'].map((name) => `piqa/${name}`),
    sources: [
      openCompassZip('piqa', '39374924aec45f2f7efdffb1977ce2ba'),
      source(
        'authors',
        archive(
          { url: `${MOSAIC}/physicaliqa/physicaliqa-train-dev.zip` },
          { 'physicaliqa-train-dev': 'piqa' },
        ),
      ),
      ...IN_CORE_RELEASE,
    ],
  },
  {
    name: 'siqa',
    title: 'Social IQa',
    licence: 'CC BY 4.0',
    holds: ['train.jsonl', 'train-labels.lst', 'dev.jsonl', 'dev-labels.lst'].map((name) => `siqa/${name}`),
    sources: [
      source(
        'authors',
        archive({ url: `${MOSAIC}/socialiqa/socialiqa-train-dev.zip` }, { 'socialiqa-train-dev': 'siqa' }),
      ),
      ...IN_CORE_RELEASE,
    ],
  },
  {
    name: 'openbookqa',
    title: 'OpenBookQA',
    licence: 'Apache-2.0',
    holds: ['openbookqa/Main', 'openbookqa/Additional'],
    sources: [
      source(
        'authors',
        archive(
          { url: 'https://s3-us-west-2.amazonaws.com/ai2-website/data/OpenBookQA-V1-Sep2018.zip' },
          { 'OpenBookQA-V1-Sep2018/Data': 'openbookqa' },
        ),
      ),
      ...IN_CORE_RELEASE,
    ],
  },
  {
    name: 'commonsenseqa',
    title: 'CommonsenseQA',
    licence: 'MIT',
    holds: ['commonsenseqa/train_rand_split.jsonl', 'commonsenseqa/dev_rand_split.jsonl'],
    sources: [openCompassZip('commonsenseqa', 'c4a82fc07c81ae1462605f5d7fd2bb2e'), ...IN_CORE_RELEASE],
  },
  {
    name: 'commonsenseqa_cn',
    title: 'CommonsenseQA in Chinese',
    holds: ['commonsenseqa_cn/train.jsonl', 'commonsenseqa_cn/validation.jsonl'],
    sources: IN_COMPLETE_RELEASE,
  },
  {
    name: 'race',
    title: 'RACE',
    licence: 'for research only',
    holds: ['race/test', 'race/validation'],
    sources: [openCompassZip('race', 'b758251764a264746cf45749c02363f9'), ...IN_CORE_RELEASE],
  },
  {
    name: 'lambada',
    title: 'LAMBADA',
    licence: 'CC BY 4.0',
    holds: ['lambada/test.jsonl'],
    sources: [openCompassZip('lambada', 'd001d2125743c8aa4d770d4dd1718f29'), ...IN_CORE_RELEASE],
  },
  {
    name: 'nq',
    title: 'Natural Questions',
    licence: 'CC BY-SA 3.0',
    holds: ['nq/nq-dev.qa.csv', 'nq/nq-test.qa.csv'],
    sources: IN_CORE_RELEASE,
  },
  {
    name: 'nq-open',
    title: 'Natural Questions, open',
    licence: 'CC BY-SA 3.0',
    holds: ['nq-open/nq-open-train.jsonl', 'nq-open/nq-open-validation.jsonl'],
    sources: [
      openCompassZip('nq-open', 'a340521e5c9ec591227dcb367f718b25'),
      source(
        'huggingface',
        ...['train', 'validation'].map((split) =>
          table(
            [huggingFace('google-research-datasets/nq_open', `nq_open/${split}-00000-of-00001.parquet`)],
            `nq-open/nq-open-${split}.jsonl`,
          ),
        ),
      ),
      ...IN_COMPLETE_RELEASE,
    ],
  },
  {
    name: 'triviaqa',
    title: 'TriviaQA',
    licence: 'Apache-2.0',
    holds: ['triviaqa'],
    sources: [openCompassZip('triviaqa', 'e6a118d744236814926b2ec7ec66c034'), ...IN_CORE_RELEASE],
  },
  {
    name: 'truthfulqa',
    title: 'TruthfulQA',
    licence: 'Apache-2.0',
    holds: ['truthfulqa/TruthfulQA.csv'],
    sources: [
      source(
        'github',
        file(
          { url: 'https://raw.githubusercontent.com/sylinrl/TruthfulQA/main/TruthfulQA.csv' },
          'truthfulqa/TruthfulQA.csv',
        ),
      ),
    ],
  },
  {
    name: 'strategyqa',
    title: 'StrategyQA',
    licence: 'MIT',
    holds: ['strategyqa/strategyQA_train.json'],
    sources: IN_CORE_RELEASE,
  },
  {
    ...fromOpenCompass('CHARM', 'CHARM', 'fdf51e955d1b8e0bb35bc1997eaf37cb'),
    licence: 'Apache-2.0',
  },
  {
    name: 'drop',
    title: 'DROP',
    licence: 'CC BY-SA 4.0',
    holds: ['drop/drop_dataset_dev.json'],
    sources: [
      source(
        'authors',
        archive(
          { url: 'https://s3-us-west-2.amazonaws.com/allennlp/datasets/drop/drop_dataset.zip' },
          { drop_dataset: 'drop' },
        ),
      ),
      ...IN_COMPLETE_RELEASE,
    ],
  },
  {
    ...fromOpenCompass('DROP as simple-evals has it', 'drop_simple_eval', 'c912afe5b4a63509851cf16e6b91830e'),
    licence: 'CC BY-SA 4.0',
  },
  {
    name: 'LCSTS',
    title: 'LCSTS',
    licence: 'for research only, on application to its authors',
    holds: ['LCSTS/test.src.txt', 'LCSTS/test.tgt.txt'],
    sources: IN_CORE_RELEASE,
  },
  { name: 'Xsum', title: 'XSum', holds: ['Xsum/dev.jsonl'], sources: IN_CORE_RELEASE },
  {
    name: 'tydiqa',
    title: 'TyDi QA',
    licence: 'Apache-2.0',
    holds: ['tydiqa/dev'],
    sources: IN_CORE_RELEASE,
  },
  {
    ...fromOpenCompass('SQuAD 2.0', 'SQuAD2.0', '1321cbf9349e1102a57d31d1b2bfdd7e'),
    licence: 'CC BY-SA 4.0',
  },
  { name: 'xstory_cloze', title: 'XStoryCloze', holds: ['xstory_cloze'], sources: IN_CORE_RELEASE },
  { name: 'summedits', title: 'SummEdits', holds: ['summedits/summedits.jsonl'], sources: IN_CORE_RELEASE },
  {
    name: 'flores_first100',
    title: 'FLORES, the first hundred sentences',
    licence: 'CC BY-SA 4.0',
    holds: ['flores_first100/dev', 'flores_first100/devtest'],
    sources: IN_COMPLETE_RELEASE,
  },
  {
    name: 'crowspairs_cn',
    title: 'CrowS-Pairs in Chinese',
    holds: ['crowspairs_cn/test.jsonl'],
    sources: IN_COMPLETE_RELEASE,
  },
  { name: 'anli', title: 'ANLI', licence: 'CC BY-NC 4.0', holds: ['anli'], sources: IN_COMPLETE_RELEASE },
  { name: 'xiezhi', title: 'Xiezhi', holds: ['xiezhi'], sources: IN_COMPLETE_RELEASE },
  {
    name: 'nq_cn',
    title: 'NQ in Chinese',
    holds: ['nq_cn/dev.jsonl', 'nq_cn/test.jsonl'],
    sources: IN_COMPLETE_RELEASE,
  },
  {
    name: 'glue',
    title: 'GLUE: CoLA, MRPC, QQP',
    holds: GLUE_FILES,
    sources: [
      source(
        'huggingface',
        ...GLUE_FILES.map((to) => {
          const [, part, split] = /^glue\/(.*)\/(.*)\.jsonl$/.exec(to) ?? [];
          return table([huggingFace('nyu-mll/glue', `${part}/${split}-00000-of-00001.parquet`)], to);
        }),
      ),
    ],
  },
  {
    name: 'winograd_wsc',
    title: 'Winograd schemas',
    licence: 'CC BY 4.0',
    holds: ['winograd_wsc/wsc285/test.jsonl'],
    sources: [
      source(
        'huggingface',
        table(
          [huggingFace('ErnestSDavis/winograd_wsc', 'wsc285/test/0000.parquet', 'refs/convert/parquet')],
          'winograd_wsc/wsc285/test.jsonl',
        ),
      ),
    ],
  },
  {
    name: 'QuALITY',
    title: 'QuALITY',
    licence: 'CC BY 4.0',
    holds: ['QuALITY/QuALITY.v1.0.1.htmlstripped.dev'],
    sources: [
      source(
        'github',
        file(
          {
            url: 'https://raw.githubusercontent.com/nyu-mll/quality/main/data/v1.0.1/QuALITY.v1.0.1.htmlstripped.dev',
          },
          'QuALITY/QuALITY.v1.0.1.htmlstripped.dev',
        ),
      ),
    ],
  },
  {
    name: 'crows_pairs',
    title: 'CrowS-Pairs',
    licence: 'CC BY-SA 4.0',
    holds: ['crows_pairs/crows_pairs_anonymized.csv'],
    sources: [
      source(
        'github',
        file(
          {
            url: 'https://raw.githubusercontent.com/nyu-mll/crows-pairs/master/data/crows_pairs_anonymized.csv',
          },
          'crows_pairs/crows_pairs_anonymized.csv',
        ),
      ),
    ],
  },
  {
    name: 'cvalues_responsibility_mc.jsonl',
    title: 'CValues, responsibility',
    licence: 'Apache-2.0',
    holds: ['cvalues_responsibility_mc.jsonl'],
    sources: [
      source(
        'github',
        file(
          {
            url: 'https://raw.githubusercontent.com/X-PLUG/CValues/main/dataset/cvalues_responsibility_mc.jsonl',
          },
          'cvalues_responsibility_mc.jsonl',
        ),
      ),
    ],
  },
  {
    name: 'anthropics-evals',
    title: "Anthropic's evaluations",
    licence: 'CC BY 4.0',
    holds: ['advanced-ai-risk', 'persona', 'sycophancy'],
    sources: [
      source(
        'github',
        archive(
          { url: 'https://github.com/anthropics/evals/archive/refs/heads/main.zip' },
          {
            'evals-main/advanced-ai-risk': 'advanced-ai-risk',
            'evals-main/persona': 'persona',
            'evals-main/sycophancy': 'sycophancy',
          },
        ),
      ),
    ],
  },
  fromOpenCompass('BIG-Bench Extra Hard', 'bbeh', '43a3c2d73aee731ac68ac790bc9a358e'),
  fromOpenCompass('KOR-Bench', 'korbench', '9107597d137e7362eaf7d218ddef7a6d'),
  fromOpenCompass('MuSR', 'musr', '7447d2a5bec4586035196102135e2af9'),
  fromOpenCompass('NPHardEval', 'NPHardEval', '3264fd3a3d2952bb6b3a12e4a3054d3a'),
  fromOpenCompass('SimpleQA', 'simpleqa', '82af3e1378031c249cd169ed10cc2e91'),
  fromOpenCompass('Chinese SimpleQA', 'chinese_simpleqa_fixed_20260630', 'e6f17debc27bff4d713a6a9b301134fd', [
    'chinese_simpleqa',
  ]),
  fromOpenCompass('WikiBench', 'WikiBench', '6dac1d1a3133fe1effff185cbf71d928'),
  fromOpenCompass(
    'ARC Prize, public evaluation',
    'arc_prize_public_evaluation',
    '367a33977651496efddba7670009807e',
  ),
  fromOpenCompass('Fake alignment', 'fake_alignment', '5172cf0d86f8fb9ab36cec003a86ff3a'),
  fromOpenCompass('OpenFinData', 'openfindata_release', '8b2f4e20846dd5f65da8b4d53301dcbf'),
];
