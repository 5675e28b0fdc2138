import { resolveRun } from '../../app/index.ts';
import { type ConfigOrigins, configText, dumpConfig } from '../../config/index.ts';
import { dictEntries, type Json, type JsonObject, jsonTag, keyText } from '../../core/index.ts';
import type { OptionGroup } from '../options.ts';
import { readRunArguments } from '../run-arguments.ts';
import { runShape } from '../run-shape.ts';
import type { Terminal } from '../terminal.ts';

const FORMS = ['json', 'ts', 'py'] as const;

const OUTPUT: OptionGroup = {
  title: 'output',
  options: [
    {
      names: ['--as'],
      takes: 'value',
      choices: FORMS,
      help: 'output format (default: json)',
    },
  ],
};

export const CONFIG_SHAPE = runShape(
  'config',
  'Print the resolved config of a command line, with secrets redacted; --json adds the origin of each value.',
  [OUTPUT],
);

/** `lodestone config`: the resolved config. */
export async function config(argv: readonly string[], terminal: Terminal): Promise<number> {
  const { options, parsed } = readRunArguments(argv, CONFIG_SHAPE, terminal);
  const request = await resolveRun(options, terminal);
  for (const warning of request.warnings) terminal.err(`warning: ${warning}\n`);
  for (const note of request.notes) terminal.err(`note: ${note}\n`);
  const redactor = terminal.secrets;
  const { compat, origins, warnings } = request;
  const clean = redactor.config(request.config) as JsonObject;
  if (parsed.flag('json')) {
    const places = await partOrigins(clean, origins);
    terminal.out(`${redactor.text(JSON.stringify({ config: clean, compat, origins: places, warnings }))}\n`);
    return 0;
  }
  const form = parsed.text('as') ?? 'json';
  if (form === 'py') terminal.out(`${dumpConfig(clean)}\n`);
  else terminal.out(configText({ ...clean, lodestone: { compat } }, form === 'ts' ? 'ts' : 'json'));
  return 0;
}

/**
 * Where the values of a config were written, by their place in it. A value that is not listed is from where that is
 * from which holds it.
 */
async function partOrigins(config: JsonObject, origins: ConfigOrigins): Promise<{ [place: string]: string }> {
  const found: { [place: string]: string } = {};
  await collect(config, [], '', origins, found);
  return found;
}

async function collect(
  value: Json,
  path: readonly (string | number)[],
  around: string,
  origins: ConfigOrigins,
  found: { [place: string]: string },
): Promise<void> {
  const origin = (await origins.of(path)) ?? around;
  if (origin !== around && path.length > 0) found[placeText(path)] = origin;
  for (const [key, item] of valueParts(value)) await collect(item, [...path, key], origin, origins, found);
}

function valueParts(value: Json): [string | number, Json][] {
  const isTuple = typeof value === 'object' && value !== null && jsonTag(value) === '$tuple';
  const list = isTuple && !Array.isArray(value) ? (value.$tuple ?? null) : value;
  if (Array.isArray(list)) return list.map((item, index) => [index, item]);
  return dictEntries(value).map(([key, item]) => [typeof key === 'number' ? key : keyText(key), item]);
}

/** `datasets[0].reader_cfg.test_range` */
function placeText(path: readonly (string | number)[]): string {
  return path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? key : `.${key}`))
    .join('');
}
