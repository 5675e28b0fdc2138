import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../core/index.ts';
import { findProblem, UNSUPPORTED_KEYS } from './run-config-check.ts';
import { idleParts, isSubjectivePartitioner, misnamedPart } from './run-parts.ts';

const DATASET: JsonObject = {
  abbr: 'd',
  type: 'CustomDataset',
  path: 'q.csv',
  reader_cfg: { input_columns: ['q'], output_column: 'a' },
  infer_cfg: { retriever: { type: 'ZeroRetriever' }, inferencer: { type: 'GenInferencer' } },
  eval_cfg: { evaluator: { type: 'AccEvaluator' } },
};
const CONFIG: JsonObject = { models: [{ type: 'Echo', abbr: 'e' }], datasets: [DATASET] };
const NONE = new Set<string>();

/** The dataset with other parts. */
const dataset = (parts: JsonObject): JsonObject => ({
  ...CONFIG,
  datasets: [DATASET, { ...DATASET, ...parts }],
});

describe('what a config of a run lacks', () => {
  test('is nothing where it is whole', () => {
    expect(findProblem(CONFIG, true)).toBeUndefined();
    const { eval_cfg: _, ...infers } = DATASET;
    expect(findProblem({ ...CONFIG, datasets: [infers] }, false)).toBeUndefined();
    expect(findProblem({ ...CONFIG, datasets: [infers] }, true)?.path).toEqual(['datasets', 0]);
  });

  test.each<[string, JsonObject, (string | number)[]]>([
    ['no models', { ...CONFIG, models: [] }, ['models']],
    ['no datasets', { models: CONFIG.models ?? null }, ['datasets']],
    ['models first', {}, ['models']],
    ['a model without a type', { ...CONFIG, models: [{ type: 'Echo' }, { abbr: 'x' }] }, ['models', 1]],
    ['a model that is none', { ...CONFIG, models: ['echo'] }, ['models', 0]],
  ])('%s', (_, config, path) => {
    expect(findProblem(config, true)?.path).toEqual(path);
  });

  test.each<[string, JsonObject]>([
    ['reader_cfg', { reader_cfg: null }],
    ['output_column', { reader_cfg: { input_columns: ['q'] } }],
    ['input_columns', { reader_cfg: { output_column: 'a' } }],
    ['retriever', { infer_cfg: { inferencer: { type: 'GenInferencer' } } }],
    ['inferencer', { infer_cfg: { retriever: { type: 'ZeroRetriever' } } }],
    ['evaluator', { eval_cfg: {} }],
  ])('a %s of a dataset is named with the place of the dataset', (name, parts) => {
    const problem = findProblem(dataset(parts), true);
    expect(problem?.message).toContain(name);
    expect(problem?.path.slice(0, 2)).toEqual(['datasets', 1]);
  });

  test.each(UNSUPPORTED_KEYS)('%s is refused unless it is empty', (key) => {
    const problem = findProblem({ ...CONFIG, [key]: [{ a: 1 }] }, true);
    expect(problem).toMatchObject({ path: [key], message: expect.stringContaining(key) });
    expect(problem?.hint).not.toBe('');
    for (const empty of [[], null]) expect(findProblem({ ...CONFIG, [key]: empty }, true)).toBeUndefined();
  });
});

describe('parts that say how a run is split', () => {
  test.each<[string, JsonObject, (string | number)[], string]>([
    [
      'a partitioner',
      { infer: { partitioner: { type: 'opencompass.partitioners.NaivPartitioner' } } },
      ['infer', 'partitioner'],
      'NaivePartitioner',
    ],
    [
      'a runner',
      { eval: { runner: { type: 'opencompass.runners.LocalRuner' } } },
      ['eval', 'runner'],
      'LocalRunner',
    ],
    [
      'a task',
      { eval: { runner: { type: 'opencompass.runners.LocalRunner', task: { type: 'OpenICLEvalTsk' } } } },
      ['eval', 'runner', 'task'],
      'OpenICLEvalTask',
    ],
    ['a summarizer', { summarizer: { type: 'DefaultSumarizer' } }, ['summarizer'], 'DefaultSummarizer'],
  ])('%s of another name is refused with what it may be', (_, config, path, near) => {
    const problem = misnamedPart(config, NONE);
    expect(problem).toMatchObject({ code: 'unknown-component', path });
    expect(problem?.hint).toContain(near);
  });

  test.each<[string, JsonObject, string[]]>([
    ['known', { summarizer: { type: 'opencompass.summarizers.SubjectiveSummarizer' } }, []],
    ['of a plug-in', { summarizer: { type: 'Mine' } }, ['Mine']],
    ['of another package', { summarizer: { type: 'my.package.Mine' } }, []],
    ['left out', { summarizer: {}, infer: null }, []],
  ])('one that is %s is fine', (_, config, plugins) => {
    expect(misnamedPart(config, new Set(plugins))).toBeUndefined();
  });

  test('that change nothing are named together', () => {
    expect(idleParts(CONFIG, NONE)).toBeUndefined();
    const one = idleParts({ infer: { runner: { type: 'LocalRunner' } } }, NONE);
    expect(one).toMatch(/^infer\.runner has /);
    const more = idleParts(
      { infer: { partitioner: {}, runner: {} }, summarizer: { type: 'x.PretrainSummarizer' } },
      NONE,
    );
    expect(more).toMatch(/^infer\.partitioner, infer\.runner, summarizer\.type \(PretrainSummarizer\) have /);
  });

  test('that are heeded are not: details, partitioners of judges, summarizers of plug-ins', () => {
    expect(idleParts({ eval: { runner: { task: { dump_details: true } } } }, NONE)).toMatch(/dump_details/);
    expect(idleParts({ infer: { runner: { task: { dump_details: true } } } }, NONE)).not.toMatch(
      /dump_details/,
    );
    const judged = { partitioner: { type: 'opencompass.partitioners.sub_naive.SubjectiveNaivePartitioner' } };
    expect(idleParts({ eval: judged }, NONE)).toBeUndefined();
    expect(idleParts({ infer: judged }, NONE)).toMatch(/^infer\.partitioner /);
    expect(idleParts({ summarizer: { type: 'CircularSummarizer' } }, new Set(['CircularSummarizer']))).toBe(
      undefined,
    );
  });

  test.each([
    ['SubjectiveNaivePartitioner', true],
    ['a.b.SubjectiveSizePartitioner', true],
    ['NaivePartitioner', false],
    ['NotSubjectiveNaivePartitioner', false],
    ['SubjectiveSummarizer', false],
    [undefined, false],
    [1, false],
  ])('%s says how answers are judged: %s', (type, says) => {
    expect(isSubjectivePartitioner(type)).toBe(says);
  });
});
