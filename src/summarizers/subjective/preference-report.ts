import type { Cell, JudgedInput, JudgementRecord, ModelScores, SummaryFile } from './contract.ts';
import { frameRows } from './csv.ts';
import { modelPairs } from './models.ts';
import { preferences, readChoices } from './preferences.ts';
import type { VerdictReader } from './verdict-reader.ts';

/** Mean preferences by group. */
export type Means = ReadonlyMap<string, number>;

/** Of the models that were judged, in the order of pairs; of several base models the last one counts. */
export type ModelMeans = ReadonlyMap<string, Means>;

/** Mean preferences for models over their base model, by dataset; of a model that was not judged none. */
export function datasetPreferences(
  reader: VerdictReader,
  input: JudgedInput,
  groupsOf: (gold: JudgementRecord['gold'], dataset: string) => readonly string[],
): Map<string, ModelMeans> {
  const datasets = input.datasets.map(({ abbr: dataset }) => {
    const models = new Map<string, Means>();
    let isJudged = false;
    for (const { base, model } of modelPairs(input)) {
      const { hasFolder, found } = readChoices(reader, base, model.abbr, dataset);
      isJudged ||= hasFolder;
      if (hasFolder)
        models.set(
          model.abbr,
          preferences(found, base, (gold) => groupsOf(gold, dataset)),
        );
      else if (!models.has(model.abbr)) models.set(model.abbr, new Map());
    }
    return [dataset, isJudged ? models : new Map<string, Means>()] as const;
  });
  return new Map(datasets);
}

/** A row of a report: its cells by model. */
export interface PreferenceRow {
  readonly name: string;
  readonly cells: ReadonlyMap<string, number>;
}

/** Rows with a column for each model, as a data frame of pandas that is turned round; models in the order in which they are met. */
export function preferenceFile(
  judge: string,
  rows: readonly PreferenceRow[],
  models: readonly string[],
): SummaryFile {
  const lines = rows.map(({ name, cells }): Cell[] => [
    name,
    ...models.map((model) => cells.get(model) ?? ''),
  ]);
  return { name: `summarized-by--${judge}--report.csv`, text: frameRows([['', ...models], ...lines]) };
}

/** The cells by model. */
export function preferenceScores(rows: readonly PreferenceRow[], models: readonly string[]): ModelScores {
  const own = (model: string) =>
    rows.flatMap(({ name, cells }) => {
      const cell = cells.get(model);
      return cell === undefined ? [] : [[name, cell] as const];
    });
  return new Map(models.map((model) => [model, new Map(own(model))]));
}
