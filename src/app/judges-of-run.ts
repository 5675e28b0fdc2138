import { type JudgeReport, type JudgeReportOptions, judgeReport, readLabels } from '../analysis/index.ts';
import { isPlainObject, type Json, type ModelConfig } from '../core/index.ts';
import { costOf, modelAbbr, priceOf } from '../run/index.ts';

/** A run, and a file with what people said of the same answers. */
export interface JudgesOfRunOptions extends Omit<JudgeReportOptions, 'labels' | 'costOf'> {
  readonly labelsFile?: string | undefined;
}

/** Measures the judges of a run; see {@link judgeReport}. What tokens cost stands in the configs of the judges. */
export function judgesOfRun({ labelsFile, ...run }: JudgesOfRunOptions): Promise<JudgeReport> {
  const { config } = run;
  const judges = modelsIn(config.judge_models);
  return judgeReport({
    ...run,
    labels: labelsFile === undefined ? [] : readLabels(labelsFile),
    costOf: (judge, tokens) => {
      const model = judges.find((one) => modelAbbr(one) === judge);
      const price = model === undefined ? undefined : priceOf(model, undefined);
      return price === undefined ? undefined : costOf(tokens, price);
    },
  });
}

/** The models of a list in a config. */
export function modelsIn(list: Json | undefined): ModelConfig[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((one) =>
    isPlainObject(one) && typeof one.type === 'string' ? [{ ...one, type: one.type }] : [],
  );
}
