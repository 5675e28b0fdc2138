import { MINUS_ONE, product, sum } from './build.ts';
import { type Expression, type MathObject, subexpressions } from './expression.ts';
import { UnreadableLatex } from './latex-lexer.ts';

type Rows = readonly (readonly Expression[])[];

/** Matrices of more rows than this have no determinant here, which takes time that grows with their faculty. */
const MOST_ROWS = 5;

/** Products and determinants repeat the cells, so that matrices of more parts are left alone. */
const MOST_PARTS = 500;

export function scaled(rows: Rows, factor: Expression): MathObject {
  return { kind: 'matrix', rows: rows.map((row) => row.map((cell) => product(factor, cell))) };
}

export function matrixSum(a: Rows, b: Rows): MathObject {
  if (a.length !== b.length || a[0]?.length !== b[0]?.length) throw new UnreadableLatex();
  return { kind: 'matrix', rows: a.map((row, i) => row.map((cell, j) => sum(cell, cellAt(b, i, j)))) };
}

export function matrixProduct(a: Rows, b: Rows): MathObject {
  if (a[0]?.length !== b.length) throw new UnreadableLatex();
  requireFewParts(a);
  requireFewParts(b);
  const columns = (b[0] ?? []).map((_, column) => column);
  const rows = a.map((row) => {
    return columns.map((column) => row.map((cell, k) => product(cell, cellAt(b, k, column))).reduce(sum));
  });
  return { kind: 'matrix', rows };
}

export function determinant(matrix: MathObject): Expression {
  if (matrix.kind !== 'matrix') throw new UnreadableLatex();
  const { rows } = matrix;
  if (rows.length !== rows[0]?.length || rows.length > MOST_ROWS) throw new UnreadableLatex();
  requireFewParts(rows);
  return expanded(rows);
}

function requireFewParts(rows: Rows): void {
  const parts = rows.flat().reduce((count, cell) => count + partCount(cell), 0);
  if (parts > MOST_PARTS) throw new UnreadableLatex();
}

function partCount(expression: Expression): number {
  return subexpressions(expression).reduce((count, part) => count + partCount(part), 1);
}

/** Expansion along the first row (Laplace). */
function expanded(rows: Rows): Expression {
  const [first = [], ...others] = rows;
  if (others.length === 0) return cellAt(rows, 0, 0);
  return first
    .map((cell, column) => {
      const minor = others.map((row) => row.filter((_, index) => index !== column));
      const term = product(cell, expanded(minor));
      return column % 2 === 0 ? term : product(MINUS_ONE, term);
    })
    .reduce(sum);
}

function cellAt(rows: Rows, row: number, column: number): Expression {
  const cell = rows[row]?.[column];
  if (cell === undefined) throw new UnreadableLatex();
  return cell;
}
