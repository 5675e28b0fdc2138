import type { Model, ModelRequest, PredictionRecord, RequestOrigin } from '../../core/index.ts';
import type { Exchange, JournalEntry, TaskJournal } from '../../store/index.ts';
import type { AnswerSource, GivenAnswer } from '../model-answers.ts';

/** A model that a task asks: the journal of what it said there, and where its other answers come from. */
export interface Channel {
  readonly name: string;
  /** Outcome of a request in an earlier process. */
  find(index: number, hash: string, request: ModelRequest): Exchange | undefined;
  /** Asks for what is not in the journal. Rejects with a RequestError where there is no answer. */
  answer(request: ModelRequest, hash: string, origin: RequestOrigin): Promise<GivenAnswer>;
  /** Keeps a reply of an item that has others to come. */
  addReply(index: number, entry: JournalEntry): void;
  /** Keeps all replies of an item, and what is made of them. */
  addSample(index: number, record: PredictionRecord, entries: readonly JournalEntry[]): void;
  /** Throws if the journal was removed or replaced. */
  verify(): void;
}

/** A kept reply as scoring sees it now: what version 0.1 kept is as it was composed then. */
export function composed(
  found: Exchange | undefined,
  request: ModelRequest,
  compose: Model['compose'],
): Exchange | undefined {
  if (found === undefined || found.isComposed === true || request.kind !== 'gen' || compose === undefined)
    return found;
  return { ...found, reply: compose(request, found.reply) };
}

/** A model that runs. */
export function runningChannel(
  name: string,
  journal: TaskJournal,
  answers: AnswerSource,
  compose: Model['compose'],
): Channel {
  return {
    name,
    answer: (request, hash, origin) => answers.answer(request, hash, origin),
    find: (index, hash, request) => composed(journal.find(index, hash), request, compose),
    addReply: (index, entry) => journal.addReply(index, entry),
    addSample: (index, record, entries) => journal.addSample(index, record, entries),
    verify: () => journal.verify(),
  };
}
