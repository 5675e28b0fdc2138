/**
 * How long 1,000 resamples of 5,000 battles take: plain Bradley-Terry, and with style and a group.
 *
 *     node --import tsx bench/bradley-terry.ts [resamples] [battles]
 */
import { matchRatings } from '../src/summarizers/subjective/match-ratings.ts';
import { storedMatches } from '../src/summarizers/subjective/matches.ts';
import { NumpyRandomState } from '../src/util/index.ts';

const [resamples = 1000, battles = 5000] = process.argv.slice(2).map(Number);
const MODELS = 10;

const random = new NumpyRandomState(1);
const upTo = (most: number) => random.randint(most);
const style = (side: string) => ({
  [`sum_assistant_tokens${side}`]: upTo(900),
  [`header_count${side}`]: upTo(6),
  [`list_count${side}`]: upTo(20),
  [`bold_count${side}`]: upTo(15),
});
const matches = storedMatches(
  Array.from({ length: battles }, () => {
    const [first, second] = upTo(2) === 0 ? ['base', `m${upTo(MODELS)}`] : [`m${upTo(MODELS)}`, 'base'];
    return {
      ...{ model_a: first, model_b: second, winner: ['model_a', 'model_b', 'tie'][upTo(3)] ?? 'tie' },
      ...{ capability: `c${upTo(5)}`, conv_metadata: { ...style('_a'), ...style('_b') } },
    };
  }),
);

for (const isControlled of [false, true]) {
  const start = process.cpuUsage();
  matchRatings(matches, 'base', {
    ...{ resamples, isControlled, isNormalized: true, isRatio: true },
    groups: isControlled ? ['capability'] : [],
  });
  const { user, system } = process.cpuUsage(start);
  const name = isControlled ? 'style and a group' : 'plain';
  console.log(
    `${name}: ${resamples} resamples of ${battles} battles, ${((user + system) / 1e6).toFixed(2)} s CPU`,
  );
}
