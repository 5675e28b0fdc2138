import type { Coverage, FinishedRunTask } from '../run/index.ts';
import { printableInLine, tabulate } from '../util/index.ts';
import { byReason } from './failure-lines.ts';
import { intervalText, leadingInterval } from './interval-text.ts';
import { scoredText } from './stats-table.ts';

/** With so few tasks the table of counts is always shown. */
const FEW = 10;
/** Names that are listed in a remark. */
const SHOWN = 5;

/** A scored task. */
interface Scored {
  readonly model: string;
  readonly dataset: string;
  readonly coverage: Coverage;
}

/**
 * What a reader must know next to the scores: why there are dashes, and what the scores rest on. `stats` says that at
 * length, where it was asked for.
 */
export function remarks(finished: readonly FinishedRunTask[], stats?: string): string {
  const scored = finished.flatMap(({ model, dataset, outcome }): Scored[] =>
    outcome.status === 'scored' ? [{ model, dataset, coverage: outcome.coverage }] : [],
  );
  const parts = [
    dashes(finished),
    unanswered(scored),
    unreferenced(scored),
    unjudged(scored),
    timedOut(scored),
    tested(scored),
  ];
  if (stats !== undefined) parts.push(stats);
  else if (scored.length > 0 && scored.length <= FEW) parts.push(coverageTable(scored));
  else parts.push(...[...new Set(scored.map(({ model }) => model))].map((model) => sums(model, scored)));
  return parts.filter((part) => part !== '').join('\n');
}

/** Why there is a dash: tasks with one reason together. */
function dashes(finished: readonly FinishedRunTask[]): string {
  return byReason(finished, failureReason)
    .map(([reason, tasks]) => `- ${named(tasks, finished)}: ${reason}`)
    .join('\n');
}

function failureReason({ outcome }: FinishedRunTask): string | undefined {
  if (outcome.status === 'failed') return outcome.reason.line;
  return outcome.status === 'no-reference' ? 'no reference: the dataset has no reference answers' : undefined;
}

/** Models of which all tasks are meant go by their names alone. */
function named(tasks: readonly FinishedRunTask[], all: readonly FinishedRunTask[]): string {
  const models = [...new Set(tasks.map(({ model }) => model))];
  const of = (list: readonly FinishedRunTask[], model: string) =>
    list.filter((task) => task.model === model).length;
  const isWhole = models.every((model) => of(tasks, model) === of(all, model) && of(all, model) > 1);
  if (isWhole) return `${listed(models)}, all datasets`;
  return listed(tasks.map(({ model, dataset }) => `${dataset} (${model})`));
}

function coverageTable(scored: readonly Scored[]): string {
  const header = ['dataset', 'model', '95 % interval', 'scored', 'failed', 'truncated', 'unparsed'];
  const rows = scored.map(({ model, dataset, coverage }) => [
    dataset,
    model,
    intervalText(leadingInterval(coverage)),
    scoredText(coverage),
    String(coverage.failed),
    String(coverage.truncated),
    String(coverage.unparsed),
  ]);
  return `\n${tabulate([header, ...rows], {})}`;
}

/** Samples that were let through without an answer are reported whatever is shown. */
function unanswered(scored: readonly Scored[]): string {
  return scored
    .filter(({ coverage }) => (coverage.unanswered ?? 0) > 0)
    .map(
      ({ dataset, model, coverage }) =>
        `- ${dataset} (${model}): ${coverage.unanswered} of ${coverage.scored} samples got no reply and count as empty (--max-errors)`,
    )
    .join('\n');
}

/** So are samples that could not be scored in time. */
function timedOut(scored: readonly Scored[]): string {
  return scored
    .filter(({ coverage }) => (coverage.timedOut ?? 0) > 0)
    .map(
      ({ dataset, model, coverage }) =>
        `- ${dataset} (${model}): ${coverage.timedOut} of ${coverage.scored} samples timed out in scoring and count as empty (--score-timeout)`,
    )
    .join('\n');
}

/** Empty references are answers like others, or a hole in the data: only the user can tell. */
function unreferenced(scored: readonly Scored[]): string {
  return scored
    .filter(({ coverage }) => (coverage.unreferenced ?? 0) > 0)
    .map(
      ({ dataset, model, coverage }) =>
        `- ${dataset} (${model}): ${coverage.unreferenced} of ${coverage.scored} rows have an empty reference and were scored with it`,
    )
    .join('\n');
}

/** Programs say of themselves that they pass where their tests run in their own process. */
function tested(scored: readonly Scored[]): string {
  return scored
    .flatMap(({ dataset, model, coverage: { tested } }) => {
      if (tested === undefined) return [];
      const { apart, inside } = tested;
      const named = inside.length === 0 ? '' : ` (${listed(inside)})`;
      return `- ${dataset} (${model}): ${apart} programs were tested from outside their process, ${inside.length} inside it${named}`;
    })
    .join('\n');
}

function unjudged(scored: readonly Scored[]): string {
  return scored
    .filter(({ coverage }) => (coverage.unjudged ?? 0) > 0)
    .map(
      ({ dataset, model, coverage }) =>
        `- ${dataset} (${model}): ${coverage.unjudged} of ${coverage.scored} samples have no verdict from the judge and count as wrong`,
    )
    .join('\n');
}

/** The counts of one model over all its datasets, where they are not what one expects. */
function sums(model: string, all: readonly Scored[]): string {
  const scored = all.filter((one) => one.model === model);
  const samples = total(scored, (coverage) => coverage.scored);
  const subsets = scored.filter(({ coverage }) => isSubset(coverage));
  const lines = [
    subsets.length === 0
      ? ''
      : `- ${model}: subset ${total(subsets, (coverage) => coverage.scored)}/${total(subsets, (coverage) => coverage.published ?? 0)} of the published samples (${subsets.length} datasets)`,
    counted(model, scored, samples, 'failed', 'requests failed permanently'),
    counted(model, scored, samples, 'truncated', 'replies were truncated at max_out_len'),
    counted(model, scored, samples, 'unparsed', 'replies have no recognised answer'),
  ];
  return lines.filter((line) => line !== '').join('\n');
}

function counted(
  model: string,
  scored: readonly Scored[],
  samples: number,
  kind: 'failed' | 'truncated' | 'unparsed',
  meaning: string,
): string {
  const those = scored.filter(({ coverage }) => coverage[kind] > 0);
  if (those.length === 0) return '';
  const count = total(those, (coverage) => coverage[kind]);
  const worst = those.toSorted((a, b) => b.coverage[kind] - a.coverage[kind]);
  const names = worst.map(({ dataset, coverage }) => `${dataset} ${coverage[kind]}/${coverage.scored}`);
  return `- ${model}: ${count} of ${samples} ${kind}: ${meaning} (${listed(names)})`;
}

function total(scored: readonly Scored[], of: (coverage: Coverage) => number): number {
  return scored.reduce((sum, { coverage }) => sum + of(coverage), 0);
}

function isSubset({ scored, published }: Coverage): boolean {
  return published !== undefined && scored < published;
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, SHOWN).map(printableInLine).join(', ');
  return names.length > SHOWN ? `${shown} and ${names.length - SHOWN} more` : shown;
}
