/** Short forms of GLUE's datasets, whose labels are the numbers 0 and 1. */
import type { Compat, DatasetConfig } from '../core/index.ts';
import { fixKRetriever, pplInferencer, promptTemplate } from './parts.ts';
import { type DatasetParts, datasets, perNumber, reader } from './task-parts.ts';

export interface GlueOptions {
  /** The name in the table, before the split. */
  readonly abbr: string;
  /** The name of the part of GLUE. */
  readonly name: string;
  /** What stands in front of the examples. */
  readonly hint: string;
  readonly columns: string[];
  /** The question with its columns. */
  readonly question: string;
  readonly splits: readonly string[];
  /** Rows of the train split as examples. */
  readonly examples: number[];
  readonly readerArgs?: { train_split?: string };
}

/** Each label scored, on each split. */
export function glue(options: GlueOptions): (compat: Compat) => DatasetConfig[] {
  return datasets(...options.splits.map((split) => onSplit(options, split)));
}

function onSplit(options: GlueOptions, split: string): DatasetParts {
  const { abbr, name, hint, columns, question, examples, readerArgs = {} } = options;
  const template = perNumber(0, [0, 1], (label) => `${hint}</E>${question}\nResult: ${label}`);
  return {
    abbr: `${abbr}-${split}`,
    type: 'HFDataset',
    path: 'glue',
    args: { name },
    reader: reader(columns, 'label', { ...readerArgs, test_split: split }),
    infer: {
      ice_template: promptTemplate(`${question}\nResult: {label}`),
      prompt_template: promptTemplate(template, { ice_token: '</E>' }),
      retriever: fixKRetriever(examples),
      inferencer: pplInferencer(),
    },
  };
}
