import { compassBenchLoader } from '../compassbench-rows.ts';
import { PAIR } from '../texts/compassbench.ts';

/** CompassBench: a JSON file with a list of questions in two languages; each row has what its judge is asked. */
export const compassBenchDataset = compassBenchLoader('compassbench.CompassBenchDataset', PAIR);
