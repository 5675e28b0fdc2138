import { type LoaderDefinition, LodestoneError, type RowSource } from '../../core/index.ts';
import { linePairs } from '../line-pairs.ts';
import { rowSource } from '../row-source.ts';

/** FLORES: folders `dev` and `devtest` with one file a language; `name` is the pair, e.g. `eng_Latn-deu_Latn`. */
export const floresFirst100Dataset: LoaderDefinition = {
  type: 'opencompass.datasets.flores.FloresFirst100Dataset',
  hubPaths: { 'opencompass/flores': 'flores_first100' },
  load({ path, name }, { files }) {
    const [source, target, ...rest] = String(name).split('-');
    if (source === undefined || target === undefined || rest.length > 0) {
      throw new LodestoneError('config-invalid', `"${name}" is not a language pair`, {
        hint: 'Write it like eng_Latn-deu_Latn.',
      });
    }
    const split = (folder: string): RowSource =>
      rowSource(async function* () {
        const file = (language: string) => `${path}/${folder}/${language}.${folder}`;
        for await (const [from, to] of linePairs(files, file(source), file(target))) {
          yield { [`sentence_${source}`]: from, [`sentence_${target}`]: to };
        }
      });
    return { dev: split('dev'), devtest: split('devtest') };
  },
};
