import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type ScalarTag,
  type Tags,
  type YAMLError,
} from 'yaml';
import { asJson, float, type Json, jsonDict, LodestoneError } from '../../core/index.ts';
import { refuseDepth } from '../refuse-depth.ts';
import { configSource } from './config-source.ts';
import type { ConfigPath, LoadedConfig, Origins } from './loaded-config.ts';
import { nativeVariables } from './native-config.ts';

/** How many times parts may be referred to in all; beyond it a file is a bomb. */
const MAX_ALIASES = 1000;

/** Reads a YAML config (1.2, with `<<` for merging). `1.0` stays a float; `shown` names the file in messages. */
export function loadYamlFile(file: string, shown: string): LoadedConfig {
  const text = configSource(file, shown);
  const lines = new LineCounter();
  const document = parsedWithin(text, lines, shown);
  const [error] = document.errors;
  if (error !== undefined) throw syntaxError(error, shown);
  return {
    values: nativeVariables(documentJson(document, shown), shown),
    warnings: document.warnings.map(({ message }) => `${shown}: ${message.split('\n')[0]}`),
    origins: async () => originsIn(document, lines, shown),
  };
}

/** Where the values of a YAML or JSON text are. */
export function yamlOrigins(text: string, shown: string): Origins {
  const lines = new LineCounter();
  return originsIn(parsed(text, lines), lines, shown);
}

/** The parser calls itself for each level. */
function parsedWithin(text: string, lines: LineCounter, shown: string): Document {
  try {
    return parsed(text, lines);
  } catch (cause) {
    if (cause instanceof RangeError) throw nestedTooDeeply(shown);
    throw cause;
  }
}

function nestedTooDeeply(where: string): LodestoneError {
  return new LodestoneError('config-syntax', 'the file is nested too deeply', { where });
}

function parsed(text: string, lineCounter: LineCounter): Document {
  return parseDocument(text, { lineCounter, merge: true, uniqueKeys: true, customTags: exactNumbers });
}

/** Floats and long integers as the tagged JSON of configs, which tells `1.0` from `1`. */
function exactNumbers(tags: Tags): Tags {
  return tags.map((tag) => {
    if (typeof tag !== 'object' || !('resolve' in tag)) return tag;
    if (tag.tag === 'tag:yaml.org,2002:float') return { ...tag, resolve: yamlFloat } as ScalarTag;
    if (tag.tag !== 'tag:yaml.org,2002:int') return tag;
    const { resolve } = tag as ScalarTag;
    return { ...tag, resolve: (...args) => exactInteger(resolve(...args), args[0]) } as ScalarTag;
  });
}

function yamlFloat(text: string): Json {
  const word = text.toLowerCase().replace(/^([+-]?)\.(inf|nan)$/, '$1$2');
  if (word === 'nan') return float(Number.NaN);
  if (word.endsWith('inf'))
    return float(word.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY);
  return float(Number(text));
}

function exactInteger(value: unknown, text: string): Json {
  return Number.isSafeInteger(value) ? (value as number) : { $int: text.replace(/^\+/, '') };
}

function documentJson(document: Document, shown: string): Json {
  try {
    const value: unknown = document.toJS({ mapAsMap: true, maxAliasCount: MAX_ALIASES });
    refuseDepth(value, shown);
    return yamlJson(value);
  } catch (cause) {
    if (cause instanceof RangeError) throw nestedTooDeeply(shown);
    if (!(cause instanceof ReferenceError)) throw cause;
    throw new LodestoneError('config-invalid', `the file has too many aliases: ${cause.message}`, {
      where: shown,
    });
  }
}

function yamlJson(value: unknown): Json {
  if (value instanceof Map) return jsonDict([...value].map(([key, item]) => [yamlJson(key), yamlJson(item)]));
  return Array.isArray(value) ? value.map(yamlJson) : asJson(value);
}

function syntaxError(error: YAMLError, shown: string): LodestoneError {
  const [start] = error.linePos ?? [];
  const where = start === undefined ? shown : `${shown}:${start.line}:${start.col}`;
  // The parser takes a full stack for a fault of the text.
  if (error.message.includes('call stack')) return nestedTooDeeply(where);
  const [message = ''] = error.message.replace(/ at line \d+, column \d+:?/, '').split('\n');
  return new LodestoneError('config-syntax', `the file is not YAML: ${message}`, { where, cause: error });
}

function originsIn(document: Document, lines: LineCounter, shown: string): Origins {
  return (path) => {
    let node: unknown = document.contents;
    let origin = shown;
    for (const key of path) {
      const found = nodePart(node, key);
      if (found === undefined) break;
      node = found.value;
      const [start] = (found.key ?? found.value)?.range ?? [];
      if (start !== undefined) origin = `${shown}:${lines.linePos(start).line}`;
    }
    return origin;
  };
}

function nodePart(node: unknown, key: ConfigPath[number]): { key?: Node; value: Node } | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(key)] as Node | undefined;
    return item && { value: item };
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find((one) => isScalar(one.key) && String(one.key.value) === String(key));
  return pair && { key: pair.key as Node, value: pair.value as Node };
}
