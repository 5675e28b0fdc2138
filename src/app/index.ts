export { conclude } from './conclude.ts';
export { openDataFiles } from './data-places.ts';
export { dumpsDetails } from './dumps-details.ts';
export { keyPlace } from './endpoint-options.ts';
export * from './evaluate.ts';
export { type Executed, execute } from './execute.ts';
export { judgesOfRun } from './judges-of-run.ts';
export { builtInConfigs, configPlaces, type RunOptions } from './options/index.ts';
export { openPlannedRun, type PlannedRun, planRun } from './plan-run.ts';
export { registriesWith } from './plugins.ts';
export { resultJson } from './result-json.ts';
export type { RunControl } from './run-control.ts';
export type { RunRequest } from './run-request.ts';
export type { RunResult } from './run-result.ts';
export { spentLine } from './spending.ts';
export { refuseMissingKeys } from './stored-keys.ts';

export { makeTable } from './table.ts';
