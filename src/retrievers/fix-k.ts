import { LodestoneError, type RetrieverDefinition } from '../core/index.ts';

/** The same examples for every sample: `fix_id_list` names rows of the train split. */
export const fixKRetriever: RetrieverDefinition = {
  type: 'opencompass.openicl.icl_retriever.icl_fix_k_retriever.FixKRetriever',
  create({ fix_id_list: list }, { train }) {
    if (!Array.isArray(list)) {
      throw new LodestoneError('config-invalid', 'FixKRetriever needs a fix_id_list', {
        hint: 'Set it to a list of row numbers, e.g. fix_id_list=[0, 1, 2, 3, 4].',
      });
    }
    const ids = list.map(Number);
    const outside = ids.find((id) => !(id < train.length));
    if (outside !== undefined) {
      throw new LodestoneError(
        'config-invalid',
        `fix_id_list names example ${outside}, but the train split has ${train.length} rows`,
      );
    }
    return { examplesFor: () => ids };
  },
};
