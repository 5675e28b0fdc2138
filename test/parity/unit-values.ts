/** Values of `units/` records that JSON lacks, as the golden files write them. */

/** A value with its tags resolved; sets become sorted lists. */
export function decoded(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(decoded);
  const tagged = value as Record<string, unknown>;
  if ('__float__' in tagged)
    return { nan: Number.NaN, inf: Infinity, '-inf': -Infinity }[String(tagged.__float__)];
  if ('__surrogates__' in tagged) return surrogates(String(tagged.__surrogates__));
  if ('__set__' in tagged) return decoded(tagged.__set__);
  return Object.fromEntries(Object.entries(tagged).map(([key, item]) => [key, decoded(item)]));
}

/** Text with lone surrogates, from the hex digits of its WTF-8 bytes. */
function surrogates(hex: string): string {
  const bytes = [...Buffer.from(hex, 'hex')];
  let text = '';
  for (let i = 0; i < bytes.length; ) {
    const first = bytes[i] ?? 0;
    const size = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    let code = size === 1 ? first : first & (0xff >> (size + 1));
    for (const byte of bytes.slice(i + 1, i + size)) code = (code << 6) | (byte & 0x3f);
    text += code > 0xffff ? String.fromCodePoint(code) : String.fromCharCode(code);
    i += size;
  }
  return text;
}
