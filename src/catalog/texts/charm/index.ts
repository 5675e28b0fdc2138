import type { CharmExamples } from './charm-examples.ts';
import { chineseAnachronismsJudgment } from './chinese-anachronisms-judgment.ts';
import { chineseMovieAndMusicRecommendation } from './chinese-movie-and-music-recommendation.ts';
import { chineseNaturalLanguageInference } from './chinese-natural-language-inference.ts';
import { chineseReadingComprehension } from './chinese-reading-comprehension.ts';
import { chineseSequenceUnderstanding } from './chinese-sequence-understanding.ts';
import { chineseSportUnderstanding } from './chinese-sport-understanding.ts';
import { chineseTimeUnderstanding } from './chinese-time-understanding.ts';
import { globalAnachronismsJudgment } from './global-anachronisms-judgment.ts';
import { globalMovieAndMusicRecommendation } from './global-movie-and-music-recommendation.ts';
import { globalNaturalLanguageInference } from './global-natural-language-inference.ts';
import { globalReadingComprehension } from './global-reading-comprehension.ts';
import { globalSequenceUnderstanding } from './global-sequence-understanding.ts';
import { globalSportUnderstanding } from './global-sport-understanding.ts';
import { globalTimeUnderstanding } from './global-time-understanding.ts';

export { CHARM_WAYS, type CharmWay } from './charm-examples.ts';

/** By task, the examples that its questions stand behind. */
export const CHARM_EXAMPLES = {
  Chinese_Anachronisms_Judgment: chineseAnachronismsJudgment,
  Chinese_Movie_and_Music_Recommendation: chineseMovieAndMusicRecommendation,
  Chinese_Natural_Language_Inference: chineseNaturalLanguageInference,
  Chinese_Reading_Comprehension: chineseReadingComprehension,
  Chinese_Sequence_Understanding: chineseSequenceUnderstanding,
  Chinese_Sport_Understanding: chineseSportUnderstanding,
  Chinese_Time_Understanding: chineseTimeUnderstanding,
  Global_Anachronisms_Judgment: globalAnachronismsJudgment,
  Global_Movie_and_Music_Recommendation: globalMovieAndMusicRecommendation,
  Global_Natural_Language_Inference: globalNaturalLanguageInference,
  Global_Reading_Comprehension: globalReadingComprehension,
  Global_Sequence_Understanding: globalSequenceUnderstanding,
  Global_Sport_Understanding: globalSportUnderstanding,
  Global_Time_Understanding: globalTimeUnderstanding,
} satisfies { [task: string]: CharmExamples };
