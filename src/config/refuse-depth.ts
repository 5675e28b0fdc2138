import { LodestoneError } from '../core/index.ts';
import { tooDeep } from '../util/index.ts';

/** Levels that no config needs. */
const DEEPEST = 200;

/** Throws for a config, or a part of one, that holds itself or is nested too deeply for anything to be done with it. */
export function refuseDepth(config: unknown, where: string): void {
  const found = tooDeep(config, DEEPEST);
  if (found === undefined) return;
  const place = found.path.length === 0 ? 'the config' : found.path.join('.');
  throw new LodestoneError(
    'config-invalid',
    `${place} ${found.isCircle ? 'contains itself' : 'is nested too deeply'}`,
    {
      where,
      hint: `A config may be at most ${DEEPEST} levels deep.`,
    },
  );
}
