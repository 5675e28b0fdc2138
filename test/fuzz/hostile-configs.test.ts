/** Configs that want to hang, to fill the memory, or to get out: each ends in one line that says where. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ConfigError, PythonConfigReader } from '../../src/config/python/index.ts';

const root = mkdtempSync(path.join(tmpdir(), 'lodestone-hostile-'));
const folder = path.join(root, 'configs');
const SECRET = 'what lies outside';

beforeAll(() => {
  mkdirSync(folder);
  writeFileSync(path.join(root, 'outside.txt'), SECRET);
  writeFileSync(path.join(root, 'outside.py'), `x = '${SECRET}'\n`);
  symlinkSync(path.join(root, 'outside.txt'), path.join(folder, 'link.txt'));
});
afterAll(() => rmSync(root, { recursive: true }));

const BASE = 'from mmengine.config import read_base\nwith read_base():\n';

/** Never ends, or takes too long. */
const ENDLESS = {
  'a loop without an end': 'while True:\n    pass\n',
  'a loop over a counter without an end': 'import itertools\nx = [i for i in itertools.count()]\n',
  'loops inside one another': 'for a in range(10**4):\n  for b in range(10**4):\n    x = a * b\n',
  'a huge product': 'from itertools import product\nx = list(product(range(100), repeat=8))\n',
  'all orders of a long list': 'from itertools import permutations\nx = len(list(permutations(range(15))))\n',
  'a sum of lists': 'x = sum([[i] * 1000 for i in range(100000)], [])\n',
  'a slow pattern': "import re\nx = re.match('(a+)+$', 'a' * 40 + 'b')\n",
  'a search in a long text': "x = [('a' * 10**6).find('b') for i in range(10**6)]\n",
  'a function that calls itself twice': 'def f(n):\n    return f(n - 1) + f(n - 1) if n else 1\nx = f(60)\n',
  'a handler around an endless loop': 'try:\n    while True:\n        pass\nexcept:\n    x = 1\n',
};

/** Wants more memory than there is. */
const LARGE = {
  'a tower of powers': 'x = 10**10**8\n',
  'a shift': 'x = 1 << 10**10\n',
  'a long text': "x = 'a' * 10**12\n",
  'a text that doubles': "x = 'ab'\nfor i in range(60):\n    x += x\n",
  'a long list': 'x = [0] * 10**10\n',
  'a list that doubles': 'x = [0]\nfor i in range(60):\n    x = x + x\n',
  'a bomb of references': "x = ['a'] * 10\nfor i in range(100):\n    x = [x, x]\n",
  'a bomb of dicts, copied':
    'import copy\nx = {}\nfor i in range(100):\n    x = copy.deepcopy(dict(a=x, b=x))\n',
  'a wide format': "x = f'{1:>999999999999}'\n",
  'a wide format of a method': "x = '{:>9999999999}'.format(1)\n",
  'a wide format of an operator': "x = '%9999999999d' % 1\n",
  padding: "x = 'a'.ljust(10**11)\n",
  'replacing by much': "x = ('a' * 10**5).replace('a', 'b' * 10**5)\n",
  'joining much': "x = ('a' * 10**6).join(['b'] * 10**6)\n",
  'digits of a huge number': "x = int('9' * 10**8)\n",
  'printing without an end': "while True:\n    print('a' * 10**5)\n",
  'a set of much': 'x = set(range(10**9))\n',
};

/** Is nested beyond measure. */
const DEEP = {
  'brackets in brackets': `x = ${'['.repeat(100_000)}${']'.repeat(100_000)}\n`,
  'signs before signs': `x = ${'-'.repeat(100_000)}1\n`,
  'calls of calls': `x = dict${'()'.repeat(100_000)}\n`,
  'conditions in conditions': `x = ${'1 if 1 else '.repeat(50_000)}1\n`,
  'blocks in blocks': Array.from({ length: 2000 }, (_, level) => `${' '.repeat(level)}if 1:\n`).join(''),
  'a function that calls itself': 'def f():\n    return f()\nx = f()\n',
  'a list that holds itself': 'x = []\nx.append(x)\ny = dict(x=x)\n',
  'JSON in JSON': "import json\nx = json.loads('[' * 10**5 + ']' * 10**5)\n",
};

/** Leads in a circle. */
const CIRCLES = {
  'a config that imports itself': `${BASE}    from .self import x\n`,
  'configs that import one another': `${BASE}    from .other import x\n`,
  'an old config that is its own base': "_base_ = ['./self.py']\n",
};

/** Wants to run something, or to see what is not its own. */
const ESCAPES = {
  'a file outside': `x = open('${root}/outside.txt').read()\n`,
  'a file outside by a way up': "x = open('../outside.txt').read()\n",
  'a file outside by a link': "x = open('link.txt').read()\n",
  'a file of the system': "x = open('/etc/passwd').read()\n",
  'a config outside': `${BASE}    from ..outside import x\n`,
  'an old base outside': "_base_ = ['../outside.py']\n",
  'a file to be written': "x = open('written.txt', 'w')\n",
  'a folder outside': "import os\nx = os.listdir('/')\n",
  'a command': "import os\nx = os.system('touch written.txt')\n",
  'a process': "import subprocess\nx = subprocess.run(['touch', 'written.txt'])\n",
  'a socket': "import socket\nx = socket.create_connection(('127.0.0.1', 9))\n",
  'an import by name': "x = __import__('subprocess').run('touch written.txt')\n",
  'code from a text': "x = exec('import os')\n",
  'an expression from a text': 'x = eval(\'__import__("os").system("touch written.txt")\')\n',
  'the classes of all objects': 'x = ().__class__.__bases__[0].__subclasses__()\n',
  'the globals of a function':
    "def f():\n    pass\nx = f.__globals__['__builtins__']['open']('/etc/passwd')\n",
  'a module from a file': "import importlib\nx = importlib.import_module('os').system('touch written.txt')\n",
  'JavaScript behind a name': "x = 'a'.constructor.constructor('return process')()\n",
  'the prototype of objects': 'x = {}\nx.__proto__.polluted = 1\n',
};

describe.each(Object.entries({ ENDLESS, LARGE, DEEP, CIRCLES, ESCAPES }))(
  'a hostile config: %s',
  (_, cases) => {
    test.each(Object.entries(cases))('%s', (__, text) => {
      const main = path.join(folder, 'self.py');
      writeFileSync(main, text);
      writeFileSync(path.join(folder, 'other.py'), `${BASE}    from .self import x\n`);
      const reader = new PythonConfigReader({ roots: [folder], environment: () => undefined });
      let shown = '';
      try {
        shown = JSON.stringify(reader.load(main).json);
      } catch (error) {
        if (!(error instanceof ConfigError)) throw error;
        expect(error.python).not.toMatch(/^SystemError/);
        expect(error.line).not.toContain('\n');
        expect(error.line.length).toBeLessThan(1500);
        expect(error.where).toMatch(/(self|other)\.py:\d+:\d+$/);
        shown = error.line + (error.detail ?? '');
        expect(shown).not.toContain(SECRET);
        expect(existsSync(path.join(folder, 'written.txt')) || existsSync('written.txt')).toBe(false);
        expect(({} as { polluted?: number }).polluted).toBeUndefined();
        return;
      }
      expect.fail(`it was read: ${shown.slice(0, 200)}`);
    });
  },
);
