import type { LoaderDefinition, Row } from '../../core/index.ts';
import { rowSource } from '../row-source.ts';
import { checklistText, listedRows } from '../subjective-rows.ts';
import { withUniformStructs } from '../uniform-structs.ts';

interface ChecklistItem {
  readonly instruction: string;
  readonly checklist?: readonly string[] | null;
  readonly category?: unknown;
  readonly lan?: unknown;
  readonly id?: unknown;
}

/** CompassBench 1.3: a JSON file with a list of questions, each with what a good answer is checked for. */
export const compassBenchChecklistDataset: LoaderDefinition = {
  type: 'opencompass.datasets.subjective.compassbench_checklist.CompassBenchCheklistDataset',
  load: ({ path, name }, { files }) =>
    rowSource(() => withUniformStructs(() => listedRows(files, `${path}/${name}.json`, checklistRow))),
};

function checklistRow({ instruction, checklist, category, lan, id }: ChecklistItem): Row {
  return {
    question: instruction,
    checklist: checklistText(checklist ?? []),
    judge: { category: category ?? null, lan: lan ?? null, id: id ?? null, question: instruction },
  };
}
