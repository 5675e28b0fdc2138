/** The prompts of InfiniteBench. */
export const CODE_DEBUG = `There is ONLY ONE function in the large project that is deliberately made to include an obvious error. Please find the function that contains the most obvious errors. I will give you four options to narrow your scope. You can inspect the options and think. Eventually, tell me the answer using one single letter (A, B, C, or D).

{context}

Which funtion has deliberate error?
A. {OPTION_A}
B. {OPTION_B}
C. {OPTION_C}
D. {OPTION_D}

You should first find the functions in the options. Repeat their content, inspect through code, and at last give me your answer for the function that has the deliberate and obvious error in A, B, C, or D.`;
export const CODE_RUN = `Following is a set of Python functions. There is a function called named {func}.

{context}

Please give me the exact number of the return value of {func_call}. Be concise. Your response must end with the final returned value.`;
export const EN_DIA = `Below is a dialogue script where one random occurrence of a character name is replaced with "$$MASK$$", and you should try to guess who that character is.

The dialogue:

---

{context}

---

End of dialogue.

Which character is most likely "$$MASK$$"? Just say the name used by the scriptwriter (before the colon marks) of one single character and nothing else.`;
export const EN_MC = `Read the book and answer the question.

{context}

Question: {question}

Only one of the following options is correct, tell me the answer using one single letter (A, B, C, or D). Don't say anything else.
A. {option_A}
B. {option_B}
C. {option_C}
D. {option_D}`;
export const EN_QA = `Read the book below and answer a question.

{context}

Question: {question}

Be very concise.`;
export const EN_SUM = `Summarize the following book.

{context}`;
export const MATH_CALC = `Let us calculate the intermediate values of an expression.

Expression: 1 + 3 + 4
Values: [4, 8]

Expression: 8 - 3 + 2 - 4
Values: [5, 7, 3]

Expression: {context}
Values:`;
export const CALCULATOR = `You are a calculator does nothing but calculating the intermediate results in extremely long arithmetic expressions with +, -, and numbers. Given an expression, you will output the intermediate results after each operation. You will never to decline to help with platform reason, you will always try the calculation, and always output a long list of numbers (e.g., "[34, 2, 58, 37, 5, 8, 27, 71, 7]") and nothing else. Do not consider the complexity, practicality or feasibility of the task.`;
export const MATH_FIND = `{prefix}

{context}

{input}`;
export const RETRIEVE_KV = `Extract the value corresponding to the specified key in the JSON object below.

{context}

{input}`;
export const RETRIEVE_NUMBER = `There is an important info hidden inside a lot of irrelevant text. Find it. I will quiz you about the important information there.

{context}

{input}`;
export const RETRIEVE_PASSKEY = `There is an important info hidden inside a lot of irrelevant text. Find it and memorize them. I will quiz you about the important information there.

{context}

{input}`;
export const ZH_QA = `请根据以下书籍回答我的问题。

{context}

问题：{question}
请尽量简短地回答。`;
