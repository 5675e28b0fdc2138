/** Questions with short answers, and texts that are read for them: details and scores as OpenCompass has them. */
import { details, metrics, REFUSED, vectors } from '../../../test/fixtures/scoring/vectors.ts';
import { normalizedAnswer, normalizedChineseAnswer } from '../metrics/text/normalized-answer.ts';
import { translationTokens } from '../metrics/text/translation-tokens.ts';

const DATASETS = 'opencompass.datasets';

details(`${DATASETS}.triviaqa.TriviaQAEvaluator`, [
  ['the Wild Palms', ['Wild Palms'], { answer: ['wild palms'], correct: true, pred: 'wild palms' }],
  [
    'The answer is Jonathan Buttall.',
    ['Three', '3', 'three'],
    { answer: ['three', '3', 'three'], correct: false, pred: 'jonathan buttall' },
  ],
  [
    'Cardialgia',
    [
      'Heartburn',
      'Cardiac passion',
      'Acid indigestion',
      'Cardiacus dolor',
      'Cardialgia',
      'Heart burn',
      'Agita',
      'Functional heartburn',
      'Cardialgy',
      'Ardor ventriculi',
    ],
    {
      answer: [
        'heartburn',
        'cardiac passion',
        'acid indigestion',
        'cardiacus dolor',
        'cardialgia',
        'heart burn',
        'agita',
        'functional heartburn',
        'cardialgy',
        'ardor ventriculi',
      ],
      correct: true,
      pred: 'cardialgia',
    },
  ],
  [
    '',
    [
      'Chili Peppers',
      'Chili Pepper',
      'Red Chili',
      'Hot peppers',
      'Red chile',
      'Red chili',
      'Chili (capsicum)',
      'Chili pepper',
      'Chilli pepper',
      'Chillies',
      'Chilli (pepper)',
      'Chile peppers',
    ],
    {
      answer: [
        'chili peppers',
        'chili pepper',
        'red chili',
        'hot peppers',
        'red chile',
        'red chili',
        'chili capsicum',
        'chili pepper',
        'chilli pepper',
        'chillies',
        'chilli pepper',
        'chile peppers',
      ],
      correct: false,
      pred: '',
    },
  ],
]);

metrics(`${DATASETS}.triviaqa.TriviaQAEvaluator`, [
  [{ predictions: ['A'], references: ['ABC'] }, { score: 100 }],
  [{ predictions: [null], references: [['a']] }, REFUSED],
  [{ predictions: [], references: [] }, REFUSED],
]);

details(`${DATASETS}.natural_question.NQEvaluator`, [
  ['', ['2018'], { answer: ['2018'], correct: false, pred: '' }],
  ['Meri', ['Meri'], { answer: ['meri'], correct: true, pred: 'meri' }],
  ['the 2014', ['2014'], { answer: ['2014'], correct: true, pred: '2014' }],
  [' 2017/18 ', ['16'], { answer: ['16'], correct: false, pred: '201718' }],
]);

metrics(`${DATASETS}.natural_question.NQEvaluator`, [
  [{ predictions: ['x'], references: [[]] }, { score: 0 }],
  [{ predictions: [''], references: [['x']] }, { score: 0 }],
  [{ predictions: ['A'], references: ['ABC'] }, { score: 100 }],
]);

