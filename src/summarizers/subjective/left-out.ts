import { isPlainObject, plain } from '../../core/index.ts';
import type { JudgedInput, JudgedScores, JudgedSummarizer, JudgedSummarizerDefinition } from './contract.ts';
import { baseModels } from './models.ts';

/** Of which summarizer the tables are, and what it found. */
interface Made {
  readonly definition: JudgedSummarizerDefinition;
  readonly summarize: JudgedSummarizer;
  readonly scores: readonly JudgedScores[];
}

/**
 * Tables of judgements that OpenCompass makes none of: of datasets behind the first one, where a summarizer shows that alone, and of pairs of
 * models that are compared with each other, where the dataset has base models, too. They have no files, and are in no table of all datasets.
 */
export async function leftOutScores(made: Made, input: JudgedInput): Promise<JudgedScores[]> {
  const found: JudgedScores[] = [];
  for (const one of leftOut(made, input)) {
    const { scores } = await made.summarize(one);
    const names = one.datasets.map(({ abbr }) => abbr).join(', ');
    for (const { overall: _, ...of } of scores)
      if (of.coverage.length > 0) found.push({ ...of, title: `${of.title} (${names})` });
  }
  return found;
}

function leftOut({ definition, scores }: Made, input: JudgedInput): JudgedInput[] {
  const [first, ...others] = input.datasets;
  const type = typeIn(first);
  const own = definition.showsFirstDataset === true ? others.filter((one) => typeIn(one) === type) : [];
  const isEmpty = scores.every(({ coverage }) => coverage.length === 0);
  const isAllPairs = isEmpty && first?.mode === 'allpair' && baseModels(first).length > 0;
  const pairs = input.datasets.map((dataset) => ({ ...dataset, base_models: [] }));
  return [
    ...own.map((dataset) => ({ ...input, datasets: [dataset] })),
    ...(isAllPairs ? [{ ...input, datasets: pairs }] : []),
  ];
}

/** The type of the summarizer that a dataset names. */
export function typeIn(dataset: JudgedInput['datasets'][number] | undefined): string | undefined {
  const own = plain(dataset?.summarizer ?? null);
  return isPlainObject(own) && typeof own.type === 'string' ? own.type : undefined;
}
