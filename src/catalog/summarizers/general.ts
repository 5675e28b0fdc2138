/** The tables of general use. */
import { forCompat, type SummarizerSet, type SummaryGroup, since } from '../../core/index.ts';
import { ceval } from '../datasets/ceval.ts';
import { cmmlu } from '../datasets/cmmlu.ts';
import { mmlu } from '../datasets/mmlu.ts';
import { familyGroups, group, groupFile, rows, summarizerFile, tableFile } from '../summary-parts.ts';
import { lcbench } from './code.ts';
import { agieval, gaokaoBench, xiezhi } from './exams.ts';
import { flores, jigsawMultilingual, tydiqa } from './language.ts';
import { longbench } from './long-context.ts';
import { mgsm, scibench } from './math.ts';
import { bbh } from './reasoning.ts';

const MMLU = familyGroups(mmlu);
const CMMLU = familyGroups(cmmlu);
const CEVAL = familyGroups(ceval);
const EXAMS = [agieval, ...MMLU, ...CMMLU, ...CEVAL, bbh, gaokaoBench, flores];
const USUAL = [...EXAMS, tydiqa, xiezhi];

/** The default of OpenCompass: no rows, so that every dataset is one; in 0.5.4 no groups either. */
const example = summarizerFile('example', {
  groups: (compat) =>
    forCompat(compat, {
      '0.2.4': [...USUAL, scibench],
      '0.3.3': [...USUAL, scibench, mgsm, longbench],
      '0.5.4': [],
    }),
});

const small = tableFile(
  'small',
  rows(`
    --- Exam ---
    mmlu
    ceval
    bbh
    --- ChineseUniversal ---
    CMRC_dev
    DRCD_dev
    afqmc-dev
    bustm-dev
    chid-dev
    cluewsc-dev
    eprstmt-dev
    --- Coding ---
    openai_humaneval
    mbpp
    --- Completion ---
    lambada
    story_cloze
    --- EnglishUniversal ---
    AX_b
    AX_g
    BoolQ
    CB
    COPA
    MultiRC
    RTE
    ReCoRD
    WiC
    WSC
    race-high
    race-middle
    --- Reasoning ---
    math
    gsm8k
    summedits
    --- QA ---
    hellaswag
    piqa
    winogrande
    openbookqa
    openbookqa_fact
    nq
    triviaqa
  `),
  USUAL,
);

const medium = tableFile(
  'medium',
  rows(`
    --------- 考试 Exam ---------
    ceval
    agieval
    mmlu
    GaokaoBench
    ARC-c
    --------- 语言 Language ---------
    WiC
    summedits
    chid-dev
    afqmc-dev
    bustm-dev
    cluewsc-dev
    WSC
    winogrande
    flores_100
    --------- 知识 Knowledge ---------
    BoolQ
    commonsense_qa
    nq
    triviaqa
    --------- 推理 Reasoning ---------
    cmnli
    ocnli
    ocnli_fc-dev
    AX_b
    AX_g
    CB
    RTE
    story_cloze
    COPA
    ReCoRD
    hellaswag
    piqa
    siqa
    strategyqa
    math
    gsm8k
    TheoremQA
    openai_humaneval
    mbpp
    bbh
    --------- 理解 Understanding ---------
    C3
    CMRC_dev
    DRCD_dev
    MultiRC
    race-middle
    race-high
    openbookqa_fact
    csl_dev
    lcsts
    Xsum
    eprstmt-dev
    lambada
    tnews-dev
  `),
  [...EXAMS, jigsawMultilingual, tydiqa, xiezhi],
);

const tiny = tableFile(
  'tiny',
  rows(`
    mmlu | naive_average
    cmmlu | naive_average
    ceval-test | naive_average
    GaokaoBench | weighted_average
    triviaqa_wiki_1shot | score
    nq_open_1shot | score
    race-high | accuracy
    winogrande | accuracy
    hellaswag | accuracy
    bbh | naive_average
    gsm8k | accuracy
    math | accuracy
    TheoremQA | accuracy
    openai_humaneval | humaneval_pass@1
    sanitized_mbpp | score
  `),
  [...MMLU, ...CEVAL, bbh, gaokaoBench, ...CMMLU],
);

