import {
  aliasFile,
  type DatasetFamily,
  type EvalConfig,
  type InferConfig,
  type JsonObject,
  since,
} from '../../core/index.ts';
import { component, datasetFiles, round, xfinderExtractor } from '../parts.ts';
import { oneShotText, SHORT, SIMPLE_QUESTION, STOPPED, shots, simpleShots } from '../short-answers.ts';
import { datasets, reader, zeroShotGen } from '../task-parts.ts';

const ANSWERED: EvalConfig = {
  evaluator: component('opencompass.datasets.NQEvaluator'),
  pred_role: 'BOT',
};

function question(abbr: string, trainSplit: string, infer: InferConfig, evaluate = ANSWERED) {
  return {
    abbr,
    type: 'NaturalQuestionDataset',
    path: { '0.2.4': './data/nq/', '0.3.3': 'opencompass/natural_question' },
    reader: reader(['question'], 'answer', { train_split: trainSplit }),
    infer,
    evaluate,
  };
}

function openQuestion(shots: number, infer: InferConfig) {
  return {
    abbr: `nq_open_${shots}shot`,
    type: 'NQOpenDataset',
    path: { '0.2.4': './data/nq-open/', '0.5.4': 'opencompass/nq_open' },
    reader: reader(['question'], 'answer', { train_split: 'train', test_split: 'validation' }),
    infer,
    evaluate: ANSWERED,
  };
}

function openShots(count: number, args: JsonObject): InferConfig {
  return shots(count, 'Q: {question}?', 'A: {answer}.\n', args);
}

const BARE = zeroShotGen(round('Question: {question}?\nAnswer: '));

const file = datasetFiles('nq_datasets');

const gen3dcea1 = file('nq_gen_3dcea1', datasets(question('nq', 'test', BARE)));

/** Natural Questions (Kwiatkowski et al. 2019): what people ask a search engine, answered in a few words. */
export const nq: DatasetFamily = {
  folder: 'nq',
  title: 'Natural Questions',
  abilities: ['knowledge'],
  languages: ['en'],
  licence: 'CC BY-SA 3.0',
  size: 3610,
  sizes: Object.fromEntries(
    ['nq', 'nq_1shot', 'nq_5shot', ...[0, 1, 5, 25].map((shots) => `nq_open_${shots}shot`)].map((abbr) => [
      abbr,
      3610,
    ]),
  ),
  files: [
    aliasFile('nq_gen', { '0.2.4': gen3dcea1 }),
    file(
      'nq_gen_0356ec',
      datasets(
        question('nq', 'dev', zeroShotGen(SIMPLE_QUESTION, SHORT)),
        ...[1, 5].map((count) => question(`nq_${count}shot`, 'dev', simpleShots(count))),
      ),
    ),
    file(
      'nq_gen_2463e2',
      datasets(question('nq', 'test', zeroShotGen('Answer these questions:\nQ: {question}?\nA:{answer}'))),
    ),
    gen3dcea1,
    file(
      'nq_gen_68c1c6',
      datasets(question('nq', 'test', zeroShotGen(round('Answer these questions:\nQ: {question}?', 'A:')))),
    ),
    file('nq_gen_c788f6', datasets(question('nq', 'test', zeroShotGen(SIMPLE_QUESTION)))),
    file('nq_open_1shot_gen_01cf41', datasets(openQuestion(1, openShots(1, { ...SHORT, ...STOPPED })))),
    file('nq_open_1shot_gen_20a989', datasets(openQuestion(1, oneShotText({ ...SHORT, ...STOPPED })))),
    file('nq_open_1shot_gen_2e45e5', datasets(openQuestion(1, openShots(1, SHORT))), since('0.3.3')),
    file('nq_open_1shot_new_gen', datasets(openQuestion(1, oneShotText(STOPPED))), since('0.5.4')),
    file(
      'nq_open_gen_e93f8a',
      datasets(
        openQuestion(0, zeroShotGen(round('Q: {question}?', 'A:'), SHORT)),
        ...[1, 5, 25].map((count) => openQuestion(count, openShots(count, { ...SHORT, ...STOPPED }))),
      ),
    ),
    file(
      'nq_xfinder_gen_3dcea1',
      datasets(
        question('nq', 'test', BARE, { ...ANSWERED, model_postprocessor: xfinderExtractor('short_text') }),
      ),
      since('0.3.3'),
    ),
  ],
};
