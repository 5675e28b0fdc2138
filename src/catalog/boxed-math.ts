/** Short forms of competitions in mathematics, whose answers stand in a box. */
import { type ComponentConfig, type EvalConfig, isPlainObject, type JsonObject } from '../core/index.ts';
import {
  cascadeEvaluator,
  type GraderSpacing,
  graderPrompt,
  graderTemplate,
  judgeEvaluator,
  rawGraderTemplate,
} from './grader.ts';
import { component, round } from './parts.ts';
import { type DatasetParts, rawGen, reader, zeroShotGen } from './task-parts.ts';

/** What follows a question. */
export const IN_A_BOX = '\nRemember to put your final answer within \\boxed{}.';

/** The column with the question. */
type Field = 'question' | 'problem';

export function boxedGen(field: Field) {
  return zeroShotGen(round(`{${field}}${IN_A_BOX}`));
}

export function rawBoxedGen(field: Field) {
  return rawGen(`{${field}}${IN_A_BOX}`);
}

/**
 * A dataset of questions and answers by its class and path, which the class may know itself; also what its judge is
 * told to read.
 */
export function competition(
  type: string,
  path: string | undefined,
  field: Field,
  settings: JsonObject = {},
  columns: JsonObject = {},
) {
  const place = path === undefined ? {} : { path };
  return { type, place, field, settings, reader: reader([field], 'answer', columns) };
}

export type Competition = ReturnType<typeof competition>;

export interface JudgeForm {
  readonly spacing: GraderSpacing;
  /** As messages that no meta template touches. */
  readonly isRaw?: boolean;
  /** What counts the verdicts, where it is not the usual one. */
  readonly counter?: ComponentConfig;
}

/** A judge that looks through the box. */
export function boxedJudge(of: Competition, { spacing, isRaw = false, counter }: JudgeForm): ComponentConfig {
  const text = graderPrompt(`\n{${of.field}}\n`, 'answer', spacing, true);
  return judgeEvaluator(competitionSource(of), (isRaw ? rawGraderTemplate : graderTemplate)(text), counter);
}

function competitionSource({ type, place, reader: columns, settings }: Competition): JsonObject {
  const source = { ...component(`opencompass.datasets.${type}`), ...place, reader_cfg: columns, ...settings };
  return isPlainObject(source) ? source : {};
}

/** Answers that a program takes for equal are right; a judge sees the others. */
export function boxedCascade(of: Competition, form: JudgeForm): EvalConfig {
  const rule = component('opencompass.evaluator.MATHVerifyEvaluator');
  return { evaluator: cascadeEvaluator(rule, boxedJudge(of, form)) };
}

/** A judge alone, with a prompt of its own. */
export function ownJudge(of: Competition, prompt: ComponentConfig): EvalConfig {
  return { evaluator: judgeEvaluator(competitionSource(of), prompt) };
}

/** The parts of a dataset of the competition. */
export function boxedMathParts(
  { type, place, reader: columns, settings }: Competition,
  abbr: string,
  args: JsonObject = {},
): Pick<DatasetParts, 'abbr' | 'type' | 'path' | 'reader' | 'args'> {
  return { abbr, type, ...place, reader: columns, args: { ...settings, ...args } };
}
