import { dictEntries, isPlainObject, type Json } from '../../core/index.ts';

/** What a judge's prompt is filled with besides the columns of the data. */
const JUDGE_KEY = /^(?:(?:prediction|judgement)\d*(?:_r\d+)?(?:_(?:en|cn)_word_count)?|obj_gold|reference)$/;

/** Whether a judge's prompt knows a field that no column has: what was predicted, judged, or right. */
export function isJudgeKey(field: string): boolean {
  return JUDGE_KEY.test(field);
}

/**
 * The names in single braces in the texts of a template, each once. What a command of TeX takes (`\boxed{answer}`) and
 * what stands in double braces is no field.
 */
export function templateFields(template: Json): string[] {
  const fields = textsIn(template).flatMap((text) =>
    [...text.matchAll(/(?<!\\\p{L}+(?:\{[^{}]*\})*|\{)\{([\p{L}_][\p{L}\p{N}_]*)\}(?!\})/gu)].map(
      ([, field = '']) => field,
    ),
  );
  return [...new Set(fields)];
}

function textsIn(template: Json): string[] {
  if (typeof template === 'string') return [template];
  if (Array.isArray(template)) return template.flatMap(textsIn);
  if (!isPlainObject(template)) return [];
  return dictEntries(template).flatMap(([, part]) => textsIn(part));
}
