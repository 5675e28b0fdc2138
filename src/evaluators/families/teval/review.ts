import { PyDict, type PyValue, pyEqual, stripText } from '../../../util/index.ts';
import { dictEntry, loadedData } from './loaded.ts';
import type { Skill } from './skill.ts';

/** Whether a model sees what became of a step: the letter behind the first colon. */
export const reviewSkill: Skill = {
  metrics: ['parse_rate', 'review_quality'],
  isRounded: true,
  score(reply, item) {
    const wanted = dictEntry(dictEntry(item, 'ground_truth'), 'answer');
    const isJson = dictEntry(dictEntry(item, 'meta_data'), 'response_format') === 'json';
    const given = isJson ? finishedIn(reply) : letterIn(reply);
    if (given === undefined) return { parse_rate: 0, review_quality: 0 };
    return { parse_rate: 1, review_quality: wanted !== undefined && pyEqual(given, wanted) ? 1 : 0 };
  },
};

function letterIn(reply: string): string | undefined {
  const [letter = ''] = stripText(reply.slice(reply.indexOf(':') + 1));
  return 'ABCDE'.includes(letter) && letter !== '' ? letter : undefined;
}

/** OpenCompass compares a dict around the answer, which no reference equals. */
function finishedIn(reply: string): PyValue | undefined {
  const review = dictEntry(loadedData(reply), 'is_finished');
  const isTruthValue = review !== undefined && (pyEqual(review, true) || pyEqual(review, false));
  return isTruthValue ? new PyDict([['review', review]]) : undefined;
}