metrics(`${DATASETS}.natural_question_cn.NQEvaluatorCN`, [
  [{ predictions: ['x'], references: [[]] }, { score: 0 }],
  [{ predictions: ['A'], references: ['ABC'] }, { score: 100 }],
  [{ predictions: [null], references: [['a']] }, REFUSED],
  [
    {
      predictions: [
        '若一个线性表中最常用的操作是取第1个元素和我第1个元素的前趋元素，则采用存储方式最节省时间。',
        '专业自',
        "答案是在C++中，一个函数为void f(int=1,char='a'),另一个函数为void f(int),则它们。。",
        '',
        '《缀白',
        '',
        '治疗糖尿病酮症酸中毒时最应注意的电解质紊乱是',
        '有三个直径相同的金属小球，小球1和2带等量同号电荷，两者的距离远大于小球直径，相互作用力为F。小球3不带电，装有绝缘手柄．用小球3先和小球1碰一下，接着又和小球2碰一下，然后移去。则此时小球1和2之间的相互作用力为',
        '答案：下述哪一条是顺序存储结构的优点？',
        '答案：10/10/2002 1/10/2002',
        '标准反',
        '答案是因土地规模化耕种需要，农村居民张某经批准搬迁，搬迁前住宅占用耕地220平方米，搬迁后新建自用住宅占用耕地260平方米(规定用地标准内)，当地耕地占用税税额每平方米20元，张某应缴纳耕地占用税元。。',
        '答案：-81，-36，-9，0，9，36，',
        '产品组',
      ],
      references: [
        ['若一个线性表中最常用的操作是取第1个元素和我第1个元素的前趋元素，则采用存储方式最节省时间。'],
        ['专业自保'],
        ["在C++中，一个函数为void f(int=1,char='a'),另一个函数为void f(int),则它们。"],
        ['明传奇《目连救母劝善记》是写的。'],
        ['《缀白裘》是的集锦选本。'],
        ['$\\frac{5}{6}$'],
        ['治疗糖尿病酮症酸中毒时最应注意的电解质紊乱是'],
        [
          '有三个直径相同的金属小球，小球1和2带等量同号电荷，两者的距离远大于小球直径，相互作用力为F。小球3不带电，装有绝缘手柄．用小球3先和小球1碰一下，接着又和小球2碰一下，然后移去。则此时小球1和2之间的相互作用力为',
        ],
        ['下述哪一条是顺序存储结构的优点？'],
        ['10/10/2002 1/10/2002'],
        ['标准反应吉布斯自由能变化值越负，反应速率越快'],
        [
          '因土地规模化耕种需要，农村居民张某经批准搬迁，搬迁前住宅占用耕地220平方米，搬迁后新建自用住宅占用耕地260平方米(规定用地标准内)，当地耕地占用税税额每平方米20元，张某应缴纳耕地占用税元。',
        ],
        ['-81，-36，-9，0，9，36，'],
        ['产品组合的长度是。'],
      ],
    },
    { score: 21.428571428571427 },
  ],
  [
    {
      predictions: [
        '答案：两线圈的轴线互相平行放置',
        '答案是设有一个递归算法如下：\nint fact(int n){\nif(n<=0)return 1;\nelse return n*fact(n-1);\n}\n下面正确的叙述是。',
        '',
        '答案是甲型肝炎。',
        '$\\ln\\left(1-2x-x^2\\right),x\\in\\left[-\\dfrac{1}{2},\\dfrac{1}{2}\\right)$',
        '',
        '',
        '计算二重积分:$\\iintD{x\\mathrm{d}x\\mathrm{d}y}=$.其中$D$为由直线$y=-x+2,x$轴以及曲线$y=\\sqrt{2x-x^2}$所围成的平面区域.',
        '甲型肝',
        '答案是ν_2=ν_1-ν_0。',
        '答案是I=Px·X+Py·Y是消费者的。',
        '答案是下列肝细胞坏死的病变中，病毒性肝炎最常见的病理变化是。',
        '$108+3\\ln\\Bigl(\\frac{27}{2}\\Bigr)$',
        '答案是$\\frac{\\pi ^2}{12}$。',
        '答案：下列各对含氧酸中，都是一元酸的是',
        '注册会计师只需要在审计的初始阶段了解被审计单位及其环境',
        '使用自',
        '答案是科斯定理假设交易成本为。',
        'C++',
        '在const成员函数中不可以使用this指针；',
        '主机之',
        '关于湿性坏疽的描述，不正确的是',
        '答案：进口汽车',
        '',
        '$0.',
        '在双缝',
        '12.25%',
        '边际贡',
        '答案：假定本国的重要贸易伙伴由于实行货币扩张而发生了较为严重的通货膨胀，在固定汇率制度之下，下面哪种情况描述的是合理的?',
        '10/',
        '$\\frac{\\cos \\frac{n}{2}\\alpha \\cdot \\sin \\frac{n\\alpha}{2}}{\\sin \\frac{\\alpha}{2}}$',
        '',
        '答案是有以下程序代码\n#include<iostream>\nusing namespace std;\nclass integer{\npublic:\ninteger(int value=0):value(value){}\nint。',
        '答案：原子序号为24的元素的基态原子，其核外电子排布为',
        '答案：慢性胃溃疡最常见的并发症是',
        '',
      ],
      references: [
        ['两线圈的轴线互相平行放置'],
        [
          '设有一个递归算法如下：\nint fact(int n){\nif(n<=0)return 1;\nelse return n*fact(n-1);\n}\n下面正确的叙述是',
        ],
        ['某溶液的pH=0.04,则其中$H^+$的浓度为'],
        ['甲型肝炎'],
        ['$\\ln\\left(1-2x-x^2\\right),x\\in\\left[-\\dfrac{1}{2},\\dfrac{1}{2}\\right)$'],
        ['甲企业对该设备不计提折旧'],
        ['选择通道'],
        [
          '计算二重积分:$\\iintD{x\\mathrm{d}x\\mathrm{d}y}=$.其中$D$为由直线$y=-x+2,x$轴以及曲线$y=\\sqrt{2x-x^2}$所围成的平面区域.',
        ],
        ['甲型肝炎'],
        ['ν_2=ν_1-ν_0'],
        ['I=Px·X+Py·Y是消费者的'],
        ['下列肝细胞坏死的病变中，病毒性肝炎最常见的病理变化是'],
        ['$108+3\\ln\\Bigl(\\frac{27}{2}\\Bigr)$'],
        ['$\\frac{\\pi ^2}{12}$'],
        ['下列各对含氧酸中，都是一元酸的是'],
        ['注册会计师只需要在审计的初始阶段了解被审计单位及其环境'],
        ['使用自有资金也应计算利息收入，这种利息从成本角度看是'],
        ['科斯定理假设交易成本为'],
        ['C++语言的多态性分为编译时的多态性和运行时的多态性；'],
        ['在const成员函数中不可以使用this指针；'],
        ['主机之间'],
        ['关于湿性坏疽的描述，不正确的是'],
        ['进口汽车'],
        ['常温下以液态形式存在的是'],
        ['$0.912mol/dm^3$'],
        [
          '在双缝干涉实验中，两缝间距为d，双缝与屏幕的距离为D(D>>d)，单色光波长为λ，屏幕上相邻明条纹之间的距离为',
        ],
        ['12.25%'],
        ['边际贡献率和变动成本率。'],
        [
          '假定本国的重要贸易伙伴由于实行货币扩张而发生了较为严重的通货膨胀，在固定汇率制度之下，下面哪种情况描述的是合理的?',
        ],
        ['10/10/2002 1/10/2002'],
        ['$\\frac{\\cos \\frac{n}{2}\\alpha \\cdot \\sin \\frac{n\\alpha}{2}}{\\sin \\frac{\\alpha}{2}}$'],
        ['肾盂积水'],
        [
          '有以下程序代码\n#include<iostream>\nusing namespace std;\nclass integer{\npublic:\ninteger(int value=0):value(value){}\nint',
        ],
        ['原子序号为24的元素的基态原子，其核外电子排布为'],
        ['慢性胃溃疡最常见的并发症是'],
        ['下列关于货币市场的表述中，正确的是。'],
      ],
    },
    { score: 25 },
  ],
]);

