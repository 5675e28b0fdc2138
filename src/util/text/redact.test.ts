import { expect, test } from 'vitest';
import { isSecretName, REDACTED, Redactor, withoutSecrets } from './redact.ts';

test.each([
  'key',
  'api_key',
  'openai_api_key',
  'OPENAI_API_KEY',
  'secretkey',
  'access_token',
  'Authorization',
  'x-api-key',
  'HF_TOKEN',
  'accesskey',
  'token',
  'appkey',
  'appid',
  'app_id',
])('%s names a secret', (name) => expect(isSecretName(name)).toBe(true));

test.each([
  'pad_token_id',
  'max_tokens',
  'eos_token',
  'think_tag',
  'ice_token',
  'answer_key',
  'answerKey',
  'tokenizer_path',
  'gen_field_replace_token',
  'keyword',
  'api_key_env',
  'monkey',
])('%s names none', (name) => expect(isSecretName(name)).toBe(false));

test('secrets go by name and, once known, by value', () => {
  const redactor = new Redactor();
  const config = {
    key: ['sk-first-secret', 'ENV'],
    note: 'calls with sk-first-secret',
    extra_headers: { Authorization: 'Bearer abcdefgh12345' },
    max_out_len: 16,
    pad_token_id: 0,
    eos_token: '</s>',
  };
  redactor.learnFrom(config);
  expect(redactor.config(config)).toEqual({
    key: [REDACTED, 'ENV'],
    note: `calls with ${REDACTED}`,
    extra_headers: { Authorization: REDACTED },
    max_out_len: 16,
    pad_token_id: 0,
    eos_token: '</s>',
  });
  expect(redactor.text('401: abcdefgh12345 is no key')).toBe(`401: ${REDACTED} is no key`);
});

test('short stand-ins for keys do not eat words of texts', () => {
  const redactor = new Redactor();
  redactor.learnFrom({ key: 'EMPTY', token: 'a' });
  expect(redactor.text('EMPTY a')).toBe('EMPTY a');
});

test('the password of an address is left out', () => {
  expect(new Redactor().text('http://me:hunter2@proxy:3128')).toBe(`http://me:${REDACTED}@proxy:3128`);
});

test('the password and the signature of a websocket are left out', () => {
  const address = 'wss://me:hunter2@host/v3/chat?authorization=YXBpX2tleT0iS0VZ&host=h';
  expect(new Redactor().text(address)).toBe(
    `wss://me:${REDACTED}@host/v3/chat?authorization=${REDACTED}&host=h`,
  );
  expect(withoutSecrets(address)).toBe('wss://host/v3/chat?host=h');
});
