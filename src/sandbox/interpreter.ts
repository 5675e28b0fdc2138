import { execFile } from 'node:child_process';
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { warmGoCache } from './go-cache.ts';
import { type Interpreter, type Language, onPath, outsideUsr } from './language.ts';
import { findToolchain } from './toolchains.ts';

const found = new Map<Language, Promise<Interpreter | undefined>>();

/** The interpreter of a language on this machine; undefined if there is none. */
export function findInterpreter(language: Language): Promise<Interpreter | undefined> {
  const known = found.get(language) ?? find(language);
  found.set(language, known);
  return known;
}

let goCache: Promise<string> | undefined;

/** An interpreter with all that its programs need, which for Go takes a while at the first call. */
export async function prepared(interpreter: Interpreter): Promise<Interpreter> {
  const { language, tools = [], folders } = interpreter;
  if (language !== 'go') return interpreter;
  goCache ??= warmGoCache(tools[0] ?? 'go');
  const cache = await goCache;
  return { ...interpreter, tools: [...tools, cache], folders: [...folders, cache] };
}

async function find(language: Language): Promise<Interpreter | undefined> {
  if (language === 'python') return findPython();
  return language === 'javascript' ? ownNode() : findToolchain(language);
}

function ownNode(): Interpreter {
  const file = realpathSync(process.execPath);
  return { language: 'javascript', file, folders: outsideUsr([path.dirname(path.dirname(file))]) };
}

const PREFIXES = 'import os, sys; print(os.path.realpath(sys.executable)); print(sys.base_prefix)';

/** The system's Python, else the first on the path. Needs 3.9, for `ast.unparse`. */
async function findPython(): Promise<Interpreter | undefined> {
  for (const candidate of onPath('python3')) {
    const interpreter = await pythonAt(candidate);
    if (interpreter !== undefined) return interpreter;
  }
  return undefined;
}

async function pythonAt(candidate: string): Promise<Interpreter | undefined> {
  try {
    const check = `${PREFIXES}\nassert sys.version_info >= (3, 9)`;
    const { stdout } = await promisify(execFile)(candidate, ['-I', '-c', check], { timeout: 20_000 });
    const [file = '', prefix = ''] = stdout.trim().split('\n');
    return { language: 'python', file, folders: outsideUsr([prefix, path.dirname(path.dirname(file))]) };
  } catch {
    // A shim without a Python behind it, or one too old: the next may do.
    return undefined;
  }
}
