import { percentValue } from './build.ts';
import { exactValue } from './evaluate.ts';
import type { Expression } from './expression.ts';
import { isSameFraction, roundedUnits } from './fraction.ts';
import { haveSameValue } from './same-value.ts';

/** Decimals are compared to this many digits. */
const DECIMALS = 6;
const NO_VALUES = new Map();

/** Numbers with decimals as they round; others, and expressions with symbols, exactly. */
export function isSameNumber(left: Expression, right: Expression): boolean {
  if (!isDecimal(left) && !isDecimal(right)) return haveSameValue(left, right);
  const [a, b] = [exactValue(left, NO_VALUES), exactValue(right, NO_VALUES)];
  if (a === undefined || b === undefined) return false;
  return isSameFraction(a, b) || roundedUnits(a, DECIMALS) === roundedUnits(b, DECIMALS);
}

/** A number, or percentage, that is written with decimals. */
function isDecimal(expression: Expression): boolean {
  if (expression.kind === 'number') return expression.isDecimal;
  return percentValue(expression)?.isDecimal === true;
}

/** Symbols by their name; a name of several letters can also be written as the product of these. */
export function isSameSymbol(left: Expression, right: Expression): boolean {
  const [name, other] = [symbolName(left), symbolName(right)];
  return name !== undefined && name.toLowerCase() === other?.toLowerCase();
}

function symbolName(expression: Expression): string | undefined {
  if (expression.kind === 'symbol') return expression.name;
  if (expression.kind === 'constant') return expression.name === 'e' ? 'e' : undefined;
  if (expression.kind !== 'product') return undefined;
  const names = expression.factors.map((factor) =>
    factor.kind === 'product' ? undefined : symbolName(factor),
  );
  return names.includes(undefined) ? undefined : names.join('');
}
