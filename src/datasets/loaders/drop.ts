import type { DataFiles, LoaderDefinition, Row } from '../../core/index.ts';
import { formed, jsonFile } from '../json-rows.ts';
import { rowSource } from '../row-source.ts';

interface DropPassage {
  passage: string;
  qa_pairs: { question: string; validated_answers: DropAnswer[] }[];
}

interface DropAnswer {
  number: string;
  date: { day: string; month: string; year: string };
  spans: string[];
}

/**
 * DROP: one JSON file of passages by name. With `only_number` (the default) only questions that somebody answered
 * with a number.
 */
export const dropDataset: LoaderDefinition = {
  type: 'opencompass.datasets.drop.dropDataset',
  clusterBy: ['prompt'],
  load: ({ path, only_number: onlyNumber = true }, { files }) => ({
    validation: rowSource(() => questionsIn(files, String(path), onlyNumber === true)),
  }),
};

async function* questionsIn(files: DataFiles, name: string, onlyNumber: boolean): AsyncGenerator<Row> {
  const passages = await jsonFile<{ [name: string]: DropPassage }>(files, name);
  for (const [index, { passage, qa_pairs: pairs }] of Object.values(passages).entries()) {
    const asked = pairs.filter((pair) => !onlyNumber || pair.validated_answers.some(({ number }) => number));
    yield* formed(name, index, () =>
      asked.map((pair) => ({
        prompt: passage,
        question: pair.question,
        answers: [...new Set(pair.validated_answers.flatMap(acceptedAnswers))],
      })),
    );
  }
}

function acceptedAnswers({ number, date, spans }: DropAnswer): string[] {
  if (number) return [number];
  const parts = [date.day, date.month, date.year];
  return parts.some(Boolean) ? [parts.join(' ').trim()] : spans;
}
