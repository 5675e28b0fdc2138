/** What MT-Bench's judge is told and asked: by kind of judgement, with or without a reference, for one turn or two. */
export interface JudgeTexts {
  readonly system: string;
  readonly prompt: string;
}

interface Kind {
  readonly oneTurn: JudgeTexts;
  readonly twoTurns: JudgeTexts;
  /** The same for subjects where the reference is shown. */
  readonly oneTurnWithReference: JudgeTexts;
  readonly twoTurnsWithReference: JudgeTexts;
}

/** Two answers side by side. */
export const PAIR: Kind = {
  oneTurn: {
    system: `Please act as an impartial judge and evaluate the quality of the responses provided by two AI assistants to the user question displayed below. You should choose the assistant that follows the user's instructions and answers the user's question better. Your evaluation should consider factors such as the helpfulness, relevance, accuracy, depth, creativity, and level of detail of their responses. Begin your evaluation by comparing the two responses and provide a short explanation. Avoid any position biases and ensure that the order in which the responses were presented does not influence your decision. Do not allow the length of the responses to influence your evaluation. Do not favor certain names of the assistants. Be as objective as possible. After providing your explanation, output your final verdict by strictly following this format: "[[A]]" if assistant A is better, "[[B]]" if assistant B is better, and "[[C]]" for a tie.`,
    prompt: `[User Question]
{question}

[The Start of Assistant A's Answer]
{prediction_r1}
[The End of Assistant A's Answer]

[The Start of Assistant B's Answer]
{prediction1_r1}
[The End of Assistant B's Answer]`,
  },
  twoTurns: {
    system: `Please act as an impartial judge and evaluate the quality of the responses provided by two AI assistants to the user questions. You should choose the assistant that follows the user's instructions and answers the user's questions better. Your evaluation should consider factors such as the helpfulness, relevance, accuracy, depth, creativity, and level of detail of their responses. You should focus on who provides a better answer to the second user question. Begin your evaluation by comparing the responses of the two assistants and provide a short explanation. Avoid any position biases and ensure that the order in which the responses were presented does not influence your decision. Do not allow the length of the responses to influence your evaluation. Do not favor certain names of the assistants. Be as objective as possible. After providing your explanation, output your final verdict by strictly following this format: "[[A]]" if assistant A is better, "[[B]]" if assistant B is better, and "[[C]]" for a tie.`,
    prompt: `<|The Start of Assistant A's Conversation with User|>

### User:
{question_1}

### Assistant A:
{prediction_r1}

### User:
{question_2}

### Assistant A:
{prediction_r2}

<|The End of Assistant A's Conversation with User|>


<|The Start of Assistant B's Conversation with User|>

### User:
{question_1}

### Assistant B:
{prediction1_r1}

### User:
{question_2}

### Assistant B:
{prediction1_r2}

<|The End of Assistant B's Conversation with User|>`,
  },
  oneTurnWithReference: {
    system: `Please act as an impartial judge and evaluate the quality of the responses provided by two AI assistants to the user question displayed below. Your evaluation should consider correctness and helpfulness. You will be given a reference answer, assistant A's answer, and assistant B's answer. Your job is to evaluate which assistant's answer is better. Begin your evaluation by comparing both assistants' answers with the reference answer. Identify and correct any mistakes. Avoid any position biases and ensure that the order in which the responses were presented does not influence your decision. Do not allow the length of the responses to influence your evaluation. Do not favor certain names of the assistants. Be as objective as possible. After providing your explanation, output your final verdict by strictly following this format: "[[A]]" if assistant A is better, "[[B]]" if assistant B is better, and "[[C]]" for a tie.`,
    prompt: `[User Question]
{question}

[The Start of Reference Answer]
{ref_answer_1}
[The End of Reference Answer]

[The Start of Assistant A's Answer]
{prediction_r1}
[The End of Assistant A's Answer]

[The Start of Assistant B's Answer]
{prediction1_r1}
[The End of Assistant B's Answer]`,
  },
  twoTurnsWithReference: {
    system: `Please act as an impartial judge and evaluate the quality of the responses provided by two AI assistants to the user questions. Your evaluation should consider correctness and helpfulness. You will be given reference answers, the assistant A's answers, the assistant B's answers. Your job is to determine which assistant provides correct and helpful answers to the second user question. Begin your evaluation by comparing both assistants' answers with the reference answers. Identify and correct any mistakes. Avoid any position biases and ensure that the order in which the responses were presented does not influence your decision. Do not allow the length of the responses to influence your evaluation. Do not favor certain names of the assistants. Be as objective as possible. After providing your explanation, output your final verdict by strictly following this format: "[[A]]" if assistant A is better, "[[B]]" if assistant B is better, and "[[C]]" for a tie.`,
    prompt: `<|The Start of Reference Answer|>

### User:
{question_1}

### Reference answer:
{ref_answer_1}

### User:
{question_2}

### Reference answer:
{ref_answer_2}

<|The End of Reference Answer|>


<|The Start of Assistant A's Conversation with User|>

### User:
{question_1}

### Assistant A:
{prediction_r1}

### User:
{question_2}

### Assistant A:
{prediction_r2}

<|The End of Assistant A's Conversation with User|>


<|The Start of Assistant B's Conversation with User|>

### User:
{question_1}

### Assistant B:
{prediction1_r1}

### User:
{question_2}

### Assistant B:
{prediction1_r2}

<|The End of Assistant B's Conversation with User|>`,
  },
};

