import { defineSummarizer } from 'lodestone';

/** The usual table with the best dataset of each model below. Argument `metric`: what is compared. */
export const bestOf = defineSummarizer({
  type: 'examples.BestOf',
  summarize({ metric = 'accuracy' }, { models, rows }) {
    const compared = rows.filter((row) => row.metric === metric);
    const best = models.map((_, column) => {
      const values = compared.flatMap((row) => row.values[column] ?? []);
      return values.length === 0 ? undefined : Math.max(...values);
    });
    return [...rows, { dataset: 'best', version: '-', metric: String(metric), mode: '-', values: best }];
  },
});
