import type { Answer } from './answer-values.ts';
import { type Expression, isExpression, type MathObject } from './expression.ts';
import {
  allRelations,
  isAssignment,
  isEquation,
  isRelation,
  lastRelation,
  solutionSet,
} from './relations.ts';
import { isSameCollection } from './same-collection.ts';
import { isSameNumber, isSameSymbol } from './same-expression.ts';
import { isSameRelation } from './same-relation.ts';
import { isSet } from './sets.ts';

/** Whether an answer is the one that is wanted: as a text, or by what the two stand for. */
export function isSameAnswer(given: Answer, wanted: Answer): boolean {
  if (given.text !== '' && given.text === wanted.text) return true;
  return given.value !== undefined && wanted.value !== undefined && isSameValue(given.value, wanted.value);
}

/** As Math-Verify compares; an equation counts for what it gives a symbol where the other is none. */
export function isSameValue(given: MathObject, wanted: MathObject): boolean {
  const [left, right] = comparable(given, wanted);
  if (isRelation(left) && isRelation(right)) return isSameRelation(left, right, isSameExpression);
  if (isCollection(left) || isCollection(right)) return isSameCollection(left, right, isSameValue);
  if (left.kind === 'matrix' && right.kind === 'matrix') return isSameMatrix(left.rows, right.rows);
  return isExpression(left) && isExpression(right) && isSameExpression(left, right);
}

function comparable(given: MathObject, wanted: MathObject): [MathObject, MathObject] {
  const [left, right] = [shortened(given), shortened(wanted)];
  if (isEquation(right) && !isEquation(left)) return [left, lastRelation(right).right];
  if (isAssignment(left) && !isEquation(right)) return [lastRelation(left).right, right];
  return [isRelation(left) && isSet(right) ? (solutionSet(left) ?? left) : left, right];
}

/** Of `x = a = b` the last value. */
function shortened(value: MathObject): MathObject {
  if (!isAssignment(value)) return value;
  const [first] = allRelations(value);
  return first === undefined ? value : { ...first, right: lastRelation(value).right };
}

function isCollection(value: MathObject): boolean {
  return isSet(value) || value.kind === 'tuple';
}

function isSameExpression(left: Expression, right: Expression): boolean {
  if (left.kind === 'constant' && left.name === 'undefined') return false;
  if (left.kind === 'symbol' || right.kind === 'symbol') return isSameSymbol(left, right);
  return isSameNumber(left, right);
}

type Rows = readonly (readonly Expression[])[];

function isSameMatrix(left: Rows, right: Rows): boolean {
  if (left.length !== right.length || left[0]?.length !== right[0]?.length) return false;
  const cells = right.flat();
  return left.flat().every((cell, index) => {
    const other = cells[index];
    return other !== undefined && isSameNumber(cell, other);
  });
}
