import {
  type CatalogFile,
  type Compat,
  type DatasetConfig,
  type DatasetFamily,
  type JsonObject,
  since,
} from '../../core/index.ts';
import { agieval } from './agieval.ts';
import { arcC } from './arc-c.ts';
import { arcE } from './arc-e.ts';
import { bbh } from './bbh.ts';
import { ceval } from './ceval.ts';
import { clueAfqmc } from './clue-afqmc.ts';
import { clueC3 } from './clue-c3.ts';
import { clueCmnli } from './clue-cmnli.ts';
import { clueCmrc } from './clue-cmrc.ts';
import { clueDrcd } from './clue-drcd.ts';
import { clueOcnli } from './clue-ocnli.ts';
import { cmmlu } from './cmmlu.ts';
import { commonsenseqa } from './commonsenseqa.ts';
import { drop } from './drop.ts';
import { fewClueBustm } from './few-clue-bustm.ts';
import { fewClueChid } from './few-clue-chid.ts';
import { fewClueCluewsc } from './few-clue-cluewsc.ts';
import { fewClueCsl } from './few-clue-csl.ts';
import { fewClueEprstmt } from './few-clue-eprstmt.ts';
import { fewClueOcnliFc } from './few-clue-ocnli-fc.ts';
import { fewClueTnews } from './few-clue-tnews.ts';
import { flores } from './flores.ts';
import { gaokaoBench } from './gaokao-bench.ts';
import { gsm8k } from './gsm8k.ts';
import { hellaswag } from './hellaswag.ts';
import { humaneval } from './humaneval.ts';
import { lambada } from './lambada.ts';
import { lcsts } from './lcsts.ts';
import { math } from './math.ts';
import { mbpp } from './mbpp.ts';
import { mmlu } from './mmlu.ts';
import { nq } from './nq.ts';
import { obqa } from './obqa.ts';
import { piqa } from './piqa.ts';
import { race } from './race.ts';
import { siqa } from './siqa.ts';
import { storycloze } from './storycloze.ts';
import { strategyqa } from './strategyqa.ts';
import { summedits } from './summedits.ts';
import { superGlueAxB } from './super-glue-ax-b.ts';
import { superGlueAxG } from './super-glue-ax-g.ts';
import { superGlueBoolQ } from './super-glue-boolq.ts';
import { superGlueCb } from './super-glue-cb.ts';
import { superGlueCopa } from './super-glue-copa.ts';
import { superGlueMultiRc } from './super-glue-multirc.ts';
import { superGlueRecord } from './super-glue-record.ts';
import { superGlueRte } from './super-glue-rte.ts';
import { superGlueWic } from './super-glue-wic.ts';
import { superGlueWsc } from './super-glue-wsc.ts';
import { theoremqa } from './theoremqa.ts';
import { triviaqa } from './triviaqa.ts';
import { tydiqa } from './tydiqa.ts';
import { winogrande } from './winogrande.ts';
import { xsum } from './xsum.ts';

/** The families that collections take their files from. */
const FAMILIES = [
  agieval,
  arcC,
  arcE,
  bbh,
  ceval,
  clueAfqmc,
  clueC3,
  clueCmnli,
  clueCmrc,
  clueDrcd,
  clueOcnli,
  cmmlu,
  commonsenseqa,
  drop,
  fewClueBustm,
  fewClueChid,
  fewClueCluewsc,
  fewClueCsl,
  fewClueEprstmt,
  fewClueOcnliFc,
  fewClueTnews,
  flores,
  gaokaoBench,
  gsm8k,
  hellaswag,
  humaneval,
  lambada,
  lcsts,
  math,
  mbpp,
  mmlu,
  nq,
  obqa,
  piqa,
  race,
  siqa,
  storycloze,
  strategyqa,
  summedits,
  superGlueAxB,
  superGlueAxG,
  superGlueBoolQ,
  superGlueCb,
  superGlueCopa,
  superGlueMultiRc,
  superGlueRecord,
  superGlueRte,
  superGlueWic,
  superGlueWsc,
  theoremqa,
  triviaqa,
  tydiqa,
  winogrande,
  xsum,
];

