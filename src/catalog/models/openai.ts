import {
  type CatalogFile,
  type Compat,
  type JsonObject,
  type ModelFamily,
  mergeVersions,
  modelFile,
  since,
} from '../../core/index.ts';
import { API_TURNS } from '../model-parts.ts';

/** The key is that of the environment. */
function model(type: string, abbr: string, path: string, args: JsonObject) {
  return {
    type: `opencompass.models.${type}`,
    abbr,
    path,
    key: 'ENV',
    meta_template: API_TURNS,
    query_per_second: 1,
    ...args,
  };
}

/** The table has the name of a model with another beginning. */
function gpt(name: string, versions: readonly Compat[], path: string): CatalogFile {
  const args = { max_out_len: 2048, max_seq_len: 4096, batch_size: 8 };
  return modelFile(name, versions, [model('OpenAI', path.replace('gpt', 'GPT'), path, args)]);
}

function reasoning(path: string): CatalogFile {
  const args = { batch_size: 1, temperature: 1, max_completion_tokens: 8192 };
  return modelFile(path.replace(/-/g, '_'), since('0.3.3'), [model('OpenAISDK', path, path, args)]);
}

/** Models of OpenAI. Until 0.3.3 the file of GPT-4 asks GPT-3.5. */
export const openai: ModelFamily = {
  folder: 'openai',
  files: mergeVersions([
    gpt('gpt_3_5_turbo', since('0.2.4'), 'gpt-3.5-turbo-0613'),
    gpt('gpt_3_5_turbo_0125', since('0.3.3'), 'gpt-3.5-turbo-0125'),
    gpt('gpt_4', ['0.2.4', '0.3.3'], 'gpt-3.5-turbo-0613'),
    gpt('gpt_4', since('0.5.4'), 'gpt-4-0613'),
    gpt('gpt_4o_2024_05_13', since('0.3.3'), 'gpt-4o-2024-05-13'),
    reasoning('o1-mini-2024-09-12'),
    reasoning('o1-preview-2024-09-12'),
  ]),
};
