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
  ["import logging\nlogging.getLogger('x').info('said')\nabbr = 'logged'", 'logged'],
])('%s', async (code, abbr) => {
  expect(await abbrOf(code)).toBe(abbr);
});
