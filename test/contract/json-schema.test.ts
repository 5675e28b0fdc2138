/** The published JSON Schema takes the configs that are right, and says no to those that are not. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { STARTERS } from '../../src/cli/starter-configs.ts';

interface Schema {
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

const root = path.resolve(import.meta.dirname, '..', '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const schema = JSON.parse(read('schema/lodestone.schema.json')) as Schema & {
  definitions: { [name: string]: Schema };
};

/** Where a value is not what the schema says; the keywords are those that the schema uses. */
function problems(value: unknown, rule: Schema, place = ''): string[] {
  const { $ref, anyOf, allOf = [] } = rule;
  const found = allOf.flatMap((part) => problems(value, part, place));
  if ($ref !== undefined)
    found.push(
      ...problems(value, schema.definitions[$ref.replace('#/definitions/', '')] ?? { enum: [] }, place),
    );
  if (anyOf?.every((part) => problems(value, part, place).length > 0))
    found.push(`${place} fits none of ${anyOf.length}`);
  if (rule.enum !== undefined && !rule.enum.includes(value)) found.push(`${place} is none of the names`);
  if (rule.const !== undefined && rule.const !== value) found.push(`${place} is not ${rule.const}`);
  const types = [rule.type ?? []].flat();
  if (types.length > 0 && !types.includes(typeOf(value))) return [...found, `${place} is a ${typeOf(value)}`];
  if (Array.isArray(value)) return [...found, ...problemsOfItems(value, rule, place)];
  return isObject(value) ? [...found, ...problemsOfKeys(value, rule, place)] : found;
}

function problemsOfItems(
  value: unknown[],
  { items, minItems = 0, maxItems = Infinity }: Schema,
  place: string,
): string[] {
  if (value.length < minItems || value.length > maxItems) return [`${place} has ${value.length} items`];
  return value.flatMap((item, index) => {
    const rule = Array.isArray(items) ? items[index] : items;
    return problems(item, (rule ?? {}) as Schema, `${place}[${index}]`);
  });
}

function problemsOfKeys(value: { [key: string]: unknown }, rule: Schema, place: string): string[] {
  const { properties = {}, required = [], additionalProperties: others = true } = rule;
  const missing = required.filter((key) => !(key in value)).map((key) => `${place} has no ${key}`);
  const wrong = Object.entries(value).flatMap(([key, item]) => {
    const own = properties[key] ?? others;
    if (own === false) return [`${place} has ${key}`];
    return own === true ? [] : problems(item, own, `${place}.${key}`);
  });
  return [...missing, ...wrong];
}

function isObject(value: unknown): value is { [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

describe('the JSON Schema', () => {
  const examples = readdirSync(path.join(root, 'examples', 'configs')).filter((file) =>
    /\.(json|yaml)$/.test(file),
  );

  test.each(examples)('takes the example %s', (file) => {
    expect(problems(parse(read(`examples/configs/${file}`)), schema)).toEqual([]);
  });

  test.each(['yaml', 'json'] as const)('takes the starter in %s', (form) => {
    expect(problems(parse(STARTERS[form].text), schema)).toEqual([]);
  });

  test('takes a whole dataset and a model of a plug-in', () => {
    const dataset = {
      abbr: 'own',
      type: { module: './data.ts', export: 'own' },
      reader_cfg: { input_columns: ['q'], output_column: 'a', test_range: '[0:3]' },
      infer_cfg: { retriever: { type: 'ZeroRetriever' }, inferencer: { type: 'GenInferencer' } },
      eval_cfg: { evaluator: { type: 'AccEvaluator' } },
    };
    const config = { models: [{ type: { module: 'a-package' } }], datasets: [dataset] };
    expect(problems(config, schema)).toEqual([]);
    expect(problems({ ...config, datasets: [{ path: 'x.csv', data_type: 'mcq' }] }, schema)).toEqual([]);
  });

  test.each([
    [{ modls: [], datasets: [] }, ' has modls'],
    [{ models: [] }, ' has no datasets'],
    [{ datasets: 'ceval_gen' }, '.datasets is a string'],
    [{ datasets: [7] }, '.datasets[0] fits none of 5'],
    [{ datasets: [], models: [{ type: 'X', max_out_len: 'long' }] }, '.models[0] fits none of 4'],
    [{ datasets: [], plugins: [{ export: 'x' }] }, '.plugins[0] has no module'],
  ])('refuses %j', (config, problem) => {
    expect(problems(config, schema)).toContain(problem);
  });

  test('offers the names of components and configs', () => {
    const items = schema.properties?.datasets?.items as Schema | undefined;
    expect(items?.anyOf?.[0]?.enum).toEqual(expect.arrayContaining(['ceval_gen', 'gsm8k_gen']));
    const model = schema.definitions.UserModel?.properties?.type;
    expect(model?.anyOf?.[0]?.enum).toEqual(expect.arrayContaining(['OpenAISDK', 'Endpoint']));
  });
});
