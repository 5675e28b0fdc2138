import { LodestoneError, type PromptItem, type PromptList, type Row } from '../core/index.ts';
import { pythonStr, replaceText } from '../util/index.ts';

/**
 * Fills `{column}` fields with a row's values, one column after the other in the row's order. As in
 * OpenCompass, a field inside a value is filled by the columns that come later, and unknown fields stay.
 */
export function fillText(text: string, row: Row): string {
  // Examples stand in every prompt and are filled already.
  if (!text.includes('{')) return text;
  let result = text;
  for (const column in row) {
    const field = `{${column}}`;
    if (result.includes(field)) result = result.split(field).join(pythonStr(row[column]));
  }
  return result;
}

/** Fills the fields in all texts and turns of a dialogue. */
export function fillList(list: PromptList, row: Row): PromptList {
  return list.map((item) => {
    if (typeof item === 'string') return fillText(item, row);
    if (!isTurnWithText(item)) return item;
    const prompt = fillText(item.prompt, row);
    return prompt === item.prompt ? item : { ...item, prompt };
  });
}

/** Replaces a token in a dialogue by text, or by another dialogue (which only a text item can take in). */
export function replaceToken(list: PromptList, token: string, by: string | PromptList): PromptList {
  return list.flatMap((item): PromptList => {
    if (typeof item === 'string')
      return typeof by === 'string' ? [replaceText(item, token, by)] : splice(item, token, by);
    if (!isTurnWithText(item) || !item.prompt.includes(token)) return [item];
    if (typeof by === 'string') return [{ ...item, prompt: replaceText(item.prompt, token, by) }];
    throw new LodestoneError('prompt-invalid', `examples are dialogues, but "${token}" is inside a turn`, {
      hint: 'Put the token into the "begin" part of the template.',
    });
  });
}

function splice(text: string, token: string, by: PromptList): PromptList {
  if (token === '') throw new LodestoneError('prompt-invalid', 'ice_token must not be empty');
  return text.split(token).flatMap((part, index) => {
    const items: PromptItem[] = part === '' ? [] : [part];
    return index === 0 ? items : [...by, ...items];
  });
}

/** Appends text or a dialogue; empty ones leave no item behind. */
export function append(list: PromptList, other: string | PromptList): PromptList {
  if (other.length === 0) return list;
  return typeof other === 'string' ? [...list, other] : [...list, ...other];
}

/** All text of a dialogue, without roles or separators. */
export function listText(list: PromptList): string {
  return list
    .map((item) => (typeof item === 'string' ? item : isTurnWithText(item) ? item.prompt : ''))
    .join('');
}

function isTurnWithText(item: PromptItem): item is { role: string; prompt: string } {
  return typeof item === 'object' && 'prompt' in item && typeof item.prompt === 'string';
}
