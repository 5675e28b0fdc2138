import type { DataPackage } from './data-package.ts';
import {
  archive,
  below,
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

const CEVAL_SPLITS = ['dev', 'val', 'test'];
const CEVAL_FOLDERS = below('ceval/formal_ceval', CEVAL_SPLITS);

const FINANCE_IQ_EXAMS =
  '注册会计师（CPA）,银行从业资格,证券从业资格,基金从业资格,保险从业资格CICE,经济师,税务师,期货从业资格,理财规划师,精算师-金融数学';
const FINANCE_IQ_FILES = ['dev', 'test'].flatMap((split) =>
  FINANCE_IQ_EXAMS.split(',').map((exam) => `FinanceIQ/${split}/${exam}.csv`),
);

/** Examinations and knowledge. */
export const exams: readonly DataPackage[] = [
  {
    name: 'ceval',
    title: 'C-Eval',
    licence: 'CC BY-NC-SA 4.0',
    holds: Object.values(CEVAL_FOLDERS),
    sources: [
      openCompassZip('ceval', '3889202085aebd28b596b98bee43e1aa'),
      ownSource('modelscope', archive(modelScope('opencompass/ceval-exam', 'ceval-exam.zip'), CEVAL_FOLDERS)),
      source('huggingface', archive(huggingFace('ceval/ceval-exam', 'ceval-exam.zip'), CEVAL_FOLDERS)),
      ...IN_CORE_RELEASE,
    ],
  },
  {
    name: 'cmmlu',
    title: 'CMMLU',
    licence: 'CC BY-NC-SA 4.0',
    holds: ['cmmlu/dev', 'cmmlu/test'],
    sources: [
      openCompassZip('cmmlu', 'a59f4003d6918509a719ce3bc2a5d5bc'),
      source(
        'huggingface',
        archive(huggingFace('haonan-li/cmmlu', 'cmmlu_v1_0_1.zip'), below('cmmlu', ['dev', 'test'])),
      ),
      ...IN_CORE_RELEASE,
    ],
  },
  {
    name: 'mmlu',
    title: 'MMLU',
    licence: 'MIT',
    holds: ['mmlu/dev', 'mmlu/test'],
    sources: [openCompassZip('mmlu', '761310671509a239e41c4b717f7fab9c'), ...IN_CORE_RELEASE],
  },
  {
    name: 'AGIEval',
    title: 'AGIEval 1.0',
    licence: 'MIT, with the terms of JEC-QA, LogiQA and LSAT',
    holds: ['AGIEval/data/v1'],
    sources: [openCompassZip('AGIEval', '8ceb494a0e3066b8156711377906378a'), ...IN_CORE_RELEASE],
  },
  {
    name: 'GAOKAO-BENCH',
    title: 'GAOKAO-Bench',
    licence: 'Apache-2.0',
    holds: ['GAOKAO-BENCH/data'],
    sources: [openCompassZip('GAOKAO-BENCH', 'ba3c71b8b9db96d2a0664b977c4f9784'), ...IN_CORE_RELEASE],
  },
  {
    name: 'ARC',
    title: 'ARC, challenge and easy',
    licence: 'CC BY-SA 4.0',
    holds: [
      arcFile('Challenge', 'Dev'),
      arcFile('Challenge', 'Test'),
      arcFile('Easy', 'Dev'),
      arcFile('Easy', 'Test'),
    ],
    sources: [
      openCompassZip('ARC', 'd720629b69f1a51cfe78bf65b00b44f6'),
      source(
        'huggingface',
        ...[
          arcTable('Challenge', 'Dev'),
          arcTable('Challenge', 'Test'),
          arcTable('Easy', 'Dev'),
          arcTable('Easy', 'Test'),
        ],
      ),
      ...IN_CORE_RELEASE,
    ],
  },
  {
    ...fromOpenCompass('LawBench', 'lawbench', 'c36401070e3b7f9e6764828b1c455ee3'),
    licence: 'Apache-2.0',
  },
  {
    ...fromOpenCompass('TheoremQA', 'TheoremQA', 'f2793b07bc26510d507aa710d9bd8622'),
    licence: 'MIT',
  },
  {
    ...fromOpenCompass('GPQA', 'gpqa', '2e9657959030a765916f1f2aca29140d'),
    licence: 'CC BY 4.0; its authors ask not to show the questions in the open',
  },
  fromOpenCompass('MMLU-Pro', 'mmlu_pro', 'e3200c7380f4cea5f13c768f2815fabb'),
  fromOpenCompass('MMMLU lite', 'mmmlu_lite', 'a776af1220e1826fd0608eda1bc4425e'),
  fromOpenCompass('P-MMEval', 'pmmeval', '09e401e6229a50647b9e13c429e634d1', ['P-MMEval']),
  {
    name: 'FinanceIQ',
    title: 'FinanceIQ',
    licence: 'CC BY-NC-SA 4.0',
    holds: FINANCE_IQ_FILES,
    sources: [
      source(
        'github',
        ...FINANCE_IQ_FILES.map((to) => {
          const url = `https://raw.githubusercontent.com/Duxiaoman-DI/XuanYuan/main/FinanceIQ/data/${to.slice('FinanceIQ/'.length)}`;
          return file({ url: encodeURI(url) }, to);
        }),
      ),
    ],
  },
  { name: 'CMB', title: 'CMB', holds: ['CMB/test.json', 'CMB/val.json'], sources: IN_COMPLETE_RELEASE },
];

type ArcSet = 'Challenge' | 'Easy';
type ArcSplit = 'Dev' | 'Test';

function arcFile(set: ArcSet, split: ArcSplit): string {
  return `ARC/ARC-${set === 'Easy' ? 'e' : 'c'}/ARC-${set}-${split}.jsonl`;
}

/** The hub has the same questions, their choices as two lists. */
function arcTable(set: ArcSet, split: ArcSplit) {
  const part = split === 'Dev' ? 'validation' : 'test';
  const parquet = huggingFace('allenai/ai2_arc', `ARC-${set}/${part}-00000-of-00001.parquet`);
  return table([parquet], arcFile(set, split), ({ id, question, choices, answerKey }) => {
    const { text, label } = choices as { text: string[]; label: string[] };
    const all = text.map((one, index) => ({ text: one, label: label[index] }));
    return { id, question: { stem: question, choices: all }, answerKey };
  });
}
