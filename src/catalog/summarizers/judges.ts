/** Tables of models as judges, and the summarizer of subjective runs. */
import { type CatalogFile, type SummarizerSet, type SummaryGroup, since } from '../../core/index.ts';
import { component } from '../parts.ts';
import { group, groupFile, rows, tableFile, weightedGroup, withMetric } from '../summary-parts.ts';

const NEW = since('0.5.4');

const CHAT = {
  'alpacaeval-easy': 0.32355305466237944,
  'alpacaeval-length': 0.32355305466237944,
  'alpacaeval-hard': 0.32355305466237944,
  'mt-bench-easy': 0.011254019292604502,
  'mt-bench-med': 0.018086816720257234,
};
const CHAT_HARD = {
  'mt-bench-hard': 0.09698275862068965,
  'llmbar-natural': 0.21551724137931033,
  'llmbar-adver-neighbor': 0.28879310344827586,
  'llmbar-adver-GPTInst': 0.19827586206896552,
  'llmbar-adver-GPTOut': 0.10129310344827586,
  'llmbar-adver-manual': 0.09913793103448276,
};
const SAFETY = {
  'refusals-dangerous': 0.13513513513513514,
  'refusals-offensive': 0.13513513513513514,
  'xstest-should-refuse': 0.20810810810810812,
  'xstest-should-respond': 0.33783783783783783,
  donotanswer: 0.1837837837837838,
};
const REASONING = {
  'math-prm': 0.31236897274633124,
  'hep-cpp': 0.1146051712089448,
  'hep-go': 0.1146051712089448,
  'hep-java': 0.1146051712089448,
  'hep-js': 0.1146051712089448,
  'hep-python': 0.1146051712089448,
  'hep-rust': 0.1146051712089448,
};
/** The four areas together, a quarter each. */
const REWARD_BENCH = {
  'alpacaeval-easy': 0.08088826366559486,
  'alpacaeval-length': 0.08088826366559486,
  'alpacaeval-hard': 0.08088826366559486,
  'mt-bench-easy': 0.0028135048231511255,
  'mt-bench-med': 0.004521704180064309,
  'mt-bench-hard': 0.024245689655172414,
  'llmbar-natural': 0.05387931034482758,
  'llmbar-adver-neighbor': 0.07219827586206896,
  'llmbar-adver-GPTInst': 0.04956896551724138,
  'llmbar-adver-GPTOut': 0.025323275862068964,
  'llmbar-adver-manual': 0.02478448275862069,
  'refusals-dangerous': 0.033783783783783786,
  'refusals-offensive': 0.033783783783783786,
  'xstest-should-refuse': 0.05202702702702703,
  'xstest-should-respond': 0.08445945945945946,
  donotanswer: 0.04594594594594595,
  'math-prm': 0.07809224318658281,
  'hep-cpp': 0.0286512928022362,
  'hep-go': 0.0286512928022362,
  'hep-java': 0.0286512928022362,
  'hep-js': 0.0286512928022362,
  'hep-python': 0.0286512928022362,
  'hep-rust': 0.0286512928022362,
};

const rewardBench = tableFile(
  'rewardbench',
  ['Chat', 'Chat Hard', 'Safety', 'Reasoning', 'RewardBench'],
  [
    groupFile('RewardBench', () => [
      weightedGroup('Chat', CHAT),
      weightedGroup('Chat Hard', CHAT_HARD),
      weightedGroup('Safety', SAFETY),
      weightedGroup('Reasoning', REASONING),
      weightedGroup('RewardBench', REWARD_BENCH),
    ]),
  ],
  NEW,
);

const JUDGER_TASKS = [
  ...['Code_and_AI', 'Creation', 'LanTask', 'IF', 'chatQA', 'Hallucination', 'safe', 'Reason_and_analysis'],
  ...['Longtext', 'Knowledge'],
];

const judgerBench = tableFile(
  'judgerbenchv2',
  ['Judgerbenchv2'],
  [groupFile('Judgerbenchv2', () => [group('Judgerbenchv2', withMetric(JUDGER_TASKS, 'final_score'))])],
  NEW,
);

function allGroups(): SummaryGroup[] {
  const metrics = ['final_score', 'accuracy', 'normalized_diff', 'rank_diff', 'score_diff'];
  return [
    weightedGroup('RewardBench_avg', REWARD_BENCH),
    weightedGroup('RewardBench_Chat', CHAT),
    weightedGroup('RewardBench_Chat Hard', CHAT_HARD),
    weightedGroup('RewardBench_Safety', SAFETY),
    weightedGroup('RewardBench_Reasoning', REASONING),
    ...metrics.map((metric) => group(`Judgerbenchv2_${metric}`, withMetric(JUDGER_TASKS, metric))),
    group('Judgebench', ['judgebench']),
    group('rmb_dataset_total_avg', [['rmb_dataset', 'total_accuracy']]),
    group('rmb_dataset_pair', [['rmb_dataset', 'pair_average']]),
    group('rmb_dataset_bon', [['rmb_dataset', 'bon_average']]),
  ];
}

const allJudges = tableFile(
  'judgedataset_all',
  rows(`
      Judgerbenchv2_final_score
      Judgebench
      rmb_dataset_total_avg
      RewardBench_avg

      Judgerbenchv2_accuracy
      Judgerbenchv2_normalized_diff
      Judgerbenchv2_rank_diff
      Judgerbenchv2_score_diff

      rmb_dataset_pair
      rmb_dataset_bon

      RewardBench_Chat
      RewardBench_Chat Hard
      RewardBench_Safety
      RewardBench_Reasoning
    `),
  [groupFile('Judge_all', allGroups)],
  NEW,
);

/** Subjective runs have summarizers of their own; this only names their type. */
const subjective: CatalogFile = {
  name: 'subjective',
  versions: since('0.2.4'),
  build: () => ({ summarizer: component('opencompass.summarizers.SubjectiveSummarizer') }),
};

export const judgeSummaries: SummarizerSet = {
  files: [rewardBench, judgerBench, allJudges, subjective],
  groups: [],
};
