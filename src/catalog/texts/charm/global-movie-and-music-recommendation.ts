import type { CharmExamples } from './charm-examples.ts';

/** Solved questions of the task `Global_Movie_and_Music_Recommendation`. */
export const globalMovieAndMusicRecommendation: CharmExamples = {
  Direct: `给根据给定艺术作品清单，找出最类似的。

Q: 寻找一部与《勇敢的心》、《风月俏佳人》、《辛德勒的名单》、《阿波罗13号》类似的电影：
选项：
(A)《星际迷航》
(B)《我盛大的希腊婚礼2》
(C)《圣诞老人2》
(D)《与狼共舞》
A: (D)

Q: 寻找一部与《勇敢的心》、《风月俏佳人》、《阿波罗13号》、《与狼共舞》类似的电影：
选项：
(A)《蝙蝠侠：突袭阿卡姆》
(B)《肖申克的救赎》
(C)《玩具总动员》
(D)《狮子王》
A: (B)

Q: 寻找一部与《惊世骇案》、《勇敢的心》、《低俗小说》、《辛德勒的名单》类似的电影：
选项：
(A)《卡里加里博士的小屋》
(B)《肖申克的救赎》
(C)《蜘蛛侠2》
(D)《出租车》
A: (B)`,
  'ZH-CoT': `给根据给定艺术作品清单，找出最类似的。

Q: 寻找一部与《勇敢的心》、《风月俏佳人》、《辛德勒的名单》、《阿波罗13号》类似的电影：
选项：
(A)《星际迷航》
(B)《我盛大的希腊婚礼2》
(C)《圣诞老人2》
(D)《与狼共舞》
A: 让我们一步一步来思考。
《星际迷航》是一部科幻电影，虽然它具有深度和复杂性，但它的主题和风格与上述四部电影有较大的差异。
《我盛大的希腊婚礼2》是一部轻松的喜剧电影，与上述四部电影的主题和风格有较大的差异。
《圣诞老人2》是一部圣诞主题的家庭电影，与上述四部电影的主题和风格也有较大的差异。
《与狼共舞》是一部描绘美国西部开拓时期与原住民关系的电影.
其中《与狼共舞》的主题和风格与上述四部电影相符。这部电影与《勇敢的心》、《风月俏佳人》、《辛德勒的名单》、《阿波罗13号》一样，都是历史题材的电影，具有深度和严肃性。所以答案是(D)。

Q: 寻找一部与《勇敢的心》、《风月俏佳人》、《阿波罗13号》、《与狼共舞》类似的电影：
选项：
(A)《蝙蝠侠：突袭阿卡姆》
(B)《肖申克的救赎》
(C)《玩具总动员》
(D)《狮子王》
A: 让我们一步一步来思考。
《蝙蝠侠：突袭阿卡姆》是一部超级英雄电影，它的主题和风格与上述四部电影有较大的差异。
《肖申克的救赎》是一部1994年的美国剧情电影，由弗兰克·德拉邦特执导，蒂姆·罗宾斯和摩根·弗里曼主演，这是一部讲述希望和毅力的电影。
《玩具总动员》是一部动画电影，虽然它可能具有一些冒险和友谊的主题，但其主题和风格与上述四部电影有较大的差异。
《狮子王》虽然是一部经典的动画电影，涵盖了勇气和成长的主题，但其主题和风格与上述四部电影有较大的差异。
其中《肖申克的救赎》这部电影与《勇敢的心》、《风月俏佳人》、《阿波罗13号》、《与狼共舞》一样，都是具有深度和严肃性的电影，并且主题和风格与其他三部电影相似。所以答案是(B)。

Q: 寻找一部与《惊世骇案》、《勇敢的心》、《低俗小说》、《辛德勒的名单》类似的电影：
选项：
(A)《卡里加里博士的小屋》
(B)《肖申克的救赎》
(C)《蜘蛛侠2》
(D)《出租车》
A: 让我们一步一步来思考。
《卡里加里博士的小屋》是一部1920年的德国表现主义默片，由罗伯特·维内执导。这部电影通常被认为是德国表现主义电影的一部里程碑式作品，也是最早的恐怖电影之一。
《肖申克的救赎》是一部1994年的美国剧情电影，由弗兰克·德拉邦特执导，蒂姆·罗宾斯和摩根·弗里曼主演，这是一部讲述希望和毅力的电影。
《蜘蛛侠2》是一部2004年的美国超级英雄电影，由萨姆·雷米执导，托比·马奎尔主演，是《蜘蛛侠》三部曲的第二部。
《出租车》这是一部2004年的美国喜剧动作片，由蒂姆·斯托瑞执导，吉米·福兰和昆汀·拉塔法主演。这部电影是1998年法国电影的美国翻拍版。
而题目中《惊世骇案》、《勇敢的心》、《低俗小说》和《辛德勒的名单》都是一些非常深刻、情节丰富且具有强烈人性主题的电影。它们都以其出色的剧本、精彩的表演和深刻的主题赢得了观众和评论家的高度赞誉。选项中《肖申克的救赎》讲述了一名被冤枉的银行家如何在监狱中保持希望，并最终逃脱的故事。这部电影的情节深入人心，人性描绘深刻，与题目中的电影有许多相似之处。所以答案是(B)。`,
  'EN-CoT': `给根据给定艺术作品清单，找出最类似的。

Q: 寻找一部与《勇敢的心》、《风月俏佳人》、《辛德勒的名单》、《阿波罗13号》类似的电影：
选项：
(A)《星际迷航》
(B)《我盛大的希腊婚礼2》
(C)《圣诞老人2》
(D)《与狼共舞》
A: Let's think step by step.
Star Trek is a science fiction film that, despite its depth and complexity, has significant differences in theme and style from the four aforementioned films.
My Grand Greek Wedding 2 is a light hearted comedy film that differs significantly from the themes and styles of the four aforementioned films.
Santa Claus 2 is a family movie with a Christmas theme, which differs significantly from the themes and styles of the four aforementioned movies.
"Dancing with Wolves" is a film that depicts the relationship between Native Americans and the American West during its pioneering period
The theme and style of "Dancing with Wolves" are consistent with the four films mentioned above. This movie, like Brave Heart, Pretty Woman, Schindler's List, and Apollo 13, is a historical film with depth and seriousness. So the answer is (D).

Q: 寻找一部与《勇敢的心》、《风月俏佳人》、《阿波罗13号》、《与狼共舞》类似的电影：
选项：
(A)《蝙蝠侠：突袭阿卡姆》
(B)《肖申克的救赎》
(C)《玩具总动员》
(D)《狮子王》
A: Let's think step by step.
Batman: Assault on Arkham is a superhero film with significant differences in theme and style from the four aforementioned films.
Shawshank Redemption is a 1994 American drama film directed by Frank Delabond and starring Tim Robbins and Morgan Freeman. It is a film about hope and perseverance.
Toy Story is an animated film, although it may have some themes of adventure and friendship, its themes and style differ significantly from the four aforementioned films.
Although Lion King is a classic animated film that covers themes of courage and growth, its themes and style differ significantly from the four aforementioned films.
The Shawshank Redemption, like Brave Heart, Pretty Woman, Apollo 13, and Dancing with Wolves, is a film with depth and seriousness, and its theme and style are similar to the other three films. So the answer is (B).

Q: 寻找一部与《惊世骇案》、《勇敢的心》、《低俗小说》、《辛德勒的名单》类似的电影：
选项：
(A)《卡里加里博士的小屋》
(B)《肖申克的救赎》
(C)《蜘蛛侠2》
(D)《出租车》
A: Let's think step by step.
"Dr. Caligary's Cabin" is a 1920 German expressionist silent film directed by Robert Wiener. This film is often considered a milestone in German expressionist cinema and one of the earliest horror films.
Shawshank Redemption is a 1994 American drama film directed by Frank Delabond and starring Tim Robbins and Morgan Freeman. It is a film about hope and perseverance.
Spider Man 2 is a 2004 American superhero film directed by Sam Remy and starring Toby Maguire. It is the second installment of the Spider Man trilogy.
"Taxi" is a 2004 American comedy action film directed by Tim Storey, starring Jimmy Flanders and Quentin Latafa. This movie is an American remake of a 1998 French film.
And the titles of "The Amazing Case", "Brave Heart", "Pulp Fiction", and "Schindler's List" are all very profound, plot rich, and have strong human themes in movies. They have all won high praise from audiences and critics for their excellent scripts, brilliant performances, and profound themes. The Shawshank Redemption tells the story of a wrongly accused banker who maintains hope in prison and ultimately escapes. The plot of this movie is deeply ingrained in people's hearts, with a profound portrayal of human nature, and there are many similarities with the movie in the title. So the answer is (B).`,
  XLT: `给根据给定艺术作品清单，找出最类似的。

I want you to act as a commonsense reasoning expert for Chinese.
Request：寻找一部与《勇敢的心》、《风月俏佳人》、《辛德勒的名单》、《阿波罗13号》类似的电影：
选项：
(A)《星际迷航》
(B)《我盛大的希腊婚礼2》
(C)《圣诞老人2》
(D)《与狼共舞》
You should retell the request in English.
You should do the answer step by step to choose the right answer.
You should step-by-step answer the request.
You should tell me the answer in this format 'So the answer is'.
Request：Find a movie similar to Braveheart, Pretty Woman, Schindler's List, Apollo 13:
Options:
(A) Star Trek
(B) My Big Fat Greek Wedding 2
(C) The Santa Clause 2
(D) Dances with Wolves
Step-by-step answer:
1.Star Trek is a science fiction film that, despite its depth and complexity, has significant differences in theme and style from the four aforementioned films.
2.My Big Fat Greek Wedding 2 is a light hearted comedy film that differs significantly from the themes and styles of the four aforementioned films.
3.Santa Claus 2 is a family movie with a Christmas theme, which differs significantly from the themes and styles of the four aforementioned movies.
4.Dancing with Wolves is a film that depicts the relationship between Native Americans and the American West during its pioneering period
5.The theme and style of "Dancing with Wolves" are consistent with the four films mentioned above. This movie, like Brave Heart, Pretty Woman, Schindler's List, and Apollo 13, is a historical film with depth and seriousness.
So the answer is (D).

I want you to act as a commonsense reasoning expert for Chinese.
Request：寻找一部与《勇敢的心》、《风月俏佳人》、《阿波罗13号》、《与狼共舞》类似的电影：
选项：
(A)《蝙蝠侠：突袭阿卡姆》
(B)《肖申克的救赎》
(C)《玩具总动员》
(D)《狮子王》
You should retell the request in English.
You should do the answer step by step to choose the right answer.
You should step-by-step answer the request.
You should tell me the answer in this format 'So the answer is'.
Request：Find a movie similar to Braveheart, Pretty Woman, Apollo 13, Dances with Wolves:
Options:
(A) Batman Assault on Arkham
(B) The Shawshank Redemption
(C) Toy Story
(D) The Lion King
Step-by-step answer:
1.Batman: Assault on Arkham is a superhero film with significant differences in theme and style from the four aforementioned films.
2.Shawshank Redemption is a 1994 American drama film directed by Frank Delabond and starring Tim Robbins and Morgan Freeman. It is a film about hope and perseverance.
3.Toy Story is an animated film, although it may have some themes of adventure and friendship, its themes and style differ significantly from the four aforementioned films.
4.Although Lion King is a classic animated film that covers themes of courage and growth, its themes and style differ significantly from the four aforementioned films.
5.The Shawshank Redemption, like Brave Heart, Pretty Woman, Apollo 13, and Dancing with Wolves, is a film with depth and seriousness, and its theme and style are similar to the other three films.
So the answer is (B).

I want you to act as a commonsense reasoning expert for Chinese.
Request：寻找一部与《惊世骇案》、《勇敢的心》、《低俗小说》、《辛德勒的名单》类似的电影：
选项：
(A)《卡里加里博士的小屋》
(B)《肖申克的救赎》
(C)《蜘蛛侠2》
(D)《出租车》
You should retell the request in English.
You should do the answer step by step to choose the right answer.
You should step-by-step answer the request.
You should tell me the answer in this format 'So the answer is'.
Request：Find a movie similar to The Usual Suspects, Braveheart, Pulp Fiction, Schindler's List:
Options:
(A) The Cabinet of Dr Caligari
(B) The Shawshank Redemption
(C) Spider-Man 2
(D) Taxi
Step-by-step answer:
1."Dr. Caligary's Cabin" is a 1920 German expressionist silent film directed by Robert Wiener. This film is often considered a milestone in German expressionist cinema and one of the earliest horror films.
2.Shawshank Redemption is a 1994 American drama film directed by Frank Delabond and starring Tim Robbins and Morgan Freeman. It is a film about hope and perseverance.
3.Spider Man 2 is a 2004 American superhero film directed by Sam Remy and starring Toby Maguire. It is the second installment of the Spider Man trilogy.
4."Taxi" is a 2004 American comedy action film directed by Tim Storey, starring Jimmy Flanders and Quentin Latafa. This movie is an American remake of a 1998 French film.
5.And the titles of "The Amazing Case", "Brave Heart", "Pulp Fiction", and "Schindler's List" are all very profound, plot rich, and have strong human themes in movies. They have all won high praise from audiences and critics for their excellent scripts, brilliant performances, and profound themes. The Shawshank Redemption tells the story of a wrongly accused banker who maintains hope in prison and ultimately escapes. The plot of this movie is deeply ingrained in people's hearts, with a profound portrayal of human nature, and there are many similarities with the movie in the title.
So the answer is (B).`,
  'Translate-EN': `Given based on the given list of artworks, identify the most similar.

Q: Find a movie similar to Braveheart, Pretty Woman, Schindler's List, Apollo 13:
Options:
(A) Star Trek.
(B) My Grand Greek Wedding 2
(C)The Santa Clause 2
(D) Dances with Wolves
A: Let's think step by step.
Star Trek is a science fiction movie, and while it has depth and complexity, its themes and style are quite different from the four movies mentioned above.
MY GREAT GREEK WEDDING 2 is a light-hearted comedy movie that differs considerably in theme and style from the four movies mentioned above.
Santa Claus 2 is a Christmas-themed family movie that also differs considerably in theme and style from the four movies mentioned above.
Dances with Wolves is a movie depicting the relationship with Native Americans during the pioneering period of the American West.
The theme and style of one of the movies, Dances with Wolves, matches the four movies mentioned above. This movie, like Braveheart, Pretty Woman, Schindler's List, and Apollo 13, is a historical movie with depth and seriousness. So the answer is (D).

Q: Find a movie similar to Braveheart, Pretty Woman, Apollo 13, Dances with Wolves:
Options:
(A) Batman: Assault on Arkham
(B)The Shawshank Redemption
(C) "Toy Story
(D) The Lion King
A: Let's think step by step.
Batman: Assault on Arkham is a superhero movie whose theme and style are quite different from the four movies mentioned above.
The Shawshank Redemption is a 1994 American drama film directed by Frank Delabonte and starring Tim Robbins and Morgan Freeman; it's a movie about hope and perseverance.
Toy Story is an animated movie, and while it may have some themes of adventure and friendship, its themes and style differ considerably from the four movies mentioned above.
The Lion King, while it is a classic animated movie that covers themes of courage and growing up, has themes and styles that differ considerably from the four movies mentioned above.
One of the movies, The Shawshank Redemption, like Braveheart, Pretty Woman, Apollo 13, and Dances with Wolves, is a movie with depth and seriousness and has a similar theme and style to the other three movies. So the answer is (B).

Q: Find a movie similar to Astonishing, Braveheart, Lowlife, Schindler's List:
Options:
(A) The Cabin of Dr. Caligari
(B)The Shawshank Redemption
(C) 'Spider-Man 2'
(D)Taxi
A: Let's think step by step.
The Cabin of Dr. Caligari is a 1920 German Expressionist silent film directed by Robert Wiene. It is often considered a landmark work of German Expressionist cinema and one of the earliest horror films.
The Shawshank Redemption is a 1994 American drama film directed by Frank Delabonte and starring Tim Robbins and Morgan Freeman; it is a movie about hope and perseverance.
Spider-Man 2 is a 2004 American superhero film directed by Sam Raimi and starring Tobey Maguire as the second installment of the Spider-Man trilogy.
Cab is a 2004 American comedy-action film directed by Tim Story and starring Jimmy Foran and Quentin Latafa. The movie is an American remake of the 1998 French film.
And the titles, "The Thing," "Braveheart," "Lowlife," and "Schindler's List" are some very deep, richly plotted movies with strong human themes. They have all won high praise from audiences and critics for their excellent scripts, brilliant performances and profound themes. Among the options is The Shawshank Redemption, which tells the story of how a wrongly accused banker keeps hope alive in prison and eventually escapes. With its deeply moving plot and profound depiction of human nature, this movie has many similarities with the movie in the title. So the answer is (B).
`,
};
