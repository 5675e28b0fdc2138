import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { tinyBench } from '../../../test/fixtures/tiny-gguf/tiny-bench.ts';
import { VOCABULARY } from '../../../test/fixtures/tiny-gguf/tiny-model.ts';
import type { Model, ModelRequest, Prompt, Reply } from '../../core/index.ts';

const bench = tinyBench();
const never = new AbortController().signal;

/** What the tests send most; the shared start is the question. */
const QUESTION = 'Question: what is the name of the cat that sat on the mat in the hat?\nAnswer: ';
const OPTIONS = ['the hat', 'a cat that ran', '猫', 'no name at all, said the man'];

let model: Model;

beforeAll(() => {
  model = bench.open(bench.weights('tiny.gguf'));
});

function generate(prompt: Prompt, extra: Partial<ModelRequest> = {}, by = model): Promise<Reply> {
  return by.send({ kind: 'gen', prompt, maxOutLen: 24, ...extra } as ModelRequest, never);
}

function score(prompt: string, sharedPrefix?: number, by = model): Promise<Reply> {
  const shared = sharedPrefix === undefined ? {} : { sharedPrefix };
  return by.send({ kind: 'ppl', prompt, ...shared }, never);
}

describe('generation', () => {
  test('gives the same answer each time, and counts tokens', async () => {
    const first = await generate('Once upon a time');
    expect(first.finishReason).toBe('length');
    expect(first.usage).toEqual({
      promptTokens: await model.countTokens('Once upon a time', 'gen'),
      completionTokens: 24,
    });
    expect(await generate('Once upon a time')).toEqual(first);
  });

  test('does not depend on what is declared as shared having been kept', async () => {
    const request = { sharedPrefix: QUESTION.length };
    const alone = await generate(`${QUESTION}x`, request, bench.open(bench.weights('tiny.gguf')));
    await generate(`${QUESTION}other words`, request);
    expect(await generate(`${QUESTION}x`, request)).toEqual(alone);
  });

  test('goes on from a start that was kept for scoring as from one of its own', async () => {
    const request = { sharedPrefix: QUESTION.length };
    const fresh = bench.open(bench.weights('tiny.gguf'));
    await score(`${QUESTION}a`, QUESTION.length, fresh);
    expect(await generate(`${QUESTION}b`, request, fresh)).toEqual(await generate(`${QUESTION}b`, request));
  });

  test('cuts the answer before the first stop word', async () => {
    const whole = (await generate('Once upon a time')).text;
    const middle = whole.slice(5, 7);
    const reply = await generate('Once upon a time', { stop: ['never there', middle] });
    expect(reply).toMatchObject({ text: whole.slice(0, whole.indexOf(middle)), finishReason: 'stop' });
  });

  test('takes stop words of the config, too', async () => {
    const whole = (await generate('Once upon a time')).text;
    const stopping = bench.open(bench.weights('tiny.gguf'), { config: { stop_words: [whole.slice(3, 5)] } });
    expect((await generate('Once upon a time', {}, stopping)).text).toBe(
      whole.slice(0, whole.indexOf(whole.slice(3, 5))),
    );
  });

  test('ends at a token that ends answers, but not before the shortest answer', async () => {
    const ends = VOCABULARY.map((_, id) => id).filter((id) => id % 2 === 0);
    const options = { eos_token_id: ends };
    const short = await generate('Once upon a time', { options });
    expect(short.finishReason).toBe('stop');
    const long = await generate('Once upon a time', { options, minOutLen: 20 });
    expect(long.usage?.completionTokens).toBeGreaterThan(20);
  });

  test('draws differently for each replica and seed, and the same for the same', async () => {
    const options = { do_sample: true, temperature: 1.5, top_k: 0, top_p: 0.95, min_p: 0.01 };
    const texts = await Promise.all([
      generate('Once', { options, replica: 0 }),
      generate('Once', { options, replica: 1 }),
      generate('Once', { options: { ...options, seed: 9 }, replica: 0 }),
      generate('Once', { options, replica: 0 }),
    ]);
    const [first, replica, seed, again] = texts.map(({ text }) => text);
    expect(again).toBe(first);
    expect(new Set([first, replica, seed]).size).toBe(3);
  });

  test('a penalty for repetition changes what is repeated', async () => {
    const plainly = await generate('aaaa', { maxOutLen: 60 });
    const penalized = await generate('aaaa', { maxOutLen: 60, options: { repetition_penalty: 1.8 } });
    expect(penalized.text).not.toBe(plainly.text);
  });
});

