import { pythonRegex } from '../../../util/index.ts';

const FORMAT = pythonRegex('["\']format_correctness["\']:\\s*([0-1]+)');
const CHOICE = pythonRegex('"choice": "(.*?)"');
const COMPARISON = pythonRegex('\\[\\[([AB<>=]+)\\]\\]');

/** As OpenCompass looks for them: "B+" comes before "B++", which is never found. */
const PREFERENCES = [
  ...[['A++', 2] as const, ['A+', 1] as const, ['A=B', 0] as const],
  ...[['B+', -1] as const],
];
const COMPARISONS = [
  ...[['A>>B', 2] as const, ['A>B', 1] as const, ['A=B', 0] as const],
  ...[['B>A', -1] as const, ['B>>A', -2] as const],
];

type Reading = (reply: string) => number | undefined;

const READINGS: ReadonlyMap<string, Reading> = new Map<string, Reading>([
  ['alignment_bench_v1_1', (reply) => firstOf(reply, [['[[A]]', 1] as const, ['[[B]]', -1] as const])],
  [
    'alpaca_eval',
    (reply) =>
      new Map([
        ['m', 1],
        ['M', -1],
      ]).get(reply[0] ?? ''),
  ],
  ['fofo_test_prompts', formatCorrectness],
  ['fofo_test_prompts_cn', formatCorrectness],
  ['wildbench', (reply) => firstOf(CHOICE.exec(reply)?.[1] ?? '', PREFERENCES)],
  ['arenahard', (reply) => firstOf(COMPARISON.exec(reply)?.[1] ?? '', COMPARISONS)],
]);

/** What a judgement says in the form of a benchmark; undefined where it says nothing, or the benchmark is not known. */
export function judgementValue(reply: string, benchmark: string): number | undefined {
  return READINGS.get(benchmark)?.(reply);
}

function firstOf(text: string, signs: readonly (readonly [string, number])[]): number | undefined {
  return signs.find(([sign]) => text.includes(sign))?.[1];
}

/** A "10" reads as ten. */
function formatCorrectness(reply: string): number | undefined {
  const digits = FORMAT.exec(reply)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
