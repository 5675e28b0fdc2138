import type { Json } from '../../../core/index.ts';
import { pythonRegex, splitLines, stripEnd, stripText } from '../../../util/index.ts';

/** How MedBench reads what models extract from medical texts. */

const ENTITY_KINDS = [
  '药物',
  '设备',
  '医院科室',
  '微生物类',
  '身体部位',
  '医疗操作',
  '医学检验项目',
  '症状',
  '疾病',
];

/** Lines `kind：name，name`. */
export function entitiesIn(reply: string): Json[] {
  return ENTITY_KINDS.flatMap((type) =>
    reply
      .split('\n')
      .filter((line) => line.startsWith(type))
      .flatMap((line) => line.replaceAll(`${type}:`, '').replaceAll(`${type}：`, '').split(/[,，]/))
      .map((entity) => ({ type, entity })),
  );
}

const RECORD_PART = /^(主诉|现病史|既往史|个人史|婚育史|家族史)[:：]([\s\S]+)$/;

/** The names of the parts that a medical record has. OpenCompass goes no further: it cannot compare what is in them. */
export function recordsIn(reply: string): Json[] {
  const blocks = reply.includes('\n\n') ? reply.split('\n\n') : splitLines(reply);
  const parts = blocks.map((block) => RECORD_PART.exec(stripText(block))?.[1]);
  return [...new Set(parts.filter((part) => part !== undefined))];
}

const RELATIONS = [
  ...[
    '相关（导致）',
    '鉴别诊断',
    '遗传因素',
    '发病性别倾向',
    '相关（症状）',
    '手术治疗',
    '预防',
    '辅助检查',
    '筛查',
    '阶段',
  ],
  ...[
    '临床表现',
    '风险评估因素',
    '同义词',
    '发病年龄',
    '预后生存率',
    '病史',
    '传播途径',
    '治疗后症状',
    '药物治疗',
    '辅助治疗',
  ],
  ...[
    '化疗',
    '死亡率',
    '放射治疗',
    '病因',
    '组织学检查',
    '内窥镜检查',
    '多发群体',
    '并发症',
    '实验室检查',
    '就诊科室',
  ],
  ...[
    '病理生理',
    '高危因素',
    '发病率',
    '多发地区',
    '病理分型',
    '影像学检查',
    '转移部位',
    '发病部位',
    '相关（转化）',
  ],
  ...['外侵部位', '预后状况', '发病机制', '多发季节'],
];
const QUOTED = '["“]([^"”]+)["”]';
const RELATION = pythonRegex(
  `关系[:：]["“](${RELATIONS.join('|')})["”][,，]头实体[:：]${QUOTED}[,，]尾实体[:：]${QUOTED}`,
  {},
  'g',
);

/** `关系："…"，头实体："…"，尾实体："…"`, any number in a line. */
export function relationsIn(reply: string): Json[] {
  return reply.split('\n').flatMap((line) =>
    [...line.matchAll(RELATION)].map(([, predicate = '', subject = '', object = '']) => ({
      predicate,
      subject,
      object,
    })),
  );
}

const EVENT = '主体词';
const UNCERTAIN = '不确定';

/** Lines with `主体词：…；发生状态：…；描述词：…，…；解剖部位：…，…`. */
export function eventsIn(reply: string): Json[] {
  return splitLines(reply)
    .filter((line) => line.includes(EVENT))
    .map((line) => {
      const fields = new Map(
        stripEnd(line, '。')
          .split('；')
          .filter((field) => field.includes('：'))
          .map((field): [string, string] => {
            const at = field.indexOf('：');
            return [field.slice(0, at), field.slice(at + 1)];
          }),
      );
      const status = fields.get('发生状态') ?? UNCERTAIN;
      return {
        [EVENT]: fields.get(EVENT) ?? '',
        发生状态: status === UNCERTAIN || status === '否定' ? status : '',
        描述词: listIn(fields.get('描述词')),
        解剖部位: listIn(fields.get('解剖部位')),
      };
    });
}

function listIn(text = '空'): string[] {
  return text === '空' ? [] : text.split('，');
}
