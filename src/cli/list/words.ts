import { ABILITIES, type Ability } from '../../core/index.ts';

/** Other words for abilities, simplified and traditional Chinese among them. */
const OTHER_WORDS: Readonly<Record<Ability, string>> = {
  language: '语言 語言 语言能力',
  knowledge: '知识 知識 学科 學科 考试 考試 exams',
  understanding: '理解 阅读 閱讀 阅读理解 閱讀理解 reading',
  reasoning: '推理 逻辑 邏輯 logic',
  math: '数学 數學 maths mathematics',
  code: '代码 代碼 编程 編程 coding programming',
  safety: '安全',
  'long context': '长文本 長文本 长上下文 長上下文 longcontext',
  'instruction following': '指令 指令跟随 指令跟隨 指令遵循 instructions',
};

/** Names of languages that the system's tables do not have. */
const OTHER_LANGUAGES: Readonly<Record<string, string>> = {
  英文: 'en',
  汉语: 'zh',
  漢語: 'zh',
  日文: 'ja',
  韩文: 'ko',
  法文: 'fr',
  德文: 'de',
};

/** The ability that a word in English or Chinese means. */
export function abilityNamed(word: string): Ability | undefined {
  const wanted = word.trim().toLowerCase();
  return ABILITIES.find((one) => one === wanted || OTHER_WORDS[one].split(' ').includes(wanted));
}

/** Those of the codes that a code (`zh`, `zho`, `zh-CN`) or the name of a language (`Chinese`, `中文`) means. */
export function languagesNamed(word: string, codes: Iterable<string>): string[] {
  const wanted = word.trim().toLowerCase();
  const meant = primary(OTHER_LANGUAGES[wanted] ?? wanted);
  return [...new Set(codes)].filter(
    (code) => code === wanted || primary(code) === meant || languageNames(code).includes(wanted),
  );
}

/** `zh` of `zh`, `zho` and `zh-CN`. */
function primary(code: string): string {
  try {
    return new Intl.Locale(code).language;
  } catch {
    return code;
  }
}

function languageNames(code: string): string[] {
  const language = primary(code);
  return ['en', 'zh', language].flatMap((locale) => {
    try {
      return [new Intl.DisplayNames([locale], { type: 'language' }).of(language)?.toLowerCase() ?? ''];
    } catch {
      return [];
    }
  });
}
