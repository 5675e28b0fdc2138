import type { CharmExamples } from './charm-examples.ts';

/** Solved questions of the task `Chinese_Anachronisms_Judgment`. */
export const chineseAnachronismsJudgment: CharmExamples = {
  Direct: `识别给定陈述是否包含时代错误。

Q：以下陈述是否包含时代错误，请选择正确选项。一个接受了义务教育、具备基本常识的人会如何选择？
李白用钢笔写诗。
选项：
(A) 是
(B) 否
A:(A)

Q：以下陈述是否包含时代错误，请选择正确选项。一个接受了义务教育、具备基本常识的人会如何选择？
唐朝时期，人们可以在街头买到《红楼梦》。
选项：
(A) 是
(B) 否
A:(A)

Q：以下陈述是否包含时代错误，请选择正确选项。一个接受了义务教育、具备基本常识的人会如何选择？
1998年10月1日，人们手举五星红旗，在天安门广场上庆祝国庆
选项：
(A) 是
(B) 否
A:(B)`,
  'ZH-CoT': `识别给定陈述是否包含时代错误。

Q：以下陈述是否包含时代错误，请选择正确选项。一个接受了义务教育、具备基本常识的人会如何选择？
李白用钢笔写诗。
选项：
(A) 是
(B) 否
A：让我们一步一步来思考。
这个陈述提到了“李白”，他是中国唐朝时期的诗人。而陈述中提到的“钢笔”是现代设备，因此李白不可能使用钢笔写诗，该陈述包含时代错误。所以答案是(A)。

Q：以下陈述是否包含时代错误，请选择正确选项。一个接受了义务教育、具备基本常识的人会如何选择？
唐朝时期，人们可以在街头买到《红楼梦》。
选项：
(A) 是
(B) 否
A：让我们一步一步来思考。
这个陈述提到了《红楼梦》，《红楼梦》是清代作家曹雪芹所写，唐朝时还没有《红楼梦》，因此该陈述包含时代错误。所以答案是(A)。

Q：以下陈述是否包含时代错误，请选择正确选项。一个接受了义务教育、具备基本常识的人会如何选择？
1998年10月1日，人们手举五星红旗，在天安门广场上庆祝国庆
选项：
(A) 是
(B) 否
A：让我们一步一步来思考。
这个陈述提到了1998年，新中国是1949年成立的，五星红旗在1949年被确定为中国国旗，因此1998年10月1日是国庆节，人们在天安门庆祝国庆是合理的，因此陈述不包含时代错误。所以答案是(B)。`,
  'EN-CoT': `识别给定陈述是否包含时代错误。

Q：以下陈述是否包含时代错误，请选择正确选项。一个接受了义务教育、具备基本常识的人会如何选择？
李白用钢笔写诗。
选项：
(A) 是
(B) 否
A：Let's think step by step.
This statement mentions "Li Bai", a poet from the Tang Dynasty in China. The "pen" mentioned in the statement is a modern device, so it is impossible for Li Bai to write poetry with a pen. This statement contains errors from the times. So the answer is (A).

Q：以下陈述是否包含时代错误，请选择正确选项。一个接受了义务教育、具备基本常识的人会如何选择？
唐朝时期，人们可以在街头买到《红楼梦》。
选项：
(A) 是
(B) 否
A：Let's think step by step.
This statement mentions "Dream of the Red Chamber", which was written by Qing Dynasty writer Cao Xueqin. There was no "Dream of the Red Chamber" during the Tang Dynasty, so this statement contains historical errors. So the answer is (A).

Q：以下陈述是否包含时代错误，请选择正确选项。一个接受了义务教育、具备基本常识的人会如何选择？
1998年10月1日，人们手举五星红旗，在天安门广场上庆祝国庆
选项：
(A) 是
(B) 否
A：Let's think step by step.
This statement mentions that in 1998, New China was established in 1949, and the five-star red flag was designated as the national flag of China. Therefore, October 1, 1998 is National Day, and it is reasonable for people to celebrate National Day at Tiananmen Square, excluding historical errors. So the answer is (B).`,
  XLT: `识别给定陈述是否包含时代错误。

I want you to act as a commonsense reasoning expert for Chinese.
Request：以下陈述是否包含时代错误，请选择正确选项。一个接受了义务教育、具备基本常识的人会如何选择？
李白用钢笔写诗。
选项：
(A) 是
(B) 否
You should retell the request in English.
You should do the answer step by step to choose the right answer.
You should step-by-step answer the request.
You should tell me the answer in this format 'So the answer is'.
Request: How would a typical person answer each of the following statement whether contains an anachronism?
Li Bai writes poetry with a pen.
Option:
(A) Yes
(B) No
Step-by-step answer:
1.This statement mentions "Li Bai", a poet from the Tang Dynasty in China.
2.The pen mentioned in the statement is a modern device.
3.so it is impossible for Li Bai to write poetry with a pen. This statement contains errors from the times. 
So the answer is (A).

I want you to act as a commonsense reasoning expert for Chinese.
Request：以下陈述是否包含时代错误，请选择正确选项。一个接受了义务教育、具备基本常识的人会如何选择？
唐朝时期，人们可以在街头买到《红楼梦》。
选项：
(A) 是
(B) 否
You should retell the request in English.
You should do the answer step by step to choose the right answer.
You should step-by-step answer the request.
You should tell me the answer in this format 'So the answer is'.
Request: How would a typical person answer each of the following statement whether contains an anachronism?
During the Tang Dynasty, people could buy "Dream of the Red Chamber" on the streets.
Option:
(A) Yes
(B) No
Step-by-step answer:
1.This statement mentions "Dream of the Red Chamber", which was written by Qing Dynasty writer Cao Xueqin
2.During the Tang Dynasty, there was no "Dream of the Red Chamber", so this statement contains historical errors.
So the answer is (A).

I want you to act as a commonsense reasoning expert for Chinese.
Request：以下陈述是否包含时代错误，请选择正确选项。一个接受了义务教育、具备基本常识的人会如何选择？
1998年10月1日，人们手举五星红旗，在天安门广场上庆祝国庆
选项：
(A) 是
(B) 否
You should retell the request in English.
You should do the answer step by step to choose the right answer.
You should step-by-step answer the request.
You should tell me the answer in this format 'So the answer is'.
Request: How would a typical person answer each of the following statement whether contains an anachronism?
On October 1, 1998, people held five-star red flags and celebrated National Day on Tiananmen Square
Option:
(A) Yes
(B) No
Step-by-step answer:
1.This statement mentions that in 1998, New China was established in 1949
2.The Five Star Red Flag was designated as the national flag of China in 1949.
3.So October 1st, 1998 is National Day, and it is reasonable for people to celebrate National Day at Tiananmen Square, so the statement does not contain any historical errors.
So the answer is (B).`,
  'Translate-EN': `Identify whether a given statement contains an era error.

Q: Choose the correct option if the following statement contains an anachronism. How would a person with compulsory education and basic common sense choose?
Li Bai wrote poetry with a fountain pen.
Options:
(A) Yes
(B) No
A: Let's think step by step.
The statement mentions "Li Bai", a Chinese poet from the Tang Dynasty. The "fountain pen" mentioned in the statement is a modern device, so Li Bai could not have used a fountain pen to write his poems, and the statement contains an anachronism. The answer is (A).

Q: Choose the correct option if the following statement contains an anachronism. What would a person with compulsory education and basic common sense choose?
During the Tang Dynasty, people could buy Dream of Red Mansions on the streets.
Options:
(A) Yes
(B) No
A: Let's think step by step.
This statement mentions Dream of Red Mansions, which was written by Cao Xueqin, a writer of the Qing Dynasty, and there was no Dream of Red Mansions during the Tang Dynasty, so the statement contains a period error. So the answer is (A).

Q: Whether the following statement contains an epochal error, choose the correct option. What would a person with compulsory education and basic common sense choose?
On October 1, 1998, people held the five-star red flag in their hands and celebrated the National Day in Tiananmen Square
Options:
(A) Yes
(B) No
A: Let's think step by step.
The statement mentions the year 1998, New China was founded in 1949 and the five-star red flag was established as the national flag of China in 1949, so it is reasonable to expect that October 1, 1998 was a National Day and people celebrated the National Day in Tiananmen Square, so the statement does not contain an anachronism. So the answer is (B).`,
};
