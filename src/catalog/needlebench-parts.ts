/** What both versions of NeedleBench share: tasks over lengths and depths, in two languages. */
import type {
  CatalogFile,
  Compat,
  DatasetConfig,
  EvalConfig,
  InferConfig,
  JsonObject,
} from '../core/index.ts';
import { component, round } from './parts.ts';
import { datasets, rawGen, reader, type Versioned, zeroShotGen } from './task-parts.ts';

/** The length of the text that hides the needles, in tokens, and where in it they are, in percent. */
export interface NeedleSize {
  /** In the names of files and datasets, `4k`. */
  readonly name: string;
  readonly lengths: readonly number[];
  readonly depths: readonly number[];
  /** How many tokens of an English text are left to the question, by task. */
  readonly buffers: { readonly single: number; readonly multi: number; readonly parallel: number };
}

/** How a version of the benchmark names its parts and counts right answers. */
export interface NeedleEdition {
  /** Package below `opencompass.datasets`, and the beginning of its files' names. */
  readonly name: string;
  readonly path: Versioned;
  /** Arguments of all its tasks. */
  readonly args: JsonObject;
  /** The file with what is hidden where several needles make one chain, by language. */
  readonly chains: (language: string) => string;
  readonly multi: EvalConfig;
}

const READER = reader(['prompt'], 'answer');
const NEEDLES = [2, 3, 4, 5];
const LANGUAGES = ['en', 'zh'];
const LANGUAGE_NAMES: { [code: string]: string } = { en: 'English', zh: 'Chinese' };
const TEXTS: { [code: string]: string } = { en: 'PaulGrahamEssays.jsonl', zh: 'zh_finance.jsonl' };
/** For all tasks in Chinese. */
const CHINESE_BUFFER = 200;

const ANSWERED = zeroShotGen(round('{prompt}', '{answer}\n'));
export const RAW = rawGen('{prompt}');

interface TaskParts {
  readonly abbr: string;
  readonly module: string;
  readonly args: JsonObject;
}

type Build = (compat: Compat) => DatasetConfig[];

/** One version's tasks in one length. */
class NeedleTasks {
  readonly #edition: NeedleEdition;
  readonly #size: NeedleSize;
  readonly #infer: InferConfig;

  constructor(edition: NeedleEdition, size: NeedleSize, infer = ANSWERED) {
    this.#edition = edition;
    this.#size = size;
    this.#infer = infer;
  }

  /** One needle in each place. */
  single(language: string): Build {
    return this.#each((length, depth) => ({
      abbr: `Length${length}Depth${depth}_origin_${language}_${this.#size.name}`,
      module: 'Origin',
      args: {
        ...this.#hidden('single', language, 10),
        length,
        depth,
        needle_file_name: 'needles.jsonl',
      },
    }));
  }

  /** Several needles that make one chain. */
  multi(language: string, needles: number): Build {
    return this.#each((length, depth) => ({
      abbr: `Length${length}Depth${depth}_${needles}needle_${language}_${this.#size.name}`,
      module: 'Multi',
      args: {
        ...this.#hidden('multi', language, 10),
        length,
        depth,
        needle_file_name: this.#edition.chains(language),
        num_needles: needles,
        diff: 10,
      },
    }));
  }

  /** Needles in all places at once. */
  parallel(language: string): Build {
    const parts = this.#size.lengths.map((length) =>
      this.#dataset({
        abbr: `Length${length}_parallel_${language}_${this.#size.name}`,
        module: 'Parallel',
        args: {
          ...this.#hidden('parallel', language, 25),
          length,
          depths: [...this.#size.depths],
          needle_file_name: 'needles.jsonl',
        },
      }),
    );
    return datasets(...parts);
  }

  #each(task: (length: number, depth: number) => TaskParts): Build {
    const { lengths, depths } = this.#size;
    return datasets(
      ...lengths.flatMap((length) => depths.map((depth) => this.#dataset(task(length, depth)))),
    );
  }

  #hidden(kind: keyof NeedleSize['buffers'], language: string, repeats: number): JsonObject {
    return {
      tokenizer_model: 'gpt-4',
      file_list: [TEXTS[language] ?? ''],
      num_repeats_per_file: repeats,
      length_buffer: language === 'zh' ? CHINESE_BUFFER : this.#size.buffers[kind],
      language: LANGUAGE_NAMES[language] ?? '',
    };
  }

  #dataset({ abbr, module, args }: TaskParts) {
    const { name, path, args: own, multi } = this.#edition;
    const inPackage = (part: string) => component(`opencompass.datasets.${name}.${part}`);
    return {
      abbr,
      type: `${name}.${module.toLowerCase()}.NeedleBench${module}Dataset`,
      path,
      args: { ...args, ...own },
      reader: READER,
      infer: this.#infer,
      evaluate:
        module === 'Multi'
          ? multi
          : {
              evaluator: inPackage(`${module.toLowerCase()}.NeedleBench${module}Evaluator`),
              pred_postprocessor: inPackage('origin.needlebench_postprocess'),
              dataset_postprocessor: inPackage('origin.needlebench_dataset_postprocess'),
              pred_role: 'BOT',
            },
    };
  }
}

/** The variables of the three files of a length, and of the one that has them all. */
function needleVariables(tasks: NeedleTasks): { [file: string]: [variable: string, build: Build][] } {
  return {
    multi_reasoning: LANGUAGES.flatMap((language) =>
      NEEDLES.map((needles): [string, Build] => [
        `${needles}needle_${language}`,
        tasks.multi(language, needles),
      ]),
    ),
    single: LANGUAGES.map((language) => [language, tasks.single(language)]),
    multi_retrieval: LANGUAGES.map((language) => [language, tasks.parallel(language)]),
  };
}

/** What the variables of the three files are called in the one that has them all. */
const PREFIXES: { [file: string]: string } = {
  multi_reasoning: 'multi_',
  single: 'origin_',
  multi_retrieval: 'parallel_',
};

/** The files of one length, in a folder of their own; `suffix` ends their names. */
export function needleFiles(
  edition: NeedleEdition,
  size: NeedleSize,
  versions: readonly Compat[],
  { infer = ANSWERED, suffix = '' } = {},
): CatalogFile[] {
  const files = Object.entries(needleVariables(new NeedleTasks(edition, size, infer)));
  const folder = `${edition.name}_${size.name}`;
  const parts = files.map(([file, variables]) =>
    namedFile(
      `${folder}/${edition.name}_${file}_${size.name}${suffix}`,
      versions,
      variables.map(([variable, build]) => [`needlebench_${variable}_datasets`, build]),
    ),
  );
  const all = files.flatMap(([file, variables]) =>
    variables.map(([variable, build]): [string, Build] => [
      `needlebench_${PREFIXES[file]}${variable}_datasets`,
      build,
    ]),
  );
  const together: Build = (compat) => all.flatMap(([, build]) => build(compat));
  const whole = namedFile(`${folder}/${folder}${suffix}`, versions, [
    ...all,
    ['needlebench_datasets', together],
  ]);
  return [whole, ...parts];
}

function namedFile(
  name: string,
  versions: readonly Compat[],
  variables: readonly (readonly [string, Build])[],
): CatalogFile {
  return {
    name,
    versions,
    build: (compat) => Object.fromEntries(variables.map(([variable, build]) => [variable, build(compat)])),
  };
}
