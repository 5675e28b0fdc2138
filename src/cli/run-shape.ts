import type { CommandShape } from './arguments.ts';
import { type OptionGroup, RUN_OPTIONS } from './options.ts';

/** The shape of a command that takes all options of a run. */
export function runShape(
  command: string,
  description: string,
  extra: readonly OptionGroup[] = [],
): CommandShape {
  return {
    usage: `lodestone ${command} [config] [options]`,
    description,
    groups: [...RUN_OPTIONS, ...extra],
    extra,
    positional: { name: 'config', many: false, help: 'a config file with models and datasets' },
  };
}

export const RUN_SHAPE: CommandShape = {
  ...runShape('run', 'Evaluate models on datasets and print the table of scores.'),
  examples: [
    'lodestone --datasets ceval_gen --api-base http://127.0.0.1:8000/v1 --model qwen2.5-7b-instruct',
    'lodestone --models smollm2-135m-instruct --datasets ARC_e_ppl --limit 60',
  ],
};
