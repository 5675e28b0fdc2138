import type { CharmExamples } from './charm-examples.ts';

/** Solved questions of the task `Chinese_Time_Understanding`. */
export const chineseTimeUnderstanding: CharmExamples = {
  Direct: `根据上下文选择正确答案。

Q：小华在丙申年出生，他的哥哥比他大6岁，所以他的哥哥出生在哪一年？
选项：
(A) 己卯年
(B) 庚寅年
(C) 丙申年
(D) 乙丑年
A：(B)

Q：如果今年是甲辰年，李华的爷爷说：“今年是我的知天命之年”，请问赵婷爷爷的属相是什么？
选项：
(A) 狗
(B) 虎
(C) 鸡
(D) 鼠
A：(B)

Q：小李在亥时三刻开始制作画画，他知道他需要10个小时才能完成。那么他最早在什么时辰可以完成？
选项：
 (A) 辰时
 (B) 卯时
 (C) 午时
 (D) 未时
A：(A)`,
  'ZH-CoT': `根据上下文选择正确答案。

Q：小华在丙申年出生，他的哥哥比他大6岁，所以他的哥哥出生在哪一年？
选项：
(A) 己卯年
(B) 庚寅年
(C) 丙申年
(D) 乙丑年
A：让我们一步一步来思考。
小华在丙申年出生，他的哥哥比他大6岁，按照中国天干地支纪年法，丙申年之前的第六年是庚寅年，所以他的哥哥在庚寅年出生。所以答案是(B)。

Q：如果今年是甲辰年，李华的爷爷说：“今年是我的知天命之年”，请问赵婷爷爷的属相是什么？
选项：
(A) 狗
(B) 虎
(C) 鸡
(D) 鼠
A：让我们一步一步来思考。
题目中提到爷爷是“知天命之年”，中国古代“知天命之年”代指50岁，所以爷爷今年50岁，今年是甲辰年，根据中国天干地支纪年法推算，爷爷出生那年是甲寅年，甲寅年是虎年,所以爷爷属虎。所以答案是(B)。

Q：小李在亥时三刻开始制作画画，他知道他需要10个小时才能完成。那么他最早在什么时辰可以完成？
选项：
 (A) 辰时
 (B) 卯时
 (C) 午时
 (D) 未时
A：让我们一步一步来思考。
按照中国古代计时方法，亥时三刻大约指的是21点45分，10个小时后是7点45分，是辰时。所以答案是(A)。`,
  'EN-CoT': `根据上下文选择正确答案。

Q：小华在丙申年出生，他的哥哥比他大6岁，所以他的哥哥出生在哪一年？
选项：
(A) 己卯年
(B) 庚寅年
(C) 丙申年
(D) 乙丑年
A：Let's think step by step.
Xiaohua was born in the year of Bingshen, and his older brother was 6 years older than him. The sixth year before Bingshen was in the year of Gengyin, so his older brother was born in the year of Gengyin. So the answer is (B).

Q：如果今年是甲辰年，李华的爷爷说：“今年是我的知天命之年”，请问赵婷爷爷的属相是什么？
选项：
(A) 狗
(B) 虎
(C) 鸡
(D) 鼠
A：Let's think step by step.
The title mentions that Grandpa was born in the year of Jiayin, which is the year of the Tiger. In ancient China, the term "year of knowing the destiny of heaven" referred to the age of 50. Therefore, Grandpa is 50 years old this year, which is the year of Jiachen. According to the Chinese Tiangan Dizhi chronology, the year of Grandpa's birth is the year of Jiayin, which is the year of the Tiger. Therefore, Grandpa belongs to the Year of the Tiger. So the answer is (B).

Q：小李在亥时三刻开始制作画画，他知道他需要10个小时才能完成。那么他最早在什么时辰可以完成？
选项：
 (A) 辰时
 (B) 卯时
 (C) 午时
 (D) 未时
A：Let's think step by step.
According to the ancient Chinese timing method, the third quarter of the pig hour refers to approximately 21:45 minutes, and 10 hours later it is 7:45 minutes, which is the Dragon Hour . So the answer is (A).`,
  XLT: `根据上下文选择正确答案。

I want you to act as a commonsense reasoning expert for Chinese.
Request：小华在丙申年出生，他的哥哥比他大6岁，所以他的哥哥出生在哪一年？
选项：
(A) 己卯年
(B) 庚寅年
(C) 丙申年
(D) 乙丑年
You should retell the request in English.
You should do the answer step by step to choose the right answer.
You should step-by-step answer the request.
You should tell me the answer in this format 'So the answer is'.
Request: Xiaohua was born in the year of Bingshen, and his brother is 6 years older than him, so in which year was his brother born?
Option:
(A) Ji Mao Year
(B) Gengyin Year
(C) Bingshen Year
(D) Yi Chou Year
Step-by-step answer:
1.Xiaohua was born in the year of Bingshen, and his older brother is 6 years older than him. According to the Chinese Tian Gan Di Zhi chronology, the sixth year before Bingshen is the year of Gengyin.
2.So his brother was born in the year of Gengyin.
So the answer is (B).

I want you to act as a commonsense reasoning expert for Chinese.
Request：如果今年是甲辰年，李华的爷爷说：“今年是我的知天命之年”，请问赵婷爷爷的属相是什么？
选项：
(A) 狗
(B) 虎
(C) 鸡
(D) 鼠
You should retell the request in English.
You should do the answer step by step to choose the right answer.
You should step-by-step answer the request.
You should tell me the answer in this format 'So the answer is'.
Request: If this year is the year of Jiachen and Li Hua's grandfather says, "This year is my year of knowing fate." What is the zodiac sign of Grandpa Zhao Ting?
Option:
(A) Dogs
(B) Tiger
(C) Chicken
(D) Mouse
Step-by-step answer:
1.The title mentions that Grandpa is the "year of knowing destiny", and in ancient China, "year of knowing destiny" referred to the age of 50, so Grandpa is 50 years old this year.
2.This year is the year of Jiachen. According to the Chinese Tiangan and Dizhi chronology, the year my grandfather was born is the year of Jiayin.
3.The year of Jiayin is the year of the tiger, so my grandfather belongs to the tiger.
So the answer is (B).

I want you to act as a commonsense reasoning expert for Chinese.
Request：小李在亥时三刻开始制作画画，他知道他需要10个小时才能完成。那么他最早在什么时辰可以完成？
选项：
 (A) 辰时
 (B) 卯时
 (C) 午时
 (D) 未时
You should retell the request in English.
You should do the answer step by step to choose the right answer.
You should step-by-step answer the request.
You should tell me the answer in this format 'So the answer is'.
Request：Xiao Li started making paintings at the third quarter of the pig hour, and he knew it would take him 10 hours to complete. So when can he finish it at the earliest?
Option:
(A) Dragon Hour
(B) Rabbit Hour
(C) Horse Hour
(D) Sheep Hour
Step-by-step answer:
1.According to the ancient Chinese timing method, the third quarter of the hour of Hai refers to approximately 21:45,
2.Ten hours later, it will be 7:45, which is Dragon Hour .
So the answer is (A).`,
  'Translate-EN': `Choose the correct answer based on the context.

Q: Siu Wah was born in the year C Shen and his brother is 6 years older than him, so in which year was his brother born?
Options:
(A) Year of Ji Mao
(B) The year of Geng Yin
(C) Bingshen year
(D) The year of Yi Chou
A: Let's think step by step.
Xiaohua was born in the year of Cingshen. His brother is six years older than him, and according to the Chinese Heavenly Stems and Earthly Branches dating system, the sixth year before the year of Cingshen is the year of Geng Yin. So the answer is (B).

Q: If this is the year of A-chen, and Li Hua's grandfather said, "This is the year I know my destiny," what is Zhao Ting's grandfather's zodiac sign?
Options:
(A) Dog
(B) Tiger
(C) Rooster
(D) Rat
A: Let's think step by step.
In the title, it is mentioned that grandpa is "in the year of knowing his destiny". In ancient China, "in the year of knowing his destiny" refers to the age of 50, so grandpa is 50 years old this year, and this year is the year of A-chen. According to the method of chronology of the Chinese Heavenly Stems and Earthly Branches, the year of grandpa's birth was the year of A-yin, and the year of A-yin is the year of the Tiger, so grandpa is a Tiger. The year he was born is the year of the tiger, so he is a tiger. So the answer is (B).

Q: Li started making a drawing at 3:00 p.m. in the morning, and he knew that it would take him 10 hours to finish it. So what is the earliest hour at which he can finish it?
Options:
 (A) Tatsu
 (B) U.M. hour
 (C) Midday
 (D) the hour of midnight
A: Let's think step by step.
According to the ancient Chinese method of timekeeping, three moments of the Ohio hour means approximately 21:45, and 10 hours later it is 7:45, which is the hour of the hour of the moon. So the answer is (A).`,
};
