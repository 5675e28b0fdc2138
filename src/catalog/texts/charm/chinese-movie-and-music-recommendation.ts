import type { CharmExamples } from './charm-examples.ts';

/** Solved questions of the task `Chinese_Movie_and_Music_Recommendation`. */
export const chineseMovieAndMusicRecommendation: CharmExamples = {
  Direct: `给根据给定艺术作品清单，找出最类似的。

Q: 和这些电影《疯狂的外星人》、《斗牛》、《杀生》、《疯狂的石头》有共同点的电影是：
选项:
(A)《泰囧》
(B)《少年派》
(C)《江湖儿女》
(D)《湄公河行动》
A: (A)

Q: 和这些电影《红高梁》、《活着》、《大红灯笼高高挂》、《英雄》有共同点的电影是：
选项:
(A)《一个都不能少》
(B)《让子弹飞》
(C)《阿飞正传》
(D)《东邪西毒》
A: (A)

Q: 和这些歌曲《夜曲》、《本草纲目》、《听妈妈的话》、《七里香》有共同点的歌曲是：
选项:
(A)《双节棍》
(B)《年少有为》
(C)《浮夸》
(D)《三人游》
A: (A)`,
  'ZH-CoT': `给根据给定艺术作品清单，找出最类似的。

Q: 和这些电影《疯狂的外星人》、《斗牛》、《杀生》、《疯狂的石头》有共同点的电影是：
选项:
(A)《泰囧》
(B)《少年派》
(C)《江湖儿女》
(D)《湄公河行动》
A: 让我们一步一步来思考。
《疯狂的外星人》是由宁浩执导，刘慈欣、孙小杭编剧，黄渤、沈腾、徐峥等主演的喜剧科幻片，2019年上映。
《斗牛》是由管虎执导，黄渤、闫妮等主演的黑色喜剧电影，2009年上映。
《杀生》是由管虎执导，黄渤、任达华、苏有朋、余男等联袂主演的荒诞悬疑喜剧片，2012年上映。
《疯狂的石头》是宁浩执导，郭涛、刘桦、连晋、刘刚、徐峥、黄渤等出演的黑色喜剧片，2006年上映。
这些都是有黄渤出演的著名经典中国喜剧电影，在所有选项中，唯一与这些电影有相同点的电影似乎是《泰囧》（徐峥执导，黄渤、徐峥、王宝强主演的喜剧片，2012年上映）。所以答案是(A)。

Q: 和这些电影《红高梁》、《活着》、《大红灯笼高高挂》、《英雄》有共同点的电影是：
选项:
(A)《一个都不能少》
(B)《让子弹飞》
(C)《阿飞正传》
(D)《东邪西毒》
A: 让我们一步一步来思考。
《红高粱》由张艺谋执导，姜文、巩俐、滕汝骏等主演的战争文艺片，1987年在中国上映。
《活着》是由张艺谋执导，葛优、巩俐等主演的剧情片，1994年在中国上映。
《大红灯笼高高挂》是由张艺谋执导，巩俐、何赛飞、马精武、曹翠芬、孔琳、金淑媛等主演的剧情片，1991年在中国上映。
《英雄》是张艺谋执导，由李连杰、梁朝伟、张曼玉、陈道明、章子怡及甄子丹主演的的武侠电影，2002年在中国上映。
这些都是由张艺谋执导的著名经典中国电影，在所有选项中，唯一与这些电影有相同点的电影似乎是《一个都不能少》（张艺谋执导，魏敏芝、张慧科主演的剧情电影，1999年上映）。所以答案是(A)。

Q: 和这些歌曲《夜曲》、《本草纲目》、《听妈妈的话》、《七里香》有共同点的歌曲是：
选项:
(A)《双节棍》
(B)《年少有为》
(C)《浮夸》
(D)《三人游》
A: 让我们一步一步来思考。
《夜曲》是周杰伦演唱的一首歌曲，由方文山作词，周杰伦作曲，林迈可编曲，收录在周杰伦2005年发行的专辑《11月的萧邦》中
《本草纲目》是周杰伦演唱的一首歌曲，由方文山作词，周杰伦作曲，林迈可编曲，收录在周杰伦2006年发行的专辑《依然范特西》中。
《听妈妈的话》是周杰伦演唱的一首歌曲，由周杰伦作词、作曲，林迈可、洪敬尧编曲，收录在周杰伦2006年发行的专辑《依然范特西》中。
《七里香》是周杰伦演唱的一首歌曲，由方文山作词，周杰伦谱曲，钟兴民编曲，收录在周杰伦2004年发行的同名专辑《七里香》中。
这些都是由周杰伦演唱的中国著名流行音乐歌曲，在所有选项中，唯一与这些歌曲有相同点的歌曲似乎是《双节棍》（由周杰伦演唱，由周杰伦作曲，方文山作词，钟兴民编曲，收录于周杰伦2001年发行的专辑《范特西》中）。所以答案是(A)。`,
  'EN-CoT': `给根据给定艺术作品清单，找出最类似的。

Q: 和这些电影《疯狂的外星人》、《斗牛》、《杀生》、《疯狂的石头》有共同点的电影是：
选项:
(A)《泰囧》
(B)《少年派》
(C)《江湖儿女》
(D)《湄公河行动》
A：Let's think step by step.
"Crazy Alien" is a comedy science fiction film directed by Ning Hao, written by Liu Cixin and Sun Xiaohang, and starring Huang Bo, Shen Teng, and Xu Zheng. It was released in 2019.
"Cow" is a dark comedy film directed by Guan Hu, starring Huang Bo and Yan Ni. It was released in 2009.
"Design of Death" is an absurd and suspenseful comedy film directed by Guan Hu, featuring Huang Bo, Simon Yam, Su Youpeng, and Yu Nan. It was released in 2012.
"Crazy Stone" is a dark comedy film directed by Ning Hao, featuring Guo Tao, Liu Hua, Lian Jin, Liu Gang, Xu Zheng, and Huang Bo. It was released in 2006.
These are all famous classic Chinese comedy films featuring Huang Bo. The only film among the options that seems to have something in common with these films is "Lost in Thailand" (directed by Xu Zheng, starring Huang Bo, Xu Zheng, and Wang Baoqiang), a comedy film released in 2012. So the answer is (A).

Q: 和这些电影《红高梁》、《活着》、《大红灯笼高高挂》、《英雄》有共同点的电影是：
选项:
(A)《一个都不能少》
(B)《让子弹飞》
(C)《阿飞正传》
(D)《东邪西毒》
A:Let's think step by step.
"Red Sorghum," directed by Zhang Yimou and starring Jiang Wen, Gong Li, and Teng Rujun, is a war drama film that was released in China in 1987.
"To Live," directed by Zhang Yimou and starring Ge You and Gong Li, is a drama film that was released in China in 1994.
"Raise the Red Lantern," directed by Zhang Yimou and starring Gong Li, He Saifei, Ma Jingwu, Cao Cuifen, Kong Lin, and Jin Shuyuan, is a drama film that was released in China in 1991.
"Hero," directed by Zhang Yimou and starring Jet Li, Tony Leung, Maggie Cheung, Chen Daoming, Zhang Ziyi, and Donnie Yen, is a wuxia film that was released in China in 2002.
These are all famous classic Chinese films directed by Zhang Yimou. The only film among the options that seems to have something in common with these films is "Not One Less" (directed by Zhang Yimou, starring Wei Minzhi and Zhang Huike), a drama film released in 1999. So the answer is (A).

Q: 和这些歌曲《夜曲》、《本草纲目》、《听妈妈的话》、《七里香》有共同点的歌曲是：
选项:
(A)《双节棍》
(B)《年少有为》
(C)《浮夸》
(D)《三人游》
A：Let's think step by step.
"Nocturne" is a song performed by Jay Chou, with lyrics by Vincent Fang, music by Jay Chou, and arrangement by Michael Lin. It is included in Jay Chou's 2005 album "November's Chopin."
"Herbalist's Manual" is a song performed by Jay Chou, with lyrics by Vincent Fang, music by Jay Chou, and arrangement by Michael Lin. It is included in Jay Chou's 2006 album "Still Fantasy."
"Listen to Your Mother" is a song performed by Jay Chou, with lyrics and music by Jay Chou, arrangement by Michael Lin and Hong Jingyao. It is included in Jay Chou's 2006 album "Still Fantasy."
"Common Jasmine Orange" is a song performed by Jay Chou, with lyrics by Vincent Fang, music by Jay Chou, and arrangement by Chung Hsin-min. It is included in Jay Chou's self-titled album "Common Jasmine Orange" released in 2004.
These are all famous pop songs performed by Jay Chou. The only song among the options that seems to have something in common with these songs is "Nunchucks" (performed by Jay Chou, composed by Jay Chou, lyrics by Vincent Fang, arrangement by Chung Hsin-min, included in Jay Chou's 2001 album "Fantasy"). So the answer is (A).`,
  XLT: `给根据给定艺术作品清单，找出最类似的。

I want you to act as a commonsense reasoning expert for Chinese.
Request：和这些电影《疯狂的外星人》、《斗牛》、《杀生》、《疯狂的石头》有共同点的电影是：
选项:
(A)《泰囧》
(B)《少年派》
(C)《江湖儿女》
(D)《湄公河行动》
You should retell the request in English.
You should do the answer step by step to choose the right answer.
You should step-by-step answer the request.
You should tell me the answer in this format 'So the answer is'.
Request：The movie that has something in common with these movies Crazy Aliens, Bullitt, Killjoys and Crazy Stone is:
Options.
(A)Lost in Thailand
(B)The Young and the Restless
(C)The Children of the River and the Lake
(D)The Mekong Operation
Step-by-step answer:
1."Crazy Alien" is a comedy science fiction film directed by Ning Hao, written by Liu Cixin and Sun Xiaohang, and starring Huang Bo, Shen Teng, and Xu Zheng. It was released in 2019.
2."Cow" is a dark comedy film directed by Guan Hu, starring Huang Bo and Yan Ni. It was released in 2009.
3."Design of Death" is an absurd and suspenseful comedy film directed by Guan Hu, featuring Huang Bo, Simon Yam, Su Youpeng, and Yu Nan. It was released in 2012.
4."Crazy Stone" is a dark comedy film directed by Ning Hao, featuring Guo Tao, Liu Hua, Lian Jin, Liu Gang, Xu Zheng, and Huang Bo. It was released in 2006.
5.These are all famous classic Chinese comedy films featuring Huang Bo. The only film among the options that seems to have something in common with these films is "Lost in Thailand" (directed by Xu Zheng, starring Huang Bo, Xu Zheng, and Wang Baoqiang), a comedy film released in 2012. 
So the answer is (A).

I want you to act as a commonsense reasoning expert for Chinese.
Request：和这些电影《红高梁》、《活着》、《大红灯笼高高挂》、《英雄》有共同点的电影是：
选项:
(A)《一个都不能少》
(B)《让子弹飞》
(C)《阿飞正传》
(D)《东邪西毒》
You should retell the request in English.
You should do the answer step by step to choose the right answer.
You should step-by-step answer the request.
You should tell me the answer in this format 'So the answer is'.
Request：The movie that has something in common with these movies 'Red High Beam', 'Alive', 'Big Red Lantern' and 'Hero' is:
Option.
(A) 'Not One Less'
(B)Let the Bullets Fly
(C)The Legend of Ah Fei
(D)East is East, West is West
Step-by-step answer:
1."Red Sorghum," directed by Zhang Yimou and starring Jiang Wen, Gong Li, and Teng Rujun, is a war drama film that was released in China in 1987.
2."To Live," directed by Zhang Yimou and starring Ge You and Gong Li, is a drama film that was released in China in 1994.
3."Raise the Red Lantern," directed by Zhang Yimou and starring Gong Li, He Saifei, Ma Jingwu, Cao Cuifen, Kong Lin, and Jin Shuyuan, is a drama film that was released in China in 1991.
4."Hero," directed by Zhang Yimou and starring Jet Li, Tony Leung, Maggie Cheung, Chen Daoming, Zhang Ziyi, and Donnie Yen, is a wuxia film that was released in China in 2002.
5.These are all famous classic Chinese films directed by Zhang Yimou. The only film among the options that seems to have something in common with these films is "Not One Less" (directed by Zhang Yimou, starring Wei Minzhi and Zhang Huike), a drama film released in 1999.
So the answer is (A).

I want you to act as a commonsense reasoning expert for Chinese.
Request：和这些歌曲《夜曲》、《本草纲目》、《听妈妈的话》、《七里香》有共同点的歌曲是：
选项:
(A)《双节棍》
(B)《年少有为》
(C)《浮夸》
(D)《三人游》
You should retell the request in English.
You should do the answer step by step to choose the right answer.
You should step-by-step answer the request.
You should tell me the answer in this format 'So the answer is'.
Request：The songs that have something in common with these songs "Nocturne", "Materia Medica", "Listen to Your Mother" and "Seven Miles" are:
Option.
(A) 'Nunchaku'
(B) 'The Young and the Restless'
(C) 'Pomp and Circumstance'
(D) "Three's a Crowd
Step-by-step answer:
1."Nocturne" is a song performed by Jay Chou, with lyrics by Vincent Fang, music by Jay Chou, and arrangement by Michael Lin. It is included in Jay Chou's 2005 album "November's Chopin."
2."Herbalist's Manual" is a song performed by Jay Chou, with lyrics by Vincent Fang, music by Jay Chou, and arrangement by Michael Lin. It is included in Jay Chou's 2006 album "Still Fantasy."
3."Listen to Your Mother" is a song performed by Jay Chou, with lyrics and music by Jay Chou, arrangement by Michael Lin and Hong Jingyao. It is included in Jay Chou's 2006 album "Still Fantasy."
4."Common Jasmine Orange" is a song performed by Jay Chou, with lyrics by Vincent Fang, music by Jay Chou, and arrangement by Chung Hsin-min. It is included in Jay Chou's self-titled album "Common Jasmine Orange" released in 2004.
5.These are all famous pop songs performed by Jay Chou. The only song among the options that seems to have something in common with these songs is "Nunchucks" (performed by Jay Chou, composed by Jay Chou, lyrics by Vincent Fang, arrangement by Chung Hsin-min, included in Jay Chou's 2001 album "Fantasy").
So the answer is (A).`,
  'Translate-EN': `Given based on the given list of artworks, identify the most similar.

Q: The movies that have something in common with these movies Crazy Aliens, Bullitt, Killjoys and Crazy Stone are:
Options.
(A) 'Lost in Thailand'
(B)The Young and the Restless
(C)The Children of the River and the Lake
(D)The Mekong Operation
A: Let's think step by step.
Crazy Aliens is a comedy sci-fi film directed by Ning Hao, written by Liu Cixin and Sun Xiaohang, and starring Huang Bo, Shen Teng and Xu Zheng, released in 2019.
Bullfight is a black comedy film directed by Guan Hu and starring Huang Bo and Yan Ni, released in 2009.
Killing Life is an absurd suspense comedy film directed by Guan Hu and co-starring Huang Bo, Ren Dahua, Su Youpeng and Yu Nan, released in 2012.
Crazy Stone is a black comedy film directed by Ning Hao and starring Guo Tao, Liu Hua, Lian Jin, Liu Gang, Xu Zheng and Huang Bo, released in 2006.
These are all famous classic Chinese comedy movies with Huang Bo in them, and out of all the options, the only movie that seems to have something in common with these movies is Lost in Thailand (a comedy film directed by Xu Zheng and starring Huang Bo, Xu Zheng and Wang Baoqiang, released in 2012). So the answer is (A).

Q: The movie that has something in common with these movies 'Red High Beam', 'Alive', 'Big Red Lantern' and 'Hero' is:
Option.
(A) 'Not One Less'
(B)Let the Bullets Fly
(C)The Legend of Ah Fei
(D)East is East, West is West
A: Let's think step by step.
Red Sorghum, a war literary film directed by Zhang Yimou and starring Jiang Wen, Gong Li and Teng Rujun, was released in China in 1987.
Alive, a drama film directed by Zhang Yimou and starring Ge You and Gong Li, was released in China in 1994.
Hanging the Red Lantern High is a drama film directed by Zhang Yimou and starring Gong Li, He Saifei, Ma Jingwu, Cao CuiFen, Kong Lin, and Jin Shuyuan, released in China in 1991.
Hero is a martial arts film directed by Zhang Yimou and starring Jet Li, Tony Leung, Maggie Cheung, Chen Dao Ming, Zhang Ziyi and Donnie Yen, released in China in 2002.
These are all famous classic Chinese movies directed by Zhang Yimou. Among all the choices, the only movie that seems to have something in common with these movies is Not One Less (a drama movie directed by Zhang Yimou and starring Wei Minzhi and Zhang Huike, released in 1999). So the answer is (A).

Q: The songs that have something in common with these songs 'Nocturne', 'Materia Medica', 'Listen to Your Mother' and 'Seven Miles' are:
Option.
(A) 'Nunchaku'
(B) 'The Young and the Restless'
(C) 'Pomp and Circumstance'
(D) "Three's a Crowd
A: Let's think step by step.
Nocturne is a song performed by Jay Chou, written by Fong, composed by Jay Chou, and arranged by Lin Maike, and included in Jay Chou's 2005 album Chopin in November
"Materia Medica" is a song by Jay Chou, written by Fong, composed by Jay Chou, and arranged by Michael Lam, and featured on Jay Chou's 2006 album Still Vantage Point.
Listen to Your Mother" is a song by Jay Chou, composed by Jay Chou and arranged by Lin Maike and Hong Jingyao, included in Jay Chou's 2006 album "Still Vantage".
Seven Miles is a song performed by Jay Chou, with lyrics by Fong, music by Jay Chou, and arrangement by Chung Hsing-min, included in Jay Chou's 2004 album of the same name, Seven Miles.
These are all famous Chinese pop songs sung by Jay Chou. Among all the choices, the only song that seems to have something in common with these songs is "Nunchaku" (sung by Jay Chou, composed by Jay Chou, lyrics by Fong Wen-shan, arranged by Chung Hsing-min, and featured in Jay Chou's 2001 album "Fantasia"). So the answer is (A).`,
};
