import { type LoaderDefinition, LodestoneError, type RowSource } from '../../core/index.ts';
import { circularSource, movesAnswerIn } from '../circular-source.ts';
import { customDataset } from './custom.ts';

/**
 * A file of the user whose options are asked in several orders. `option_keys`: the columns of the options;
 * `answer_key`: that of the right one's name.
 */
export const circularCustomDataset: LoaderDefinition = {
  type: 'opencompass.datasets.custom.CircularCustomDataset',
  async load({ circular_patterns: pattern, option_keys: keys, answer_key: answer, ...args }, context) {
    if (!Array.isArray(keys) || keys.length === 0 || typeof answer !== 'string') {
      throw new LodestoneError(
        'config-invalid',
        'options in several orders need "option_keys" and "answer_key"',
        {
          hint: "Write e.g. option_keys=['A', 'B', 'C', 'D'], answer_key='answer'.",
        },
      );
    }
    const source = (await customDataset.load(args, context)) as RowSource;
    return circularSource(source, {
      optionKeys: keys.map(String),
      pattern,
      moveAnswer: movesAnswerIn(answer),
    });
  },
};
