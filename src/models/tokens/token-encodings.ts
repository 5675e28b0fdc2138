import { type Compat, isAtLeast } from '../../core/index.ts';

export type TokenEncoding =
  | 'o200k_base'
  | 'o200k_harmony'
  | 'cl100k_base'
  | 'p50k_base'
  | 'p50k_edit'
  | 'r50k_base'
  | 'gpt2';

/** Which models use which encoding, as OpenAI's tokenizer library tells them apart. */
const MODELS: Record<TokenEncoding, readonly string[]> = {
  o200k_base: ['o1', 'o3', 'o4-mini', 'gpt-5', 'gpt-4.1', 'gpt-4o'],
  o200k_harmony: [],
  cl100k_base: [
    ...['gpt-4', 'gpt-3.5-turbo', 'gpt-3.5', 'gpt-35-turbo', 'davinci-002', 'babbage-002'],
    ...['text-embedding-ada-002', 'text-embedding-3-small', 'text-embedding-3-large'],
  ],
  p50k_base: [
    ...['text-davinci-003', 'text-davinci-002', 'code-davinci-002', 'code-davinci-001'],
    ...['code-cushman-002', 'code-cushman-001', 'davinci-codex', 'cushman-codex'],
  ],
  p50k_edit: ['text-davinci-edit-001', 'code-davinci-edit-001'],
  r50k_base: [
    ...[
      'text-davinci-001',
      'text-curie-001',
      'text-babbage-001',
      'text-ada-001',
      'davinci',
      'curie',
      'babbage',
      'ada',
    ],
    ...['text-similarity-davinci-001', 'text-similarity-curie-001', 'text-similarity-babbage-001'],
    ...['text-similarity-ada-001', 'text-search-davinci-doc-001', 'text-search-curie-doc-001'],
    ...['text-search-babbage-doc-001', 'text-search-ada-doc-001', 'code-search-babbage-code-001'],
    'code-search-ada-code-001',
  ],
  gpt2: ['gpt2', 'gpt-2'],
};

/** Beginnings of the names of dated and fine-tuned models, the first that fits decides. */
const PREFIXES: readonly [string, TokenEncoding][] = [
  ['o1-', 'o200k_base'],
  ['o3-', 'o200k_base'],
  ['o4-mini-', 'o200k_base'],
  ['gpt-5', 'o200k_base'],
  ['gpt-4.5-', 'o200k_base'],
  ['gpt-4.1-', 'o200k_base'],
  ['chatgpt-4o-', 'o200k_base'],
  ['gpt-4o-', 'o200k_base'],
  ['gpt-4-', 'cl100k_base'],
  ['gpt-3.5-turbo-', 'cl100k_base'],
  ['gpt-35-turbo-', 'cl100k_base'],
  ['gpt-oss-', 'o200k_harmony'],
  ['ft:gpt-4o', 'o200k_base'],
  ['ft:gpt-4', 'cl100k_base'],
  ['ft:gpt-3.5-turbo', 'cl100k_base'],
  ['ft:davinci-002', 'cl100k_base'],
  ['ft:babbage-002', 'cl100k_base'],
];

/**
 * The encoding whose tokens OpenCompass counts for a model: that of its name; 0.3.3 also knows dated and
 * fine-tuned names by their beginning. Undefined for all others, which OpenCompass counts as `gpt-4` where it
 * finds no tokenizer of the model's own.
 */
export function tokenEncoding(model: string, compat: Compat): TokenEncoding | undefined {
  const named = Object.entries(MODELS).find(([, models]) => models.includes(model));
  if (named !== undefined) return named[0] as TokenEncoding;
  if (isAtLeast(compat, '0.5.4')) return undefined;
  return PREFIXES.find(([prefix]) => model.startsWith(prefix))?.[1];
}