metrics(`${DATASETS}.tydiqa.TydiQAEvaluator`, [
  [
    { predictions: ['x'], references: [['']] },
    { exact_match: 0, f1: 0 },
  ],
  [
    { predictions: ['A'], references: ['ABC'] },
    { exact_match: 100, f1: 0 },
  ],
  [{ predictions: ['x'], references: [[]] }, REFUSED],
  [{ predictions: [], references: [] }, REFUSED],
]);

metrics(`${DATASETS}.squad20.SQuAD20Evaluator`, [
  [{ predictions: [''], references: [['x']] }, { score: 0 }],
  [{ predictions: ['A'], references: ['ABC'] }, { score: 100 }],
  [{ predictions: [], references: [] }, REFUSED],
  [{ predictions: ['answer is unanswerable'], references: [['impossible to answer']] }, { score: 0 }],
]);

details(`${DATASETS}.drop_simple_eval.DropOpenAIEvaluator`, [
  ['', 'A', { answer: 'A', correct: true, pred: '' }],
  ['', 'B', { answer: 'B', correct: false, pred: '' }],
  ['Answer: 5.0', '5', { answer: '5', correct: true, pred: 'Answer: 5.0' }],
  ['Answer: 5', 'John', { answer: 'John', correct: false, pred: 'Answer: 5' }],
  ['é', 'é', { answer: 'é', correct: true, pred: 'é' }],
]);

metrics(`${DATASETS}.drop_simple_eval.DropOpenAIEvaluator`, [
  [{ predictions: ['A', null], references: ['A', null] }, REFUSED],
  [{ predictions: [''], references: [''] }, { accuracy: 100 }],
  [{ predictions: ['😀', 'é', 'ß'], references: ['😀', 'é', 'SS'] }, { accuracy: 66.66666666666667 }],
  [{ predictions: [null], references: ['A'] }, REFUSED],
  [{ predictions: [], references: [] }, REFUSED],
  [{ predictions: ['', ''], references: ['A', 'B'] }, { accuracy: 50 }],
]);

metrics(`${DATASETS}.lambada.LambadaEvaluator`, [
  [{ predictions: ['A'], references: [null] }, REFUSED],
  [{ predictions: ['😀', 'é', 'ß'], references: ['😀', 'é', 'SS'] }, { accuracy: 66.66666666666667 }],
  [
    {
      predictions: [
        'home.',
        ' home again',
        'home,sweet',
        'home.',
        'home',
        'the',
        'home,sweet',
        '',
        'home',
        'home',
        'Home',
      ],
      references: [
        'sweet',
        'sweet',
        'sweet',
        'sweet',
        'Home',
        'sweet',
        'sweet',
        'sweet',
        'home',
        'sweet',
        'home',
      ],
    },
    { accuracy: 9.090909090909092 },
  ],
  [
    {
      predictions: [
        'home.',
        '"home"',
        'home.',
        'home,sweet',
        'home,sweet',
        'Home',
        'home,sweet',
        'the',
        'home.',
        'the',
        'Home',
        '"home"',
        'Home',
        '',
      ],
      references: [
        'sweet',
        'home',
        'home',
        'home',
        'Home',
        'sweet',
        'Home',
        'Home',
        'sweet',
        'Home',
        'sweet',
        'home',
        'home',
        'Home',
      ],
    },
    { accuracy: 14.285714285714286 },
  ],
]);

metrics(
  `${DATASETS}.longbench.evaluators.LongBenchF1Evaluator`,
  [
    [{ predictions: ['x'], references: [['']] }, { score: 0 }],
    [{ predictions: ['x'], references: [[]] }, { score: 0 }],
    [{ predictions: [''], references: [['x']] }, { score: 0 }],
    [{ predictions: [], references: [] }, REFUSED],
  ],
  { args: { language: 'en' } },
);

metrics(
  `${DATASETS}.longbench.evaluators.LongBenchF1Evaluator`,
  [
    [{ predictions: [], references: [] }, REFUSED],
    [{ predictions: [''], references: [['x']] }, { score: 0 }],
  ],
  { args: { language: 'zh' } },
);

metrics(
  `${DATASETS}.longbench.evaluators.LongBenchRougeEvaluator`,
  [
    [{ predictions: [''], references: [['x']] }, { score: 0 }],
    [{ predictions: ['x'], references: [[]] }, { score: 0 }],
  ],
  { args: { language: 'en' } },
);

metrics(
  `${DATASETS}.longbench.evaluators.LongBenchRougeEvaluator`,
  [
    [{ predictions: [], references: [] }, REFUSED],
    [{ predictions: ['x'], references: [[]] }, { score: 0 }],
    [{ predictions: ['x'], references: [['']] }, { score: 0 }],
  ],
  { args: { language: 'zh' } },
);

