export * from './built-in.ts';
export * from './config-places.ts';
export * from './run-options.ts';
