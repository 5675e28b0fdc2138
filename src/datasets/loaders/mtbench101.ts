import { mtBench101Loader } from '../mtbench101-rows.ts';

/** MT-Bench-101 (Bai et al. 2024): the turns of dialogues, each answered with the turns before it as they are. */
export const mtBench101Dataset = mtBench101Loader('MTBench101Dataset', (dialogue) => dialogue);
