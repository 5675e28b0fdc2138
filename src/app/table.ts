import type { Compat, DatasetConfig, Registries, RunConfig, SummarizerConfig } from '../core/index.ts';
import { isAtLeast } from '../core/index.ts';
import type { Coverage, FinishedRunTask, Plan } from '../run/index.ts';
import { type RunFolder, readResults } from '../store/index.ts';
import {
  markdownTable,
  parseResult,
  type RawResult,
  type Summary,
  summarizeAsConfigured,
  summaryCsv,
  summaryDataset,
  summaryTable,
  summaryText,
} from '../summarizers/index.ts';
import { writeAtomically } from '../util/index.ts';
import { builtInGroups } from './options/index.ts';

export interface TableOptions {
  readonly config: RunConfig;
  readonly registries: Pick<Registries, 'summarizer'>;
  readonly plan: Plan;
  readonly folder: RunFolder;
  readonly compat: Compat;
  readonly finished: readonly FinishedRunTask[];
}

/** Makes the table of a run and writes it into the run folder. */
export async function makeTable(options: TableOptions): Promise<Summary> {
  const { config, plan, folder, compat } = options;
  const results = await allResults(options);
  const usual = await withGroups(config.summarizer ?? {}, plan.rows, compat);
  const coverage = knownCoverage(options.finished);
  const summary = await summarizeAsConfigured(
    {
      models: plan.models,
      datasets: plan.rows.map((dataset) => summaryDataset(dataset, compat)),
      summarizer: usual,
      compat,
      result: (model, dataset) => results.get(`${model}/${dataset}`),
      interval: (model, dataset, metric) => coverage(model, dataset)?.intervals?.[metric],
      counts: coverage,
    },
    options.registries.summarizer,
  );
  await writeAtomically(folder.summaryFile('txt'), summaryText(summary, folder.time, compat));
  await writeAtomically(folder.summaryFile('csv'), summaryCsv(summary, compat));
  if (isAtLeast(compat, '0.5.4')) {
    await writeAtomically(folder.summaryFile('md'), markdownTable(summaryTable(summary)));
  }
  return summary;
}

/** Counts and intervals of the datasets that were scored. */
function knownCoverage(
  finished: readonly FinishedRunTask[],
): (model: string, dataset: string) => Coverage | undefined {
  const known = new Map(
    finished.flatMap(({ model, dataset, outcome }) =>
      outcome.status === 'scored' ? [[`${model}/${dataset}`, outcome.coverage] as const] : [],
    ),
  );
  return (model, dataset) => known.get(`${model}/${dataset}`);
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
    for (const dataset of plan.rows) {
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
  return { ...summarizer, summary_groups: await builtInGroups(datasets, compat) };
}
