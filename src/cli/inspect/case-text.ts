import type { Json } from '../../core/index.ts';
import { isPlainObject } from '../../core/index.ts';
import type { InspectedCase } from './inspected-case.ts';

export interface CaseTextOptions {
  /** Whether the terminal shows colours: then the answer's place is shown inverse, else between marks. */
  readonly isInteractive: boolean;
}

/** A case as a reader wants to see it: what was asked, what came back, what was found in it, what is right. */
export function caseText(one: InspectedCase, options: CaseTextOptions): string {
  const { model, dataset, index, kinds, prompt, reply, span, reason } = one;
  const parts = [
    `--- ${model} on ${dataset}, sample ${index}: ${kinds.length === 0 ? verdictWord(one) : kinds.join(', ')}`,
    'prompt',
    indented(promptText(prompt)),
    'reply',
    indented(replyText(reply, span, options)),
    ...(reason === undefined ? [] : [`failed     ${reason}`]),
    ...('answer' in one ? [`answer     ${answerText(one)}`] : []),
    `reference  ${shown(one.reference)}`,
    ...(one.score === undefined ? [] : [`score      ${one.score}`]),
  ];
  return `${parts.join('\n')}\n`;
}

function verdictWord({ score }: InspectedCase): string {
  return score === undefined ? 'not scored' : 'right';
}

function answerText({ answer, span, kinds }: InspectedCase): string {
  const place = span === undefined ? '' : `  (characters ${span[0]} to ${span[1]} of the reply)`;
  const text = `${shown(answer)}${place}`;
  return kinds.includes('unparsed') ? ['none was found', text].filter(Boolean).join('; ') : text;
}

/** Turns as `role: text`, options of scored prompts as `option: text`. */
function promptText(prompt: Json): string {
  if (Array.isArray(prompt)) return prompt.map(turnText).join('\n');
  if (!isPlainObject(prompt)) return shown(prompt);
  return Object.entries(prompt)
    .map(([option, value]) => `[${option}] ${isPlainObject(value) ? optionText(value) : shown(value)}`)
    .join('\n');
}

function turnText(turn: Json): string {
  if (!isPlainObject(turn)) return shown(turn);
  const { role = '', prompt, content } = turn;
  return `${String(role)}: ${shown(prompt ?? content)}`;
}

function optionText({ 'testing input': text, ...values }: { [key: string]: Json }): string {
  return `${shown(text)}  ${JSON.stringify(values)}`;
}

const INVERSE = ['\u001b[7m', '\u001b[27m'];
const MARKS = ['⟦', '⟧'];

function replyText(reply: Json, span: InspectedCase['span'], { isInteractive }: CaseTextOptions): string {
  if (typeof reply !== 'string' || span === undefined) return shown(reply);
  const [open = '', close = ''] = isInteractive ? INVERSE : MARKS;
  const [start, end] = span;
  return `${reply.slice(0, start)}${open}${reply.slice(start, end)}${close}${reply.slice(end)}`;
}

function shown(value: unknown): string {
  if (value === undefined || value === null) return '-';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => `  | ${line}`)
    .join('\n');
}
