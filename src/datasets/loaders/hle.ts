import type { JsonObject, LoaderDefinition, Row, RowSource } from '../../core/index.ts';
import { renamed, savedSource } from '../saved-source.ts';

/** Humanity's Last Exam: the questions of its test split without an image, of one `category` or all. */
export const hleDataset: LoaderDefinition = {
  type: 'opencompass.datasets.hle.HLEDataset',
  hubPaths: { 'cais/hle': 'hle' },
  load(args, { files }) {
    const test = savedSource(files, String(args.path), 'test', (row) =>
      row.image === '' && isWanted(row, args) ? renamed(row, 'question', 'problem') : undefined,
    );
    return bothSplits(test);
  },
};

/** The questions as others verified them: what HLE has of each is a JSON text in `json`. */
export const hleVerifiedDataset: LoaderDefinition = {
  type: 'opencompass.datasets.hle.HLEVerifiedDataset',
  hubPaths: { 'skylenage-ai/HLE-Verified': 'hle_verified' },
  load(args, { files }) {
    const test = savedSource(files, String(args.path), 'train', (row) => {
      const { image }: { image?: unknown } = JSON.parse(row.json as string);
      return image === '' && isWanted(row, args) ? renamed(row, 'question', 'problem') : undefined;
    });
    return bothSplits(test);
  },
};

function isWanted(row: Row, { category, verified_classes: verified }: JsonObject): boolean {
  return (!category || row.category === category) && (!verified || row.Verified_Classes === verified);
}

function bothSplits(source: RowSource): { [split: string]: RowSource } {
  return { train: source, test: source };
}
