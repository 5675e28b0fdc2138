import type { LoaderDefinition, Row } from '../../core/index.ts';
import { jsonRows } from '../json-rows.ts';
import { rowSource } from '../row-source.ts';

interface Item {
  context: string;
  input: string;
  answer: unknown;
  options: string[];
}

export const infiniteBenchCodeDebug = task('codedebug', optionsRow);
export const infiniteBenchCodeRun = task('coderun', callRow);
export const infiniteBenchEnDia = task('endia', questionRow);
export const infiniteBenchEnMc = task('enmc', optionsRow);
export const infiniteBenchEnQa = task('enqa', questionRow);
export const infiniteBenchEnSum = task('ensum', ({ context, answer }) => ({ context, answer }));
export const infiniteBenchMathCalc = task('mathcalc', ({ context, answer }) => ({ context, answer }));
export const infiniteBenchMathFind = task('mathfind', searchRow);
export const infiniteBenchRetrieveKv = task('retrievekv', inputRow);
export const infiniteBenchRetrieveNumber = task('retrievenumber', inputRow);
export const infiniteBenchRetrievePasskey = task('retrievepasskey', inputRow);
export const infiniteBenchZhQa = task('zhqa', questionRow);

/** InfiniteBench: a JSONL file a task. Classes differ in the columns that they keep. */
function task(id: string, toRow: (item: Item) => Row): LoaderDefinition {
  return {
    type: `opencompass.datasets.infinitebench.infinitebench_${id}.InfiniteBench${id}Dataset`,
    load: ({ path }, { files }) => rowSource(() => jsonRows(files, String(path), toRow)),
  };
}

function inputRow({ context, input, answer }: Item): Row {
  return { context, input, answer };
}

function questionRow({ context, input: question, answer }: Item): Row {
  return { context, question, answer };
}

/** The gold answer is the first of a list, and the text of an option. */
function optionsRow({ context, input: question, options, answer }: Item): Row {
  const [A, B, C, D] = options;
  const at = options.indexOf(String((answer as string[])[0]));
  if (options.length < 4 || at < 0) throw new RangeError('its answer is none of four options');
  return {
    context,
    question,
    option_A: A,
    option_B: B,
    option_C: C,
    option_D: D,
    answer: String.fromCharCode(65 + at),
  };
}

/** The call whose value is asked for. */
function callRow({ context, input, answer }: Item): Row {
  const call = /func_[0-9]+\(-?[0-9]+\)/.exec(input)?.[0];
  if (call === undefined) throw new RangeError('its question calls no function');
  return { context, func: call.slice(0, call.indexOf('(')), func_call: call, answer };
}

/** What is searched in a list: what the question has between "The" and the last "of". */
function searchRow({ context, input, answer }: Item): Row {
  const sought = /The .+ of/.exec(input)?.[0];
  if (sought === undefined) throw new RangeError('its question seeks nothing');
  return {
    prefix: `What is ${sought.toLowerCase().slice(0, -' of'.length)} in the following list?`,
    context,
    answer,
  };
}
