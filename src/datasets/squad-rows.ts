import type { DataFiles, Row } from '../core/index.ts';
import { formed, jsonFile } from './json-rows.ts';

interface SquadFile {
  data: { paragraphs: SquadParagraph[] }[];
}

interface SquadParagraph {
  context: string;
  qas: (SquadAnswers & { question: string })[];
}

/** What a file says of the answers to a question. */
export interface SquadAnswers {
  answers: { text: string }[];
  is_impossible?: boolean;
  plausible_answers?: { text: string }[];
}

/** The questions of a file in the form of SQuAD, each with its passage and its different answers. */
export async function* squadRows(
  files: DataFiles,
  name: string,
  answersOf: (question: SquadAnswers) => string[] = differentAnswers,
): AsyncGenerator<Row> {
  const { data } = await jsonFile<SquadFile>(files, name);
  for (const [index, { paragraphs }] of data.entries()) {
    yield* formed(name, index, () =>
      paragraphs.flatMap((paragraph) => paragraphQuestions(paragraph, answersOf)),
    );
  }
}

function paragraphQuestions(
  { context, qas }: SquadParagraph,
  answersOf: (question: SquadAnswers) => string[],
): Row[] {
  return qas.map((item) => ({ context, question: item.question, answers: answersOf(item) }));
}

/** OpenCompass takes the answers out of a Python set, in an order that changes from run to run; here they keep theirs. */
function differentAnswers({ answers }: SquadAnswers): string[] {
  return [...new Set(answers.map(({ text }) => text))];
}
