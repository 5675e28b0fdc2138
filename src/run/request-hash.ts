import { hash } from 'node:crypto';
import type { ModelRequest } from '../core/index.ts';

/**
 * Recognises a request: 32 hexadecimal digits over everything that is asked, `replica` included. Which text other
 * requests share decides nothing about the answer and is left out.
 */
export function requestHash(request: ModelRequest, replica: number): string {
  const text = JSON.stringify([request.kind, request.prompt, ...askedIn(request), replica]);
  return hash('sha256', text, 'hex').slice(0, 32);
}

function askedIn(request: ModelRequest): unknown[] {
  switch (request.kind) {
    case 'gen': {
      const { maxOutLen, minOutLen = null, stop = [], options = {}, replica = 0 } = request;
      return [maxOutLen, minOutLen, stop, options, replica];
    }
    case 'ppl':
      return [request.context ?? ''];
    case 'll':
      return [request.continuation];
    case 'clp':
      return [request.choices];
    case 'embed':
      return [];
  }
}
