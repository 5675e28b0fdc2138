/** Texts that would act on a terminal if they reached it as they are, and how to find out whether they did. */

/** A title, a cleared screen, colours, the clipboard, 8-bit forms, overwriting, direction, NUL, DEL, line separators. */
export const HOSTILE =
  '\u001b]0;PWNED\u0007\u001b[2J\u001b[31mred\u001b]52;c;aGk=\u0007\u001b[7mon\u001b[27m \u009b31m\u009d0;x\u009c ' +
  '\rover \u001b[1A\r\u001b[2Kgone \u202ertl\u202c \u2066iso\u2069 \u2028 \u0000\u0008 \u007f\u0085 \u000b\u000c end';

/** The same without what no file may be called. */
export const HOSTILE_NAME = HOSTILE.replace('\u0000', '');

/** What joins and shapes letters, and sets their direction as writing needs it. */
export const HARMLESS = '👩‍👩‍👧 ❤️ می‌خواهم क्‍ष 文字 e\u0301 \u200eab\u200f \u061cعربي\tx';

/** What the program itself sends to terminals. */
export const OWN_CONTROLS = { eraseLine: '\r\u001b[2K', inverse: '\u001b[7m', notInverse: '\u001b[27m' };

/** All characters of an output that act instead of being seen. */
export function actingIn(output: string): string[] {
  return output.match(/(?!\t|\n)[\p{Cc}\u2028-\u202e\u2066-\u2069]/gu) ?? [];
}

/** The same of what a terminal was sent, without the program's own controls. */
export function actingOnTerminal(output: string): string[] {
  const others = Object.values(OWN_CONTROLS).reduce((text, own) => text.replaceAll(own, ''), output);
  return actingIn(others.replaceAll('\r\n', '\n'));
}
