import { pythonFloat, pythonRegex } from '../../../util/index.ts';

const ELEMENT = '[A-Z][a-z]?\\d*';
const FORMULA = pythonRegex(`\\b(?:${ELEMENT})+(?:\\((?:${ELEMENT})+\\)\\d*)*\\b`, {}, 'g');
const WORD = pythonRegex('\\w+', {}, 'g');

const SYMBOLS =
  'H Li Be B C N O F Na Mg Al Si P S Cl K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Rb Sr Y Zr Nb Mo Tc Ru Rh Pd Ag Cd In Sn Sb Te I Cs Ba La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Hf Ta W Re Os Ir Pt Au Hg Tl Pb Bi Po At Fr Ra Ac Th Pa U Np Pu Am Cm Bk Cf Es Fm Md No Lr Rf Db Sg Bh Hs Mt Ds Rg Cn Nh Fl Mc Lv Ts';
const ANY_SYMBOL = new RegExp(SYMBOLS.split(' ').join('|'));

/** Matbench: a reply without chemical formulas and without words that hold a symbol of an element. */
export function withoutFormulas(reply: string): string {
  return reply.replace(FORMULA, '').replace(WORD, (word) => (ANY_SYMBOL.test(word) ? '' : word));
}

const ANSWER = pythonRegex('answer:(-?\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?)', {}, 'g');
const NUMBER = pythonRegex('-?\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?', {}, 'g');

/** Matbench: the last number of a reply, behind "answer:" where that occurs; 0 without one or beyond 20. */
export function matbenchNumber(reply: string): number {
  const text = withoutFormulas(reply);
  const stated = [...text.toLowerCase().replaceAll(' ', '').matchAll(ANSWER)].at(-1)?.[1];
  const value = pythonFloat(stated ?? [...text.matchAll(NUMBER)].at(-1)?.[0] ?? '0') ?? 0;
  if (value < 0) return -value;
  return value < 20 ? value : 0;
}

/** Matbench: the first number of a judge's reply; 0 without one. */
export function firstDecimal(reply: string): number {
  return pythonFloat(FIRST.exec(reply)?.[0] ?? '0') ?? 0;
}

const FIRST = pythonRegex('[-+]?\\d*\\.\\d+|\\d+\\.\\d*|\\d+');

/** Words that decide a reply to a yes-or-no question, in the order in which they are searched. */
const SIGNS: [string, boolean][] = [
  ['answer:true', true],
  ['answer:false', false],
  ['not', false],
  ['no', false],
  ['yes', true],
  ['itis', true],
];

/** Matbench: whether a reply says that a material has a property; true where nothing tells. */
export function matbenchVerdict(reply: string): boolean {
  const text = reply.toLowerCase().replaceAll(' ', '');
  return SIGNS.find(([sign]) => text.includes(sign))?.[1] ?? true;
}
