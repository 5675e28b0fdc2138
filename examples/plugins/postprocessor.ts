import { definePostprocessor, Extraction } from 'lodestone';

/** The last word of a reply that begins with a capital; replies without one count as unparsed. */
export const lastName = definePostprocessor({
  type: 'examples.last_name',
  apply(text) {
    const found = [...String(text).matchAll(/\p{Lu}\p{L}+/gu)].at(-1);
    if (found === undefined) return Extraction.none('');
    return new Extraction(found[0], [found.index, found.index + found[0].length]);
  },
});
