import { aliasFile, type CatalogFile, type DatasetFamily, type JsonObject, since } from '../../core/index.ts';
import { component, datasetFiles, round } from '../parts.ts';
import { datasets, rawGen, reader, zeroShotGen } from '../task-parts.ts';

const LATEST = since('0.5.4');
const RELEASE = { release_version: 'v0.1.2' };

interface Variant {
  readonly args?: JsonObject;
  /** The prompt as a message that no meta template touches. */
  readonly raw?: boolean;
  readonly more?: JsonObject;
}

function tasks(part: 'full' | 'hard', form: 'complete' | 'instruct', variant: Variant) {
  const { args = {}, raw = false, more = {} } = variant;
  const prompt = `{${form}_prompt}`;
  const template = { begin: [{ role: 'system', fallback_role: 'HUMAN', prompt: '' }], ...round(prompt) };
  return datasets({
    abbr: `bigcodebench_${part}_${form}`,
    type: 'BigCodeBenchDataset',
    path: 'opencompass/bigcodebench',
    args: { ...RELEASE, ...(part === 'hard' ? { dataset_version: part } : {}), ...more },
    reader: reader([`${form}_prompt`], 'test'),
    infer: raw ? rawGen(prompt) : zeroShotGen(template, args),
    evaluate: {
      evaluator: component('opencompass.datasets.BigCodeBenchEvaluator', {
        ...RELEASE,
        eval_type: form,
        remote_execute_api: 'https://opencompass-opencompass-bigcodebench-evaluator.hf.space',
        dataset_version: part,
      }),
      pred_role: 'BOT',
    },
  });
}

function file(part: 'full' | 'hard', form: 'complete' | 'instruct', name: string, variant: Variant = {}) {
  const files = datasetFiles(`bigcodebench_${part}_${form}_datasets`);
  return files(`bigcodebench_${part}_${form}_${name}`, tasks(part, form, variant), LATEST);
}

function named(part: 'full' | 'hard', form: 'complete' | 'instruct', meaning: CatalogFile): CatalogFile {
  return aliasFile(`bigcodebench_${part}_${form}_gen`, { '0.2.4': meaning }, LATEST);
}

const SHORT = { args: { max_out_len: 1024 } };
const LONG = { args: { max_out_len: 8192 } };
const REPEATED = { more: { n: 5, k: 3 } };

const fullComplete = file('full', 'complete', 'gen_faf748', SHORT);
const fullInstruct = file('full', 'instruct', 'gen_8815eb', LONG);
const hardComplete = file('hard', 'complete', 'gen_faf748', SHORT);
const hardInstruct = file('hard', 'instruct', 'gen_c3d5ad');

/** The hard tasks in both forms, each under its variable and all under one. */
const hard: CatalogFile = {
  name: 'bigcodebench_gen',
  versions: LATEST,
  build(compat) {
    const both = { ...hardInstruct.build(compat), ...hardComplete.build(compat) };
    return { ...both, bigcodebench_hard_datasets: Object.values(both).flat() };
  },
};

/** BigCodeBench (Zhuo et al. 2024): programs that use 139 libraries, from docstrings or instructions. */
export const bigcodebench: DatasetFamily = {
  folder: 'bigcodebench',
  title: 'BigCodeBench',
  abilities: ['code'],
  languages: ['en'],
  licence: 'Apache-2.0',
  size: 1140,
  sizes: {
    bigcodebench_full_complete: 1140,
    bigcodebench_full_instruct: 1140,
    bigcodebench_hard_complete: 148,
    bigcodebench_hard_instruct: 148,
  },
  files: [
    hard,
    named('full', 'complete', fullComplete),
    fullComplete,
    named('full', 'instruct', fullInstruct),
    fullInstruct,
    file('full', 'instruct', 'repeat_gen_c3d5ad', REPEATED),
    named('hard', 'complete', hardComplete),
    file('hard', 'complete', 'gen_2888d3'),
    hardComplete,
    file('hard', 'complete', 'rawprompt_gen_95140b', { raw: true }),
    named('hard', 'instruct', hardInstruct),
    file('hard', 'instruct', 'gen_8815eb', LONG),
    hardInstruct,
    file('hard', 'instruct', 'rawprompt_gen_5cbb9f', { raw: true }),
    file('hard', 'instruct', 'repeat_gen_c3d5ad', REPEATED),
  ],
};
