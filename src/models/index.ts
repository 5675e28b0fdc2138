export { models } from './_registry.ts';
