import { describe, expect, test } from 'vitest';
import type { FinishedRunTask } from '../run/index.ts';
import type { JudgedScores } from '../summarizers/index.ts';
import { displayWidth } from '../util/index.ts';
import { caseText } from './inspect/case-text.ts';
import { type InspectedCase, inspectedCase } from './inspect/inspected-case.ts';
import { judgedTables, unsummedJudgements } from './judged-tables.ts';
import { overview } from './list/overview.ts';
import { INVERSE, NOT_INVERSE, TerminalControl } from './terminal.ts';

const of = (model: string, dataset: string, judged: number, unreadable = 0, missing = 0) => ({
  ...{ model, dataset, judged, unreadable, missing },
});

const JUDGED: JudgedScores = {
  judge: 'gpt',
  title: 'AlignBench',
  scores: new Map([
    [
      'm',
      new Map<string, number | string>([
        ['总分', 6.123456],
        ['math', '7/10'],
      ]),
    ],
    ['n', new Map<string, number | string>([['总分', 5]])],
  ]),
  coverage: [of('m', 'd', 10), of('n', 'd', 10)],
};
const summary = (...scores: JudgedScores[]) => ({ scores, files: [], notBuilt: [] });

/** The cells of a table's lines. */
const cells = (text: string) => text.split('\n').map((line) => line.trim().split(/\s{2,}/));

describe("tables of judges' scores", () => {
  test('have a column a model, four digits, a dash for what has no score', () => {
    const text = judgedTables(summary(JUDGED));
    const rows = cells(text);
    expect(rows.find(([name]) => name === '总分')).toEqual(['总分', '6.1235', '5.0']);
    expect(rows.find(([name]) => name === 'math')).toEqual(['math', '7/10', '-']);
    expect(rows.at(-1)?.slice(1)).toEqual(['10 / 0 / 0', '10 / 0 / 0']);
    const [head, ...table] = text.split('\n');
    expect(head).toMatch(/^AlignBench, .*gpt: 20 of 20 /);
    expect(new Set(table.filter((line) => /^-/.test(line)).map(displayWidth)).size).toBe(1);
  });

  test.each([
    ['all are read', [of('m', 'd', 100)], /100 of 100 [^,;]*$/],
    ['few are not', [of('m', 'd', 96, 4)], /96 of 100 [^,;]*$/],
    ['more than a twentieth are not', [of('m', 'd', 95, 5)], /95 of 100 .*; /],
    ['none is read', [of('m', 'd', 0, 5)], /0 of 5 .*no score/],
    ['some are missing', [of('m', 'd', 98, 0, 2)], /98 of 98 [^;]*, 2 missing$/],
    ['none was asked', [of('m', 'd', 0, 0, 3)], /0 of 0 [^;]*, 3 missing$/],
  ])('say how many replies are read: %s', (_, coverage, head) => {
    expect(judgedTables(summary({ ...JUDGED, coverage })).split('\n')[0]).toMatch(head);
  });

  test('count each dataset where there are several, a dash for a model without it', () => {
    const coverage = [of('m', 'a', 1, 2, 3), of('m', 'a', 1), of('m', 'b', 4), of('n', 'b', 5)];
    const rows = cells(judgedTables(summary({ ...JUDGED, coverage })));
    expect(rows.find(([name]) => /: a$/.test(name ?? ''))?.slice(1)).toEqual(['2 / 2 / 3', '-']);
    expect(rows.find(([name]) => /: b$/.test(name ?? ''))?.slice(1)).toEqual(['4 / 0 / 0', '5 / 0 / 0']);
  });

  test('follow each other with lines and notes; one of nothing is left out; what is not built is named', () => {
    const text = judgedTables({
      scores: [
        { ...JUDGED, title: 'one', lines: ['line 1'], notes: ['note 1'] },
        { ...JUDGED, title: 'none', coverage: [] },
        { ...JUDGED, title: 'two' },
      ],
      files: [],
      notBuilt: ['OddSummarizer'],
    });
    const blocks = text.split('\n\n');
    expect(blocks).toHaveLength(3);
    expect(blocks[0]?.split('\n').slice(-2)).toEqual(['line 1', 'note: note 1']);
    expect(blocks[1]).toMatch(/^two,/);
    expect(blocks[2]).toContain('OddSummarizer');
    expect(text).not.toContain('none,');
  });

  test('judgements that nothing sums up are counted', () => {
    const judged: FinishedRunTask = {
      ...{ model: 'm', dataset: 'd' },
      outcome: { status: 'judged' } as FinishedRunTask['outcome'],
    };
    const other: FinishedRunTask = { ...judged, outcome: { status: 'no-reference', samples: 1 } };
    expect(unsummedJudgements([other])).toBe('');
    expect(unsummedJudgements([judged, other])).toMatch(/\b1 task\b/);
    expect(unsummedJudgements([judged, judged])).toMatch(/\b2 tasks\b/);
  });
});

