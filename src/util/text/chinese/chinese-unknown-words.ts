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
interface Step {
  readonly from: CharacterState;
  readonly cost: number;
}
const STEPS: Record<CharacterState, readonly [Step, Step]> = {
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

const STATES: readonly CharacterState[] = ['B', 'M', 'E', 'S'];

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

/** For each state the logarithm of the best way to it, and at which of {@link STATES} that way was before. */
interface Column {
  readonly scores: Record<CharacterState, number>;
  readonly from: Record<CharacterState, CharacterState>;
}

function bestStates(text: string, lexicon: ChineseLexicon): CharacterState[] {
  const origins: Column['from'][] = [];
  let scores: Column['scores'] | undefined;
  for (const character of text) {
    const column = nextColumn(scores, character, lexicon);
    origins.push(column.from);
    scores = column.scores;
  }
  if (scores === undefined) return [];
  const states: CharacterState[] = [scores.E > scores.S ? 'E' : 'S'];
  for (const from of origins.slice(1).reverse()) states.push(from[states.at(-1) ?? 'S']);
  return states.reverse();
}

function nextColumn(
  previous: Column['scores'] | undefined,
  character: string,
  lexicon: ChineseLexicon,
): Column {
  const counts = lexicon.entry(character.charCodeAt(0))?.states;
  const column: Column = { scores: { B: 0, M: 0, E: 0, S: 0 }, from: { B: 'E', M: 'B', E: 'B', S: 'E' } };
  for (const state of STATES) {
    const count = counts?.[state] ?? 0;
    const emission = count === 0 ? IMPOSSIBLE : Math.log(count / SCALE[state]);
    if (previous === undefined) column.scores[state] = START[state] + emission;
    else takeBestStep(column, previous, state, emission);
  }
  return column;
}

/** Of two ways that score the same, the one from the later letter wins, as tuples compare in Python. */
function takeBestStep(
  column: Column,
  previous: Column['scores'],
  state: CharacterState,
  emission: number,
): void {
  const [first, second] = STEPS[state];
  const firstScore = previous[first.from] + first.cost + emission;
  const secondScore = previous[second.from] + second.cost + emission;
  const isSecond = secondScore > firstScore || (secondScore === firstScore && second.from > first.from);
  column.scores[state] = isSecond ? secondScore : firstScore;
  column.from[state] = isSecond ? second.from : first.from;
}