/** By collection, the names of its files. */
const COLLECTIONS: { [name: string]: string } = {
  base_core: `
  mmlu_ppl_ac766d cmmlu_ppl_041cbf ceval_ppl_1cd8bf GaokaoBench_no_subjective_gen_d21e37
  triviaqa_wiki_1shot_gen_20a989 nq_open_1shot_gen_20a989 race_ppl_abed12 winogrande_5shot_ll_252f01
  hellaswag_10shot_ppl_59c85e bbh_gen_0a5495 gsm8k_gen_ee684f math_evaluatorv2_gen_9d2049
  TheoremQA_post_v2_gen_2c2583 humaneval_gen_d2537e sanitized_mbpp_gen_cb43ef`,
  base_medium: `
  mmlu_ppl_ac766d ceval_ppl_578f8d agieval_mixed_2f14ad GaokaoBench_mixed_f2038e bbh_gen_5b92b0
  humaneval_gen_8e312c mbpp_gen_1e1056 CLUE_C3_ppl_e24a31 CLUE_CMRC_gen_1bd3c8 CLUE_DRCD_gen_1bd3c8
  CLUE_afqmc_ppl_6507d7 CLUE_cmnli_ppl_fdc6de CLUE_ocnli_ppl_fdc6de FewCLUE_bustm_ppl_e53034
  FewCLUE_chid_ppl_8f2872 FewCLUE_cluewsc_ppl_4284a0 FewCLUE_csl_ppl_841b62 FewCLUE_eprstmt_ppl_f1e631
  FewCLUE_ocnli_fc_ppl_c08300 FewCLUE_tnews_ppl_d10e8a lcsts_gen_8ee1fe lambada_gen_217e11
  storycloze_ppl_496661 SuperGLUE_AX_b_ppl_6db806 SuperGLUE_AX_g_ppl_66caf3 SuperGLUE_BoolQ_ppl_314b96
  SuperGLUE_CB_ppl_0143fe SuperGLUE_COPA_ppl_9f3618 SuperGLUE_MultiRC_ppl_ced824 SuperGLUE_RTE_ppl_66caf3
  SuperGLUE_ReCoRD_gen_30dea0 SuperGLUE_WiC_ppl_312de9 SuperGLUE_WSC_ppl_003529 race_ppl_a138cd
  Xsum_gen_31397e gsm8k_gen_1d7fe4 summedits_ppl_1fbeb6 math_gen_265cce TheoremQA_gen_ef26ca
  hellaswag_ppl_47bff9 ARC_e_ppl_a450bd ARC_c_ppl_a450bd commonsenseqa_ppl_5545e2 piqa_ppl_1cf9f0
  siqa_ppl_ced5f6 strategyqa_gen_1180a7 winogrande_ll_c5cf57 obqa_ppl_c7c154 nq_gen_c788f6
  triviaqa_gen_2121ce flores_gen_806ede`,
  base_medium_llama: `
  mmlu_ppl_ac766d ceval_ppl_578f8d agieval_mixed_2f14ad GaokaoBench_mixed_f2038e bbh_gen_5b92b0
  humaneval_gen_a82cae mbpp_gen_1e1056 CLUE_C3_ppl_e24a31 CLUE_CMRC_gen_1bd3c8 CLUE_DRCD_gen_1bd3c8
  CLUE_afqmc_ppl_6507d7 CLUE_cmnli_ppl_fdc6de CLUE_ocnli_ppl_fdc6de FewCLUE_bustm_ppl_e53034
  FewCLUE_chid_ppl_8f2872 FewCLUE_cluewsc_ppl_4284a0 FewCLUE_csl_ppl_841b62 FewCLUE_eprstmt_ppl_f1e631
  FewCLUE_ocnli_fc_ppl_c08300 FewCLUE_tnews_ppl_d10e8a lcsts_gen_8ee1fe lambada_gen_217e11
  storycloze_ppl_496661 SuperGLUE_AX_b_ppl_6db806 SuperGLUE_AX_g_ppl_66caf3 SuperGLUE_BoolQ_ppl_314797
  SuperGLUE_CB_ppl_0143fe SuperGLUE_COPA_ppl_9f3618 SuperGLUE_MultiRC_ppl_ced824 SuperGLUE_RTE_ppl_66caf3
  SuperGLUE_ReCoRD_gen_30dea0 SuperGLUE_WiC_ppl_312de9 SuperGLUE_WSC_ppl_003529 race_ppl_5831a0
  Xsum_gen_31397e gsm8k_gen_1d7fe4 summedits_ppl_1fbeb6 math_gen_265cce TheoremQA_gen_ef26ca
  hellaswag_ppl_a6e128 ARC_e_ppl_2ef631 ARC_c_ppl_2ef631 commonsenseqa_ppl_5545e2 piqa_ppl_0cfff2
  siqa_ppl_e8d8c5 strategyqa_gen_1180a7 winogrande_ll_c5cf57 obqa_ppl_6aac9e nq_gen_0356ec
  triviaqa_gen_0356ec flores_gen_806ede`,
  base_small: `
  ceval_ppl_578f8d bbh_gen_5b92b0 CLUE_CMRC_gen_1bd3c8 CLUE_DRCD_gen_1bd3c8 CLUE_afqmc_ppl_6507d7
  FewCLUE_bustm_ppl_e53034 FewCLUE_chid_ppl_8f2872 FewCLUE_cluewsc_ppl_868415 FewCLUE_eprstmt_ppl_f1e631
  humaneval_gen_8e312c mbpp_gen_1e1056 lambada_gen_217e11 storycloze_ppl_496661 SuperGLUE_AX_b_ppl_6db806
  SuperGLUE_AX_g_ppl_66caf3 SuperGLUE_BoolQ_ppl_314b96 SuperGLUE_CB_ppl_0143fe SuperGLUE_COPA_ppl_9f3618
  SuperGLUE_MultiRC_ppl_ced824 SuperGLUE_RTE_ppl_66caf3 SuperGLUE_ReCoRD_gen_30dea0
  SuperGLUE_WiC_ppl_312de9 SuperGLUE_WSC_ppl_d0f531 race_ppl_a138cd math_gen_265cce gsm8k_gen_1d7fe4
  summedits_ppl_1fbeb6 hellaswag_ppl_47bff9 piqa_ppl_1cf9f0 winogrande_ll_c5cf57 obqa_ppl_c7c154
  nq_gen_c788f6 triviaqa_gen_2121ce`,
  chat_medium: `
  mmlu_gen_4d595a ceval_gen_5f30c7 agieval_gen_64afd3 GaokaoBench_gen_5cfe9e bbh_gen_5b92b0
  humaneval_gen_8e312c mbpp_gen_1e1056 CLUE_C3_gen_8c358f CLUE_CMRC_gen_1bd3c8 CLUE_DRCD_gen_1bd3c8
  CLUE_afqmc_gen_901306 CLUE_cmnli_gen_1abf97 CLUE_ocnli_gen_c4cb6c FewCLUE_bustm_gen_634f41
  FewCLUE_chid_gen_0a29a2 FewCLUE_cluewsc_gen_c68933 FewCLUE_csl_gen_28b223 FewCLUE_eprstmt_gen_740ea0
  FewCLUE_ocnli_fc_gen_f97a97 FewCLUE_tnews_gen_b90e4a lcsts_gen_8ee1fe lambada_gen_217e11
  storycloze_gen_7f656a SuperGLUE_AX_b_gen_4dfefa SuperGLUE_AX_g_gen_68aac7 SuperGLUE_BoolQ_gen_883d50
  SuperGLUE_CB_gen_854c6c SuperGLUE_COPA_gen_91ca53 SuperGLUE_MultiRC_gen_27071f SuperGLUE_RTE_gen_68aac7
  SuperGLUE_ReCoRD_gen_30dea0 SuperGLUE_WiC_gen_d06864 SuperGLUE_WSC_gen_7902a7 race_gen_69ee4f
  Xsum_gen_31397e gsm8k_gen_1d7fe4 summedits_gen_315438 math_gen_265cce TheoremQA_gen_7009de
  hellaswag_gen_6faab5 ARC_e_gen_1e0de5 ARC_c_gen_1e0de5 commonsenseqa_gen_c946f2 piqa_gen_1194eb
  siqa_gen_e78df3 strategyqa_gen_1180a7 winogrande_gen_a9ede5 obqa_gen_9069e4 nq_gen_c788f6
  triviaqa_gen_2121ce flores_gen_806ede`,
  chat_small: `
  mmlu_gen_4d595a ceval_gen_5f30c7 bbh_gen_5b92b0 CLUE_CMRC_gen_1bd3c8 CLUE_DRCD_gen_1bd3c8
  CLUE_afqmc_gen_901306 FewCLUE_bustm_gen_634f41 FewCLUE_chid_gen_0a29a2 FewCLUE_cluewsc_gen_c68933
  FewCLUE_eprstmt_gen_740ea0 humaneval_gen_8e312c mbpp_gen_1e1056 lambada_gen_217e11 storycloze_gen_7f656a
  SuperGLUE_AX_b_gen_4dfefa SuperGLUE_AX_g_gen_68aac7 SuperGLUE_BoolQ_gen_883d50 SuperGLUE_CB_gen_854c6c
  SuperGLUE_COPA_gen_91ca53 SuperGLUE_MultiRC_gen_27071f SuperGLUE_RTE_gen_68aac7
  SuperGLUE_ReCoRD_gen_30dea0 SuperGLUE_WiC_gen_d06864 SuperGLUE_WSC_gen_fe4bf3 race_gen_69ee4f
  math_gen_265cce gsm8k_gen_1d7fe4 summedits_gen_315438 hellaswag_gen_6faab5 piqa_gen_1194eb
  winogrande_gen_a9ede5 obqa_gen_9069e4 nq_gen_c788f6 triviaqa_gen_2121ce`,
  'leaderboard/qwen': `
  ceval_ppl_578f8d agieval_mixed_2f14ad mmlu_ppl_ac766d cmmlu_ppl_8b9c76 GaokaoBench_mixed_f2038e
  ARC_c_gen_1e0de5 ARC_e_gen_1e0de5 SuperGLUE_WiC_ppl_312de9 FewCLUE_chid_ppl_8f2872 CLUE_afqmc_ppl_6507d7
  SuperGLUE_WSC_ppl_003529 tydiqa_gen_978d2a flores_gen_806ede SuperGLUE_BoolQ_ppl_314797
  commonsenseqa_ppl_5545e2 triviaqa_gen_0356ec nq_gen_0356ec CLUE_C3_gen_8c358f race_ppl_5831a0
  obqa_gen_9069e4 FewCLUE_csl_ppl_841b62 lcsts_gen_8ee1fe Xsum_gen_31397e FewCLUE_eprstmt_gen_740ea0
  lambada_gen_217e11 CLUE_cmnli_ppl_fdc6de CLUE_ocnli_gen_c4cb6c SuperGLUE_AX_b_gen_4dfefa
  SuperGLUE_AX_g_gen_68aac7 SuperGLUE_RTE_gen_68aac7 SuperGLUE_COPA_gen_91ca53 SuperGLUE_ReCoRD_gen_a69961
  hellaswag_gen_6faab5 piqa_gen_1194eb siqa_ppl_e8d8c5 math_gen_265cce gsm8k_gen_1d7fe4 drop_gen_8a9ed9
  humaneval_gen_a82cae mbpp_gen_1e1056 bbh_gen_5bf00b`,
  'leaderboard/qwen_chat': `
  ceval_gen_5f30c7 agieval_mixed_2f14ad mmlu_gen_4d595a cmmlu_gen_c13365 GaokaoBench_gen_5cfe9e
  ARC_c_ppl_2ef631 ARC_e_ppl_2ef631 SuperGLUE_WiC_gen_d06864 FewCLUE_chid_ppl_8f2872 CLUE_afqmc_gen_901306
  SuperGLUE_WSC_ppl_003529 tydiqa_gen_978d2a flores_gen_806ede SuperGLUE_BoolQ_ppl_314797
  commonsenseqa_gen_c946f2 triviaqa_gen_2121ce nq_gen_c788f6 CLUE_C3_gen_8c358f race_gen_69ee4f
  obqa_ppl_6aac9e FewCLUE_csl_ppl_841b62 lcsts_gen_8ee1fe Xsum_gen_31397e FewCLUE_eprstmt_ppl_f1e631
  lambada_gen_217e11 CLUE_cmnli_ppl_fdc6de CLUE_ocnli_ppl_fdc6de SuperGLUE_AX_b_ppl_6db806
  SuperGLUE_AX_g_ppl_66caf3 SuperGLUE_RTE_ppl_66caf3 SuperGLUE_COPA_gen_91ca53 SuperGLUE_ReCoRD_gen_30dea0
  hellaswag_ppl_a6e128 piqa_ppl_0cfff2 siqa_ppl_e8d8c5 math_gen_265cce gsm8k_gen_1d7fe4 drop_gen_8a9ed9
  humaneval_gen_a82cae mbpp_gen_1e1056 bbh_gen_5b92b0`,
  example: `
  piqa_gen_1194eb nq_gen_c788f6`,
};

