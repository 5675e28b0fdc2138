import { isExpression, type MathObject } from './expression.ts';
import { isEquation, lastRelation } from './relations.ts';
import { isSameRealSet, isSet, realValue } from './sets.ts';

type Comparison = (left: MathObject, right: MathObject) => boolean;

/** Whether sets or tuples are the same; a single value counts as the set of it. */
export function isSameCollection(given: MathObject, wanted: MathObject, isSame: Comparison): boolean {
  const [left, right] = [asCollection(given), asCollection(wanted)];
  if (left.kind === 'interval' && right.kind === 'interval') {
    return (
      left.leftOpen === right.leftOpen &&
      left.rightOpen === right.rightOpen &&
      isSame(left.left, right.left) &&
      isSame(left.right, right.right)
    );
  }
  if (left.kind === 'named-set' && right.kind === 'named-set') return left.name === right.name;
  const [items, others] = [collectionItems(left), collectionItems(right)];
  if (items === undefined || others === undefined) return isSameRealSet(left, right) === true;
  if (items.length !== others.length) return isSameRealSet(left, right) === true;
  // What is wanted as a tuple may be given as a set, but not the other way round: then the written order counts.
  return left.kind === 'set' ? haveSameItems(items, others, isSame) : haveSameOrder(items, others, isSame);
}

function asCollection(value: MathObject): MathObject {
  if (value.kind === 'set') return { kind: 'set', items: distinct(value.items) };
  return value.kind === 'tuple' || isSet(value) ? value : { kind: 'set', items: [value] };
}

/** The items of a finite collection; (1, 2), which is read as an open interval, may be meant as a pair. */
function collectionItems(value: MathObject): readonly MathObject[] | undefined {
  if (value.kind === 'set' || value.kind === 'tuple') return value.items;
  return value.kind === 'interval' && value.leftOpen && value.rightOpen
    ? [value.left, value.right]
    : undefined;
}

function distinct(items: readonly MathObject[]): MathObject[] {
  return [...new Map(items.map((item) => [JSON.stringify(item, plainNumbers), item])).values()];
}

function plainNumbers(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value;
}

function haveSameOrder(
  items: readonly MathObject[],
  others: readonly MathObject[],
  isSame: Comparison,
): boolean {
  return items.every((item, index) => {
    const other = others[index];
    return other !== undefined && isSame(item, other);
  });
}

/** Each item has its counterpart, in whatever order. */
function haveSameItems(
  items: readonly MathObject[],
  others: readonly MathObject[],
  isSame: Comparison,
): boolean {
  const [left, right] = [inOrder(items), inOrder(others)];
  if (left !== undefined && right !== undefined) return haveSameOrder(left, right, isSame);
  const rest = [...others];
  return items.every((item) => {
    const place = rest.findIndex((other) => isSame(item, other));
    if (place >= 0) rest.splice(place, 1);
    return place >= 0;
  });
}

/** Real numbers by size; undefined if not all are. */
function inOrder(items: readonly MathObject[]): MathObject[] | undefined {
  const sized = items.map((item) => ({ item, size: itemSize(item) }));
  if (sized.some(({ size }) => size === undefined)) return undefined;
  return sized.toSorted((a, b) => (a.size ?? 0) - (b.size ?? 0)).map(({ item }) => item);
}

function itemSize(item: MathObject): number | undefined {
  const value = isEquation(item) ? lastRelation(item).right : item;
  return isExpression(value) ? realValue(value) : undefined;
}
