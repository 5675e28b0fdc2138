import { pythonRegex, stripCharacters, stripText } from '../../../util/index.ts';

const LED = pythonRegex('[Tt]he (?:final )?answer is[:\\s]+\\(?([A-Ja-j])\\)?');
const BOLD = /\*\*([A-Ja-j])\*\*/;
const BRACKETED = /\(([A-Ja-j])\)/g;

/** ZebraLogic: the option that a reply names, as a capital, or ''. */
export function zebraOption(reply: string): string {
  const letter =
    LED.exec(reply)?.[1] ??
    BOLD.exec(reply)?.[1] ??
    lastLoneLetter(reply) ??
    [...reply.matchAll(BRACKETED)].at(-1)?.[1];
  return letter?.toUpperCase() ?? '';
}

const LONE = pythonRegex('^\\(?([A-Ja-j])\\)?$');

function lastLoneLetter(reply: string): string | undefined {
  return stripText(reply)
    .split('\n')
    .map((line) => LONE.exec(stripText(line))?.[1])
    .findLast((letter) => letter !== undefined);
}

const SEPARATOR = /^\|[-| :]+\|$/;

/** ZebraLogic: the cells of a table in Markdown, its header included; undefined without two rows. */
export function zebraGrid(reply: string): string[][] | undefined {
  const rows = reply
    .split('\n')
    .map(stripText)
    .filter((line) => line.startsWith('|') && !SEPARATOR.test(line))
    .map((line) => stripCharacters(line, '|').split('|').map(stripText));
  return rows.length > 1 ? rows : undefined;
}
