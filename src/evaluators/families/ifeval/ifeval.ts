import {
  asJson,
  type EvaluatorDefinition,
  float,
  isPlainObject,
  type JsonObject,
  LodestoneError,
  noSamples,
  plain,
} from '../../../core/index.ts';
import { requiredText } from '../../extraction/extracted.ts';
import { ratioResampling } from '../../metrics/runs/ratio-resampling.ts';
import { type Check, InstructionArguments } from './instructions/instruction.ts';
import { LANGUAGE } from './instructions/language.ts';
import { LAYOUT } from './instructions/layout.ts';
import { followsLoosely, followsStrictly } from './instructions/replies.ts';
import { WORDS } from './instructions/words.ts';

const INSTRUCTIONS = { ...WORDS, ...LANGUAGE, ...LAYOUT };

const PROMPT_STRICT = 'Prompt-level-strict-accuracy';
const PROMPT_LOOSE = 'Prompt-level-loose-accuracy';
const STRICT = 'Inst-level-strict-accuracy';
const LOOSE = 'Inst-level-loose-accuracy';

interface Counts {
  prompts: number;
  instructions: number;
}

/**
 * IFEval (Zhou et al. 2023): the share of prompts whose instructions are all followed, and of instructions that are
 * followed, by replies as they stand (strict) and with a line at either end or asterisks left out (loose).
 */
export const ifEvaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.IFEval.ifeval.IFEvaluator',
  heavy: true,
  create() {
    const strict: Counts = { prompts: 0, instructions: 0 };
    const loose: Counts = { prompts: 0, instructions: 0 };
    const total: Counts = { prompts: 0, instructions: 0 };
    /** Instructions of each prompt. */
    const followed: Record<'strict' | 'loose' | 'all', number[]> = { strict: [], loose: [], all: [] };
    return {
      details: 'dict',
      add({ prediction, reference, record }) {
        const reply = requiredText(prediction);
        const refer = givenArguments(reference);
        const checks = instructionChecks(refer);
        const strictly = checks.map((check) => followsStrictly(reply, check));
        const loosely = checks.map((check) => followsLoosely(reply, check));
        const isStrict = count(strict, strictly);
        const isLoose = count(loose, loosely);
        followed.strict.push(strictly.filter(Boolean).length);
        followed.loose.push(loosely.filter(Boolean).length);
        followed.all.push(checks.length);
        count(
          total,
          checks.map(() => true),
        );
        const grade = isStrict ? 'strict' : isLoose ? 'loose' : 'none';
        const verdicts = {
          is_strict_correct: isStrict,
          is_loose_correct: isLoose,
          is_correct: isStrict,
          grade,
        };
        return {
          score: isStrict ? 1 : 0,
          scores: { [PROMPT_STRICT]: isStrict ? 1 : 0, [PROMPT_LOOSE]: isLoose ? 1 : 0 },
          detail: { prompt: record.origin_prompt ?? null, pred: reply, refer, ...verdicts },
        };
      },
      finish() {
        if (total.prompts === 0) throw noSamples();
        return {
          metrics: {
            [PROMPT_STRICT]: float((strict.prompts / total.prompts) * 100),
            [STRICT]: float((strict.instructions / total.instructions) * 100),
            [PROMPT_LOOSE]: float((loose.prompts / total.prompts) * 100),
            [LOOSE]: float((loose.instructions / total.instructions) * 100),
          },
          resampling: [
            ratioResampling(STRICT, followed.strict, followed.all),
            ratioResampling(LOOSE, followed.loose, followed.all),
          ],
        };
      },
    };
  },
};

/** Counts the instructions of a prompt; says whether all are followed. */
function count(counts: Counts, followed: readonly boolean[]): boolean {
  const isAll = followed.every(Boolean);
  if (isAll) counts.prompts += 1;
  counts.instructions += followed.filter(Boolean).length;
  return isAll;
}

/** A reference whose arguments are only those that have a value. */
function givenArguments(reference: unknown): JsonObject {
  const refer = plain(asJson(reference));
  if (!isPlainObject(refer) || !Array.isArray(refer.kwargs)) throw malformed();
  const kwargs = refer.kwargs.map((args) => {
    if (!isPlainObject(args)) throw malformed();
    return Object.fromEntries(Object.entries(args).filter(([, value]) => value !== null));
  });
  return { ...refer, kwargs };
}

function instructionChecks({ instruction_id_list: names, kwargs }: JsonObject): Check[] {
  if (!Array.isArray(names) || !Array.isArray(kwargs)) throw malformed();
  return names.map(String).map((name, index) => {
    const instruction = INSTRUCTIONS[name];
    const args = kwargs[index];
    if (instruction === undefined || !isPlainObject(args)) throw malformed(name);
    return instruction(new InstructionArguments(name, args));
  });
}

function malformed(name?: string): LodestoneError {
  const what =
    name === undefined ? 'does not have the expected form' : `has an unknown instruction "${name}"`;
  return new LodestoneError('scoring-failed', `a reference of IFEval ${what}`, {
    hint: 'Fetch the data again.',
  });
}
