import { pythonRegex } from '../../util/index.ts';

const DOUBLE_BRACES = pythonRegex('^\\{(.*)\\}$');

/** The last `\boxed{…}` (or `\fbox{…}`) of a text with balanced braces, or undefined. */
export function lastBoxed(text: string): string | undefined {
  const boxed = text.lastIndexOf('\\boxed');
  const start = boxed < 0 ? text.lastIndexOf('\\fbox') : boxed;
  if (start < 0) return undefined;
  let depth = 0;
  for (let index = start; index < text.length; index += 1) {
    if (text[index] === '{') depth += 1;
    if (text[index] === '}') {
      depth -= 1;
      if (depth === 0) return text.slice(start, index + 1);
    }
  }
  return undefined;
}

/** What stands inside `\boxed{…}`, when the text is just that. */
export function withoutBox(text: string): string | undefined {
  return text.startsWith('\\boxed{') && text.endsWith('}') ? text.slice('\\boxed{'.length, -1) : undefined;
}

/** The content of the last box, or undefined; on demand without a further pair of braces around it. */
export function boxedAnswer(text: string, stripDoubleBraces = false): string | undefined {
  const boxed = lastBoxed(text);
  const answer = boxed === undefined ? undefined : withoutBox(boxed);
  if (answer === undefined || !stripDoubleBraces) return answer;
  return DOUBLE_BRACES.exec(answer)?.[1] ?? answer;
}
