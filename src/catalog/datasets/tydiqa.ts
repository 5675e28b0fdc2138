import { aliasFile, type DatasetFamily } from '../../core/index.ts';
import {
  component,
  datasetFiles,
  genInferencer,
  promptTemplate,
  tableSizes,
  zeroRetriever,
} from '../parts.ts';
import { datasets, reader } from '../task-parts.ts';

/** By language: the instruction, and what stands in front of passage, question and answer. */
const WORDINGS: { [language: string]: [hint: string, passage: string, question: string, answer: string] } = {
  arabic: ['أجب على السؤال التالي بناءً على المعلومات في المقطع المعطى.', 'المقطع:', 'السؤال:', 'الإجابة:'],
  bengali: ['প্রদত্ত অধ্যায়ের তথ্যের উপর ভিত্তি করে নিম্নলিখিত প্রশ্নের উত্তর দিন।', 'অধ্যায়:', 'প্রশ্ন:', 'উত্তর:'],
  english: [
    'Answer the following question based on the information in the given passage.',
    'Passage:',
    'Question:',
    'Answer:',
  ],
  finnish: [
    'Vastaa seuraavaan kysymykseen annetun kappaleen tiedon perusteella.',
    'Kappale:',
    'Kysymys:',
    'Vastaus:',
  ],
  indonesian: [
    'Jawab pertanyaan berikut berdasarkan informasi di bagian yang diberikan.',
    'Bagian:',
    'Pertanyaan:',
    'Jawaban:',
  ],
  japanese: ['文脈に基づいて質問に答えてください。', 'ぶんしょう:', 'しつもん:', 'かいとう:'],
  korean: ['주어진 문단의 정보에 기반하여 다음 질문에 답하십시오.', '문단:', '질문:', '답변:'],
  russian: [
    'Ответьте на следующий вопрос на основе информации в данном отрывке.',
    'Отрывок:',
    'Вопрос:',
    'Ответ:',
  ],
  swahili: [
    'Jibu swali lifuatalo kulingana na habari kwenye kifungu kilichotolewa.',
    'Kifungu:',
    'Swali:',
    'Jibu:',
  ],
  telugu: ['ఇచ్చిన పేరాలోని సమాచారం ఆధారంగా కింది ప్రశ్నకు సమాధానం ఇవ్వండి.', 'పేరా:', 'ప్రశ్న:', 'సమాధానం:'],
  thai: ['ตอบคำถามต่อไปนี้โดยอิงตามข้อมูลในตอนข้อความที่กำหนด:', 'ตอนข้อความ:', 'คำถาม:', 'คำตอบ:'],
};

const file = datasetFiles('tydiqa_datasets');

const gen978d2a = file(
  'tydiqa_gen_978d2a',
  datasets(
    ...Object.entries(WORDINGS).map(([lang, [hint, passage, question, answer]]) => ({
      abbr: `tydiqa-goldp_${lang}`,
      type: 'TydiQADataset',
      path: { '0.2.4': './data/tydiqa', '0.3.3': 'opencompass/tydiqa' },
      args: { lang },
      reader: reader(['passage_text', 'question_text'], 'answer'),
      infer: {
        prompt_template: promptTemplate(
          `${hint}\n\n</E>${passage}{passage_text}\n${question} {question_text}\n${answer} {answer}`,
          { ice_token: '</E>' },
        ),
        retriever: zeroRetriever(),
        inferencer: genInferencer(),
        // Written beside the inferencer, so that it limits nothing.
        max_out_len: 50,
      },
      evaluate: {
        evaluator: component('opencompass.datasets.TydiQAEvaluator'),
        ds_split: 'validation',
        ds_column: 'answer',
      },
    })),
  ),
);

/** TyDi QA (Clark et al. 2020), gold passage task: questions in eleven languages, each with the text that answers it. */
export const tydiqa: DatasetFamily = {
  folder: 'tydiqa',
  title: 'TyDi QA',
  abilities: ['language', 'understanding'],
  languages: ['ar', 'bn', 'en', 'fi', 'id', 'ja', 'ko', 'ru', 'sw', 'te', 'th'],
  licence: 'Apache-2.0',
  // As published, for nine of the languages: Japanese and Thai are not in the published task.
  size: 5077,
  sizes: tableSizes(
    'tydiqa-goldp_',
    'arabic 921, bengali 113, english 440, finnish 782, indonesian 565, korean 276, russian 812, swahili 499, telugu 669',
  ),
  files: [aliasFile('tydiqa_gen', { '0.2.4': gen978d2a }), gen978d2a],
};
