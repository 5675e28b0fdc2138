/** The library: what programs and plug-ins build on. */
export * from './core/index.ts';
