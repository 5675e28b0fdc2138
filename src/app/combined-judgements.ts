import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import {
  type DatasetConfig,
  isPlainObject,
  type JsonObject,
  type JudgementDefinition,
  type JudgeVerdict,
  LodestoneError,
} from '../core/index.ts';
import { datasetAbbr, isJudged, modelAbbr } from '../run/index.ts';
import { partFiles, type RunFolder, recordsIn, writeResults } from '../store/index.ts';
import {
  type AttributedVerdict,
  inBothOrders,
  type JudgementReading,
  judgementReading,
  type Vote,
  verdictMetrics,
  voted,
} from '../verdicts/index.ts';
import { readVote } from './judge-combination.ts';
import type { RunOptions } from './options/index.ts';
import type { RunRequest } from './run-request.ts';

/**
 * Combines what judges said, where the options ask for that, and writes it as the results of judges that are called `both(JUDGE)` and
 * `majority(A+B+C)` or `mean(A+B+C)`. A pure function of the results of the judges.
 */
export async function combineJudgements(request: RunRequest, folder: RunFolder): Promise<void> {
  const { options, config, compat, judging, registries } = request;
  if (judging === undefined) return;
  const judges = judging.judges.map(modelAbbr);
  const isDoubled = options.judgeOrder === 'both';
  const vote = readVote(options, judges.length);
  if (!isDoubled && vote === undefined) return;
  for (const dataset of config.datasets.filter((one) => isJudged(one, judging))) {
    const reading = judgementReading(dataset, config.summarizer, compat);
    if (reading === undefined) throw unreadable(dataset);
    const definition = await registries.judgement.get(reading.type, datasetAbbr(dataset));
    const read = (record: JsonObject) => verdictIn(record, definition, reading, compat);
    for (const models of judgedTogether(folder, judges)) {
      const all = judges.map((judge) => ({
        judge,
        verdicts: attributedVerdicts({
          folder,
          models,
          judge,
          dataset: datasetAbbr(dataset),
          read,
          isDoubled,
        }),
      }));
      const write = async (judge: string, verdicts: readonly AttributedVerdict[]) => {
        const file = folder.judgementsFile({
          model: models,
          judge,
          dataset: datasetAbbr(dataset),
          isReview: false,
        });
        await writeResults(file, { metrics: verdictMetrics(verdicts), details: verdicts.map(verdictDetail) });
      };
      if (isDoubled)
        for (const { judge, verdicts } of all)
          if (verdicts !== undefined) await write(inBoth(judge), verdicts);
      const known = all.flatMap(({ verdicts }) => (verdicts === undefined ? [] : [verdicts]));
      if (vote !== undefined && known.length === judges.length)
        await write(votedName(vote, judges), votes(known, vote));
    }
  }
}

/** The names of the judges that options make of others. */
export function combinedJudges(options: RunOptions, judges: readonly string[]): string[] {
  const vote = readVote(options, judges.length);
  return [
    ...(options.judgeOrder === 'both' ? judges.map(inBoth) : []),
    ...(vote === undefined ? [] : [votedName(vote, judges)]),
  ];
}

function inBoth(judge: string): string {
  return `both(${judge})`;
}

function votedName(vote: Vote, judges: readonly string[]): string {
  return `${vote}(${judges.join('+')})`;
}

function unreadable(dataset: DatasetConfig): LodestoneError {
  return new LodestoneError(
    'config-invalid',
    `${datasetAbbr(dataset)}: its judgements cannot be combined: no verdict reader is configured for them`,
    { hint: 'Give its LMEvaluator a dict_postprocessor.' },
  );
}

/** The models, or pairs, that any of the judges has judged, as folders are named. */
export function judgedTogether(folder: RunFolder, judges: readonly string[]): string[] {
  const results = path.join(folder.root, 'results');
  const names = existsSync(results) ? readdirSync(results).sort() : [];
  const endings = judges.map((judge) => `_judged-by--${judge}`);
  return [
    ...new Set(
      names.flatMap((name) =>
        endings.filter((ending) => name.endsWith(ending)).map((ending) => name.slice(0, -ending.length)),
      ),
    ),
  ];
}

function verdictIn(
  record: JsonObject,
  definition: JudgementDefinition,
  { args }: JudgementReading,
  compat: RunRequest['compat'],
): AttributedVerdict {
  const { prediction = null, gold = null } = record;
  const { verdict } = definition.create(args, { compat }).add({ prediction, gold, row: {} });
  const { answer1, answer2 } = isPlainObject(gold) ? gold : {};
  const isPair = typeof answer1 === 'string' && typeof answer2 === 'string';
  return { verdict, answers: isPair ? [answer1, answer2] : undefined };
}

interface VerdictsOptions {
  readonly folder: RunFolder;
  readonly models: string;
  readonly judge: string;
  readonly dataset: string;
  readonly read: (record: JsonObject) => AttributedVerdict;
  /** The second half of each part shows the same answers the other way round. */
  readonly isDoubled: boolean;
}

/** What a judge said of each sample, over all parts; undefined if there is nothing. */
function attributedVerdicts(options: VerdictsOptions): AttributedVerdict[] | undefined {
  const { folder, models: model, judge, dataset, read, isDoubled } = options;
  const file = folder.judgementsFile({ model, judge, dataset, isReview: false });
  const parts = partFiles(file).map((part) => recordsIn(part).map(read));
  if (parts.length === 0) return undefined;
  return parts.flatMap((verdicts) => (isDoubled ? folded(verdicts) : verdicts));
}

function folded(verdicts: readonly AttributedVerdict[]): AttributedVerdict[] {
  const half = verdicts.length / 2;
  return verdicts.slice(0, half).map(({ verdict, answers }, place) => ({
    verdict: inBothOrders(verdict, verdicts[half + place]?.verdict),
    answers,
  }));
}

function votes(judges: readonly (readonly AttributedVerdict[])[], vote: Vote): AttributedVerdict[] {
  const [first = []] = judges;
  return first.map(({ answers }, place) => ({
    verdict: voted(
      judges.map((verdicts) => turnedTo(answers, verdicts[place])),
      vote,
    ),
    answers,
  }));
}

/** A verdict about answers in the order of others. */
function turnedTo(
  answers: AttributedVerdict['answers'],
  one: AttributedVerdict | undefined,
): JudgeVerdict | undefined {
  const verdict = one?.verdict;
  const isTurned = verdict?.kind === 'preference' && one?.answers?.[0] !== answers?.[0];
  return isTurned ? { ...verdict, first: 1 - verdict.first } : verdict;
}

function verdictDetail({ verdict, answers }: AttributedVerdict): JsonObject {
  const shown: JsonObject = answers === undefined ? {} : { answer1: answers[0], answer2: answers[1] };
  return { ...shown, verdict: verdict === undefined ? null : { ...verdict } };
}
