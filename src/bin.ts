#!/usr/bin/env node
import nodeModule from 'node:module';

// Node 22 and later keep what they have compiled, so that the next start is quicker; Node 20 has no such cache.
if ('enableCompileCache' in nodeModule && typeof nodeModule.enableCompileCache === 'function')
  nodeModule.enableCompileCache();

const { main, processTerminal } = await import('./cli/index.ts');
process.exitCode = await main(process.argv.slice(2), processTerminal);
