import type { LoaderDefinition, Row } from '../core/index.ts';
import { replaceText } from '../util/index.ts';
import { rowSource } from './row-source.ts';
import { listedRows } from './subjective-rows.ts';
import { withUniformStructs } from './uniform-structs.ts';

interface CompassBenchItem {
  readonly question: string;
  readonly language: string;
  readonly category: unknown;
  readonly others: { readonly level: unknown };
}

/** A class that reads questions of CompassBench; `prompts` says by language what a judge is asked, `zh` and `en`. */
export function compassBenchLoader(
  type: string,
  prompts: { readonly [language: string]: string },
): LoaderDefinition {
  const toRow = ({ question, language, category, others }: CompassBenchItem): Row => {
    const asked = prompts[language === 'zh' ? 'zh' : 'en'] ?? '';
    return {
      question,
      judge_prompt: replaceText(asked, '{question}', question),
      judge: { lan: language, level: others.level, category, question },
    };
  };
  return {
    type: `opencompass.datasets.subjective.${type}`,
    load: ({ path, name }, { files }) =>
      rowSource(() => withUniformStructs(() => listedRows(files, `${path}/${name}.json`, toRow))),
  };
}
