import { openDataset } from '../../datasets/index.ts';
import { journalUsage } from '../../store/index.ts';
import type { HumanLabel } from './human-labels.ts';
import { type JudgeAgreement, judgeAgreement } from './judge-agreement.ts';
import type { JudgedDataset } from './judge-entry.ts';
import { type JudgeQuality, judgeQuality } from './judge-quality.ts';
import { type JudgedRun, judgedDatasets } from './judged-datasets.ts';
import { type LabelAgreement, labelAgreement, modelIn } from './label-agreement.ts';

/** What the replies of a judge took. `cost`: absent if no price is known. */
export interface JudgeCost {
  readonly judge: string;
  readonly replies: number;
  readonly promptTokens: number;
  readonly completionTokens: number;
  readonly cost?: number;
  /** For each reply that came. */
  readonly costPerJudgement?: number;
}

/** How far the judges of a run can be trusted. */
export interface JudgeReport {
  /** Version of this form. */
  readonly format: 1;
  readonly run: string;
  readonly judges: readonly JudgeQuality[];
  readonly agreement: readonly JudgeAgreement[];
  readonly labels: readonly LabelAgreement[];
  /** Labels of samples, models or datasets that the judges of the run have not judged. */
  readonly labelsUnused: number;
  readonly costs: readonly JudgeCost[];
  /** What could not be measured, one sentence each. */
  readonly notes: readonly string[];
}

export interface JudgeReportOptions extends JudgedRun {
  /** What people said of the same answers. Default: nothing. */
  readonly labels?: readonly HumanLabel[];
  /** How many samples of each dataset the run has read. */
  readonly limit?: number | undefined;
  /** What tokens of a judge cost; undefined if that is not known. */
  readonly costOf: (
    judge: string,
    tokens: { readonly promptTokens: number; readonly completionTokens: number },
  ) => number | undefined;
}

/** Measures the judges of a run by what they said, by each other, and by labels. Sends no requests. */
export async function judgeReport(options: JudgeReportOptions): Promise<JudgeReport> {
  const { folder, labels = [] } = options;
  const { judged, notes } = await judgedDatasets(options);
  const datasets = [...new Set(judged.map(({ dataset }) => dataset))];
  const used = new Set<HumanLabel>();
  const compared: LabelAgreement[] = [];
  for (const dataset of datasets) {
    const own = labels.filter(({ tasks }) => tasks.every((task) => modelIn(task, dataset) !== undefined));
    const sampleOf = await reportNumbers(dataset, own, options);
    for (const one of judged.filter((of) => of.dataset === dataset)) {
      const found = labelAgreement(one, own, (label) => sampleOf(label.sample));
      if (found !== undefined) compared.push(found);
      for (const label of own) if (isJudged(one, label, sampleOf)) used.add(label);
    }
  }
  return {
    ...{ format: 1, run: folder.root },
    judges: judged.map(judgeQuality),
    agreement: datasets.flatMap((dataset) => {
      const found = judgeAgreement(judged.filter((one) => one.dataset === dataset));
      return found === undefined ? [] : [found];
    }),
    labels: compared,
    labelsUnused: labels.length - used.size,
    costs: judgeCosts(judged, options),
    notes,
  };
}

function isJudged(
  { dataset, entries }: JudgedDataset,
  { tasks, sample }: HumanLabel,
  sampleOf: (sample: string | number) => number | undefined,
): boolean {
  const models = tasks.map((task) => modelIn(task, dataset) ?? '').sort();
  const number = sampleOf(sample);
  return entries.some(
    (entry) => entry.sample === number && JSON.stringify([...entry.shown].sort()) === JSON.stringify(models),
  );
}

/** Numbers of samples by their ids. The data is only read where a label names an id. */
async function reportNumbers(
  abbr: string,
  labels: readonly HumanLabel[],
  { config, compat, files, registries, limit }: JudgeReportOptions,
): Promise<(sample: string | number) => number | undefined> {
  const numbers = new Map<string, number>();
  const dataset = config.datasets.find((one) => one.abbr === abbr);
  if (dataset !== undefined && labels.some(({ sample }) => typeof sample === 'string')) {
    const reader = await openDataset(dataset, { compat, files, limit, loaders: registries.dataset });
    for await (const { id, index } of reader.samples({ ids: true }))
      if (id !== undefined) numbers.set(id, index);
  }
  return (sample) => (typeof sample === 'number' ? sample : numbers.get(sample));
}

/** All journals of a judge together, those of datasets that cannot be read included. */
function judgeCosts(judged: readonly JudgedDataset[], { folder, costOf }: JudgeReportOptions): JudgeCost[] {
  const judges = [...new Set(judged.map(({ judge }) => judge))];
  return judges.map((judge) => {
    const sums = { replies: 0, promptTokens: 0, completionTokens: 0 };
    for (const file of folder.helperJournals(judge)) {
      const usage = journalUsage(file);
      sums.replies += usage.replies;
      sums.promptTokens += usage.promptTokens;
      sums.completionTokens += usage.completionTokens;
    }
    const cost = costOf(judge, sums);
    return {
      ...{ judge, ...sums },
      ...(cost === undefined ? {} : { cost, costPerJudgement: sums.replies === 0 ? 0 : cost / sums.replies }),
    };
  });
}
