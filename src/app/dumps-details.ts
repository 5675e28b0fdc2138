import { type Compat, isAtLeast, isPlainObject, type Json, type RunConfig } from '../core/index.ts';

/**
 * Whether results hold details of each sample: as `--dump-eval-details` says, else the config's
 * `eval.runner.task.dump_details`; by default since 0.5, as in OpenCompass.
 */
export function dumpsDetails(flag: string | undefined, config: RunConfig, compat: Compat): boolean {
  if (flag !== undefined) return flag.toLowerCase() !== 'false';
  const own = ['runner', 'task', 'dump_details'].reduce<Json | undefined>(
    (value, key) => (isPlainObject(value) ? value[key] : undefined),
    config.eval,
  );
  return typeof own === 'boolean' ? own : isAtLeast(compat, '0.5.4');
}
