import { aliasFile, type DatasetFamily, type EvalConfig, since } from '../../core/index.ts';
import { boxedGen, boxedJudge, boxedMathParts, competition, ownJudge, rawBoxedGen } from '../boxed-math.ts';
import { graderPrompt, graderTemplate, rawGraderTemplate, withoutBlanks } from '../grader.ts';
import { datasetFiles } from '../parts.ts';
import { type DatasetParts, datasets } from '../task-parts.ts';
import { strictGrader } from '../texts/strict-grader.ts';

const HLE = competition('HLEDataset', 'cais/hle', 'problem');
const VERIFIED = competition('HLEVerifiedDataset', 'skylenage-ai/HLE-Verified', 'problem');

function questions(infer: DatasetParts['infer'], evaluator: EvalConfig['evaluator'], args = {}, of = HLE) {
  const abbr = of === HLE ? 'hle_llmjudge' : 'hle_verified_llmjudge';
  return datasets({ ...boxedMathParts(of, abbr, args), infer, evaluate: { evaluator, pred_role: 'BOT' } });
}

const GRADER = graderPrompt('\n{problem}\n', 'answer', 'full', true);
const STRICT = strictGrader('{problem}');
const GEN = boxedGen('problem');
const RAW = rawBoxedGen('problem');

const named = datasetFiles('hle_datasets');
const NEWEST = since('0.5.4');
const file = (name: string, ...parts: Parameters<typeof questions>) =>
  named(name, questions(...parts), NEWEST);
const verify6ff468 = file('hle_llmverify_gen_6ff468', GEN, boxedJudge(HLE, { spacing: 'full' }));

/** Humanity's Last Exam (Phan et al. 2025): questions of experts that models could not answer; those without an image. */
export const hle: DatasetFamily = {
  folder: 'HLE',
  title: "Humanity's Last Exam",
  abilities: ['knowledge', 'reasoning'],
  languages: ['en'],
  licence: 'MIT; its authors ask not to train on it',
  size: 2158,
  files: [
    file(
      'hle_biomed_llm_verify_gen_6ff468',
      GEN,
      ownJudge(HLE, graderTemplate(withoutBlanks(GRADER))).evaluator,
      {
        category: 'Biology/Medicine',
      },
    ),
    aliasFile('hle_gen', { '0.5.4': verify6ff468 }, NEWEST),
    file('hle_llmverify_academic', GEN, ownJudge(HLE, graderTemplate(STRICT)).evaluator),
    file('hle_llmverify_academic_rawprompt', RAW, ownJudge(HLE, rawGraderTemplate(STRICT)).evaluator),
    verify6ff468,
    file('hle_llmverify_rawprompt_gen_0970dd', RAW, boxedJudge(HLE, { spacing: 'none', isRaw: true })),
    file(
      'hle_verified_rawprompt',
      RAW,
      ownJudge(VERIFIED, rawGraderTemplate(GRADER)).evaluator,
      {},
      VERIFIED,
    ),
  ],
};
