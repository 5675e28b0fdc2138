import { LodestoneError } from '../../../core/index.ts';

type Environment = (name: string) => string | undefined;

/** A proxy that the environment names for an address. */
export interface ProxyAddress {
  readonly url: string;
  /** Its host and port, and the variable that names it. */
  readonly title: string;
  /** The variable, with its `$`. */
  readonly variable: string;
}

const SCHEMES = /^(?:https?|socks5?):$/;
const DEFAULT_PORTS: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' };

/**
 * The proxy for an address, as other programs read it from the environment: `HTTP_PROXY`, `HTTPS_PROXY`,
 * `ALL_PROXY` for both (`HTTP_PROXY` also where nothing else is named), and `NO_PROXY` for hosts that none is used for; small letters go first. Undefined if there
 * is none; throws with `config-invalid` for an address that is none.
 */
export function proxyFor(url: string, env: Environment): ProxyAddress | undefined {
  const target = new URL(url);
  const names =
    target.protocol === 'https:' ? ['HTTPS_PROXY', 'ALL_PROXY', 'HTTP_PROXY'] : ['HTTP_PROXY', 'ALL_PROXY'];
  const found = names.map((name) => named(name, env)).find((one) => one !== undefined);
  if (found === undefined || isExempt(target, named('NO_PROXY', env)?.value ?? '')) return undefined;
  return parseProxy(found.value, `$${found.variable}`);
}

function named(name: string, env: Environment): { variable: string; value: string } | undefined {
  for (const variable of [name.toLowerCase(), name]) {
    const value = env(variable)?.trim() ?? '';
    if (value !== '') return { variable, value };
  }
  return undefined;
}

/** `127.0.0.1:3128` is an address, too. */
function parseProxy(value: string, variable: string): ProxyAddress {
  const written = /^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`;
  const address = written.replace(/^socks5h:/i, 'socks5:');
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url !== undefined && SCHEMES.test(url.protocol) && url.hostname !== '')
    return { url: address, title: `${url.host} (${variable})`, variable };
  throw new LodestoneError('config-invalid', `${variable} is not a proxy URL`, {
    hint: 'Write it as http://HOST:PORT (or socks5://HOST:PORT), list hosts that need no proxy in NO_PROXY, or unset it.',
  });
}

/** Whether no proxy is used for a host: itself, or what is below it; `*` for all. */
function isExempt({ hostname, port, protocol }: URL, exempt: string): boolean {
  const entries = exempt
    .toLowerCase()
    .split(/[,\s]+/)
    .filter((entry) => entry !== '');
  return entries.some((entry) => {
    if (entry === '*') return true;
    const [, host = entry, only] = /^([^:]+|\[.+\]):(\d+)$/.exec(entry) ?? [];
    const name = host.replace(/^\*?\.|^\[|\]$/g, '');
    const isPort = only === undefined || only === (port === '' ? DEFAULT_PORTS[protocol] : port);
    return isPort && (hostname.replace(/^\[|\]$/g, '') === name || hostname.endsWith(`.${name}`));
  });
}
