import { float, type JsonObject, type JudgementDefinition, type Metrics } from '../core/index.ts';
import { pythonStr } from '../util/index.ts';
import { lastBracketedWord } from './readers/bracketed-verdict.ts';
import { questionFacts } from './tallies/group-scores.ts';

/** What a verdict is worth to the answer shown first. */
const WORTH: Readonly<Record<string, number>> = { A: 1, B: 0, TIE: 0.5, C: 0.5 };

/**
 * `[[A]]`, `[[B]]` or `[[TIE]]`: `win_rate_<model>` of both models, in percent, where a tie is half a win for each, and
 * `tie_rate`. Whose answer was shown first stands in the reference (`answer1`, `answer2`).
 */
export const ownPairJudgement: JudgementDefinition = {
  type: 'lodestone.judgements.Pair',
  create() {
    const wins = new Map<string, { won: number; of: number }>();
    let [ties, all] = [0, 0];
    const count = (model: string, worth: number) => {
      const { won, of } = wins.get(model) ?? { won: 0, of: 0 };
      wins.set(model, { won: won + worth, of: of + 1 });
    };
    return {
      add({ prediction, gold }) {
        const word = lastBracketedWord(pythonStr(prediction), Object.keys(WORTH));
        const worth = word === undefined ? undefined : WORTH[word];
        if (worth === undefined) return { isReadable: false };
        const [first, second] = namesIn(questionFacts(gold));
        count(first, worth);
        count(second, 1 - worth);
        all += 1;
        if (worth === 0.5) ties += 1;
        return {
          more: { winner: worth === 0.5 ? 'tie' : worth === 1 ? first : second },
          verdict: { kind: 'preference', first: worth },
        };
      },
      finish(): Metrics {
        if (all === 0) return {};
        const rates = [...wins].map(([model, { won, of }]) => [`win_rate_${model}`, float((won / of) * 100)]);
        return { ...Object.fromEntries(rates), tie_rate: float((ties / all) * 100) };
      },
    };
  },
};

function namesIn({ answer1 = 'A', answer2 = 'B' }: JsonObject): [string, string] {
  return [String(answer1), String(answer2)];
}
