import { float, type JsonObject, type Metrics } from '../../core/index.ts';
import { pythonRound, pythonStr } from '../../util/index.ts';
import { meanOf } from './group-scores.ts';

/** The groups of a question: all questions, and those of its capability. */
export function totalAndCapability({ capability }: JsonObject): string[] {
  return ['total', pythonStr(capability)];
}

/** The mean of each group. */
export function means(groups: ReadonlyMap<string, readonly number[]>): Metrics {
  return floats(new Map([...groups].map(([name, scores]) => [name, meanOf(scores)])));
}

/** The mean of each group, with two digits. */
export function roundedMeans(groups: ReadonlyMap<string, readonly number[]>): Metrics {
  return floats(new Map([...groups].map(([name, scores]) => [name, pythonRound(meanOf(scores), 2)])));
}

/** Numbers as metrics that are written as floats. */
export function floats(values: ReadonlyMap<string, number>): Metrics {
  return Object.fromEntries([...values].map(([name, value]) => [name, float(value)]));
}
