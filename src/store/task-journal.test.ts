import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Reply } from '../core/index.ts';
import type { JournalEntry } from './journal-line.ts';
import { TaskJournal } from './task-journal.ts';

const MODEL = { type: 'Endpoint', url: 'http://127.0.0.1:1/v1' };
let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'journal-'));
  file = path.join(folder, 'predictions', 'model', 'dataset.jsonl');
});
afterEach(() => rmSync(folder, { recursive: true }));

function hash(digit: number): string {
  return digit.toString(16).padStart(32, '0');
}

function exchange(digit: number, reply: Partial<Reply> & { text: string }): JournalEntry {
  const request = { kind: 'gen', prompt: `问 ${digit}`, maxOutLen: 16 } as const;
  return {
    request,
    exchange: { hash: hash(digit), reply, startedAt: 1000, milliseconds: 12.4, attempts: 1 },
  };
}

function replyTo(journal: TaskJournal, index: number, wanted: string): Reply | undefined {
  return journal.find(index, wanted)?.reply;
}

/** A journal with samples 0..n-1, each of one request. */
function filled(n: number): TaskJournal {
  const journal = TaskJournal.open(file, { model: MODEL });
  for (let index = 0; index < n; index += 1) {
    const text = `答案 ${index}`;
    journal.addSample(index, { origin_prompt: `问 ${index}`, prediction: text }, [
      exchange(index, { text, finishReason: 'stop' }),
    ]);
  }
  return journal;
}

test('what was answered is found again after reopening, text and all', () => {
  filled(3).close();
  const journal = TaskJournal.open(file, { model: MODEL });
  expect(journal.size).toBe(3);
  expect(replyTo(journal, 1, hash(1))).toEqual({ text: '答案 1', finishReason: 'stop' });
  expect([...journal.records(3)].map((record) => record.prediction)).toEqual(['答案 0', '答案 1', '答案 2']);
  journal.close();
});

test('a torn tail is cut off, and the journal goes on behind what is sound', () => {
  filled(3).close();
  truncateSync(file, statSync(file).size - 5);
  const journal = TaskJournal.open(file, { model: MODEL });
  expect(journal.size).toBe(2);
  expect(replyTo(journal, 2, hash(2))).toBeUndefined();
  journal.addSample(2, { prediction: 'x' }, [exchange(2, { text: 'x' })]);
  journal.close();
  expect(TaskJournal.open(file, { model: MODEL }).size).toBe(3);
});

test('a damaged line is not believed, and those behind it are', () => {
  filled(3).close();
  const text = readFileSync(file, 'utf8').replace('答案 1', '答案 9');
  rmSync(file);
  appendFileSync(file, text);
  const journal = TaskJournal.open(file, { model: MODEL });
  expect([journal.size, journal.damaged]).toEqual([2, 1]);
});

test('whichever single bit is wrong, at most two samples are lost, and none is another', () => {
  filled(3).close();
  const whole = readFileSync(file);
  for (let place = 0; place < whole.length; place += 3) {
    const bytes = Buffer.from(whole);
    bytes[place] = (bytes[place] ?? 0) ^ (1 << (place % 8));
    writeFileSync(file, bytes);
    const journal = TaskJournal.open(file, { model: MODEL });
    expect(journal.damaged, `byte ${place}`).toBeGreaterThan(0);
    const texts = [0, 1, 2].map((index) => replyTo(journal, index, hash(index))?.text);
    expect(texts.filter((text, index) => text === `答案 ${index}`).length, `byte ${place}`).toBeGreaterThan(
      1,
    );
    expect(
      texts.filter((text) => text === undefined).length +
        texts.filter((text) => /^答案 \d$/.test(text ?? '')).length,
    ).toBe(3);
    journal.close();
  }
});

test('replies of another model or revision do not count', () => {
  filled(2).close();
  const other = TaskJournal.open(file, { model: { ...MODEL, revision: 'b' } });
  expect(replyTo(other, 0, hash(0))).toBeUndefined();
  other.addSample(0, { prediction: 'other' }, [exchange(0, { text: 'other' })]);
  other.close();
  const journal = TaskJournal.open(file, { model: MODEL });
  expect(journal.size).toBe(2);
  expect(replyTo(journal, 0, hash(0))?.text).toBe('答案 0');
  journal.close();
});

test('of equal requests each sample has its own reply; a sample that moved finds its old one', () => {
  const journal = TaskJournal.open(file, { model: MODEL });
  journal.addSample(0, { prediction: 'first' }, [exchange(7, { text: 'first' })]);
  expect(replyTo(journal, 1, hash(7))).toBeUndefined();
  journal.addSample(1, { prediction: 'second' }, [exchange(7, { text: 'second' })]);
  journal.addSample(2, { prediction: 'third' }, [exchange(8, { text: 'third' })]);
  journal.close();
  const again = TaskJournal.open(file, { model: MODEL });
  expect(replyTo(again, 0, hash(7))?.text).toBe('first');
  expect(replyTo(again, 1, hash(7))?.text).toBe('second');
  expect(replyTo(again, 2, hash(7))).toBeUndefined();
  expect(replyTo(again, 5, hash(8))?.text).toBe('third');
  expect(replyTo(again, 6, hash(8))).toBeUndefined();
  again.close();
});

