import { type LoaderDefinition, LodestoneError, type Row } from '../../core/index.ts';
import { formed, jsonFile } from '../json-rows.ts';
import { rowSource } from '../row-source.ts';
import { MUSR_HINTS } from '../texts/musr.ts';

interface Story {
  context: string;
  questions: Question[];
}

interface Question {
  question: string;
  choices: string[];
  answer: number;
  intermediate_trees?: unknown[];
  intermediate_data?: unknown[];
}

const SYSTEM = 'You are a helpful assistant that will answer the questions given by the user.';

/** MuSR: a JSON file a domain with a list of stories; a row a question, its prompt with the domain's hint. */
export const musrDataset: LoaderDefinition = {
  type: 'opencompass.datasets.musr.musr.MusrDataset',
  hubPaths: { 'opencompass/musr': 'musr' },
  load({ path, name }, { files }) {
    const domain = String(name);
    const hint = MUSR_HINTS[domain];
    if (hint === undefined) {
      throw new LodestoneError('config-invalid', `MuSR has no domain "${domain}"`, {
        hint: `Use one of ${Object.keys(MUSR_HINTS).join(', ')}.`,
      });
    }
    const file = `${path}/${domain}.json`;
    return rowSource(async function* () {
      for (const [index, { context, questions }] of (await jsonFile<Story[]>(files, file)).entries()) {
        yield* formed(file, index, () => questions.map((question) => musrRow(context, question, hint)));
      }
    });
  },
};

interface Hint {
  readonly text: string;
  /** It stands in front of the question, not behind the choices. */
  readonly isFirst: boolean;
}

function musrRow(context: string, question: Question, hint: Hint): Row {
  const choices = question.choices.map((choice, index) => `${index + 1} - ${choice}`).join('\n');
  const lead = hint.isFirst ? `${hint.text}\n\n` : '';
  const end = hint.isFirst ? '' : `${hint.text} `;
  return {
    context,
    question_text: question.question,
    question,
    answer: question.answer,
    choices: question.choices,
    choices_str: choices,
    intermediate_trees: question.intermediate_trees ?? [],
    intermediate_data: question.intermediate_data ?? [],
    prompt: `${context}\n\n${lead}${question.question}\n\nPick one of the following choices:\n${choices}\n\nYou must pick one option. ${end}Explain your reasoning step by step before you answer. Finally, the last thing you generate should be "ANSWER: (your answer here, including the choice number)"`,
    system_prompt: SYSTEM,
    gold_answer: question.answer + 1,
    scidx: 0,
    self_consistency_n: 1,
    ablation_name: 'cot+',
  };
}
