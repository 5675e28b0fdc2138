/** LawBench: scores of its tasks as OpenCompass has them. */
import { metrics, REFUSED } from '../../../../test/fixtures/scoring/vectors.ts';

const DATASETS = 'opencompass.datasets';

metrics(
  `${DATASETS}.lawbench.lawbench.LawBenchEvaluator`,
  [[{ predictions: [], references: [], records: [] }, REFUSED]],
  { args: { index: '1-2' } },
);

metrics(
  `${DATASETS}.lawbench.lawbench.LawBenchEvaluator`,
  [
    [
      {
        predictions: [''],
        references: ['被盗物品:电信基站蓄电池24个;地点:眉山市东坡区**巷“**”宾馆楼顶'],
        records: [
          {
            origin_prompt: [
              {
                prompt:
                  '依据给出的实体类型提取句子的实体信息，实体类型包括:犯罪嫌疑人、受害人、被盗货币、物品价值、盗窃获利、被盗物品、作案工具、时间、地点、组织机构。逐个列出实体信息。\n句子:盗窃眉山市东坡区**巷“**”宾馆楼顶电信基站蓄电池24个；',
                role: 'HUMAN',
              },
            ],
          },
        ],
      },
      { anstention_rate: 100, score: 0 },
    ],
  ],
  { args: { index: '2-6' } },
);

metrics(
  `${DATASETS}.lawbench.lawbench.LawBenchEvaluator`,
  [
    [
      {
        predictions: [''],
        references: ['类别:不动产分割、有夫妻共同财产。'],
        records: [
          {
            origin_prompt: [
              {
                prompt:
                  '根据标签确定句子类别，标签包括：婚后有子女、限制行为能力子女抚养、有夫妻共同财产、支付抚养费、不动产分割、婚后分局、二次起诉离婚、按月给付抚养费、准予离婚、有夫妻共同债务、婚前个人财产、法定离婚、不履行家庭义务、存在非婚生子、适当帮助、不履行离婚协议、损害赔偿、感情不和分居满二年、子女随非抚养权人生活、婚后个人财产。将答案写在[类别]和<eoa>之间，例如[类别]不动产分割、有夫妻共同财产<eoa>。请严格按照这个格式回答。\n句子:在该案的审理过程中，双方均认可首付款是由冯X在购房当日代为支付，该款于2013年3月9日偿还给冯X。',
                role: 'HUMAN',
              },
            ],
          },
        ],
      },
      { abstention_rate: 100, score: 0 },
    ],
  ],
  { args: { index: '2-3' } },
);

metrics(
  `${DATASETS}.lawbench.lawbench.LawBenchEvaluator`,
  [
    [
      {
        predictions: [''],
        references: ['搜查/扣押'],
        records: [
          {
            origin_prompt: [
              {
                prompt:
                  '下面是一句法律文本，请判断这句文本触发了哪些事件，事件包括：支付/给付，欺骗，搜查/扣押，要求/请求，卖出，买入，获利，拘捕，鉴定，同意/接受，供述，联络，帮助/救助，租用/借用，受伤，伪造，卖淫，伤害人身，赔偿，归还/偿还。请直接给出触发的事件，用分号隔开，例如“支付/给付；卖出”。请你严格按照这个格式回答。句子：\n4月21日晚，被告人崔某甲所建冷库中各类鸡产品共计33786公斤被利津县公安局联合利津县畜牧局查扣',
                role: 'HUMAN',
              },
            ],
          },
        ],
      },
      { abstention_rate: 100, score: 0 },
    ],
  ],
  { args: { index: '2-9' } },
);

metrics(
  `${DATASETS}.lawbench.lawbench.LawBenchEvaluator`,
  [
    [
      {
        predictions: [''],
        references: ['上文涉及到的犯罪金额:22460.0元。'],
        records: [
          {
            origin_prompt: [
              {
                prompt:
                  '请你仔细计算文书中涉及的犯罪总金额。无需给出计算过程，只需要给出最终金额，将答案写在[金额]与<eoa>之间，例如[金额]2000元<eoa>。\n文书:经审理查明，2019年3月21日12时左右，被告人李XX至沽源县菜园被害人李某1家，在窗台处找到李某1家门钥匙后进入家中实施盗窃，共盗窃现金2000元、金项链3条、金吊坠3个、金手链1条、金戒指2枚、金耳钉2对、银戒指3枚、银项链2条、铜手链1条、石质吊坠1个后逃离现场。经沽源县物价局价格认证中心鉴定，李XX盗窃的上述物品价值20460元；2019年3月30日10时左右，被告人李XX至张家口市桥西区马XX村75号被害人赵某家，用铁棍将门锁撬开进入屋内实施盗窃，因未发现值钱财物，被告人李XX遂逃离现场，在逃离过程中被抓获。案发后，全部赃物已被返还被害人。\n另查，被告人李XX在2011年12月27日因犯盗窃罪被河北省河间市人民法院判处拘役5个月，并处罚金2800元，于2012年3月24日刑满释放；2013年6月21日因犯盗窃罪被北京市昌平区人民法院判处有期徒刑七个月，并处罚金1000元，执行期自2013年4月22日起至2013年11月21日。\n',
                role: 'HUMAN',
              },
            ],
          },
        ],
      },
      { abstention_rate: 100, score: 0 },
    ],
  ],
  { args: { index: '3-7' } },
);

metrics(
  `${DATASETS}.lawbench.lawbench.LawBenchEvaluator`,
  [[{ predictions: [], references: [], records: [] }, REFUSED]],
  { args: { index: '2-2' } },
);

metrics(
  `${DATASETS}.lawbench.lawbench.LawBenchEvaluator`,
  [
    [
      {
        predictions: [''],
        references: [
          '根据证券法的第二百一十四条规定，对于未按照规定保存有关文件和资料的情况，应该责令改正，给予警告，并处以十万元以上一百万元以下的罚款。因此，针对该证券公司的情况，应该要求其采取改正措施，并处以相应罚款。同时，直接负责的主管人员和其他直接责任人员也应该受到警告，并处以相应罚款。',
        ],
        records: [
          {
            origin_prompt: [
              {
                prompt:
                  '请根据具体场景与问题给出法律依据，只需要给出具体法条内容，每个场景仅涉及一个法条。\n场景:某证券公司未按照规定保存有关文件和资料的情况。根据相关法律规定，对该公司应该采取什么措施？',
                role: 'HUMAN',
              },
            ],
          },
        ],
      },
      { score: 0 },
    ],
  ],
  { args: { index: '3-2' } },
);
