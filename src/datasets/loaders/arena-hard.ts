import type { LoaderDefinition, Row } from '../../core/index.ts';
import { jsonRows } from '../json-rows.ts';
import { rowSource } from '../row-source.ts';

interface ArenaHardItem {
  question_id: string;
  cluster: string;
  turns: [{ content: string }];
}

/** Arena-Hard: a JSONL file; its dialogues have one turn. */
export const arenaHardDataset: LoaderDefinition = {
  type: 'opencompass.datasets.subjective.arena_hard.ArenaHardDataset',
  load: ({ path, name }, { files }) =>
    rowSource(() => jsonRows(files, `${path}/${name}.jsonl`, arenaHardRow)),
};

function arenaHardRow({ question_id, cluster, turns }: ArenaHardItem): Row {
  const question = turns[0].content;
  return { question, capability: cluster, judge: { capability: cluster, question, question_id } };
}
