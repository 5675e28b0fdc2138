/** Groups of programming tests. */
import { type SummarizerSet, type SummaryGroup, since } from '../../core/index.ts';
import { affixed, group, groupFile, rows, tableFile, withMetric } from '../summary-parts.ts';

const ds1000 = groupFile('ds1000', () => [
  group(
    'ds1000',
    affixed('ds1000_', ['Pandas', 'Numpy', 'Tensorflow', 'Scipy', 'Sklearn', 'Pytorch', 'Matplotlib']),
  ),
]);

const humanevalx = groupFile(
  'humanevalx',
  () => [group('humanevalx', affixed('humanevalx-', ['python', 'cpp', 'go', 'java', 'js']))],
  { versions: since('0.3.3') },
);

export const lcbench = groupFile('lcbench', () => [group('lcbench', ['lcbench_en', 'lcbench_cn'])]);

const multiplE = groupFile(
  'multipl_e',
  () => {
    const languages = ['cpp', 'cs', 'go', 'java', 'rb', 'js', 'php', 'r', 'rs', 'sh'];
    const humaneval = affixed('humaneval-multiple-', languages);
    const mbpp = affixed('mbpp-multiple-', languages);
    return [
      group('humaneval-multipl_e', humaneval),
      group('mbpp-multipl_e', mbpp),
      group('multipl_e', [...humaneval, ...mbpp]),
    ];
  },
  { variable: 'multiple_summary_groups', versions: since('0.5.4') },
);

const scicode = groupFile(
  'scicode',
  () =>
    ['SciCode', 'SciCode_with_background', 'SciCode_wo_background'].map((name) =>
      group(name, [
        [name, 'accuracy'],
        [name, 'sub_accuracy'],
      ]),
    ),
  { versions: since('0.3.3') },
);

const scicodeTable = tableFile(
  'scicode',
  ['SciCode_with_background', 'SciCode_wo_background'].flatMap((name) => [
    ...withMetric([name], 'accuracy'),
    ...withMetric([name], 'sub_accuracy'),
  ]),
  [scicode],
  since('0.3.3'),
);

/** One answer, or ten of a run with samples or with repeats, under one name. */
const PASS_NAMES = [
  ['humaneval', 'openai_humaneval', 'humaneval_pass'],
  ['humaneval_cn', 'openai_humaneval_cn', 'humaneval_pass'],
  ['humaneval_plus', 'humaneval_plus', 'humaneval_plus_pass'],
  ['mbpp', 'mbpp', 'pass'],
  ['mbpp_cn', 'mbpp_cn', 'pass'],
  ['sanitized_mbpp', 'sanitized_mbpp', 'pass'],
] as const;

export const HUMANEVAL_X = group('humanevalx', affixed('humanevalx-', ['python', 'cpp', 'go', 'java', 'js']));

/** Groups that only give pass rates other names. */
export const PASS_GROUPS: SummaryGroup[] = PASS_NAMES.flatMap(([name, abbr, metric]) => [
  group(`${name}_pass@1(greedy)`, [[abbr, metric === 'pass' ? 'score' : `${metric}@1`]]),
  group(`${name}_pass@10`, [[`${abbr}_passk`, `${metric}@10`]]),
  group(`${name}_pass@10`, [[`${abbr}_repeat10`, `${metric}@10`]]),
]);

const CHINESE = ['humaneval_cn_pass@1(greedy)', 'mbpp_cn_pass@1(greedy)'];
const ENGLISH = ['humaneval_plus_pass@1(greedy)', 'sanitized_mbpp_pass@1(greedy)', 'humanevalx'];

export const codePassK = groupFile('code_passk', () => [
  ...PASS_GROUPS,
  HUMANEVAL_X,
  group('code_cn', CHINESE),
  group('code_en', ENGLISH),
  group('code', [...CHINESE, ...ENGLISH]),
]);

/** The rows over those groups. */
export const CODE_ROWS = rows(`
  code
  code_cn
  code_en
  humaneval_cn_pass@1(greedy)
  humaneval_plus_pass@1(greedy)
  mbpp_cn_pass@1(greedy)
  sanitized_mbpp_pass@1(greedy)
  humanevalx
`);

export const codeSummaries: SummarizerSet = {
  files: [scicodeTable, tableFile('code_passk', CODE_ROWS, [codePassK])],
  groups: [ds1000, humanevalx, lcbench, multiplE, scicode],
};
