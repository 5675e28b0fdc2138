export * from './python-json.ts';
export * from './python-text.ts';
