/** Puts values in the place of `{fields}`; fields without a value stay, and so do braces inside the values. */
export function fillFields(text: string, values: { readonly [field: string]: string }): string {
  return text.replace(/\{(\w+)\}/g, (whole, field: string) => values[field] ?? whole);
}
