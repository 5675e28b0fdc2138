import type { PostprocessorDefinition } from '../../core/index.ts';
import { before, stripCharacters, stripStart, stripText } from '../../util/index.ts';
import { extractedSlice, requiredText } from '../extraction/extracted.ts';

/** The first line that is not empty; LongBench cuts replies to it. */
function firstFullLine(value: unknown): string {
  return before(stripStart(requiredText(value), '\n'), '\n');
}

/** LongBench TREC: the first line that is not empty. */
export const trecLine: PostprocessorDefinition = {
  type: 'opencompass.datasets.longbench.longbench_trec.trec_postprocess',
  apply: firstFullLine,
};

/** LongBench LSHT: the first line that is not empty. */
export const lshtLine: PostprocessorDefinition = {
  type: 'opencompass.datasets.longbench.longbench_lsht.lsht_postprocess',
  apply: firstFullLine,
};

/** LongBench SAMSum: the first line that is not empty. */
export const samsumLine: PostprocessorDefinition = {
  type: 'opencompass.datasets.longbench.longbench_samsum.samsum_postprocess',
  apply: firstFullLine,
};

/** LongBench TriviaQA: the first line that is not empty. */
export const triviaqaLine: PostprocessorDefinition = {
  type: 'opencompass.datasets.longbench.longbench_trivia_qa.triviaqa_postprocess',
  apply: firstFullLine,
};

/** XSum: the first line with text, trimmed. */
export const xsumLine: PostprocessorDefinition = {
  type: 'opencompass.datasets.xsum.Xsum_postprocess',
  aliases: ['Xsum'],
  apply: (value) => stripText(firstTextLine(value)),
};

/** ReCoRD: the first line with text, without "Answer: ". */
export const recordLine: PostprocessorDefinition = {
  type: 'opencompass.datasets.record.ReCoRD_postprocess',
  aliases: ['ReCoRD'],
  apply: (value) => stripText(firstTextLine(value).replaceAll('Answer: ', '')),
};

/** LCSTS: the first line with text, without list marks and the quotation marks and full stops around it. */
export const lcstsLine: PostprocessorDefinition = {
  type: 'opencompass.datasets.lcsts.lcsts_postprocess',
  aliases: ['lcsts'],
  apply(value) {
    // "своей" is a slip of OpenCompass that changes nothing in Chinese texts.
    let line = stripText(firstTextLine(value).replaceAll('своей', ''));
    for (const mark of ['1. ', '- ']) {
      if (line.startsWith(mark)) line = line.replaceAll(mark, '');
    }
    return stripCharacters(line, '“，。！”');
  },
};

/** CRUXEval: the first line with text before "# done". */
export const cruxevalLine: PostprocessorDefinition = {
  type: 'opencompass.datasets.cruxeval.cruxeval_o_postprocess',
  apply(value) {
    const answer = before(requiredText(value), '# done');
    const start = answer.indexOf(stripText(answer));
    const end = answer.indexOf('\n', start);
    return extractedSlice(answer, start, end < 0 ? undefined : end);
  },
};

/** The first line of the trimmed text. */
export function firstTextLine(value: unknown): string {
  return before(stripText(requiredText(value)), '\n');
}
