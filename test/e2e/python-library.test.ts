/** Configs that use Python's standard library are run as Python would have them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder, runProgram } from './program.ts';

const BASE = `from mmengine.config import read_base
with read_base():
    from .datasets.ARC_e.ARC_e_gen import ARC_e_datasets as datasets
`;

/** The models of a config that says `abbr` of its only one. */
async function abbrOf(code: string, args: readonly string[] = []) {
  const cwd = emptyFolder();
  mkdirSync(path.join(cwd, 'more'));
  writeFileSync(path.join(cwd, 'more', 'names.csv'), 'name,n\n"a, b",1\n');
  writeFileSync(
    path.join(cwd, 'more', 'model.py'),
    "models = [dict(type='lodestone.models.Echo', abbr='theirs')]\n",
  );
  const model = "models = [dict(type='lodestone.models.Echo', abbr=abbr)]\n";
  writeFileSync(path.join(cwd, 'eval.py'), `${BASE}${code}\n${model}`);
  const { code: exit, stdout, stderr } = await runProgram(['config', 'eval.py', ...args], { cwd });
  expect(exit, stderr).toBe(0);
  expect(stderr).not.toMatch(/error|not available/);
  return (JSON.parse(stdout) as { models: { abbr: string }[] }).models[0]?.abbr;
}

test.each([
  ["abbr = __import__('os').path.basename('a/b')", 'b'],
  ["import importlib\nabbr = importlib.import_module('os.path').basename('a/c')", 'c'],
  ["from pathlib import Path\nabbr = str(Path('a') / 'm.gguf')", 'a/m.gguf'],
  [
    "from pathlib import Path\nabbr = Path(__file__).parent.joinpath('more', 'x').with_suffix('.py').name",
    'x.py',
  ],
  ["import glob\nabbr = sorted(glob.glob('more/*'))[-1]", 'more/names.csv'],
  ["import hashlib\nabbr = hashlib.md5('x'.encode()).hexdigest()[:6]", '9dd4e4'],
  ["import csv\nwith open('more/names.csv') as f:\n    abbr = list(csv.DictReader(f))[0]['name']", 'a, b'],
  ["import textwrap\nabbr = textwrap.dedent('  q\\n').strip()", 'q'],
  ['import platform\nabbr = platform.system()', 'Linux'],
  [
    "import sys\nabbr = 'quiet' if '--json' in sys.argv else 'loud' if 'eval.py' in sys.argv else 'lost'",
    'loud',
  ],
  ["from mmengine.config import ConfigDict\nabbr = ConfigDict(a=dict(b='deep')).a.b", 'deep'],
  ["from mmengine.config import Config\nabbr = Config.fromfile('more/model.py').models[0].abbr", 'theirs'],
  ["match {'k': 'v'}:\n    case {'k': str() as abbr}:\n        pass", 'v'],
  ["from collections import namedtuple\nabbr = namedtuple('M', 'name size')('m', 7)._asdict()['name']", 'm'],
  ["from collections import deque\nd = deque(maxlen=1)\nd.extend('ab')\nabbr = d[0]", 'b'],
  ["import base64\nabbr = base64.b64encode(b'm').decode()", 'bQ=='],
  ["from types import SimpleNamespace\nabbr = SimpleNamespace(name='m').name", 'm'],
  ["import statistics\nabbr = f'{statistics.mean([1, 2])}-{statistics.median([3, 1, 2])}'", '1.5-2'],
  ["from contextlib import suppress\nabbr = 'm'\nwith suppress(KeyError):\n    abbr = {}['x']", 'm'],
  ['from datetime import date, timedelta\nabbr = str(date(2024, 3, 1) - timedelta(days=1))', '2024-02-29'],
  ["import os\nabbr = os.path.commonpath(['a/b/c', 'a/b/d'])", 'a/b'],
  ["from itertools import pairwise\nabbr = ''.join(a + b for a, b in pairwise('abc'))", 'abbc'],
  ["abbr = 'x'.__class__.__name__", 'str'],
  [
    "try:\n    from collections import UserDict as abbr\nexcept ImportError:\n    abbr = 'without'",
    'without',
  ],
  ["import sys\nabbr = str(hasattr(sys, 'getsizeof'))", 'False'],
  ["import logging\nlogging.getLogger('x').info('said')\nabbr = 'logged'", 'logged'],
])('%s', async (code, abbr) => {
  expect(await abbrOf(code)).toBe(abbr);
});

test.each([
  ['import sys\nabbr = sys.getsizeof(1)', 'eval.py:5', 'getsizeof'],
  ['from collections import UserDict', 'eval.py:4', 'UserDict'],
  ['import statistics\nabbr = statistics.stdev([1, 2])', 'eval.py:5', 'stdev'],
  ['from datetime import datetime\nabbr = datetime.utcnow()', 'eval.py:5', 'utcnow'],
  ['from datetime import datetime\nabbr = datetime.now().isocalendar()', 'eval.py:5', 'isocalendar'],
  ['import itertools\nabbr = itertools.tee([1])', 'eval.py:5', 'tee'],
  ["abbr = b'a'.upper()", 'eval.py:4', 'upper'],
  ["abbr = 'a'.__len__()", 'eval.py:4', '__len__'],
  ['import inspect\nabbr = inspect.currentframe()', 'eval.py:5', 'inspect.currentframe'],
])('what Python has and a config does not is said to be that: %s', async (code, place, name) => {
  const cwd = emptyFolder();
  writeFileSync(path.join(cwd, 'eval.py'), `${BASE}${code}\nmodels = []\n`);
  const { code: exit, stderr } = await runProgram(['config', 'eval.py'], { cwd });
  expect(exit).toBe(2);
  const [line = ''] = stderr.split('\n').filter((one) => one.startsWith('error'));
  for (const part of [place, name, 'not available in a config', 'docs/configs.md'])
    expect(line).toContain(part);
  expect(stderr).not.toMatch(/has no attribute|cannot import name/);
});
