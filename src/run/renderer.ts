import {
  type Ask,
  asJson,
  type Compat,
  type ComponentConfig,
  componentParts,
  type DatasetConfig,
  type HelperModels,
  type InferConfig,
  type InferencerContext,
  type InferencerDefinition,
  type Json,
  LodestoneError,
  type PredictionRecord,
  type PromptStyle,
  plainDict,
  type Row,
  type Sample,
} from '../core/index.ts';
import type { DatasetReader } from '../datasets/index.ts';
import {
  conversationWriter,
  createPromptSource,
  PromptTemplate,
  rolesParser,
  textParser,
} from '../prompt/index.ts';
import { pythonStr } from '../util/index.ts';
import type { RunRegistries } from './registries.ts';

/** What rendering must know of a model. */
export interface RenderingModel
  extends Pick<
    InferencerContext,
    'countTokens' | 'maxSeqLen' | 'maxOutLen' | 'minOutLen' | 'generationKwargs' | 'takesStopWords'
  > {
  readonly promptStyle: PromptStyle;
  readonly metaTemplate: Json | undefined;
}

export interface RendererOptions {
  readonly dataset: DatasetConfig;
  readonly reader: DatasetReader;
  readonly compat: Compat;
  readonly registries: Pick<RunRegistries, 'retriever' | 'inferencer'>;
  readonly model: RenderingModel;
  /** The models that retrievers may ask; without them, retrievers that need one fail. */
  readonly helper?: HelperModels;
}

/** One task's way from a sample to its prediction: examples, prompts, requests. */
export interface Renderer {
  /** The in-context examples of a sample; asked for in the order of samples. */
  examplesFor(sample: Sample): Promise<readonly number[]>;
  infer(sample: Sample, exampleIds: readonly number[], ask: Ask): Promise<PredictionRecord>;
}

/** Puts retriever, templates and inferencer of a dataset together for one model. */
export async function createRenderer(options: RendererOptions): Promise<Renderer> {
  const { dataset, reader, compat, model, registries } = options;
  const config = dataset.infer_cfg;
  const { type, args } = componentParts(config.retriever);
  const definition = await registries.retriever.get(type, dataset.abbr);
  const inferencerConfig = { ...plainDict(config.inferencer), type: config.inferencer.type };
  const inferencerDefinition = await registries.inferencer.get(inferencerConfig.type, dataset.abbr);
  // The train split is read only where examples come from it.
  const train = needsExamples(config.retriever) ? await reader.train() : [];
  const retriever = await definition.create(args, {
    compat,
    train,
    testCount: await reader.count(),
    samples: () => reader.samples(),
    outputColumn: reader.outputColumn,
    textOf: textReader(dataset, reader.inputColumns),
    helper: options.helper ?? noHelper,
  });
  const prompts = createPromptSource({
    config,
    train,
    outputColumn: reader.outputColumn,
    ...(needsAnswers(config, inferencerDefinition, inferencerConfig)
      ? { answers: await answersIn(reader) }
      : {}),
    iceSeparator: textArgument(args.ice_separator, '\n'),
    iceEosToken: textArgument(args.ice_eos_token, definition.iceEosToken ?? '\n'),
  });
  const encode = encoder(model, compat);
  const inferencer = inferencerDefinition.create(inferencerConfig, {
    ...model,
    compat,
    prompts,
    encode,
    converse: conversations(model),
    inputColumns: reader.inputColumns,
    outputColumn: reader.outputColumn,
  });
  return {
    examplesFor: async (sample) => retriever.examplesFor(sample),
    infer: (sample, ids, ask) => inferencer.infer(sample, ids, ask),
  };
}

/** Whether labels are scored that no template and no argument names: OpenCompass takes the answers of the test split. */
function needsAnswers(
  { prompt_template: prompt, ice_template: ice }: InferConfig,
  { kinds }: Pick<InferencerDefinition, 'kinds'>,
  { labels }: ComponentConfig,
): boolean {
  const texts = [prompt?.template, ice?.template];
  return (
    kinds.includes('ppl') && !Array.isArray(labels) && texts.every((text) => typeof (text ?? '') === 'string')
  );
}

/** The different answers of a dataset, two of them at most; none where they are no single values. */
async function answersIn(reader: DatasetReader): Promise<Json[]> {
  const answers = new Set<Json>();
  for await (const { gold } of reader.samples()) {
    if (typeof gold === 'object' || gold === undefined) return [];
    answers.add(asJson(gold));
    if (answers.size > 1) break;
  }
  return [...answers];
}

async function noHelper(name: string): Promise<never> {
  throw new LodestoneError(
    'capability-missing',
    `the retriever queries "${name}", but render sends no requests`,
    {
      hint: 'See the prompts in the predictions of a run.',
    },
  );
}

/** Writes prompts as the model wants them. */
export function encoder(
  { promptStyle, metaTemplate }: Pick<RenderingModel, 'promptStyle' | 'metaTemplate'>,
  compat: Compat,
): InferencerContext['encode'] {
  const parse = promptStyle === 'roles' ? rolesParser(metaTemplate, compat) : textParser(metaTemplate);
  return (prompt, mode) => {
    const parsed = parse(prompt, mode);
    // A meta template may put anything in front of a conversation.
    if (typeof parsed !== 'string' && !parsed.every(isMessage)) {
      throw new LodestoneError('prompt-invalid', 'the "begin" part of the meta template is not a message', {
        hint: "For an API it must be one dict, e.g. dict(role='SYSTEM', api_role='SYSTEM', prompt='...').",
      });
    }
    return parsed;
  };
}

/** Meta templates that cannot write conversations are only an error where there are some. */
function conversations({ promptStyle, metaTemplate }: RenderingModel): InferencerContext['converse'] {
  let writer: InferencerContext['converse'] | undefined;
  return (chat) => {
    writer ??= conversationWriter(promptStyle, metaTemplate);
    return writer(chat);
  };
}

function isMessage(item: unknown): boolean {
  return typeof item === 'object' && item !== null && 'role' in item;
}

/** Whether prompts hold rows of the train split. */
export function needsExamples(retriever: ComponentConfig): boolean {
  return retriever.type.split('.').at(-1) !== 'ZeroRetriever';
}

/** The text of a row as retrievers compare it. */
function textReader(
  { reader_cfg: reader }: DatasetConfig,
  inputColumns: readonly string[],
): (row: Row) => string {
  const template = reader.input_template;
  if (template !== undefined && template !== null) {
    const compiled = new PromptTemplate(template as ComponentConfig);
    return (row) => String(compiled.question(row, '', null, ''));
  }
  return (row) => inputColumns.map((column) => pythonStr(row[column])).join(' ');
}

function textArgument(value: unknown, fallback: string): string {
  return typeof value === 'string' ? value : fallback;
}
