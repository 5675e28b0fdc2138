/** Prompt templates, meta templates and prompt lists against vectors from the real classes. */
import { test } from 'vitest';
import type {
  ChatMessage,
  Compat,
  ComponentConfig,
  Json,
  PromptList,
  PromptMode,
  RenderedPrompt,
  Row,
} from '../../src/core/index.ts';
import {
  append,
  fillList,
  fillText,
  listText,
  PromptTemplate,
  RawPromptTemplate,
  replaceToken,
  rolesParser,
  textParser,
} from '../../src/prompt/index.ts';
import { goldenRecords } from './golden.ts';
import { differenceOf, ParityReport } from './report.ts';

interface Vector {
  fn: string;
  kw: { [key: string]: unknown };
  in: unknown;
  out: { value: unknown } | { raises: string };
  versions: string;
}

/** The modes that exist; ours cannot be called with another, so vectors with one count as refused. */
function modeOf({ kw }: Vector): PromptMode {
  if (kw.mode !== 'gen' && kw.mode !== 'ppl') throw new TypeError('no such mode');
  return kw.mode;
}

type Call = (vector: Vector, compat: Compat) => unknown;

const CALLS: Record<string, Call> = {
  'LMTemplateParser.parse_template': (vector) => {
    const mode = modeOf(vector);
    const parse = textParser(vector.kw.meta_template as Json);
    return parsed(vector.in, (one) => parse(one, mode));
  },
  'APITemplateParser.parse_template': (vector, compat) => {
    const mode = modeOf(vector);
    const parse = rolesParser(vector.kw.meta_template as Json, compat);
    return parsed(vector.in, (one) => parse(one, mode));
  },
  'PromptTemplate.generate_ice_item': ({ kw, in: input }) => {
    const { entry, label } = input as { entry: Tagged; label: Json };
    return new PromptTemplate(config(kw)).example(rowOf(entry), label);
  },
  'PromptTemplate.generate_label_prompt_item': ({ kw, in: input }) => {
    const {
      entry,
      ice,
      label,
      remain_sep: keep,
    } = input as { entry: Tagged; ice: Tagged; label: Json; remain_sep: boolean };
    return new PromptTemplate(config(kw)).labelled(rowOf(entry), insertOf(ice), label, keep);
  },
  'PromptTemplate.generate_item': ({ kw, in: input }) => {
    const args = input as {
      entry: Tagged;
      output_field: string | null;
      output_field_replace_token: string;
      ice_field_replace_token: Tagged;
    };
    return new PromptTemplate(config(kw)).question(
      rowOf(args.entry),
      insertOf(args.ice_field_replace_token),
      args.output_field,
      args.output_field_replace_token,
    );
  },
  'RawPromptTemplate.generate_ice_item': ({ kw, in: input }) =>
    new RawPromptTemplate(config(kw)).example(rowOf((input as { entry: Tagged }).entry)),
  'RawPromptTemplate.generate_item': ({ kw, in: input }) => {
    const { entry, ice_field_replace_token: ice } = input as {
      entry: Tagged;
      ice_field_replace_token: unknown;
    };
    return new RawPromptTemplate(config(kw)).question(
      rowOf(entry),
      Array.isArray(ice) ? (ice as ChatMessage[]) : [],
    );
  },
  'PromptList.__add__': ({ in: input }) =>
    append(listOf((input as Tagged[])[0]), insertOf((input as Tagged[])[1])),
  'PromptList.__iadd__': ({ in: input }) =>
    append(listOf((input as Tagged[])[0]), insertOf((input as Tagged[])[1])),
  'PromptList.__radd__': ({ in: input }) =>
    append(startOf((input as Tagged[])[0]), insertOf((input as Tagged[])[1])),
  'PromptList.__str__': ({ in: input }) => listText(listOf(input as Tagged)),
  'PromptList.format': ({ kw, in: input }) => fillList(listOf(input as Tagged), kw),
  'PromptList.replace': ({ kw, in: input }) =>
    replaceToken(listOf(input as Tagged), kw.src as string, insertOf(kw.dst as Tagged)),
  'prompt.safe_format': ({ kw, in: input }) =>
    fillText(input as string, Object.fromEntries(kw.items as [string, unknown][])),
};

test('templates', () => {
  const report = new ParityReport('templates');
  for (const vector of goldenRecords<Vector>('units', 'templates.jsonl.gz')) {
    const call = CALLS[vector.fn.split('.').slice(-2).join('.')];
    if (call === undefined) report.notBuilt(vector.fn);
    else report.count(check(vector, call));
  }
  report.finish();
});

function check(vector: Vector, call: Call): string | undefined {
  const compat = vector.versions === '0.3.3' ? '0.3.3' : '0.5.4';
  const name = `${vector.fn} ${JSON.stringify({ kw: vector.kw, in: vector.in }).slice(0, 400)}`;
  let value: unknown;
  try {
    value = call(vector, compat);
  } catch (error) {
    return 'raises' in vector.out ? undefined : `${name}: ${error instanceof Error ? error.message : error}`;
  }
  if ('raises' in vector.out)
    return `${name}: should fail with ${vector.out.raises}, gave ${JSON.stringify(value)}`;
  const difference = differenceOf(untagged(vector.out.value), value);
  return difference === undefined ? undefined : `${name}: ${difference}`;
}

type Tagged = unknown;

function config(kw: object): ComponentConfig {
  const plainKeys = JSON.parse(JSON.stringify(kw), (_, value) =>
    isTagged(value, '__dict__') ? { $dict: value.__dict__ } : value,
  );
  return { type: 'PromptTemplate', ...plainKeys };
}

function rowOf(entry: Tagged): Row {
  return isTagged(entry, '__dict__')
    ? Object.fromEntries(entry.__dict__ as [string, unknown][])
    : (entry as Row);
}

function listOf(value: Tagged): PromptList {
  return isTagged(value, '__PromptList__') ? (value.__PromptList__ as PromptList) : (value as PromptList);
}

function insertOf(value: Tagged): string | PromptList {
  return typeof value === 'string' ? value : listOf(value);
}

function startOf(value: Tagged): PromptList {
  return typeof value === 'string' ? append([], value) : listOf(value);
}

/** A list that is no PromptList is a batch of prompts, or one conversation of raw messages. */
function parsed(prompt: Tagged, parse: (prompt: RenderedPrompt) => unknown): unknown {
  if (!Array.isArray(prompt)) return parse(insertOf(prompt));
  const isMessages =
    prompt.length > 0 && prompt.every((item) => typeof item === 'object' && 'content' in item);
  return isMessages ? parse({ messages: prompt }) : prompt.map((one) => parsed(one, parse));
}

function untagged(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_, item) =>
    isTagged(item, '__PromptList__') ? item.__PromptList__ : item,
  );
}

function isTagged<K extends string>(value: unknown, tag: K): value is Record<K, unknown> {
  return typeof value === 'object' && value !== null && tag in value;
}
