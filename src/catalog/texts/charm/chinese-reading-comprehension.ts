import type { CharmExamples } from './charm-examples.ts';

/** Solved questions of the task `Chinese_Reading_Comprehension`. */
export const chineseReadingComprehension: CharmExamples = {
  Direct: `请理解题目含义并选择正确答案。

Q:有些广东人不爱吃辣椒.因此,有些南方人不爱吃辣椒. 以下哪项能保证上述论证的成立？
(A) 有些广东人爱吃辣椒
(B) 爱吃辣椒的有些是南方人
(C) 所有的广东人都是南方人
(D) 有些广东人不爱吃辣椒也不爱吃甜食
A：(C)


Q:唐卡是极富藏族文化特色的一种绘画形式,自吐蕃王朝兴起至今已有1300多年的历史,是雪域高原的文化瑰宝.它的题材除宗教外,还有历史和民俗内容,故又被称为了解西藏的“百科全书”.所以,想要了解西藏的历史,除了正襟危坐地阅读严谨但略显呆板的史书外,你还可以选择一种惬意和愉悦的方式--欣赏唐卡,与众多的古人对话,想象曾经的历史事件,体味藏族人丰富的精神世界,了解独特的藏族民俗,这是一个让历史变得立体可感的过程. 这段文字意在说明:
(A) 唐卡可以给大家提供一种惬意轻松的了解西藏的方式
(B) 唐卡中记录了独特的藏族民俗和曾经的历史事件
(C) 唐卡是了解西藏文化和历史的“百科全书”式的绘画形式
(D) 唐卡是极富藏族文化特色且历史悠久的一种绘画形式
A：(A)

Q:“知人论世”作为一种文学批评的原则和方法,最早由战国时期的思想家孟子提出.孟子认为,后人要交结古人,只是读其诗书是不行的,还必须了解他们的为人行事以及他们的生活的时代,这样,才能读懂古人的诗书,才能和古人心契神交,成为知音. 对这段话的理解,不正确的是?
(A) 人的心灵是可以互通和共鸣的
(B) “知人论世”作为一种文学评论发沿用至今并显现了强大的生命力
(C) “知人论世”可以帮助后人交结古人和古人成为知音
(D) 了解古人和他所处的时代,有助于理解他的作品
A: (B)`,
  'ZH-CoT': `请理解题目含义并选择正确答案。

Q:有些广东人不爱吃辣椒.因此,有些南方人不爱吃辣椒. 以下哪项能保证上述论证的成立？
(A) 有些广东人爱吃辣椒
(B) 爱吃辣椒的有些是南方人
(C) 所有的广东人都是南方人
(D) 有些广东人不爱吃辣椒也不爱吃甜食
A：让我们一步一步来思考。
在这个论证中，我们从"有些广东人不爱吃辣椒"推断出"有些南方人不爱吃辣椒"。这个推理的成立依赖于广东人和南方人的关系。为了使这个推理有效，我们需要保证至少一部分广东人是南方人。因此，选项 (C) "所有的广东人都是南方人" 是能保证这个论证成立的。所以答案是(C)。


Q:唐卡是极富藏族文化特色的一种绘画形式,自吐蕃王朝兴起至今已有1300多年的历史,是雪域高原的文化瑰宝.它的题材除宗教外,还有历史和民俗内容,故又被称为了解西藏的“百科全书”.所以,想要了解西藏的历史,除了正襟危坐地阅读严谨但略显呆板的史书外,你还可以选择一种惬意和愉悦的方式--欣赏唐卡,与众多的古人对话,想象曾经的历史事件,体味藏族人丰富的精神世界,了解独特的藏族民俗,这是一个让历史变得立体可感的过程. 这段文字意在说明:
(A) 唐卡可以给大家提供一种惬意轻松的了解西藏的方式
(B) 唐卡中记录了独特的藏族民俗和曾经的历史事件
(C) 唐卡是了解西藏文化和历史的“百科全书”式的绘画形式
(D) 唐卡是极富藏族文化特色且历史悠久的一种绘画形式
A：让我们一步一步来思考。
文中明确提到了，除了阅读严谨但略显呆板的史书外，欣赏唐卡是一种惬意和愉悦的方式，可以让人与众多的古人对话，想象曾经的历史事件，体味藏族人丰富的精神世界，了解独特的藏族民俗。所以这段文字的主要意图是 (A) "唐卡可以给大家提供一种惬意轻松的了解西藏的方式"。所以答案是(A)。

Q:“知人论世”作为一种文学批评的原则和方法,最早由战国时期的思想家孟子提出.孟子认为,后人要交结古人,只是读其诗书是不行的,还必须了解他们的为人行事以及他们的生活的时代,这样,才能读懂古人的诗书,才能和古人心契神交,成为知音. 对这段话的理解,不正确的是?
(A) 人的心灵是可以互通和共鸣的
(B) “知人论世”作为一种文学评论发沿用至今并显现了强大的生命力
(C) “知人论世”可以帮助后人交结古人和古人成为知音
(D) 了解古人和他所处的时代,有助于理解他的作品
A:让我们一步一步来思考。
从这段话中，我们看不到（B）“知人论世”作为一种文学批评已经沿用至今，并显示出强大的生命力。虽然“知人论世”确实是战国时期哲学家孟子提出的一种文学批评的原则和方法，但这段话并没有提到“知人论世”在今天仍在使用，也没有提到它已经显示出强大的生命力。因此，选项（B）是一种错误的理解。所以答案是（B）。`,
  'EN-CoT': `请理解题目含义并选择正确答案。

Q:有些广东人不爱吃辣椒.因此,有些南方人不爱吃辣椒. 以下哪项能保证上述论证的成立？
(A) 有些广东人爱吃辣椒
(B) 爱吃辣椒的有些是南方人
(C) 所有的广东人都是南方人
(D) 有些广东人不爱吃辣椒也不爱吃甜食
A: Let's think step by step.
In this argument, we infer from "some Cantonese people do not like to eat chili peppers" that "some southerners do not like to eat chili peppers". The establishment of this reasoning depends on the relationship between Cantonese and Southerners. In order for this reasoning to be valid, we need to ensure that at least a portion of Cantonese people are from the south. Therefore, option (C) "All Cantonese are southerners" can ensure the validity of this argument. So the answer is (C).

Q:唐卡是极富藏族文化特色的一种绘画形式,自吐蕃王朝兴起至今已有1300多年的历史,是雪域高原的文化瑰宝.它的题材除宗教外,还有历史和民俗内容,故又被称为了解西藏的“百科全书”.所以,想要了解西藏的历史,除了正襟危坐地阅读严谨但略显呆板的史书外,你还可以选择一种惬意和愉悦的方式--欣赏唐卡,与众多的古人对话,想象曾经的历史事件,体味藏族人丰富的精神世界,了解独特的藏族民俗,这是一个让历史变得立体可感的过程. 这段文字意在说明:
(A) 唐卡可以给大家提供一种惬意轻松的了解西藏的方式
(B) 唐卡中记录了独特的藏族民俗和曾经的历史事件
(C) 唐卡是了解西藏文化和历史的“百科全书”式的绘画形式
(D) 唐卡是极富藏族文化特色且历史悠久的一种绘画形式
A: Let's think step by step.
It is explicitly mentioned in the article that besides reading rigorous but somewhat rigid historical books, appreciating thangkas is a comfortable and enjoyable way for people to converse with numerous ancient people, imagine past historical events, appreciate the rich spiritual world of Tibetans, and understand unique Tibetan customs. So the main purpose of this passage is (A) "Thangka can provide a comfortable and easy way for everyone to understand Xizang". So the answer is (A).

Q:“知人论世”作为一种文学批评的原则和方法,最早由战国时期的思想家孟子提出.孟子认为,后人要交结古人,只是读其诗书是不行的,还必须了解他们的为人行事以及他们的生活的时代,这样,才能读懂古人的诗书,才能和古人心契神交,成为知音. 对这段话的理解,不正确的是?
(A) 人的心灵是可以互通和共鸣的
(B) “知人论世”作为一种文学评论发沿用至今并显现了强大的生命力
(C) “知人论世”可以帮助后人交结古人和古人成为知音
(D) 了解古人和他所处的时代,有助于理解他的作品
A: Let's think step by step.
From this passage, we cannot see (B) that "understanding people and discussing the world" as a literary criticism has been used to this day and has shown strong vitality. Although "knowing people and discussing the world" was indeed proposed by the philosopher Mencius during the Warring States period as a principle and method of literary criticism, this passage does not mention that "knowing people and discussing the world" is still in use today, or that it has shown strong vitality. Therefore, option (B) is an incorrect understanding. So the answer is (B).`,
  XLT: `请理解题目含义并选择正确答案。

I want you to act as a commonsense reasoning expert for Chinese.
Request：有些广东人不爱吃辣椒.因此,有些南方人不爱吃辣椒. 以下哪项能保证上述论证的成立？
(A) 有些广东人爱吃辣椒
(B) 爱吃辣椒的有些是南方人
(C) 所有的广东人都是南方人
(D) 有些广东人不爱吃辣椒也不爱吃甜食
You should retell the request in English.
You should do the answer step by step to choose the right answer.
You should step-by-step answer the request.
You should tell me the answer in this format 'So the answer is'.
Request: Some Cantonese people don't like chili peppers. Therefore, some southerners don't like chili peppers. Which of the following ensures the validity of the above argument?
(A) Some Cantonese people love chili peppers
(B) Some Southerners love chili peppers.
(C) All Cantonese are Southerners.
(D) Some Cantonese people do not love chili or sweets.
Step-by-step answer:
1.In this argument, we infer from "some Cantonese people do not like to eat chili peppers" that "some southerners do not like to eat chili peppers". 
2.The establishment of this reasoning depends on the relationship between Cantonese and Southerners. In order for this reasoning to be valid, we need to ensure that at least a portion of Cantonese people are from the south. Therefore, option (C) "All Cantonese are southerners" can ensure the validity of this argument.
So the answer is (C).

I want you to act as a commonsense reasoning expert for Chinese.
Request：唐卡是极富藏族文化特色的一种绘画形式,自吐蕃王朝兴起至今已有1300多年的历史,是雪域高原的文化瑰宝.它的题材除宗教外,还有历史和民俗内容,故又被称为了解西藏的“百科全书”.所以,想要了解西藏的历史,除了正襟危坐地阅读严谨但略显呆板的史书外,你还可以选择一种惬意和愉悦的方式--欣赏唐卡,与众多的古人对话,想象曾经的历史事件,体味藏族人丰富的精神世界,了解独特的藏族民俗,这是一个让历史变得立体可感的过程. 这段文字意在说明:
(A) 唐卡可以给大家提供一种惬意轻松的了解西藏的方式
(B) 唐卡中记录了独特的藏族民俗和曾经的历史事件
(C) 唐卡是了解西藏文化和历史的“百科全书”式的绘画形式
(D) 唐卡是极富藏族文化特色且历史悠久的一种绘画形式
You should retell the request in English.
You should do the answer step by step to choose the right answer.
You should step-by-step answer the request.
You should tell me the answer in this format 'So the answer is'.
Request: Thangka is a form of painting rich in Tibetan cultural characteristics, which has a history of more than 1300 years since the rise of the Tubo Dynasty and is a cultural treasure of the Snowy Plateau. It is a cultural treasure of the Snowy Plateau. Its subject matter is not only religious, but also historical and folklore content, so it is also known as the "encyclopedia" to understand Tibet. Therefore, if you want to understand the history of Tibet, in addition to sitting down and reading the strict but slightly dull history books, you can also choose a pleasant and enjoyable way - enjoying the thangka, conversing with many ancient people, imagining the historical events, savoring the rich spiritual world of the Tibetans, and understanding the unique folklore of the Tibetans, which is a process to make the history become a three-dimensional and palpable. This is a process of making history three-dimensional and palpable.
(A) Thangkas can provide a cozy and relaxing way to learn about Tibet.
(B) The thangkas are a unique record of Tibetan folklore and historical events.
(C) The thangka is an "encyclopedic" form of painting for understanding Tibetan culture and history.
(D) The thangka is a form of painting that is rich in Tibetan cultural characteristics and has a long history.
Step-by-step answer:
1.It is explicitly mentioned in the article that besides reading rigorous but somewhat rigid historical books, appreciating thangkas is a comfortable and enjoyable way for people to converse with numerous ancient people, imagine past historical events, appreciate the rich spiritual world of Tibetans, and understand unique Tibetan customs.
2.So the main purpose of this passage is (A) "Thangka can provide a comfortable and easy way for everyone to understand Xizang".
So the answer is (A).

I want you to act as a commonsense reasoning expert for Chinese.
Request：“知人论世”作为一种文学批评的原则和方法,最早由战国时期的思想家孟子提出.孟子认为,后人要交结古人,只是读其诗书是不行的,还必须了解他们的为人行事以及他们的生活的时代,这样,才能读懂古人的诗书,才能和古人心契神交,成为知音. 对这段话的理解,不正确的是?
(A) 人的心灵是可以互通和共鸣的
(B) “知人论世”作为一种文学评论发沿用至今并显现了强大的生命力
(C) “知人论世”可以帮助后人交结古人和古人成为知音
(D) 了解古人和他所处的时代,有助于理解他的作品
You should retell the request in English.
You should do the answer step by step to choose the right answer.
You should step-by-step answer the request.
You should tell me the answer in this format 'So the answer is'.
Request: As a principle and method of literary criticism, the concept of "knowing people and discussing the world" was first proposed by Mencius, a thinker of the Warring States period. According to Mencius, in order to make friends with the ancients, it is not enough just to read their poems and books, but also to understand their behavior and the times in which they lived, so as to read and understand their poems and books, and to make friends with them and become their soulmates. What is the incorrect understanding of this passage?
(A) People's hearts can communicate and resonate with each other.
(B) "Knowing people and discussing the world" has been used as a kind of literary criticism and has shown a strong vitality.
(C) "Knowing people and discussing the world" can help the descendants to make friends with the ancients and the ancients to become their soulmates.
(D) Knowing about the ancients and their times helps to understand their works.
Step-by-step answer:
1.From this passage, we cannot see (B) that "understanding people and discussing the world" as a literary criticism has been used to this day and has shown strong vitality.
2.Although "knowing people and discussing the world" was indeed proposed by the philosopher Mencius during the Warring States period as a principle and method of literary criticism, this passage does not mention that "knowing people and discussing the world" is still in use today, or that it has shown strong vitality.
3.Therefore, option (B) is an incorrect understanding.
So the answer is (B).`,
  'Translate-EN': `Please understand the meaning of the question and choose the correct answer.

Q:Some Cantonese people don't like chili peppers. Therefore, some southerners don't like chili peppers. Which of the following ensures the validity of the above argument?
(A) Some Cantonese people love chili peppers
(B) Some Southerners love chili peppers.
(C) All Cantonese are Southerners.
(D) Some Cantonese people do not love chili or sweets.
A: Let's think step by step.
In this argument, we infer from "some Cantonese don't like chili peppers" that "some Southerners don't like chili peppers". This inference depends on the relationship between Cantonese and Southerners. In order for this inference to be valid, we need to make sure that at least some Cantonese are Southerners. Therefore, option (C) "All Cantonese are southerners" is the one that ensures that this argument is valid. So the answer is (C).


Q:Thangka is a form of painting rich in Tibetan cultural characteristics, which has a history of more than 1300 years since the rise of the Tubo Dynasty and is a cultural treasure of the Snowy Plateau. It is a cultural treasure of the Snowy Plateau. Its subject matter is not only religious, but also historical and folklore content, so it is also known as the "encyclopedia" to understand Tibet. Therefore, if you want to understand the history of Tibet, in addition to sitting down and reading the strict but slightly dull history books, you can also choose a pleasant and enjoyable way - enjoying the thangka, conversing with many ancient people, imagining the historical events, savoring the rich spiritual world of the Tibetans, and understanding the unique folklore of the Tibetans, which is a process to make the history become a three-dimensional and palpable. This is a process of making history three-dimensional and palpable.
(A) Thangkas can provide a cozy and relaxing way to learn about Tibet.
(B) The thangkas are a unique record of Tibetan folklore and historical events.
(C) The thangka is an "encyclopedic" form of painting for understanding Tibetan culture and history.
(D) The thangka is a form of painting that is rich in Tibetan cultural characteristics and has a long history.
A: Let's think step by step.
It is clearly mentioned in the text that apart from reading rigorous but dull history books, appreciating thangkas is a pleasant and enjoyable way to talk with many ancient people, imagine historical events, experience the rich spiritual world of the Tibetans, and learn about the unique Tibetan folklore. So the main intention of the passage is (A) "Thangkas can provide a cozy and relaxing way to learn about Tibet." So the answer is (A).

Q:As a principle and method of literary criticism, the concept of "knowing people and discussing the world" was first proposed by Mencius, a thinker of the Warring States period. According to Mencius, in order to make friends with the ancients, it is not enough just to read their poems and books, but also to understand their behavior and the times in which they lived, so as to read and understand their poems and books, and to make friends with them and become their soulmates. What is the incorrect understanding of this passage?
(A) People's hearts can communicate and resonate with each other.
(B) "Knowing people and discussing the world" has been used as a kind of literary criticism and has shown a strong vitality.
(C) "Knowing people and discussing the world" can help the descendants to make friends with the ancients and the ancients to become their soulmates.
(D) Knowing about the ancients and their times helps to understand their works.
A: Let us think step by step
From the passage, we fail to see that (B) "Knowing the people of the world" has been used as a kind of literary criticism and has shown a strong vitality. Although it is true that "knowing people and discussing the world" is a principle and method of literary criticism put forward by the philosopher Mencius during the Warring States period, the passage does not mention that "knowing people and discussing the world" is still in use today, nor does it mention that it has shown great vitality. Therefore, option (B) is a misconception. So the answer is (B).`,
};
