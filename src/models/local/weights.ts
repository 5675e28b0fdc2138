import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { LodestoneError } from '../../core/index.ts';
import { cacheFolder, type Environment } from '../../util/index.ts';
import { type FetchOptions, fetchWeights } from './weights/fetch-weights.ts';
import { knownWeights } from './weights/known-weights.ts';
import { isFirstPart } from './weights/weights-parts.ts';

/**
 * The GGUF file of a model: `model` itself when it is a file, the one in it when it is a folder, else what
 * `findWeights` finds, else what can be downloaded under that name. Throws with the ways out.
 */
export async function obtainWeights(model: string, options: FetchOptions): Promise<string> {
  const found = findWeights(model, options.env);
  if (found !== undefined) return found;
  const known = knownWeights(model);
  if (known === undefined) throw unknown(model, options.env);
  return fetchWeights(known, options);
}

/**
 * The GGUF file of a model on this machine, or undefined: `model` as a file or folder, or a file of that name in
 * the folders of `LODESTONE_MODELS` (a list like `PATH`) or in the user's cache. Throws if several would do.
 */
export function findWeights(model: string, env: Environment): string | undefined {
  if (existsSync(model)) return statSync(model).isDirectory() ? fileIn(model) : model;
  const known = knownWeights(model);
  for (const folder of modelFolders(env)) {
    const exact = known === undefined ? undefined : path.join(folder, known.file);
    if (exact !== undefined && existsSync(exact)) return exact;
    const inside = [path.join(folder, model), path.join(folder, path.basename(model))].find((place) =>
      existsSync(place),
    );
    if (inside !== undefined) return statSync(inside).isDirectory() ? fileIn(inside) : inside;
    const named = filesNamed(folder, path.basename(model));
    if (named.length > 0) return onlyOne(named, folder);
  }
  return undefined;
}

/** Where weights are looked for, in order; downloads go to the last. */
export function modelFolders(env: Environment): string[] {
  const listed = (env('LODESTONE_MODELS') ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return [...listed.map((folder) => path.resolve(folder)), path.join(cacheFolder(env), 'models')];
}

function fileIn(folder: string): string {
  const files = ggufFiles(folder).map((name) => path.join(folder, name));
  if (files.length === 0) {
    throw new LodestoneError('weights-missing', `${folder} holds no .gguf file`, {
      hint: "Convert the weights with llama.cpp's convert_hf_to_gguf.py, or serve them and pass the address with --api-base.",
    });
  }
  return onlyOne(files, folder);
}

function onlyOne(files: readonly string[], folder: string): string {
  const [first] = files;
  if (first !== undefined && files.length === 1) return first;
  throw new LodestoneError('ambiguous-name', `${folder} holds ${files.length} matching files`, {
    hint: `Use one of ${files.join(', ')}.`,
  });
}

/** What may follow a model's name: a quantization, the number of a part, the ending. */
const AFTER_NAME = /^(?:[.-](?:I?Q\d\w*|BF16|FP?16|FP?32|TQ\d_\d|MXFP4\w*))?(?:-\d{5}-of-\d{5})?\.gguf$/i;

/** Files with the model's name, whatever their quantization: `Name.Q4_1.gguf`, `name-q8_0.gguf`. */
function filesNamed(folder: string, name: string): string[] {
  return ggufFiles(folder)
    .filter(
      (file) => file.toLowerCase().startsWith(name.toLowerCase()) && AFTER_NAME.test(file.slice(name.length)),
    )
    .map((file) => path.join(folder, file));
}

function ggufFiles(folder: string): string[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.gguf') && isFirstPart(file))
    .sort();
}

function unknown(model: string, env: Environment): LodestoneError {
  return new LodestoneError('weights-missing', `no weights of ${model} found for the local engine`, {
    hint: `Give a .gguf file as the path, or put one named ${path.basename(model)}.gguf into ${modelFolders(env).join(' or ')}; or serve the model and pass the address with --api-base.`,
  });
}