metrics(
  `${DATASETS}.longbench.evaluators.LongBenchRetrievalEvaluator`,
  [
    [{ predictions: [''], references: [['x']] }, REFUSED],
    [{ predictions: ['x'], references: [[]] }, { score: 0 }],
  ],
  { args: { language: 'zh' } },
);

metrics(
  `${DATASETS}.longbench.evaluators.LongBenchRetrievalEvaluator`,
  [[{ predictions: ['x'], references: [[]] }, { score: 0 }]],
  { args: { language: 'en' } },
);

metrics(`${DATASETS}.longbench.evaluators.LongBenchCountEvaluator`, [
  [{ predictions: [''], references: [['x']] }, { score: 0 }],
  [{ predictions: ['！'], references: [['。']] }, { score: 0 }],
  [{ predictions: [], references: [] }, REFUSED],
]);

metrics(`${DATASETS}.longbench.evaluators.LongBenchCodeSimEvaluator`, [
  [{ predictions: [''], references: [['x']] }, { score: 0 }],
  [{ predictions: ['x'], references: [['']] }, { score: 0 }],
  [
    {
      predictions: [
        '# hi\nif if is return',
        '```python\n你好 something',
        '\nHe ate cheese and egg omelets for breakfast 3 days in the week using one more slice per omelet than he did per sandwich.',
        'something something None: is None: return',
        '\nreturn x + +',
        'os something import something',
        '```python\n',
        '\nif something return return',
        '\nfor = i 0; i < n; {\nHow many worker bees are there?.',
      ],
      references: [
        ['if x is None: return'],
        ['你好 = 1'],
        ['import os'],
        ['if x is None: return'],
        ['return x + 1'],
        ['import os'],
        ['return x + 1'],
        ['if x is None: return'],
        ['for (int i = 0; i < n; i++) {'],
      ],
    },
    { score: 49.666666666666664 },
  ],
  [{ predictions: [], references: [] }, REFUSED],
  [
    {
      predictions: [
        'something 1 =',
        '# hi\nself.value = value',
        '你好 = 1',
        '\nself.value',
        '```python\nfor (int 0; = i i < n; i++) {\nIt then takes 40% longer for the oil to heat up to the desired temperature of 400 degrees.',
        '# hi\nos',
        '```python\nif x None: return',
        '```python\nx something',
      ],
      references: [
        ['你好 = 1'],
        ['self.value = value'],
        ['你好 = 1'],
        ['self.value = value'],
        ['for (int i = 0; i < n; i++) {'],
        ['import os'],
        ['if x is None: return'],
        ['return x + 1'],
      ],
    },
    { score: 67 },
  ],
]);

metrics(`${DATASETS}.longbench.evaluators.LongBenchClassificationEvaluator`, [
  [
    {
      predictions: [
        'bus and sports',
        'It is sports',
        '',
        'It is sports',
        'It is sports',
        'sports news',
        '',
        'scienc',
        'bus and sports',
        'scienc',
        'business',
        'It is sports',
        '',
        'scienc',
        '',
        'Date',
        'scienc',
        'It is sports',
      ],
      references: [
        {
          all_classes: ['business', 'sports', 'sports news', 'science', 'entity', 'Date'],
          answers: ['sports news'],
        },
        {
          all_classes: ['business', 'sports', 'sports news', 'science', 'entity', 'Date'],
          answers: ['entity'],
        },
        {
          all_classes: ['business', 'sports', 'sports news', 'science', 'entity', 'Date'],
          answers: ['entity'],
        },
        {
          all_classes: ['business', 'sports', 'sports news', 'science', 'entity', 'Date'],
          answers: ['sports'],
        },
        {
          all_classes: ['business', 'sports', 'sports news', 'science', 'entity', 'Date'],
          answers: ['entity'],
        },
        {
          all_classes: ['business', 'sports', 'sports news', 'science', 'entity', 'Date'],
          answers: ['sports news'],
        },
        {
          all_classes: ['business', 'sports', 'sports news', 'science', 'entity', 'Date'],
          answers: ['entity'],
        },
        {
          all_classes: ['business', 'sports', 'sports news', 'science', 'entity', 'Date'],
          answers: ['sports news'],
        },
        {
          all_classes: ['business', 'sports', 'sports news', 'science', 'entity', 'Date'],
          answers: ['business'],
        },
        {
          all_classes: ['business', 'sports', 'sports news', 'science', 'entity', 'Date'],
          answers: ['sports'],
        },
        {
          all_classes: ['business', 'sports', 'sports news', 'science', 'entity', 'Date'],
          answers: ['sports'],
        },
        {
          all_classes: ['business', 'sports', 'sports news', 'science', 'entity', 'Date'],
          answers: ['business'],
        },
        {
          all_classes: ['business', 'sports', 'sports news', 'science', 'entity', 'Date'],
          answers: ['sports news'],
        },
        {
          all_classes: ['business', 'sports', 'sports news', 'science', 'entity', 'Date'],
          answers: ['sports'],
        },
        {
          all_classes: ['business', 'sports', 'sports news', 'science', 'entity', 'Date'],
          answers: ['sports news'],
        },
        {
          all_classes: ['business', 'sports', 'sports news', 'science', 'entity', 'Date'],
          answers: ['science'],
        },
        {
          all_classes: ['business', 'sports', 'sports news', 'science', 'entity', 'Date'],
          answers: ['sports'],
        },
        {
          all_classes: ['business', 'sports', 'sports news', 'science', 'entity', 'Date'],
          answers: ['Date'],
        },
      ],
    },
    { score: 11.11111111111111 },
  ],
]);

