/** The library: what programs and plug-ins build on. */

export { evaluate, type RunControl, type RunOptions, type RunResult } from './app/index.ts';
export * from './core/index.ts';
export type { RunEvent, RunListener } from './run/index.ts';
