import { evaluatePython, PyItems, type PyValue } from '../../util/index.ts';

const NO_GRID = [[0]];
/** Signs of expressions that are more than literals. */
const WORKED_OUT = /[\w)\].]\s*[-+]|[-+]\s*[-+]|[*/%|&^<>~=:{}'"]|\b(?:if|and|or|not|in|is)\b/;

/** ARC Prize: the first nested list of whole numbers of a reply; `[[0]]` if there is none. */
export function arcGrid(reply: string): (number | boolean)[][] {
  const start = reply.indexOf('[[');
  const end = reply.indexOf(']]', start);
  if (start < 0 || end < 0) return NO_GRID;
  const text = reply.slice(start, end + 2);
  const rows = WORKED_OUT.test(text) ? undefined : evaluatePython(text);
  if (!isList(rows)) return NO_GRID;
  const grid = rows.items.map((row) => (isList(row) ? row.items.map(gridInteger) : undefined));
  return grid.every((row) => row?.every((cell) => cell !== undefined))
    ? (grid as (number | boolean)[][])
    : NO_GRID;
}

function isList(value: PyValue | undefined): value is PyItems {
  return value instanceof PyItems && value.kind === 'list';
}

function gridInteger(value: PyValue): number | boolean | undefined {
  if (typeof value === 'boolean') return value;
  return typeof value === 'bigint' ? Number(value) : undefined;
}
