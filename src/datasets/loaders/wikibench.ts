import type { LoaderDefinition, Row } from '../../core/index.ts';
import { stripText } from '../../util/index.ts';
import { nestedJsonRows } from '../json-rows.ts';
import { rowSource } from '../row-source.ts';

interface Question extends Row {
  question: string;
  options: string[];
  answer: string;
}

const ORDERS = ['ABCD', 'BCDA', 'CDAB', 'DABC'];

/**
 * WikiBench: a JSONL file of questions. Where `name` says `circular`, each stands there four times with its options
 * moved, and its answer tells the question's number, the letter and the order; where it says `cloze`, without options.
 */
export const wikiBenchDataset: LoaderDefinition = {
  type: 'opencompass.datasets.wikibench.WikiBenchDataset',
  hubPaths: { 'opencompass/WikiBench': 'WikiBench' },
  load({ path, filename, name }, { files }) {
    const file = filename === undefined ? String(path) : `${path}/${filename}`;
    const form = String(name);
    return rowSource(() => {
      let number = 0;
      return nestedJsonRows<Question>(files, file, (item) => {
        number += 1;
        if (form.includes('cloze')) return [clozeRow(item)];
        if (form.includes('circular')) return ORDERS.map((order) => moved(item, number - 1, order));
        return [withOptions(item)];
      });
    });
  },
};

function clozeRow({ question, answer }: Question): Row {
  return { question: stripText(question), answer: stripText(answer) };
}

function withOptions(item: Question): Question {
  const lines = item.options.map((option, index) => `${String.fromCharCode(65 + index)}. ${option}\n`);
  return { ...item, question: `${stripText(item.question)}\n${lines.join('')}` };
}

function moved(item: Question, number: number, order: string): Row {
  const options = [...order].map((letter) => item.options['ABCD'.indexOf(letter)] ?? '');
  const at = order.indexOf(item.answer);
  if (item.options.length < ORDERS.length || at < 0)
    throw new RangeError('its answer is none of four options');
  return withOptions({ ...item, options, answer: `${number}--${'ABCD'[at]}--${order}` });
}
