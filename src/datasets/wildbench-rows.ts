import type { LoaderDefinition, Row } from '../core/index.ts';
import { replaceText } from '../util/index.ts';
import { jsonRows } from './json-rows.ts';
import { rowSource } from './row-source.ts';
import { checklistText } from './subjective-rows.ts';
import { PAIR, SINGLE } from './texts/wildbench.ts';
import { withUniformStructs } from './uniform-structs.ts';

export interface Turn {
  readonly role: string;
  readonly content: string;
}

interface WildBenchItem {
  readonly turn: readonly Turn[];
  readonly checklist: readonly string[];
  readonly primary_tag: unknown;
  readonly secondary_tag: unknown;
  readonly session_id: unknown;
}

/** What stands before the last question of a dialogue, as its judge sees it. */
export function historyText(turns: readonly Turn[]): string {
  const speakers: { [role: string]: string } = { user: 'USER', assistant: 'ASSISTANT' };
  return turns
    .slice(0, -1)
    .filter(({ role }) => role in speakers)
    .map(({ role, content }) => `${speakers[role]}: ${content}\n\n`)
    .join('');
}

/** The last turn of a dialogue. */
export function lastTurn(turns: readonly Turn[]): Turn {
  const last = turns.at(-1);
  if (last === undefined) throw new Error('the dialogue has no turns');
  return last;
}

/** A class that reads WildBench, a JSONL file; `toDialogue` says in which form a model gets the turns. */
export function wildBenchLoader(
  type: string,
  toDialogue: (turns: readonly Turn[]) => Turn[],
): LoaderDefinition {
  return {
    type: `opencompass.datasets.subjective.wildbench.${type}`,
    load({ path, eval_mode: mode = 'pair' }, { files }) {
      const prompt = { single: SINGLE, pair: PAIR }[String(mode)];
      const toRow = (item: WildBenchItem) => wildBenchRow(item, prompt, toDialogue);
      return rowSource(() => withUniformStructs(() => jsonRows(files, String(path), toRow)));
    },
  };
}

function wildBenchRow(
  item: WildBenchItem,
  prompt: string | undefined,
  toDialogue: (turns: readonly Turn[]) => Turn[],
): Row {
  if (prompt === undefined) throw new Error('eval_mode must be "single" or "pair"');
  const history = historyText(item.turn);
  const { primary_tag, secondary_tag, session_id: question_id } = item;
  // One after the other, so that a field's name inside the dialogue is filled in as well.
  const asked = [
    ['{history}', history],
    ['{user_query}', lastTurn(item.turn).content],
    ['{checklist}', checklistText(item.checklist)],
  ].reduce((text, [field = '', value = '']) => replaceText(text, field, value), prompt);
  return {
    dialogue: toDialogue(item.turn),
    history,
    prompt: asked,
    judge: { other: null, primary_tag, secondary_tag, question_id },
  };
}
