/** Prompts of LongBench's tasks. */

const BRIEF = 'Only give me the answer and do not output any other words.';

/** Questions about several passages. */
export const PASSAGES = `Answer the question based on the given passages. ${BRIEF}

The following are given passages.
{context}

Answer the question based on the given passages. ${BRIEF}

Question: {input}
Answer:`;

export const TEXT_EN = `Read the following text and answer briefly.

{context}

Now, answer the following question based on the above text, only give me the answer and do not output any other words.

Question: {input}
Answer:`;

export const TEXT_ZH = `阅读以下文字并用中文简短回答：

{context}

现在请基于上面的文章回答下面的问题，只告诉我答案，不要输出任何其他字词。

问题：{input}
回答：`;

const CONCISE = 'as concisely as you can, using a single phrase if possible. Do not provide any explanation.';

export const STORY = `You are given a story, which can be either a novel or a movie script, and a question. Answer the question ${CONCISE}

Story: {context}

Now, answer the question based on the story ${CONCISE}

Question: {input}

Answer:`;

export const TRIVIA = `Answer the question based on the given passage. ${BRIEF} The following are some examples.

{context}

{input}`;

export const REPORT = `You are given a report by a government agency. Write a one-page summary of the report.

Report:
{context}

Now, write a one-page summary of the report.

Summary:`;

export const MEETING_EN = `You are given a meeting transcript and a query containing a question or instruction. Answer the query in one or more sentences.

Transcript:
{context}

Now, answer the query based on the above meeting transcript in one or more sentences.

Query: {input}
Answer:`;

export const MEETING_ZH = `下面有一段会议记录，请你阅读后，写一段总结，总结会议的内容。
会议记录：
{context}

会议总结：`;

export const ARTICLE_ZH = `请基于给定的文章回答下述问题。

文章：{context}

请基于上述文章回答下面的问题。

问题：{input}
回答：`;

/** The next line of a file, given what stands before it. */
export function nextLine(given: string): string {
  return `Please complete the code given below. \n${given}Next line of code:\n`;
}

export const FIND_EN = `Here are 30 paragraphs from Wikipedia, along with an abstract. Please determine which paragraph the abstract is from.

{context}

The following is an abstract.

{input}

Please enter the number of the paragraph that the abstract is from. The answer format must be like "Paragraph 1", "Paragraph 2", etc.

The answer is: `;

export const FIND_ZH = `以下是若干段落文字，以及其中一个段落的摘要。请确定给定的摘要出自哪一段。

{context}

下面是一个摘要

{input}

请输入摘要所属段落的编号。答案格式必须是"段落1"，"段落2"等格式

答案是：`;

export const COUNT = `There are some paragraphs below sourced from Wikipedia. Some of them may be duplicates. Please carefully read these paragraphs and determine how many unique paragraphs there are after removing duplicates. In other words, how many non-repeating paragraphs are there in total?

{context}

Please enter the final count of unique paragraphs after removing duplicates. The output format should only contain the number, such as 1, 2, 3, and so on.

The final answer is: `;

export const QUESTION_TYPE = `Please determine the type of the question below. Here are some examples of questions.

{context}
{input}`;

export const NEWS_CLASS = `请判断给定新闻的类别，下面是一些例子。

{context}
{input}`;

export const NEWS_SUMMARY = `You are given several news passages. Write a one-page summary of all news. 

News:
{context}

Now, write a one-page summary of all the news.

Summary:
`;

export const DIALOGUE = `Summarize the dialogue into a few short sentences. The following are some examples.

{context}

{input}`;
