import type { Json } from '../../core/index.ts';
import { isPlainObject } from '../../core/index.ts';
import { printableInLine } from '../../util/index.ts';
import { INVERSE, NOT_INVERSE, type TerminalText } from '../terminal.ts';
import type { InspectedCase } from './inspected-case.ts';

export interface CaseTextOptions {
  /** Whether the answer's place is shown inverse, else between marks. */
  readonly showsInverse: boolean;
}

/** A case as a reader wants to see it: what was asked, what came back, what was found in it, what is right. */
export function caseText(one: InspectedCase, options: CaseTextOptions): TerminalText[] {
  const { model, dataset, judge, index, kinds, prompt, reply, span, reason } = one;
  const by = judge === undefined ? '' : `, judged by ${judge}`;
  const verdict = kinds.length === 0 ? verdictWord(one) : kinds.join(', ');
  const before = [
    printableInLine(`--- ${model} on ${dataset}, sample ${index}${by}: ${verdict}`),
    'prompt',
    indented(promptText(prompt)),
    'reply\n',
  ];
  const after = [
    ...(reason === undefined ? [] : [`failed     ${reason}`]),
    ...('answer' in one ? [`answer     ${answerText(one)}`] : []),
    `reference  ${shown(one.reference)}`,
    ...(one.score === undefined ? [] : [`score      ${one.score}`]),
  ].map((line) => continued(line, ' '.repeat('reference  '.length)));
  return [before.join('\n'), ...replyParts(reply, span, options), `\n${after.join('\n')}\n\n`];
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

/** The reply, indented, with the answer's place in it shown. */
function replyParts(
  reply: Json,
  span: InspectedCase['span'],
  { showsInverse }: CaseTextOptions,
): TerminalText[] {
  if (typeof reply !== 'string' || span === undefined) return [indented(shown(reply))];
  const [start, end] = span;
  const [open, close] = showsInverse ? [INVERSE, NOT_INVERSE] : ['⟦', '⟧'];
  const [before = '', answer = '', after = ''] = [
    reply.slice(0, start),
    reply.slice(start, end),
    reply.slice(end),
  ].map((part) => continued(part));
  return [`${INDENT}${before}`, open, answer, close, after];
}

function shown(value: unknown): string {
  if (value === undefined || value === null) return '-';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const INDENT = '  | ';

function indented(text: string): string {
  return `${INDENT}${continued(text)}`;
}

/** The lines that follow the first are indented, so that no text passes for a line of ours. */
function continued(text: string, indent = INDENT): string {
  return text.replaceAll('\n', `\n${indent}`);
}
