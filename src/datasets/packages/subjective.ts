import type { DataPackage } from './data-package.ts';
import { fromOpenCompass } from './sources.ts';

const subjectiveZip = (title: string, name: string, md5: string, folder = name) =>
  fromOpenCompass(title, name, md5, [`subjective/${folder}`]);

/** Benchmarks whose replies a model judges. */
export const subjective: readonly DataPackage[] = [
  subjectiveZip('AlignBench', 'alignment_bench', 'd8ae9a0398526479dbbcdb80fafabceb'),
  subjectiveZip('AlpacaEval', 'alpaca_eval', 'd7399d63cb46c82f089447160ef49b6a'),
  subjectiveZip('Arena-Hard', 'arena_hard', '02cd09a482cb0f0cd9d2c2afe7a1697f'),
  subjectiveZip('MT-Bench', 'mtbench', 'd1afc0787aeac7f1f24872742e161069'),
  subjectiveZip('MT-Bench-101', 'mtbench101', '5d80257bc9929ebe5cfbf6d11184b04c'),
  subjectiveZip('FoFo', 'fofo', '8a302712e425e27e4292a9369df5b9d3'),
  subjectiveZip('FollowBench', 'followbench', 'da7a831817c969da15d1e78d4a245d8a'),
  subjectiveZip('WildBench', 'wildbench', 'b06252857f1f8f44a17b1bfca4888ff4', 'WildBench'),
  subjectiveZip('JudgerBench', 'judgerbench', '60d605883aa8cac9755819140ab42c6b'),
  subjectiveZip('CompassArena', 'compass_arena', 'cd59b54a179d16f2a858b359b60588f6'),
];
