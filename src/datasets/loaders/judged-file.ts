import { type LoaderDefinition, LodestoneError, type Row } from '../../core/index.ts';
import { rowsByHeader } from '../csv-table.ts';
import { isChinese, JUDGE_FORMS, type JudgeForm, judgePromptParts } from '../judge-prompt.ts';
import { jsonLines, rowSource } from '../row-source.ts';
import { ENGLISH } from '../texts/judge-prompts-en.ts';
import { CHINESE } from '../texts/judge-prompts-zh.ts';
import { withUniformStructs } from '../uniform-structs.ts';

/**
 * A JSONL or CSV file of the user whose answers a judge judges: `question`, and where a row has them `reference` (or
 * `answer`), `rubric` and `category`. `judge` says how: `score`, `pass` or `pair`. Each row has the parts of its judge's
 * prompt, in Chinese where the question is.
 */
export const judgedFile: LoaderDefinition = {
  type: 'lodestone.datasets.JudgedFile',
  load({ path, judge }, { files }) {
    const file = String(path);
    const form = JUDGE_FORMS.find((one) => one === judge);
    if (form === undefined || !/\.(?:jsonl|csv)$/.test(file)) throw unknown(file, judge);
    const toRow = (row: Row) => judgedRow(row, form);
    return rowSource(() =>
      withUniformStructs(() =>
        file.endsWith('.jsonl') ? jsonLines(files, file, toRow) : mapped(rowsByHeader(files, file), toRow),
      ),
    );
  },
};

async function* mapped(rows: AsyncIterable<Row>, toRow: (row: Row) => Row): AsyncGenerator<Row> {
  for await (const row of rows) yield toRow(row);
}

function judgedRow(row: Row, form: JudgeForm): Row {
  const reference = row.reference ?? row.answer ?? null;
  const whole = { ...row, reference, rubric: row.rubric ?? null, category: row.category ?? null };
  if (typeof row.question !== 'string' || row.question.trim() === '')
    throw new LodestoneError('data-malformed', 'a row has no "question"', {
      hint: 'Name the column "question" and fill it in every row.',
    });
  if (form === 'pass' && (reference === null || reference === ''))
    throw new LodestoneError(
      'data-malformed',
      `the question "${row.question.slice(0, 60)}" has no "reference" to compare with`,
      {
        hint: 'Add it, or use judge: score.',
      },
    );
  return { ...whole, ...judgePromptParts(whole, form, isChinese(row.question) ? CHINESE : ENGLISH) };
}

function unknown(file: string, judge: unknown): LodestoneError {
  const message = `a file with judged answers ends in .jsonl or .csv, and "judge" is one of ${JUDGE_FORMS.join(', ')}`;
  return new LodestoneError(
    'config-invalid',
    `${message}; not ${file} with ${JSON.stringify(judge ?? null)}`,
  );
}
