import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyFolder } from '../../test/e2e/program.ts';
import type { JsonObject } from '../core/index.ts';
import type { BuiltInConfig } from './built-in-configs.ts';
import { configText } from './config-text.ts';
import { type HuggingFaceFlags, huggingFaceModel } from './hugging-face-flags.ts';
import { findConfig, listConfigs, namesHolding } from './name-search.ts';
import { refuseDepth } from './refuse-depth.ts';

const builtIn = (kind: BuiltInConfig['kind'], place: string): BuiltInConfig =>
  ({ kind, name: path.basename(place), path: place }) as BuiltInConfig;

/** Places with built-in configs, and files of the user's own in two roots. */
function places(first: readonly string[] = [], second: readonly string[] = []) {
  const cwd = emptyFolder();
  for (const [root, names] of [
    ['one', first],
    ['two', second],
  ] as const)
    for (const name of names) {
      mkdirSync(path.dirname(path.join(cwd, root, name)), { recursive: true });
      writeFileSync(path.join(cwd, root, name), '');
    }
  const all = [
    builtIn('datasets', 'datasets/ARC/ARC_e_gen'),
    builtIn('datasets', 'datasets/ARC/ARC_c_gen'),
    builtIn('datasets', 'datasets/gsm8k/gsm8k_gen'),
    builtIn('models', 'models/qwen/qwen_7b'),
  ];
  return { cwd, roots: [path.join(cwd, 'one'), path.join(cwd, 'two')], builtIn: { all } as never };
}

describe('a name', () => {
  test.each(['gsm8k_gen', 'GSM8K_GEN', 'gsm8k_gen.py', 'gsm8k*', 'gsm?k_gen', '[fg]sm8k_gen'])(
    '%s means the one config that it fits',
    (name) => {
      expect(findConfig('datasets', name, places())).toMatchObject({
        ...{ source: 'built-in', name: 'gsm8k_gen', path: 'datasets/gsm8k/gsm8k_gen' },
      });
    },
  );

  test.each([
    ['ARC_*_gen', 'ambiguous-name', 'ARC_c_gen'],
    ['gsm8k', 'unknown-name', 'gsm8k_gen'],
    ['gsm8k_gne', 'unknown-name', 'gsm8k_gen'],
    ['qwen_7b', 'unknown-name', 'qwen_7b'],
  ])('%s: %s, with %s', (name, code, named) => {
    expect(() => findConfig('datasets', name, places())).toThrow(
      expect.objectContaining({ code, line: expect.stringContaining(named) }),
    );
  });

  test('means a file before a built-in config, the first root before the second', () => {
    const file = 'datasets/mine/gsm8k_gen.py';
    const both = places([file], [file]);
    expect(findConfig('datasets', 'gsm8k_gen', both)).toEqual({
      ...{ source: 'file', name: 'gsm8k_gen', path: path.join(both.cwd, 'one', file) },
    });
    const later = places([], [file]);
    expect(findConfig('datasets', 'gsm8k_gen', later)).toMatchObject({
      path: path.join(later.cwd, 'two', file),
    });
  });

  test('of two files in one root is ambiguous', () => {
    const twice = places(['datasets/a/x.py', 'dataset_collections/x.py']);
    expect(() => findConfig('datasets', 'x', twice)).toThrow(
      expect.objectContaining({ code: 'ambiguous-name' }),
    );
  });

  test('may be the path of a file, wherever it is', () => {
    const some = places();
    writeFileSync(path.join(some.cwd, 'own.py'), '');
    expect(findConfig('models', './own.py', some)).toEqual({ source: 'file', name: 'own', path: './own.py' });
    mkdirSync(path.join(some.cwd, 'folder'));
    expect(() => findConfig('models', 'folder', some)).toThrow(
      expect.objectContaining({ code: 'unknown-name' }),
    );
  });
});

describe('lists', () => {
  test('are sorted by name, of one kind, without what is no config', () => {
    const files = ['datasets/b.py', 'datasets/a/__init__.py', 'datasets/__pycache__/c.py', 'datasets/d.txt'];
    const some = places([...files, 'models/m.py', 'summarizers/s.py']);
    expect(listConfigs('datasets', some).map(({ name }) => name)).toEqual([
      ...['ARC_c_gen', 'ARC_e_gen', 'b', 'gsm8k_gen'],
    ]);
    expect(listConfigs('models', some).map(({ name }) => name)).toEqual(['m', 'qwen_7b']);
    expect(listConfigs('summarizers', some).map(({ name }) => name)).toEqual(['s']);
  });

  test.each([
    ['arc', 'ARC_e_gen', true],
    ['ARC_?_gen', 'ARC_e_gen', true],
    ['e_gen.py', 'ARC_e_gen', true],
    ['a*n', 'ARC_e_gen', true],
    ['arc_c', 'ARC_e_gen', false],
    ['.', 'ARC_e_gen', true],
    ['e.gen', 'ARC_e_gen', false],
  ])('"%s" in %s: %s', (pattern, name, holds) => {
    expect(namesHolding(pattern)(name)).toBe(holds);
  });
});