const NAME = { model: 'm', dataset: 'd' };
const VERDICT = { index: 0, answer: 'B', score: 0, span: [6, 7] as [number, number], reference: 'A' };

describe('a case', () => {
  test('holds what predictions and verdicts say of it', () => {
    const record = { origin_prompt: 'asked?', prediction: 'it is B', gold: 'gold' };
    expect(inspectedCase(NAME, 4, record, undefined, VERDICT as never)).toEqual({
      ...NAME,
      ...{ index: 4, kinds: ['wrong'], prompt: 'asked?', reply: 'it is B', answer: 'B' },
      ...{ span: [6, 7], reference: 'A', score: 0 },
    });
  });

  test('without a verdict has neither answer nor score, and the reference of its predictions', () => {
    const one = inspectedCase(NAME, 0, { prediction: 'x', gold: 'A' }, undefined, undefined);
    expect(one).toEqual({ ...NAME, index: 0, kinds: [], prompt: null, reply: 'x', reference: 'A' });
  });

  test.each([
    [{ unparsed: true, score: 0 }, {}, ['unparsed', 'wrong']],
    [{ score: 1 }, {}, []],
    [{ score: 0.5 }, {}, ['wrong']],
    [{}, {}, []],
    [{ score: 1 }, { isTruncated: true }, ['truncated']],
    [{}, { isFailed: true, reason: 'refused' }, ['failed']],
  ])('of verdict %j and journal %j is %j', (verdict, journal, kinds) => {
    const one = inspectedCase(NAME, 0, {}, journal as never, { index: 0, ...verdict } as never);
    expect(one.kinds).toEqual(kinds);
    expect(one.reason).toBe('reason' in journal ? 'refused' : undefined);
  });

  test('that took too long to score says so', () => {
    const one = inspectedCase(NAME, 0, { prediction: 'x' }, undefined, { index: 0, timedOut: true } as never);
    expect(one.reason).toMatch(/long/);
    expect(one.answer).toBe('x');
  });

  test('of scored options shows the prompt of each', () => {
    const record = { 'label: A': { 'testing input': 'Q A', PPL: 1.5 }, 'label: B': 'x', prediction: 'A' };
    const one = inspectedCase(NAME, 0, record as never, undefined, undefined);
    expect(one.prompt).toEqual({ A: { 'testing input': 'Q A', PPL: 1.5 }, B: 'x' });
    expect(text(one)).toContain('[A] Q A  {"PPL":1.5}\n  | [B] x\n');
  });
});

/** As it is printed, inverse places between < and >. */
function text(one: InspectedCase, showsInverse = false): string {
  return caseText(one, { showsInverse })
    .map((part) =>
      part instanceof TerminalControl ? (part === INVERSE ? '<' : part === NOT_INVERSE ? '>' : '?') : part,
    )
    .join('');
}

const CASE: InspectedCase = {
  ...NAME,
  ...{ index: 3, kinds: [], prompt: 'asked?', reply: 'it is B.', answer: 'B', span: [6, 7] },
  ...{ reference: 'B', score: 1 },
};

