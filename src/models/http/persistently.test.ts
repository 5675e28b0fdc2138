import { expect, test } from 'vitest';
import { RequestError } from '../../core/index.ts';
import { persistently } from './persistently.ts';

test('nothing is tried again once the run is stopped, not even after a pause', async () => {
  const stop = new AbortController();
  let tries = 0;
  const work = async () => {
    tries += 1;
    setImmediate(() => stop.abort(new Error('stopped')));
    throw new RequestError({ kind: 'transient', message: 'busy', retryAfterSeconds: 1 });
  };
  await expect(persistently(work, 1000, stop.signal)).rejects.toThrow('stopped');
  expect(tries).toBe(1);
});
