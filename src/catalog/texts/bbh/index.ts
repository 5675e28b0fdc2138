import { booleanExpressions } from './boolean-expressions.ts';
import { causalJudgement } from './causal-judgement.ts';
import { dateUnderstanding } from './date-understanding.ts';
import { disambiguationQa } from './disambiguation-qa.ts';
import { dyckLanguages } from './dyck-languages.ts';
import { formalFallacies } from './formal-fallacies.ts';
import { geometricShapes } from './geometric-shapes.ts';
import { hyperbaton } from './hyperbaton.ts';
import { logicalDeductionFiveObjects } from './logical-deduction-five-objects.ts';
import { logicalDeductionSevenObjects } from './logical-deduction-seven-objects.ts';
import { logicalDeductionThreeObjects } from './logical-deduction-three-objects.ts';
import { movieRecommendation } from './movie-recommendation.ts';
import { multistepArithmeticTwo } from './multistep-arithmetic-two.ts';
import { navigate } from './navigate.ts';
import { objectCounting } from './object-counting.ts';
import { penguinsInATable } from './penguins-in-a-table.ts';
import { reasoningAboutColoredObjects } from './reasoning-about-colored-objects.ts';
import { ruinNames } from './ruin-names.ts';
import { salientTranslationErrorDetection } from './salient-translation-error-detection.ts';
import { snarks } from './snarks.ts';
import { sportsUnderstanding } from './sports-understanding.ts';
import { temporalSequences } from './temporal-sequences.ts';
import { trackingShuffledObjectsFiveObjects } from './tracking-shuffled-objects-five-objects.ts';
import { trackingShuffledObjectsSevenObjects } from './tracking-shuffled-objects-seven-objects.ts';
import { trackingShuffledObjectsThreeObjects } from './tracking-shuffled-objects-three-objects.ts';
import { webOfLies } from './web-of-lies.ts';
import { wordSorting } from './word-sorting.ts';

/** How each task of BIG-Bench Hard is described, with three worked examples, by the name of the task. */
export const BBH_PROMPTS = {
  temporal_sequences: temporalSequences,
  disambiguation_qa: disambiguationQa,
  date_understanding: dateUnderstanding,
  tracking_shuffled_objects_three_objects: trackingShuffledObjectsThreeObjects,
  penguins_in_a_table: penguinsInATable,
  geometric_shapes: geometricShapes,
  snarks: snarks,
  ruin_names: ruinNames,
  tracking_shuffled_objects_seven_objects: trackingShuffledObjectsSevenObjects,
  tracking_shuffled_objects_five_objects: trackingShuffledObjectsFiveObjects,
  logical_deduction_three_objects: logicalDeductionThreeObjects,
  hyperbaton: hyperbaton,
  logical_deduction_five_objects: logicalDeductionFiveObjects,
  logical_deduction_seven_objects: logicalDeductionSevenObjects,
  movie_recommendation: movieRecommendation,
  salient_translation_error_detection: salientTranslationErrorDetection,
  reasoning_about_colored_objects: reasoningAboutColoredObjects,
  multistep_arithmetic_two: multistepArithmeticTwo,
  navigate: navigate,
  dyck_languages: dyckLanguages,
  word_sorting: wordSorting,
  sports_understanding: sportsUnderstanding,
  boolean_expressions: booleanExpressions,
  object_counting: objectCounting,
  formal_fallacies: formalFallacies,
  causal_judgement: causalJudgement,
  web_of_lies: webOfLies,
};
