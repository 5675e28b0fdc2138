import { type DataFiles, type LoaderDefinition, LodestoneError, type Row } from '../../core/index.ts';
import { formed, jsonFile } from '../json-rows.ts';
import { jsonLines, rowSource } from '../row-source.ts';
import { KORBENCH_FRAMES } from '../texts/korbench.ts';

interface Rule {
  idx: unknown;
  rule_content: string;
}

interface Question {
  rule_id: unknown;
  question: string;
  answer: unknown;
}

/** The examples that stand in front of a question, by `prompt_mode`. */
const EXAMPLES: { readonly [mode: string]: number } = { '0_shot': 0, '3_shot': 3 };

/**
 * KOR-Bench: a folder a category with the files `rule`, `sample` and, for the mode `3_shot`, `three-shot`, each JSON
 * or JSONL. Questions to an unknown rule are left out.
 */
export const korbenchDataset: LoaderDefinition = {
  type: 'opencompass.datasets.korbench.korbench.korbenchDataset',
  hubPaths: { 'opencompass/korbench': 'korbench' },
  load({ path, prompt_mode: mode, category }, { files }) {
    const examples = EXAMPLES[String(mode)];
    if (examples === undefined) {
      throw new LodestoneError('not-built', `KOR-Bench's mode "${mode}" is not built`, {
        hint: `Use one of ${Object.keys(EXAMPLES).join(', ')}.`,
      });
    }
    const frame = KORBENCH_FRAMES[String(category)];
    if (frame === undefined) {
      throw new LodestoneError('config-invalid', `KOR-Bench has no category "${category}"`, {
        hint: `Use one of ${Object.keys(KORBENCH_FRAMES).join(', ')}.`,
      });
    }
    const about = { prompt_mode: mode, category };
    return rowSource(() => korBenchRows(files, `${path}/${category}`, { frame, examples, about }));
  },
};

interface Mode {
  readonly frame: string;
  readonly examples: number;
  readonly about: Row;
}

async function* korBenchRows(files: DataFiles, folder: string, mode: Mode): AsyncGenerator<Row> {
  const rules = await listIn<Rule>(files, `${folder}/rule`);
  const shots = mode.examples === 0 ? [] : await listIn<Question>(files, `${folder}/three-shot`);
  for (const [index, sample] of (await listIn<Question>(files, `${folder}/sample`)).entries()) {
    const rule = rules.find(({ idx }) => idx === sample.rule_id);
    if (rule === undefined) continue;
    yield formed(`${folder}/sample`, index, () => {
      const shown = shots.filter(({ rule_id: id }) => id === sample.rule_id).slice(0, mode.examples);
      if (shown.length < mode.examples) throw new RangeError(`rule ${sample.rule_id} lacks examples`);
      return korbenchRow(sample, rule, shown, mode);
    });
  }
}

function korbenchRow(sample: Question, rule: Rule, shown: readonly Question[], { frame, about }: Mode): Row {
  const examples = shown.map(({ question, answer }) => `${asked(question)}${answer}\n\n`).join('');
  return {
    rule_content: rule.rule_content,
    question: sample.question,
    answer: sample.answer,
    prompt: frame.replace('{rule}', () => rule.rule_content) + examples + asked(sample.question),
    rule_id: rule.idx,
    ...about,
  };
}

function asked(question: string): string {
  return `### Question:\n${question}\n\n### Answer:\n`;
}

async function listIn<T>(files: DataFiles, name: string): Promise<T[]> {
  if (await files.exists(`${name}.json`)) return jsonFile<T[]>(files, `${name}.json`);
  const items: Row[] = [];
  for await (const item of jsonLines(files, `${name}.jsonl`)) items.push(item);
  return items as T[];
}
