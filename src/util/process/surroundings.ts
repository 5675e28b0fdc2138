import type { Redactor } from '../text/redact.ts';

/** What a run may read of the process that it is in. */
export interface Surroundings {
  /** The folder that relative paths start from. */
  readonly cwd: string;
  /** The user's home. */
  readonly home: string;
  /** The folder of the package, which holds `samples/`. */
  readonly packageFolder: string;
  /** A variable of the environment. */
  readonly env: (name: string) => string | undefined;
  /** The value of a variable that holds a secret, which is written nowhere from then on. */
  readonly secret: (name: string) => string | undefined;
  /** What is not written wherever it turns up; what configs hold is added to it. */
  readonly secrets: Redactor;
}
