import { pythonError } from '../values/exception.ts';

const PART = /\\(?:g<([^>]*)>|([1-9]\d?)|([0-7]{3}|0[0-7]?)|([\s\S]))|\\$/g;
const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  f: '\f',
  v: '\v',
  a: '\x07',
  b: '\b',
  '\\': '\\',
};

/** The text that the template of a substitution gives for a match. */
export function expandReplacement(template: string, match: RegExpExecArray): string {
  return template.replace(
    PART,
    (whole, named?: string, numbered?: string, octal?: string, letter?: string) => {
      if (named !== undefined) return groupText(match, named);
      if (numbered !== undefined) return groupText(match, numbered);
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
      if (letter === undefined) throw pythonError('error', 'bad escape (end of pattern)');
      const escaped = ESCAPES[letter];
      if (escaped !== undefined) return escaped;
      if (/[A-Za-z]/.test(letter)) throw pythonError('error', `bad escape \\${letter}`);
      return whole;
    },
  );
}

function groupText(match: RegExpExecArray, name: string): string {
  if (/^\d+$/.test(name)) {
    const number = Number(name);
    if (number >= match.length) throw pythonError('error', `invalid group reference ${number}`);
    return match[number] ?? '';
  }
  if (match.groups === undefined || !(name in match.groups)) {
    throw pythonError('IndexError', `unknown group name '${name}'`);
  }
  return match.groups[name] ?? '';
}
