/**
 * CPU time for reading OpenCompass's configs: all of a checkout, and `ceval_gen.py` alone. Beside them the same by
 * CPython and mmengine, where `python3` has it. Takes the checkout's folder, else `$LODESTONE_CHECKOUTS/head`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { PythonConfigReader } from '../src/config/python/index.ts';
import { LodestoneError } from '../src/core/index.ts';

interface Timing {
  /** CPU seconds of user and system. */
  readonly seconds: number;
  readonly read: number;
  readonly refused: number;
}

const FOLDERS = ['opencompass/configs', 'configs', 'examples'];
const ONE_FILE = 'datasets/ceval/ceval_gen.py';

/** Reads the files that it is given, one a line, and prints CPU seconds and how many were read. */
const PYTHON = `
import sys, time, os
sys.stdout, out = sys.stderr, sys.stdout
import mmengine.config.config as module
root = sys.argv[1]
module.get_installed_path = lambda package: os.path.join(root, package)
files = sys.stdin.read().split('\\n')
start, read = time.process_time(), 0
for file in files:
    try:
        module.Config.fromfile(file, format_python_code=False)
        read += 1
    except Exception:
        pass
print(time.process_time() - start, read, file=out)
`;

const checkout = path.resolve(process.argv[2] ?? path.join(process.env.LODESTONE_CHECKOUTS ?? '.', 'head'));
const all = FOLDERS.flatMap((folder) => configsBelow(path.join(checkout, folder)));
const one = all.filter((file) => file.endsWith(ONE_FILE)).slice(0, 1);
if (all.length === 0) {
  console.error(`no configs of OpenCompass below ${checkout}`);
  process.exit(2);
}
report(ONE_FILE, one);
report(`${all.length} configs`, all);

function configsBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.py'))
    .sort()
    .map((name) => path.join(folder, name));
}

function report(what: string, files: readonly string[]): void {
  const ours = timeOurs(files);
  console.log(`${what}: Lodestone ${shown(ours)}`);
  const theirs = timePython(files);
  if (theirs === undefined) {
    console.log(`${what}: CPython has no mmengine here`);
    return;
  }
  console.log(
    `${what}: CPython and mmengine ${shown(theirs)}, ${(theirs.seconds / ours.seconds).toFixed(1)} times as much`,
  );
}

function shown({ seconds, read, refused }: Timing): string {
  return `${seconds.toFixed(3)} CPU s (${read} read, ${refused} refused)`;
}

function timeOurs(files: readonly string[]): Timing {
  const start = process.cpuUsage();
  const reader = new PythonConfigReader({
    roots: [checkout],
    packages: { opencompass: path.join(checkout, 'opencompass') },
  });
  let read = 0;
  for (const file of files) {
    try {
      reader.load(file);
      read += 1;
    } catch (error) {
      if (!(error instanceof LodestoneError)) throw error;
    }
  }
  const { user, system } = process.cpuUsage(start);
  return { seconds: (user + system) / 1e6, read, refused: files.length - read };
}

/** The same by Python; undefined where it or mmengine is missing. */
function timePython(files: readonly string[]): Timing | undefined {
  const { status, stdout } = spawnSync('python3', ['-c', PYTHON, checkout], {
    input: files.join('\n'),
    encoding: 'utf8',
  });
  if (status !== 0) return undefined;
  const [seconds = 0, read = 0] = stdout.trim().split(' ').map(Number);
  return { seconds, read, refused: files.length - read };
}
