import path from 'node:path';
import { type RunResult, resultJson } from '../app/index.ts';
import { EXIT } from '../core/index.ts';
import { hasOpenBatch } from '../run/index.ts';
import { consoleTable, summaryTable } from '../summarizers/index.ts';
import type { Arguments } from './arguments.ts';
import { judgedTables, unsummedJudgements } from './judged-tables.ts';
import { remarks } from './remarks.ts';
import { statsTable } from './stats-table.ts';
import type { Terminal } from './terminal.ts';

/** Prints the table of a run, or its JSON, and where it lies; returns the exit code. */
export function printResult(result: RunResult, parsed: Arguments, terminal: Terminal): number {
  const { secrets } = terminal;
  const { summary, judged, tasks, compat, exitCode, folder } = result;
  if (parsed.flag('json')) {
    terminal.out(`${secrets.text(JSON.stringify(resultJson(result)))}\n`);
  } else if (exitCode === EXIT.interrupted) {
    const text = remarks(
      tasks.filter(({ outcome }) => outcome.status === 'failed' && hasOpenBatch(outcome.reason)),
    );
    if (text !== '') terminal.out(`${secrets.text(text)}\n`);
  } else if (summary !== undefined) {
    const text = remarks(tasks, parsed.flag('stats') ? statsTable(summary) : undefined);
    const table = consoleTable(summaryTable(summary), compat);
    const isJudgedAlone = judged !== undefined && tasks.every(({ outcome }) => outcome.status !== 'scored');
    const said = judged === undefined ? unsummedJudgements(tasks) : judgedTables(judged);
    const tables = [isJudgedAlone ? '' : table, said].filter((one) => one !== '');
    terminal.out(`${secrets.text(tables.join('\n\n'))}\n`);
    if (text !== '') terminal.out(`${secrets.text(text)}\n`);
  }
  const where = path.relative(terminal.cwd, folder.root) || folder.root;
  terminal.err(exitCode === EXIT.ok ? `run: ${where}\n` : `run: ${where} (resume with -r ${folder.time})\n`);
  return exitCode;
}
