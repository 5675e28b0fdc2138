import type { CharmExamples } from './charm-examples.ts';

/** Solved questions of the task `Chinese_Sport_Understanding`. */
export const chineseSportUnderstanding: CharmExamples = {
  Direct: `判断一句人为构造的关于体育的句子是否可信。

Q: 下面的句子可信吗? "运动员张培萌一传稳定如山，使得进攻端占据着主动"
选项：
(A)可信
(B)不可信
A: (B)

Q: 下面的句子可信吗? "运动员郭艾伦打入任意球"
选项：
(A)可信
(B)不可信
A: (B)

Q: 下面的句子可信吗? "运动员范智毅射门得分"
选项：
(A)可信
(B)不可信
A: (A)`,
  'ZH-CoT': `判断一句人为构造的关于体育的句子是否可信。

Q: 下面的句子可信吗? "运动员张培萌一传稳定如山，使得进攻端占据着主动"
选项：
(A)可信
(B)不可信
A: 让我们一步一步来思考。
张培萌是一位中国的田径运动员，一传是排球运动术语。由于他并不是排球运动员，因此他不会参与到排球比赛中的传球环节。所以答案是(B)。

Q: 下面的句子可信吗? "运动员郭艾伦打入任意球"
选项：
(A)可信
(B)不可信
A: 让我们一步一步来思考。
郭艾伦是一位中国的篮球运动员，任意球是足球运动术语。由于他并不是足球运动员，因此他不会在参与到足球比赛的任意球环节，所以答案是(B)。

Q: 下面的句子可信吗? "运动员范智毅射门得分"
选项：
(A)可信
(B)不可信
A: 让我们一步一步来思考。
范智毅是一位中国的足球运动员，射门得分是足球运动术语。由于他是一名专业的足球运动员，因此他很可能射门得分，所以答案是(A)。`,
  'EN-CoT': `判断一句人为构造的关于体育的句子是否可信。

Q: 下面的句子可信吗? "运动员张培萌一传稳定如山，使得进攻端占据着主动"
选项：
(A)可信
(B)不可信
A: Let's think step by step.
Zhang Peimeng is an athlete from China who competes in track and field. First pass is a term in volleyball. Since he is not a volleyball player, he won't be involved in the passing part of a volleyball game. So the answer is (B).

Q: 下面的句子可信吗? "运动员郭艾伦打入任意球"
选项：
(A)可信
(B)不可信
A: Let's think step by step.
Guo Ailun is a Chinese basketball player, and "free kick" is a term used in soccer. Since he is not a soccer player, he won't be involved in the free kick phase of a soccer match. Therefore, So the answer is (B).

Q: 下面的句子可信吗? "运动员范智毅射门得分"
选项：
(A)可信
(B)不可信
A: Let's think step by step.
Fan Zhiyi is a Chinese football player, and "scoring a goal" is a term used in football. Since he is a professional football player, he is very likely to score a goal. So the answer is (A).`,
  XLT: `判断一句人为构造的关于体育的句子是否可信。

I want you to act as a commonsense reasoning expert for Chinese.
Request：下面的句子可信吗? "运动员张培萌一传稳定如山，使得进攻端占据着主动"
选项：
(A)可信
(B)不可信
You should retell the request in English.
You should do the answer step by step to choose the right answer.
You should step-by-step answer the request.
You should tell me the answer in this format 'So the answer is'.
Request：Is the following sentence credible? "Zhang Peimeng's pass was as stable as a mountain, allowing the attacking end to take the initiative."
Option:
(A) Credible
(B) Not credible
Step-by-step answer:
1.Zhang Peimeng is an athlete from China who competes in track and field. First pass is a term in volleyball.
2.Since he is not a volleyball player, he won't be involved in the passing part of a volleyball game. So the answer is (B).
So the answer is (B).

I want you to act as a commonsense reasoning expert for Chinese.
Request：下面的句子可信吗? "运动员郭艾伦打入任意球"
选项：
(A)可信
(B)不可信
You should retell the request in English.
You should do the answer step by step to choose the right answer.
You should step-by-step answer the request.
You should tell me the answer in this format 'So the answer is'.
Request：Is the following sentence credible? "Guo Ailun scored a free kick"
Option:
(A) Credible
(B) Not credible
Step-by-step answer:
1.Guo Ailun is a Chinese basketball player, and "free kick" is a term used in soccer.
2.Since he is not a soccer player, he won't be involved in the free kick phase of a soccer match.
So the answer is (B).

I want you to act as a commonsense reasoning expert for Chinese.
Request：下面的句子可信吗? "运动员范智毅射门得分"
选项：
(A)可信
(B)不可信
You should retell the request in English.
You should do the answer step by step to choose the right answer.
You should step-by-step answer the request.
You should tell me the answer in this format 'So the answer is'.
Request：Is the following sentence credible? "Fan Zhiyi's shooting score"
Option:
(A) Credible
(B) Not credible
Step-by-step answer:
1.Fan Zhiyi is a Chinese football player, and "scoring a goal" is a term used in football.
2.Since he is a professional football player, he is very likely to score a goal.
So the answer is (A).

`,
  'Translate-EN': `Determine whether a human-constructed sentence about sports is plausible.

Q: Is the following sentence plausible? "Athlete Zhang Peimeng's consistent passes made the offensive end take the initiative"
Options:
(A) Credible
(B) Not credible
A: Let's think step by step.
Zhang Peimeng is a Chinese track and field athlete, and first pass is a volleyball term. Since he is not a volleyball player, he would not be involved in the passing part of a volleyball game. So the answer is (B).

Q: Is the following sentence plausible? "Athlete Guo Allen scored a free kick."
Options:
(A) Credible
(B) Unbelievable
A: Let's think step by step.
Guo Allen is a Chinese basketball player, and free kick is a soccer term. Since he is not a soccer player, he won't be in involved in the free kick part of a soccer game, so the answer is (B).

Q: Is the following sentence plausible? "The athlete Fan Zhiyi scored a goal."
Options:
(A) Credible
(B) Not credible
A: Let's think step by step.
Fan Zhiyi is a Chinese soccer player, and scoring a goal is a soccer sport term. Since he is a professional soccer player, he is likely to score a goal, so the answer is (A).`,
};
