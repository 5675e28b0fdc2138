import {
  type CatalogFile,
  type Compat,
  type DatasetFamily,
  type EvalConfig,
  isAtLeast,
  type JsonObject,
  since,
} from '../../core/index.ts';
import { datasetFiles, round } from '../parts.ts';
import { comparedWith, judged, judgePrompt, judgeSummarizer, longQuestion } from '../subjective-parts.ts';
import { type DatasetParts, datasets, reader, zeroShotGen } from '../task-parts.ts';
import { ANSWERS, CLOSER_ANSWERS, CLOSER_RULES, META, RULES } from '../texts/compass-arena.ts';

const GIVEN = './data/subjective/compass_arena/gpt4-turbo';

/** The parts in the order of most files, each with what counts in it. */
const PARTS = {
  language: 'language',
  knowledge: 'knowledge',
  reason_v2: 'math',
  math_v2: 'math',
  creationv2_zh: 'creation',
};

type Part = readonly [name: string, rule: string];

const asked = (rule: string) => judgePrompt(`${RULES[rule]}${ANSWERS}`);
const askedCloser = (rule: string) => judgePrompt(`${CLOSER_RULES[rule]}${CLOSER_ANSWERS}`);

interface Comparison {
  readonly parts?: readonly Part[];
  readonly prefix?: (compat: Compat) => string;
  readonly infer?: DatasetParts['infer'];
  readonly settings?: (compat: Compat) => JsonObject;
  readonly evaluate: (rule: string, compat: Compat) => EvalConfig;
}

function compared(comparison: Comparison) {
  const { parts = Object.entries(PARTS), prefix = () => '', evaluate } = comparison;
  const { infer = longQuestion('{question}', 2048), settings = () => ({}) } = comparison;
  return (compat: Compat) =>
    datasets(
      ...parts.map(([name, rule]) => ({
        abbr: prefix(compat) + name,
        type: 'CompassArenaDataset',
        path: 'data/subjective/compass_arena',
        args: { name, ...settings(compat) },
        reader: reader(['question', 'ref'], 'judge'),
        infer,
        evaluate: evaluate(rule, compat),
      })),
    )(compat);
}

/** Since 0.3.3 the base model stands in the dataset. */
const againstGpt4 = (order: string) => comparedWith('gpt4-turbo', GIVEN, order);

const plain = compared({
  prefix: (compat) => (isAtLeast(compat, '0.3.3') ? 'compassarena_' : ''),
  settings: (compat) => {
    if (!isAtLeast(compat, '0.3.3')) return {};
    const ties = isAtLeast(compat, '0.5.4') ? 'single' : 'half_add';
    return { ...againstGpt4('double'), ...judgeSummarizer('CompassArenaSummarizer', { summary_type: ties }) };
  },
  evaluate: (rule) => judged(asked(rule)),
});

const counted = compared({
  prefix: () => 'compassarena_',
  settings: () => againstGpt4('double'),
  evaluate: (rule) =>
    judged(askedCloser(rule), 'compassarena_postprocess', { summary_type: 'single', check_pos_bias: true }),
});

const battles = compared({
  prefix: () => 'compassarena_',
  settings: () => againstGpt4('random'),
  evaluate: (rule) =>
    judged(
      askedCloser(rule),
      'compassarena_bradleyterry_postprocess',
      { count_ties: true },
      { keep_predictions: true },
    ),
});

const LONG = zeroShotGen(round('{question}'), { max_seq_len: 4096, max_out_len: 2048 });

const creationV3 = compared({
  parts: [['creationv3', 'creation']],
  infer: LONG,
  evaluate: (rule) => judged(asked(rule), undefined, {}, { infer_order: 'double' }),
});

/** In 0.2.4 a blank stands at a line's end. */
function askedIn(compat: Compat, rule: string) {
  return isAtLeast(compat, '0.3.3')
    ? asked(rule)
    : judgePrompt(`${RULES[rule]}${ANSWERS}`.replace('不能跑题', '不能跑题 '));
}

/** Judges whose judgements another model judges. */
const moe = compared({
  parts: [
    ['knowledge', 'knowledge'],
    ['language', 'language'],
    ['math_v2', 'math'],
    ['reason_v2', 'math'],
    ['creationv2_zh', 'creation'],
  ],
  infer: LONG,
  evaluate: (rule, compat) =>
    judged(askedIn(compat, rule), undefined, {}, { meta_review_prompt_template: judgePrompt(META) }),
});

const file = datasetFiles('compassarena_datasets');
const older = datasetFiles('subjective_datasets');
const OLDER: CatalogFile['versions'] = ['0.2.4', '0.3.3'];
const NEWEST = since('0.5.4');

/** CompassArena: questions of five kinds; a judge compares each answer with that of GPT-4 Turbo. */
export const compassarena: DatasetFamily = {
  folder: 'subjective/compassarena',
  title: 'CompassArena',
  abilities: ['language', 'knowledge', 'reasoning', 'math'],
  languages: ['zh', 'en'],
  licence: 'unstated',
  files: [
    {
      name: 'compassarena_compare',
      versions: since('0.2.4'),
      build: (compat) => ({
        [isAtLeast(compat, '0.3.3') ? 'compassarena_datasets' : 'subjective_datasets']: plain(compat),
      }),
    },
    file('compassarena_compare_bradleyterry', battles, NEWEST),
    older('compassarena_compare_creationv3', creationV3, OLDER),
    older('compassarena_compare_moe', moe, OLDER),
    file('compassarena_compare_new', counted, NEWEST),
  ],
};
