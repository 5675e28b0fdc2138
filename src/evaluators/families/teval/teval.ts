import {
  type EvaluatorDefinition,
  type EvaluatorRun,
  float,
  type HelperAnswer,
  type JsonObject,
  LodestoneError,
  type Metrics,
  noSamples,
} from '../../../core/index.ts';
import { numpyMean, numpyRound, pythonStr } from '../../../util/index.ts';
import { instructSkill } from './instruct.ts';
import { loadedItem } from './loaded.ts';
import { planSkill } from './plan.ts';
import { reviewSkill } from './review.ts';
import type { Likeness, Skill } from './skill.ts';
import { toolCallSkill } from './tool-call.ts';

const SKILLS: { readonly [name: string]: Skill } = {
  instruct: instructSkill,
  plan: planSkill,
  review: reviewSkill,
  reason_retrieve_understand: toolCallSkill(undefined),
  reason: toolCallSkill('thought'),
  retrieve: toolCallSkill('name'),
  understand: toolCallSkill('args'),
};

const CHINESE = '_zh';

/**
 * T-Eval: one skill of a model that uses tools, named by `subset` (`_zh` behind it for Chinese). Meanings are compared
 * by the vectors of a helper: `all-mpnet-base-v2`, and `thenlper/gte-large-zh` for Chinese.
 */
export const tevalEvaluator: EvaluatorDefinition = {
  type: 'opencompass.openicl.icl_evaluator.icl_plugin_evaluator.TEvalEvaluator',
  needs(args) {
    const { skill, encoder } = subsetSkill(args);
    return comparesMeaning(skill) ? [{ name: encoder, kind: 'embed' }] : [];
  },
  create(args): EvaluatorRun {
    const { skill, encoder } = subsetSkill(args);
    const values = new Map<string, number[]>();
    const asks = comparesMeaning(skill);
    let total = 0;
    return {
      questions: ({ prediction, reference }) => {
        const texts = asks ? scoredTexts(skill, pythonStr(prediction), reference) : [];
        return texts.map((text) => ({ kind: 'embed', helper: encoder, text }));
      },
      add({ prediction, reference, answers = [] }) {
        const scores = skill.score(pythonStr(prediction), loadedItem(reference), likenessIn(answers));
        for (const [metric, value] of Object.entries(scores)) {
          const known = values.get(metric);
          if (known === undefined) values.set(metric, [value]);
          else known.push(value);
        }
        total += 1;
        return { scores };
      },
      finish() {
        if (total === 0) throw noSamples();
        return { metrics: skillMetrics(skill, values) };
      },
    };
  },
};

function subsetSkill({ subset }: JsonObject): { skill: Skill; encoder: string } {
  const name = String(subset ?? '');
  const isChinese = name.endsWith(CHINESE);
  const skill = SKILLS[isChinese ? name.slice(0, -CHINESE.length) : name];
  if (skill === undefined) {
    throw new LodestoneError('config-invalid', `T-Eval has no subset "${name}"`, {
      hint: `There are ${Object.keys(SKILLS).join(', ')}, each also with _zh.`,
    });
  }
  return { skill, encoder: isChinese ? 'thenlper/gte-large-zh' : 'all-mpnet-base-v2' };
}

/** Names of tools alone are compared as they are. */
function comparesMeaning(skill: Skill): boolean {
  return skill.texts !== undefined && !(skill.metrics.length === 2 && skill.metrics.includes('name'));
}

function scoredTexts(skill: Skill, reply: string, reference: unknown): string[] {
  return [...new Set(skill.texts?.(reply, loadedItem(reference)) ?? [])];
}

/** The cosine between the vectors of two texts, where it is above zero. A text without a vector is like no other. */
function likenessIn(answers: readonly HelperAnswer[]): Likeness {
  const vectors = new Map(answers.map(({ prompt, reply }) => [prompt, reply.embedding ?? []]));
  return (one, other) => {
    const [a, b] = [vectors.get(one) ?? [], vectors.get(other) ?? []];
    const lengths = Math.sqrt(product(a, a) * product(b, b));
    return lengths === 0 ? 0 : Math.max(0, product(a, b) / lengths);
  };
}

function product(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
}

/** Percentages; metrics that no sample has are not a number. */
function skillMetrics({ metrics, isRounded }: Skill, values: ReadonlyMap<string, number[]>): Metrics {
  const known = metrics.filter((metric) => values.has(metric));
  const ordered = [...known, ...metrics.filter((metric) => !values.has(metric))];
  return Object.fromEntries(
    ordered.map((metric) => {
      const mean = numpyMean(values.get(metric) ?? []);
      return [metric, float(100 * (isRounded ? numpyRound(mean, 4) : mean))];
    }),
  );
}
