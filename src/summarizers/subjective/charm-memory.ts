import { asJson, float, isPlainObject, type Json, type JsonObject } from '../../core/index.ts';
import { pythonDumps, pythonRound } from '../../util/index.ts';
import { bracketedTruth } from '../../verdicts/index.ts';
import { oneOf } from './arguments.ts';
import { byJudge, type JudgePart } from './by-judge.ts';
import type {
  Cell,
  JudgedInput,
  JudgedSummarizerDefinition,
  JudgementRecord,
  SummaryFile,
} from './contract.ts';
import { frameRows } from './csv.ts';
import { type Readings, VerdictReader } from './verdict-reader.ts';

const TYPE = 'opencompass.summarizers.subjective.charm.CharmMemSummarizer';

/**
 * CHARM's memory tasks: in how many percent of the replies that can be read a judge calls an answer right, and next to it what was
 * judged of each model. OpenCompass sums up the first judge alone; with today's pandas it stops after the details, which there hold the
 * columns of the question, too.
 */
export const charmMemory: JudgedSummarizerDefinition = {
  type: TYPE,
  arguments: ['judge_type'],
  create(args) {
    oneOf(args, { of: TYPE, name: 'judge_type', words: ['single'] });
    return byJudge(ofJudge);
  },
};

interface Judged {
  readonly model: string;
  readonly accuracy: number;
  readonly details: JsonObject;
}

function ofJudge(judge: string, input: JudgedInput): JudgePart {
  const reader = new VerdictReader(input, judge);
  const datasets = input.datasets.map(({ abbr }) => ({ abbr, judged: judgedModels(abbr, input, reader) }));
  const models = input.models.map(({ abbr }) => abbr);
  const cell = (judged: readonly Judged[], model: string): Cell =>
    judged.find((one) => one.model === model)?.accuracy ?? '';
  const rows = datasets.map(({ abbr, judged }) => [abbr, ...models.map((model) => cell(judged, model))]);
  const scores = models.map((model) => {
    const own = datasets.flatMap(({ abbr, judged }) =>
      judged.flatMap((one): [string, number][] => (one.model === model ? [[abbr, one.accuracy]] : [])),
    );
    return [model, new Map(own)] as const;
  });
  return {
    scores: { judge, title: 'accuracy', scores: new Map(scores), coverage: reader.coverage },
    files: [
      ...datasets.flatMap(({ abbr, judged }) => judged.map((one) => detailsFile(judge, abbr, one))),
      { name: `judged-by--${judge}.csv`, text: frameRows([['dataset', ...models], ...rows]) },
    ],
  };
}

function judgedModels(dataset: string, { models }: JudgedInput, reader: VerdictReader): Judged[] {
  return models.flatMap(({ abbr }) => {
    const { found } = reader.readTexts([abbr], [dataset], bracketedTruth);
    if (found.length === 0) return [];
    const right = found.filter(({ verdict }) => verdict).length;
    const accuracy = pythonRound((right / found.length) * 100, 2);
    return [{ model: abbr, accuracy, details: readingDetails(found) }];
  });
}

function readingDetails(found: Readings<boolean>['found']): JsonObject {
  const entries = found.map(({ verdict, record }, place): [Json, Json] => [
    String(place),
    { judging_prompt: promptIn(record), reference: record.stored.gold ?? null, correct: verdict },
  ]);
  return { $dict: asJson(entries) };
}

function promptIn({ stored }: JudgementRecord): Json {
  const [turn] = Array.isArray(stored.origin_prompt) ? stored.origin_prompt : [];
  return isPlainObject(turn) ? (turn.prompt ?? null) : null;
}

function detailsFile(judge: string, dataset: string, { model, accuracy, details }: Judged): SummaryFile {
  const content = { score: float(accuracy), details };
  return {
    name: `judged-by--${judge}-${dataset}/${model}.json`,
    text: pythonDumps(content, { indent: 4, ensureAscii: false }),
  };
}
