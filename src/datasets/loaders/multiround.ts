import type { LoaderDefinition, Row } from '../../core/index.ts';
import { pythonStr } from '../../util/index.ts';
import { rowSource } from '../row-source.ts';
import { listedRows } from '../subjective-rows.ts';
import { BEFORE, BEHIND } from '../texts/multiround.ts';
import { withUniformStructs } from '../uniform-structs.ts';

interface Item {
  readonly dialogue: readonly unknown[];
  readonly capability: unknown;
  readonly others: { readonly language: string; readonly [key: string]: unknown };
}

/** FunctionalMT: a JSON file with dialogues; each row has what stands before and behind a dialogue for its judge. */
export const multiroundDataset: LoaderDefinition = {
  type: 'opencompass.datasets.subjective.multiround.MultiroundDataset',
  load: ({ path, name }, { files }) =>
    rowSource(() => withUniformStructs(() => listedRows(files, `${path}/${name}.json`, multiroundRow))),
};

function multiroundRow(item: Item): Row {
  const { dialogue } = item;
  const capability = pythonStr(item.capability);
  const others = { ...item.others, round: Math.trunc(dialogue.length / 2) };
  const before = BEFORE[others.language];
  if (before === undefined) throw new Error(`no judge's prompt in the language "${others.language}"`);
  return {
    dialogue,
    capability,
    gpt4_prefix: before,
    gpt4_suffix: BEHIND[others.language],
    others,
    judge: { capability, others },
  };
}
