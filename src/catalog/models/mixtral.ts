import { type ModelFamily, mergeVersions, modelFile } from '../../core/index.ts';
import { INST, MISTRAL, MIXTRAL_32K, mistralLm } from '../mistral-parts.ts';
import { type Checkpoints, checkpointFiles, type Engine, vllmBrief } from '../model-parts.ts';

const INSTRUCT: Checkpoints = { 'Mixtral-8x7B-Instruct-v0.1': 2 };

/** Called in the table without the engine. */
function bare(engine: Engine): Engine {
  return (checkpoint) => ({ ...engine(checkpoint), abbr: checkpoint.abbr });
}

function files(pattern: string, engine: Engine, list: Checkpoints) {
  return checkpointFiles(MISTRAL, pattern, ['0.2.4'], engine, list);
}

/** Mixtral in 0.2.4; later it is below `mistral`. */
export const mixtral: ModelFamily = {
  folder: 'mixtral',
  files: mergeVersions([
    ...files('hf_*', bare(mistralLm()), { 'Mixtral-8x7B-v0.1': 2 }),
    ...files('hf_*', bare(mistralLm(INST)), INSTRUCT),
    ...files('vllm_*', (checkpoint) => vllmBrief(checkpoint, INST), INSTRUCT),
    modelFile('mixtral_8x7b_32k', ['0.2.4'], [MIXTRAL_32K]),
  ]),
};
