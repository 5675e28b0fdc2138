import { fixedText, pythonRound, pythonStr } from '../../util/index.ts';
import { addTo } from './groups.ts';
import type { Readings } from './verdict-reader.ts';

/** How ties count: half for each side with `half_add`, for neither with `single`. */
export type TieRule = 'single' | 'half_add';

/**
 * In how many percent of the verdicts (A, B, or C for a tie) a model wins, with two digits, by group; groups are in the order in which
 * they come up. `groupsOf`: the groups of a question.
 */
export function winShares(
  found: Readings<string>['found'],
  model: string,
  { ties, groupsOf }: { readonly ties: TieRule; groupsOf(gold: Gold): readonly string[] },
): Map<string, number> {
  const [counts, wins] = [new Map<string, number>(), new Map<string, number>()];
  for (const { verdict, record } of found) {
    const points = verdictPoints(verdict, pythonStr(record.gold.answer1) === model, ties);
    for (const group of groupsOf(record.gold)) {
      addTo(counts, group, 1);
      addTo(wins, group, points);
    }
  }
  const share = (group: string, count: number) => pythonRound(((wins.get(group) ?? 0) / count) * 100, 2);
  return new Map([...counts].map(([group, count]) => [group, share(group, count)]));
}

type Gold = Readings<string>['found'][number]['record']['gold'];

function verdictPoints(verdict: string, isFirst: boolean, ties: TieRule): number {
  if (verdict === 'C') return ties === 'half_add' ? 0.5 : 0;
  return (verdict === 'A') === isFirst ? 1 : 0;
}

/** A share as it stands in reports; empty if there is none. */
export function shareText(share: number | undefined): string {
  return share === undefined ? '' : fixedText(share, 2);
}
