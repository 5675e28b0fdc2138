import { dictRatings, type RatedReply, ratedReply, ratingsAnywhere } from './readers/dimension-ratings.ts';
import { bracketedDigits, leadingScore } from './readers/ratings.ts';

export type { RatedReply } from './readers/dimension-ratings.ts';

/** How AlignBench's judges write their scores, by the name that a config gives to each kind of judge. */
export const alignBenchReaders = {
  general: (reply: string) => ratedReply(dictRatings(reply.replaceAll('\n', ''))),
  general_plus: (reply: string) => ratedReply(ratingsAnywhere(reply)),
  autoj: (reply: string) => unrated(bracketedDigits(reply)),
  judgelm: (reply: string) => unrated(leadingScore(reply)),
} satisfies Record<string, (reply: string) => RatedReply | undefined>;

function unrated(score: number | undefined): RatedReply | undefined {
  return score === undefined ? undefined : { rating: {}, score };
}
