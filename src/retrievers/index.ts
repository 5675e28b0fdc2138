export { retrievers } from './_registry.ts';