describe('scoring', () => {
  test('is the mean loss of all tokens but the first', async () => {
    const reply = await score('the cat in the hat');
    expect(reply.tokens).toBe(await model.countTokens('the cat in the hat', 'ppl'));
    expect(reply.ppl).toBeGreaterThan(0);
  });

  test('gives bit-identical values in any order, side by side, and after a restart', async () => {
    const requests = OPTIONS.flatMap((option) => [
      () => score(QUESTION + option, QUESTION.length),
      () => score(QUESTION + option),
      () => generate(QUESTION + option),
    ]);
    const inOrder: Reply[] = [];
    for (const request of requests) inOrder.push(await request());
    const backwards: Reply[] = [];
    for (const request of [...requests].reverse()) backwards.unshift(await request());
    expect(backwards).toEqual(inOrder);
    expect(await Promise.all(requests.map((request) => request()))).toEqual(inOrder);
    const other = bench.open(bench.weights('tiny.gguf'));
    expect((await score(`${QUESTION}${OPTIONS[2]}`, QUESTION.length, other)).ppl).toBe(inOrder[6]?.ppl);
  });

  test('does not depend on the number of threads', async () => {
    const long = QUESTION.repeat(12);
    const two = bench.open(bench.weights('tiny.gguf'), { config: { model_kwargs: { n_threads: 2 } } });
    expect((await score(long, 300, two)).ppl).toBe((await score(long, 300)).ppl);
    expect(await generate(long, { maxOutLen: 8 }, two)).toEqual(await generate(long, { maxOutLen: 8 }));
  });

  test('a shared start changes a value by no more than rounding', async () => {
    const whole = await score(QUESTION + OPTIONS[0]);
    for (const shared of [1, 10, QUESTION.length, 10_000]) {
      const apart = await score(QUESTION + OPTIONS[0], shared);
      expect(apart.ppl).toBeCloseTo(whole.ppl ?? 0, 3);
    }
  });

  test('leaves the tokens of the context out', async () => {
    const context = QUESTION.trimEnd();
    const prompt = `${context} no name`;
    const before = await score(context);
    const whole = await score(prompt);
    const answer = await model.send({ kind: 'ppl', prompt, context }, never);
    const sum = ({ ppl = 0, tokens = 0 }: Reply) => ppl * (tokens - 1);
    const counted = (whole.tokens ?? 0) - (before.tokens ?? 0);
    expect(answer.ppl).toBeCloseTo((sum(whole) - sum(before)) / counted, 3);
  });

  test('gives the same values after a context whether its tokens were scored before or not', async () => {
    const masked = (by: Model) =>
      by.send(
        {
          kind: 'ppl',
          prompt: QUESTION + OPTIONS[1],
          sharedPrefix: QUESTION.length,
          context: QUESTION.trimEnd(),
        },
        never,
      );
    const fresh = bench.open(bench.weights('tiny.gguf'));
    const alone = await masked(fresh);
    await score(QUESTION + OPTIONS[0], QUESTION.length, fresh);
    expect(await masked(fresh)).toEqual(alone);
    const scored = bench.open(bench.weights('tiny.gguf'));
    await score(QUESTION + OPTIONS[0], QUESTION.length, scored);
    expect(await masked(scored)).toEqual(alone);
  });

  test('a continuation has the log-probability of its tokens', async () => {
    const ask = (prompt: string, continuation: string) =>
      model.send({ kind: 'll', prompt, continuation }, never);
    const { ppl = 0 } = await model.send({ kind: 'ppl', prompt: 'the cat ran', context: 'the cat' }, never);
    const tokens =
      (await model.countTokens('the cat ran', 'll')) - (await model.countTokens('the cat', 'll'));
    const { loglikelihood = 0 } = await ask('the cat ran', ' ran');
    expect(loglikelihood).toBeCloseTo(-ppl * tokens, 6);
    expect(await ask('the cat ran, and more', ' ran')).toMatchObject({ loglikelihood });
    expect(await ask('the cat ran', '')).toMatchObject({ loglikelihood: 0 });
  });

  test('choices are as likely as they are to be scored next', async () => {
    const choices = [',', ' a', '.'];
    const reply = await model.send({ kind: 'clp', prompt: 'the cat', choices: [',', 'a', '.'] }, never);
    const scores = await Promise.all(
      choices.map((choice) =>
        model.send({ kind: 'll', prompt: `the cat${choice}`, continuation: choice }, never),
      ),
    );
    const chances = scores.map(({ loglikelihood = 0 }) => Math.exp(loglikelihood));
    const sum = chances.reduce((a, b) => a + b, 0);
    for (const [i, chance] of chances.entries())
      expect(reply.probabilities?.[i]).toBeCloseTo(chance / sum, 5);
  });

  test('a text has a vector of length 1, the same each time, near that of a like text', async () => {
    const embed = async (prompt: string) =>
      (await model.send({ kind: 'embed', prompt }, never)).embedding ?? [];
    const product = (a: readonly number[], b: readonly number[]) =>
      a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
    const first = await embed('the cat ran');
    expect(first).toHaveLength(64);
    expect(product(first, first)).toBeCloseTo(1, 6);
    expect(await embed('the cat ran')).toEqual(first);
    expect(product(first, await embed('the hat ran'))).toBeGreaterThan(
      product(first, await embed('1, 2, 3!')),
    );
    expect(await model.countTokens('the cat ran', 'gen')).toBeGreaterThan(0);
  });

  test('a choice of several tokens is refused for the whole task', async () => {
    const asked = model.send({ kind: 'clp', prompt: 'x', choices: ['a', 'zebra'] }, never);
    await expect(asked).rejects.toThrow(/the choice "zebra" is 5 tokens/);
  });

  test('a prompt without anything to score fails for good', async () => {
    expect((await score('')).failure?.kind).toBe('rejected');
    const covered = await model.send({ kind: 'ppl', prompt: 'abc', context: 'abc' }, never);
    expect(covered.failure?.kind).toBe('rejected');
  });
});

