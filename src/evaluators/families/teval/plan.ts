import { LodestoneError } from '../../../core/index.ts';
import { type PyValue, pyStr } from '../../../util/index.ts';
import { dictEntry, listItems, loadedData, wholeNumber } from './loaded.ts';
import { heaviestMatching } from './matching.ts';
import type { Likeness, Skill, SkillScores } from './skill.ts';

/** One action of a plan: a tool and its arguments. */
interface Action {
  readonly id: bigint;
  readonly name: string;
  readonly args: string;
}

const NAME_WEIGHT = 0.75;
const ARGS_WEIGHT = 0.25;
/** Actions that are less alike are never the same. */
const LEAST = 0.7;
const LAST_ACTION = 'FinishAction';

/**
 * How much of a plan a model finds: its actions are matched with those of the right plan by meaning, and the longest
 * run of them that is in the right order counts. An action that is matched with none counts as a run of one, as in OpenCompass.
 */
export const planSkill: Skill = {
  metrics: ['precision', 'recall', 'f1_score', 'parse_rate'],
  isRounded: false,
  score(reply, item, likeness) {
    const { given, wanted } = comparedPlans(reply, item);
    const parsed = given.length > 0 && wanted.length > 0;
    return { ...matchScores(steps(given), steps(wanted), likeness), parse_rate: parsed ? 1 : 0 };
  },
  texts(reply, item) {
    const { given, wanted } = comparedPlans(reply, item);
    const [own, right] = [steps(given), steps(wanted)];
    if (own.length === 0 || right.length === 0) return [];
    return [...own, ...right].flatMap(({ name, args }) => [name, args]);
  },
};

function comparedPlans(reply: string, item: PyValue): { given: Action[]; wanted: Action[] } {
  const meta = dictEntry(item, 'meta');
  const form = pyStr(dictEntry(meta, 'prompt_type') ?? 'json');
  const wanted = actionsIn(dictEntry(item, 'ground_truth') ?? null);
  if (form === 'json') return { given: actionsIn(reply), wanted };
  if (form === 'str')
    return { given: namedActions(reply, listItems(dictEntry(meta, 'API_list')).map(pyStr)), wanted };
  throw new LodestoneError('scoring-failed', `T-Eval's plans in the form "${form}" cannot be read`, {
    hint: 'Plans are read in the forms json and str.',
  });
}

/** The actions of a list of dicts; none when one of them lacks something. */
function actionsIn(value: PyValue): Action[] {
  const items = listItems(loadedData(value, '[', ']'));
  const actions = items.map((item): Action | undefined => {
    const [name, args, id] = [
      dictEntry(item, 'name'),
      dictEntry(item, 'args'),
      wholeNumber(dictEntry(item, 'id')),
    ];
    if (name === undefined || args === undefined || id === undefined) return undefined;
    return { id, name: pyStr(name), args: pyStr(args) };
  });
  return actions.every((action) => action !== undefined) ? actions : [];
}

/** Of each sentence or line the tool that is named first; the sentence itself stands for its arguments. */
function namedActions(reply: string, tools: readonly string[]): Action[] {
  const actions: Action[] = [];
  for (const sentence of reply.replaceAll('. ', '\n').split('\n')) {
    const places = tools.map((name) => ({ name, at: sentence.indexOf(name) })).filter(({ at }) => at >= 0);
    const [first] = places.sort((a, b) => a.at - b.at);
    if (first !== undefined && first.name !== '')
      actions.push({ id: BigInt(actions.length), name: first.name, args: sentence });
  }
  return actions;
}

/** Actions in order, without the one that ends a plan. */
function steps(plan: readonly Action[]): Action[] {
  const ordered = [...plan].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return ordered.at(-1)?.name === LAST_ACTION ? ordered.slice(0, -1) : ordered;
}

/** Where a plan has no action at all nothing is found; OpenCompass fails there when it did have an end. */
function matchScores(given: readonly Action[], wanted: readonly Action[], likeness: Likeness): SkillScores {
  if (given.length === 0 || wanted.length === 0) return { precision: 0, recall: 0, f1_score: 0 };
  const weights = given.map((one) =>
    wanted.map((other) => {
      const weight =
        likeness(one.name, other.name) * NAME_WEIGHT + likeness(one.args, other.args) * ARGS_WEIGHT;
      return weight > LEAST ? weight : undefined;
    }),
  );
  const right = longestRise(heaviestMatching(weights));
  const [recall, precision] = [right / wanted.length, right / given.length];
  return { precision, recall, f1_score: (2 * recall * precision) / (recall + precision) };
}

/** The length of the longest rising subsequence; a place without a number stands for itself. */
function longestRise(places: readonly (number | undefined)[]): number {
  const lengths: number[] = [];
  for (const [index, place] of places.entries()) {
    const before = places.slice(0, index).map((other, at) => {
      const isBelow = place !== undefined && other !== undefined && other < place;
      return isBelow ? (lengths[at] ?? 0) : 0;
    });
    lengths.push(1 + Math.max(0, ...before));
  }
  return Math.max(...lengths);
}
