import type { LoaderDefinition, Row } from '../../core/index.ts';
import { fillFields } from '../fill-fields.ts';
import { rowSource } from '../row-source.ts';
import { listedRows } from '../subjective-rows.ts';
import { PAIR, PAIR_DIALOGUE, POINT, POINT_DIALOGUE, RULES } from '../texts/compass-arena-subjective.ts';
import { withUniformStructs } from '../uniform-structs.ts';

interface Item {
  readonly category: string;
  readonly difficulty: unknown;
}

interface Question extends Item {
  readonly question: { readonly content: string };
  readonly answer: { readonly content: unknown };
}

interface Dialogue extends Item {
  readonly conversation: unknown;
}

/** What a judge is asked about one answer, and about two. */
type Prompts = { readonly pointwise_judge_prompt: string; readonly pairwise_judge_prompt: string };

/** The rule of each category. */
const RULE_OF: { readonly [category: string]: string } = {
  重写: 'writing',
  创作: 'writing',
  自然语言处理: 'writing',
  领域知识问答: 'knowledge',
  推理: 'reasoning',
  代码: 'reasoning',
  人类对齐: 'alignment',
  角色扮演: 'alignment',
  日常对话: 'alignment',
};

/** CompassArena's subjective bench: a JSON file with questions (`singleturn`) or dialogues (`multiturn`). */
export const compassArenaSubjectiveBench: LoaderDefinition = {
  type: 'opencompass.datasets.subjective.compass_arena_subjective_bench.CompassArenaSubjectiveBench',
  load({ path, name }, { files }) {
    const kind = String(name);
    const file = `${path}/${kind}.json`;
    return rowSource(() =>
      withUniformStructs(() =>
        kind.includes('singleturn')
          ? listedRows(files, file, questionRow(promptsByRule()))
          : listedRows(
              files,
              file,
              kind.includes('multiturn') ? dialogueRow(promptsByRule()) : () => undefined,
            ),
      ),
    );
  },
};

function questionRow(promptsOf: PromptsOf): (item: Question) => Row {
  return ({ category, difficulty, question, answer }) => ({
    question: question.content,
    ...promptsOf(category, (rule) => ({
      pointwise_judge_prompt: fillFields(POINT, { rule, question: question.content }),
      pairwise_judge_prompt: fillFields(PAIR, { rule, question: question.content }),
    })),
    judge: { question: question.content, answer: answer.content, category, difficulty },
  });
}

function dialogueRow(promptsOf: PromptsOf): (item: Dialogue) => Row {
  return ({ category, difficulty, conversation }) => ({
    dialogue: conversation,
    ...promptsOf(category, (rule) => ({
      pointwise_judge_prompt: fillFields(POINT_DIALOGUE, { rule }),
      pairwise_judge_prompt: fillFields(PAIR_DIALOGUE, { rule }),
    })),
    judge: { category, difficulty },
  });
}

type PromptsOf = (category: string, fill: (rule: string) => Prompts) => Prompts;

/** As there, an item of another category is given the prompts of the item before it, with that one's question. */
function promptsByRule(): PromptsOf {
  let last: Prompts | undefined;
  return (category, fill) => {
    const rule = RULES[RULE_OF[category] ?? ''];
    last = rule === undefined ? last : fill(rule);
    if (last === undefined) throw new Error(`no rules for the category "${category}"`);
    return last;
  };
}
