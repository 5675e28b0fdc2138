import path from 'node:path';
import { type DataFiles, type LoaderDefinition, LodestoneError, type Row } from '../../core/index.ts';
import { withContamination } from '../contamination.ts';
import { jsonLines, rowSource } from '../row-source.ts';

interface ArcQuestion {
  id: string;
  question: { stem: string; choices: { label: string; text: string }[] };
  answerKey: string;
}

const hubPaths = {
  'opencompass/ai2_arc-dev': 'ARC/ARC-c/ARC-Challenge-Dev.jsonl',
  'opencompass/ai2_arc-test': 'ARC/ARC-c/ARC-Challenge-Test.jsonl',
  'opencompass/ai2_arc-easy-dev': 'ARC/ARC-e/ARC-Easy-Dev.jsonl',
};

/** ARC: a JSONL file; questions without exactly four choices are left out, and choices are named A to D. */
export const arcDataset: LoaderDefinition = {
  type: 'opencompass.datasets.arc.ARCDataset',
  hubPaths,
  load({ path: file }, { files }) {
    return rowSource(() => questionsIn(files, String(file), arcRow));
  },
};

/** ARC with contamination annotations. */
export const arcDatasetClean: LoaderDefinition = {
  type: 'opencompass.datasets.arc.ARCDatasetClean',
  hubPaths,
  load({ path: file }, { files }) {
    const annotations = `${path.dirname(String(file))}/ARC_c_test_contamination_annotations.json`;
    return rowSource(async function* () {
      const rows = questionsIn(files, String(file), (question, where) => {
        const row = arcRow(question, where);
        return row === undefined ? undefined : { id: question.id, ...row };
      });
      for await (const { id: _, ...row } of withContamination(rows, files, annotations, (row) =>
        String(row.id),
      )) {
        yield row;
      }
    });
  },
};

async function* questionsIn(
  files: DataFiles,
  file: string,
  toRow: (question: ArcQuestion, file: string) => Row | undefined,
): AsyncGenerator<Row> {
  for await (const item of jsonLines(files, file)) {
    const row = toRow(item as unknown as ArcQuestion, file);
    if (row !== undefined) yield row;
  }
}

function arcRow({ question, answerKey }: ArcQuestion, file: string): Row | undefined {
  if (question.choices.length !== 4) return undefined;
  const position = question.choices.findIndex((choice) => choice.label === answerKey);
  if (position < 0) {
    const message = `the answer ${answerKey} is not a choice of "${question.stem.slice(0, 60)}"`;
    throw new LodestoneError('data-malformed', message, { where: file });
  }
  const [textA, textB, textC, textD] = question.choices.map((choice) => choice.text);
  return { question: question.stem, answerKey: 'ABCD'[position], textA, textB, textC, textD };
}
