import { type JsonObject, type LoaderDefinition, LodestoneError, type Row } from '../../core/index.ts';
import { stripText } from '../../util/index.ts';
import { rowSource } from '../row-source.ts';
import { listedRows } from '../subjective-rows.ts';
import { BABILONG_PROMPTS } from '../texts/babilong.ts';

interface Item {
  input: string;
  question: string;
  target: string;
}

/** BABILong: a folder a task with a JSON file a length; prompts and answers are lists of one. */
export const babilongDataset: LoaderDefinition = {
  type: 'opencompass.datasets.babilong.babilong.BabiLongDataset',
  hubPaths: { 'opencompass/babilong': 'babilong/data' },
  load(args, { files }) {
    const lead = promptLead(args);
    return rowSource(() =>
      listedRows(files, `${args.path}/${args.task}/${args.split_name}.json`, (item: Item): Row => {
        const text = `<context>\n${stripText(item.input)}\n</context>\n\nQuestion: ${item.question}`;
        return { prompt: [stripText(`${lead}\n\n${text}`)], answer: [item.target] };
      }),
    );
  },
};

/** What stands in front of the text; each part can be left out. */
function promptLead({ task, ...args }: JsonObject): string {
  const prompt = BABILONG_PROMPTS[String(task)];
  if (prompt === undefined) {
    throw new LodestoneError('config-invalid', `BABILong has no task "${task}"`, {
      hint: `Use one of ${Object.keys(BABILONG_PROMPTS).join(', ')}.`,
    });
  }
  const { use_instruction: instruction = true, use_examples: examples = true } = args;
  const { use_post_prompt: ending = true } = args;
  return [
    instruction ? prompt.instruction : '',
    examples ? prompt.examples : '',
    ending ? prompt.ending : '',
  ].join('\n\n');
}
