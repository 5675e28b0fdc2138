import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { EXIT, LodestoneError } from '../../core/index.ts';
import { type CommandShape, parseArguments } from '../arguments.ts';
import { STARTERS, type StarterForm } from '../starter-configs.ts';
import type { Terminal } from '../terminal.ts';

export const INIT_SHAPE: CommandShape = {
  usage: 'lodestone init [options]',
  description: 'Write a commented config to start from into the working folder.',
  groups: [
    {
      title: 'options',
      options: [
        {
          names: ['--as'],
          takes: 'value',
          choices: Object.keys(STARTERS),
          help: 'its form: TypeScript, YAML, JSON, or a Python config of OpenCompass (default: ts)',
        },
      ],
    },
  ],
};

/** `lodestone init`: a config to start from. A file that is there is left alone. */
export async function init(argv: readonly string[], terminal: Terminal): Promise<number> {
  const form = (parseArguments(argv, INIT_SHAPE).text('as') ?? 'ts') as StarterForm;
  const { file, text } = STARTERS[form];
  const place = path.join(terminal.cwd, file);
  if (existsSync(place)) {
    throw new LodestoneError('file-unwritable', `there is a ${file} here already`, {
      hint: 'Rename or remove it first, or start in another folder.',
    });
  }
  try {
    writeFileSync(place, text, { flag: 'wx' });
  } catch (cause) {
    throw new LodestoneError('file-unwritable', `${file} cannot be written here`, {
      hint: 'Start in a folder of your own.',
      cause,
    });
  }
  const command = form === 'py' ? `lodestone ${file}` : 'lodestone run';
  terminal.out(`${file} is written; edit its model, then try it: ${command} --limit 5\n`);
  return EXIT.ok;
}
