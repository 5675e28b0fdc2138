import type { LoaderDefinition, Row } from '../core/index.ts';
import { pythonStr } from '../util/index.ts';
import { nestedJsonRows } from './json-rows.ts';
import { rowSource } from './row-source.ts';
import { CRITERIA, JUDGE, SCORE_FORMAT } from './texts/mtbench101.ts';
import { withUniformStructs } from './uniform-structs.ts';

interface Dialogue {
  readonly id: unknown;
  readonly task: string;
  readonly history: readonly { readonly user: string; readonly bot: string }[];
}

export interface Message {
  readonly role: string;
  readonly content: string;
}

/** Tasks whose first turn only sets the scene. */
const SCENE_FIRST = ['FR', 'CR', 'AR', 'SA', 'SC', 'CM'];
/** Tasks where the judge sees the reference. */
const WITH_REFERENCE = ['MR', 'GR'];

/** A class that reads MT-Bench-101, a JSONL file: a row for each turn; `asked` says what of its dialogue a model gets. */
export function mtBench101Loader(type: string, asked: (dialogue: Message[]) => Message[]): LoaderDefinition {
  return {
    type: `opencompass.datasets.subjective.mtbench101.${type}`,
    load: ({ path, name }, { files }) =>
      rowSource(() =>
        withUniformStructs(() =>
          nestedJsonRows(files, `${path}/${name}.jsonl`, (item: Dialogue) => turnRows(item, asked)),
        ),
      ),
  };
}

function* turnRows(
  { id, task, history }: Dialogue,
  asked: (dialogue: Message[]) => Message[],
): Generator<Row> {
  const criteria = CRITERIA[task];
  if (criteria === undefined) throw new Error(`no criteria for the task "${task}"`);
  let shown = '';
  const dialogue: Message[] = [];
  for (const [index, { user, bot }] of history.entries()) {
    dialogue.push({ role: 'user', content: user });
    if (bot) dialogue.push({ role: 'assistant', content: bot });
    shown += `\n\n Human: ${user}\n\nAssistant: `;
    if (index > 0 || !SCENE_FIRST.includes(task)) {
      const place = { task, multi_id: id, turn_id: String(index + 1) };
      yield {
        dialogue: asked([...dialogue]),
        ...place,
        system_prompt: JUDGE + criteria + SCORE_FORMAT,
        prompt_template: promptFor(task, shown, dialogue),
        judge: place,
      };
    }
    shown += bot;
  }
}

/** The reference is the dialogue as Python prints it. */
function promptFor(task: string, history: string, dialogue: readonly Message[]): string {
  const judged = `The dialogue need to be judged is: \n *** \n ${history} {prediction} \n ***`;
  if (!WITH_REFERENCE.includes(task)) return judged;
  const blanks = ' '.repeat(20);
  return `${judged}\n\n${blanks}The reference solution is: \n ### \n ${pythonStr(dialogue)} \n ###\n\n`;
}
