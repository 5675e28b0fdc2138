import {
  aliasFile,
  type CatalogFile,
  type DatasetFamily,
  type EvalConfig,
  type JsonObject,
  since,
} from '../../core/index.ts';
import { component, datasetFiles, evaluator, round, systemTurn, textPostprocessor } from '../parts.ts';
import { ACCURACY, datasets, reader, zeroShotGen } from '../task-parts.ts';

interface Task {
  /** Behind `LEval_` in the abbr. */
  readonly abbr: string;
  /** The file of its data. */
  readonly name: string;
  /** In the name of its class. */
  readonly type: string;
  /** Folder, name of the file in it, hash, and the variable's middle. */
  readonly files: readonly [folder: string, file: string, hash: string, variable: string];
  readonly maxOutLen: number;
  readonly kind: keyof typeof KINDS;
}

const LONG_DOCUMENT =
  'Now you are given a very long document. Please follow the instruction after this document. These instructions may include summarizing a document, answering questions based on the document, or writing a required paragraph.';
const CHOICES =
  'Now you are given a very long document. Please follow the instruction based on this document. For multi-choice questions, there could be a single correct option or multiple correct options. Please only provide the letter corresponding to the answer (like A or AB) when answering.';
const CONVERSATION =
  "Below is a record of our previous conversation on many different topics. You are the ASSISTANT, and I am the USER. At the beginning of each topic, the USER will say 'I would like to discuss the topic of <TOPIC>'. Memorize each <TOPIC>. At the end of the record, I will ask you to retrieve the first/second/third topic names. Now the record start.";
const MATH =
  'Given several question answer pairs, you need to follow a similar format to answer the last question. Make sure the response is end with The answer is _ . ';

const INSTRUCTED =
  'Document is as follows. {context}\nInstruction: {question}\nAnswer this question with {length} words.';
const ASKED = 'Document is as follows.\n{context}\nQuestion:{question}\nAnswer:';

function prompted(system: string, ...turns: string[]): JsonObject {
  return { begin: [systemTurn(system)], ...round(...turns) };
}

function letters(postprocessor: string): EvalConfig {
  return { ...ACCURACY, pred_postprocessor: textPostprocessor(postprocessor), pred_role: 'BOT' };
}

const ROUGE: EvalConfig = { evaluator: evaluator('RougeEvaluator'), pred_role: 'BOT' };

/** How tasks are asked and scored. */
const KINDS = {
  text: { template: prompted(LONG_DOCUMENT, INSTRUCTED, ''), evaluate: ROUGE },
  question: {
    template: prompted(LONG_DOCUMENT, INSTRUCTED.replace('{question}', '{question}?'), ''),
    evaluate: ROUGE,
  },
  options: {
    template: prompted(CHOICES, ASKED, ''),
    evaluate: letters('first_capital_postprocess_multi'),
  },
  option: { template: prompted(CHOICES, ASKED, ''), evaluate: letters('first_capital_postprocess') },
  math: {
    template: prompted(MATH, '{context}\n\n{question}\n'),
    evaluate: {
      ...ACCURACY,
      pred_postprocessor: component('opencompass.datasets.gsm100_postprocess'),
      dataset_postprocessor: component('opencompass.datasets.gsm100_dataset_postprocess'),
    },
  },
  topic: {
    template: prompted(CONVERSATION, ASKED, ''),
    evaluate: {
      evaluator: component('opencompass.datasets.leval.LEvalEMEvaluator'),
      pred_postprocessor: textPostprocessor('general_postprocess'),
      pred_role: 'BOT',
    },
  },
} satisfies { [kind: string]: { template: JsonObject; evaluate: EvalConfig } };

