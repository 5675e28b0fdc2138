import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'scripts/**/*.test.ts'],
    testTimeout: 60_000,
    pool: 'forks',
    // Many tests wait for programs that they started: two at once pay even on two cores.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    maxConcurrency: 4,
  },
});
