/** Addresses and keys as people write them in configs. */
import { describe, expect, test } from 'vitest';
import { REFUSED, vectors } from '../../../test/fixtures/vectors.ts';
import type { Json, ModelContext } from '../../core/index.ts';
import { checkedSocketUrl, checkedUrl, joinUrl, movedTo, withoutEnd } from './address.ts';
import { ApiKeys, checkedHeaders, keyHeaders, keysIn, readKeyHeader, resolveKeys } from './api-keys.ts';
import { normaliseBaseUrl } from './base-url.ts';
import { parseReplyJson } from './reply-json.ts';

const base = (address: string) => normaliseBaseUrl(address, 'here');

vectors('the base of an API', base, [
  ['http://host:8000', 'http://host:8000/v1'],
  ['http://host:8000/', 'http://host:8000/v1'],
  ['http://host:8000/v1', 'http://host:8000/v1'],
  ['http://host:8000/v1/', 'http://host:8000/v1'],
  ['http://host/v1/chat/completions', 'http://host/v1'],
  ['http://host/v1/completions', 'http://host/v1'],
  ['https://host/api/v3', 'https://host/api/v3'],
  ['127.0.0.1:8000', 'http://127.0.0.1:8000/v1'],
  ['host:80/x', 'http://host/x'],
  ['https://user:pass@host/v1', 'https://user:pass@host/v1'],
  ['https://host/v1?key=1', 'https://host/v1?key=1'],
  ['host', REFUSED],
  ['ftp://host', REFUSED],
  ['', REFUSED],
]);

vectors('a path below', joinUrl, [
  ['http://h/v1', 'models', 'http://h/v1/models'],
  ['http://h/v1//', 'models', 'http://h/v1/models'],
  ['http://h/v1?k=1', 'models', 'http://h/v1/models?k=1'],
  ['http://h/v1?k=1', 'models?a=2', 'http://h/v1/models?a=2&k=1'],
  ['http://h/v1#x', 'models', 'http://h/v1/models'],
]);

test('an end of the path is left out, the query stays', () => {
  expect(withoutEnd('http://h/v1?k=1', /\/v1$/)).toBe('http://h?k=1');
  expect(withoutEnd('http://h/v2', /\/v1$/)).toBe('http://h/v2');
});

vectors('an address at another server', movedTo, [
  ['http://local:9', 'https://api.example/v1/chat?x=1', 'http://local:9/v1/chat?x=1'],
  ['http://local:9/own', 'https://api.example/v1/chat', 'http://local:9/own'],
  ['http://local:9/', 'https://api.example', 'http://local:9'],
]);

vectors('a websocket', (url: string) => checkedSocketUrl(url, 'here'), [
  ['wss://h/x', 'wss://h/x'],
  ['ws://h', 'ws://h'],
  ['ws(s)://h/x', 'wss://h/x'],
  [' wss://h ', 'wss://h'],
  ['https://h', REFUSED],
  ['h', REFUSED],
]);

test('a URL that is none is named without its secrets', () => {
  expect(checkedUrl('https://h', 'x')).toBe('https://h');
  expect(() => checkedUrl('file:///etc', 'api_base of m')).toThrow('api_base of m');
});

describe('keys', () => {
  const context = (env: Record<string, string>) =>
    ({ secret: (name: string) => env[name] }) as unknown as ModelContext;
  const resolved = (key: Json | undefined, env: Record<string, string> = {}, variable?: string) =>
    resolveKeys(key, context(env), variable).all;

  test.each<[Json | undefined, Record<string, string>, string[]]>([
    [undefined, {}, []],
    [null, { OPENAI_API_KEY: 'e' }, []],
    ['k', {}, ['k']],
    [' k\n', {}, ['k']],
    [['k', ' l '], {}, ['k', 'l']],
    ['ENV', { OPENAI_API_KEY: 'a, b,,c ' }, ['a', 'b', 'c']],
  ])('%j with %j', (key, env, keys) => {
    expect(resolved(key, env)).toEqual(keys);
  });

  test('another variable may hold them; one that is not set is named', () => {
    expect(resolved('ENV', { OWN: 'x' }, 'OWN')).toEqual(['x']);
    expect(() => resolved('ENV', {}, 'OWN')).toThrow('$OWN');
    expect(() => resolved('ENV', { OPENAI_API_KEY: ' , ' })).toThrow('$OPENAI_API_KEY');
    expect(keysIn(undefined, 'X')).toEqual([]);
  });

  test('what a header cannot hold is refused without being shown', () => {
    const refusal = () => resolved('sec\nret');
    expect(refusal).toThrow('HTTP');
    expect(refusal).not.toThrow('sec');
    expect(() => checkedHeaders({ 'x-name': '汉' })).toThrow('x-name');
    expect(checkedHeaders({ 'x-name': 'é' })).toEqual({ 'x-name': 'é' });
  });

  test('are taken in turn', () => {
    const keys = new ApiKeys(['a', 'b']);
    expect([keys.take(), keys.take(), keys.take()]).toEqual(['a', 'b', 'a']);
    expect(new ApiKeys([]).take()).toBeUndefined();
  });

  test('stand in a header', () => {
    expect(keyHeaders(undefined, 'X')).toEqual({});
    expect(keyHeaders('k', undefined)).toEqual({ authorization: 'Bearer k' });
    expect(keyHeaders('k', 'Api-Key')).toEqual({ 'api-key': 'k' });
    const some = new ApiKeys(['k']);
    expect(readKeyHeader('api-key', some, 'm')).toBe('api-key');
    for (const none of [undefined, null, '']) expect(readKeyHeader(none, some, 'm')).toBeUndefined();
    for (const odd of ['a b', 'a:', 5]) expect(() => readKeyHeader(odd, some, 'm')).toThrow('m');
    expect(() => readKeyHeader('api-key', new ApiKeys([]), 'm')).toThrow('m');
  });
});

vectors("a server's JSON", (text: string) => parseReplyJson(text), [
  ['{"a": 1}', { a: 1 }],
  ['\ufeff{"a": 1}', { a: 1 }],
  [
    '{"a": NaN, "b": [Infinity, -Infinity]}',
    { a: Number.NaN, b: [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY] },
  ],
  ['{"a": "NaN"}', { a: 'NaN' }],
  ['', REFUSED],
  ['{"a": NaN', REFUSED],
  ['<html>', REFUSED],
  ["{'a': 1}", REFUSED],
]);
