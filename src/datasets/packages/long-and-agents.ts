import type { DataPackage } from './data-package.ts';
import { archive, file, fromOpenCompass, huggingFace, openCompassZip, source } from './sources.ts';

const INFINITE_BENCH =
  'code_debug,code_run,kv_retrieval,longbook_choice_eng,longbook_qa_chn,longbook_qa_eng,longbook_sum_eng,longdialogue_qa_eng,math_calc,math_find,number_string,passkey'.split(
    ',',
  );
const LEVAL_CLOSED = 'coursera,gsm100,quality,topic_retrieval_longchat,tpo'.split(',');
const LEVAL_OPEN =
  'financial_qa,gov_report_summ,legal_contract_qa,meeting_summ,multidoc_qa,narrative_qa,natural_question,news_summ,paper_assistant,patent_summ,review_summ,scientific_qa,tv_show_summ'.split(
    ',',
  );
const LVEVAL =
  'cmrc_mixup,dureader_mixup,factrecall_en,factrecall_zh,hotpotwikiqa_mixup,lic_mixup,loogle_CR_mixup,loogle_MIR_mixup,loogle_SD_mixup,multifieldqa_en_mixup,multifieldqa_zh_mixup'.split(
    ',',
  );

/** Files of L-Eval's repository, by the folder that they are in. */
function levalFiles(folder: string, names: readonly string[]) {
  return names.map((name) => {
    const url = `https://raw.githubusercontent.com/OpenLMLab/LEval/main/LEval-data/${folder}/${name}.jsonl`;
    return file({ url }, `LEval/${name}.jsonl`);
  });
}

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
  {
    name: 'InfiniteBench',
    title: 'InfiniteBench',
    licence: 'MIT',
    holds: INFINITE_BENCH.map((name) => `InfiniteBench/${name}.jsonl`),
    sources: [
      source(
        'huggingface',
        ...INFINITE_BENCH.map((name) =>
          file(huggingFace('xinrongzhang2022/InfiniteBench', `${name}.jsonl`), `InfiniteBench/${name}.jsonl`),
        ),
      ),
    ],
  },
  {
    name: 'LEval',
    title: 'L-Eval',
    licence: 'GPL-3.0',
    holds: [...LEVAL_CLOSED, ...LEVAL_OPEN].map((name) => `LEval/${name}.jsonl`),
    sources: [
      source(
        'github',
        ...levalFiles('Closed-ended-tasks', LEVAL_CLOSED),
        ...levalFiles('Open-ended-tasks', LEVAL_OPEN),
      ),
    ],
  },
  {
    name: 'LVEval',
    title: 'LV-Eval',
    licence: 'MIT',
    holds: LVEVAL.map((name) => `LVEval/${name}`),
    sources: [
      source(
        'huggingface',
        ...LVEVAL.map((name) =>
          archive(huggingFace('Infinigence/LVEval', `${name}.zip`), { [name]: `LVEval/${name}` }),
        ),
      ),
    ],
  },
  fromOpenCompass('NeedleBench', 'needlebench', 'dad5c903ebfea16eaf186b8997aeedad'),
  {
    name: 'cl100k_base.tiktoken',
    title: "GPT-4's tokenizer, which measures the texts of NeedleBench",
    licence: 'MIT',
    holds: ['cl100k_base.tiktoken'],
    neededBy: ['NeedleBenchOriginDataset', 'NeedleBenchMultiDataset', 'NeedleBenchParallelDataset'],
    sources: [
      source(
        'authors',
        file(
          { url: 'https://openaipublic.blob.core.windows.net/encodings/cl100k_base.tiktoken' },
          'cl100k_base.tiktoken',
          'sha256:223921b76ee99bde995b7ff738513eef100fb51d18c93597a113bcffe865b2a7',
        ),
      ),
    ],
  },
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
