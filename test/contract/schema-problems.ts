/** Where a value is not what a JSON Schema says; the keywords are those that the published schemas use. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly items?: Schema | readonly Schema[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: { readonly [name: string]: Schema };
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
}

export interface WholeSchema extends Schema {
  readonly definitions: { readonly [name: string]: Schema };
}

interface Checking {
  readonly whole: WholeSchema;
  /** Keys that the schema does not name are wrong, too. */
  readonly isClosed: boolean;
}

/** What is wrong, a line each. `isClosed`: keys that the schema does not name are wrong, too. */
export function schemaProblems(value: unknown, whole: WholeSchema, isClosed = false): string[] {
  return problems(value, whole, { whole, isClosed }, '');
}

function problems(value: unknown, rule: Schema, checking: Checking, place: string): string[] {
  const { $ref, anyOf, allOf = [] } = rule;
  const found = allOf.flatMap((part) => problems(value, part, checking, place));
  if ($ref !== undefined) {
    const named = checking.whole.definitions[$ref.replace('#/definitions/', '')];
    found.push(...problems(value, named ?? { enum: [] }, checking, place));
  }
  if (anyOf?.every((part) => problems(value, part, checking, place).length > 0))
    found.push(`${place} fits none of ${anyOf.length}`);
  if (rule.enum !== undefined && !rule.enum.includes(value)) found.push(`${place} is none of the names`);
  if (rule.const !== undefined && rule.const !== value) found.push(`${place} is not ${rule.const}`);
  const types = [rule.type ?? []].flat();
  if (types.length > 0 && !types.some((type) => isOf(value, type)))
    return [...found, `${place} is a ${typeOf(value)}`];
  if (Array.isArray(value)) return [...found, ...problemsOfItems(value, rule, checking, place)];
  return isObject(value) ? [...found, ...problemsOfKeys(value, rule, checking, place)] : found;
}

function problemsOfItems(
  value: unknown[],
  { items, minItems = 0, maxItems = Infinity }: Schema,
  checking: Checking,
  place: string,
): string[] {
  if (value.length < minItems || value.length > maxItems) return [`${place} has ${value.length} items`];
  return value.flatMap((item, index) => {
    const rule = Array.isArray(items) ? items[index] : items;
    return problems(item, (rule ?? {}) as Schema, checking, `${place}[${index}]`);
  });
}

function problemsOfKeys(
  value: { [key: string]: unknown },
  rule: Schema,
  checking: Checking,
  place: string,
): string[] {
  const { properties, required = [], additionalProperties } = rule;
  const others = additionalProperties ?? !(checking.isClosed && properties !== undefined);
  const missing = required.filter((key) => !(key in value)).map((key) => `${place} has no ${key}`);
  const wrong = Object.entries(value).flatMap(([key, item]) => {
    const own = properties?.[key] ?? others;
    if (own === false) return [`${place} has ${key}`];
    return own === true ? [] : problems(item, own, checking, `${place}.${key}`);
  });
  return [...missing, ...wrong];
}

function isOf(value: unknown, type: string): boolean {
  return type === 'integer' ? Number.isInteger(value) : typeOf(value) === type;
}

function isObject(value: unknown): value is { [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
