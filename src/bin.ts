#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { main, processTerminal } from './cli/index.ts';

// What is alive is a few dozen megabytes, whatever the number of samples; without this the heap would be let grow to
// several times as much before it is swept.
setFlagsFromString('--heap-growing-percent=60');

process.exitCode = await main(process.argv.slice(2), processTerminal());
