import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../core/index.ts';
import { ConfigError, PythonConfigReader, type ReaderOptions } from './index.ts';

let root = '';

beforeEach(() => {
  root = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'lodestone-')));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  }
}

function load(file: string, options: Partial<ReaderOptions> = {}) {
  return new PythonConfigReader({ roots: [root], ...options }).load(path.join(root, file));
}

function errorOf(run: () => unknown): ConfigError {
  try {
    run();
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error('nothing failed');
}

const READ_BASE = 'from mmengine.config import read_base\n';

describe('what comes out', () => {
  it('is tagged JSON in the order of the config, references as dotted names', () => {
    write({
      'a.py':
        'from opencompass.models import Model\nimport os\nz = 1\na = dict(type=Model, n=1.0, t=(1, 2), k={1: 2})\n',
    });
    const config = load('a.py');
    expect(JSON.stringify(config.json)).toBe(
      '{"z":1,"a":{"type":"opencompass.models.Model","n":{"$float":"1.0"},"t":{"$tuple":[1,2]},"k":{"$dict":[[1,2]]}}}',
    );
    expect(config.isReference(['a', 'type'])).toBe(true);
    expect(config.isReference(['z'])).toBe(false);
    expect(config.allNames).toEqual(['Model', 'os', 'z', 'a']);
  });

  it('knows where values were set', () => {
    write({
      'base.py': 'models = [\n    dict(\n        abbr="a",\n        path="p",\n    ),\n]\n',
      'main.py': `${READ_BASE}with read_base():\n    from .base import models\nmodels[0]['path'] = 'q'\nextra = {\n  'x': [1]}\n`,
    });
    const config = load('main.py');
    const at = (keys: (string | number)[]) => {
      const origin = config.originOf(keys);
      return origin && `${path.basename(origin.file)}:${origin.line}`;
    };
    expect(at(['models', 0, 'abbr'])).toBe('base.py:3');
    expect(at(['models', 0, 'path'])).toBe('main.py:4');
    expect(at(['models', 0])).toBe('base.py:2');
    expect(at(['extra', 'x', 0])).toBe('main.py:6');
    expect(at(['nothing'])).toBeUndefined();
  });

  it('tells classes and functions of the config from data', () => {
    write({
      'a.py':
        'from opencompass.models import Base\nclass Mine(Base):\n    def run(self): pass\n\ndef score(x): return x\n\n' +
        'models = [dict(type=Mine, post=[score])]\n',
    });
    const config = load('a.py');
    const file = path.join(root, 'a.py');
    expect(config.names).toEqual(['models']);
    expect(config.usedThings()).toEqual([
      { kind: 'class', name: 'Mine', file, line: 2, path: ['models', 0, 'type'] },
      { kind: 'function', name: 'score', file, line: 5, path: ['models', 0, 'post', 0] },
    ]);
  });

  it('collects what is printed and what is odd', () => {
    write({ 'a.py': "print('x', 1)\nnames = list({'b', 'a'})\n" });
    const config = load('a.py');
    expect(config.printed).toEqual(['x 1']);
    expect(config.warnings[0]).toContain('a.py:2: the order of a set');
    expect(config.json).toEqual({ names: ['b', 'a'] });
  });

  it('sees the environment that it is given', () => {
    write({ 'a.py': "import os\nx = os.environ.get('A', 'none'), os.getenv('B')\n" });
    expect(load('a.py').json).toEqual({ x: { $tuple: ['none', null] } });
    expect(load('a.py', { environment: (name) => (name === 'A' ? 'set' : undefined) }).json).toEqual({
      x: { $tuple: ['set', null] },
    });
  });
});

describe('imports', () => {
  const virtual = (name: string): JsonObject | undefined =>
    name === 'datasets/ceval/ceval_gen'
      ? { ceval_datasets: [{ abbr: 'ceval', type: 'CEvalDataset' }] }
      : undefined;

  it.each([
    ['my/eval.py', 'from .datasets.ceval.ceval_gen import ceval_datasets'],
    ['x/configs/datasets/demo/y.py', 'from ..ceval.ceval_gen import ceval_datasets'],
    ['x/configs/eval.py', 'from .datasets.ceval.ceval_gen import ceval_datasets as ceval_datasets'],
    ['eval.py', 'from opencompass.configs.datasets.ceval.ceval_gen import *'],
  ])('%s finds a built-in config by %s', (file, line) => {
    write({ [file]: `${READ_BASE}with read_base():\n    ${line}\nceval_datasets[0]['n'] = 1\n` });
    const expected = { ceval_datasets: [{ abbr: 'ceval', type: 'CEvalDataset', n: 1 }] };
    expect(load(file, { virtual }).json).toEqual(expected);
    expect(load(file, { virtual }).json).toEqual(expected);
  });

  it('prefers files beside the config, then those below the roots, to built-in configs', () => {
    const line = `${READ_BASE}with read_base():\n    from .datasets.ceval.ceval_gen import ceval_datasets\n`;
    write({
      'my/eval.py': line,
      'own/datasets/ceval/ceval_gen.py': 'ceval_datasets = ["root"]',
    });
    const options = { virtual, roots: [path.join(root, 'my'), path.join(root, 'own')] };
    expect(load('my/eval.py', options).json).toEqual({ ceval_datasets: ['root'] });
    write({ 'my/datasets/ceval/ceval_gen.py': 'ceval_datasets = ["beside"]' });
    expect(load('my/eval.py', options).json).toEqual({ ceval_datasets: ['beside'] });
  });

  it('reads absolute imports from packages', () => {
    write({
      'checkout/opencompass/configs/models/m.py': 'models = [1]',
      'eval.py': `${READ_BASE}with read_base():\n    from opencompass.configs.models.m import models as ms\n`,
    });
    const packages = { opencompass: path.join(root, 'checkout', 'opencompass') };
    expect(load('eval.py', { packages }).json).toEqual({ ms: [1] });
  });

  it('names what is near where nothing is found', () => {
    write({
      'datasets/ceval_gen.py': 'ceval_datasets = []',
      'a.py': `${READ_BASE}with read_base():\n    from .datasets.ceval_gne import ceval_datasets\n`,
      'b.py': `${READ_BASE}with read_base():\n    from .datasets.ceval_gen import ceval_dataset\n`,
    });
    expect(errorOf(() => load('a.py')).line).toMatch(
      /a\.py:3:5: no config "\.datasets\.ceval_gne".*Did you mean "ceval_gen"\?/,
    );
    expect(errorOf(() => load('b.py')).line).toMatch(
      /b\.py:3:37: .* defines no "ceval_dataset".*Did you mean "ceval_datasets"\?/,
    );
  });

  it('shows the imports that led to an error', () => {
    write({
      'main.py': `${READ_BASE}with read_base():\n    from .one import x\n`,
      'one.py': `${READ_BASE}with read_base():\n    from .two import x\n`,
      'two.py': 'models = [1]\nx = modls\n',
    });
    const error = errorOf(() => load('main.py'));
    expect(error.code).toBe('config-invalid');
    expect(error.where).toBe(`${path.join(root, 'two.py')}:2:5`);
    expect(error.importChain.map((entry) => path.basename(entry))).toEqual(['main.py:3', 'one.py:3']);
    expect(error.detail?.split('\n').slice(0, 2)).toEqual(['  x = modls', '      ^']);
    expect(error.detail).toMatch(/\n {2}imported at .*one\.py:3\n {2}imported at .*main\.py:3$/);
    expect(error.line).toContain('Did you mean "models"?');
    expect(error.python).toBe("NameError: name 'modls' is not defined");
  });

  it('reads a file once, and copies what others import of it', () => {
    write({
      'base.py': 'x = [0]\n',
      'a.py': `${READ_BASE}with read_base():\n    from .base import x\nx.append(1)\n`,
      'b.py': `${READ_BASE}with read_base():\n    from .base import x\nx.append(2)\n`,
    });
    const reader = new PythonConfigReader({ roots: [root] });
    expect(reader.load(path.join(root, 'a.py')).json).toEqual({ x: [0, 1] });
    expect(reader.load(path.join(root, 'b.py')).json).toEqual({ x: [0, 2] });
    expect(reader.load(path.join(root, 'base.py')).json).toEqual({ x: [0] });
  });
});

describe('what mmengine refuses and is read here', () => {
  it.each([
    [
      'a second read_base',
      `${READ_BASE}with read_base():\n    from .base import x\ny = 1\nwith read_base():\n    from .base import z\n`,
      { x: 1, y: 1, z: 2 },
    ],
    [
      'read_base in a block',
      `${READ_BASE}if True:\n    with read_base():\n        from .base import x\n`,
      { x: 1 },
    ],
    ['imports of configs elsewhere', 'from .base import x\nfrom .base import *\n', { x: 1, z: 2 }],
    [
      'several modules in one import',
      'import os, math\nimport torch, numpy as np\nx = os.sep + str(math.floor(1.5))\n',
      { x: '/1' },
    ],
    ['open files at the top', "with open('note.txt') as f:\n    note = f.read()\n", { note: 'hello\n' }],
    ['__file__ in old configs', 'import os\nx = os.path.basename(__file__)\n', { x: 'main.py' }],
    ['classes of imported classes', 'from a import B\nclass C(B):\n    n = 1\nx = C.n\n', { x: 1 }],
    ['a byte order mark', '\ufeffx = 1\r\ny = 2\r\n', { x: 1, y: 2 }],
  ])('%s', (_name, text, expected) => {
    write({ 'main.py': text, 'base.py': 'x = 1\nz = 2\n', 'note.txt': 'hello\n' });
    expect(load('main.py').json).toEqual(expected);
  });

  it('says so', () => {
    write({ 'main.py': 'from .base import x\n', 'base.py': 'x = 1\n' });
    expect(load('main.py').warnings[0]).toContain('main.py:1: ".base" is read as a config');
  });
});

describe('files', () => {
  it('are read below the roots only, whatever the path and links say', () => {
    write({ 'in/a.txt': 'inside', 'secret.txt': 'secret', 'secret.py': 'x = 1' });
    symlinkSync(path.join(root, 'secret.txt'), path.join(root, 'in', 'link.txt'));
    symlinkSync(path.join(root, 'secret.py'), path.join(root, 'in', 'linked.py'));
    const reader = new PythonConfigReader({ roots: [path.join(root, 'in')] });
    const read = (code: string) => reader.loadText(code, path.join(root, 'in', 'c.py'));
    expect(read("x = open('a.txt').read()").json).toEqual({ x: 'inside' });
    for (const name of ['../secret.txt', 'link.txt', `${root}/secret.txt`, '/etc/passwd']) {
      expect(errorOf(() => read(`x = open('${name}').read()`)).line).toContain('outside the config folders');
      expect(read(`import os\nx = os.path.exists('${name}')`).json).toEqual({ x: false });
    }
    const imported = `${READ_BASE}with read_base():\n    from ..secret import x\n`;
    expect(errorOf(() => read(imported)).line).toContain('outside the config folders');
    expect(errorOf(() => read(imported.replace('..secret', '.linked'))).line).toContain(
      'outside the config folders',
    );
    expect(() => reader.load(path.join(root, 'secret.py'))).toThrow('outside the config folders');
    expect(() => reader.load(path.join(root, 'in', 'nothing.py'))).toThrow('no config');
  });

  it.each([
    "open('x', 'w')",
    "open('x', 'rb')",
    "exec('x = 1')",
    "import os\nos.system('ls')",
    "import subprocess\nsubprocess.run(['ls'])",
  ])('are not written, and nothing is run: %s', (code) => {
    const reader = new PythonConfigReader({ roots: [root] });
    expect(errorOf(() => reader.loadText(code, path.join(root, 'c.py'))).code).toBe('config-invalid');
  });
});

describe('limits', () => {
  const doubling = (start: string, line: string): string => `${start}\n${`${line}\n`.repeat(60)}`;

  it.each([
    ['endless loops', 'while True: pass'],
    ['endless recursion', 'def f(): return f()\nf()'],
    ['large powers', 'x = 10 ** 10 ** 8'],
    ['large shifts', 'x = 1 << 10 ** 9'],
    ['long strings', "x = 'a' * 10 ** 12"],
    ['long lists', 'x = list(range(10 ** 12))'],
    ['wide formats', "x = f'{1:>1000000000}'"],
    ['precise formats', "x = f'{1.5:.100000000f}'"],
    ['doubled strings', doubling("x = 'ab'", 'x = x + x')],
    ['doubled lists', doubling('x = [1]', 'x = [x, x]')],
    ['doubled tuples as keys', `${doubling('x = (1,)', 'x = (x, x)')}y = {x: 1}`],
    ['values inside themselves', 'x = []\nx.append(x)'],
    ['deep values', 'x = []\nfor i in range(10 ** 5): x = [x]'],
    ['slow regular expressions', "import re\nx = re.match('(a+)+$', 'a' * 40 + 'b')"],
    ['endless iterators', 'import itertools\nx = [*itertools.count()]'],
    ['many combinations', 'import itertools\nx = list(itertools.product(range(1000), repeat=100))'],
    ['deep brackets', `x = ${'['.repeat(10 ** 5)}`],
    ['deep negation', `x = ${'not '.repeat(10 ** 5)}1`],
    ['long chains of attributes', `from a import b\nx = b${'.c'.repeat(10 ** 5)}`],
  ])('stop %s', (_name, code) => {
    const reader = new PythonConfigReader({ roots: [root] });
    const error = errorOf(() => reader.loadText(code, path.join(root, 'c.py')).json);
    expect(error.where).toContain('c.py');
    expect(error.python).not.toContain('SystemError');
    expect(error.line).not.toContain('\n');
  });

  it('stop imports in a circle', () => {
    write({
      'a.py': `${READ_BASE}with read_base():\n    from .b import x\n`,
      'b.py': `${READ_BASE}with read_base():\n    from .a import x\n`,
      'c.py': "_base_ = './c.py'\n",
    });
    expect(errorOf(() => load('a.py')).line).toMatch(
      /circular config imports: .*a\.py -> .*b\.py -> .*a\.py/,
    );
    expect(errorOf(() => load('c.py')).line).toContain('circular _base_ configs');
  });

  it('can be set', () => {
    const reader = new PythonConfigReader({ roots: [root], limits: { steps: 100 } });
    expect(
      errorOf(() => reader.loadText('x = [i for i in range(100)]', path.join(root, 'c.py'))).line,
    ).toContain('too many steps');
  });
});
