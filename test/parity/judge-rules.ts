/** OpenCompass's readers of judges' replies by their dotted names, as what they are here. */
import { type Compat, isAtLeast, type Json, type JsonObject } from '../../src/core/index.ts';
import { checklistScores, listedRounds, requirementsMet } from '../../src/verdicts/readers/checklists.ts';
import {
  bracketedChoice,
  bracketedLetters,
  choiceLetter,
  comparison,
  letterRank,
  listedRank,
  quotedChoice,
} from '../../src/verdicts/readers/comparisons.ts';
import {
  answerKind,
  CREATIONBENCH,
  dictRatings,
  ratedReply,
  ratingsAnywhere,
} from '../../src/verdicts/readers/dimension-ratings.ts';
import {
  binaryScore,
  bracketedDigits,
  bracketedInteger,
  bracketedNumber,
  bracketedPoints,
  flamesScore,
  formatScore,
  lastInRange,
  leadingScore,
  namedScore,
  quotedScore,
  ratedNumber,
} from '../../src/verdicts/readers/ratings.ts';
import { bracketedTruth } from '../../src/verdicts/readers/right-or-wrong.ts';
import { correctWrongOrNone } from '../../src/verdicts/readers/verdict-letter.ts';

type Rule = (input: unknown, args: JsonObject, compat: Compat) => unknown;

interface JudgedItem {
  prediction: Json;
  gold: { [key: string]: number };
}

/** A rule for the reply of an item. */
function ofItem(rule: (reply: string, item: JudgedItem) => unknown): Rule {
  return (input) => {
    const item = input as JudgedItem;
    return rule(String(item.prediction), item);
  };
}

function ofText(rule: (reply: string, compat: Compat) => unknown): Rule {
  return (input, _, compat) => rule(String(input), compat);
}

/** A value under a name, where there is one. */
function under(name: string, value: unknown, more: object = {}): object | undefined {
  return value === undefined ? undefined : { [name]: value, ...more };
}

const withoutBreaks = (reply: string) => reply.replaceAll('\n', '');

const datasets: { [fn: string]: Rule } = {
  'chinese_simpleqa.post_process_csimpleqa': ofItem(correctWrongOrNone),
  'subjective.alignbench.post_process_alignbench': ofItem((reply) => ratedReply(ratingsAnywhere(reply))),
  'subjective.alpacaeval.post_process_alpacav2': ofItem((reply) => under('rank', letterRank(reply))),
  'subjective.arena_hard.post_process_arenahard': ofItem(comparison),
  'subjective.commonbench.post_process': ofItem((reply) => under('score', bracketedNumber(reply))),
  'subjective.compass_arena.post_process_compassarena': ofItem(choiceLetter),
  'subjective.compass_arena_subjective_bench.post_process_pairwise': ofItem(comparison),
  'subjective.compass_arena_subjective_bench.post_process_pointwise': ofItem(bracketedPoints),
  'subjective.elbench.post_process_elbench_binary': ofItem((reply) => under('score', binaryScore(reply))),
  'subjective.elbench.post_process_elbench_scale': ofItem((reply) =>
    under('score', lastInRange(reply, 1, 10)),
  ),
  'subjective.fofo.post_process_fofo': ofItem((reply) => under('score', formatScore(reply))),
  'subjective.followbench.post_process_followbench': ofItem((reply, { gold }) =>
    requirementsMet(reply, gold.level ?? 0),
  ),
  'subjective.hellobench.post_process_hellobench': ofItem((reply, { gold }) =>
    checklistScores(reply, gold.num_checklist ?? 0),
  ),
  'subjective.mtbench.post_process_mtbench': ofItem((reply) => under('score', ratedNumber(reply))),
  'subjective.mtbench101.post_process_mtbench101': ofItem((reply) =>
    under('score', bracketedInteger(reply), { judgement: reply }),
  ),
  'subjective.wildbench.post_process_wildbench_pair': ofItem(quotedChoice),
  'subjective.wildbench.post_process_wildbench_single': ofItem((reply) => under('score', quotedScore(reply))),
  'subjective.writingbench.post_process_writingbench': ofItem((reply) => under('score', namedScore(reply))),
};

