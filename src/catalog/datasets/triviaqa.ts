import {
  aliasFile,
  type DatasetFamily,
  type InferConfig,
  type Json,
  type JsonObject,
  since,
} from '../../core/index.ts';
import { component, datasetFiles, round } from '../parts.ts';
import { oneShotText, SHORT, SIMPLE_QUESTION, STOPPED, shots, simpleShots } from '../short-answers.ts';
import { datasets, reader, zeroShotGen } from '../task-parts.ts';

const ANSWERED = { evaluator: component('opencompass.datasets.TriviaQAEvaluator'), pred_role: 'BOT' };

function question(abbr: string, trainSplit: string, infer: InferConfig) {
  return {
    abbr,
    type: 'TriviaQADataset',
    path: { '0.2.4': './data/triviaqa/', '0.3.3': 'opencompass/trivia_qa' },
    reader: reader(['question'], 'answer', { train_split: trainSplit, test_split: 'dev' }),
    infer,
    evaluate: ANSWERED,
  };
}

/** A question about an article of Wikipedia. */
function wikiQuestion(shots: number, infer: InferConfig) {
  return {
    abbr: `triviaqa_wiki_${shots}shot`,
    type: { '0.2.4': 'TriviaQADataset_V2', '0.3.3': 'TriviaQADatasetV2' },
    path: { '0.2.4': './data/triviaqa', '0.3.3': 'opencompass/trivia_qa' },
    reader: reader(['question'], 'answer', { train_split: 'train', test_split: 'validation' }),
    infer,
    evaluate: ANSWERED,
  };
}

function wikiShots(count: number, args: JsonObject): InferConfig {
  return shots(count, 'Q: {question}', 'A: {answer}.\n', args);
}

function zeroShot(template: Json) {
  return datasets(question('triviaqa', 'dev', zeroShotGen(template, SHORT)));
}

const file = datasetFiles('triviaqa_datasets');

const gen2121ce = file('triviaqa_gen_2121ce', zeroShot(SIMPLE_QUESTION));

/** TriviaQA (Joshi et al. 2017): questions of quizzes, answered in a few words. */
export const triviaqa: DatasetFamily = {
  folder: 'triviaqa',
  title: 'TriviaQA',
  abilities: ['knowledge'],
  languages: ['en'],
  licence: 'Apache-2.0',
  size: 8837,
  sizes: {
    ...{ triviaqa: 8837, triviaqa_1shot: 8837, triviaqa_5shot: 8837 },
    ...Object.fromEntries([0, 1, 5, 25].map((shots) => [`triviaqa_wiki_${shots}shot`, 7993])),
  },
  files: [
    aliasFile('triviaqa_gen', { '0.2.4': gen2121ce }),
    file(
      'triviaqa_gen_0356ec',
      datasets(
        question('triviaqa', 'test', zeroShotGen(SIMPLE_QUESTION, SHORT)),
        ...[1, 5].map((count) => question(`triviaqa_${count}shot`, 'test', simpleShots(count))),
      ),
    ),
    gen2121ce,
    file('triviaqa_gen_3e39a5', zeroShot(round('Question: {question}\nAnswer: '))),
    file('triviaqa_gen_429db5', zeroShot('Answer these questions:\nQ: {question}\nA:{answer}')),
    file('triviaqa_gen_d297bb', zeroShot(round('Answer these questions:\nQ: {question}?', 'A:'))),
    file('triviaqa_wiki_1shot_gen_20a989', datasets(wikiQuestion(1, oneShotText({ ...SHORT, ...STOPPED })))),
    file('triviaqa_wiki_1shot_gen_bc5f21', datasets(wikiQuestion(1, wikiShots(1, SHORT))), since('0.3.3')),
    file('triviaqa_wiki_1shot_gen_c87d61', datasets(wikiQuestion(1, wikiShots(1, {}))), since('0.5.4')),
    file('triviaqa_wiki_1shot_gen_eaf81e', datasets(wikiQuestion(1, wikiShots(1, { ...SHORT, ...STOPPED })))),
    file('triviaqa_wiki_1shot_new_gen', datasets(wikiQuestion(1, oneShotText(STOPPED))), since('0.5.4')),
    file(
      'triviaqa_wiki_gen_d18bf4',
      datasets(
        wikiQuestion(0, zeroShotGen(round('Q: {question}', 'A:'), SHORT)),
        ...[1, 5, 25].map((count) => wikiQuestion(count, wikiShots(count, { ...SHORT, ...STOPPED }))),
      ),
    ),
  ],
};
