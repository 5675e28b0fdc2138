import type { LoaderDefinition, Row } from '../../core/index.ts';
import { fillFields } from '../fill-fields.ts';
import { rowSource } from '../row-source.ts';
import { listedRows } from '../subjective-rows.ts';
import { type JudgeTexts, PAIR, SINGLE } from '../texts/mtbench.ts';
import { withUniformStructs } from '../uniform-structs.ts';

interface Dialogue {
  readonly dialogue: { readonly role: string; readonly content: string }[];
  readonly capability: string;
  readonly others: { readonly reference: string[]; readonly [key: string]: unknown };
}

/** Subjects where the judge sees a reference. */
const WITH_REFERENCE = ['math', 'reasoning', 'coding', 'arena-hard-200'];

/** MT-Bench: a JSON file with dialogues of two turns; each row has what its judge is told and asked. */
export const mtBenchDataset: LoaderDefinition = {
  type: 'opencompass.datasets.subjective.mtbench.MTBenchDataset',
  load({ path, name, judge_type: kind = 'single', multi_turn: isMulti = true }, { files }) {
    const file = `${path}/${name}.json`;
    const toRow = (item: Partial<Dialogue>) =>
      isDialogue(item) ? mtbenchRow(item, kind === 'pair', isMulti === true) : undefined;
    return rowSource(() => withUniformStructs(() => listedRows(files, file, toRow)));
  },
};

function isDialogue(item: Partial<Dialogue>): item is Dialogue {
  return item.dialogue !== undefined;
}

function mtbenchRow(item: Dialogue, isPair: boolean, isMulti: boolean): Row {
  const { dialogue, capability } = item;
  const asked = dialogue.filter(({ role }) => role === 'user').map(({ content }) => content);
  const others = { ...item.others, round: Math.trunc(dialogue.length / 2), question: asked.join(' ') };
  const { system, prompt } = textsFor(item, isPair, isMulti);
  return {
    dialogue,
    capability,
    system_prompt: system,
    prompt_template: fillFields(prompt, dialogueFields(item, isMulti)),
    others,
    judge: { capability, others },
  };
}

function textsFor({ capability }: Dialogue, isPair: boolean, isMulti: boolean): JudgeTexts {
  const kind = isPair ? PAIR : SINGLE;
  if (!WITH_REFERENCE.includes(capability)) return isMulti ? kind.twoTurns : kind.oneTurn;
  return isMulti ? kind.twoTurnsWithReference : kind.oneTurnWithReference;
}

/** The fields that are known before there are answers. */
function dialogueFields(
  { dialogue, capability, others }: Dialogue,
  isMulti: boolean,
): { [field: string]: string } {
  const first = contentAt(dialogue, 0);
  const questions = isMulti ? { question_1: first, question_2: contentAt(dialogue, 2) } : { question: first };
  if (!WITH_REFERENCE.includes(capability)) return questions;
  const [one = '', two = ''] = others.reference;
  return { ...questions, ref_answer_1: one, ...(isMulti ? { ref_answer_2: two } : {}) };
}

function contentAt(dialogue: Dialogue['dialogue'], index: number): string {
  const turn = dialogue[index];
  if (turn === undefined) throw new Error(`the dialogue has no turn ${index + 1}`);
  return turn.content;
}
