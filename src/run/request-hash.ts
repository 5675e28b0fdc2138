import { createHash } from 'node:crypto';
import type { ModelRequest } from '../core/index.ts';

/**
 * Recognises a request: 32 hexadecimal digits over everything that is asked, `replica` included. Which text other
 * requests share decides nothing about the answer and is left out.
 */
export function requestHash(request: ModelRequest, replica: number): string {
  const { kind, prompt } = request;
  const asked =
    request.kind === 'gen'
      ? [
          request.maxOutLen,
          request.minOutLen ?? null,
          request.stop ?? [],
          request.options ?? {},
          request.replica ?? 0,
        ]
      : [request.context ?? ''];
  const text = JSON.stringify([kind, prompt, ...asked, replica]);
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
