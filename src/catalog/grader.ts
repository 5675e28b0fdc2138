/** The model that grades answers: its prompt, and the evaluators around it. */
import type { ComponentConfig, JsonObject } from '../core/index.ts';
import { component, evaluator, promptTemplate, rawPromptTemplate, round, systemTurn } from './parts.ts';

const CRITERIA = `    Here are some evaluation criteria:
    1. Please refer to the given standard answer. You don't need to re-generate the answer to the question because the standard answer has been given. You only need to judge whether the candidate's answer is consistent with the standard answer according to the form of the question. Don't try to answer the original question. You can assume that the standard answer is definitely correct.
    2. Because the candidate's answer may be different from the standard answer in the form of expression, before making a judgment, please understand the question and the standard answer first, and then judge whether the candidate's answer is correct, but be careful not to try to answer the original question.
    3. Some answers may contain multiple items, such as multiple-choice questions, multiple-select questions, fill-in-the-blank questions, etc. As long as the answer is the same as the standard answer, it is enough. For multiple-select questions and multiple-blank fill-in-the-blank questions, the candidate needs to answer all the corresponding options or blanks correctly to be considered correct.
    4. Some answers may be expressed in different ways, such as some answers may be a mathematical expression, some answers may be a textual description, as long as the meaning expressed is the same. And some formulas are expressed in different ways, but they are equivalent and correct.`;

const BOXED_CRITERION = `
    5. If the prediction is given with \\boxed{}, please ignore the \\boxed{} and only judge whether the candidate's answer is consistent with the standard answer.`;

const QUESTION = `

    Please judge whether the following answers are consistent with the standard answer based on the above criteria. Grade the predicted answer of this new question as one of:`;

const TASK = `    Just return the letters "A" or "B", with no text around it.

    Here is your task. Simply reply with either CORRECT, INCORRECT. Don't apologize or correct yourself if there was a mistake; we are just trying to grade the answer.
`;

/**
 * The spaces at line ends. Copies of the text differ in them, and verdicts are comparable only under the same text:
 * `full` has them behind the opening and in the line below it, `half` behind the opening alone, `none` nowhere.
 */
export type GraderSpacing = 'full' | 'half' | 'none';

/**
 * The grader's prompt around a question, written with the fields of the dataset. With `boxed` it asks to look through
 * the `\boxed{}` of mathematical answers.
 */
export function graderPrompt(
  question: string,
  answerField: string,
  spacing: GraderSpacing = 'half',
  boxed = false,
): string {
  const end = spacing === 'none' ? '' : ' ';
  const blank = spacing === 'full' ? '    ' : '';
  return `Please as a grading expert, judge whether the final answers given by the candidates below are consistent with the standard answers, that is, whether the candidates answered correctly.${end}
${blank}
${CRITERIA}${boxed ? BOXED_CRITERION : ''}${QUESTION}
    A: CORRECT${end}
    B: INCORRECT
${TASK}${boxed ? '\n' : ''}
    <Original Question Begin>: ${question}<Original Question End>\n\n
    <Gold Target Begin>: \n{${answerField}}\n<Gold Target End>\n\n
    <Predicted Answer Begin>: \n{prediction}\n<Predicted End>\n\n
${boxed ? `${blank}\n` : ''}    Judging the correctness of candidates' answers:`;
}

/** A grader's prompt as some copies have it: without blank lines behind the criteria and around the task. */
export function withoutBlanks(prompt: string): string {
  return prompt
    .replace('\n\n    Please', '\n    Please')
    .replace('around it.\n\n', 'around it.\n')
    .replace(/answer\.\n+ {4}</, 'answer.\n    <');
}

/** The evaluator that asks the grader about each answer of the dataset `source`. */
export function graderEvaluator(
  source: JsonObject,
  question: string,
  answerField: string,
  spacing: GraderSpacing = 'half',
): ComponentConfig {
  return judgeEvaluator(source, graderTemplate(graderPrompt(question, answerField, spacing)));
}

/** The same with messages that no meta template touches. */
export function rawGraderEvaluator(
  source: JsonObject,
  question: string,
  answerField: string,
): ComponentConfig {
  return judgeEvaluator(source, rawGraderTemplate(graderPrompt(question, answerField, 'none')));
}

/** The evaluator of subjective runs with the grader's prompt: it sees the predictions alone. */
export function subjectiveGrader(question: string, answerField: string): ComponentConfig {
  return lmGrader(graderTemplate(graderPrompt(question, answerField, 'full')));
}

/** The same with a prompt of its own. */
export function lmGrader(prompt: ComponentConfig): ComponentConfig {
  return evaluator('LMEvaluator', { prompt_template: prompt, dict_postprocessor: VERDICT_COUNTER });
}

/** The evaluator that has a model judge each answer of the dataset `source`, asked with `prompt`. */
export function judgeEvaluator(
  source: JsonObject,
  prompt: ComponentConfig,
  counter = VERDICT_COUNTER,
): ComponentConfig {
  return component('opencompass.evaluator.GenericLLMEvaluator', {
    prompt_template: prompt,
    dataset_cfg: source,
    judge_cfg: {},
    dict_postprocessor: counter,
  });
}

/** A rule first; the judge sees only what the rule did not accept. */
export function cascadeEvaluator(rule: ComponentConfig, judge: ComponentConfig): ComponentConfig {
  return component('opencompass.evaluator.CascadeEvaluator', {
    rule_evaluator: rule,
    llm_evaluator: judge,
    parallel: false,
  });
}

const VERDICT_COUNTER = component('opencompass.datasets.generic_llmjudge_postprocess');

/** The same count without the F1 value. */
export const ACADEMIC_COUNTER = component('opencompass.datasets.generic_llmjudge_academic_postprocess');

const SYSTEM = "You are a helpful assistant who evaluates the correctness and quality of models' outputs.";

/** The prompt as the user's turn behind the grader's instruction. */
export function graderTemplate(prompt: string): ComponentConfig {
  return promptTemplate({ begin: [systemTurn(SYSTEM)], ...round(prompt) });
}

/** The same as messages that no meta template touches. */
export function rawGraderTemplate(prompt: string): ComponentConfig {
  return rawPromptTemplate([
    { role: 'system', content: SYSTEM },
    { role: 'user', content: prompt },
  ]);
}
