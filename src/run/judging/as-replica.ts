import type { ModelRequest } from '../../core/index.ts';

/** A request that is told apart from the same one before it, since another reply is wanted. */
export function asReplica(request: ModelRequest, replica: number): ModelRequest {
  return replica === 0 || request.kind !== 'gen' ? request : { ...request, replica };
}
