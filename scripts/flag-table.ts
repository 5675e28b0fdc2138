/** The table of OpenCompass's flags in docs/opencompass.md: which versions have each, and what it does here. */
import { type OptionSpec, RUN_OPTIONS } from '../src/cli/options.ts';

const ALL = '0.2.4 – 0.5';
const SINCE_3 = '0.3 – 0.5';
const ONLY_5 = '0.5';
const ONLY_2 = '0.2.4';

/** Long names of all flags of OpenCompass's `run.py`, and the versions that have them. */
const FLAGS: Readonly<Record<string, string>> = {
  ...{
    '--models': ALL,
    '--datasets': ALL,
    '--summarizer': ALL,
    '--config-dir': ALL,
    '--config-verbose': ONLY_5,
  },
  ...{ '--mode': ALL, '--reuse': ALL, '--work-dir': ALL, '--debug': ALL, '--dry-run': ALL, '--lark': ALL },
  ...{ '--accelerator': SINCE_3, '--mm-eval': ONLY_2, '--slurm': ALL, '--dlc': ALL, '--partition': ALL },
  ...{ '--quotatype': ALL, '--qos': ALL, '--aliyun-cfg': ALL, '--max-partition-size': ONLY_2 },
  ...{ '--gen-task-coef': ONLY_2, '--max-num-workers': ALL, '--max-workers-per-gpu': ALL, '--retry': ALL },
  ...{ '--dump-eval-details': ALL, '--dump-extract-rate': SINCE_3, '--dump-res-length': ONLY_5 },
  ...{ '--analysis-repeat': ONLY_5, '--station-path': ONLY_5, '--station-overwrite': ONLY_5 },
  ...{ '--read-from-station': ONLY_5, '--dataset-num-runs': ONLY_5, '--dump-only-message-path': ONLY_5 },
  ...{ '--hf-path': ALL, '--hf-type': SINCE_3, '--peft-path': ALL, '--peft-kwargs': SINCE_3 },
  ...{
    '--tokenizer-path': ALL,
    '--tokenizer-kwargs': ALL,
    '--model-kwargs': ALL,
    '--generation-kwargs': SINCE_3,
  },
  ...{ '--max-seq-len': ALL, '--max-out-len': ALL, '--min-out-len': SINCE_3, '--batch-size': ALL },
  ...{ '--no-batch-padding': ONLY_2, '--num-gpus': ALL, '--hf-num-gpus': SINCE_3, '--pad-token-id': ALL },
  ...{ '--stop-words': SINCE_3, '--custom-dataset-path': ALL, '--custom-dataset-meta-path': ALL },
  ...{ '--custom-dataset-data-type': ALL, '--custom-dataset-infer-method': ALL },
};

/** The lines of the table. */
export function flagTable(): string[] {
  const options = RUN_OPTIONS.flatMap((group) => group.options);
  const rows = Object.entries(FLAGS).map(([flag, versions]) => {
    const option = options.find(({ names }) => names.includes(flag));
    const names = (option?.names ?? [flag]).map((name) => `\`${name}\``).join(', ');
    return `| ${names} | ${versions} | ${meaningOf(option)} |`;
  });
  return ['| flag | OpenCompass | here |', '|---|---|---|', ...rows];
}

/** The lines of the table of flags that OpenCompass does not have. */
export function ownFlagTable(): string[] {
  const own = RUN_OPTIONS.flatMap((group) => group.options).filter(
    ({ names }) => !names.some((name) => name in FLAGS),
  );
  return [
    '| flag | meaning |',
    '|---|---|',
    ...own.map(
      (option) => `| ${option.names.map((name) => `\`${name}\``).join(', ')} | ${cell(option.help)} |`,
    ),
  ];
}

function meaningOf(option: OptionSpec | undefined): string {
  if (option === undefined) return 'Refused: there is no such option.';
  if (option.unsupported !== undefined) return `Refused. ${cell(option.unsupported)}`;
  return option.noEffect === undefined
    ? cell(option.help)
    : `Taken with a warning: ${cell(option.noEffect)}.`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
