import { type LoaderDefinition, LodestoneError, type Row } from '../../core/index.ts';
import { savedSource } from '../saved-source.ts';
import { SUPERGPQA_PROMPTS } from '../texts/supergpqa.ts';

interface Question extends Row {
  question: string;
  options: string[];
}

/** SuperGPQA: one split; the questions of a `discipline`, `field` or `subfield` where one is given. */
export const superGpqaDataset: LoaderDefinition = {
  type: 'opencompass.datasets.supergpqa.supergpqa.SuperGPQADataset',
  hubPaths: { 'm-a-p/SuperGPQA': 'supergpqa' },
  load({ path, prompt_mode: mode, discipline, field, subfield }, { files }) {
    const prompt = SUPERGPQA_PROMPTS[String(mode)];
    if (prompt === undefined) {
      throw new LodestoneError('config-invalid', `SuperGPQA has no prompt_mode "${mode}"`, {
        hint: `Use one of ${Object.keys(SUPERGPQA_PROMPTS).join(', ')}.`,
      });
    }
    const wanted = Object.entries({ discipline, field, subfield }).filter(([, value]) => value != null);
    return savedSource<Question>(files, String(path), 'train', (row) =>
      wanted.every(([column, value]) => row[column] === value) ? asked(row, prompt, mode) : undefined,
    );
  },
};

function asked(row: Question, prompt: string, mode: unknown): Row {
  const options = row.options.map((option, index) => `${String.fromCharCode(65 + index)}) ${option}`);
  const question = [row.question, ...options].join('\n');
  return { ...row, infer_prompt: prompt.replace('{question}', () => question), prompt_mode: mode };
}
