import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { EXIT, LodestoneError } from '../../core/index.ts';
import { type CommandShape, parseArguments } from '../arguments.ts';
import { STARTERS, type StarterForm } from '../starter-configs.ts';
import type { Terminal } from '../terminal.ts';

export const INIT_SHAPE: CommandShape = {
  usage: 'lodestone init [options]',
  description: 'Write a commented starter config into the working directory.',
  groups: [
    {
      title: 'options',
      options: [
        {
          names: ['--as'],
          takes: 'value',
          choices: Object.keys(STARTERS),
          help: 'format: TypeScript, YAML, JSON, or an OpenCompass Python config (default: ts)',
        },
      ],
    },
  ],
};

/** `lodestone init`: a starter config. A file that is there is left alone. */
export async function init(argv: readonly string[], terminal: Terminal): Promise<number> {
  const form = (parseArguments(argv, INIT_SHAPE).text('as') ?? 'ts') as StarterForm;
  const { file, text } = STARTERS[form];
  const place = path.join(terminal.cwd, file);
  if (existsSync(place)) {
    throw new LodestoneError('file-unwritable', `${file} already exists here`, {
      hint: 'Rename or remove it, or run this in another folder.',
    });
  }
  try {
    writeFileSync(place, text, { flag: 'wx' });
  } catch (cause) {
    throw new LodestoneError('file-unwritable', `${file} cannot be written here`, {
      hint: 'Run this in a writable folder.',
      cause,
    });
  }
  const command = form === 'py' ? `lodestone ${file}` : 'lodestone run';
  terminal.out(`wrote ${file}; edit its model, then try: ${command} --limit 5\n`);
  return EXIT.ok;
}
