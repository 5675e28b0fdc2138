import { type HuggingFaceFlags, parseDictAction } from '../config/index.ts';
import { type JsonObject, LodestoneError } from '../core/index.ts';
import { optionFlag, type RunOptions } from './options/index.ts';

/** Options that only say something about the file of `customDatasetPath`, with their keys in its description. */
const CUSTOM = [
  ['customDatasetMetaPath', 'meta_path'],
  ['customDatasetDataType', 'data_type'],
  ['customDatasetInferMethod', 'infer_method'],
  ['customDatasetJudge', 'judge'],
] as const;

/** A data file of the user, as the options describe it. */
export function customDatasetOptions(options: RunOptions): JsonObject | undefined {
  const { customDatasetPath: path } = options;
  const others = CUSTOM.flatMap(([name, key]) => {
    const value = options[name];
    return value === undefined ? [] : [{ name, key, value }];
  });
  if (path !== undefined)
    return {
      path,
      ...usualJudge(options),
      ...Object.fromEntries(others.map(({ key, value }) => [key, value])),
    };
  const [lone] = others;
  if (lone === undefined) return undefined;
  throw new LodestoneError('bad-option', `${optionFlag(lone.name)} needs --custom-dataset-path`, {
    hint: 'Name the .csv or .jsonl file.',
  });
}

/** Who names a judge has it rate the answers, unless a data type says that rules score them. */
function usualJudge({ judge, judgeModel, customDatasetDataType: type }: RunOptions): JsonObject {
  const isNamed = judge !== undefined || judgeModel !== undefined;
  return isNamed && (type ?? 'qa') === 'qa' ? { judge: 'score' } : {};
}

/** Options that only say something about the model of `hfPath`. */
const WEIGHTS = [
  ...([
    'tokenizerPath',
    'tokenizerKwargs',
    'modelKwargs',
    'generationKwargs',
    'peftPath',
    'peftKwargs',
  ] as const),
  ...(['hfType', 'padTokenId', 'stopWords', 'noBatchPadding', 'numGpus', 'minOutLen'] as const),
];

/** The model of `hfPath`, as the options describe it. */
export function huggingFaceOptions(options: RunOptions): HuggingFaceFlags | undefined {
  const { hfPath, hfType: type } = options;
  if (hfPath === undefined) {
    const lone = WEIGHTS.find((name) => options[name] !== undefined);
    if (lone === undefined) return undefined;
    throw new LodestoneError(
      'bad-option',
      `${optionFlag(lone)} applies to a model given by --hf-path, which is missing`,
      { hint: 'Add --hf-path, or change models of a config with --set models.0.KEY=VALUE.' },
    );
  }
  return {
    hfPath,
    hfType: type === 'base' || type === 'chat' ? type : undefined,
    tokenizerPath: options.tokenizerPath,
    tokenizerKwargs: pairs(options.tokenizerKwargs),
    modelKwargs: pairs(options.modelKwargs),
    generationKwargs: pairs(options.generationKwargs),
    peftPath: options.peftPath,
    peftKwargs: pairs(options.peftKwargs),
    maxSeqLen: options.maxSeqLen,
    maxOutLen: options.maxOutLen,
    minOutLen: options.minOutLen,
    batchSize: options.batchSize,
    batchPadding: options.noBatchPadding !== true,
    numGpus: options.numGpus,
    padTokenId: options.padTokenId,
    stopWords: options.stopWords === undefined ? undefined : [...options.stopWords],
  };
}

function pairs(values: readonly string[] | undefined): JsonObject | undefined {
  return values === undefined ? undefined : (parseDictAction([...values]) as JsonObject);
}
