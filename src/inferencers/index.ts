export { inferencers } from './_registry.ts';
