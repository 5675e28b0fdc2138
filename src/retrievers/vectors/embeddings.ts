import {
  type HelperModel,
  type HelperNeed,
  type JsonObject,
  LodestoneError,
  type RetrieverContext,
  type Row,
} from '../../core/index.ts';

/** The model that OpenCompass embeds texts with unless the config names another. */
const DEFAULT_ENCODER = 'all-mpnet-base-v2';

/** The texts of the train split and of the samples as vectors, in their order. */
export interface Embeddings {
  readonly train: readonly Float32Array[];
  readonly samples: readonly Float32Array[];
}

/** The name of the model that embeds texts. */
export function encoderName({ sentence_transformers_model_name: name }: JsonObject): string {
  return typeof name === 'string' ? name : DEFAULT_ENCODER;
}

/** The need for that model. */
export function encoderNeed(args: JsonObject): readonly HelperNeed[] {
  return [{ name: encoderName(args), kind: 'embed' }];
}

/** Has all texts embedded, those of samples only where they are wanted. */
export async function embeddings(
  args: JsonObject,
  { train, samples, textOf, helper }: RetrieverContext,
  wantsSamples = true,
): Promise<Embeddings> {
  const encoder = await helper(encoderName(args));
  const rows: Row[] = [];
  if (wantsSamples) for await (const sample of samples()) rows.push(sample.row);
  return {
    train: await embed(train.map(textOf), encoder),
    samples: await embed(rows.map(textOf), encoder),
  };
}

function embed(texts: readonly string[], encoder: HelperModel): Promise<Float32Array[]> {
  return Promise.all(
    texts.map(async (prompt) => {
      const { embedding } = await encoder.ask({ kind: 'embed', prompt });
      if (embedding !== undefined) return Float32Array.from(embedding);
      throw new LodestoneError('capability-missing', 'the embedding model returned no vector');
    }),
  );
}
