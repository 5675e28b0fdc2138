import {
  aliasFile,
  type CatalogFile,
  type Compat,
  type DatasetFamily,
  type InferConfig,
  type Json,
  type JsonObject,
  since,
} from '../../core/index.ts';
import { component, datasetFiles, round } from '../parts.ts';
import { datasets, rawGen, reader, type Versioned, zeroShotGen } from '../task-parts.ts';
import {
  BLOCKS,
  INSTRUCTION,
  LINES,
  QUOTED,
  QUOTED_LATER,
  TAGGED,
  TEXT,
  TEXT_BEGUN,
  TEXT_QUOTED,
} from '../texts/mbpp.ts';
import { BEGUN, BLOCK_ASKED, BLOCK_PLAIN } from '../texts/mbpp-relatives.ts';

const OLD = ['0.2.4'] as const;
const LATER = since('0.3.3');
const LATEST = since('0.5.4');

const LOCAL = { mbpp: './data/mbpp/mbpp.jsonl', sanitized_mbpp: './data/mbpp/sanitized-mbpp.jsonl' };
const HUB = { mbpp: 'opencompass/mbpp', sanitized_mbpp: 'opencompass/sanitized_mbpp' };
type Source = keyof typeof LOCAL;

interface Variant {
  readonly template?: Json;
  readonly args?: JsonObject;
  /** In place of these two. */
  readonly infer?: InferConfig;
  /** Further keys of the dataset. */
  readonly more?: JsonObject;
  readonly evaluator?: string;
  readonly botTurn?: boolean;
  /** Several programs for each task: what follows the name of the dataset. */
  readonly passAtK?: 'passk' | 'repeat10';
  /** Data at the path of the first configs, which some later ones kept. */
  readonly local?: boolean;
}

function tasks(source: Source, variant: Variant) {
  const {
    template = '',
    args = { max_out_len: 512 },
    infer = zeroShotGen(template, args),
    more = {},
    evaluator = 'MBPPEvaluator',
    botTurn = true,
    passAtK,
  } = variant;
  const classes: Record<Source, Versioned> = {
    mbpp: passAtK === undefined ? 'MBPPDataset' : { '0.2.4': 'MBPPDataset_V2', '0.3.3': 'MBPPDatasetV2' },
    sanitized_mbpp: 'SanitizedMBPPDataset',
  };
  const name = passAtK === undefined ? evaluator : 'MBPPPassKEvaluator';
  return datasets({
    abbr: passAtK === undefined ? source : `${source}_${passAtK}`,
    type: classes[source],
    path: variant.local === true ? LOCAL[source] : HUB[source],
    args: passAtK === 'repeat10' ? { num_repeats: 10 } : more,
    reader: reader(['text', 'test_list'], passAtK === undefined ? 'test_list_2' : 'test_column'),
    infer,
    evaluate: {
      evaluator: component(`opencompass.datasets.${name}`),
      ...(botTurn ? { pred_role: 'BOT' } : {}),
    },
  });
}

const files = {
  mbpp: datasetFiles('mbpp_datasets'),
  sanitized_mbpp: datasetFiles('sanitized_mbpp_datasets'),
};

function file(
  source: Source,
  name: string,
  variant: Variant,
  versions: readonly Compat[] = LATER,
): CatalogFile {
  return files[source](`${source}_${name}`, tasks(source, variant), versions);
}

/** A config of 0.2 that later versions keep as deprecated, data path and all. */
function deprecated(source: Source, name: string, variant: Variant): CatalogFile[] {
  const build = tasks(source, { ...variant, local: true });
  return [
    files[source](`${source}_${name}`, build, OLD),
    files[source](`deprecated_${source}_${name}`, build, LATER),
  ];
}

const quoted = round(...QUOTED);
const quotedLater = round(...QUOTED_LATER);
const [gen1e1056, deprecated1e1056] = deprecated('mbpp', 'gen_1e1056', { template: quoted }) as [
  CatalogFile,
  CatalogFile,
];
const gen830460 = file('mbpp', 'gen_830460', { template: quotedLater });

/** MBPP (Austin et al. 2021): short Python functions to write from a sentence and three tests. */
export const mbpp: DatasetFamily = {
  folder: 'mbpp',
  title: 'MBPP',
  abilities: ['code'],
  languages: ['en'],
  licence: 'CC BY 4.0',
  size: 500,
  sizes: { mbpp: 500, sanitized_mbpp: 257 },
  files: [
    aliasFile('mbpp_gen', { '0.2.4': gen1e1056, '0.3.3': gen830460 }),
    gen1e1056,
    deprecated1e1056,
    gen830460,
    ...deprecated('mbpp', 'gen_5d6316', { template: round(...INSTRUCTION), evaluator: 'MBPPEvaluator2' }),
    ...deprecated('mbpp', 'gen_6590b0', { template: TEXT_QUOTED, botTurn: false }),
    ...deprecated('mbpp', 'gen_78c1bc', { template: quoted, args: {} }),
    ...deprecated('mbpp', 'gen_caa7ab', { template: round(...TAGGED) }),
    ...deprecated('mbpp', 'passk_gen_1e1056', { template: quoted, passAtK: 'passk' }),
    ...deprecated('mbpp', 'repeat10_gen_1e1056', { template: quoted, passAtK: 'repeat10' }),
    file('mbpp', 'passk_gen_830460', { template: quotedLater, passAtK: 'passk' }),
    file('mbpp', 'repeat10_gen_830460', { template: quotedLater, passAtK: 'repeat10' }),
    file('mbpp', 'repeat_gen_18dd1b', { template: quotedLater, args: {}, more: { n: 5, k: 3 } }, LATEST),
    ...deprecated('sanitized_mbpp', 'gen_1e1056', { template: quoted }),
    ...deprecated('sanitized_mbpp', 'gen_cb43ef', { template: TEXT_BEGUN }),
    ...deprecated('sanitized_mbpp', 'passk_gen_1e1056', { template: quoted, passAtK: 'passk' }),
    ...deprecated('sanitized_mbpp', 'repeat10_gen_1e1056', { template: quoted, passAtK: 'repeat10' }),
    file('sanitized_mbpp', 'gen_742f0c', { template: TEXT }),
    file('sanitized_mbpp', 'gen_830460', { template: quotedLater }),
    file('sanitized_mbpp', 'gen_a0fc46', { template: round(...LINES) }),
    file('sanitized_mbpp', 'mdblock_gen_a447ff', { template: round(...BLOCKS) }),
    file('sanitized_mbpp', 'passk_gen_830460', { template: quotedLater, passAtK: 'passk' }),
    file('sanitized_mbpp', 'repeat10_gen_830460', { template: quotedLater, passAtK: 'repeat10' }),
    file('sanitized_mbpp', '0shot_new_gen', { template: BEGUN, args: {} }, LATEST),
    file('sanitized_mbpp', '3shot_new_gen', { template: TEXT, args: {} }, LATEST),
    file('sanitized_mbpp', 'mdblock_0shot_nocot_gen_a2e416', { template: round(BLOCK_ASKED) }, LATEST),
    file(
      'sanitized_mbpp',
      'mdblock_0shot_nocot_rawprompt_gen_30c1e5',
      { infer: rawGen(BLOCK_PLAIN) },
      LATEST,
    ),
  ],
};