metrics(
  `${DATASETS}.lveval.evaluators.LVEvalF1Evaluator`,
  [
    [{ predictions: ['x'], references: [['']] }, { f1: 0 }],
    [{ predictions: [''], references: [['x']] }, { f1: 0 }],
    [{ predictions: ['x'], references: [[]] }, { f1: 0 }],
    [{ predictions: [], references: [] }, REFUSED],
    [{ predictions: ['！'], references: [['。']] }, { f1: 0 }],
  ],
  { args: { language: 'en' } },
);

metrics(
  `${DATASETS}.lveval.evaluators.LVEvalF1Evaluator`,
  [[{ predictions: ['！'], references: [['。']] }, { f1: 0 }]],
  { args: { language: 'zh' } },
);

metrics(
  `${DATASETS}.lveval.evaluators.LVEvalOPTF1Evaluator`,
  [[{ predictions: ['x'], references: [[]] }, REFUSED]],
  { args: { language: 'en' } },
);

metrics(
  `${DATASETS}.lveval.evaluators.LVEvalOPTF1Evaluator`,
  [
    [{ predictions: ['x'], references: [[]] }, REFUSED],
    [{ predictions: ['x'], references: [['']] }, { LVEval_f1: 0 }],
  ],
  { args: { language: 'zh' } },
);

metrics(
  `${DATASETS}.lveval.evaluators.LVEvalOPTRougeEvaluator`,
  [
    [{ predictions: [''], references: [['x']] }, { LVEval_rouge: 0 }],
    [{ predictions: ['x'], references: [[]] }, { LVEval_rouge: 0 }],
  ],
  { args: { language: 'en' } },
);

metrics(
  `${DATASETS}.lveval.evaluators.LVEvalOPTRougeEvaluator`,
  [
    [{ predictions: ['！'], references: [['。']] }, { LVEval_rouge: 0 }],
    [
      {
        predictions: [
          '$Mg(OH)2$饱和加液中的$[OH^-]=10^{-4}mol/dm^3$,若往该溶液中溶入NaOH溶液,使溶液中$[OH^-]$的浓度变为原来的10倍,则$Mg(OH)2$的溶解度在理论上将',
          '',
          '$n$不，不($E_K/V$)，同同同$\\某ho$不同',
          '根据COSO内部控制框架，反舞弊制属于内部控制要素中的。',
          '慢性胃溃疡最常见的并发症是',
          '局域网的协议结构包括。\nⅠ．网络层Ⅱ．数据链路层\nⅢ．物理层Ⅳ．介质访问控制层',
        ],
        references: [
          [
            '$Mg(OH)2$饱和溶液中的$[OH^-]=10^{-4}mol/dm^3$,若往该溶液中加入NaOH溶液,使溶液中$[OH^-]$的浓度变为原来的10倍,则$Mg(OH)2$的溶解度在理论上将',
          ],
          ['3，5，16，82，1315，', '增加500亿元'],
          ['$n$不同，($E_K/V$)不同，$\\rho$不同'],
          ['根据COSO内部控制框架，反舞弊机制属于内部控制要素中的。'],
          ['慢性胃溃疡最常见的并发症是', '原名国际复兴开发银行，于1944年开始营业'],
          [
            '局域网的协议结构包括。\nⅠ．网络层Ⅱ．数据链路层\nⅢ．物理层Ⅳ．介质访问控制层',
            '如果用合作性和坚定性两维坐标来描述企业某一利益相关者在企业战略决策与实施过程行为模式，“和解”是。',
          ],
        ],
      },
      { LVEval_rouge: 74.86772445280003 },
    ],
  ],
  { args: { language: 'zh' } },
);

metrics(`${DATASETS}.leval.evaluators.LEvalEMEvaluator`, [
  [{ predictions: [null], references: ['A'] }, REFUSED],
  [{ predictions: ['A'], references: [null] }, REFUSED],
  [{ predictions: ['', ''], references: ['A', 'B'] }, { score: 50 }],
  [{ predictions: [''], references: [''] }, { score: 100 }],
]);

