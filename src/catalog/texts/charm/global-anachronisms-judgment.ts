import type { CharmExamples } from './charm-examples.ts';

/** Solved questions of the task `Global_Anachronisms_Judgment`. */
export const globalAnachronismsJudgment: CharmExamples = {
  Direct: `识别给定陈述是否包含时代错误。

Q：以下陈述是否包含时代错误，一个接受了义务教育、具备基本常识的人会如何回答？
在硫磺岛登陆作战期间，拉尔夫大声对着收音机说话。
选项：
(A) 是
(B) 否
A：(B)

Q：以下陈述是否包含时代错误，一个接受了义务教育、具备基本常识的人会如何回答？
在硫磺岛登陆作战期间，拉尔夫大声对着他的 iPhone 说话。
选项：
(A) 是
(B) 否
A：(A)

Q：以下陈述是否包含时代错误，一个接受了义务教育、具备基本常识的人会如何回答？
没有什么比萨莉·海明斯边看 HBO 的《真探》边织毛衣更令人满足。
选项：
(A) 是
(B) 否
A：(A)`,
  'ZH-CoT': `识别给定陈述是否包含时代错误。

Q：以下陈述是否包含时代错误，一个接受了义务教育、具备基本常识的人会如何回答？
在硫磺岛登陆作战期间，拉尔夫大声对着收音机说话。
选项：
(A) 是
(B) 否
A：让我们一步一步来思考。
这个陈述提到了“硫磺岛登陆作战期间”，这是指二战期间的一个历史事件。在当时，军事人员之间使用收音机进行通信是准确和恰当的。所以答案是(B)。

Q：以下陈述是否包含时代错误，一个接受了义务教育、具备基本常识的人会如何回答？
在硫磺岛登陆作战期间，拉尔夫大声对着他的 iPhone 说话。
选项：
(A) 是
(B) 否
A：让我们一步一步来思考。
这个陈述提到了“硫磺岛登陆作战期间”，这是指二战期间的一个历史事件。然而，提到拉尔夫大声对着他的 iPhone 说话引入了一个时代错误。iPhone 是现代的智能手机，在 1945 年硫磺岛登陆作战期间是不存在的。所以答案是(A)。

Q：以下陈述是否包含时代错误，一个接受了义务教育、具备基本常识的人会如何回答？
没有什么比萨莉·海明斯边看 HBO 的《真探》边织毛衣更令人满足。
选项：
(A) 是
(B) 否
A：让我们一步一步来思考。
这个陈述提到了萨莉·海明斯，她是 18 世纪末到 19 世纪初美国的一个被奴役的女性。然而，提到她边看 HBO 的《真探》边织毛衣引入了一个时代错误。在萨莉·海明斯所处的时代，电视是不存在的，而且具体提到观看像《真探》这样的特定节目在那个历史时期显然是不合适的。所以答案是(A)。`,
  'EN-CoT': `识别给定陈述是否包含时代错误。

Q：以下陈述是否包含时代错误，一个接受了义务教育、具备基本常识的人会如何回答？
在硫磺岛登陆作战期间，拉尔夫大声对着收音机说话。
选项：
(A) 是
(B) 否
A: Let's think step by step.
The statement mentions “the Allied bombardment of the beaches of Iwo Jima,” which refers to a historical event during World War II. The use of radios for communication among military personnel during that time is accurate and appropriate. So the answer is (B).

Q：以下陈述是否包含时代错误，一个接受了义务教育、具备基本常识的人会如何回答？
在硫磺岛登陆作战期间，拉尔夫大声对着他的 iPhone 说话。
选项：
(A) 是
(B) 否
A: Let's think step by step.
The statement mentions “the Allied bombardment of the beaches of Iwo Jima,” which refers to a historical event during World War II. However, the mention of Ralph speaking loudly into his iPhone introduces an anachronism.The iPhone is a modern-day smartphone that was not available during the time of the Allied bombardment of Iwo Jima in 1945. So the answer is (A).

Q：以下陈述是否包含时代错误，一个接受了义务教育、具备基本常识的人会如何回答？
没有什么比萨莉·海明斯边看 HBO 的《真探》边织毛衣更令人满足。
选项：
(A) 是
(B) 否
A: Let's think step by step.
The statement mentions Sally Hemings, who was an enslaved woman in the United States during the late 18th and early 19th centuries. However, the mention of watching HBO’s True Detective, which is a modern television show, introduces an anachronism. During Sally Hemings’ time, television did not exist, and the specific mention of watching a specific show like True Detective is clearly out of place for that historical period. So the answer is (A).`,
  XLT: `识别给定陈述是否包含时代错误。

I want you to act as a commonsense reasoning expert for Chinese.
Request：以下陈述是否包含时代错误，一个接受了义务教育、具备基本常识的人会如何回答？
在硫磺岛登陆作战期间，拉尔夫大声对着收音机说话。
选项：
(A) 是
(B) 否
You should retell the request in English.
You should do the answer step by step to choose the right answer.
You should step-by-step answer the request.
You should tell me the answer in this format 'So the answer is'.
Request：How would a person with compulsory education and basic common sense answer whether the following statement contains an anachronism?
During the landing operations on Iwo Jima, Ralph spoke loudly into the radio.
Options:
(A) Yes
(B) No
Step-by-step answer:
1.The statement mentions “the Allied bombardment of the beaches of Iwo Jima,” which refers to a historical event during World War II.
2.The use of radios for communication among military personnel during that time is accurate and appropriate.
So the answer is (B).

I want you to act as a commonsense reasoning expert for Chinese.
Request：以下陈述是否包含时代错误，一个接受了义务教育、具备基本常识的人会如何回答？
在硫磺岛登陆作战期间，拉尔夫大声对着他的 iPhone 说话。
选项：
(A) 是
(B) 否
You should retell the request in English.
You should do the answer step by step to choose the right answer.
You should step-by-step answer the request.
You should tell me the answer in this format 'So the answer is'.
Request：How would a person with compulsory education and basic common sense answer whether the following statement contains an anachronism?
During the landing operations on Iwo Jima, Ralph spoke loudly into the radio.
Options:
(A) Yes
(B) No
Step-by-step answer:
1.The statement mentions “the Allied bombardment of the beaches of Iwo Jima,” which refers to a historical event during World War II.
2.However, the mention of Ralph speaking loudly into his iPhone introduces an anachronism.The iPhone is a modern-day smartphone that was not available during the time of the Allied bombardment of Iwo Jima in 1945.
So the answer is (A).

I want you to act as a commonsense reasoning expert for Chinese.
Request：以下陈述是否包含时代错误，一个接受了义务教育、具备基本常识的人会如何回答？
没有什么比萨莉·海明斯边看 HBO 的《真探》边织毛衣更令人满足。
选项：
(A) 是
(B) 否
You should retell the request in English.
You should do the answer step by step to choose the right answer.
You should step-by-step answer the request.
You should tell me the answer in this format 'So the answer is'.
Request：How would a person with compulsory education and basic common sense answer whether the following statement contains an anachronism?
During the landing operations on Iwo Jima, Ralph spoke loudly into the radio.
Options:
(A) Yes
(B) No
Step-by-step answer:
1.The statement mentions Sally Hemings, who was an enslaved woman in the United States during the late 18th and early 19th centuries.
2.However, the mention of watching HBO’s True Detective, which is a modern television show, introduces an anachronism. During Sally Hemings’ time, television did not exist, and the specific mention of watching a specific show like True Detective is clearly out of place for that historical period.
So the answer is (A).`,
  'Translate-EN': `Identify whether a given statement contains an era error.

Q: How would a person with compulsory education and basic common sense answer whether the following statement contains an anachronism?
During the landing operations on Iwo Jima, Ralph spoke loudly into the radio.
Options:
(A) Yes
(B) No
A: Let's think step by step.
The statement refers to "during the Iwo Jima landings," which is a historical event during World War II. At that time, it was accurate and appropriate for military personnel to use radios to communicate with each other. So the answer is (B).

Q: Does the following statement contain an anachronism and how would a person with a compulsory education and basic common sense answer?
During the landing operations on Iwo Jima, Ralph speaks loudly into his iPhone.
Options:
(A) Yes
(B) No
A: Let's think step by step.
The statement mentions "during the Iwo Jima landings," which refers to a historical event during World War II. However, the reference to Ralph speaking loudly into his iPhone introduces an anachronism; the iPhone is a modern smartphone that did not exist during the Iwo Jima landings in 1945. So the answer is (A).

Q: How would a person with compulsory education and basic common sense answer whether the following statement contains an anachronism?
Nothing is more satisfying than Sally Hemmings knitting a sweater while watching HBO's True Detective.
Options:
(A) Yes
(B) No
A: Let's think step by step.
This statement mentions Sally Hemings, an enslaved woman in late 18th and early 19th century America. However, the reference to her knitting while watching HBO's True Detective introduces an anachronism. Television did not exist in the time period in which Sally Hemings lived, and the specific reference to watching a particular program like True Detective is clearly inappropriate for that time period in history. So the answer is (A).`,
};
