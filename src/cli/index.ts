export { processTerminal } from './process-terminal.ts';
export { main } from './program.ts';