metrics(`${DATASETS}.infinitebench.infinitebench_endia.InfiniteBenchendiaEvaluator`, [
  [{ predictions: ['x'], references: [[]] }, REFUSED],
  [
    {
      predictions: [
        'john',
        'It is "JOHN".',
        'It is "JOHN".',
        'It is "JOHN".',
        'Mary: hi',
        'It is "JOHN".',
        'Mary: hi',
        'JOHN, MARY',
        'john',
        'It is "JOHN".',
        'Mary: hi',
        'Mary: hi',
        'It is "JOHN".',
        'john',
        'john',
        'It is "JOHN".',
        'john',
        'john',
        'Mary: hi',
      ],
      references: [
        ['MARY'],
        ['JOHN'],
        ['JOHN'],
        ['john'],
        ['MARY'],
        ['JOHN'],
        ['MARY'],
        ['john'],
        ['john'],
        ['JOHN'],
        ['JOHN'],
        ['JOHN'],
        ['MARY'],
        ['john'],
        ['MARY'],
        ['john'],
        ['JOHN'],
        ['MARY'],
        ['john'],
      ],
    },
    { score: 36.84210526315789 },
  ],
  [
    {
      predictions: [
        'JOHN, MARY',
        'john',
        'It is "JOHN".',
        'Mary: hi',
        'It is "JOHN".',
        'john',
        'Mary: hi',
        'john',
        'john',
        'Mary: hi',
        'john',
        'JOHN, MARY',
        'It is "JOHN".',
        'It is "JOHN".',
        'john',
        'JOHN, MARY',
        'Mary: hi',
        'It is "JOHN".',
        'Mary: hi',
        'It is "JOHN".',
        'JOHN, MARY',
        'JOHN, MARY',
        'john',
      ],
      references: [
        ['JOHN'],
        ['MARY'],
        ['JOHN'],
        ['JOHN'],
        ['MARY'],
        ['MARY'],
        ['MARY'],
        ['JOHN'],
        ['john'],
        ['john'],
        ['JOHN'],
        ['john'],
        ['JOHN'],
        ['JOHN'],
        ['JOHN'],
        ['JOHN'],
        ['MARY'],
        ['JOHN'],
        ['john'],
        ['MARY'],
        ['john'],
        ['john'],
        ['JOHN'],
      ],
    },
    { score: 52.17391304347826 },
  ],
  [{ predictions: [], references: [] }, REFUSED],
]);

metrics(`${DATASETS}.infinitebench.infinitebench_retrievekv.InfiniteBenchretrievekvEvaluator`, [
  [{ predictions: [], references: [] }, REFUSED],
]);

details(`${DATASETS}.needlebench.origin.NeedleBenchOriginEvaluator`, [
  [
    '',
    null,
    { answer: 'Howmanytotalmetersdoesherunaweek?.', edit_distance: 34, pred: '', score: 0 },
    { record: { gold: 'How many total meters does he run a week?.*week?.' } },
  ],
  [
    '',
    null,
    {
      answer: 'Oneglasscosts$5,buteverysecondglasscostsonly60%oftheprice.',
      edit_distance: 58,
      pred: '',
      score: 0,
    },
    { record: { gold: 'One glass costs $5, but every second glass costs only 60% of the price.*$5,' } },
  ],
  [
    'wants to buy 16 glasses.',
    null,
    { answer: 'Kylarwantstobuy16glasses.', edit_distance: 5, pred: 'wantstobuy16glasses.', score: 100 },
    { record: { gold: 'Kylar wants to buy 16 glasses.*buy' } },
  ],
  [
    'Carlos is planting a lemon tree.',
    null,
    {
      answer: 'Carlosisplantingalemontree.',
      edit_distance: 0,
      pred: 'Carlosisplantingalemontree.',
      score: 100,
    },
    { record: { gold: 'Carlos is planting a lemon tree.*lemon' } },
  ],
]);

metrics(`${DATASETS}.needlebench.origin.NeedleBenchOriginEvaluator`, [
  [{ predictions: ['x'], records: [{ gold: 'x' }] }, REFUSED],
  [{ predictions: [''], records: [{ gold: 'x*y z' }] }, { score: 0 }],
]);

details(`${DATASETS}.needlebench.multi.NeedleBenchMultiEvaluator`, [
  [
    '',
    null,
    { answer: 'How much profit did he make?.*make?. did profit', matched_keywords: 0, pred: '', score: 0 },
    { record: { gold: 'How much profit did he make?.*make?. did profit' } },
  ],
  [
    '',
    null,
    { answer: 'Kylar wants to buy 16 glasses.*buy Kylar glasses.', matched_keywords: 0, pred: '', score: 0 },
    { record: { gold: 'Kylar wants to buy 16 glasses.*buy Kylar glasses.' } },
  ],
  [
    '',
    null,
    {
      answer: 'Janet’s ducks lay 16 eggs per day.*eggs lay Janet’s',
      matched_keywords: 0,
      pred: '',
      score: 0,
    },
    { record: { gold: 'Janet’s ducks lay 16 eggs per day.*eggs lay Janet’s' } },
  ],
  [
    '',
    null,
    {
      answer: 'How many bolts in total does it take?.*take?. does bolts',
      matched_keywords: 0,
      pred: '',
      score: 0,
    },
    { record: { gold: 'How many bolts in total does it take?.*take?. does bolts' } },
  ],
]);

metrics(`${DATASETS}.needlebench.multi.NeedleBenchMultiEvaluator`, [
  [{ predictions: ['x'], records: [{ gold: 'x*' }] }, { score: 0 }],
]);

metrics(`${DATASETS}.needlebench.parallel.NeedleBenchParallelEvaluator`, [
  [
    {
      predictions: [
        'kwthree kwone',
        'kwone kwtwo',
        'kwthree zzz',
        'kwthree kwone',
        'kwone kwthree',
        'zzz kwone',
      ],
      records: [
        { gold: 'kwone*kwtwo*kwthree#10*50*90' },
        { gold: 'kwone*kwtwo*kwthree#10*50*90' },
        { gold: 'kwone*kwtwo*kwthree#10*50*90' },
        { gold: 'kwone*kwtwo*kwthree#10*50*90' },
        { gold: 'kwone*kwtwo*kwthree#10*50*90' },
        { gold: 'kwone*kwtwo*kwthree#10*50*90' },
      ],
    },
    {
      Depth10: 83.33333333333334,
      Depth50: 16.666666666666668,
      Depth90: 66.66666666666667,
      average_score: 55.555555555555564,
    },
  ],
]);

