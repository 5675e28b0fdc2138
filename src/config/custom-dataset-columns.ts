import { type DatasetConfig, type Json, type JsonObject, LodestoneError } from '../core/index.ts';
import { isJudgeKey, templateFields } from '../util/index.ts';
import { JUDGED_COLUMNS, JUDGED_FILE } from './judged-dataset.ts';

/** Where the user of a data file says what is asked. */
const PROMPTS = ['human_prompt', 'bot_prompt', 'template'];

/**
 * Throws if a dataset that is described by the path of its file needs a column that the file lacks: for its prompts,
 * its options, its answers. `meta` is what the user says of the file, `record` its first record.
 */
export function refuseMissingColumns(dataset: DatasetConfig, meta: JsonObject, record: JsonObject): void {
  const columns = Object.keys(record);
  const literals = columnList(meta.literals ?? null);
  const isJudged = dataset.type === JUDGED_FILE;
  const made = isJudged ? JUDGED_COLUMNS : [];
  const known = (field: string) => [columns, literals, made].some((names) => names.includes(field));
  const { infer_cfg: infer, eval_cfg: scoring, abbr } = dataset;
  const judged = templateFields(scoring.evaluator).filter((field) => !isJudgeKey(field));
  const asked = templateFields(infer.prompt_template?.template ?? null);
  // The word that stands for no column is none itself.
  const fields = [...asked.filter((field) => field !== 'None'), ...judged];
  const missing = [...new Set([...fields, ...neededBy(dataset)])].filter((field) => !known(field));
  const said = PROMPTS.some((key) => key in meta);
  if (missing.length > 0) throw lacking(abbr, missing, columns, said ? 'config-invalid' : 'data-malformed');
  const answer = columns.find((column) => column.trim().toLowerCase() === 'answer');
  const isUnread = dataset.reader_cfg.output_column === null && !('output_column' in meta);
  if (isUnread && answer !== undefined) throw lacking(abbr, ['answer'], columns, 'data-malformed');
}

/** Columns that are read whatever the prompts show: that of the answer, and those of options that replies are compared with. */
function neededBy(dataset: DatasetConfig): string[] {
  const { reader_cfg: reader, eval_cfg: scoring } = dataset;
  const answer = reader.output_column;
  if (dataset.type === JUDGED_FILE) return ['question'];
  return [...(answer === null ? [] : [answer]), ...columnList(scoring.evaluator.options ?? null)];
}

function columnList(value: Json): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function lacking(
  abbr: string,
  missing: readonly string[],
  columns: readonly string[],
  code: 'config-invalid' | 'data-malformed',
): LodestoneError {
  const named = missing.map((field) => `"${field}"`).join(', ');
  const noun = missing.length === 1 ? 'column' : 'columns';
  const there = columns.map((column) => JSON.stringify(column)).join(', ');
  return new LodestoneError(code, `${abbr}: the data has no ${noun} ${named}; it has ${there}`, {
    hint: remedyFor(missing, columns),
  });
}

function remedyFor(missing: readonly string[], columns: readonly string[]): string {
  const separator = [';', '\t', '|'].find((char) => columns.some((column) => column.includes(char)));
  if (separator !== undefined) {
    const name = separator === '\t' ? 'tabs' : `"${separator}"`;
    return `Its cells seem to be separated by ${name}: use commas.`;
  }
  const alike = columns.find((column) => missing.includes(column.trim()) || isNear(column, missing));
  if (alike !== undefined)
    return `Column names are case-sensitive and must match exactly: rename ${JSON.stringify(alike)}.`;
  return 'Rename the columns, or set "human_prompt" with the existing ones; list words in braces that are not columns in "literals".';
}

function isNear(column: string, missing: readonly string[]): boolean {
  return missing.some((field) => field.toLowerCase() === column.trim().toLowerCase());
}
