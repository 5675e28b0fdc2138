import { globToRegExp } from '../../util/index.ts';
import type { JudgingSettings } from '../plan.ts';
import type { PartRule } from './judge-stage.ts';

type Part = NonNullable<JudgingSettings['part']>;

/** Datasets whose samples cost ten times as much, since their answers are long, as OpenCompass has it. */
const COSTLY =
  'bbh* gsm8k* math* strategyqa* agieval-jec* agieval-gaokao-mathcloze agieval-math *professional_law'
    .split(' ')
    .map((pattern) => globToRegExp(pattern));

/** The parts of a dataset of so many samples; none where it is judged as a whole. `datasets`: how many the run has. */
export function splitParts(rule: PartRule, abbr: string, size: number, datasets: number): Part[] {
  if (rule.by === 'whole') return [];
  if (rule.by === 'count') {
    const isSplit = rule.parts > 1 && size > rule.atLeast;
    return isSplit ? slices(size, Math.max(Math.ceil(size / rule.parts), rule.atLeast)) : [];
  }
  const most = rule.most * datasets;
  const cost = rule.coefficient * (COSTLY.some((pattern) => pattern.test(abbr)) ? 10 : 1);
  if (cost * size <= most) return [];
  const step = Math.max(1, Math.floor(most / cost));
  return slices(size, Math.ceil(size / Math.ceil(size / step)));
}

function slices(size: number, step: number): Part[] {
  return Array.from({ length: Math.ceil(size / step) }, (_, number) => {
    const from = number * step;
    return { number, from, to: from + step };
  });
}
