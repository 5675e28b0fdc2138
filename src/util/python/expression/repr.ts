import { floatRepr, stringRepr } from '../text.ts';
import { PyDict, PyItems, type PyValue } from './values.ts';

/** Python's `repr`. */
export function reprOf(value: PyValue): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'number') return floatRepr(value);
  if (typeof value === 'string') return stringRepr(value);
  if (value instanceof PyItems) return itemsRepr(value);
  if (value instanceof PyDict) {
    return `{${value.entries.map(([key, item]) => `${reprOf(key)}: ${reprOf(item)}`).join(', ')}}`;
  }
  return `<${value.name}>`;
}

/** Python's `str`. */
export function strOf(value: PyValue): string {
  return typeof value === 'string' ? value : reprOf(value);
}

function itemsRepr({ kind, items }: PyItems): string {
  const texts = items.map(reprOf).join(', ');
  if (kind === 'list') return `[${texts}]`;
  if (kind === 'set') return items.length === 0 ? 'set()' : `{${texts}}`;
  return items.length === 1 ? `(${texts},)` : `(${texts})`;
}
