import { type ModelDefinition, plain, plainDict } from '../../core/index.ts';
import { ApiKeys } from '../http/api-keys.ts';
import { normaliseBaseUrl } from '../http/base-url.ts';
import { EndpointModel } from './server/endpoint-model.ts';
import { turbomindSampling } from './weights/sampling.ts';

/** A server of LMDeploy's that is running already: texts go to its `/v1/completions`. */
export const turbomindApi: ModelDefinition = {
  type: 'opencompass.models.turbomind_api.TurboMindAPIModel',
  kinds: ['gen', 'ppl', 'll', 'clp'],
  takesStopWords: false,
  keys: [
    ...['model_name', 'api_addr', 'api_key', 'end_str', 'temperature', 'top_p', 'top_k', 'gen_config'],
    ...['query_per_second', 'retry', 'extra_body', 'concurrency', 'stream'],
  ],
  secrets: ['api_key'],
  prompts: ({ meta_template: own }) => ({
    style: 'text',
    ...(own === undefined ? {} : { metaTemplate: own }),
  }),
  create(config, context) {
    const { temperature = 1, top_p: topP = 0.8, top_k: topK = 50 } = config;
    const address = String(config.api_addr ?? 'http://0.0.0.0:23333');
    const options = plainDict(config.gen_config);
    const drawn = { do_sample: true, temperature, top_p: topP, top_k: topK, ...options };
    const own = turbomindSampling(drawn);
    const key = plain(config.api_key ?? null);
    return new EndpointModel({
      config,
      context,
      baseUrl: normaliseBaseUrl(address, `api_addr of ${config.abbr ?? config.type}`),
      model: typeof config.model_name === 'string' ? config.model_name : undefined,
      keys: new ApiKeys(typeof key === 'string' ? [key] : []),
      generatesBy: 'completions',
      sampling: own.fields,
      requestSampling: (asked) => turbomindSampling({ ...drawn, ...asked }).fields,
      stopWords: [config.end_str ?? []].flat().map(String),
      extraBody: {
        ...(own.maxTokens === undefined ? {} : { max_tokens: own.maxTokens }),
        ...plainDict(config.extra_body),
      },
    });
  },
};
