export { processTerminal } from './process-terminal.ts';
export { main } from './program.ts';
export type { Terminal } from './terminal.ts';
