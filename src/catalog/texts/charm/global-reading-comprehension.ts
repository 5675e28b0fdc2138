import type { CharmExamples } from './charm-examples.ts';

/** Solved questions of the task `Global_Reading_Comprehension`. */
export const globalReadingComprehension: CharmExamples = {
  Direct: `请理解题目含义并选择正确答案。

Q:一个人摄入的精制糖和在消化过程中分解成糖的食物几乎是该人所有葡萄糖（一种糖）的饮食来源的血液。然而, 咖啡在消化过程中本身不会分解成糖, 有时会导致人的血糖水平急剧上升, 即使咖啡没有加奶油或任何甜味剂。 以下哪项，如果为真，最有助于解释咖啡对如上所述的血糖水平的影响？ 选项：
(A) 久坐办公室工作的人更有可能喝大量咖啡和比从事需要持续体育锻炼的工作的人血糖水平更高。
(B) 人们经常在饭后喝咖啡，这些食物由几种食物组成，这些食物在消化过程中会迅速分解成糖分。
(C) 对许多人来说，一块巧克力蛋糕的消耗量与一杯普通咖啡相同的刺激效果。
(D) 一小时内喝两杯以上的咖啡会增加人的压力水平，身体通过将储存的葡萄糖释放到血液中来应对压力。
A:(D)

Q:某人因为心理疾病尝试了几种不同的心理疗法:精神分析疗法,认知行为疗法以及沙盘游戏疗法.他说:"心理治疗过程让我非常不快乐,因此,这些疗法是无效的." 以下哪项如果为真,将最有力质疑上述的结论?? 选项：
(A) 几种不同心理疗法所针对的心理疾病是不同的
(B) 尝试多种心理疗法的人要比只尝试一种疗法的人快乐
(C) 同时尝试不同心理疗法能够更容易找到可以起作用的方法
(D) 治疗效果好的人在治疗过程中往往感觉不快乐
A:(D)

Q:一本书要成为畅销书,必须有可读性或者经过精心的包装. 如果上述断定成立,则以下哪项一定为真？? 选项：
(A) 没有可读性又没有精心包装的书一定不是畅销书
(B) 没经过精心包装的书一定不是畅销书
(C) 有可读性的书一定是畅销书
(D) 大多数人喜欢有可读性的畅销书
A:(A)`,
  'ZH-CoT': `请理解题目含义并选择正确答案。

Q:一个人摄入的精制糖和在消化过程中分解成糖的食物几乎是该人所有葡萄糖（一种糖）的饮食来源的血液。然而, 咖啡在消化过程中本身不会分解成糖, 有时会导致人的血糖水平急剧上升, 即使咖啡没有加奶油或任何甜味剂。 以下哪项，如果为真，最有助于解释咖啡对如上所述的血糖水平的影响？ 选项：
(A) 久坐办公室工作的人更有可能喝大量咖啡和比从事需要持续体育锻炼的工作的人血糖水平更高。
(B) 人们经常在饭后喝咖啡，这些食物由几种食物组成，这些食物在消化过程中会迅速分解成糖分。
(C) 对许多人来说，一块巧克力蛋糕的消耗量与一杯普通咖啡相同的刺激效果。
(D) 一小时内喝两杯以上的咖啡会增加人的压力水平，身体通过将储存的葡萄糖释放到血液中来应对压力。
A:让我们一步一步来思考。
题目的关键是要找出一个能够解释咖啡如何导致血糖水平上升的因素，尽管咖啡在消化过程中本身不会分解成糖。这就需要我们找到一个可以解释咖啡如何间接影响血糖水平的机制。选项 (D) "一小时内喝两杯以上的咖啡会增加人的压力水平，身体通过将储存的葡萄糖释放到血液中来应对压力" 如果为真，最有助于解释咖啡对血糖水平的影响。这个选项提供了一个可能的机制，即咖啡引起的压力反应可能导致身体释放储存的葡萄糖，从而导致血糖水平上升。这解释了为什么咖啡（即使没有加奶油或甜味剂）会导致血糖水平上升，即使它在消化过程中不会分解成糖。所以答案是(D)。

Q:某人因为心理疾病尝试了几种不同的心理疗法:精神分析疗法,认知行为疗法以及沙盘游戏疗法.他说:"心理治疗过程让我非常不快乐,因此,这些疗法是无效的." 以下哪项如果为真,将最有力质疑上述的结论?? 选项：
(A) 几种不同心理疗法所针对的心理疾病是不同的
(B) 尝试多种心理疗法的人要比只尝试一种疗法的人快乐
(C) 同时尝试不同心理疗法能够更容易找到可以起作用的方法
(D) 治疗效果好的人在治疗过程中往往感觉不快乐
A:让我们一步一步来思考。
理解题目可知，如果心理治疗过程中的不快乐是治疗效果好的一个标志，那么这个人的结论——认为疗法无效，因为他在治疗过程中感到不快乐——就可能是错误的。他可能误解了治疗过程的困难和不适是治疗无效的表现，而实际上这可能是治疗正在起作用的标志。(D) "治疗效果好的人在治疗过程中往往感觉不快乐" 如果为真，将最有力质疑上述的结论。所以答案是(D)。

Q:一本书要成为畅销书,必须有可读性或者经过精心的包装. 如果上述断定成立,则以下哪项一定为真？ 选项：
(A) 没有可读性又没有精心包装的书一定不是畅销书
(B) 没经过精心包装的书一定不是畅销书
(C) 有可读性的书一定是畅销书
(D) 大多数人喜欢有可读性的畅销书
A:让我们一步一步来思考。
根据上述断定，“一本书要成为畅销书,必须有可读性或者经过精心的包装”，所以 (A) "没有可读性又没有精心包装的书一定不是畅销书" 是一定为真的。因为如果一本书既没有可读性，也没有经过精心的包装，那么它就不满足成为畅销书的条件。所以答案是(A)。`,
  'EN-CoT': `请理解题目含义并选择正确答案。

Q:一个人摄入的精制糖和在消化过程中分解成糖的食物几乎是该人所有葡萄糖（一种糖）的饮食来源的血液。然而, 咖啡在消化过程中本身不会分解成糖, 有时会导致人的血糖水平急剧上升, 即使咖啡没有加奶油或任何甜味剂。 以下哪项，如果为真，最有助于解释咖啡对如上所述的血糖水平的影响？ 选项：
(A) 久坐办公室工作的人更有可能喝大量咖啡和比从事需要持续体育锻炼的工作的人血糖水平更高。
(B) 人们经常在饭后喝咖啡，这些食物由几种食物组成，这些食物在消化过程中会迅速分解成糖分。
(C) 对许多人来说，一块巧克力蛋糕的消耗量与一杯普通咖啡相同的刺激效果。
(D) 一小时内喝两杯以上的咖啡会增加人的压力水平，身体通过将储存的葡萄糖释放到血液中来应对压力。
A: Let's think step by step
The key to the question is to identify a factor that can explain how coffee causes an increase in blood sugar levels, even though coffee itself does not break down into sugar during digestion. This requires us to find a mechanism that can explain how coffee indirectly affects blood sugar levels. Option (D) "Drinking two or more cups of coffee within an hour can increase a person's stress level, and the body responds to stress by releasing stored glucose into the bloodstream." If true, it is most helpful in explaining the impact of coffee on blood sugar levels. This option provides a possible mechanism that the stress response caused by coffee may lead to the release of stored glucose by the body, resulting in an increase in blood sugar levels. This explains why coffee (even without cream or sweeteners) can lead to an increase in blood sugar levels, even if it does not break down into sugar during digestion. So the answer is (D).

Q:某人因为心理疾病尝试了几种不同的心理疗法:精神分析疗法,认知行为疗法以及沙盘游戏疗法.他说:"心理治疗过程让我非常不快乐,因此,这些疗法是无效的." 以下哪项如果为真,将最有力质疑上述的结论?? 选项：
(A) 几种不同心理疗法所针对的心理疾病是不同的
(B) 尝试多种心理疗法的人要比只尝试一种疗法的人快乐
(C) 同时尝试不同心理疗法能够更容易找到可以起作用的方法
(D) 治疗效果好的人在治疗过程中往往感觉不快乐
A: Let's think step by step
By understanding the question, it can be inferred that if unhappiness during psychotherapy is a sign of good treatment outcomes, then the person's conclusion that the therapy is ineffective because they feel unhappy during the treatment may be incorrect. He may have misunderstood that the difficulties and discomfort during the treatment process are manifestations of ineffective treatment, but in reality, this may be a sign that treatment is working. (D) If true, it would strongly question the above conclusion that people with good treatment outcomes often feel unhappy during the treatment process. So the answer is (D).

Q:一本书要成为畅销书,必须有可读性或者经过精心的包装. 如果上述断定成立,则以下哪项一定为真？选项：
(A) 没有可读性又没有精心包装的书一定不是畅销书
(B) 没经过精心包装的书一定不是畅销书
(C) 有可读性的书一定是畅销书
(D) 大多数人喜欢有可读性的畅销书
A: Let's think step by step
According to the above conclusion, "To become a bestseller, a book must have readability or be carefully packaged." Therefore, (A) "A book without readability or careful packaging is definitely not a bestseller.". Because if a book is neither readable nor carefully packaged, it does not meet the conditions to become a bestseller. So the answer is (A).`,
  XLT: `请理解题目含义并选择正确答案。

I want you to act as a commonsense reasoning expert for Chinese.
Request：一个人摄入的精制糖和在消化过程中分解成糖的食物几乎是该人所有葡萄糖（一种糖）的饮食来源的血液。然而, 咖啡在消化过程中本身不会分解成糖, 有时会导致人的血糖水平急剧上升, 即使咖啡没有加奶油或任何甜味剂。 以下哪项，如果为真，最有助于解释咖啡对如上所述的血糖水平的影响？ 选项：
(A) 久坐办公室工作的人更有可能喝大量咖啡和比从事需要持续体育锻炼的工作的人血糖水平更高。
(B) 人们经常在饭后喝咖啡，这些食物由几种食物组成，这些食物在消化过程中会迅速分解成糖分。
(C) 对许多人来说，一块巧克力蛋糕的消耗量与一杯普通咖啡相同的刺激效果。
(D) 一小时内喝两杯以上的咖啡会增加人的压力水平，身体通过将储存的葡萄糖释放到血液中来应对压力。
You should retell the request in English.
You should do the answer step by step to choose the right answer.
You should step-by-step answer the request.
You should tell me the answer in this format 'So the answer is'.
Request: A person's intake of refined sugar and foods that break down into sugar during digestion is almost all of that person's dietary source of glucose (a type of sugar) in the bloodstream. However, coffee itself does not break down into sugar during digestion, which can sometimes cause a person's blood sugar levels to rise sharply, even if the coffee is not sweetened with cream or any sweetener. Which of the following, if true, would best help explain the effect of coffee on blood sugar levels as described above? Options:
(A) People with sedentary office jobs are more likely to drink large amounts of coffee and to have higher blood sugar levels than people with jobs that require constant physical activity.
(B) People often drink coffee with meals that consist of several foods that break down quickly into sugar during digestion.
(C) For many people, a slice of chocolate cake consumes the same stimulating effect as a regular cup of coffee.
(D) Drinking more than two cups of coffee in an hour increases a person's stress level, and the body responds to stress by releasing stored glucose into the bloodstream.
Step-by-step answer:
1.The key to the question is to identify a factor that can explain how coffee causes an increase in blood sugar levels, even though coffee itself does not break down into sugar during digestion.
2.This requires us to find a mechanism that can explain how coffee indirectly affects blood sugar levels. Option (D) "Drinking two or more cups of coffee within an hour can increase a person's stress level, and the body responds to stress by releasing stored glucose into the bloodstream." If true, it is most helpful in explaining the impact of coffee on blood sugar levels. This option provides a possible mechanism that the stress response caused by coffee may lead to the release of stored glucose by the body, resulting in an increase in blood sugar levels.
3.This explains why coffee (even without cream or sweeteners) can lead to an increase in blood sugar levels, even if it does not break down into sugar during digestion.
So the answer is (D).

I want you to act as a commonsense reasoning expert for Chinese.
Request：某人因为心理疾病尝试了几种不同的心理疗法:精神分析疗法,认知行为疗法以及沙盘游戏疗法.他说:"心理治疗过程让我非常不快乐,因此,这些疗法是无效的." 以下哪项如果为真,将最有力质疑上述的结论?? 选项：
(A) 几种不同心理疗法所针对的心理疾病是不同的
(B) 尝试多种心理疗法的人要比只尝试一种疗法的人快乐
(C) 同时尝试不同心理疗法能够更容易找到可以起作用的方法
(D) 治疗效果好的人在治疗过程中往往感觉不快乐
You should retell the request in English.
You should do the answer step by step to choose the right answer.
You should step-by-step answer the request.
You should tell me the answer in this format 'So the answer is'.
Request: A person has tried several different psychotherapies for a mental illness:psychoanalytic therapy, cognitive behavioral therapy, and sandplay therapy. He says: "The psychotherapy process made me very unhappy and, therefore, these therapies are ineffective." Which of the following, if true, would most strongly challenge the above conclusion? Options:
(A) Several different psychotherapies target different mental illnesses.
(B) People who try multiple psychotherapies are happier than those who try only one.
(C) Trying different psychotherapies at the same time makes it easier to find the one that works
(D) People who do well in therapy tend to feel unhappy during the therapy process
Step-by-step answer:
1.By understanding the question, it can be inferred that if unhappiness during psychotherapy is a sign of good treatment outcomes, then the person's conclusion that the therapy is ineffective because they feel unhappy during the treatment may be incorrect.
2.He may have misunderstood that the difficulties and discomfort during the treatment process are manifestations of ineffective treatment, but in reality, this may be a sign that treatment is working. (D) If true, it would strongly question the above conclusion that people with good treatment outcomes often feel unhappy during the treatment process.
So the answer is (D).

I want you to act as a commonsense reasoning expert for Chinese.
Request：一本书要成为畅销书,必须有可读性或者经过精心的包装. 如果上述断定成立,则以下哪项一定为真？选项：
(A) 没有可读性又没有精心包装的书一定不是畅销书
(B) 没经过精心包装的书一定不是畅销书
(C) 有可读性的书一定是畅销书
(D) 大多数人喜欢有可读性的畅销书You should retell the request in English.
You should do the answer step by step to choose the right answer.
You should step-by-step answer the request.
You should tell me the answer in this format 'So the answer is'.
Request: For a book to be a bestseller,it must be readable or well packaged. If the above assertion holds true, which of the following must be true? Options:
(A) A book that is not readable and not well-packaged is not a bestseller.
(B) A book that is not well-packaged must not be a bestseller.
(C) A book that is readable must be a bestseller
(D) Most people like bestsellers that are readable.
Step-by-step answer:
1.According to the above conclusion, "To become a bestseller, a book must have readability or be carefully packaged." Therefore, (A) "A book without readability or careful packaging is definitely not a bestseller.".
2.Because if a book is neither readable nor carefully packaged, it does not meet the conditions to become a bestseller.
So the answer is (A).`,
  'Translate-EN': `Please understand the meaning of the question and choose the correct answer.

Q:A person's intake of refined sugar and foods that break down into sugar during digestion is almost all of that person's dietary source of glucose (a type of sugar) in the bloodstream. However, coffee itself does not break down into sugar during digestion, which can sometimes cause a person's blood sugar levels to rise sharply, even if the coffee is not sweetened with cream or any sweetener. Which of the following, if true, would best help explain the effect of coffee on blood sugar levels as described above? Options:
(A) People with sedentary office jobs are more likely to drink large amounts of coffee and to have higher blood sugar levels than people with jobs that require constant physical activity.
(B) People often drink coffee with meals that consist of several foods that break down quickly into sugar during digestion.
(C) For many people, a slice of chocolate cake consumes the same stimulating effect as a regular cup of coffee.
(D) Drinking more than two cups of coffee in an hour increases a person's stress level, and the body responds to stress by releasing stored glucose into the bloodstream.
A: Let's think step by step.
The key to the question is to find a factor that explains how coffee causes blood sugar levels to rise, even though coffee itself does not break down into sugar during digestion. This requires us to find a mechanism that can explain how coffee indirectly affects blood sugar levels. Option (D) "Drinking more than two cups of coffee in an hour increases a person's stress levels, and the body responds to stress by releasing stored glucose into the bloodstream" would, if true, best help to explain the effect of coffee on blood sugar levels. This option provides a possible mechanism by which the coffee-induced stress response may cause the body to release stored glucose, leading to an increase in blood sugar levels. This explains why coffee (even without creamer or sweetener) causes blood sugar levels to rise, even though it does not break down into sugar during digestion. So the answer is (D).

Q:A person has tried several different psychotherapies for a mental illness:psychoanalytic therapy,cognitive behavioral therapy and sandplay therapy. He says: "The psychotherapy process made me very unhappy and, therefore, these therapies are ineffective." Which of the following, if true, would most strongly challenge the above conclusion? Options:
(A) Several different psychotherapies target different mental illnesses.
(B) People who try multiple psychotherapies are happier than those who try only one.
(C) Trying different psychotherapies at the same time makes it easier to find the one that works
(D) People who do well in therapy tend to feel unhappy during the therapy process
A: Let's think step by step.
Understanding the question shows that if unhappiness during psychotherapy is a sign of a good therapeutic outcome, then the person's conclusion - that the therapy is ineffective because he feels unhappy during the process - may be wrong. He may have misinterpreted the difficulty and discomfort of the therapy process as a sign that the therapy is ineffective, when in fact it may be a sign that the therapy is working. (D) "People whose therapy is working well tend to feel unhappy during the therapy process" If true, this would most strongly challenge the above conclusion. So the answer is (D).

Q:For a book to be a bestseller,it must be readable or well packaged. If the above assertion holds true, which of the following must be true? Option:
(A) A book that is not readable and not well-packaged must not be a bestseller.
(B) A book that is not carefully packaged must not be a bestseller.
(C) A book that is readable must be a bestseller
(D) Most people like bestsellers that are readable.
A: Let's think step by step.
According to the above assertion, "For a book to be a bestseller, it must be readable or well-packaged", so (A) "A book that is neither readable nor well-packaged must not be a bestseller" must be true. Because if a book is neither readable nor well-packaged, then it does not fulfill the conditions for being a bestseller. So the answer is (A).`,
};
