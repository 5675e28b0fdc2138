import { pythonStr } from '../../util/index.ts';
import { flagArgument } from './arguments.ts';
import { byJudge } from './by-judge.ts';
import type { JudgedInput, JudgedSummarizerDefinition, JudgementRecord } from './contract.ts';
import { meanOf } from './groups.ts';
import {
  datasetPreferences,
  type ModelMeans,
  type PreferenceRow,
  preferenceFile,
  preferenceScores,
} from './preference-report.ts';
import { VerdictReader } from './verdict-reader.ts';

const TYPE = 'opencompass.summarizers.subjective.compassbench_v13.CompassBenchSummarizer';
const [TOTAL, CHINESE, ENGLISH] = ['总分', '中文总分', '英文总分'];

const REASONING = [
  ...['Common Sense Reasoning', 'Social Reasoning'],
  'Humanities (History, Finance, etc.) Professional Reasoning',
  'Science and Engineering Professional Reasoning',
];

/** The rows of each part of CompassBench 1.3, behind its totals. */
const PARTS = new Map<string, readonly string[]>([
  ['language', ['自然语言处理_cn', '创作_cn', '对话_cn', 'NLP_en', 'creation_en', 'chat_en']],
  ['instruct', []],
  ['reasoning', [...REASONING.map((name) => `${name}_cn`), ...REASONING.map((name) => `${name}_en`)]],
  ['coding', []],
]);

/**
 * CompassBench 1.3 (check lists): the mean preference for each model over the base model by category, the mean of categories in each
 * language, and the mean of both. The name of a dataset says its part (before the slash) and its language (`_cn_`, `_en_`); OpenCompass
 * stops where a part or a language is missing, here its cells are empty.
 */
export const compassBench13: JudgedSummarizerDefinition = {
  // Its own name is that of another one, too.
  type: `${TYPE}V13`,
  aliases: [TYPE],
  arguments: ['check_pos_bias'],
  create(args) {
    flagArgument(args, { of: TYPE, name: 'check_pos_bias', otherwise: false });
    return byJudge(ofJudge);
  },
};

function ofJudge(judge: string, input: JudgedInput) {
  const reader = new VerdictReader(input, judge);
  const datasets = datasetPreferences(reader, input, (gold, dataset) => [recordCategory(gold, dataset)]);
  const parts = partScores(datasets);
  const models = [...new Set([...datasets.values()].flatMap((of) => [...of.keys()]))];
  const rows = [...PARTS].flatMap(([part, names]) =>
    parts.has(part)
      ? [TOTAL, CHINESE, ENGLISH, ...names].map((name) => partRow(part, name, parts.get(part)))
      : [],
  );
  return {
    scores: {
      judge,
      title: 'CompassBench',
      scores: preferenceScores(rows, models),
      coverage: reader.coverage,
    },
    files: models.length === 0 ? [] : [preferenceFile(judge, rows, models)],
  };
}

/** The scores of a part by model. */
type PartScores = Map<string, Map<string, number>>;

function partRow(part: string, name: string, scores: PartScores | undefined): PreferenceRow {
  const cells = [...(scores ?? [])].flatMap(([model, of]) => {
    const score = of.get(name);
    return score === undefined ? [] : [[model, score] as const];
  });
  return { name: `${part}_${name}`, cells: new Map(cells) };
}

function recordCategory({ category }: JudgementRecord['gold'], dataset: string): string {
  const given = dataset.includes('compass_bench_instruct') ? 'instruct following' : pythonStr(category);
  const name = given.includes('---') ? (given.split('---')[1] ?? '') : given;
  const { detail } = datasetPlace(dataset);
  return `${name}${detail.includes('_en_') ? '_en' : ''}${detail.includes('_cn_') ? '_cn' : ''}`;
}

function datasetPlace(dataset: string): { readonly part: string; readonly detail: string } {
  const [part = '', detail = part] = dataset.split('/');
  return { part, detail };
}

function partScores(datasets: ReadonlyMap<string, ModelMeans>): Map<string, PartScores> {
  const parts = new Map<string, PartScores>();
  for (const [dataset, models] of datasets) {
    const { part, detail } = datasetPlace(dataset);
    const scores = parts.get(part) ?? new Map<string, Map<string, number>>();
    parts.set(part, scores);
    const total = detail.includes('_en_') ? ENGLISH : detail.includes('_cn_') ? CHINESE : undefined;
    if (total === undefined) continue;
    for (const [model, means] of models) {
      const own = scores.get(model) ?? new Map<string, number>();
      scores.set(model, own);
      for (const [category, mean] of means) own.set(category, mean);
      if (means.size > 0) own.set(total, meanOf([...means.values()]));
    }
  }
  for (const models of parts.values())
    for (const own of models.values()) {
      const [chinese, english] = [own.get(CHINESE), own.get(ENGLISH)];
      if (chinese !== undefined && english !== undefined) own.set(TOTAL, (english + chinese) / 2);
    }
  return parts;
}
