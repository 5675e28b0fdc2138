import { allocateText, enter, leave } from './budget.ts';
import { pythonError, valueError } from './exception.ts';
import { formatValue } from './format-spec.ts';
import { asciiRepr, repr, str } from './repr.ts';
import type { Keywords, Value } from './value.ts';

/** How `{name.attribute[key]}` gets at parts of a value. */
export interface FieldAccess {
  attribute(value: Value, name: string): Value;
  item(value: Value, key: Value): Value;
}

const FIELD_NAME = /^([^.[]*)((?:\.[^.[]+|\[[^\]]+\])*)$/s;
const FIELD_PART = /\.([^.[]+)|\[([^\]]+)\]/g;

/** `template.format(*positional, **keywords)` */
export function formatString(
  template: string,
  positional: readonly Value[],
  keywords: Keywords,
  access: FieldAccess,
): string {
  const text = new Formatter(positional, keywords, access).format(template);
  allocateText(text.length);
  return text;
}

/** Applies `!r`, `!s` or `!a` to a value. */
export function converted(value: Value, conversion: string | undefined): Value {
  if (conversion === 'r') return repr(value);
  if (conversion === 'a') return asciiRepr(value);
  return conversion === 's' ? str(value) : value;
}

class Formatter {
  readonly #positional: readonly Value[];
  readonly #keywords: Keywords;
  readonly #access: FieldAccess;
  #next = 0;
  #numbering: 'automatic' | 'manual' | undefined;

  constructor(positional: readonly Value[], keywords: Keywords, access: FieldAccess) {
    this.#positional = positional;
    this.#keywords = keywords;
    this.#access = access;
  }

  format(template: string, level = 0): string {
    let result = '';
    let at = 0;
    while (at < template.length) {
      const brace = template.slice(at).search(/[{}]/);
      if (brace < 0) return result + template.slice(at);
      result += template.slice(at, at + brace);
      at += brace;
      const char = template.charAt(at);
      if (template.charAt(at + 1) === char) {
        result += char;
        at += 2;
        continue;
      }
      if (char === '}') throw valueError("Single '}' encountered in format string");
      const end = fieldEnd(template, at);
      const depth = enter();
      result += this.#field(template.slice(at + 1, end), level);
      leave(depth);
      at = end + 1;
    }
    return result;
  }

  #field(field: string, level: number): string {
    const { name, conversion, spec } = splitField(field);
    const value = converted(this.#lookup(name), conversion);
    if (!spec.includes('{')) return formatValue(value, spec);
    if (level > 0) throw valueError('Max string recursion exceeded');
    return formatValue(value, this.format(spec, level + 1));
  }

  #lookup(field: string): Value {
    const match = FIELD_NAME.exec(field);
    if (match === null) throw valueError("Only '.' or '[' may follow ']' in format field specifier");
    let value = this.#argument(match[1] ?? '');
    for (const [, attribute, key] of (match[2] ?? '').matchAll(FIELD_PART)) {
      if (attribute !== undefined) value = this.#access.attribute(value, attribute);
      else value = this.#access.item(value, /^\d+$/.test(key ?? '') ? Number(key) : (key ?? ''));
    }
    return value;
  }

  #argument(name: string): Value {
    if (name !== '' && !/^\d+$/.test(name)) {
      const value = this.#keywords.get(name);
      if (value === undefined) throw pythonError('KeyError', name);
      return value;
    }
    const index = name === '' ? this.#next : Number(name);
    this.#number(name === '' ? 'automatic' : 'manual');
    const value = this.#positional[index];
    if (value !== undefined) return value;
    throw pythonError('IndexError', `Replacement index ${index} out of range for positional args tuple`);
  }

  #number(kind: 'automatic' | 'manual'): void {
    if (this.#numbering !== undefined && this.#numbering !== kind) {
      const change =
        kind === 'manual'
          ? 'automatic field numbering to manual field specification'
          : 'manual field specification to automatic field numbering';
      throw valueError(`cannot switch from ${change}`);
    }
    this.#numbering = kind;
    if (kind === 'automatic') this.#next += 1;
  }
}

/** The offset of the `}` that closes the field at `start`. */
function fieldEnd(template: string, start: number): number {
  let depth = 0;
  for (let at = start; at < template.length; at += 1) {
    const char = template.charAt(at);
    if (char === '{') depth += 1;
    if (char === '}') depth -= 1;
    if (depth === 0) return at;
  }
  throw valueError(
    start + 1 >= template.length
      ? "Single '{' encountered in format string"
      : "expected '}' before end of string",
  );
}

function splitField(field: string): { name: string; conversion: string | undefined; spec: string } {
  const mark = /[!:]/.exec(field.replace(/\[[^\]]*\]/g, (part) => '_'.repeat(part.length)));
  if (mark === null) return { name: field, conversion: undefined, spec: '' };
  const name = field.slice(0, mark.index);
  if (mark[0] === ':') return { name, conversion: undefined, spec: field.slice(mark.index + 1) };
  const conversion = field.charAt(mark.index + 1);
  const rest = field.slice(mark.index + 2);
  if (rest !== '' && !rest.startsWith(':')) throw valueError("expected ':' after conversion specifier");
  if (!'rsa'.includes(conversion) || conversion === '') {
    throw valueError(`Unknown conversion specifier ${conversion}`);
  }
  return { name, conversion, spec: rest.slice(1) };
}
