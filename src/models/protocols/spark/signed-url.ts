import { createHmac } from 'node:crypto';

export interface SigningKeys {
  readonly apiKey: string;
  readonly apiSecret: string;
}

/** An address with the signature in its query. None of it may be written anywhere. */
export interface SignedUrl {
  readonly url: string;
  /** What of the query only its owner may know, as it stands in an answer that repeats it. */
  readonly secrets: readonly string[];
}

/**
 * The address of iFlytek's gateway with its query: HMAC-SHA256 over host, date and request line, in base64, all of it in
 * base64 again. The host is taken as the address has it, port included.
 * Source: iFlytek's documentation of its web API, "通用鉴权URL生成说明".
 *
 * @param now milliseconds since 1970; servers allow five minutes.
 * @param space what stands before `headers=`: clients differ, and servers do not mind.
 */
export function signedUrl(address: string, keys: SigningKeys, now: number, space: string): SignedUrl {
  const [, host = '', path = ''] = /^wss?:\/\/([^/?#]*)([^?#]*)/i.exec(address) ?? [];
  const date = new Date(now).toUTCString();
  const signature = createHmac('sha256', keys.apiSecret)
    .update(`host: ${host}\ndate: ${date}\nGET ${path} HTTP/1.1`)
    .digest('base64');
  const said = `api_key="${keys.apiKey}", algorithm="hmac-sha256",${space}headers="host date request-line", signature="${signature}"`;
  const authorization = Buffer.from(said).toString('base64');
  const query = new URLSearchParams([
    ['authorization', authorization],
    ['date', date],
    ['host', host],
  ]);
  const plain = [authorization, signature];
  return { url: `${address}?${query}`, secrets: [...plain, ...plain.map(encodeURIComponent)] };
}
