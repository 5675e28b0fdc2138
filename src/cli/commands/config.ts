import type { JsonObject } from '../../core/index.ts';
import { Redactor } from '../../util/index.ts';
import { readRunRequest } from '../run-request.ts';
import { runShape } from '../run-shape.ts';
import type { Terminal } from '../terminal.ts';

export const CONFIG_SHAPE = runShape(
  'config',
  'Print the whole config that a command line stands for, as JSON, without its secrets.',
);

/** `lodestone config`: the resolved config. */
export async function config(argv: readonly string[], terminal: Terminal): Promise<number> {
  const request = await readRunRequest(argv, CONFIG_SHAPE, terminal);
  for (const warning of request.warnings) terminal.err(`warning: ${warning}\n`);
  const redactor = new Redactor();
  redactor.learnFrom(request.config);
  const clean = redactor.config({ ...request.config, lodestone: { compat: request.compat } } as JsonObject);
  terminal.out(`${JSON.stringify(clean, null, 2)}\n`);
  return 0;
}
