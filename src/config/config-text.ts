import type { Json, JsonObject } from '../core/index.ts';

/** Lines up to this length hold a whole list or dict. */
const WIDTH = 100;

/** A config as the text of a JSON or TypeScript file. Values that JSON has no form for stay tagged in both. */
export function configText(config: JsonObject, form: 'json' | 'ts'): string {
  if (form === 'json') return `${JSON.stringify(config, null, 2)}\n`;
  // What a run notes about itself is no part of a config that someone writes.
  const { lodestone: _, ...own } = config;
  return `import { defineConfig } from 'lodestone';\n\nexport default defineConfig(${literal(own, '')});\n`;
}

function literal(value: Json, indent: string): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'object' || value === null) return String(value);
  const inner = `${indent}  `;
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  const parts = Array.isArray(value)
    ? value.map((item) => literal(item, inner))
    : Object.entries(value).map(([key, item]) => `${quotedKey(key)}: ${literal(item, inner)}`);
  if (parts.length === 0) return open + close;
  const space = Array.isArray(value) ? '' : ' ';
  const line = `${open}${space}${parts.join(', ')}${space}${close}`;
  if (!line.includes('\n') && indent.length + line.length <= WIDTH) return line;
  return `${open}\n${parts.map((part) => `${inner}${part},\n`).join('')}${indent}${close}`;
}

function quotedKey(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : quoted(key);
}

/** In single quotes, unless that takes more escapes. */
function quoted(text: string): string {
  const json = JSON.stringify(text).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
  if (text.includes("'")) return json;
  return `'${json.slice(1, -1).replaceAll('\\"', '"')}'`;
}
