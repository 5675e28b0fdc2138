import { byJudge } from './by-judge.ts';
import {
  datasetPreferences,
  type ModelMeans,
  type PreferenceRow,
  preferenceFile,
  preferenceScores,
} from './preference-report.ts';
import { VerdictReader } from './verdict-reader.ts';

/** The rows of CompassBench 2601: datasets, by the part that their names begin with. */
const ROWS = ['chat', 'creation', 'nlp'].map((name) => ({
  part: 'language',
  dataset: `language/compassbench_2601_language_sub_${name}`,
}));

/** CompassBench 2601: the mean preference for each model over the base model, for each of its datasets. */
export const compassBench2601 = byJudge((judge, input) => {
  const reader = new VerdictReader(input, judge);
  const datasets = datasetPreferences(reader, input, (_gold, dataset) => [dataset]);
  const models = [...new Set([...datasets.values()].flatMap((of) => [...of.keys()]))];
  const rows = ROWS.map(({ part, dataset }) => rowOf(`${part}_${dataset}`, dataset, datasets));
  const all = [...datasets.keys()].map((dataset) => rowOf(dataset, dataset, datasets));
  return {
    scores: {
      judge,
      title: 'CompassBench',
      scores: preferenceScores(all, models),
      coverage: reader.coverage,
    },
    files: models.length === 0 ? [] : [preferenceFile(judge, rows, models)],
  };
});

function rowOf(name: string, dataset: string, datasets: ReadonlyMap<string, ModelMeans>): PreferenceRow {
  const cells = [...(datasets.get(dataset) ?? [])].flatMap(([model, means]) => {
    const mean = means.get(dataset);
    return mean === undefined ? [] : [[model, mean] as const];
  });
  return { name, cells: new Map(cells) };
}