describe('the text of a case', () => {
  test('shows where in the reply the answer was found', () => {
    expect(text(CASE).split('\n')).toEqual([
      '--- m on d, sample 3: right',
      'prompt',
      '  | asked?',
      'reply',
      '  | it is ⟦B⟧.',
      'answer     B  (characters 6 to 7 of the reply)',
      'reference  B',
      'score      1',
      '',
      '',
    ]);
    expect(text(CASE, true)).toContain('  | it is <B>.\n');
  });

  test('names its kinds, who judged, why it failed', () => {
    const { answer: _, span: _span, score: _score, ...bare } = CASE;
    expect(text(bare)).toMatch(/^--- m on d, sample 3: not scored\n/);
    const one = text({ ...bare, kinds: ['wrong', 'failed'], judge: 'gpt', reason: 'refused', reply: null });
    expect(one).toMatch(/^--- m on d, sample 3, judged by gpt: wrong, failed\n/);
    expect(one).toContain('  | -\n');
    expect(one).toMatch(/^failed +refused$/m);
    expect(one).not.toMatch(/^answer|^score/m);
  });

  test('no line of a reply, a prompt or a name passes for one of ours', () => {
    const one = text({
      ...CASE,
      ...{ model: 'a\n--- b', prompt: 'x\nreply\nscore      1', reply: 'B\nscore      0', span: [0, 1] },
      ...{ reference: 'B\nscore      0', answer: 'B\nanswer     C' },
    });
    const ours = one.split('\n').filter((line) => /^\S/.test(line));
    expect(ours.map((line) => line.split(/\s/)[0])).toEqual([
      ...['---', 'prompt', 'reply', 'answer', 'reference', 'score'],
    ]);
  });

  test('has turns as roles, other values as JSON', () => {
    const prompt = [{ role: 'HUMAN', prompt: 'hi' }, { role: 'BOT', content: 'yes' }, 'plain'];
    const one = text({ ...CASE, prompt, reply: { a: 1 }, reference: ['A', 'B'] });
    expect(one).toContain('  | HUMAN: hi\n  | BOT: yes\n  | plain\n');
    expect(one).toContain('  | {"a":1}\n');
    expect(one).toContain('reference  ["A","B"]\n');
  });

  test('says of an unparsed reply that nothing was found', () => {
    const { span: _, ...bare } = CASE;
    expect(text({ ...bare, kinds: ['unparsed'], answer: '' })).toMatch(/^answer +\S.*[^; ]$/m);
    expect(text({ ...bare, kinds: ['unparsed'], answer: 'it is B.' })).toMatch(/^answer +\S.*; it is B\.$/m);
  });
});

describe('the overview of a list', () => {
  const counts = { compat: '0.5.4', models: 10, datasets: 20, own: 0 } as const;

  test('counts models, configs and those of the user', () => {
    const [head] = overview(counts).split('\n');
    expect(head).toMatch(/\b10 models\b.*0\.5\.4.*\b30 configs$/);
    expect(overview({ ...counts, own: 3 }).split('\n')[0]).toMatch(/30 configs, 3 /);
  });

  test('has a row for each ability with examples in few columns', () => {
    const rows = cells(overview(counts)).filter((row) => row.length === 3 && /^\d+$/.test(row[1] ?? ''));
    expect(rows.length).toBeGreaterThan(5);
    for (const [, count, examples = ''] of rows) {
      expect(Number(count)).toBeGreaterThan(0);
      expect(examples.length).toBeGreaterThan(0);
      expect(examples.length).toBeLessThanOrEqual(40);
    }
  });

  test('fewer benchmarks were in older versions', () => {
    const number = (compat: '0.2.4' | '0.5.4') => Number(/^\d+/.exec(overview({ ...counts, compat }))?.[0]);
    expect(number('0.2.4')).toBeGreaterThan(10);
    expect(number('0.2.4')).toBeLessThan(number('0.5.4'));
  });
});
