import type { DataPackage } from './data-package.ts';
import { archive, file, fromOpenCompass, huggingFace, openCompassZip, source } from './sources.ts';

/** Long contexts, instructions, tools. */
export const longAndAgents: readonly DataPackage[] = [
  {
    name: 'Longbench',
    title: 'LongBench',
    licence: 'MIT',
    holds: ['Longbench'],
    sources: [
      openCompassZip('Longbench', 'ab0cb9e520ae5cfb899bf38b564249bb'),
      source('huggingface', archive(huggingFace('THUDM/LongBench', 'data.zip'), { data: 'Longbench/data' })),
    ],
  },
  fromOpenCompass('LongBench v2', 'longbenchv2', '09b7e06e6f98c5cca8ad597b3d7b42f0'),
  fromOpenCompass('NeedleBench', 'needlebench', 'dad5c903ebfea16eaf186b8997aeedad'),
  fromOpenCompass('RULER', 'ruler', 'c60bdfff3d02358067104cc1dea7c0f7'),
  fromOpenCompass('BABILong', 'babilong', 'e400864c31bc58d29eaa3e199751f99b'),
  {
    name: 'ifeval',
    title: 'IFEval',
    licence: 'Apache-2.0',
    holds: ['ifeval/input_data.jsonl'],
    sources: [
      openCompassZip('ifeval', '64d98b6f36b42e7390c9cef76cace75f'),
      source(
        'huggingface',
        file(huggingFace('google/IFEval', 'ifeval_input_data.jsonl'), 'ifeval/input_data.jsonl'),
      ),
    ],
  },
  fromOpenCompass('IFBench', 'IFBench', 'b1c63b31e3312f929c6318977de4cdd3'),
  { ...fromOpenCompass('T-Eval', 'teval', '7628ab5891a26bf96ca17becfd044867'), licence: 'Apache-2.0' },
];
