import type { DataFiles, Row } from '../core/index.ts';
import { formed, jsonFile } from './json-rows.ts';

interface SquadFile {
  data: { paragraphs: SquadParagraph[] }[];
}

interface SquadParagraph {
  context: string;
  qas: { question: string; answers: { text: string }[] }[];
}

/** The questions of a file in the form of SQuAD, each with its passage and its different answers. */
export async function* squadRows(files: DataFiles, name: string): AsyncGenerator<Row> {
  const { data } = await jsonFile<SquadFile>(files, name);
  for (const [index, { paragraphs }] of data.entries()) {
    yield* formed(name, index, () => paragraphs.flatMap(questionsOf));
  }
}

/** OpenCompass takes the answers out of a Python set, in an order that changes from run to run; here they keep theirs. */
function questionsOf({ context, qas }: SquadParagraph): Row[] {
  return qas.map(({ question, answers }) => ({
    context,
    question,
    answers: [...new Set(answers.map((answer) => answer.text))],
  }));
}
