import {
  type DatasetConfig,
  dictEntries,
  isOwnData,
  type Json,
  LodestoneError,
  plain,
  type Row,
} from '../core/index.ts';
import type { DatasetReader } from '../datasets/index.ts';
import { isJudgeKey, pythonStr, templateFields } from '../util/index.ts';
import { datasetAbbr } from './abbreviations.ts';

/** Answers that messages show. */
const SHOWN = 3;

/** Evaluators that a file of the user gets by itself: nothing can be scored without the right answers. */
const COMPARES = /(?:^|\.)(?:AccEvaluator|EMEvaluator|(?:Circular)?OptionSimAccEvaluator|CircularEvaluator)$/;

/** Throws if a file of the user has no right answers, or none of them is an option. Reads on until one is. */
export async function refuseUnfitAnswers(dataset: DatasetConfig, reader: DatasetReader): Promise<void> {
  if (!isOwnData(dataset) || !COMPARES.test(dataset.eval_cfg.evaluator.type)) return;
  const { abbr } = dataset;
  const column = reader.outputColumn;
  const options = answerOptions(dataset);
  const others = new Set<string>();
  for await (const { row, gold } of reader.samples()) {
    if (column === null || !(column in row)) throw noAnswers(abbr, column, row);
    const answer = pythonStr(gold);
    if (options === undefined || options.includes(answer)) return;
    if (others.size < SHOWN) others.add(JSON.stringify(answer));
  }
  throw new LodestoneError(
    'data-malformed',
    `${abbr}: no answer in "${column}" is one of the options ${options?.join(', ')}; they are ${[...others].join(', ')}`,
    { hint: 'Use the name of the correct option, e.g. A.' },
  );
}

function noAnswers(abbr: string, column: string | null, row: Row): LodestoneError {
  const what = column === null ? 'with the correct answers' : `"${column}"`;
  const there = Object.keys(row).map((name) => JSON.stringify(name));
  return new LodestoneError(
    'data-malformed',
    `${abbr}: the data has no column ${what}; it has ${there.join(', ')}`,
    {
      hint: 'Name it "answer", or set "output_column"; without reference answers only -m infer works.',
    },
  );
}

/** The options that replies are compared with, or whose labels are scored. */
function answerOptions({ infer_cfg: infer, eval_cfg: scoring }: DatasetConfig): string[] | undefined {
  const { options } = plain(scoring.evaluator) as { options?: Json };
  if (Array.isArray(options)) return options.map(String);
  if (!/(?:^|\.)PPLInferencer$/.test(infer.inferencer.type)) return undefined;
  const labels = dictEntries(infer.prompt_template?.template ?? null).map(([label]) =>
    pythonStr(plain(label)),
  );
  // A template that is one text names none: they are the answers of the data.
  return labels.length === 0 ? undefined : labels;
}

/** Files of the user, by the place that is told of what stands in them; not those that runs keep. */
const OWN_FILE = /\.(?:py|json|ya?ml|[cm]?[jt]s)(?::\d+)*$/;
const KEPT_FILE = /configs[/\\]\d{8}_\d{6}\.\w+(?::\d+)*$/;

/** What a prompt of the user files shows in braces although the data does not have it. */
export async function fieldNote(
  config: DatasetConfig,
  reader: DatasetReader,
  placeOf: ((dataset: DatasetConfig, path: readonly string[]) => Promise<string | undefined>) | undefined,
): Promise<string | undefined> {
  const part = config.infer_cfg.prompt_template === undefined ? 'ice_template' : 'prompt_template';
  const place = await placeOf?.(config, ['infer_cfg', part]);
  if (place === undefined || !OWN_FILE.test(place) || KEPT_FILE.test(place)) return undefined;
  for await (const { row } of reader.samples()) {
    const fields = unknownFields(config, row);
    if (fields.length === 0) return undefined;
    const named = fields.map((field) => `{${field}}`).join(', ');
    return `${place}: ${datasetAbbr(config)} has no column for ${named} in its prompt, so the text is sent unchanged`;
  }
  return undefined;
}

/** Fields of a dataset's prompts that neither its data nor a judge's prompt knows: they reach the model as they stand. */
function unknownFields({ infer_cfg: infer, reader_cfg: reader }: DatasetConfig, row: Row): string[] {
  const { input_columns: inputs, output_column: output } = reader;
  const columns = [typeof inputs === 'string' ? inputs.split(/\s+/) : inputs, output ?? []].flat();
  const { prompt_template: prompt = null, ice_template: example = null } = infer;
  return templateFields([
    prompt?.template ?? prompt?.messages ?? null,
    example?.template ?? example?.messages ?? null,
  ]).filter((field) => !(field in row) && !columns.includes(field) && !isJudgeKey(field));
}
