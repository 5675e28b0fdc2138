import { PyDict, type PyValue, pyStr } from '../../../util/index.ts';
import { dictEntry, loadedData, textEntry } from './loaded.ts';
import type { Likeness, Skill, SkillScores } from './skill.ts';

/** The part of a tool call that a set is about. */
export type CallPart = 'thought' | 'name' | 'args';

/** One step of an agent: its thought, the name of the tool, its arguments; those that are there. */
type Step = { readonly [part in CallPart]?: string };

const PARTS: readonly CallPart[] = ['thought', 'name', 'args'];

/**
 * One step of a plan with tools, in full as JSON, or one part of it in words. Thoughts and arguments are compared by
 * meaning; names must be equal, and in words no other tool may be named besides the right one.
 */
export function toolCallSkill(part: CallPart | undefined): Skill {
  const format = part === undefined ? 'json' : 'str';
  const stepsOf = (reply: string, item: PyValue) => {
    const wanted = stepIn(dictEntry(item, 'ground_truth') ?? null, format);
    const own = dictEntry(dictEntry(item, 'meta_data'), 'response_format');
    const form = own === undefined ? format : pyStr(own);
    const step = form === 'str' ? { [part ?? 'thought']: reply } : stepIn(reply, format);
    return { given: form === 'json' && wanted === undefined ? undefined : step, wanted };
  };
  return {
    metrics: [...(part === undefined ? PARTS : [part]), 'parse_rate'],
    isRounded: false,
    score(reply, item, likeness) {
      const { given, wanted } = stepsOf(reply, item);
      const parsed = given === undefined ? 0 : 1;
      return { ...callScores(given ?? {}, wanted ?? {}, format, likeness), parse_rate: parsed };
    },
    texts(reply, item) {
      const { given = {}, wanted = {} } = stepsOf(reply, item);
      return BY_MEANING.flatMap((one) => comparedPair(given, wanted, one) ?? []);
    },
  };
}

/** Parts that are compared by meaning. */
const BY_MEANING = ['thought', 'args'] as const;

function callScores(given: Step, wanted: Step, format: string, likeness: Likeness): SkillScores {
  const scores: { [part: string]: number } = { thought: 0, name: 0, args: 0 };
  for (const part of BY_MEANING) {
    const pair = comparedPair(given, wanted, part);
    if (pair !== undefined) scores[part] = likeness(...pair);
  }
  const names = comparedPair(given, wanted, 'name');
  if (names !== undefined && (format === 'json' ? names[0] === names[1] : isNamed(...names))) scores.name = 1;
  return scores;
}

/** A part as it is given and as it is wanted, where both have it. */
function comparedPair(given: Step, wanted: Step, part: CallPart): [string, string] | undefined {
  const [one, other] = [given[part], wanted[part]];
  return one === undefined || other === undefined ? undefined : [one, other];
}

/** Whether a text names a tool, and no other one. */
function isNamed(text: string, name: string): boolean {
  if (!text.includes(name)) return false;
  const named = text.match(/[\p{L}\p{N}_]+\.[\p{L}\p{N}_]+|FinishAction/gu) ?? [];
  return named.every((other) => other === name);
}

/** A step in a text that holds a dict; parts that are missing are empty. */
function stepIn(value: PyValue, format: 'json' | 'str'): Step | undefined {
  const data = loadedData(value, '{', '}');
  if (!(data instanceof PyDict)) return undefined;
  const args = dictEntry(data, 'args');
  const asked = format === 'json' && !(args instanceof PyDict) ? new PyDict([]) : (args ?? '');
  return { thought: textEntry(data, 'thought'), name: textEntry(data, 'name'), args: pyStr(asked) };
}