/** Collections whose files all exist in later versions, too. */
const LASTING = ['base_small', 'chat_small', 'example'];

/** A file of some family; since 0.3.3 some are called deprecated. */
function collectionFile(name: string, compat: Compat): CatalogFile {
  const files = FAMILIES.flatMap((family) => family.files).filter(({ versions }) =>
    versions.includes(compat),
  );
  const found = files.find((file) => file.name === name || file.name === `deprecated_${name}`);
  if (found === undefined) throw new TypeError(`collections: ${compat} has no file ${name}`);
  return found;
}

/** The lists of all files, each in its variable, and together. */
function collected(names: string): (compat: Compat) => JsonObject {
  return (compat) => {
    const lists = names
      .trim()
      .split(/\s+/)
      .map((name) => firstList(collectionFile(name, compat), compat));
    return { ...Object.fromEntries(lists), datasets: lists.flatMap(([, list]) => list) };
  };
}

function firstList(file: CatalogFile, compat: Compat): [variable: string, list: DatasetConfig[]] {
  const [first] = Object.entries(file.build(compat));
  if (first === undefined) throw new TypeError(`collections: ${file.name} defines nothing`);
  return first as [string, DatasetConfig[]];
}

/** Choices among all benchmarks, as OpenCompass publishes them. */
export const collections: DatasetFamily = {
  folder: 'collections',
  title: 'Collections',
  isCollection: true,
  abilities: [],
  languages: [],
  licence: '',
  files: Object.entries(COLLECTIONS).map(([name, files]) => ({
    name,
    versions: LASTING.includes(name) ? since('0.2.4') : ['0.2.4'],
    build: collected(files),
  })),
};
