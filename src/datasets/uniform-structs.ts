import type { Row } from '../core/index.ts';

/** Which fields the objects at one place have, and what the items of lists there are. */
interface Shape {
  readonly fields: Map<string, Shape>;
  items?: Shape;
}

/**
 * Rows whose nested objects all have the fields of all rows, as a table of Arrow gives them: a missing one is null,
 * and they are sorted by name. The rows are read twice.
 */
export async function* withUniformStructs(rows: () => AsyncIterable<Row>): AsyncGenerator<Row> {
  const columns = new Map<string, Shape>();
  for await (const row of rows()) {
    for (const [column, value] of Object.entries(row)) learn(sharedField(columns, column), value);
  }
  for await (const row of rows()) {
    const values = Object.entries(row).map(([column, value]) => [column, shaped(columns.get(column), value)]);
    yield Object.fromEntries(values);
  }
}

function learn(shape: Shape, value: unknown): void {
  if (Array.isArray(value)) {
    shape.items ??= { fields: new Map() };
    for (const item of value) learn(shape.items, item);
  } else if (isObject(value)) {
    for (const [key, item] of Object.entries(value)) learn(sharedField(shape.fields, key), item);
  }
}

function sharedField(fields: Map<string, Shape>, key: string): Shape {
  const known = fields.get(key);
  if (known !== undefined) return known;
  const shape: Shape = { fields: new Map() };
  fields.set(key, shape);
  return shape;
}

function shaped(shape: Shape | undefined, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => shaped(shape?.items, item));
  if (!isObject(value)) return value;
  const fields = [...(shape?.fields ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([key, field]) => [key, shaped(field, value[key] ?? null)]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
