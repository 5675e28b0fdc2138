import type { CharmExamples } from './charm-examples.ts';

/** Solved questions of the task `Global_Sport_Understanding`. */
export const globalSportUnderstanding: CharmExamples = {
  Direct: `判断一句人为构造的关于体育的句子是否可信。

Q: 下面的句子可信吗? "泰森打出右直拳"
选项：
(A) 可信
(B) 不可信
A: (A)

Q: 下面的句子可信吗? "贝克汉姆完成了一次扣篮"
选项：
(A) 可信
(B) 不可信
A: (B)

Q: 下面的句子可信吗? "勒布朗詹姆斯打进老鹰球"
选项：
(A) 可信
(B) 不可信
A: (B)`,
  'ZH-CoT': `判断一句人为构造的关于体育的句子是否可信。

Q: 下面的句子可信吗? "泰森打出右直拳"
选项：
(A) 可信
(B) 不可信
A: 让我们一步一步来思考。
泰森是一位美国职业拳击手。右直拳是拳击运动中的常用招式。作为拳击手使出右直拳这样的拳击动作是很正常的，所以这个句子是可信的，正确答案应该是(A)。

Q: 下面的句子可信吗? "贝克汉姆完成了一次扣篮"
选项：
(A) 可信
(B) 不可信
A: 让我们一步一步来思考。
贝克汉姆是一位英格兰的职业足球运动员。扣篮是篮球运动的技术动作。所以这个句子是不可信的，正确答案应该是(B)。

Q: 下面的句子可信吗? "勒布朗詹姆斯打进老鹰球"
选项：
(A) 可信
(B) 不可信
A: 让我们一步一步来思考。
勒布朗詹姆斯是一位知名的美国职业篮球运动员，老鹰球是高尔夫球术语，就是比标准杆少了两杆的意思。所以这个句子是不可信的，正确答案应该是(B)。`,
  'EN-CoT': `判断一句人为构造的关于体育的句子是否可信。

Q: 下面的句子可信吗? "泰森打出右直拳"
选项：
(A) 可信
(B) 不可信
A: Let's think step by step.
Tyson is an American professional boxer. The right straight punch is a common move in boxing. It's quite normal for a boxer to throw a right straight punch, so this sentence is credible. The correct answer should be (A).

Q: 下面的句子可信吗? "贝克汉姆完成了一次扣篮"
选项：
(A) 可信
(B) 不可信
A: Let's think step by step.
Beckham is an English professional footballer. A slam dunk is a technical move in basketball. Therefore, this sentence is not credible. The correct answer should be (B).

Q: 下面的句子可信吗? "勒布朗詹姆斯打进老鹰球"
选项：
(A) 可信
(B) 不可信
A: Let's think step by step.
LeBron James is a well-known American professional basketball player. An eagle is a term in golf, meaning two strokes under par. Therefore, this sentence is not credible. The correct answer should be (B).`,
  XLT: `判断一句人为构造的关于体育的句子是否可信。

I want you to act as a commonsense reasoning expert for Chinese.
Request：下面的句子可信吗? "泰森打出右直拳"
选项：
(A) 可信
(B) 不可信
You should retell the request in English.
You should do the answer step by step to choose the right answer.
You should step-by-step answer the request.
You should tell me the answer in this format 'So the answer is'.
Request: Is the following sentence plausible? "Tyson throws a straight right."
Options:
(A) Credible
(B) Unbelievable
Step-by-step answer:
1.Tyson is a professional boxer from the American. The right straight punch is a common move in boxing.
2.It's normal for a boxer to throw a right straight punch, so this sentence is credible.
So the answer is (A).

I want you to act as a commonsense reasoning expert for Chinese.
Request：下面的句子可信吗? "贝克汉姆完成了一次扣篮"
选项：
(A) 可信
(B) 不可信
You should retell the request in English.
You should do the answer step by step to choose the right answer.
You should step-by-step answer the request.
You should tell me the answer in this format 'So the answer is'.
Request: Is the following sentence plausible? "Beckham completed a slam dunk."
Options:
(A) Credible
(B) Unbelievable
Step-by-step answer:
1.Beckham is a professional footballer from England.
2.A slam dunk is a technical move in basketball.
3.Therefore, this sentence is not credible.
So the answer is (B).

I want you to act as a commonsense reasoning expert for Chinese.
Request：下面的句子可信吗? "勒布朗詹姆斯打进老鹰球"
选项：
(A) 可信
(B) 不可信
You should retell the request in English.
You should do the answer step by step to choose the right answer.
You should step-by-step answer the request.
You should tell me the answer in this format 'So the answer is'.
Request: Is the following sentence believable? "LeBron James scored the Eagles' goal."
Options:
(A) Credible
(B) Unbelievable
Step-by-step answer:
1.LeBron James is a well-known professional basketball player from the United States.
2.An eagle is a term in golf, meaning two strokes under par.
3.Therefore, this sentence is not credible.
So the answer is (B).`,
  'Translate-EN': `Determine whether a human-constructed sentence about sports is plausible.

Q: Is the following sentence credible? "Tyson threw a right straight punch."
Options:
(A) Credible
(B) Not credible
A: Let's think step by step.
Tyson is an American professional boxer. The right straight punch is a common move in boxing. It's quite normal for a boxer to throw a right straight punch, so this sentence is credible. The correct answer should be (A).

Q: Is the following sentence credible? "Beckham completed a slam dunk."
Options:
(A) Credible
(B) Not credible
A: Let's think step by step.
Beckham is an English professional footballer. A slam dunk is a technical move in basketball. Therefore, this sentence is not credible. The correct answer should be (B).

Q: Is the following sentence credible? "LeBron James made an eagle."
Options:
(A) Credible
(B) Not credible
A: Let's think step by step.
LeBron James is a well-known American professional basketball player. An eagle is a term in golf, meaning two strokes under par. Therefore, this sentence is not credible. The correct answer should be (B).`,
};
