import { LodestoneError } from '../../../core/index.ts';
import { cutWords, stripText } from '../../../util/index.ts';
import { requiredPart } from '../../extraction/required-part.ts';
import { chineseSentences, sequenceRouge } from '../../metrics/measures/word-rouge.ts';
import { characterF1 } from '../../metrics/text/chinese-character-f1.ts';
import { FACTS } from './labels.ts';
import type { LawTask } from './task.ts';

const NOTHING = '无内容';

/** ROUGE-L of words, after `lead` is taken out of the reference. */
export function rougeTask(lead = ''): LawTask {
  return {
    judge(prediction, reference) {
      const words = cutWords(prediction).join(' ');
      const wanted = chineseSentences(
        cutWords(lead === '' ? reference : reference.replaceAll(lead, '')).join(' '),
      );
      if (wanted.length === 0) throw new LodestoneError('scoring-failed', 'a reference is empty');
      return { score: sequenceRouge(chineseSentences(stripText(words) === '' ? NOTHING : words), wanted) };
    },
  };
}

/** F1 of the characters of the answer. */
export const readingTask: LawTask = {
  judge: (prediction, reference) => ({ score: characterF1(prediction, reference.replaceAll('回答:', '')) }),
};

/** F1 of trigger words, each compared with the one at its place. */
export const triggerTask: LawTask = {
  judge(prediction, reference) {
    const [words, wanted] = [prediction.split(';'), reference.split(';')];
    const common = wanted.reduce((sum, one, index) => {
      const word = words[index];
      return word === undefined ? sum : sum + characterF1(word, one);
    }, 0);
    return { score: smoothF1(common, words.length, wanted.length) };
  },
};

/** F1 of facts, `kind:text` each. */
export const factsTask: LawTask = {
  abstentions: 'anstention_rate',
  judge(prediction, reference) {
    const found = factsIn(prediction);
    const wanted = referenceFacts(reference);
    if (wanted.size === 0) return { score: found.size === 0 ? 1 : 0 };
    let common = 0;
    for (const [kind, text] of found) {
      const other = wanted.get(kind);
      if (other !== undefined) common += characterF1(text, other);
    }
    const score = found.size === 0 ? 0 : smoothF1(common, found.size, wanted.size);
    return { score, abstains: found.size === 0 };
  },
};

function smoothF1(common: number, predicted: number, wanted: number): number {
  const precision = common / predicted;
  const recall = common / wanted;
  return (2 * precision * recall) / (precision + recall + 1e-10);
}

function referenceFacts(reference: string): Map<string, string> {
  if (stripText(reference) === '') return new Map();
  return new Map(
    reference.split(';').map((fact) => {
      const [kind = '', text] = fact.split(':');
      return [kind, requiredPart(text ?? '', text !== undefined, reference)];
    }),
  );
}

/** What a prediction says of each kind of fact, the last mention first. */
function factsIn(prediction: string): Map<string, string> {
  const facts = new Map<string, string>();
  for (const kind of FACTS) {
    const text = lastMention(prediction, kind);
    if (text !== undefined) facts.set(kind, text);
  }
  return facts;
}

const MISSING = ['无', '未提及'];

function lastMention(prediction: string, kind: string): string | undefined {
  for (let start = prediction.lastIndexOf(kind); start >= 0; ) {
    const end = start + kind.length;
    if (end < prediction.length - 2 && ':：'.includes(prediction.charAt(end))) {
      const text = firstPart(prediction, end + 1);
      if (!MISSING.includes(text)) return text;
    }
    start = start === 0 ? -1 : prediction.lastIndexOf(kind, start - 1);
  }
  return undefined;
}

/** The text from a position to the first space or line break behind its spaces. */
function firstPart(text: string, from: number): string {
  const part = /\s*([^\n ]*)/y;
  part.lastIndex = from;
  return stripText(part.exec(text)?.[1] ?? '');
}
