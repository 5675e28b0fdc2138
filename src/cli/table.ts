import type { Compat, DatasetConfig, RunConfig, SummarizerConfig } from '../core/index.ts';
import { isAtLeast } from '../core/index.ts';
import type { FinishedRunTask, Plan } from '../run/index.ts';
import { type RunFolder, readResults } from '../store/index.ts';
import {
  consoleTable,
  markdownTable,
  parseResult,
  type RawResult,
  type Summary,
  summarize,
  summaryCsv,
  summaryDataset,
  summaryText,
  tableOf,
} from '../summarizers/index.ts';
import { writeAtomically } from '../util/index.ts';
import { groupsOf } from './built-in.ts';

export interface TableOptions {
  readonly config: RunConfig;
  readonly plan: Plan;
  readonly folder: RunFolder;
  readonly compat: Compat;
  readonly finished: readonly FinishedRunTask[];
}

/** Makes the table of a run and writes it into the run folder. */
export async function makeTable(options: TableOptions): Promise<Summary> {
  const { config, plan, folder, compat } = options;
  const results = await allResults(options);
  const summary = summarize({
    models: plan.models,
    datasets: plan.datasets.map(summaryDataset),
    summarizer: await withGroups(config.summarizer ?? {}, plan.datasets, compat),
    compat,
    result: (model, dataset) => results.get(`${model}/${dataset}`),
  });
  await writeAtomically(folder.summaryFile('txt'), summaryText(summary, folder.time, compat));
  await writeAtomically(folder.summaryFile('csv'), summaryCsv(summary, compat));
  if (isAtLeast(compat, '0.5.4')) {
    await writeAtomically(folder.summaryFile('md'), markdownTable(tableOf(summary)));
  }
  return summary;
}

/** The table as it is printed, with the reasons for dashes and the counts that a score must be read with. */
export function tableText(summary: Summary, compat: Compat, finished: readonly FinishedRunTask[]): string {
  return [consoleTable(tableOf(summary), compat), ...remarks(finished)].join('\n');
}

/** A task without a score would show an older one if a file of an earlier attempt were read. */
async function allResults({ plan, folder, finished }: TableOptions): Promise<Map<string, RawResult>> {
  const failed = new Set(
    finished
      .filter(({ outcome }) => outcome.status !== 'scored' && outcome.status !== 'known')
      .map(({ model, dataset }) => `${model}/${dataset}`),
  );
  const results = new Map<string, RawResult>();
  for (const model of plan.models) {
    for (const dataset of plan.datasets) {
      const key = `${model.abbr}/${dataset.abbr}`;
      const text = failed.has(key)
        ? undefined
        : await readResults(folder.resultsFile(model.abbr, dataset.abbr));
      if (text !== undefined) results.set(key, parseResult(text));
    }
  }
  return results;
}

/** Groups of the chosen datasets are always shown, unless the summarizer has its own. */
async function withGroups(
  summarizer: SummarizerConfig,
  datasets: readonly DatasetConfig[],
  compat: Compat,
): Promise<SummarizerConfig> {
  if (summarizer.summary_groups !== undefined) return summarizer;
  return { ...summarizer, summary_groups: await groupsOf(datasets, compat) };
}

function remarks(finished: readonly FinishedRunTask[]): string[] {
  return [...dashes(finished), ...counts(finished)];
}

/** Why there is a dash: tasks with one reason together. */
function dashes(finished: readonly FinishedRunTask[]): string[] {
  const byReason = new Map<string, string[]>();
  for (const { model, dataset, outcome } of finished) {
    const reason =
      outcome.status === 'failed'
        ? outcome.reason.line
        : outcome.status === 'no-reference'
          ? 'no reference answers, so no score'
          : undefined;
    if (reason !== undefined)
      byReason.set(reason, [...(byReason.get(reason) ?? []), `${dataset} (${model})`]);
  }
  return [...byReason].map(([reason, tasks]) => `- ${listed(tasks)}: ${reason}`);
}

function counts(finished: readonly FinishedRunTask[]): string[] {
  return finished.flatMap(({ model, dataset, outcome }) => {
    if (outcome.status !== 'scored') return [];
    const { coverage } = outcome;
    const parts = [
      ...(coverage.published !== undefined && coverage.scored < coverage.published
        ? [`subset ${coverage.scored}/${coverage.published}`]
        : []),
      ...(coverage.failed > 0 ? [`${coverage.failed} failed`] : []),
      ...(coverage.truncated > 0 ? [`${coverage.truncated} truncated`] : []),
      ...(coverage.unparsed > 0 ? [`${coverage.unparsed} unparsed`] : []),
    ];
    if (parts.length === 0) return [];
    const interval = coverage.interval?.map((bound) => bound.toFixed(1)).join('–');
    const range = interval === undefined ? '' : `, 95 % interval ${interval}`;
    return [`- ${dataset} (${model}): ${parts.join(', ')} of ${coverage.scored}${range}`];
  });
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 5).join(', ');
  return names.length > 5 ? `${shown} and ${names.length - 5} more` : shown;
}
