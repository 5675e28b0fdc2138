import type { LoaderDefinition, Row } from '../../core/index.ts';
import { rowSource } from '../row-source.ts';
import { listedRows } from '../subjective-rows.ts';
import { withUniformStructs } from '../uniform-structs.ts';

interface FofoItem {
  readonly instruction: string;
  readonly id: unknown;
  readonly domain: unknown;
  readonly sub_domain: unknown;
  readonly format: unknown;
  readonly format_type: unknown;
}

/** FoFo: a JSON file with instructions that ask for an answer in a given format; its name says the language. */
export const fofoDataset: LoaderDefinition = {
  type: 'opencompass.datasets.subjective.fofo.FofoDataset',
  load({ path, name }, { files }) {
    const lan = String(name).includes('cn') ? 'cn' : 'en';
    const toRow = (item: FofoItem) => fofoRow(item, lan);
    return rowSource(() => withUniformStructs(() => listedRows(files, `${path}/${name}.json`, toRow)));
  },
};

function fofoRow(item: FofoItem, lan: string): Row {
  const { instruction: question, id, domain, sub_domain, format, format_type } = item;
  return { question, judge: { lan, id, domain, sub_domain, format, format_type, question } };
}
