/** Every postprocessor with the arguments that it is called with: by the built-in configs, else sensible ones. */
import { datasetFamilies } from '../../src/catalog/index.ts';
import {
  type Compat,
  type ComponentConfig,
  DEFAULT_COMPAT,
  type Json,
  type JsonObject,
  LodestoneError,
  type PostprocessorDefinition,
  plain,
} from '../../src/core/index.ts';
import { postprocessors } from '../../src/evaluators/index.ts';

export interface PostprocessorCall {
  readonly name: string;
  /** Default of `versions`: every one that behaves differently. */
  readonly run: (text: string, versions?: readonly Compat[]) => void;
}

/** Arguments for postprocessors that need some and that no built-in config names. */
const ARGUMENTS: Record<string, JsonObject> = {
  first_option_postprocess: { options: 'ABCD' },
  last_option_postprocess: { options: 'ABCD' },
  match_answer_pattern: { answer_pattern: 'answer\\s*:\\s*([A-D])' },
  first_number_postprocess: {},
  regex_postprocess: { re_pattern: 'answer\\s*:\\s*([A-D])' },
  xml_tag_postprocessor: { tag: '<answer>' },
  mgsm_postprocess: { lang: 'en' },
  answer_cleansing: { options: ['A', 'B', 'C', 'D'] },
  clbench_pred_postprocess: { max_chars: 20_000 },
};

/** The two versions between which postprocessors differ. */
const VERSIONS: readonly Compat[] = ['0.3.3', DEFAULT_COMPAT];

export async function postprocessorCalls(): Promise<PostprocessorCall[]> {
  const named = await builtInConfigs();
  const types = new Set(named.map((config) => config.type));
  const definitions = await Promise.all(postprocessors.types.map((type) => postprocessors.get(type)));
  const namedDefinitions = await Promise.all([...types].map((type) => postprocessors.get(type)));
  const others = definitions
    .filter((definition) => !namedDefinitions.includes(definition))
    .map(({ type }) => ({ type, ...ARGUMENTS[type.slice(type.lastIndexOf('.') + 1)] }));
  return Promise.all([...named, ...others].map(callOf));
}

async function callOf({ type, ...args }: ComponentConfig): Promise<PostprocessorCall> {
  const definition = await postprocessors.get(type);
  const options = Object.keys(args).length === 0 ? '' : ` ${JSON.stringify(args)}`;
  return {
    name: `${definition.type}${options}`,
    run: (text, versions = versionsOf(definition)) => {
      for (const compat of versions) {
        try {
          definition.apply(text, args as JsonObject, { compat });
        } catch (error) {
          // Some fail where they find nothing; how long that took counts.
          if (!(error instanceof LodestoneError)) throw error;
        }
      }
    },
  };
}

/** The versions that make a difference: one where a postprocessor takes no context. */
function versionsOf({ apply }: PostprocessorDefinition): readonly Compat[] {
  return apply.length < 3 ? [DEFAULT_COMPAT] : VERSIONS;
}

/** The different postprocessors in the configs of the catalogue, predictions' and datasets'. */
async function builtInConfigs(): Promise<ComponentConfig[]> {
  const found = new Map<string, ComponentConfig>();
  for (const entry of datasetFamilies) {
    const family = await entry.load();
    for (const file of family.files) {
      for (const compat of file.versions) collect(plain(file.build(compat)), found);
    }
  }
  return [...found.values()];
}

function collect(value: Json, found: Map<string, ComponentConfig>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    if (/_postprocessor$/.test(key) && isComponent(item) && postprocessors.has(item.type)) {
      found.set(JSON.stringify(item), item);
    } else collect(item, found);
  }
}

function isComponent(value: Json): value is ComponentConfig {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && 'type' in value;
}
