import { isPlainObject, type Json, LodestoneError } from '../../core/index.ts';
import { compareText, pythonStr } from '../../util/index.ts';
import type { Match } from './matches.ts';

/** Numbers that may decide a match beside its models. */
export interface MatchFeatures {
  readonly names: readonly string[];
  /** Row by row; NaN all over a column that is the same in all matches and is to be normalized. */
  readonly values: Float64Array;
}

/** What style is measured by, as the matches count it for both answers. */
const STYLES = ['sum_assistant_tokens', 'header_count', 'list_count', 'bold_count'];

interface FeatureOptions {
  /** Whether differences of style get mean 0 and deviation 1. */
  readonly isNormalized: boolean;
  /** What the dataset says of a question, each value of which is a number of its own: 1 or 0. */
  readonly groups: readonly string[];
}

/**
 * Style as FastChat's style control has it: the difference of the counts of both answers over their sum and one, normalized over all
 * matches. Groups as pandas' `get_dummies` codes them.
 */
export function matchFeatures(
  matches: readonly Match[],
  { isNormalized, groups }: FeatureOptions,
): MatchFeatures {
  const styles = STYLES.map((style) => {
    const differences = matches.map((match) => styleDifference(match, style));
    return isNormalized ? normalized(differences) : differences;
  });
  const dummies = groups.flatMap((group) => dummyColumns(matches, group));
  const columns = [...styles, ...dummies.map(({ values }) => values)];
  const values = new Float64Array(matches.length * columns.length);
  for (const [column, own] of columns.entries())
    for (const [row, value] of own.entries()) values[row * columns.length + column] = value;
  return { names: [...STYLES, ...dummies.map(({ name }) => name)], values };
}

function styleDifference({ stored }: Match, style: string): number {
  const counts = isPlainObject(stored.conv_metadata) ? stored.conv_metadata : {};
  const [first, second] = ['_a', '_b'].map((side) => total(counts[`${style}${side}`]));
  return ((first ?? 0) - (second ?? 0)) / ((first ?? 0) + (second ?? 0) + 1);
}

/** A count, or the sum of counts by kind. */
function total(count: Json | undefined): number {
  if (isPlainObject(count)) return Object.values(count).reduce((sum: number, one) => sum + Number(one), 0);
  return Number(count ?? 0);
}

function normalized(values: readonly number[]): number[] {
  const mean = average(values);
  const deviation = Math.sqrt(average(values.map((value) => (value - mean) ** 2)));
  return values.map((value) => (value - mean) / deviation);
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function dummyColumns(
  matches: readonly Match[],
  group: string,
): { readonly name: string; readonly values: readonly number[] }[] {
  if (!matches.every(({ stored }) => group in stored)) {
    const [first] = matches;
    throw new LodestoneError(
      'scoring-failed',
      `groups of the summarizer names "${group}", which the matches do not have`,
      {
        hint: `They have ${Object.keys(first?.stored ?? {}).join(', ')}.`,
      },
    );
  }
  const values = matches.map(({ stored }) => stored[group] ?? null);
  const levels = [
    ...new Map(values.filter((value) => value !== null).map((value) => [pythonStr(value), value])),
  ];
  const sorted = levels.sort(([left, one], [right, other]) =>
    typeof one === 'number' && typeof other === 'number' ? one - other : compareText(left, right),
  );
  return sorted.map(([level]) => ({
    name: `${group}_${level}`,
    values: values.map((value) => (value !== null && pythonStr(value) === level ? 1 : 0)),
  }));
}
