import { LodestoneError, type RequestKind } from '../../core/index.ts';
import type { OpenModel } from '../plan-model.ts';

/** Why a model's answers to a dataset cannot come by batch; undefined when they can. */
export function batchProblem(
  { definition, config, abbr }: OpenModel,
  { kinds, abbr: dataset }: { readonly kinds: readonly RequestKind[]; readonly abbr: string },
): LodestoneError | undefined {
  if (definition === undefined) return undefined;
  const type = definition.type.slice(definition.type.lastIndexOf('.') + 1);
  const problem =
    definition.batchProblem === undefined
      ? `${type} has no batch API`
      : kinds.some((kind) => kind !== 'gen')
        ? `${dataset} needs log-probabilities, which batch APIs do not provide`
        : definition.batchProblem(config);
  if (problem === undefined) return undefined;
  return new LodestoneError('capability-missing', `--batch cannot be used for ${abbr}: ${problem}`, {
    hint: 'Remove --batch to send requests directly.',
  });
}
