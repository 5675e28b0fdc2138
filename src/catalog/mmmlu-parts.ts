/** What MMMLU and its excerpt share: a dataset a locale, and the question in its language. */
import type { InferConfig } from '../core/index.ts';
import { evaluator, genInferencer, promptTemplate, round, zeroRetriever } from './parts.ts';
import { type DatasetParts, datasets, firstOption, reader } from './task-parts.ts';
import { MMMLU } from './texts/mmmlu.ts';

const READER = reader(['input', 'A', 'B', 'C', 'D', 'subject'], 'target', { train_split: 'test' });

interface LocaleParts {
  readonly type: string;
  readonly path: string;
  readonly abbr: (locale: string) => string;
  readonly name: (locale: string) => string;
}

/** Builds a dataset for each locale, asked as `infer` says. */
export function localeDatasets({ type, path, abbr, name }: LocaleParts) {
  return (infer: (locale: string) => InferConfig) =>
    datasets(
      ...Object.keys(MMMLU).map(
        (locale): DatasetParts => ({
          abbr: abbr(locale),
          type,
          path,
          args: { name: name(locale) },
          reader: READER,
          infer: infer(locale),
          evaluate: {
            evaluator: evaluator('AccwithDetailsEvaluator'),
            pred_postprocessor: firstOption('ABCD'),
          },
        }),
      ),
    );
}

/** The question alone. */
export function localeQuestion(locale: string): InferConfig {
  const question = round(MMMLU[locale]?.question ?? '');
  return {
    prompt_template: promptTemplate({ begin: '</E>', ...question }, { ice_token: '</E>' }),
    retriever: zeroRetriever(),
    inferencer: genInferencer(),
  };
}
