/** The model that grades answers: its prompt, and the evaluator config around it. */
import type { ComponentConfig, JsonObject } from '../core/index.ts';
import { component, promptTemplate } from './parts.ts';

// The text is OpenCompass's, trailing spaces and all: verdicts are only comparable with it.
const INTRODUCTION = `Please as a grading expert, judge whether the final answers given by the candidates below are consistent with the standard answers, that is, whether the candidates answered correctly. 

    Here are some evaluation criteria:
    1. Please refer to the given standard answer. You don't need to re-generate the answer to the question because the standard answer has been given. You only need to judge whether the candidate's answer is consistent with the standard answer according to the form of the question. Don't try to answer the original question. You can assume that the standard answer is definitely correct.
    2. Because the candidate's answer may be different from the standard answer in the form of expression, before making a judgment, please understand the question and the standard answer first, and then judge whether the candidate's answer is correct, but be careful not to try to answer the original question.
    3. Some answers may contain multiple items, such as multiple-choice questions, multiple-select questions, fill-in-the-blank questions, etc. As long as the answer is the same as the standard answer, it is enough. For multiple-select questions and multiple-blank fill-in-the-blank questions, the candidate needs to answer all the corresponding options or blanks correctly to be considered correct.
    4. Some answers may be expressed in different ways, such as some answers may be a mathematical expression, some answers may be a textual description, as long as the meaning expressed is the same. And some formulas are expressed in different ways, but they are equivalent and correct.
`;

const VERDICTS = `
    Please judge whether the following answers are consistent with the standard answer based on the above criteria. Grade the predicted answer of this new question as one of:
    A: CORRECT 
    B: INCORRECT
    Just return the letters "A" or "B", with no text around it.

    Here is your task. Simply reply with either CORRECT, INCORRECT. Don't apologize or correct yourself if there was a mistake; we are just trying to grade the answer.
`;

/** The grader's prompt around a question, written with the fields of the dataset. */
export function graderPrompt(question: string, answerField: string): string {
  return `${INTRODUCTION}${VERDICTS}
    <Original Question Begin>: ${question}<Original Question End>\n\n
    <Gold Target Begin>: \n{${answerField}}\n<Gold Target End>\n\n
    <Predicted Answer Begin>: \n{prediction}\n<Predicted End>\n\n
    Judging the correctness of candidates' answers:`;
}

/** The evaluator that asks the grader about each answer of the dataset `source`. */
export function graderEvaluator(source: JsonObject, question: string, answerField: string): ComponentConfig {
  return component('opencompass.evaluator.GenericLLMEvaluator', {
    prompt_template: promptTemplate({
      begin: [
        {
          role: 'SYSTEM',
          fallback_role: 'HUMAN',
          prompt: "You are a helpful assistant who evaluates the correctness and quality of models' outputs.",
        },
      ],
      round: [{ role: 'HUMAN', prompt: graderPrompt(question, answerField) }],
    }),
    dataset_cfg: source,
    judge_cfg: {},
    dict_postprocessor: component('opencompass.datasets.generic_llmjudge_postprocess'),
  });
}