function leaderboardGroups(): SummaryGroup[] {
  return [
    group('Exam', ['ceval', 'agieval', 'mmlu', 'cmmlu', 'GaokaoBench', 'ARC-c', 'ARC-e']),
    group('Language', ['WiC', 'chid-dev', 'afqmc-dev', 'WSC', 'tydiqa-goldp', 'flores_100']),
    group('Knowledge', ['BoolQ', 'commonsense_qa', 'triviaqa', 'nq']),
    group('Understanding', [
      'C3',
      'race-middle',
      'race-high',
      'openbookqa_fact',
      'csl_dev',
      'lcsts',
      'Xsum',
      'eprstmt-dev',
      'lambada',
    ]),
    group('Reasoning', [
      'cmnli',
      'ocnli',
      'AX_b',
      'AX_g',
      'RTE',
      'COPA',
      'ReCoRD',
      'hellaswag',
      'piqa',
      'siqa',
      'math',
      'gsm8k',
      'drop',
      'openai_humaneval',
      'mbpp',
      'bbh',
    ]),
    group('Overall', ['Exam', 'Language', 'Knowledge', 'Understanding', 'Reasoning']),
  ];
}

const leaderboard = tableFile(
  'leaderboard',
  rows(`
    Overall
    Exam
    Language
    Knowledge
    Understanding
    Reasoning
    --------- 考试 Exam ---------
    ceval
    agieval
    mmlu
    cmmlu
    GaokaoBench
    ARC-c
    ARC-e
    --------- 语言 Language ---------
    WiC
    chid-dev
    afqmc-dev
    WSC
    tydiqa-goldp
    flores_100
    --------- 知识 Knowledge ---------
    BoolQ
    commonsense_qa
    triviaqa
    nq
    --------- 理解 Understanding ---------
    C3
    race-middle
    race-high
    openbookqa_fact
    csl_dev
    lcsts
    Xsum
    eprstmt-dev
    lambada
    --------- 推理 Reasoning ---------
    cmnli
    ocnli
    AX_b
    AX_g
    RTE
    COPA
    ReCoRD
    hellaswag
    piqa
    siqa
    math
    gsm8k
    drop
    openai_humaneval
    mbpp
    bbh
  `),
  [...USUAL, groupFile('other', leaderboardGroups)],
);

const internlm2Keyset = tableFile(
  'internlm2_keyset',
  rows(`
    mmlu | naive_average
    agieval | naive_average
    bbh | naive_average
    gsm8k | accuracy
    math | accuracy
    openai_humaneval | humaneval_pass@1
    sanitized_mbpp | score
  `),
  [agieval, ...MMLU, bbh],
);

/** What the chat models of OpenCompass 1.5 are compared by. */
export const CHAT_ROWS = rows(`
  mmlu | naive_average
  cmmlu | naive_average
  ceval | naive_average
  GaokaoBench | weighted_average
  triviaqa_wiki_1shot | score
  nq_open_1shot | score
  race-high | accuracy
  winogrande | accuracy
  hellaswag | accuracy
  bbh | naive_average
  gsm8k | accuracy
  math | accuracy
  TheoremQA | score
  openai_humaneval | humaneval_pass@1
  sanitized_mbpp | score
  GPQA_diamond | accuracy
  IFEval | Prompt-level-strict-accuracy
`);

export const chatAverage = groupFile('other', () => [group('average', CHAT_ROWS)]);
export const CHAT_GROUPS = [...MMLU, ...CMMLU, ...CEVAL, bbh, gaokaoBench];

const chat = tableFile(
  'chat_OC15',
  [
    ['average', 'naive_average'],
    ...CHAT_ROWS,
    ...rows(`

      mmlu
      mmlu-stem
      mmlu-social-science
      mmlu-humanities
      mmlu-other
      cmmlu
      cmmlu-stem
      cmmlu-social-science
      cmmlu-humanities
      cmmlu-other
      cmmlu-china-specific
      ceval
      ceval-stem
      ceval-social-science
      ceval-humanities
      ceval-other
      ceval-hard
    `),
  ],
  [...CHAT_GROUPS, lcbench, chatAverage],
  since('0.3.3'),
);

export const generalSummaries: SummarizerSet = {
  files: [example, small, medium, tiny, leaderboard, internlm2Keyset, chat],
  groups: [],
};
