import type { DatasetFamily, EvalConfig, InferConfig } from '../../core/index.ts';
import { hashedFile, perLabel, round } from '../parts.ts';
import { ACCURACY, datasets, FIRST_CAPITAL_OF_BOT, reader, zeroShotGen, zeroShotPpl } from '../task-parts.ts';

const ROUNDS = ['R1', 'R2', 'R3'];
const RELATIONS: { [label: string]: string } = { A: 'Contradiction', B: 'Entailment', C: 'Neutral' };
const SENTENCES = '{context}\n{hypothesis}\n';

function rounds(infer: InferConfig, evaluate: EvalConfig) {
  return datasets(
    ...ROUNDS.map((name) => ({
      abbr: `anli-${name}`,
      type: 'AnliDataset',
      path: `data/anli/anli_v1.0/${name}/dev.jsonl`,
      reader: reader(['context', 'hypothesis'], 'label'),
      infer,
      evaluate,
    })),
  );
}

const OPTIONS = Object.entries(RELATIONS).map(([label, name]) => `${label}. ${name}\n`);
const WRITTEN = zeroShotGen(
  round(
    `${SENTENCES}Question: What is the relation between the two sentences?\n${OPTIONS.join('')}Answer: `,
    '{label}',
  ),
);
const SCORED = zeroShotPpl(
  perLabel(Object.keys(RELATIONS), (label) =>
    round('{context}\n{hypothesis}\\What is the relation between the two sentences?', RELATIONS[label] ?? ''),
  ),
);

/** Adversarial NLI (Nie et al. 2020): how sentences are related, written by people to mislead models. */
export const anli: DatasetFamily = {
  folder: 'anli',
  title: 'ANLI',
  abilities: ['reasoning'],
  languages: ['en'],
  licence: 'CC BY-NC 4.0',
  size: 3200,
  sizes: { 'anli-R1': 1000, 'anli-R2': 1000, 'anli-R3': 1200 },
  files: [
    ...hashedFile('anli_datasets', 'anli_gen', 'fc7328', rounds(WRITTEN, FIRST_CAPITAL_OF_BOT)),
    ...hashedFile('anli_datasets', 'anli_ppl', '1d290e', rounds(SCORED, ACCURACY)),
  ],
};
