import { pythonRegex } from '../../util/index.ts';

/** Where a factor 3.14 has to be written for π. */
const PI_RULES: [RegExp, string][] = [
  [pythonRegex('(?<![\\d}])\\\\?π', {}, 'g'), '3.14'],
  [pythonRegex('(\\d)\\\\?π', {}, 'g'), '$1*3.14'],
  [pythonRegex('\\{\\\\?π\\}', {}, 'g'), '3.14'],
  [pythonRegex('\\*\\\\?π', {}, 'g'), '*3.14'],
];
const UNITS = ['$', '¥', '°C', ' C', '°'];

/** TheoremQA: an answer without units, with π as 3.14 and percent as a division. */
export function withoutUnits(answer: string): string {
  let text = answer.replaceAll('\\pi', 'π');
  for (const [pattern, value] of PI_RULES) text = text.replace(pattern, value);
  text = text.replaceAll('%', '/100');
  return UNITS.reduce((rest, unit) => rest.replaceAll(unit, ''), text);
}
