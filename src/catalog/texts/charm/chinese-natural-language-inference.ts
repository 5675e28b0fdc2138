import type { CharmExamples } from './charm-examples.ts';

/** Solved questions of the task `Chinese_Natural_Language_Inference`. */
export const chineseNaturalLanguageInference: CharmExamples = {
  Direct: `请根据题目中两句话的关系选择正确答案。

Q:语句一：小明刚刚去什刹海滑冰
语句二：北京现在是冬季
请问这两句话什么关系？
(A) 蕴含
(B) 矛盾
(C) 无关
A:(A)

Q:语句一：下周，一股强降水将影响整个河北省
语句二：下周，上海天气很好
请问这两句话什么关系？
(A) 蕴含
(B) 矛盾
(C) 无关
A:(C)

Q:语句一：昨天，小明在山上看落日，感叹道："夕阳无限好，只是近黄昏"
语句二：昨天下雨，小明没有出门
请问这两句话什么关系？
(A) 蕴含
(B) 矛盾
(C) 无关
A:(B)`,
  'ZH-CoT': `请根据题目中两句话的关系选择正确答案。

Q:语句一：小明刚刚去什刹海滑冰
语句二：北京现在是冬季
请问这两句话什么关系？
(A) 蕴含
(B) 矛盾
(C) 无关
A:让我们一步一步来思考。
第一句话提到小明去什刹海滑冰，而滑冰通常在冬季进行，而且什刹海位于北京，这蕴含了第二句话的信息，即当前是冬季。所以答案是(A)。

Q:语句一：下周，一股强降水将影响整个河北省
语句二：下周，上海天气很好
请问这两句话什么关系？
(A) 蕴含
(B) 矛盾
(C) 无关
A:让我们一步一步来思考。
这两句话描述的是两个地理位置的天气情况，一个是河北省，一个是上海。河北省和上海在地理位置上相距较远，因此，这两个地方的天气情况并不一定有直接关联。所以，这两句话之间的关系是无关的。所以答案是(C)。

Q:语句一：昨天，小明在山上看落日，感叹道："夕阳无限好，只是近黄昏"
语句二：昨天下雨，小明没有出门
请问这两句话什么关系？
(A) 蕴含
(B) 矛盾
(C) 无关
A:让我们一步一步来思考。
第一句话说小明昨天在山上看到了落日，而第二句话说昨天下雨，小明没有出门。这两句话之间存在矛盾，因为如果小明没有出门，那么他就不可能在山上看到落日。所以，这两句话之间的关系是矛盾的。所以答案是(B)。`,
  'EN-CoT': `请根据题目中两句话的关系选择正确答案。

Q:语句一：小明刚刚去什刹海滑冰
语句二：北京现在是冬季
请问这两句话什么关系？
(A) 蕴含
(B) 矛盾
(C) 无关
A: Let's think step by step.
The first sentence mentions that Xiaoming goes to Shichahai for ice skating, which usually takes place in winter. Moreover, Shichahai is located in Beijing, which contains the message from the second sentence that it is currently winter. So the answer is (A).

Q:语句一：下周，一股强降水将影响整个河北省
语句二：下周，上海天气很好
请问这两句话什么关系？
(A) 蕴含
(B) 矛盾
(C) 无关
A: Let's think step by step.
These two sentences describe the weather conditions in two geographical locations, one in Hebei Province and the other in Shanghai. Hebei Province and Shanghai are geographically far apart, so the weather conditions in these two places may not necessarily be directly related. So, the relationship between these two sentences is irrelevant. So the answer is (C).

Q:语句一：昨天，小明在山上看落日，感叹道："夕阳无限好，只是近黄昏"
语句二：昨天下雨，小明没有出门
请问这两句话什么关系？
(A) 蕴含
(B) 矛盾
(C) 无关
A: Let's think step by step.
The first sentence states that Xiaoming saw the sunset on the mountain yesterday, while the second sentence states that it rained yesterday and Xiaoming did not go out. There is a contradiction between these two sentences, because if Xiaoming had not gone out, he could not have seen the sunset on the mountain. So, the relationship between these two sentences is contradictory. So the answer is (B).`,
  XLT: `请根据题目中两句话的关系选择正确答案。

I want you to act as a commonsense reasoning expert for Chinese.
Request：语句一：小明刚刚去什刹海滑冰
语句二：北京现在是冬季
请问这两句话什么关系？
(A) 蕴含
(B) 矛盾
(C) 无关
You should retell the request in English.
You should do the answer step by step to choose the right answer.
You should step-by-step answer the request.
You should tell me the answer in this format 'So the answer is'.
Request：Sentence 1: Xiaoming has just gone ice-skating in Shichahai
Sentence 2: It's winter in Beijing
What is the relationship between these two statements?
(A) Implicit
(B) Contradictory
(C) Irrelevant
Step-by-step answer:
1.The first sentence mentions that Xiaoming goes to Shichahai for ice skating, which usually takes place in winter.
2.Moreover, Shichahai is located in Beijing, which contains the message from the second sentence that it is currently winter.
So the answer is (A).

I want you to act as a commonsense reasoning expert for Chinese.
Request：语句一：下周，一股强降水将影响整个河北省
语句二：下周，上海天气很好
请问这两句话什么关系？
(A) 蕴含
(B) 矛盾
(C) 无关
You should retell the request in English.
You should do the answer step by step to choose the right answer.
You should step-by-step answer the request.
You should tell me the answer in this format 'So the answer is'.
Request：Sentence 1：Next week, a heavy rainfall will affect the whole Hebei province
Sentence 2: Next week, the weather in Shanghai will be fine.
What is the relationship between these two statements?
(A) Implied
(B) Contradictory
(C) Irrelevant
Step-by-step answer:
1.These two sentences describe the weather conditions in two geographical locations, one in Hebei Province and the other in Shanghai.
2.Hebei Province and Shanghai are geographically far apart, so the weather conditions in these two places may not necessarily be directly related. So, the relationship between these two sentences is irrelevant.
So the answer is (C).

I want you to act as a commonsense reasoning expert for Chinese.
Request：语句一：昨天，小明在山上看落日，感叹道："夕阳无限好，只是近黄昏"
语句二：昨天下雨，小明没有出门
请问这两句话什么关系？
(A) 蕴含
(B) 矛盾
(C) 无关
You should retell the request in English.
You should do the answer step by step to choose the right answer.
You should step-by-step answer the request.
You should tell me the answer in this format 'So the answer is'.
Request：Sentence 1: Yesterday, Xiao Ming watched the sunset on a hill and exclaimed, "The sunset is infinite, but it's just near dusk"
Sentence 2: Yesterday it rained and Ming didn't go out
What is the relationship between these two statements?
(A) implied
(B) contradictory
(C) Irrelevant
Step-by-step answer:
1.The first sentence states that Xiaoming saw the sunset on the mountain yesterday, while the second sentence states that it rained yesterday and Xiaoming did not go out.
2.There is a contradiction between these two sentences, because if Xiaoming had not gone out, he could not have seen the sunset on the mountain. So, the relationship between these two sentences is contradictory.
So the answer is (B).`,
  'Translate-EN': `Choose the correct answer based on the relationship between the two sentences in the question.

Q:Statement 1: Xiaoming has just gone ice-skating in Shichahai
Statement 2: It's winter in Beijing
What is the relationship between these two statements?
(A) Implicit
(B) Contradictory
(C) Irrelevant
A: Let's think step by step.
The first sentence mentions that Xiaoming went ice-skating in Shichahai, which is usually done in winter, and Shichahai is located in Beijing, which implies the information in the second sentence, that is, it is winter at present. So the answer is (A).

Q:Statement 1：Next week, a heavy rainfall will affect the whole Hebei province
Statement 2: Next week, the weather in Shanghai will be fine.
What is the relationship between these two statements?
(A) Implied
(B) Contradictory
(C) Irrelevant
A: Let's think step by step.
These two sentences describe the weather in two geographical locations, one in Hebei Province and the other in Shanghai. Hebei Province and Shanghai are geographically far apart, so the weather conditions in these two places are not necessarily directly related. Therefore, the relationship between the two sentences is irrelevant. So the answer is (C).

Q:Statement 1: Yesterday, Xiao Ming watched the sunset on a hill and exclaimed, "The sunset is infinite, but it's just near dusk"
Statement 2: Yesterday it rained and Ming didn't go out
What is the relationship between these two statements?
(A) implied
(B) contradictory
(C) Irrelevant
A: Let's think step by step.
The first sentence says that Ming saw the sunset on the mountain yesterday, while the second sentence says that it rained yesterday and Ming didn't go out. There is a contradiction between these two sentences because if Ming didn't go out, then he couldn't have seen the sunset on the mountain. So there is a contradiction between these two sentences. So the answer is (B).`,
};
