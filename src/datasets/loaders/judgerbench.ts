import type { LoaderDefinition, Row } from '../../core/index.ts';
import { pythonStr } from '../../util/index.ts';
import { fillFields } from '../fill-fields.ts';
import { rowSource } from '../row-source.ts';
import { listedRows } from '../subjective-rows.ts';
import { BEFORE, BEHIND, JUDGES } from '../texts/judgerbench.ts';
import { withUniformStructs } from '../uniform-structs.ts';
import { historyText, lastTurn, type Turn } from '../wildbench-rows.ts';

/** A battle of people's arena. */
interface Battle {
  readonly conversation_a: readonly Turn[];
  readonly conversation_b: readonly Turn[];
  readonly model_a: unknown;
  readonly model_b: unknown;
  readonly winner: unknown;
  readonly category: unknown;
  readonly turn: unknown;
}

/** A question that a judge of another benchmark was asked. */
interface Judgement {
  readonly dataset_name: string;
  readonly question?: unknown;
  readonly prediction: unknown;
  readonly conversation?: readonly Turn[];
  readonly others: { readonly ref?: unknown; readonly checklist?: unknown };
  readonly gpt4o_pred: unknown;
}

/** How the speakers are called, by language. */
const SPEAKERS: { readonly [lan: string]: { user: string; a: string; b: string } } = {
  en: { user: '### User: ', a: '### Assistant A: ', b: '### Assistant B: ' },
  cn: { user: '### 用户： ', a: '### 助手A： ', b: '### 助手B： ' },
};

/** JudgerBench: a JSON file with battles that people judged (part A) or what judges of benchmarks said (part B). */
export const judgerBenchDataset: LoaderDefinition = {
  type: 'opencompass.datasets.subjective.judgerbench.JudgerBenchDataset',
  load({ path, name }, { files }) {
    const part = String(name);
    const file = `${path}/${part}.json`;
    const lan = part.includes('_en') ? 'en' : 'cn';
    return rowSource(() =>
      withUniformStructs(() =>
        part.includes('judgerbench_A')
          ? listedRows(files, file, (item: Battle) => battleRow(item, lan))
          : listedRows(files, file, judgementRow),
      ),
    );
  },
};

function battleRow(battle: Battle, lan: string): Row {
  const { category, turn, winner, model_a, model_b } = battle;
  return {
    judge_prompt: `${BEFORE[lan]}${dialogueText(battle, lan)}${BEHIND[lan]}`,
    judge: { category, turn, winner, model_a, model_b, dataset_name: 'judgerbench_A', lan },
  };
}

/** Turn by turn; the shorter of both dialogues ends it. */
function dialogueText({ conversation_a: first, conversation_b: second }: Battle, lan: string): string {
  const { user, a, b } = SPEAKERS[lan] ?? { user: '', a: '', b: '' };
  return first
    .slice(0, second.length)
    .map(({ role, content }, index) => {
      if (role === 'user') return `${user}${content}\n`;
      if (role !== 'assistant') throw new Error(`a turn of "${role}"; user and assistant speak here`);
      return `${a}${content}\n${b}${second[index]?.content}\n`;
    })
    .join('');
}

function judgementRow(item: Judgement): Row {
  const { dataset_name: benchmark, others, gpt4o_pred: meta_judge } = item;
  const prompt = JUDGES[benchmark];
  if (prompt === undefined) throw new Error(`no judge's prompt for the benchmark "${benchmark}"`);
  return {
    judge_prompt: fillFields(prompt, judgementFields(item)),
    judge: { others, meta_judge, dataset_name: benchmark },
  };
}

function judgementFields({ question, prediction, others, conversation, dataset_name }: Judgement) {
  const fields = {
    question: pythonStr(question),
    prediction: pythonStr(prediction),
    ref: pythonStr(others.ref),
  };
  if (dataset_name !== 'wildbench') return fields;
  const turns = conversation ?? [];
  return {
    ...fields,
    history: historyText(turns),
    user_query: lastTurn(turns).content,
    checklist: pythonStr(others.checklist),
  };
}
