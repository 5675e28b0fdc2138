import type { LoaderDefinition, Row } from '../../core/index.ts';
import { splitWords } from '../../util/index.ts';
import { nestedJsonRows } from '../json-rows.ts';
import { rowSource } from '../row-source.ts';

interface Document {
  input: string;
  instructions: string[];
  outputs: string[];
}

export const levalNaturalQuestion = lengthTask('NaturalQuestion', 'natural_question');
export const levalNarrativeQa = lengthTask('NarrativeQA', 'narrattive_qa');
export const levalMultidocQa = lengthTask('MultidocQA', 'multidoc_qa');
export const levalCoursera = task('Coursera', 'coursera');
export const levalTpo = task('TPO', 'tpo');
// The gold answers are letters in brackets.
export const levalQuality = task('Quality', 'quality', (answer) => ({ answer: [...answer][1] }));
export const levalGsm100 = task('GSM100', 'gsm100');
export const levalTopicRetrieval = task('TopicRetrieval', 'topic_retrieval');
export const levalFinancialQa = lengthTask('FinancialQA', 'financial_qa');
export const levalGovReportSumm = lengthTask('GovReportSumm', 'gov_report_summ');
export const levalLegalContractQa = lengthTask('LegalContractQA', 'legal_contract_qa');
export const levalMeetingSumm = lengthTask('MeetingSumm', 'meeting_summ');
export const levalNewsSumm = lengthTask('NewsSumm', 'news_summ');
export const levalPaperAssistant = lengthTask('PaperAssistant', 'paper_assistant');
export const levalPatentSumm = lengthTask('PatentSumm', 'patent_summ');
export const levalTvShowSumm = lengthTask('TVShowSumm', 'tvshow_summ');
export const levalScientificQa = lengthTask('ScientificQA', 'scientific_qa');
export const levalReviewSumm = lengthTask('ReviewSumm', 'review_summ');

/** L-Eval: a JSONL file a task, each line a document with its questions and their answers. */
function task(
  id: string,
  module: string,
  answered: (answer: string) => Row = (answer) => ({ answer }),
): LoaderDefinition {
  return {
    type: `opencompass.datasets.leval.leval_${module}.LEval${id}Dataset`,
    hubPaths: { 'L4NLP/LEval': 'LEval' },
    clusterBy: ['context'],
    load: ({ path, name }, { files }) => ({
      test: rowSource(() =>
        nestedJsonRows<Document>(files, `${path}/${name}.jsonl`, (document) =>
          documentRows(document, answered),
        ),
      ),
    }),
  };
}

/** A task whose prompts tell how many words the gold answer has. */
function lengthTask(id: string, module: string): LoaderDefinition {
  return task(id, module, (answer) => ({ length: splitWords(answer).length, answer }));
}

function documentRows({ input, instructions, outputs }: Document, answered: (answer: string) => Row): Row[] {
  return outputs
    .slice(0, instructions.length)
    .map((answer, index) => ({ question: instructions[index], context: input, ...answered(answer) }));
}
