import { contamination } from './contamination.ts';
import type { DataPackage } from './data-package.ts';
import { exams } from './exams.ts';
import { hub } from './hub.ts';
import { longAndAgents } from './long-and-agents.ts';
import { mathAndCode } from './math-and-code.ts';
import { science } from './science.ts';
import { subjective } from './subjective.ts';
import { understanding } from './understanding.ts';

/** All data that can be fetched. */
export const DATA_PACKAGES: readonly DataPackage[] = [
  ...exams,
  ...understanding,
  ...mathAndCode,
  ...longAndAgents,
  ...science,
  ...subjective,
  ...hub,
  ...contamination,
];
