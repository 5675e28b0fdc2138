import type { CharacterState, ChineseLexicon } from './chinese-lexicon.ts';

/** Stands for the logarithm of nothing in jieba's model. */
const IMPOSSIBLE = -3.14e100;

/** Logarithms of the model's probabilities: how a text starts, and what follows what. Figures of jieba 0.42.1. */
const START: Record<CharacterState, number> = {
  B: -0.26268660809250016,
  M: IMPOSSIBLE,
  E: IMPOSSIBLE,
  S: -1.4652633398537678,
};
const STEPS: Record<CharacterState, { from: CharacterState; cost: number }[]> = {
  B: [
    { from: 'E', cost: -0.5897149736854513 },
    { from: 'S', cost: -0.7211965654669841 },
  ],
  M: [
    { from: 'B', cost: -0.916290731874155 },
    { from: 'M', cost: -1.2603623820268226 },
  ],
  E: [
    { from: 'B', cost: -0.51082562376599 },
    { from: 'M', cost: -0.33344856811948514 },
  ],
  S: [
    { from: 'E', cost: -0.8085250474669937 },
    { from: 'S', cost: -0.6658631448798212 },
  ],
};
/** What the counts of each state are divided by. */
const SCALE: Record<CharacterState, number> = { B: 33749694, M: 6980216, E: 33749694, S: 29953599 };

/** The best way to a state at one character: its logarithm, and the state before. */
interface Step {
  score: number;
  from: CharacterState | undefined;
}
type Column = Record<CharacterState, Step>;

/**
 * Cuts Chinese characters that form no known word by a hidden Markov model over their places in words. Source:
 * A. Viterbi, IEEE Transactions on Information Theory 13(2), 1967, with the tables of jieba 0.42.1.
 */
export function cutUnknownWords(text: string, lexicon: ChineseLexicon): string[] {
  const words: string[] = [];
  let begin = 0;
  for (const [i, state] of bestStates(text, lexicon).entries()) {
    if (state !== 'E' && state !== 'S') continue;
    words.push(text.slice(begin, i + 1));
    begin = i + 1;
  }
  return words;
}

function bestStates(text: string, lexicon: ChineseLexicon): CharacterState[] {
  const columns: Column[] = [];
  for (const character of text) columns.push(nextColumn(columns.at(-1), character, lexicon));
  let state: CharacterState | undefined = lastState(columns);
  const states: CharacterState[] = [];
  for (let i = columns.length - 1; i >= 0 && state !== undefined; i -= 1) {
    states.unshift(state);
    state = columns[i]?.[state].from;
  }
  return states;
}

function nextColumn(previous: Column | undefined, character: string, lexicon: ChineseLexicon): Column {
  const counts = lexicon.entry(character)?.states;
  const step = (state: CharacterState): Step => {
    const count = counts?.[state] ?? 0;
    const emission = count === 0 ? IMPOSSIBLE : Math.log(count / SCALE[state]);
    if (previous === undefined) return { score: START[state] + emission, from: undefined };
    return bestStep(previous, state, emission);
  };
  return { B: step('B'), M: step('M'), E: step('E'), S: step('S') };
}

/** Of two ways that score the same, the one from the later letter wins, as tuples compare in Python. */
function bestStep(previous: Column, state: CharacterState, emission: number): Step {
  const [first, second] = STEPS[state].map(({ from, cost }) => ({
    score: previous[from].score + cost + emission,
    from,
  }));
  if (first === undefined || second === undefined) throw new TypeError(`no way to state ${state}`);
  if (first.score !== second.score) return first.score > second.score ? first : second;
  return first.from > second.from ? first : second;
}

function lastState(columns: readonly Column[]): CharacterState | undefined {
  const last = columns.at(-1);
  if (last === undefined) return undefined;
  return last.E.score > last.S.score ? 'E' : 'S';
}
