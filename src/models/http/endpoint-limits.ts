import { createHash } from 'node:crypto';
import { type EndpointLimits, LodestoneError, type ModelConfig, plain } from '../../core/index.ts';
import { withoutSecrets } from '../../util/index.ts';

/** Attempts after the first when the config does not set `retry`: enough for servers that fail now and then. */
const DEFAULT_RETRIES = 8;

/** The limits that a config sets on its endpoint: address, key and model together. */
export function endpointLimits(
  config: ModelConfig,
  url: string,
  model: string,
  keys: readonly string[],
): EndpointLimits {
  const number = (name: string) => positiveNumber(config, name);
  const publicUrl = withoutSecrets(url);
  const secrets = publicUrl === url ? keys : [...keys, url];
  const secret = createHash('sha256').update(secrets.join('\n')).digest('hex').slice(0, 8);
  const maxWorkers = number('max_workers');
  const queryPerSecond = number('query_per_second');
  const requestsPerMinute = number('rpm');
  const tokensPerMinute = number('tpm');
  const retries = plain(config.retry ?? null);
  return {
    id: `${publicUrl} ${model} ${secret}`,
    retries: typeof retries === 'number' ? retries : DEFAULT_RETRIES,
    rpmVerbose: config.rpm_verbose === true,
    ...(maxWorkers === undefined ? {} : { maxWorkers }),
    ...(queryPerSecond === undefined ? {} : { queryPerSecond }),
    ...(requestsPerMinute === undefined ? {} : { requestsPerMinute }),
    ...(tokensPerMinute === undefined ? {} : { tokensPerMinute }),
  };
}

/** Milliseconds until a reply must begin; undefined if the config sets no `timeout`, which is in seconds. */
export function replyTimeout(config: ModelConfig): number | undefined {
  const seconds = positiveNumber(config, 'timeout');
  return seconds === undefined ? undefined : seconds * 1000;
}

function positiveNumber(config: ModelConfig, name: string): number | undefined {
  const value = plain(config[name] ?? null);
  if (value === null) return undefined;
  if (typeof value === 'number' && value > 0) return value;
  throw new LodestoneError(
    'config-invalid',
    `${name} of ${config.abbr ?? config.type} must be a positive number, not ${value}`,
  );
}
