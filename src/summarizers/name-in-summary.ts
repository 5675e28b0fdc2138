import type { ModelConfig } from '../core/index.ts';

/** What the table calls a model. Models of one name share a column. */
export function nameInSummary({
  config,
  abbr,
}: {
  readonly config: ModelConfig;
  readonly abbr: string;
}): string {
  return typeof config.summarizer_abbr === 'string' && config.summarizer_abbr !== ''
    ? config.summarizer_abbr
    : abbr;
}