describe('prompts that are too long', () => {
  test('lose their start, keep BOS, and are counted', async () => {
    const small = bench.open(bench.weights('tiny.gguf'), { config: { max_seq_len: 40 } });
    const cut = await score(`${'x'.repeat(200)}the end of the text`, undefined, small);
    expect(cut.tokens).toBe(40);
    const same = await score(`${'y'.repeat(300)}${'x'.repeat(100)}the end of the text`, undefined, small);
    expect(same.ppl).toBe(cut.ppl);
    expect(bench.log.some((line) => line.includes('was truncated to 40'))).toBe(true);
  });

  test('answers go on beyond the longest prompt, without a shift of the context', async () => {
    const small = bench.open(bench.weights('tiny.gguf'), { config: { max_seq_len: 40 } });
    const reply = await generate('x'.repeat(200), { maxOutLen: 60, minOutLen: 60 }, small);
    expect(reply.usage).toEqual({ promptTokens: 40, completionTokens: 60 });
  });

  test('a model without a limit of its own takes that of its training', async () => {
    const trained = bench.open(bench.weights('short.gguf', { contextLength: 64 }));
    expect((await score('x'.repeat(200), undefined, trained)).tokens).toBe(64);
  });

  test('a larger context gives the same values', async () => {
    const fresh = bench.open(bench.weights('tiny.gguf'));
    const before = await score(QUESTION, 20, fresh);
    await score('long '.repeat(500), undefined, fresh);
    expect(await score(QUESTION, 20, fresh)).toEqual(before);
  });
});

