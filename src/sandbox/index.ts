export { isolationProblem } from './bubblewrap.ts';
export * from './built-program.ts';
export { findInterpreter } from './interpreter.ts';
export type { BuiltLanguage, Language } from './language.ts';
export * from './limits.ts';
export type { ProgramEnd } from './process.ts';
export * from './python-test.ts';
export * from './run-program.ts';
