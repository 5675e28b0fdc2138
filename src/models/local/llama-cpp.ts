import type { Model, ModelDefinition, RequestKind } from '../../core/index.ts';
import { readLlamaConfig } from './llama-config.ts';
import { createLlamaEngine, createLlamaModel } from './llama-model.ts';
import { obtainWeights } from './weights.ts';

/** Roles as chat templates have them. */
const CHAT_ROLES = {
  round: [
    { role: 'HUMAN', api_role: 'HUMAN' },
    { role: 'BOT', api_role: 'BOT', generate: true },
  ],
  reserved_roles: [{ role: 'SYSTEM', api_role: 'SYSTEM' }],
};

/**
 * A GGUF file in the process, whatever it is asked for: answers are generated through the weights' chat template
 * (unless `chat` is false), texts are scored as they stand. `path` is a file, a folder, or the name of weights
 * that can be downloaded.
 */
export const llamaCpp: ModelDefinition = {
  type: 'lodestone.models.LlamaCpp',
  kinds: ['gen', 'ppl', 'll', 'clp', 'embed'],
  takesStopWords: true,
  keys: ['chat', 'model_kwargs', 'tokenizer_kwargs', 'stop_words', 'end_str', 'mode', 'drop_middle'],
  prompts(config, mode) {
    const own = config.meta_template ?? undefined;
    if (mode === 'gen' && config.chat !== false) return { style: 'roles', metaTemplate: own ?? CHAT_ROLES };
    return { style: 'text', ...(own === undefined ? {} : { metaTemplate: own }) };
  },
  async create(config, context) {
    const { env, log, onProgress } = context;
    const weights = await obtainWeights(config.path ?? '', {
      env,
      log,
      onProgress: ({ source, received, total }) => onProgress?.(source, received, total),
    });
    const style = config.chat === false ? 'text' : 'roles';
    const engine = createLlamaEngine(
      weights,
      readLlamaConfig(config, { style: 'text', legacy: false }),
      context,
    );
    const shared = { weights, config, context, engine };
    const scoring = createLlamaModel({
      ...shared,
      style: 'text',
      context: { ...context, log: () => undefined },
    });
    const generating = style === 'text' ? scoring : createLlamaModel({ ...shared, style });
    const of = (kind: RequestKind): Model => (kind === 'gen' ? generating : scoring);
    return {
      limits: scoring.limits,
      identity: async (signal) => ({ ...(await scoring.identity(signal)), style }),
      async prepare(kinds, signal) {
        for (const kind of kinds) await of(kind).prepare(new Set([kind]), signal);
      },
      send: (request, signal) => of(request.kind).send(request, signal),
      countTokens: (prompt, kind) => of(kind).countTokens(prompt, kind),
      async close() {
        await generating.close();
        await engine.close();
      },
    };
  },
};