describe('chat', () => {
  test('puts conversations through the template of the weights', async () => {
    const chat = bench.open(bench.weights('tiny.gguf'), { style: 'roles' });
    const rendered = '<s><|im_start|>user\n你好吗？<|im_end|>\n<|im_start|>assistant\n';
    const bare = bench.open(bench.weights('bare.gguf', { addBos: false }), { style: 'text' });
    const reply = await generate([{ role: 'HUMAN', prompt: '你好吗？' }], {}, chat);
    expect(reply.usage?.promptTokens).toBe(await bare.countTokens(rendered, 'gen'));
    expect(await chat.countTokens('你好吗？', 'gen')).toBe(reply.usage?.promptTokens);
    expect(await generate('你好吗？', {}, chat)).toEqual(reply);
  });

  test('shares the start of conversations', async () => {
    const chat = bench.open(bench.weights('tiny.gguf'), { style: 'roles' });
    const ask = (end: string) =>
      generate([{ role: 'HUMAN', prompt: QUESTION + end }], { sharedPrefix: QUESTION.length }, chat);
    const first = await ask('one');
    await ask('two');
    expect(await ask('one')).toEqual(first);
  });

  test('does not double the BOS token of a template', async () => {
    expect(await model.countTokens('<s>abc', 'gen')).toBe(await model.countTokens('abc', 'gen'));
  });

  test('refuses to score, and weights without a template', async () => {
    const chat = bench.open(bench.weights('tiny.gguf'), { style: 'roles' });
    await expect(chat.prepare(new Set(['ppl']), never)).rejects.toMatchObject({ code: 'capability-missing' });
    const plain = bench.open(bench.weights('plain.gguf', { chatTemplate: null }), { style: 'roles' });
    await expect(plain.prepare(new Set(['gen']), never)).rejects.toMatchObject({
      code: 'capability-missing',
    });
  });

  test('a role that does not exist is a failure of the sample', async () => {
    const chat = bench.open(bench.weights('tiny.gguf'), { style: 'roles' });
    const reply = await generate([{ role: 'JUDGE', prompt: 'x' }], {}, chat);
    expect(reply.failure?.kind).toBe('rejected');
  });
});

describe('weights and options', () => {
  test('a missing file and one that is no GGUF file fail at once', () => {
    expect(() => bench.open(path.join(bench.folder, 'none.gguf'))).toThrow(/none\.gguf/);
    const junk = path.join(bench.folder, 'junk.gguf');
    writeFileSync(junk, 'this is not a model at all, whatever its name says');
    expect(() => bench.open(junk)).toThrow(/is not a GGUF file/);
  });

  test('a file that breaks off fails with the reason', async () => {
    const whole = bench.weights('whole.gguf');
    const broken = path.join(bench.folder, 'broken.gguf');
    writeFileSync(broken, readFileSync(whole).subarray(0, 200_000));
    const failing = bench.open(broken);
    await expect(failing.prepare(new Set(['gen']), never)).rejects.toMatchObject({ code: 'engine-failed' });
  });

  test('identity names the engine and the weights', async () => {
    const identity = await model.identity(never);
    expect(identity).toMatchObject({ engine: 'llama.cpp', style: 'text', max_seq_len: null });
    expect(identity.weights).toMatch(/^[0-9a-f]{64}$/);
    expect(await model.identity(never)).toEqual(identity);
  });

  test('unknown generation options are refused by name', async () => {
    await expect(generate('x', { options: { tempature: 1 } })).rejects.toThrow(/"tempature"/);
    expect(() =>
      bench.open(bench.weights('tiny.gguf'), { config: { generation_kwargs: { foo: 1 } } }),
    ).toThrow(/"foo"/);
  });

  test('says what of the config has no effect', () => {
    bench.log.length = 0;
    bench.open(bench.weights('tiny.gguf'), {
      config: {
        run_cfg: { num_gpus: 1 },
        model_kwargs: { device_map: 'auto' },
        generation_kwargs: { top_p: 0.9 },
      },
    });
    expect(bench.log).toEqual([
      'run_cfg.num_gpus is 1, but the local engine runs on the CPU',
      'model_kwargs: device_map has no effect, since the weights file decides them',
      'generation_kwargs: top_p has no effect, since do_sample is not true',
    ]);
  });
});
