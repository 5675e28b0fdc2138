import { type CatalogFile, type Compat, type ModelFamily, mergeVersions, since } from '../../core/index.ts';
import { type Checkpoints, checkpointFiles, type Engine, hfChat, type Naming } from '../model-parts.ts';

const PHI: Naming = {
  owner: 'microsoft',
  abbr: (path) => path.replace('Phi', 'phi').replace('.', '-'),
};

function files(versions: readonly Compat[], engine: Engine, list: Checkpoints): CatalogFile[] {
  return checkpointFiles(PHI, 'hf_*', versions, engine, list);
}

/** Phi 3 to Phi 4 of Microsoft. */
export const phi: ModelFamily = {
  folder: 'phi',
  files: mergeVersions([
    ...files(since('0.3.3'), hfChat, {
      'Phi-3-mini-4k-instruct': 1,
      'Phi-3-small-8k-instruct': 1,
      'Phi-3-medium-4k-instruct': 2,
      'Phi-3.5-mini-instruct': 1,
      'Phi-3.5-MoE-instruct': 1,
    }),
    ...files(since('0.5.4'), (checkpoint) => ({ ...hfChat(checkpoint), abbr: checkpoint.abbr }), {
      'phi-4': 2,
    }),
  ]),
};
