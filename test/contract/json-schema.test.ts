/** The published JSON Schema takes the configs that are right, and says no to those that are not. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { STARTERS } from '../../src/cli/starter-configs.ts';
import { type Schema, schemaProblems, type WholeSchema } from './schema-problems.ts';

const root = path.resolve(import.meta.dirname, '..', '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const schema = JSON.parse(read('schema/lodestone.schema.json')) as WholeSchema;

describe('the JSON Schema', () => {
  const examples = readdirSync(path.join(root, 'examples', 'configs')).filter((file) =>
    /\.(json|yaml)$/.test(file),
  );

  test.each(examples)('takes the example %s', (file) => {
    expect(schemaProblems(parse(read(`examples/configs/${file}`)), schema)).toEqual([]);
  });

  test.each(['yaml', 'json'] as const)('takes the starter in %s', (form) => {
    expect(schemaProblems(parse(STARTERS[form].text), schema)).toEqual([]);
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
    expect(schemaProblems(config, schema)).toEqual([]);
    expect(schemaProblems({ ...config, datasets: [{ path: 'x.csv', data_type: 'mcq' }] }, schema)).toEqual(
      [],
    );
  });

  test.each([
    [{ modls: [], datasets: [] }, ' has modls'],
    [{ models: [] }, ' has no datasets'],
    [{ datasets: 'ceval_gen' }, '.datasets is a string'],
    [{ datasets: [7] }, '.datasets[0] fits none of 5'],
    [{ datasets: [], models: [{ type: 'X', max_out_len: 'long' }] }, '.models[0] fits none of 4'],
    [{ datasets: [], plugins: [{ export: 'x' }] }, '.plugins[0] has no module'],
  ])('refuses %j', (config, problem) => {
    expect(schemaProblems(config, schema)).toContain(problem);
  });

  test('offers the names of components and configs', () => {
    const items = schema.properties?.datasets?.items as Schema | undefined;
    expect(items?.anyOf?.[0]?.enum).toEqual(expect.arrayContaining(['ceval_gen', 'gsm8k_gen']));
    const model = schema.definitions.UserModel?.properties?.type;
    expect(model?.anyOf?.[0]?.enum).toEqual(expect.arrayContaining(['OpenAISDK', 'Endpoint']));
  });
});
