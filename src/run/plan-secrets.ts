import { restoreSecrets, type SecretOf } from '../core/index.ts';
import { secretsApart } from '../util/index.ts';
import type { Plan } from './plan.ts';

/** The parts of a plan that are configs, and so may hold secrets. */
type Configs = Pick<Plan, 'models' | 'datasets' | 'rows' | 'helpers'>;

/** A plan with references in the places of its secrets, and the secrets by name. */
export function planSecrets(plan: Plan): { plan: Plan; secrets: ReadonlyMap<string, string> } {
  const { config, secrets } = secretsApart(configsIn(plan));
  return { plan: { ...plan, ...config }, secrets };
}

/** A plan with its secrets in their places; a reference to one that is not known stays. */
export function wholePlan(plan: Plan, secretOf: SecretOf): Plan {
  return { ...plan, ...restoreSecrets(configsIn(plan), secretOf) };
}

function configsIn({ models, datasets, rows, helpers }: Plan): Configs {
  return { models, datasets, rows, helpers };
}
