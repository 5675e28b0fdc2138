import { defineRetriever } from 'lodestone';

/** The rows of the train split whose texts are nearest in length. Argument `ice_num`: how many. */
export const nearestLength = defineRetriever({
  type: 'examples.NearestLength',
  create({ ice_num: count = 1 }, { train, textOf }) {
    const lengths = train.map((row) => textOf(row).length);
    return {
      examplesFor({ row }) {
        const wanted = textOf(row).length;
        const distance = (id: number) => Math.abs((lengths[id] ?? 0) - wanted);
        const ids = [...lengths.keys()].sort((a, b) => distance(a) - distance(b) || a - b);
        return ids.slice(0, Number(count));
      },
    };
  },
});
