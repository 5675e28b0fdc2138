import { LodestoneError } from '../../../core/index.ts';
import { pythonRegex } from '../../../util/index.ts';

const ANSWER_MARK = '【答案】';
const MARKED_LETTER = pythonRegex(`${ANSWER_MARK}\\s*(?:[:：]+\\s*)?([A-Z])`, {}, 'g');
const SPACES = pythonRegex('\\s+', {}, 'g');

/**
 * GAOKAO-Bench: the options of a reply, one for each question of a passage. `count` is how many questions there
 * are, for the kind that has several.
 */
export function gaokaoAnswers(kind: string, reply: string, count: number): string[] {
  switch (kind) {
    case 'single_choice':
      return lettersIn(reply, /[A-D]/g).slice(-1);
    case 'multi_question_choice':
      return severalAnswers(reply, count);
    case 'multi_choice': {
      const letters = lettersIn(answerPart(reply.replace(SPACES, '')), /[A-D]/g);
      return letters.length === 0 ? [] : [letters.join('')];
    }
    case 'five_out_of_seven':
      return lettersIn(reply, /[A-G]/g).slice(0, 5);
    default:
      throw new LodestoneError('scoring-failed', `GAOKAO-Bench cannot score questions of kind "${kind}"`);
  }
}

function severalAnswers(reply: string, count: number): string[] {
  const marked = [...reply.matchAll(MARKED_LETTER)].map(([, letter = '']) => letter);
  return marked.length === count ? marked : lettersIn(reply, /[A-Z]/g).slice(0, count);
}

/** What follows the answer's mark, unless the reply begins with it; else the last ten characters. */
function answerPart(reply: string): string {
  const mark = reply.indexOf(ANSWER_MARK);
  return mark > 0 ? reply.slice(mark) : [...reply.slice(-20)].slice(-10).join('');
}

function lettersIn(text: string, letters: RegExp): string[] {
  return text.match(letters) ?? [];
}
