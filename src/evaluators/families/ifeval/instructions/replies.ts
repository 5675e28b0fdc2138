import { stripText } from '../../../../util/index.ts';
import type { Check } from './instruction.ts';

/** Whether a reply follows an instruction as it stands; an empty one never does. */
export function followsStrictly(reply: string, check: Check): boolean {
  return stripText(reply) !== '' && check(reply);
}

/** Whether a reply, without its first line, its last line, both, or without asterisks, follows an instruction. */
export function followsLoosely(reply: string, check: Check): boolean {
  const lines = reply.split('\n');
  const shortened = [lines.slice(1), lines.slice(0, -1), lines.slice(1, -1)].map((rest) =>
    stripText(rest.join('\n')),
  );
  const variants = [reply, ...shortened].flatMap((variant) => [variant, variant.replaceAll('*', '')]);
  return variants.some((variant) => followsStrictly(variant, check));
}