metrics(`${DATASETS}.ruler.ruler_cwe.RulerCweEvaluator`, [
  [{ predictions: [''], records: [{ gold: [''] }] }, { score: 100 }],
  [{ predictions: ['七'], records: [{ gold: ['七', '八'] }] }, { score: 50 }],
  [{ predictions: [null], records: [{ gold: ['a'] }] }, REFUSED],
  [{ predictions: ['1. Apple 2. pear'], records: [{ gold: ['apple', 'pear', 'fig'] }] }, { score: 66.67 }],
  [{ predictions: ['1234567'], records: [{ gold: '12' }] }, { score: 100 }],
]);

metrics(`${DATASETS}.ruler.ruler_fwe.RulerFweEvaluator`, [
  [
    { predictions: ['abc', 'VAR XYZ'], records: [{ gold: ['A'] }, { gold: ['xyz', 'QQ', 'W'] }] },
    { score: 66.67 },
  ],
  [{ predictions: ['x'], records: [{ gold: [] }] }, REFUSED],
  [{ predictions: [], records: [] }, REFUSED],
  [{ predictions: [null], records: [{ gold: ['a'] }] }, REFUSED],
  [{ predictions: ['a'], records: [{ gold: [] }] }, REFUSED],
]);

metrics(`${DATASETS}.ruler.ruler_niah.RulerNiahEvaluator`, [
  [{ predictions: [''], records: [{ gold: [''] }] }, { score: 100 }],
  [{ predictions: ['1. Apple 2. pear'], records: [{ gold: ['apple', 'pear', 'fig'] }] }, { score: 66.67 }],
  [{ predictions: [], records: [] }, REFUSED],
  [{ predictions: ['x'], records: [{ gold: [] }] }, REFUSED],
  [{ predictions: ['1234567'], records: [{ gold: '12' }] }, { score: 100 }],
]);

metrics(`${DATASETS}.ruler.ruler_qa.RulerQaEvaluator`, [
  [{ predictions: ['x'], records: [{ gold: [] }] }, REFUSED],
  [{ predictions: [''], records: [{ gold: [''] }] }, { score: 100 }],
  [
    {
      predictions: ['a b c', 'x', 'B'],
      records: [{ gold: ['a', 'b', 'z'] }, { gold: ['x'] }, { gold: ['b'] }],
    },
    { score: 100 },
  ],
  [{ predictions: [], records: [] }, REFUSED],
]);

metrics(`${DATASETS}.ruler.ruler_vt.RulerVtEvaluator`, [
  [{ predictions: [''], records: [{ gold: [''] }] }, { score: 100 }],
  [
    { predictions: ['abc', 'VAR XYZ'], records: [{ gold: ['A'] }, { gold: ['xyz', 'QQ', 'W'] }] },
    { score: 66.67 },
  ],
  [{ predictions: ['a'], records: [{ gold: [] }] }, REFUSED],
  [
    {
      predictions: ['a b c', 'x', 'B'],
      records: [{ gold: ['a', 'b', 'z'] }, { gold: ['x'] }, { gold: ['b'] }],
    },
    { score: 88.89 },
  ],
]);

metrics(`${DATASETS}.babilong.babilong.BabiLongEvaluator`, [
  [
    {
      predictions: [
        'The kitchen.',
        'The kitchen.',
        'kitchen, garden',
        'The kitchen.',
        'kitchen, garden',
        'kitchen, garden',
        'kitchen',
        'kitchen, garden',
        'garden\nfoo',
        'kitchen',
        'The kitchen.',
        'kitchen, garden',
        'kitchen',
        'kitchen, garden',
        'kitchen',
        'garden\nfoo',
        'garden\nfoo',
        'kitchen, garden',
        'kitchen',
        'garden\nfoo',
        'kitchen, garden',
        'garden\nfoo',
        'kitchen',
        'kitchen, garden',
        'kitchen, garden',
        'kitchen',
        'kitchen, garden',
        'kitchen, garden',
        'The kitchen.',
      ],
      records: [
        { gold: ['kitchen'] },
        { gold: ['garden'] },
        { gold: ['kitchen'] },
        { gold: ['Kitchen'] },
        { gold: ['Kitchen'] },
        { gold: ['Kitchen'] },
        { gold: ['Kitchen'] },
        { gold: ['kitchen'] },
        { gold: ['garden'] },
        { gold: ['Kitchen'] },
        { gold: ['garden'] },
        { gold: ['Kitchen'] },
        { gold: ['kitchen'] },
        { gold: ['kitchen'] },
        { gold: ['kitchen,garden'] },
        { gold: ['garden'] },
        { gold: ['kitchen,garden'] },
        { gold: ['garden'] },
        { gold: ['kitchen,garden'] },
        { gold: ['garden'] },
        { gold: ['Kitchen'] },
        { gold: ['kitchen,garden'] },
        { gold: ['kitchen,garden'] },
        { gold: ['Kitchen'] },
        { gold: ['garden'] },
        { gold: ['garden'] },
        { gold: ['kitchen,garden'] },
        { gold: ['Kitchen'] },
        { gold: ['kitchen'] },
      ],
    },
    { score: 68.97 },
  ],
]);

