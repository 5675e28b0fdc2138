import { readFileSync } from 'node:fs';
import { LodestoneError } from '../../core/index.ts';

/** The text of a config file with lines that end in `\n`; `shown` is how it is called in messages. */
export function configSource(file: string, shown: string): string {
  const bytes = readFileSync(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch (cause) {
    throw new LodestoneError('config-syntax', 'the file is not UTF-8', {
      where: shown,
      hint: 'Save it as UTF-8.',
      cause,
    });
  }
}
