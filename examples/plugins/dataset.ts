import { defineDataset, type Row, type RowSource } from 'lodestone';

/** Lines of the form `split | country | capital`. Argument `path`: the file. */
export const capitals = defineDataset({
  type: 'examples.Capitals',
  load({ path }, { files }) {
    const split = (name: string): RowSource => {
      const rows = async function* (): AsyncGenerator<Row> {
        for await (const line of files.lines(String(path))) {
          const [part, country, capital] = line.split('|').map((cell) => cell.trim());
          if (part === name) yield { country, capital };
        }
      };
      return {
        rows,
        count: async () => {
          let count = 0;
          for await (const _ of rows()) count += 1;
          return count;
        },
      };
    };
    return { train: split('train'), test: split('test') };
  },
});
