import path from 'node:path';
import type { JsonObject } from '../core/index.ts';
import type { RunRequest } from './run-request.ts';

/** Options that decide what a run is, beside its config; they are kept with it for those who go on. */
const KEPT = [
  ...[
    'limit',
    'dump_eval_details',
    'coverage',
    'max_num_workers',
    'max_wait',
    'max_errors',
    'score_timeout',
    'price',
    'cache',
    'data_encoding',
  ],
  ...['batch', 'batch_poll', 'batch_requests'],
];

/** What a run folder keeps of a command line beside the config. */
export function settingsOf({ parsed, compat, cwd }: RunRequest): JsonObject {
  const folder = parsed.text('data_dir');
  const options = {
    ...parsed.given(KEPT),
    ...(folder === undefined ? {} : { data_dir: path.resolve(cwd, folder) }),
    // Scoring again says nothing about what there was to infer.
    ...(parsed.text('mode') === 'infer' ? { mode: 'infer' } : {}),
  };
  return { compat, options };
}
