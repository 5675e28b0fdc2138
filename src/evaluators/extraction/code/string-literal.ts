import { evaluatePython } from '../../../util/index.ts';

/** A reply that is a Python expression for a string, as that string; others as they are. ChatGLM answers so. */
export function withoutQuoting(text: string): string {
  const value = evaluatePython(text);
  return typeof value === 'string' ? value : text;
}
