/** The model without weights: where its words come from. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { JsonObject, ModelContext, ModelRequest, RequestOrigin } from '../../core/index.ts';
import { echo } from './echo.ts';
import { readAnswers } from './echo-answers.ts';
import { trigramVector } from './trigram-vector.ts';

const never = new AbortController().signal;

async function reply(config: JsonObject, request: ModelRequest, origin?: Partial<RequestOrigin>) {
  const model = await echo.create({ type: echo.type, abbr: 'e', ...config }, {} as unknown as ModelContext);
  return model.send(request, never, { dataset: 'd', index: 0, ...origin });
}

const gen = (prompt = 'q'): ModelRequest => ({ kind: 'gen', prompt, maxOutLen: 5 });
const clp = (...choices: string[]): ModelRequest => ({ kind: 'clp', prompt: 'q', choices });

function folder(): string {
  const place = mkdtempSync(path.join(tmpdir(), 'lodestone-echo-'));
  onTestFinished(() => rmSync(place, { recursive: true }));
  return place;
}

describe('gold', () => {
  test.each<[unknown, string]>([
    ['B', 'B'],
    [7, '7'],
    [true, 'True'],
    [['a', 1], "['a', 1]"],
    [null, ''],
    [undefined, ''],
  ])('%j is said as Python prints it', async (gold, text) => {
    expect(await reply({}, gen(), { gold })).toEqual({ text, finishReason: 'stop' });
  });

  test('the label that is right has the smallest loss', async () => {
    const ppl: ModelRequest = { kind: 'ppl', prompt: 'q' };
    expect(await reply({}, ppl, { gold: 'A', label: 'A' })).toMatchObject({ ppl: 1, loglikelihood: -1 });
    expect(await reply({}, ppl, { gold: 'A', label: 'B' })).toMatchObject({ ppl: 2, loglikelihood: -2 });
  });

  test('the choice that is right is the likeliest, by its text or its number', async () => {
    expect((await reply({}, clp('A', 'B', 'C'), { gold: 'B' })).probabilities).toEqual([0.05, 0.9, 0.05]);
    expect((await reply({}, clp('A', 'B', 'C'), { gold: 2 })).probabilities).toEqual([0.05, 0.05, 0.9]);
    expect((await reply({}, clp('A', 'B'), { gold: 'Z' })).probabilities).toEqual([0.5, 0.5]);
    expect((await reply({}, clp('A'), { gold: 'A' })).probabilities).toEqual([1]);
  });
});

describe('seed', () => {
  test('the same prompt has the same answer, another seed others', async () => {
    const said = async (seed: number, prompt: string) =>
      (await reply({ answers: 'seed', seed }, gen(prompt))).text;
    const prompts = Array.from({ length: 12 }, (_, i) => `prompt ${i}`);
    const [one, again, other] = await Promise.all(
      [1, 1, 2].map((seed) => Promise.all(prompts.map((p) => said(seed, p)))),
    );
    expect(one).toEqual(again);
    expect(one).not.toEqual(other);
  });

  test('losses are between 1 and 2, chances add up to 1', async () => {
    const { ppl = 0, loglikelihood } = await reply({ answers: 'seed' }, { kind: 'ppl', prompt: 'q' });
    expect(ppl).toBeGreaterThanOrEqual(1);
    expect(ppl).toBeLessThan(2);
    expect(loglikelihood).toBe(-ppl);
    const { probabilities = [] } = await reply({ answers: 'seed' }, clp('A', 'B', 'C'));
    expect(probabilities.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12);
  });
});

describe('files', () => {
  test('of lines, of predictions, and folders of those', async () => {
    const place = folder();
    const lines = path.join(place, 'answers.jsonl');
    writeFileSync(
      lines,
      '{"dataset": "d", "index": 0, "prediction": "X"}\n\n{"dataset": "d", "index": 1, "prediction": 2}\n',
    );
    expect((await reply({ answers: lines }, gen())).text).toBe('X');
    expect((await reply({ answers: lines }, gen(), { index: 1 })).text).toBe('2');
    await expect(reply({ answers: lines }, gen(), { index: 2 })).rejects.toMatchObject({
      code: 'data-missing',
    });
    writeFileSync(path.join(place, 'd.json'), '{"0": {"prediction": "Y"}, "1": {"prediction": "Z"}}');
    expect((await reply({ answers: path.join(place, 'd.json') }, gen(), { index: 1 })).text).toBe('Z');
    expect((await reply({ answers: place }, gen())).text).toBe('Y');
  });

  test('that are missing or malformed are named with their place', () => {
    const place = folder();
    const lines = path.join(place, 'a.jsonl');
    writeFileSync(lines, '{"dataset": "d", "index": 0, "prediction": "X"}\n{"index": 1}\n');
    expect(() => readAnswers(lines)).toThrow(`${lines}:2`);
    writeFileSync(lines, 'no json');
    expect(() => readAnswers(lines)).toThrow(`${lines}:1`);
    writeFileSync(path.join(place, 'd.json'), '[]');
    expect(() => readAnswers(path.join(place, 'd.json'))).toThrow('d.json');
    expect(() => readAnswers(path.join(place, 'none.json'))).toThrow('none.json');
  });

  test('answers of another kind are refused', async () => {
    await expect(reply({ answers: 5 }, gen())).rejects.toMatchObject({ code: 'config-invalid' });
  });
});

test('vectors have length 1; texts alike are nearer than others', async () => {
  const product = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
  const [cat, cats, dog] = ['a black cat', 'a black cat!', 'seven dogs'].map(trigramVector) as [
    number[],
    number[],
    number[],
  ];
  expect(product(cat, cat)).toBeCloseTo(1, 12);
  expect(product(cat, cats)).toBeGreaterThan(product(cat, dog));
  expect(trigramVector('A Black Cat')).toEqual(cat);
  expect((await reply({}, { kind: 'embed', prompt: 'a black cat' })).embedding).toEqual(cat);
});
