export { isolationProblem } from './bubblewrap.ts';
export { findInterpreter, type Language } from './interpreter.ts';
export * from './limits.ts';
export * from './python-test.ts';
export * from './run-program.ts';
