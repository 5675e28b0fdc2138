import path from 'node:path';
import { judgeReportMarkdown, judgeReportText } from '../../analysis/index.ts';
import { judgesOfRun } from '../../app/index.ts';
import { EXIT } from '../../core/index.ts';
import { writeAtomically } from '../../util/index.ts';
import { type CommandShape, parseArguments } from '../arguments.ts';
import { foundRun } from '../inspect/found-run.ts';
import { runFacts } from '../inspect/run-config.ts';
import type { OptionGroup } from '../options.ts';
import { readRunOptions } from '../run-arguments.ts';
import type { Terminal } from '../terminal.ts';

const OPTIONS: OptionGroup = {
  title: 'options',
  options: [
    {
      names: ['--labels'],
      takes: 'value',
      metavar: 'FILE',
      help: 'human labels of the same answers, JSON lines (docs/judges.md)',
    },
    {
      names: ['--format'],
      takes: 'value',
      choices: ['txt', 'json', 'md'],
      help: 'report format (default: txt)',
    },
    { names: ['-o', '--output'], takes: 'value', metavar: 'FILE', help: 'output file' },
    {
      names: ['-w', '--work-dir'],
      takes: 'value',
      metavar: 'DIR',
      help: 'runs folder (default: outputs/default)',
    },
    {
      names: ['--data-dir'],
      takes: 'value',
      metavar: 'DIR',
      help: 'data folder, for labels that give sample ids',
    },
  ],
};

export const JUDGE_REPORT_SHAPE: CommandShape = {
  usage: 'lodestone judge-report [run] [options]',
  description:
    'Measure the judges of a run: coverage, position and length bias, agreement with each other and with people, cost.',
  groups: [OPTIONS],
  positional: { name: 'run', many: false, help: 'a run folder, its timestamp, or latest (default)' },
};

/** `lodestone judge-report`. */
export async function judgeReport(argv: readonly string[], terminal: Terminal): Promise<number> {
  const parsed = parseArguments(argv, JUDGE_REPORT_SHAPE);
  const workDir = parsed.text('work_dir') ?? 'outputs/default';
  const folder = foundRun(parsed.text('run') ?? 'latest', terminal.cwd, workDir);
  const facts = await runFacts(folder, readRunOptions(parsed), terminal);
  const labels = parsed.text('labels');
  const report = await judgesOfRun({
    ...facts,
    folder,
    labelsFile: labels === undefined ? undefined : path.resolve(terminal.cwd, labels),
  });
  const format = parsed.text('format') ?? 'txt';
  const text =
    format === 'json'
      ? JSON.stringify(report, null, 2)
      : (format === 'md' ? judgeReportMarkdown : judgeReportText)(report);
  const output = parsed.text('output');
  const clean = `${terminal.secrets.text(text)}\n`;
  if (output === undefined) terminal.out(clean);
  else await writeAtomically(path.resolve(terminal.cwd, output), clean);
  return EXIT.ok;
}
