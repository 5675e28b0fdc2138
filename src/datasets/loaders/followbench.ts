import { isAtLeast, type LoaderDefinition, LodestoneError, type Row } from '../../core/index.ts';
import { rowSource } from '../row-source.ts';
import { listedRows } from '../subjective-rows.ts';
import { withUniformStructs } from '../uniform-structs.ts';

/** FollowBench: a JSON file with instructions of growing difficulty; a judge (`llm`) or, before 0.5.4, rules count. */
export const followBenchDataset: LoaderDefinition = {
  type: 'opencompass.datasets.subjective.followbench.FollowBenchDataset',
  load({ path, name, cate }, { files, compat }) {
    const byRule = cate === 'rule' && !isAtLeast(compat, '0.5.4');
    if (cate !== 'llm' && !byRule) throw unknownCategory(cate);
    const toRow = (item: Row): Row => ({
      instruction: item.instruction,
      ...(byRule ? {} : { judge_prompt: item.judge_prompt }),
      judge: item,
    });
    return rowSource(() => withUniformStructs(() => listedRows(files, `${path}/${name}.json`, toRow)));
  },
};

function unknownCategory(cate: unknown): LodestoneError {
  return new LodestoneError('config-invalid', `FollowBench has no category "${cate}"`, {
    hint: 'Set cate to "llm"; "rule" exists with --compat 0.3.3 alone.',
  });
}
