export * from './answer-order.ts';
export * from './dataset-order.ts';
export * from './numpy-generator.ts';
export * from './numpy-random-state.ts';
export * from './python-random.ts';
export type { PythonSeed } from './python-seed.ts';