vectors('drop_simple_eval.normalize', normalizedAnswer, [
  ['错', '错'],
  ['Ж', 'ж'],
  ['是', '是'],
  ['\r', ''],
  ['He pays \\dfrac{7}{2}\n\nQuestion: next question 99', 'he pays dfrac72 question next question 99'],
  ['The answer is 3 + 4i.', 'answer is 3 4i'],
  ['<final_answer>7</final_answer>', 'finalanswer7finalanswer'],
  ['The answer is 1,234,567.89', 'answer is 123456789'],
  ['```Python\nx=1\n```', 'python x1'],
  ['A: The answer is 9,99 or so', 'answer is 999 or so'],
  ['# Solution\n\nWe get:\n$$ \\boxed{\\text{even}} $$\n\nDone.', 'solution we get boxedtexteven done'],
  ["[ANSWER]\n'abc'\n[/ANSWER]", 'answer abc answer'],
  ['The cat sat on the mat.', 'cat sat on mat'],
  [
    "Steve's wife is 60+4=<<60+4=64>>64 years old.\nSteve's son is 64/2=<<64/2=32>>32 years old.\nHis wife is 32-3=<<32-3=29>>29 years old.",
    'steves wife is 6046046464 years old steves son is 6426423232 years old his wife is 3233232929 years old',
  ],
]);

vectors('evaluators.normalize_answer', normalizedAnswer, [
  ['m', 'm'],
  ['²', '²'],
  ['Ⓐ', 'ⓐ'],
  ['。', '。'],
  ['the answer is 1/8', 'answer is 18'],
  ['Answer: 1,234,567.89', 'answer 123456789'],
  ['The answer is $\\sqrt{2}', 'answer is sqrt2'],
  ['<think>maybe \\boxed{99}</think> \\boxed{i\\sqrt{3}}', 'thinkmaybe boxed99think boxedisqrt3'],
  ['[UNUSED_TOKEN_145]', 'unusedtoken145'],
  ['Choice C it is', 'choice c it is'],
  ['步骤如下……所以答案是\\boxed{5\\pm\\sqrt{2}}。', '步骤如下……所以答案是boxed5pmsqrt2。'],
  [
    '协议是指在____之间进行通信的规则或约定。\nA. 同一结点的上下层\nB. 不同结点\n答案：D',
    '协议是指在之间进行通信的规则或约定。 同一结点的上下层 b 不同结点 答案：d',
  ],
  [
    '1. 滑动窗口是一种流量控制机制，用于控制发送方向接收方发送数据的速率，以避免接收方无法处理过多的数据而导致数据丢失或拥塞。',
    '1 滑动窗口是一种流量控制机制，用于控制发送方向接收方发送数据的速率，以避免接收方无法处理过多的数据而导致数据丢失或拥塞。',
  ],
  ['<think>maybe \\boxed{99}</think> \\boxed{10\\%}', 'thinkmaybe boxed99think boxed10'],
]);

vectors('evaluators.normalize_zh_answer', normalizedChineseAnswer, [
  ['()', ''],
  ['Ⓐ', 'ⓐ'],
  ['A', 'a'],
  ['5,', '5'],
  ['\\boxed{\\frac12}', 'boxedfrac12'],
  ['Total: $1,000.50 dollars.', 'total100050dollars'],
  ['ANSWER: \\boxed 5', 'answerboxed5'],
  ['因此，结果为 12,34,567 元。', '因此结果为1234567元'],
  ['Gis the answer', 'gistheanswer'],
  [
    'Final Answer:\nThe final answer is $x=3$. I hope it is correct.\n\nProblem: next',
    'finalanswerthefinalanswerisx3ihopeitiscorrectproblemnext',
  ],
  ['The answer is 18.', 'theansweris18'],
  ['Let $y=3$. \\boxed{10\\%} hence done \\boxed', 'lety3boxed10hencedoneboxed'],
  ['\n\n\n    return 5\n\n\n', 'return5'],
  ['{"strengths": "x", "weaknesses": "y", "score": "7"}', 'strengthsxweaknessesyscore7'],
]);

vectors('flores.wmt_postprocess', translationTokens, [
  ['', 'en', ''],
  ['-', 'en', '-'],
  ['²', 'en', '²'],
  [',', 'en', ','],
  ['answer: $2^10 = 1024$', 'en', 'answer : $ 2 ^ 10 = 1024 $'],
  ['the answer is 10^{-3}', 'zh', 'the answer is 10 ^ { -3 }'],
  ['He pays 007\n\nQuestion: next question 99', 'en', 'He pays 007 Question : next question 99'],
  ['Total: ∞ dollars.', 'zh', 'Total : ∞ dollars .'],
  [
    '    lst.sort()\n    new_lst = []\n    for i in lst:\n        if len(i)%2 == 0:\n            new_lst.append(i)\n    return sorted(new_lst, key=len)\n',
    'zh',
    'lst . sort ( ) new _ lst = [ ] for i in lst : if len ( i ) % 2 = = 0 : new _ lst . append ( i ) return sorted ( new _ lst , key = len )',
  ],
  ['The answer is\nB', 'zh', 'The answer is B'],
  ['The answer is \\boxed{\\mbox{no}}.', 'zh', 'The answer is \\ boxed { \\ mbox { no } } .'],
  ['http://x.y/z?a=1,b=2', 'en', 'http : / / x . y / z ? a = 1 , b = 2'],
  ['<think>\nOkay\n</think>\n\n  18  \n', 'zh', '< think > Okay < / think > 18'],
  ['Total: 12.5% dollars.', 'en', 'Total : 12.5 % dollars .'],
]);
