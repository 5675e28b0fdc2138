import { type Expression, isExpression, type Relation, type RelationSign, symbolsIn } from './expression.ts';
import { allRelations, difference, type Relations } from './relations.ts';
import { areProportional } from './same-value.ts';

const FLIPPED: Record<RelationSign, RelationSign | undefined> = {
  ...{ '<': '>', '<=': '>=', '>': '<', '>=': '<=', '=': '=' },
  '!=': undefined,
};

type Comparison = (left: Expression, right: Expression) => boolean;

/** Whether two relations, or chains of them, say the same, also with their sides exchanged. */
export function isSameRelation(given: Relations, wanted: Relations, isSame: Comparison): boolean {
  if (given.kind !== wanted.kind) return false;
  const others = allRelations(wanted);
  return allRelations(given).every((relation, index) => {
    const other = others[index];
    return other === undefined || isSameOne(relation, other, isSame);
  });
}

function isSameOne(given: Relation, wanted: Relation, isSame: Comparison): boolean {
  const [gap, other] = [relationGap(given), relationGap(wanted)];
  if (gap === undefined || other === undefined) return false;
  if (given.sign === wanted.sign && isSame(gap, other)) return true;
  if (FLIPPED[given.sign] === wanted.sign && isSame(gap, negatedGap(wanted) ?? other)) return true;
  return given.sign === '=' && wanted.sign === '=' && haveSameSolutions(gap, other);
}

function relationGap({ left, right }: Relation): Expression | undefined {
  return isExpression(left) && isExpression(right) ? difference(left, right) : undefined;
}

function negatedGap({ sign, left, right }: Relation): Expression | undefined {
  return relationGap({ kind: 'relation', sign, left: right, right: left });
}

/** Equations in one symbol are not solved; those in none have no solutions that could differ. */
function haveSameSolutions(gap: Expression, other: Expression): boolean {
  const [count, otherCount] = [symbolsIn(gap).size, symbolsIn(other).size];
  if (count === 0 && otherCount === 0) return true;
  return count > 1 && otherCount > 1 && areProportional(gap, other);
}
