import type { LoaderDefinition, Row } from '../../core/index.ts';
import { jsonRows } from '../json-rows.ts';
import { rowSource } from '../row-source.ts';

interface SvampItem {
  Body: string;
  Question: string;
  Answer: number;
}

/** SVAMP: a JSONL file; the story and its question become one text, the answer a whole number. */
export const svampDataset: LoaderDefinition = {
  type: 'opencompass.datasets.svamp.SVAMPDataset',
  hubPaths: { 'opencompass/SVAMP': 'svamp/SVAMP.jsonl' },
  load: ({ path }, { files }) => rowSource(() => jsonRows(files, String(path), svampRow)),
};

function svampRow({ Body: body, Question: question, Answer: answer }: SvampItem): Row {
  return { question: `${body} ${question}`, answer: String(Math.trunc(answer)) };
}
