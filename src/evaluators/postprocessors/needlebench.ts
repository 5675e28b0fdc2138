import type { PostprocessorDefinition } from '../../core/index.ts';
import { pythonRegex, replaceEnclosed, stripText } from '../../util/index.ts';
import { requiredText } from '../extraction/extracted.ts';
import { boxedAnswer } from '../math/boxed-answer.ts';

const SPACES = pythonRegex('\\s+', {}, 'g');
const DISPLAY_BRACKET = /\\[[\]]/g;

/** NeedleBench: the text as it is. */
export const needlebenchPrediction: PostprocessorDefinition = {
  type: 'opencompass.datasets.needlebench.origin.needlebench_postprocess',
  apply: (text) => text,
};

/** NeedleBench: the reference as it is. */
export const needlebenchReference: PostprocessorDefinition = {
  type: 'opencompass.datasets.needlebench.origin.needlebench_dataset_postprocess',
  aliases: ['needlebench_dataset'],
  apply: (text) => text,
};

/** NeedleBench 2: the text as it is. */
export const needlebenchPredictionV2: PostprocessorDefinition = {
  type: 'opencompass.datasets.needlebench_v2.origin.needlebench_postprocess',
  aliases: ['needlebench'],
  apply: (text) => text,
};

/** NeedleBench 2: the reference as it is. */
export const needlebenchReferenceV2: PostprocessorDefinition = {
  type: 'opencompass.datasets.needlebench_v2.origin.needlebench_dataset_postprocess',
  apply: (text) => text,
};

/** NeedleBench 2, ancestral trace challenge: the name in the last box, without LaTeX; "None" without a box. */
export const ancestralTraceAnswer: PostprocessorDefinition = {
  type: 'opencompass.datasets.needlebench_v2.atc.needlebench_atc_postprocess_v2',
  aliases: [
    'needlebench_atc_postprocess_v2',
    'opencompass.datasets.needlebench_v2.atc_elder_only.needlebench_atc_postprocess_v2',
  ],
  apply: (value) => plainName(boxedAnswer(requiredText(value), true) ?? ''),
};

/** A name without LaTeX commands, quotation marks and repeated spaces. */
export function plainName(name: string): string {
  if (name === '' || name === 'None') return 'None';
  let plain = name;
  for (const command of ['\\text{', '\\boxed{']) {
    plain = replaceEnclosed(plain, command, '}', (content) => content, { skipEmpty: true });
  }
  plain = stripText(plain.replace(DISPLAY_BRACKET, '').replaceAll('\\', '').replace(SPACES, ' '));
  return plain.replaceAll('"', '').replaceAll("'", '').replaceAll('~', ' ');
}