describe('the text of a config', () => {
  const CONFIG: JsonObject = {
    lodestone: { compat: '0.5.4' },
    models: [{ type: 'Echo', 'odd-key': "it's", n: 1.5, none: null, on: true, list: [] }],
    text: 'a "b"\n\u2028',
    empty: {},
    long: Array.from({ length: 30 }, (_, index) => `item ${index}`),
  };

  test('as JSON is the config', () => {
    const text = configText(CONFIG, 'json');
    expect(JSON.parse(text)).toEqual(CONFIG);
    expect(text.endsWith('}\n')).toBe(true);
  });

  test('as TypeScript gives the same, without what a run notes of itself', () => {
    const text = configText(CONFIG, 'ts');
    const body = /defineConfig\(([\s\S]*)\);\n$/.exec(text)?.[1] ?? '';
    const { lodestone: _, ...own } = CONFIG;
    expect(new Function(`return (${body});`)()).toEqual(own);
    expect(text).toContain(`'odd-key': "it's", n: 1.5, none: null, on: true, list: []`);
    expect(text).toContain('empty: {},');
    expect(text).not.toContain('\u2028');
  });

  test('has lines of at most a hundred columns where a list has more items', () => {
    const text = configText({ ...CONFIG, fits: 'x'.repeat(80) }, 'ts');
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(101);
    expect(text).toContain("    'item 29',\n");
  });
});

describe('the model of --hf-path', () => {
  const flags: HuggingFaceFlags = { hfPath: '/models/qwen-7b' };

  test.each([
    ['0.2.4', undefined, 'HuggingFace', undefined],
    ['0.2.4', 'chat', 'HuggingFacewithChatTemplate', 'qwen-7b_hf'],
    ['0.2.4', 'base', 'HuggingFaceBaseModel', 'qwen-7b_hf'],
    ['0.3.3', undefined, 'HuggingFacewithChatTemplate', 'qwen-7b_hf'],
    ['0.5.4', 'base', 'HuggingFaceBaseModel', 'qwen-7b_hf'],
  ] as const)('under %s with --hf-type %s is %s', (compat, hfType, type, abbr) => {
    const model = huggingFaceModel({ ...flags, hfType }, compat);
    expect(model.type.split('.').at(-1)).toBe(type);
    expect(model.abbr).toBe(abbr);
    expect(model.path).toBe('/models/qwen-7b');
  });

  test('has the defaults of its version, and nothing for what was not given', () => {
    expect(huggingFaceModel(flags, '0.5.4')).toMatchObject({
      ...{ max_out_len: 256, batch_size: 8, stop_words: [], run_cfg: { num_gpus: 1 }, model_kwargs: {} },
    });
    const old = huggingFaceModel(flags, '0.2.4');
    expect(old).toMatchObject({ batch_padding: true, run_cfg: { num_gpus: 1 } });
    for (const key of ['max_out_len', 'batch_size', 'stop_words', 'model_kwargs'])
      expect(old).not.toHaveProperty(key);
    expect(huggingFaceModel(flags, '0.5.4')).not.toHaveProperty('max_seq_len');
  });

  test.each(['0.2.4', '0.5.4'] as const)('under %s has what is given', (compat) => {
    const model = huggingFaceModel(
      {
        ...flags,
        ...{ maxOutLen: 9, batchSize: 2, numGpus: 3, padTokenId: 0, minOutLen: 1, maxSeqLen: 77 },
        ...{ stopWords: ['</s>'], modelKwargs: { device: 'x' }, tokenizerPath: '/t', peftPath: '/p' },
        batchPadding: false,
      },
      compat,
    );
    expect(model).toMatchObject({
      ...{ max_out_len: 9, batch_size: 2, run_cfg: { num_gpus: 3 }, pad_token_id: 0, min_out_len: 1 },
      ...{ max_seq_len: 77, stop_words: ['</s>'], model_kwargs: { device: 'x' } },
      ...{ tokenizer_path: '/t', peft_path: '/p' },
    });
    expect(model.batch_padding).toBe(compat === '0.2.4' ? false : undefined);
  });
});

describe('depth', () => {
  const nested = (depth: number) => {
    let value: unknown = 1;
    for (let level = 0; level < depth; level += 1) value = { a: value };
    return value;
  };

  test('of any config that is written is fine', () => {
    expect(() => refuseDepth(nested(150), 'a.json')).not.toThrow();
  });

  test('that is too great, or has no end, is refused with its place', () => {
    expect(() => refuseDepth(nested(300), 'a.json')).toThrow(
      expect.objectContaining({ code: 'config-invalid', where: 'a.json' }),
    );
    const round: Record<string, unknown> = {};
    round.self = { round };
    expect(() => refuseDepth(round, 'b.ts')).toThrow(
      expect.objectContaining({ code: 'config-invalid', message: expect.stringContaining('self.round') }),
    );
  });
});
