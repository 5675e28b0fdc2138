import type { CharmExamples } from './charm-examples.ts';

/** Solved questions of the task `Global_Time_Understanding`. */
export const globalTimeUnderstanding: CharmExamples = {
  Direct: `从上下文中推断日期。

Q: 请根据题目选择正确答案。今天是1937年圣诞节前夜。请问10天前的日期是多少？选项：
(A)1988年12月14日
(B)2026年12月14日
(C)1950年12月14日
(D)1938年07月14日
(E)1937年12月14日
(F)2007年12月14日
A: (E)

Q: 请根据题目选择正确答案。明天是2019年11月12日。请问一年前的日期是多少？选项：
(A)2018年08月25日
(B)2018年11月04日
(C)2018年11月02日
(D)2018年11月11日
(E)2018年09月04日
A: (D)

Q: 请根据题目选择正确答案。李静和王伟在1958年1月2日结婚。今天是他们的5周年纪念日。请问明天的日期是多少？选项：
(A)1961年01月18日
(B)1982年01月03日
(C)1961年01月11日
(D)1960年10月14日
(E)1963年01月03日
(F)1960年12月03日
A: (E)`,
  'ZH-CoT': `从上下文中推断日期。

Q: 请根据题目选择正确答案。今天是1937年圣诞节前夜。请问10天前的日期是多少？选项：
(A)1988年12月14日
(B)2026年12月14日
(C)1950年12月14日
(D)1938年07月14日
(E)1937年12月14日
(F)2007年12月14日
A: 让我们一步一步来思考。
如果今天是1937年的圣诞节前夕，那么今天的日期就是1937年12月24日。今天之前的10天是1937年12月14日，也就是12/14/1937。所以答案是(E)。

Q: 请根据题目选择正确答案。明天是2019年11月12日。请问一年前的日期是多少？选项：
(A)2018年08月25日
(B)2018年11月04日
(C)2018年11月02日
(D)2018年11月11日
(E)2018年09月04日
A: 让我们一步一步来思考。
如果明天是2019年11月12日，那么今天就是2019年11月11日。从今天起算去年的这一天是2018年11月11日。所以答案是(D)。

Q: 请根据题目选择正确答案。李静和王伟在1958年1月2日结婚。今天是他们的5周年纪念日。请问明天的日期是多少？选项：
(A)1961年01月18日
(B)1982年01月03日
(C)1961年01月11日
(D)1960年10月14日
(E)1963年01月03日
(F)1960年12月03日
A: 让我们一步一步来思考。
如果李静和王伟在1958年1月2日结婚，那么如果今天是他们结婚五周年纪念日，那么今天的日期就是1963年1月2日。明天的日期是1963年1月3日，也就是1961年01月03日。所以答案是(E)。`,
  'EN-CoT': `从上下文中推断日期。

Q: 请根据题目选择正确答案。今天是1937年圣诞节前夜。请问10天前的日期是多少？选项：
(A)1988年12月14日
(B)2026年12月14日
(C)1950年12月14日
(D)1938年07月14日
(E)1937年12月14日
(F)2007年12月14日
A: Let's think step by step.
If today is Christmas Eve of 1937, then today's date is December 24, 1937. 10 days before today is December 14, 1937. So the answer is (E).

Q: 请根据题目选择正确答案。明天是2019年11月12日。请问一年前的日期是多少？选项：
(A)2018年08月25日
(B)2018年11月04日
(C)2018年11月02日
(D)2018年11月11日
(E)2018年09月04日
A: Let's think step by step.
If tomorrow is November 12, 2019, then today is November 11, 2019. The date one year ago from today is November 11, 2019. So the answer is (D).

Q: 请根据题目选择正确答案。李静和王伟在1958年1月2日结婚。今天是他们的5周年纪念日。请问明天的日期是多少？选项：
(A)1961年01月18日
(B)1982年01月03日
(C)1961年01月11日
(D)1960年10月14日
(E)1963年01月03日
(F)1960年12月03日
A: Let's think step by step.
If Jane and John married on Jan 2, 1958, then and if it is their 5-year anniversary today, then today's date is Jan 2, 1963. The date tomorrow is Jan 3, 1963. So the answer is (E).`,
  XLT: `从上下文中推断日期。

I want you to act as a commonsense reasoning expert for Chinese.
Request：请根据题目选择正确答案。今天是1937年圣诞节前夜。请问10天前的日期是多少？选项：
(A)1988年12月14日
(B)2026年12月14日
(C)1950年12月14日
(D)1938年07月14日
(E)1937年12月14日
(F)2007年12月14日
You should retell the request in English.
You should do the answer step by step to choose the right answer.
You should step-by-step answer the request.
You should tell me the answer in this format 'So the answer is'.
Request:Choose the correct answer according to the question. Today is Christmas Eve 1937. What is the date 10 days ago? Options:
(A) December 14, 1988
(B)December 14, 2026
(C)December 14, 1950
(D)July 14, 1938
(E)December 14, 1937
(F) December 14, 2007
Step-by-step answer:
1.If today is Christmas Eve of 1937, then today's date is December 24, 1937.
2.10 days before today is December 14, 1937.
So the answer is (E).

I want you to act as a commonsense reasoning expert for Chinese.
Request：请根据题目选择正确答案。明天是2019年11月12日。请问一年前的日期是多少？选项：
(A)2018年08月25日
(B)2018年11月04日
(C)2018年11月02日
(D)2018年11月11日
(E)2018年09月04日
You should retell the request in English.
You should do the answer step by step to choose the right answer.
You should step-by-step answer the request.
You should tell me the answer in this format 'So the answer is'.
Request:Select the correct answer as per the question. Tomorrow is 12/11/2019. What is the date one year ago? Options:
(A) August 25, 2018
(B)November 04, 2018
(C)November 02, 2018
(D)November 11, 2018
(E) September 04, 2018
Step-by-step answer:
1.If tomorrow is November 12, 2019, then today is November 11, 2019.
2.The date one year ago from today is November 11, 2019.
So the answer is (D).

I want you to act as a commonsense reasoning expert for Chinese.
Request：请根据题目选择正确答案。李静和王伟在1958年1月2日结婚。今天是他们的5周年纪念日。请问明天的日期是多少？选项：
(A)1961年01月18日
(B)1982年01月03日
(C)1961年01月11日
(D)1960年10月14日
(E)1963年01月03日
(F)1960年12月03日
You should retell the request in English.
You should do the answer step by step to choose the right answer.
You should step-by-step answer the request.
You should tell me the answer in this format 'So the answer is'.
Request:Select the correct answer according to the question. Li Jing and Wang Wei were married on 2/1/1958. Today is their 5th anniversary. What is the date for tomorrow, please? Options:
(A) January 18th, 1961
(B)January 03, 1982
(C)January 11, 1961
(D)October 14, 1960
(E)January 03, 1963
(F) December 03, 1960
Step-by-step answer:
1.If Jane and John married on Jan 2, 1958, then and if it is their 5-year anniversary today, then today's date is Jan 2, 1963.
2.The date tomorrow is Jan 3, 1963.
So the answer is (E).`,
  'Translate-EN': `Infer dates from context.

Q: Choose the correct answer according to the question. Today is Christmas Eve 1937. What is the date 10 days ago? Options:
(A) December 14, 1988
(B)December 14, 2026
(C)December 14, 1950
(D)July 14, 1938
(E)December 14, 1937
(F) December 14, 2007
A: Let's think step by step.
If today is Christmas Eve, 1937, then today's date is December 24, 1937. The 10 days before today is December 14, 1937, which is 12/14/1937. so the answer is (E).

Q: Select the correct answer as per the question. Tomorrow is 12/11/2019. What is the date one year ago? Options:
(A) August 25, 2018
(B)November 04, 2018
(C)November 02, 2018
(D)November 11, 2018
(E) September 04, 2018
A: Let's think step by step.
If tomorrow is November 12, 2019, then today is November 11, 2019. This day last year from today is November 11, 2018 So the answer is (D).

Q: Select the correct answer according to the question. Li Jing and Wang Wei were married on 2/1/1958. Today is their 5th anniversary. What is the date for tomorrow, please? Options:
(A) January 18th, 1961
(B)January 03, 1982
(C)January 11, 1961
(D)October 14, 1960
(E)January 03, 1963
(F) December 03, 1960
A: Let's think step by step.
If Li Jing and Wang Wei were married on January 2, 1958, then today's date would be January 2, 1963 if today is their fifth wedding anniversary. Tomorrow's date will be January 3, 1963, which is January 03, 1961. So the answer is (E).`,
};
