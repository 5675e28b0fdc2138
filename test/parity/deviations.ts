/**
 * Where we differ from OpenCompass on purpose, by name and with the reason. A golden record may differ only under one of
 * these names; `floors.json` says how many of its records do.
 */
export const DEVIATIONS = {
  'unpaired columns':
    'predictions and references that do not pair up are refused, also where OpenCompass drops the rest',
  'equal predictions of different types':
    'AccEvaluator fails with a KeyError where predictions are equal and read differently; they are compared as texts',
  'letters that are signs':
    'IFEval counts a random letter where an instruction names a sign such as #; the sign itself is counted, so that a score can be had again',
  'programs at their time limit':
    'a program that works for about as long as it may ends in time on one machine and not on another',
  'objects that say they are equal':
    'an object of the program whose own __eq__ agrees to everything passes in OpenCompass; results are compared as data',
  'a range that is applied twice':
    'where a judged dataset has a test_range of its own and is split, OpenCompass cuts its predictions twice and stops; the rows of the range are judged',
  'a resampling that decides nothing':
    "OpenCompass resamples Arena-Hard's battles of a pair, drops what comes of it, and stops where one sample is won by one place alone; the score, which does not depend on it, is given",
  'a verdict that compares nothing':
    'OpenCompass counts [[A]] as extracted where [[A>B]] is asked for, and makes no score of it; here it holds no verdict',
  'tokens that tiktoken does not count so':
    'some vectors count "p1" as one token, others (and cl100k_base) as two; the rest of such a vector is compared',
} as const;

export type Deviation = keyof typeof DEVIATIONS;
