import { isDigits } from '../../../util/index.ts';
import { tokenF1 } from '../measures/token-f1.ts';

/** F1 of the letters and digits of two texts (CAIL's reading comprehension); texts without any are equal. */
export function characterF1(prediction: string, reference: string): number {
  const [found, wanted] = [characters(prediction), characters(reference)];
  if (found.length === 0 || wanted.length === 0) return found.length === wanted.length ? 1 : 0;
  return tokenF1(found, wanted);
}

function characters(text: string): string[] {
  return [...text.toLowerCase()].filter((char) => /\p{L}/u.test(char) || isDigits(char));
}
