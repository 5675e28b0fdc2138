import type { CharmExamples } from './charm-examples.ts';

/** Solved questions of the task `Global_Natural_Language_Inference`. */
export const globalNaturalLanguageInference: CharmExamples = {
  Direct: `请根据题目中两句话的关系选择正确答案。

Q:语句一：可是老人小心翼翼将蛇挑开,让它爬向草丛,嘴里念念有词:罪过,罪过,这本来是你的家呀
语句二：老人心里十分难过。
请问这两句话什么关系？
(A) 蕴含
(B) 矛盾
(C) 无关
A:(A)

Q:语句一：她是一个有着丰满的脸、丰满的嘴唇和大牙齿的黑色爆炸头女人。
语句二：她喜欢抹红色的口红，穿红色的衣服。
请问这两句话什么关系？
(A) 蕴含
(B) 矛盾
(C) 无关
A:(C)

Q:语句一：你不确定你已经清楚你站着谁的一面。
语句二：你支持谁，这一点显而易见。
请问这两句话什么关系？
(A) 蕴含
(B) 矛盾
(C) 无关
A:(B)`,
  'ZH-CoT': `请根据题目中两句话的关系选择正确答案。

Q:语句一：可是老人小心翼翼将蛇挑开,让它爬向草丛,嘴里念念有词:罪过,罪过,这本来是你的家呀
语句二：老人心里十分难过。
请问这两句话什么关系？
(A) 蕴含
(B) 矛盾
(C) 无关
A:让我们一步一步来思考。
第一句话描述了个老人在小心地处理一条蛇的行的过程，老人说道“罪过，罪过”，说明他因为侵犯了蛇的领地而感到内疚和难过。可以推出第二句话，老人心里十分难过。因此两句话是蕴含关系。所以答案是(A)。

Q:语句一：她是一个有着丰满的脸、丰满的嘴唇和大牙齿的黑色爆炸头女人。
语句二：她喜欢抹红色的口红，穿红色的衣服。
请问这两句话什么关系？
(A) 蕴含
(B) 矛盾
(C) 无关
A:让我们一步一步来思考。
这两句话都在描述同一个女人，但是它们关注的特征是不同的。第一句话描述了她的身体特征，包括脸、嘴唇、牙齿和发型。第二句话描述了她的审美喜好，包括口红颜色和衣服颜色。这两句话并没有明显的蕴含或矛盾关系，因此，我们可以说这两句话是无关的。所以答案是(C)。

Q:语句一：你不确定你已经清楚你站着谁的一面。
语句二：你支持谁，这一点显而易见。
请问这两句话什么关系？
(A) 蕴含
(B) 矛盾
(C) 无关
A:让我们一步一步来思考。
第一句话表示你不确定你支持谁，而第二句话则明确表明你的立场是显而易见的，也就是说你清楚自己支持谁。因此，这两句话的内容是相互矛盾的。所以答案是(B)。`,
  'EN-CoT': `请根据题目中两句话的关系选择正确答案。

Q:语句一：可是老人小心翼翼将蛇挑开,让它爬向草丛,嘴里念念有词:罪过,罪过,这本来是你的家呀
语句二：老人心里十分难过。
请问这两句话什么关系？
(A) 蕴含
(B) 矛盾
(C) 无关
A: Let's think step by step.
The first sentence describes the process of an old man carefully handling a snake's movements. The old man says "sin, sin, sin," indicating that he feels guilty and sad for violating the snake's territory. The second sentence can be inferred, the old man is very sad in his heart. Therefore, the two sentences contain a relationship. So the answer is (A).

Q:语句一：她是一个有着丰满的脸、丰满的嘴唇和大牙齿的黑色爆炸头女人。
语句二：她喜欢抹红色的口红，穿红色的衣服。
请问这两句话什么关系？
(A) 蕴含
(B) 矛盾
(C) 无关
A: Let's think step by step.
These two sentences both describe the same woman, but they focus on different characteristics. The first sentence describes her physical characteristics, including face, lips, teeth, and hairstyle. The second sentence describes her aesthetic preferences, including lipstick color and clothing color. These two sentences do not have any obvious implication or contradictory relationship, so we can say that they are unrelated. So the answer is (C).

Q:语句一：你不确定你已经清楚你站着谁的一面。
语句二：你支持谁，这一点显而易见。
请问这两句话什么关系？
(A) 蕴含
(B) 矛盾
(C) 无关
A: Let's think step by step.
The first sentence indicates that you are not sure who you support, while the second sentence clearly indicates that your position is obvious, which means you are clear about who you support. Therefore, the content of these two sentences is contradictory to each other. So the answer is (B).`,
  XLT: `请根据题目中两句话的关系选择正确答案。

I want you to act as a commonsense reasoning expert for Chinese.
Request：语句一：可是老人小心翼翼将蛇挑开,让它爬向草丛,嘴里念念有词:罪过,罪过,这本来是你的家呀
语句二：老人心里十分难过。
请问这两句话什么关系？
(A) 蕴含
(B) 矛盾
(C) 无关
You should retell the request in English.
You should do the answer step by step to choose the right answer.
You should step-by-step answer the request.
You should tell me the answer in this format 'So the answer is'.
Request:Sentence 1：But the old man carefully picked the snake away from the grass, letting it crawl towards the grass, mumbling: sin, sin, this was your home!
Sentence 2: The old man was very sad in his heart.
What is the relationship between these two statements?
(A) Contained
(B) contradictory
(C) Unrelated
Step-by-step answer:
1.The first sentence describes the process of an old man carefully handling a snake's movements.
2.The old man says "sin, sin, sin," indicating that he feels guilty and sad for violating the snake's territory.
3.The second sentence can be inferred, the old man is very sad in his heart. Therefore, the two sentences contain a relationship.
So the answer is (A).

I want you to act as a commonsense reasoning expert for Chinese.
Request：语句一：她是一个有着丰满的脸、丰满的嘴唇和大牙齿的黑色爆炸头女人。
语句二：她喜欢抹红色的口红，穿红色的衣服。
请问这两句话什么关系？
(A) 蕴含
(B) 矛盾
(C) 无关
You should retell the request in English.
You should do the answer step by step to choose the right answer.
You should step-by-step answer the request.
You should tell me the answer in this format 'So the answer is'.
Request:Sentence 1：Sentence 1: She was a black explosive-headed woman with a plump face, full lips and big teeth.
Sentence 2: She likes to wear red lipstick and red clothes.
What is the relationship between these two statements?
(A) implied
(B) contradictory
(C) Unrelated
Step-by-step answer:
1.These two sentences both describe the same woman, but they focus on different characteristics.
2.The first sentence describes her physical characteristics, including face, lips, teeth, and hairstyle.
3.The second sentence describes her aesthetic preferences, including lipstick color and clothing color. These two sentences do not have any obvious implication or contradictory relationship, so we can say that they are unrelated.
So the answer is (C).

I want you to act as a commonsense reasoning expert for Chinese.
Request：语句一：你不确定你已经清楚你站着谁的一面。
语句二：你支持谁，这一点显而易见。
请问这两句话什么关系？
(A) 蕴含
(B) 矛盾
(C) 无关
You should retell the request in English.
You should do the answer step by step to choose the right answer.
You should step-by-step answer the request.
You should tell me the answer in this format 'So the answer is'.
Request:Sentence 1: You're not sure you've made it clear whose side you're on.
Sentence 2: It is obvious whose side you are on.
What is the relationship between these two statements?
(A) Contained
(B) Contradictory
(C) Unrelated
Step-by-step answer:
1.The first sentence indicates that you are not sure who you support, while the second sentence clearly indicates that your position is obvious, which means you are clear about who you support.
2.Therefore, the content of these two sentences is contradictory to each other.
So the answer is (B).`,
  'Translate-EN': `Choose the correct answer based on the relationship between the two sentences in the question.

Q:Statement 1: But the old man carefully picked the snake away from the grass, letting it crawl towards the grass, mumbling: sin, sin, this was your home!
Statement 2: The old man was very sad in his heart.
What is the relationship between these two statements?
(A) Contained
(B) contradictory
(C) Irrelevant
A: Let's think step by step.
The first sentence describes an old man carefully handling a snake's row. The old man says, "Sin, sin, sin," indicating that he feels guilty and sad because he has violated the snake's territory. The second sentence can be inferred from the fact that the old man was very sad. Therefore, the two sentences are implicitly related. So the answer is (A).

Q:Statement 1: She was a black explosive-headed woman with a plump face, full lips and big teeth.
Statement 2: She likes to wear red lipstick and red clothes.
What is the relationship between these two statements?
(A) implied
(B) contradictory
(C) Unrelated
A: Let's think step by step.
Both sentences describe the same woman, but they focus on different features. The first sentence describes her physical features, including her face, lips, teeth, and hair. The second sentence describes her aesthetic preferences, including lipstick color and dress color. There is no obvious implication or contradiction between these two sentences, so we can say that they are unrelated. So the answer is (C).

Q:Statement 1: You're not sure you've made it clear whose side you're on.
Statement 2: It is obvious whose side you are on.
What is the relationship between these two statements?
(A) Contained
(B) Contradictory
(C) Unrelated
A: Let's think step by step.
The first sentence indicates that you are not sure who you support, while the second sentence makes it clear that your position is obvious, i.e. you know exactly who you support. Therefore, the two sentences contradict each other. So the answer is (B).`,
};
