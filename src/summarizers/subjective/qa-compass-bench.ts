import { pythonStr } from '../../util/index.ts';
import { flagArgument } from './arguments.ts';
import { byJudge, type JudgePart } from './by-judge.ts';
import type { JudgedInput, JudgedSummarizerDefinition, ModelScores } from './contract.ts';
import {
  datasetPreferences,
  type ModelMeans,
  preferenceFile,
  preferenceScores,
} from './preference-report.ts';
import { VerdictReader } from './verdict-reader.ts';

const TYPE = 'opencompass.summarizers.subjective.qacompassbench.QaCompassBenchSummarizer';
const TOTAL = '总分';

/**
 * CompassBench's questions: the mean preference for each model over the base model, by dataset and category; of a category that several
 * datasets have the last one counts. As in OpenCompass a row stands in the file once for each model, and the table of all datasets
 * shows the first judge alone; OpenCompass makes no file of the others.
 */
export const qaCompassBench: JudgedSummarizerDefinition = {
  type: TYPE,
  arguments: ['check_pos_bias'],
  create(args) {
    flagArgument(args, { of: TYPE, name: 'check_pos_bias', otherwise: false });
    return byJudge((judge, input, place) => ofJudge(judge, input, place === 0));
  },
};

function ofJudge(judge: string, input: JudgedInput, isFirst: boolean): JudgePart {
  const reader = new VerdictReader(input, judge);
  const datasets = datasetPreferences(reader, input, (gold, dataset) => [pythonStr(gold.category), dataset]);
  const { names, cells } = qaCells(datasets);
  const rows = names.map((name) => ({ name: `${name}_${TOTAL}`, cells: cells.get(name) ?? new Map() }));
  const models = [...new Set(names.flatMap((name) => [...(cells.get(name)?.keys() ?? [])]))];
  const distinct = [...cells].map(([name, of]) => ({ name, cells: of }));
  const scores = preferenceScores(distinct, models);
  return {
    scores: {
      ...{ judge, title: 'qabench', scores, coverage: reader.coverage },
      ...(isFirst ? { overall: byMeeting(datasets) } : {}),
    },
    files: models.length === 0 ? [] : [preferenceFile(judge, rows, models)],
  };
}

/** The cells of each row, and the names of rows, once for each model that has them. */
function qaCells(datasets: ReadonlyMap<string, ModelMeans>) {
  const names: string[] = [];
  const cells = new Map<string, Map<string, number>>();
  for (const models of datasets.values())
    for (const [model, means] of models)
      for (const [name, mean] of means) {
        names.push(name);
        const row = cells.get(name) ?? new Map<string, number>();
        cells.set(name, row.set(model, mean));
      }
  return { names, cells };
}

/** All means of a model, in the order in which they are met. */
function byMeeting(datasets: ReadonlyMap<string, ModelMeans>): ModelScores {
  const all = new Map<string, Map<string, number>>();
  for (const models of datasets.values())
    for (const [model, means] of models) {
      const own = all.get(model) ?? new Map<string, number>();
      for (const [name, mean] of means) own.set(name, mean);
      all.set(model, own);
    }
  return all;
}
