import {
  type EvaluatorDefinition,
  type EvaluatorRun,
  float,
  type Json,
  LodestoneError,
  noSamples,
  plain,
} from '../../core/index.ts';

const MODULE = 'opencompass.openicl.icl_evaluator.icl_misc_evaluator';

/** Mean of the predictions' `ppl`. */
export const averagePplEvaluator: EvaluatorDefinition = {
  type: `${MODULE}.AveragePPLEvaluator`,
  create: () => ratioRun({ metric: 'average_ppl', above: 'ppl', below: undefined }),
};

/** Mean of the predictions' `mink`. */
export const averageMinKEvaluator: EvaluatorDefinition = {
  type: `${MODULE}.AverageMinKEvaluator`,
  create: () => ratioRun({ metric: 'average_mink', above: 'mink', below: undefined }),
};

/** Sum of the predictions' `ppl` over the sum of their `token_len`. */
export const averageInferencePplEvaluator: EvaluatorDefinition = {
  type: `${MODULE}.AverageInferencePPLEvaluator`,
  create: () => ratioRun({ metric: 'average_ppl', above: 'ppl', below: 'token_len' }),
};

/** Bits per character: the sum of the predictions' `loss` over the first `total_chr_num`, in bits. */
export const bpcEvaluator: EvaluatorDefinition = {
  type: 'opencompass.openicl.icl_evaluator.icl_bpc_evaluator.BPCEvaluator',
  create() {
    let loss = 0;
    let characters: number | undefined;
    return {
      add({ record }) {
        loss += numberIn(record, 'loss');
        characters ??= numberIn(record, 'total_chr_num');
        return undefined;
      },
      finish() {
        if (characters === undefined) throw noSamples();
        return { metrics: { bpc: float(loss / (characters * Math.log(2))) } };
      },
    };
  },
};

/** A sum over samples, divided by another one or by their number. */
function ratioRun({
  metric,
  above,
  below,
}: {
  metric: string;
  above: string;
  below: string | undefined;
}): EvaluatorRun {
  let sum = 0;
  let divisor = 0;
  return {
    add({ record }) {
      sum += numberIn(record, above);
      divisor += below === undefined ? 1 : numberIn(record, below);
      return undefined;
    },
    finish() {
      if (divisor === 0) throw noSamples();
      return { metrics: { [metric]: float(sum / divisor) } };
    },
  };
}

function numberIn(record: { readonly [key: string]: Json }, key: string): number {
  const value = plain(record[key] ?? null);
  if (typeof value === 'number') return value;
  throw new LodestoneError('scoring-failed', `a prediction has no number "${key}"`, {
    hint: 'It was made by another inferencer; run inference again with -r.',
  });
}
