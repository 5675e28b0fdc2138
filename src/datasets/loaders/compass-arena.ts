import type { LoaderDefinition, Row } from '../../core/index.ts';
import { rowSource } from '../row-source.ts';
import { type SubjectiveItem, subjectiveRow, subjectiveRows } from '../subjective-rows.ts';

/** What stands for the reference of a question that has none. */
const NO_REFERENCE = '满足用户需求，言之有理即可';

/** CompassArena: a JSON file with a list of questions; each row has what the judge compares the answers with. */
export const compassArenaDataset: LoaderDefinition = {
  type: 'opencompass.datasets.subjective.compass_arena.CompassArenaDataset',
  load: ({ path, name }, { files }) =>
    rowSource(() => subjectiveRows(files, `${path}/${name}.json`, compassArenaRow)),
};

function compassArenaRow(item: SubjectiveItem): Row {
  return { ...subjectiveRow(item), ref: item.others.reference ?? NO_REFERENCE };
}
