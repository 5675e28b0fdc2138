import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take longest, the longest first: one that starts last keeps the other workers idle. */
const LONGEST = [
  'test/parity/scores.test.ts',
  'test/e2e/cases.test.ts',
  'test/parity/graders.test.ts',
  'test/e2e/documented-commands.test.ts',
  'test/parity/requests.test.ts',
];

/** Starts those files first, the others in vitest's own order. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const found = LONGEST.findIndex((name) => moduleId.endsWith(name));
      return found < 0 ? LONGEST.length : found;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'scripts/**/*.test.ts'],
    testTimeout: 60_000,
    pool: 'forks',
    // Many tests wait for programs that they started: three at once pay even on two cores.
    maxWorkers: Math.max(3, availableParallelism() - 1),
    maxConcurrency: 4,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/**/*.test.ts'],
      reporter: ['text-summary', 'json-summary'],
    },
    sequence: { sequencer: LongestFirst },
  },
});
