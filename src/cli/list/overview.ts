import { datasetFamilies, modelFamilies } from '../../catalog/index.ts';
import { ABILITIES, type Compat } from '../../core/index.ts';
import { tabulate } from '../../util/index.ts';

export interface OverviewCounts {
  readonly compat: Compat;
  readonly models: number;
  readonly datasets: number;
  /** Configs of the user among them. */
  readonly own: number;
}

/** Columns for names that are given as examples, so that the table stays narrow. */
const ROOM = 40;

/** What there is, by ability, in a screenful, and how to go on. */
export function overview({ compat, models, datasets, own }: OverviewCounts): string {
  const families = datasetFamilies.filter(
    ({ isCollection, files }) =>
      isCollection !== true && files.some(([, versions]) => versions.includes(compat)),
  );
  const byAbility = ABILITIES.map((ability) => {
    const those = families.filter(({ abilities }) => abilities.includes(ability));
    return [ability, String(those.length), familyExamples(those)];
  });
  const rows = [['ability', 'benchmarks', 'for example'], ...byAbility];
  const ownText = own === 0 ? '' : `, ${own} of them your own`;
  return `${families.length} benchmarks and ${models} models of OpenCompass ${compat}, in ${models + datasets} configs${ownText}

${tabulate(rows, {})}

models of ${familyExamples(modelFamilies)}, …

lodestone list ceval qwen         configs whose names contain one of these
lodestone list --ability math     datasets by ability; --language zh by language
lodestone list --families         all benchmarks, one per line
lodestone list --all              all configs
`;
}

/** Those with most configs, for lack of a better measure of what is well known; as many as there is room for. */
function familyExamples(families: readonly { folder: string; files: readonly unknown[] }[]): string {
  const sorted = families.toSorted((a, b) => b.files.length - a.files.length);
  let text = '';
  for (const { folder } of sorted) {
    const longer = `${text}${text === '' ? '' : ', '}${folder.slice(folder.lastIndexOf('/') + 1)}`;
    if (longer.length > ROOM) break;
    text = longer;
  }
  return text;
}
