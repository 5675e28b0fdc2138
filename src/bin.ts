#!/usr/bin/env node
import { main, processTerminal } from './cli/index.ts';

process.exitCode = await main(process.argv.slice(2), processTerminal);
