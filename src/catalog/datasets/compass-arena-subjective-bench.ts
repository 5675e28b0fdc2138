import { type DatasetFamily, type JsonObject, since } from '../../core/index.ts';
import { datasetFiles, round } from '../parts.ts';
import { comparedWith, dialogueInfer, judged, judgePrompt } from '../subjective-parts.ts';
import { datasets, reader, zeroShotGen } from '../task-parts.ts';

const FOLDER = './data/subjective/CompassArenaSubjectiveBench';
const BASE = 'Qwen-2.5-72B-Instruct';
const against = (order: string) => comparedWith(BASE, `${FOLDER}/${BASE}`, order);

/** What differs between the files of a kind: how many answers a judge sees, and what is counted. */
interface Judging {
  readonly prompt: 'pointwise' | 'pairwise';
  readonly counter: 'pointwise' | 'pairwise' | 'bradleyterry';
  readonly settings: JsonObject;
}

const POINT: Judging = { prompt: 'pointwise', counter: 'pointwise', settings: { mode: 'singlescore' } };
const PAIR: Judging = { prompt: 'pairwise', counter: 'pairwise', settings: against('double') };
const BATTLE: Judging = { prompt: 'pairwise', counter: 'bradleyterry', settings: against('random') };

type Kind = 'singleturn' | 'multiturn';

const COLUMN = { singleturn: 'question', multiturn: 'dialogue' };
const INFER = {
  singleturn: zeroShotGen(round('{question}'), { max_out_len: 4096 }),
  multiturn: dialogueInfer(round('{dialogue}'), 'every', { max_seq_len: 8192, max_out_len: 2048 }),
};

function rated(kind: Kind, { prompt, counter, settings }: Judging) {
  const asked = `${prompt}_judge_prompt`;
  return datasets({
    abbr: kind,
    type: 'CompassArenaSubjectiveBench',
    path: FOLDER,
    args: { name: kind, ...settings },
    reader: reader([COLUMN[kind], asked], 'judge'),
    infer: INFER[kind],
    evaluate: judged(
      judgePrompt(`{${asked}}`),
      `compassarena_subjectiveeval_${counter}_postprocess`,
      {},
      {
        ...(kind === 'multiturn' ? { pack_all_predictions: true } : {}),
        ...(counter === 'bradleyterry' ? { keep_predictions: true } : {}),
      },
    ),
  });
}

const NEWEST = since('0.5.4');

function questionFiles(kind: Kind) {
  const file = datasetFiles(`compassarena_subjectivebench_${kind}_datasets`);
  const battles = datasetFiles(`compassarena_subjectivebench_bradleyterry_${kind}_datasets`);
  return [
    battles(`${kind}/pairwise_bt_judge`, rated(kind, BATTLE), NEWEST),
    file(`${kind}/pairwise_judge`, rated(kind, PAIR), NEWEST),
    file(`${kind}/pointwise_judge`, rated(kind, POINT), NEWEST),
  ];
}

/** CompassArena's subjective bench: questions and dialogues, rated or compared with the answers of Qwen2.5 72B. */
export const compassArenaSubjectiveBench: DatasetFamily = {
  folder: 'subjective/compass_arena_subjective_bench',
  title: 'CompassArena SubjectiveBench',
  abilities: ['instruction following', 'language', 'knowledge'],
  languages: ['zh'],
  licence: 'unstated',
  files: [...questionFiles('multiturn'), ...questionFiles('singleturn')],
};
