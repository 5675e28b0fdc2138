/** The ways in which CMNLI and OCNLI ask in Chinese how two sentences are related. */
import type { JsonObject } from '../core/index.ts';
import { round } from './parts.ts';

/** A question with letters, of which the model writes one; `space` stands in front of B and C. */
export function relationQuestion(space = ''): JsonObject {
  return round(`${RELATION}\nA. 蕴含\n${space}B. 矛盾\n${space}C. 无关\n请从“A”，“B”，“C”中进行选择。\n答：`);
}

const RELATION = '语句一：“{sentence1}”\n语句二：“{sentence2}”\n请问这两句话是什么关系？';

/** The same, each relation scored. */
export const RELATIONS: JsonObject = {
  contradiction: round(RELATION, '矛盾'),
  entailment: round(RELATION, '蕴含'),
  neutral: round(RELATION, '无关'),
};

const READ = '阅读文章：{sentence1}\n根据上文，回答如下问题：';
const IF_TRUE = '如果{sentence1}为真，那么{sentence2}也为真吗';

/** The second sentence as a question about the first; the model writes a letter. */
export const READING_QUESTION = round(
  `${READ}{sentence2}\nA. 对\nB. 错\nC. 可能\n请从“A”，“B”，“C”中进行选择。\n答：`,
);

/** The same, each answer scored. */
export const READINGS: JsonObject = {
  contradiction: round(`${READ}{sentence2}？`, '错'),
  entailment: round(`${READ}{sentence2}？`, '对'),
  neutral: round(`${IF_TRUE}？`, '可能'),
};

/** The same as plain text. */
export const PLAIN_READINGS: JsonObject = {
  contradiction: `${READ} {sentence2}？\n答：错`,
  entailment: `${READ} {sentence2}？\n答：对`,
  neutral: `${IF_TRUE}?可能`,
};
