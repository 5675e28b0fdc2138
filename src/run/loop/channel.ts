import type { ModelRequest, PredictionRecord, RequestOrigin } from '../../core/index.ts';
import type { Exchange, TaskJournal } from '../../store/index.ts';
import type { AnswerSource, GivenAnswer } from '../model-answers.ts';

/** A model that a task asks: the journal of what it said there, and where its other answers come from. */
export interface Channel {
  readonly name: string;
  /** What became of a request in an earlier process. */
  find(index: number, hash: string): Exchange | undefined;
  /** Asks for what is not in the journal. Rejects with a RequestError where there is no answer. */
  answer(request: ModelRequest, hash: string, origin: RequestOrigin): Promise<GivenAnswer>;
  /** Keeps a reply of an item that has others to come. */
  addReply(index: number, exchange: Exchange): void;
  /** Keeps all replies of an item, and what is made of them. */
  addSample(index: number, record: PredictionRecord, exchanges: readonly Exchange[]): void;
  /** Fails where the journal was removed or replaced. */
  verify(): void;
}

/** A model that runs. */
export function runningChannel(name: string, journal: TaskJournal, answers: AnswerSource): Channel {
  return {
    name,
    answer: (request, hash, origin) => answers.answer(request, hash, origin),
    find: (index, hash) => journal.find(index, hash),
    addReply: (index, exchange) => journal.addReply(index, exchange),
    addSample: (index, record, exchanges) => journal.addSample(index, record, exchanges),
    verify: () => journal.verify(),
  };
}