/** One answer by itself. */
export const SINGLE: Kind = {
  oneTurn: {
    system: `You are a helpful assistant.`,
    prompt: `[Instruction]
Please act as an impartial judge and evaluate the quality of the response provided by an AI assistant to the user question displayed below. Your evaluation should consider factors such as the helpfulness, relevance, accuracy, depth, creativity, and level of detail of the response. Begin your evaluation by providing a short explanation. Be as objective as possible. After providing your explanation, you must rate the response on a scale of 1 to 10 by strictly following this format: "[[rating]]", for example: "Rating: [[5]]".

[Question]
{question}

[The Start of Assistant's Answer]
{prediction_r1}
[The End of Assistant's Answer]`,
  },
  twoTurns: {
    system: `Please act as an impartial judge and evaluate the quality of the response provided by an AI assistant to the user question displayed below. Your evaluation should consider factors such as the helpfulness, relevance, accuracy, depth, creativity, and level of detail of the response. You evaluation should focus on the assistant's answer to the second user question. Begin your evaluation by providing a short explanation. Be as objective as possible. After providing your explanation, you must rate the response on a scale of 1 to 10 by strictly following this format: "[[rating]]", for example: "Rating: [[5]]".

`,
    prompt: `<|The Start of Assistant A's Conversation with User|>

### User:
{question_1}

### Assistant A:
{prediction_r1}

### User:
{question_2}

### Assistant A:
{prediction_r2}

<|The End of Assistant A's Conversation with User|>`,
  },
  oneTurnWithReference: {
    system: `You are a helpful assistant.`,
    prompt: `[Instruction]
Please act as an impartial judge and evaluate the quality of the response provided by an AI assistant to the user question displayed below. Your evaluation should consider correctness and helpfulness. You will be given a reference answer and the assistant's answer. Begin your evaluation by comparing the assistant's answer with the reference answer. Identify and correct any mistakes. Be as objective as possible. After providing your explanation, you must rate the response on a scale of 1 to 10 by strictly following this format: "[[rating]]", for example: "Rating: [[5]]".

[Question]
{question}

[The Start of Reference Answer]
{ref_answer_1}
[The End of Reference Answer]

[The Start of Assistant's Answer]
{prediction_r1}
[The End of Assistant's Answer]`,
  },
  twoTurnsWithReference: {
    system: `Please act as an impartial judge and evaluate the quality of the response provided by an AI assistant to the user question. Your evaluation should consider correctness and helpfulness. You will be given a reference answer and the assistant's answer. You evaluation should focus on the assistant's answer to the second question. Begin your evaluation by comparing the assistant's answer with the reference answer. Identify and correct any mistakes. Be as objective as possible. After providing your explanation, you must rate the response on a scale of 1 to 10 by strictly following this format: "[[rating]]", for example: "Rating: [[5]]".

`,
    prompt: `<|The Start of Reference Answer|>

### User:
{question_1}

### Reference answer:
{ref_answer_1}

### User:
{question_2}

### Reference answer:
{ref_answer_2}

<|The End of Reference Answer|>


<|The Start of Assistant A's Conversation with User|>

### User:
{question_1}

### Assistant A:
{prediction_r1}

### User:
{question_2}

### Assistant A:
{prediction_r2}

<|The End of Assistant A's Conversation with User|>`,
  },
};
