import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type Json, type JsonObject, LodestoneError } from '../core/index.ts';
import { moduleLoader } from './formats/module-loader.ts';
import { loadPlugins, withPluginPaths } from './plugins.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'lodestone-plugins-'));
afterAll(() => rmSync(folder, { recursive: true }));
const load = moduleLoader(() => import('../core/index.ts'));

writeFileSync(
  path.join(folder, 'own.ts'),
  `import { defineEvaluator, definePostprocessor } from 'lodestone';
export default definePostprocessor({ type: 'own.Upper', apply: (text) => String(text).toUpperCase() });
export const count = defineEvaluator({ type: 'own.Count', create: () => ({ add: () => undefined, finish: () => ({ metrics: {} }) }) });
export const plain: { type: string } = { type: 'x' };
`,
);
mkdirSync(path.join(folder, 'node_modules', 'shared-parts'), { recursive: true });
writeFileSync(
  path.join(folder, 'node_modules', 'shared-parts', 'index.js'),
  "exports.lower = require('lodestone').definePostprocessor({ type: 'shared.Lower', apply: (text) => text.toLowerCase() });",
);

function resolve(values: JsonObject) {
  const loaded = {
    values: new Map<string, Json>(Object.entries(values)),
    warnings: [],
    origins: async () => () => '',
  };
  return loadPlugins(Object.fromEntries(withPluginPaths(loaded, folder).values), load);
}

async function problemOf(values: JsonObject): Promise<string> {
  try {
    await resolve(values);
  } catch (error) {
    if (error instanceof LodestoneError) return error.line.replaceAll(`${folder}/`, '');
    throw error;
  }
  return '';
}

const evaluator = (type: Json): JsonObject => ({ datasets: [{ eval_cfg: { evaluator: { type } } }] });

describe('plug-ins', () => {
  test('are named by their file, or by their package', async () => {
    const { config, plugins } = await resolve({
      datasets: [
        { eval_cfg: { evaluator: { type: { module: './own.ts', export: 'count' } } } },
        { eval_cfg: { pred_postprocessor: { type: { module: 'shared-parts', export: 'lower' } } } },
        { eval_cfg: { pred_postprocessor: { type: { module: './own.ts' } } } },
      ],
    });
    expect(plugins.map(({ plugin }) => `${plugin.plugin} ${plugin.type}`)).toEqual([
      'evaluator own.Count',
      'postprocessor shared.Lower',
      'postprocessor own.Upper',
    ]);
    expect(config.datasets).toEqual([
      { eval_cfg: { evaluator: { type: 'own.Count' } } },
      { eval_cfg: { pred_postprocessor: { type: 'shared.Lower' } } },
      { eval_cfg: { pred_postprocessor: { type: 'own.Upper' } } },
    ]);
    expect(config.plugins).toEqual([
      { module: path.join(folder, 'own.ts'), export: 'count' },
      { module: path.join(folder, 'node_modules', 'shared-parts', 'index.js'), export: 'lower' },
      { module: path.join(folder, 'own.ts'), export: 'default' },
    ]);
  });

  test('are loaded again from the list that a config carries', async () => {
    const { config } = await resolve(evaluator({ module: './own.ts', export: 'count' }));
    const again = await loadPlugins(config, load);
    expect(again.plugins.map(({ plugin }) => plugin.type)).toEqual(['own.Count']);
    expect(again.config).toEqual(config);
  });

  test('are only sought where a type may stand', async () => {
    const config = { datasets: [{ prompt: { module: './gone.ts', export: 'x' } }] };
    expect(await resolve(config)).toEqual({ config, plugins: [] });
  });

  test.each([
    [evaluator({ module: './gone.ts' }), 'gone.ts: plug-in file not found.'],
    [
      evaluator({ module: './own.ts', export: 'cuont' }),
      'own.ts: it exports no "cuont". Did you mean "count"?',
    ],
    [
      evaluator({ module: './own.ts', export: 'plain' }),
      'own.ts: "plain" is not a plug-in. Create it with defineEvaluator',
    ],
    [
      evaluator({ module: 'own.ts' }),
      'plug-in package "own.ts" not found. For the file next to the config, write "./own.ts".',
    ],
    [{ plugins: ['own.ts'] }, '"plugins" holds "own.ts". Each entry must be { module, export }.'],
  ])('%j is refused', async (config, problem) => {
    expect(await problemOf(config)).toContain(problem);
  });
});