const summarizers: { [fn: string]: Rule } = {
  'alignmentbench.detect_mapping': ofText(answerKind),
  'alignmentbench.extract_rating': ofText(dictRatings),
  'alignmentbench.extract_rating_plus': ofText(ratingsAnywhere),
  'alignmentbench.post_process_alignbench': ofText((reply) => ratedReply(dictRatings(withoutBreaks(reply)))),
  'alignmentbench.post_process_alignbench_plus': ofText((reply) => ratedReply(ratingsAnywhere(reply))),
  'all_obj.post_process_allobj': ofText((reply) => {
    const truth = bracketedTruth(reply);
    return under('score', truth === undefined ? undefined : Number(truth));
  }),
  'alpacaeval.post_process_alpacav1': (input) => under('rank', listedRank(input as Json)),
  'alpacaeval.post_process_alpacav2': ofText((reply) => under('rank', letterRank(reply))),
  'arenahard.post_process_compass_arena': ofText(comparison),
  'charm.post_process_charm_mem': ofText((reply) => under('correct', bracketedTruth(reply))),
  'common_summarizer.post_process_single_rate': ofText((reply, compat) =>
    under('score', isAtLeast(compat, '0.5.4') ? bracketedNumber(reply) : ratedNumber(reply)),
  ),
  'compass_arena.post_process_compass_arena': ofText(choiceLetter),
  'compassbench.post_process_compass_arena': ofText(bracketedChoice),
  'compassbench.post_process_wildbench_pair': ofText(quotedChoice),
  'compassbench_v13.post_process_wildbench_pair': ofText(quotedChoice),
  'creationbench.post_process_creationbench': ofText((reply) =>
    ratedReply(dictRatings(withoutBreaks(reply)), CREATIONBENCH),
  ),
  'flames.post_process_flames': ofText((reply, compat) => {
    // The rule of 0.3.3 reads a variable that is not there.
    if (!isAtLeast(compat, '0.5.4')) throw new Error('NameError');
    return flamesScore(reply);
  }),
  'fofo.post_process_fofo': ofText((reply) => under('score', formatScore(reply), { judgement: reply })),
  'followbench.post_process_followbench': ofItem((reply, { gold }) =>
    requirementsMet(reply, gold.level ?? 0),
  ),
  'mtbench.post_process_mtbench_pair': ofText(bracketedLetters),
  'mtbench.post_process_mtbench_single': ofText((reply) => under('score', ratedNumber(reply))),
  'mtbench101.post_process_mtbench101': ofText((reply) =>
    under('score', bracketedInteger(reply), { judgement: reply }),
  ),
  'mtbench101.post_process_mtbench_pair': ofText(bracketedLetters),
  'multiround.post_process_multiround': ofText(listedRounds),
  'qacompassbench.post_process_wildbench_pair': ofText(quotedChoice),
  'subjective_post_process.post_process_autoj': ofText((reply) => under('score', bracketedDigits(reply))),
  'subjective_post_process.post_process_judgelm': ofText((reply) => under('score', leadingScore(reply))),
  'wildbench.post_process_wildbench_pair': ofText(quotedChoice),
  'wildbench.post_process_wildbench_single': ofText((reply) => under('score', quotedScore(reply))),
};

function inPackage(prefix: string, rules: { [fn: string]: Rule }): [string, Rule][] {
  return Object.entries(rules).map(([fn, rule]) => [`${prefix}.${fn}`, rule]);
}

export const JUDGE_RULES: { readonly [fn: string]: Rule | undefined } = Object.fromEntries([
  ...inPackage('opencompass.datasets', datasets),
  ...inPackage('opencompass.summarizers.subjective', summarizers),
]);
