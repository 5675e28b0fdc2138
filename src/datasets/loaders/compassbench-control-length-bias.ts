import { compassBenchLoader } from '../compassbench-rows.ts';
import { PAIR_WITH_LENGTHS } from '../texts/compassbench.ts';

/** CompassBench where the judge is told how long the answers are. */
export const compassBenchControlLengthBiasDataset = compassBenchLoader(
  'compassbench_control_length_bias.CompassBenchControlLengthBiasDataset',
  PAIR_WITH_LENGTHS,
);
