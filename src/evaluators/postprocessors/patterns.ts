import { Extraction, type PostprocessorDefinition } from '../../core/index.ts';
import { pythonFloat, pythonRegex, stripText } from '../../util/index.ts';

const compiled = new Map<string, RegExp>();

/** A pattern of a config, compiled once. `d` gives the positions of groups. */
function compiledPattern(pattern: unknown, dotAll = false): RegExp {
  const key = `${dotAll}${pattern}`;
  const known = compiled.get(key) ?? pythonRegex(String(pattern), { dotAll }, 'd');
  compiled.set(key, known);
  return known;
}

/** The first group of `answer_pattern` (a Python pattern), or ''. */
export const matchAnswerPattern: PostprocessorDefinition = {
  type: 'opencompass.utils.text_postprocessors.match_answer_pattern',
  apply(text, { answer_pattern: pattern }) {
    const match = compiledPattern(pattern).exec(String(text));
    if (match === null) return Extraction.none('');
    return new Extraction(match[1], match.indices?.[1]);
  },
};

/** The first group of `re_pattern`, trimmed; the whole text where it does not match. */
export const thinkPrediction: PostprocessorDefinition = {
  type: 'opencompass.utils.text_postprocessors.think_pred_postprocess',
  aliases: ['think_pred'],
  apply(text, { re_pattern: pattern }) {
    const match = compiledPattern(pattern).exec(String(text));
    if (match === null) return text;
    return new Extraction(stripText(match[1] ?? ''), match.indices?.[1]);
  },
};

/** The first number of the text, or null. */
export const firstNumber: PostprocessorDefinition = {
  type: 'opencompass.utils.text_postprocessors.first_number_postprocess',
  apply(text) {
    const match = pythonRegex('-?\\d*\\.?\\d+').exec(String(text));
    if (match === null) return Extraction.none(null);
    return new Extraction(pythonFloat(match[0]), [match.index, match.index + match[0].length]);
  },
};

/** What stands in the last `<tag>…</tag>`, trimmed, or `NO ANSWER FOUND`. `tag` is given with its brackets. */
export const xmlTag: PostprocessorDefinition = {
  type: 'opencompass.utils.text_postprocessors.xml_tag_postprocessor',
  aliases: ['specific-xml-tag'],
  apply(text, { tag }) {
    const open = String(tag);
    const close = `</${open.slice(1, -1)}>`;
    const source = String(text);
    let found: [number, number] | undefined;
    for (let start = source.indexOf(open); start >= 0; ) {
      const inside = start + open.length;
      const end = source.indexOf(close, inside);
      if (end < 0) break;
      found = [inside, end];
      start = source.indexOf(open, end + close.length);
    }
    if (found === undefined) return Extraction.none('NO ANSWER FOUND');
    return new Extraction(stripText(source.slice(...found)), found);
  },
};

/**
 * The text without `<think>…</think>` parts, trimmed; with an end tag alone, what follows the last one.
 * Arguments: `think_start_token`, `think_end_token`.
 */
export const nonReasoningContent: PostprocessorDefinition = {
  type: 'opencompass.utils.text_postprocessors.extract_non_reasoning_content',
  aliases: ['extract-non-reasoning-content'],
  apply(text, args) {
    const start = String(args.think_start_token ?? '<think>');
    const end = String(args.think_end_token ?? '</think>');
    const source = String(text);
    if (!source.includes(start) && source.includes(end))
      return stripText(source.slice(source.lastIndexOf(end) + end.length));
    let rest = '';
    let position = 0;
    for (let open = source.indexOf(start); open >= 0; open = source.indexOf(start, position)) {
      const close = source.indexOf(end, open + start.length);
      if (close < 0) break;
      rest += source.slice(position, open);
      position = close + end.length;
    }
    return stripText(rest + source.slice(position));
  },
};
