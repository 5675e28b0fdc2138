import { LodestoneError, plainDict, type Registries, type SummaryRow } from '../core/index.ts';
import { buildSummary, type WorkedOut, workOut } from './default-summarizer.ts';
import { metricValue, resultMetrics } from './results.ts';
import type { Summary, SummaryInput } from './summary.ts';

/** The table with the rows of the summarizer that the config names where that is a plug-in, else the usual one. */
export async function summarizeAsConfigured(
  input: SummaryInput,
  summarizers: Registries['summarizer'],
): Promise<Summary> {
  const worked = workOut(input);
  return buildSummary(worked, await summarizerRows(worked, input, summarizers), input);
}

async function summarizerRows(
  { models, rows, results }: WorkedOut,
  { summarizer, compat }: SummaryInput,
  summarizers: Registries['summarizer'],
): Promise<readonly SummaryRow[]> {
  const { type, ...args } = summarizer;
  if (type === undefined || !summarizers.has(type)) return rows;
  const { summarize } = await summarizers.get(type);
  const metrics = (model: string, dataset: string) => {
    const result = results.raw.get(model)?.get(dataset);
    if (result === undefined) return undefined;
    const numbers = [...resultMetrics(result)].map(([name, value]) => [name, metricValue(value)] as const);
    return Object.fromEntries(numbers);
  };
  const own = await summarize(plainDict(args), { models, rows, metrics, compat });
  for (const [index, row] of own.entries()) checkRow(row, index, models.length, type);
  return own;
}

function checkRow(row: SummaryRow, index: number, models: number, type: string): void {
  const texts = [row.dataset, row.version, row.metric, row.mode];
  if (texts.every((text) => typeof text === 'string') && row.values?.length === models) return;
  throw new LodestoneError(
    'scoring-failed',
    `row ${index + 1} of the summarizer ${type} is not a table row`,
    {
      hint: 'A row needs dataset, version, metric, mode, and one value per model.',
    },
  );
}
