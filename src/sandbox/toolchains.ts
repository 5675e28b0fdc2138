import { execFile } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { type BuiltLanguage, type Interpreter, onPath, outsideUsr } from './language.ts';

const SHELL = '/bin/sh';

/** The compilers of a language on this machine; undefined if there are none. */
export async function findToolchain(language: BuiltLanguage): Promise<Interpreter | undefined> {
  if (!existsSync(SHELL)) return undefined;
  return FINDERS[language]();
}

const FINDERS: { [language in BuiltLanguage]: () => Promise<Interpreter | undefined> } = {
  async cpp() {
    const compiler = await working('g++', ['--version']);
    return compiler === undefined ? undefined : shell('cpp', [compiler], []);
  },

  async java() {
    const compiler = await working('javac', ['-version']);
    if (compiler === undefined) return undefined;
    const home = path.dirname(path.dirname(compiler));
    const machine = path.join(home, 'bin', 'java');
    if (!existsSync(machine)) return undefined;
    // Systems keep the settings elsewhere and link to them.
    const settings = ['lib/jvm.cfg', 'conf/net.properties', 'conf/security/java.security']
      .map((file) => path.join(home, file))
      .filter((file) => existsSync(file))
      .map((file) => path.dirname(realpathSync(file)));
    return shell('java', [compiler, machine], [home, ...settings]);
  },

  async go() {
    const compiler = await working('go', ['version']);
    return compiler === undefined
      ? undefined
      : shell('go', [compiler], [path.dirname(path.dirname(compiler))]);
  },
};

function shell(language: BuiltLanguage, tools: string[], folders: string[]): Interpreter {
  return { language, file: realpathSync(SHELL), folders: outsideUsr(folders), tools };
}

/** The first program of a name that does what it is asked, symbolic links resolved. */
async function working(name: string, args: readonly string[]): Promise<string | undefined> {
  for (const file of onPath(name)) {
    const works = await promisify(execFile)(file, args, { timeout: 20_000 }).then(
      () => true,
      () => false,
    );
    if (works) return realpathSync(file);
  }
  return undefined;
}
