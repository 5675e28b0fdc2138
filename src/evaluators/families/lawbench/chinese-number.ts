const DIGITS = '零一二三四五六七八九';
/** Other ways to write digits and units. */
const VARIANTS: Record<string, string> = {
  ...{ 〇: '零', 壹: '一', 幺: '一', 贰: '二', 两: '二', 叁: '三', 仨: '三', 肆: '四', 伍: '五' },
  ...{ 陆: '六', 柒: '七', 捌: '八', 玖: '九', 拾: '十', 佰: '百', 仟: '千', 萬: '万', 億: '亿' },
  ...{ 貳: '二', 兩: '二', 參: '三', 陸: '六' },
};
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };
const SIGNS = `[${DIGITS}${Object.keys(UNITS).join('')}${Object.keys(VARIANTS).join('')}]`;

const NUMBER = new RegExp(`负?(?:${SIGNS}+点)?${SIGNS}+`, 'g');
// Runs are only looked at from their first sign on, which keeps long ones cheap.
const FRACTION = new RegExp(`(?<!${SIGNS})(${NUMBER.source})分之(${NUMBER.source})`, 'g');
const PERCENT = new RegExp(`百分之(${NUMBER.source})`, 'g');

/** The text with its Chinese numbers in Arabic digits, as the Python package cn2an writes them. */
export function withArabicNumbers(text: string): string {
  return text
    .replaceAll('廿', '二十')
    .replace(PERCENT, (found, number: string) => spelledPercent(number) ?? found)
    .replace(FRACTION, (found, below: string, above: string) => fractionText(above, below) ?? found)
    .replace(NUMBER, (number) => arabicDigits(number) ?? number);
}

function spelledPercent(number: string): string | undefined {
  const value = arabicDigits(number);
  return value === undefined ? undefined : `${value}%`;
}

function fractionText(above: string, below: string): string | undefined {
  const [top, bottom] = [arabicDigits(above), arabicDigits(below)];
  return top === undefined || bottom === undefined ? undefined : `${top}/${bottom}`;
}

function arabicDigits(number: string): string | undefined {
  const sign = number.startsWith('负') ? '-' : '';
  const [whole = '', decimals] = number.replace('负', '').split('点').map(inCommonForm);
  const value = spelledDigits(whole)?.replace(/^0+(?=\d)/, '') ?? wholeNumber(whole)?.toString();
  if (value === undefined || decimals === undefined) return value === undefined ? undefined : sign + value;
  const digits = spelledDigits(decimals);
  return digits === undefined ? undefined : `${sign}${Number(`${value}.${digits}`)}`;
}

/** The value of a number that is written with units, or as one speaks ("三百五"). */
function wholeNumber(number: string): number | undefined {
  return writtenValue(number) ?? spokenValue(number);
}

function inCommonForm(text: string): string {
  return [...text].map((sign) => VARIANTS[sign] ?? sign).join('');
}

function spelledDigits(number: string): string | undefined {
  const digits = [...number].map((sign) => DIGITS.indexOf(sign));
  return digits.length === 0 || digits.includes(-1) ? undefined : digits.join('');
}

/** A last digit without a unit counts in tenths of the unit before it. */
function spokenValue(number: string): number | undefined {
  const signs = [...number];
  const unit = UNITS[signs.at(-2) ?? ''];
  const digit = DIGITS.indexOf(signs.at(-1) ?? ' ');
  const start = signs.length < 3 || digit < 0 ? undefined : writtenValue(signs.slice(0, -1).join(''));
  return start === undefined || unit === undefined ? undefined : start + (digit * unit) / 10;
}

/** The value of a number that is written as it should be. */
function writtenValue(number: string): number | undefined {
  let [high, middle, low, digit] = [0, 0, 0, 0];
  for (const sign of number) {
    const unit = UNITS[sign];
    if (unit === undefined) {
      digit = DIGITS.indexOf(sign);
      continue;
    }
    if (unit === 1e8) [high, middle, low] = [(high + middle + low + digit) * unit, 0, 0];
    else if (unit === 1e4) [middle, low] = [middle + (low + digit) * unit, 0];
    // A ten at the beginning has no one before it.
    else low += (digit === 0 && low === 0 ? 1 : digit) * unit;
    digit = 0;
  }
  const value = high + middle + low + digit;
  return Number.isSafeInteger(value) && writings(value).includes(number) ? value : undefined;
}

/** How a number is written: ten and what follows it with or without a one. */
function writings(value: number): string[] {
  const full = written(value);
  return full.startsWith('一十') ? [full, full.slice(1)] : [full];
}

function written(value: number): string {
  if (value < 1e4) return section(value);
  const unit = value >= 1e8 ? 1e8 : 1e4;
  const [high, low] = [Math.floor(value / unit), value % unit];
  const name = unit === 1e8 ? '亿' : '万';
  if (low === 0) return written(high) + name;
  return `${written(high)}${name}${low < unit / 10 ? '零' : ''}${written(low)}`;
}

function section(value: number): string {
  let text = '';
  let skipped = false;
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) skipped = text !== '';
    else {
      text += `${skipped ? '零' : ''}${DIGITS[digit]}${name}`;
      skipped = false;
    }
  }
  return text === '' ? '零' : text;
}
