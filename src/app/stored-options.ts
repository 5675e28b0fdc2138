import path from 'node:path';
import type { JsonObject } from '../core/index.ts';
import type { RunOptionName, RunOptions } from './options/index.ts';
import type { RunRequest } from './run-request.ts';

/** Options that decide what a run is, next to its config, by the names under which run folders keep them. */
const KEPT: Readonly<Record<string, RunOptionName>> = {
  limit: 'limit',
  dump_eval_details: 'dumpEvalDetails',
  max_num_workers: 'maxNumWorkers',
  max_wait: 'maxWait',
  max_errors: 'maxErrors',
  judge_order: 'judgeOrder',
  judge_vote: 'judgeVote',
  judge_retries: 'judgeRetries',
  score_timeout: 'scoreTimeout',
  price: 'price',
  cache: 'cache',
  data_dir: 'dataDir',
  data_encoding: 'dataEncoding',
  batch: 'batch',
  batch_poll: 'batchPoll',
  batch_requests: 'batchRequests',
  mode: 'mode',
};

/** What a run folder keeps of the options besides the config. */
export function storedSettings({ options, compat, cwd }: RunRequest): JsonObject {
  const { dataDir, mode } = options;
  const kept = {
    ...options,
    dataDir: dataDir === undefined ? undefined : path.resolve(cwd, dataDir),
    // Scoring again says nothing about what there was to infer.
    mode: mode === 'infer' ? mode : undefined,
  };
  const stored = Object.entries(KEPT).flatMap(([name, option]) => {
    const value = kept[option];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { compat, options: Object.fromEntries(stored) as JsonObject };
}

/** The options that a run folder keeps; what it keeps for others to read is left out. */
export function storedOptions(stored: JsonObject): RunOptions {
  const entries = Object.entries(KEPT).flatMap(([name, option]) =>
    stored[name] === undefined ? [] : [[option, stored[name]] as const],
  );
  return Object.fromEntries(entries);
}
