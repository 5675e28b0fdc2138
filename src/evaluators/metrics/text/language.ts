import { type Json, LodestoneError } from '../../../core/index.ts';

/** The argument `language` of evaluators that read English or Chinese; default English. */
export function textLanguage(language: Json | undefined): 'en' | 'zh' {
  if (language === undefined || language === 'en') return 'en';
  if (language === 'zh') return 'zh';
  throw new LodestoneError('config-invalid', `the evaluator's language is "${language}"`, {
    hint: 'Use en or zh.',
  });
}