test('replies of an unfinished sample are kept', () => {
  const journal = TaskJournal.open(file, { model: MODEL });
  journal.addReply(4, exchange(1, { text: '', ppl: 1.5, tokens: 3 }));
  journal.close();
  const again = TaskJournal.open(file, { model: MODEL });
  expect(replyTo(again, 4, hash(1))).toEqual({ text: '', ppl: 1.5, tokens: 3 });
  expect(again.size).toBe(0);
  again.addSample(4, { prediction: 'A' }, [
    exchange(1, { text: '', ppl: 1.5 }),
    exchange(2, { text: '', ppl: 2.5 }),
  ]);
  again.close();
  const third = TaskJournal.open(file, { model: MODEL });
  expect(replyTo(third, 4, hash(2))).toEqual({ text: '', ppl: 2.5 });
  third.close();
});

test('the same sample is written once, a changed one anew', () => {
  filled(1).close();
  const before = statSync(file).size;
  const journal = TaskJournal.open(file, { model: MODEL });
  const record = { origin_prompt: '问 0', prediction: '答案 0' };
  journal.addSample(0, record, [exchange(0, { text: '答案 0', finishReason: 'stop' })]);
  journal.close();
  expect(statSync(file).size).toBe(before);
  const again = TaskJournal.open(file, { model: MODEL });
  again.addSample(0, { ...record, gold: 'B' }, [exchange(0, { text: '答案 0' })]);
  expect([...again.records(1)][0]).toMatchObject({ gold: 'B' });
  again.close();
});

test('failed and truncated samples are counted', () => {
  const journal = TaskJournal.open(file, { model: MODEL });
  const failure = { kind: 'context-length', message: 'too long' } as const;
  journal.addSample(0, { prediction: '' }, [exchange(0, { text: '', failure })]);
  journal.addSample(1, { prediction: 'a' }, [exchange(1, { text: 'a', finishReason: 'length' })]);
  journal.addSample(2, { prediction: 'b' }, [exchange(2, { text: 'b' })]);
  expect(journal.counts(3)).toEqual({ failed: 1, truncated: 1, unanswered: 0 });
  journal.close();
  expect(TaskJournal.open(file, { model: MODEL }).counts(3)).toEqual({
    failed: 1,
    truncated: 1,
    unanswered: 0,
  });
});

test('samples that are to be asked again are known no more, until they are answered', () => {
  filled(3).close();
  const journal = TaskJournal.open(file, { model: MODEL });
  journal.forget([1]);
  expect(replyTo(journal, 1, hash(1))).toBeUndefined();
  expect(replyTo(journal, 2, hash(2))).toBeDefined();
  journal.close();
  const again = TaskJournal.open(file, { model: MODEL });
  expect(replyTo(again, 1, hash(1))).toBeUndefined();
  expect(again.size).toBe(2);
  again.addSample(1, { prediction: 'new' }, [exchange(1, { text: 'new' })]);
  again.close();
  expect(replyTo(TaskJournal.open(file, { model: MODEL }), 1, hash(1))).toEqual({ text: 'new' });
});

test('a sample without an answer counts as such, and is not known', () => {
  const journal = TaskJournal.open(file, { model: MODEL });
  journal.addUnanswered(0, { prediction: '' });
  journal.close();
  const again = TaskJournal.open(file, { model: MODEL });
  expect(again.counts(1)).toEqual({ failed: 0, truncated: 0, unanswered: 1 });
  expect(replyTo(again, 0, hash(0))).toBeUndefined();
  expect([...again.records(1)]).toEqual([{ prediction: '' }]);
  again.close();
});

test('the time until the first piece of a streamed reply stands among the timings', () => {
  const journal = TaskJournal.open(file, { model: MODEL });
  journal.addSample(0, { prediction: 'x' }, [exchange(1, { text: 'x', firstPieceMs: 7.4 })]);
  journal.close();
  expect(readFileSync(file, 'utf8')).toContain('"r":[{}],"t":[[1000,12,1,7]]');
  expect(replyTo(TaskJournal.open(file, { model: MODEL }), 0, hash(1))).toEqual({
    text: 'x',
    firstPieceMs: 7,
  });
});

test('where what was asked is damaged, nothing else takes its number', () => {
  filled(1).close();
  writeFileSync(file, readFileSync(file, 'utf8').replace('"maxOutLen":16', '"maxOutLen":17'));
  const journal = TaskJournal.open(file, { model: MODEL });
  const { exchange: other } = exchange(5, { text: 'B' });
  const request = { kind: 'gen', prompt: '问 5', maxOutLen: 8 } as const;
  journal.addSample(5, { origin_prompt: '问 5', prediction: 'B' }, [{ request, exchange: other }]);
  expect(journal.requests(0)).toEqual([{ prompt: '问 0' }]);
  expect(journal.requests(5)).toEqual([request]);
  journal.close();
});

test('a byte that has become zero costs one line, not those behind it', () => {
  filled(3).close();
  const bytes = readFileSync(file);
  bytes[bytes.indexOf(' 0","prediction')] = 0;
  writeFileSync(file, bytes);
  const journal = TaskJournal.open(file, { model: MODEL });
  expect([journal.size, journal.damaged]).toEqual([2, 1]);
  journal.close();
});
