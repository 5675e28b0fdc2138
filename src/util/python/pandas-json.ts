/** JSON as pandas' `to_json` writes it: no blanks, ASCII alone, numbers with at most ten decimals. */

const DECIMALS = 10;
const [LARGEST, SMALLEST] = [1e16 - 1, 1e-15];

/** Cells of a record, in the order of columns. */
export type PandasRecord = readonly (readonly [column: string, cell: PandasCell])[];
export type PandasCell = number | string | null | readonly number[];

/** `to_json(orient='records', lines=True)`. */
export function pandasJsonLines(records: readonly PandasRecord[]): string {
  const line = (record: PandasRecord) =>
    record.map(([column, cell]) => `${text(column)}:${cellJson(cell, '')}`).join(',');
  return records.map((record) => `{${line(record)}}\n`).join('');
}

/** `to_json(orient='records', indent=4)`. */
export function pandasJson(records: readonly PandasRecord[]): string {
  if (records.length === 0) return '[]';
  const [one, two] = [' '.repeat(4), ' '.repeat(8)];
  const body = records.map((record) => {
    const cells = record.map(([column, cell]) => `${two}${text(column)}:${cellJson(cell, two)}`);
    return `${one}{\n${cells.join(',\n')}\n${one}}`;
  });
  return `[\n${body.join(',\n')}\n]`;
}

/** `indent`: of the line that the cell stands in; empty if all is on one line. */
function cellJson(cell: PandasCell, indent: string): string {
  if (cell === null) return 'null';
  if (typeof cell === 'number') return pandasNumber(cell);
  if (typeof cell === 'string') return text(cell);
  if (indent === '' || cell.length === 0) return `[${cell.map(pandasNumber).join(',')}]`;
  return `[\n${cell.map((item) => `${indent}    ${pandasNumber(item)}`).join(',\n')}\n${indent}]`;
}

/** A float with ten decimals less the zeros behind, at least one; null if it is none. Halves go to the odd digit's even neighbour. */
export function pandasNumber(value: number): string {
  if (!Number.isFinite(value)) return 'null';
  const size = Math.abs(value);
  if (size > LARGEST || (size !== 0 && size < SMALLEST)) return exponential(value);
  const scale = 10 ** DECIMALS;
  const scaled = (size - Math.floor(size)) * scale;
  const floor = Math.floor(scaled);
  const rest = scaled - floor;
  const isUp = rest > 0.5 || (rest === 0.5 && (floor === 0 || floor % 2 === 1));
  const fraction = (isUp ? floor + 1 : floor) % scale;
  const whole = isUp && floor + 1 === scale ? Math.floor(size) + 1 : Math.floor(size);
  const digits = String(fraction).padStart(DECIMALS, '0').replace(/0+$/, '') || '0';
  return `${value < 0 ? '-' : ''}${whole}.${digits}`;
}

function exponential(value: number): string {
  const [mantissa = '', exponent = '0'] = value.toExponential(DECIMALS).split('e');
  const size = String(Math.abs(Number(exponent))).padStart(2, '0');
  return `${mantissa}e${Number(exponent) < 0 ? '-' : '+'}${size}`;
}

function text(value: string): string {
  return JSON.stringify(value)
    .replaceAll('/', '\\/')
    .replace(/[\u007f-\uffff]/g, (unit) =>
      unit === '\u007f' ? unit : `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
}