const TASKS: readonly Task[] = [
  {
    abbr: 'nq',
    name: 'natural_question',
    type: 'NaturalQuestion',
    files: ['naturalquestion', 'naturalquestion', '52c33f', 'nq'],
    maxOutLen: 50,
    kind: 'question',
  },
  {
    abbr: 'narrativeqa',
    name: 'narrative_qa',
    type: 'NarrativeQA',
    files: ['narrativeqa', 'narrativeqa', '766dd0', 'narrativeqa'],
    maxOutLen: 50,
    kind: 'text',
  },
  {
    abbr: 'multidocqa',
    name: 'multidoc_qa',
    type: 'MultidocQA',
    files: ['multidocqa', 'multidocqa', '96bf3f', 'multidocqa'],
    maxOutLen: 64,
    kind: 'text',
  },
  {
    abbr: 'coursera',
    name: 'coursera',
    type: 'Coursera',
    files: ['coursera', 'coursera', '36a006', 'coursera'],
    maxOutLen: 10,
    kind: 'options',
  },
  {
    abbr: 'tpo',
    name: 'tpo',
    type: 'TPO',
    files: ['tpo', 'tpo', '36a006', 'tpo'],
    maxOutLen: 10,
    kind: 'option',
  },
  {
    abbr: 'quality',
    name: 'quality',
    type: 'Quality',
    files: ['quality', 'quality', '36a006', 'quality'],
    maxOutLen: 10,
    kind: 'option',
  },
  {
    abbr: 'gsm100',
    name: 'gsm100',
    type: 'GSM100',
    files: ['gsm100', 'gsm100', '77dd94', 'gsm100'],
    maxOutLen: 512,
    kind: 'math',
  },
  {
    abbr: 'topic_retrieval',
    name: 'topic_retrieval_longchat',
    type: 'TopicRetrieval',
    files: ['topicretrieval', 'topic_retrieval', 'bf433f', 'tr'],
    maxOutLen: 30,
    kind: 'topic',
  },
  {
    abbr: 'financialqa',
    name: 'financial_qa',
    type: 'FinancialQA',
    files: ['financialqa', 'financialqa', 'b03798', 'financialqa'],
    maxOutLen: 512,
    kind: 'text',
  },
  {
    abbr: 'gov_report_summ',
    name: 'gov_report_summ',
    type: 'GovReportSumm',
    files: ['govreportsumm', 'gov_report_summ', 'b03798', 'govreport_summ'],
    maxOutLen: 512,
    kind: 'text',
  },
  {
    abbr: 'legal_contract_qa',
    name: 'legal_contract_qa',
    type: 'LegalContractQA',
    files: ['legalcontractqa', 'legalcontractqa', '68a2ac', 'legalqa'],
    maxOutLen: 128,
    kind: 'text',
  },
  {
    abbr: 'meeting_summ',
    name: 'meeting_summ',
    type: 'MeetingSumm',
    files: ['meetingsumm', 'meetingsumm', 'b03798', 'meetingsumm'],
    maxOutLen: 512,
    kind: 'text',
  },
  {
    abbr: 'news_summ',
    name: 'news_summ',
    type: 'NewsSumm',
    files: ['newssumm', 'newssumm', 'b03798', 'newssumm'],
    maxOutLen: 512,
    kind: 'text',
  },
  {
    abbr: 'paper_assistant',
    name: 'paper_assistant',
    type: 'PaperAssistant',
    files: ['paperassistant', 'paper_assistant', 'b03798', 'ps_summ'],
    maxOutLen: 512,
    kind: 'text',
  },
  {
    abbr: 'patent_summ',
    name: 'patent_summ',
    type: 'PatentSumm',
    files: ['patentsumm', 'patent_summ', 'b03798', 'patent_summ'],
    maxOutLen: 512,
    kind: 'text',
  },
  {
    abbr: 'tvshow_summ',
    name: 'tv_show_summ',
    type: 'TVShowSumm',
    files: ['tvshowsumm', 'tvshow_summ', 'b03798', 'tvshow_summ'],
    maxOutLen: 512,
    kind: 'text',
  },
  {
    abbr: 'scientificqa',
    name: 'scientific_qa',
    type: 'ScientificQA',
    files: ['scientificqa', 'scientificqa', '96bf3f', 'scientificqa'],
    maxOutLen: 64,
    kind: 'text',
  },
  {
    abbr: 'review_summ',
    name: 'review_summ',
    type: 'ReviewSumm',
    files: ['reviewsumm', 'review_summ', 'b03798', 'review_summ'],
    maxOutLen: 512,
    kind: 'text',
  },
];

/** Tasks whose prompts tell the length of the gold answer. */
function inputColumns({ kind }: Task): string[] {
  return ['context', 'question', ...(kind === 'text' || kind === 'question' ? ['length'] : [])];
}

const SPLITS = { train_split: 'test', test_split: 'test' };

function built(task: Task) {
  const { template, evaluate } = KINDS[task.kind];
  return datasets({
    abbr: `LEval_${task.abbr}`,
    type: `leval.LEval${task.type}Dataset`,
    path: 'L4NLP/LEval',
    args: { name: task.name },
    reader: reader(inputColumns(task), 'answer', SPLITS),
    infer: zeroShotGen(template, { max_out_len: task.maxOutLen }),
    evaluate,
  });
}

const variableOf = ({ files: [, , , variable] }: Task) => `LEval_${variable}_datasets`;

/** The files of one task, in a folder of their own. */
function taskFiles(task: Task): CatalogFile[] {
  const [folder, name, hash] = task.files;
  const hashed = datasetFiles(variableOf(task))(`leval${folder}/leval_${name}_gen_${hash}`, built(task));
  return [aliasFile(`leval${folder}/leval_${name}_gen`, { '0.2.4': hashed }), hashed];
}

/** All tasks: each in a variable of its own, and together. */
const TOGETHER: CatalogFile = {
  name: 'leval',
  versions: since('0.2.4'),
  build(compat) {
    const lists = TASKS.map((task) => [variableOf(task), built(task)(compat)] as const);
    return { ...Object.fromEntries(lists), leval_datasets: lists.flatMap(([, list]) => list) };
  },
};

/** L-Eval (An et al. 2023): exams, questions and summaries over documents of up to 60,000 words. */
export const leval: DatasetFamily = {
  folder: 'leval',
  title: 'L-Eval',
  abilities: ['long context', 'understanding'],
  languages: ['en'],
  licence: 'GPL-3.0',
  files: [TOGETHER, ...TASKS.flatMap(taskFiles)],
};
