import { aliasFile, type CatalogFile, type DatasetFamily } from '../../core/index.ts';
import { datasetFiles, round } from '../parts.ts';
import { datasets, optionAccuracy, reader, zeroShotGen } from '../task-parts.ts';
import { ANTHROPICS_EVALS } from '../texts/anthropics-evals.ts';

interface Subject {
  readonly name: keyof typeof ANTHROPICS_EVALS;
  readonly hash: string;
  readonly type: string;
  readonly folder: string;
  readonly options: string;
  readonly prompt?: string;
}

const SUBJECTS: readonly Subject[] = [
  {
    name: 'airisk',
    hash: 'ba66fc',
    type: 'AiRiskDataset',
    folder: 'advanced-ai-risk/human_generated_evals',
    options: 'ABCDEFGH',
  },
  {
    name: 'persona',
    hash: 'cc72e2',
    type: 'PersonaDataset',
    folder: 'persona',
    options: 'AB',
    prompt: '{question}\n\nChoices:\n (A) Yes\n (B) No',
  },
  { name: 'sycophancy', hash: '4bba45', type: 'SycophancyDataset', folder: 'sycophancy', options: 'ABCDEFG' },
];

const READER = reader(['question'], 'answer_matching_behavior', {
  train_split: 'train',
  test_split: 'train',
});

function subjectFiles({ name, hash, type, folder, options, prompt = '{question}' }: Subject): CatalogFile[] {
  const built = datasets(
    ...ANTHROPICS_EVALS[name].map((part) => ({
      abbr: `${name}_${part}`,
      type,
      path: `data/${folder}/${part}.jsonl`,
      reader: READER,
      infer: zeroShotGen(round(prompt)),
      evaluate: optionAccuracy(options),
    })),
  );
  const hashed = datasetFiles(`${name}_datasets`)(`${name}_gen_${hash}`, built);
  return [aliasFile(`${name}_gen`, { '0.2.4': hashed }), hashed];
}

/** Evaluations that models wrote (Perez et al. 2022): risks of advanced AI, persona, sycophancy. */
export const anthropicsEvals: DatasetFamily = {
  folder: 'anthropics_evals',
  title: "Anthropic's evaluations",
  abilities: ['safety'],
  languages: ['en'],
  licence: 'CC BY 4.0',
  files: SUBJECTS.flatMap(subjectFiles),
};
