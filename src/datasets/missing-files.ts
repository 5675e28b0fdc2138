import { type DataFiles, LodestoneError } from '../core/index.ts';

/** Data files that note what is missing and give nothing for it, so that what else is missing is found, too. */
class Survey {
  readonly missing = new Map<string, LodestoneError>();
  readonly files: DataFiles;

  constructor(files: DataFiles) {
    const instead = async (name: string, error: unknown): Promise<string> => {
      if (!isMissing(error)) throw error;
      this.missing.set(name, error);
      return name.endsWith('.json') ? '[]' : '';
    };
    this.files = {
      exists: (name) => files.exists(name),
      path: async (name) => {
        try {
          return await files.path(name);
        } catch (error) {
          await instead(name, error);
          throw error;
        }
      },
      list: async (name) => {
        try {
          return await files.list(name);
        } catch (error) {
          await instead(name, error);
          return [];
        }
      },
      text: async (name) => {
        try {
          return await files.text(name);
        } catch (error) {
          return instead(name, error);
        }
      },
      chunks: async function* (name) {
        try {
          yield* files.chunks(name);
        } catch (error) {
          yield await instead(name, error);
        }
      },
      lines: async function* (name) {
        try {
          yield* files.lines(name);
        } catch (error) {
          await instead(name, error);
        }
      },
    };
  }
}

/** Steps that read data; each is done whatever became of the others. */
export type ReadingSteps = (files: DataFiles) => AsyncIterable<() => Promise<unknown>>;

/**
 * What is to be said where reading failed with `error`: where a file is missing, all that are missing, found by going
 * through the steps without them.
 */
export async function listAllMissing(
  error: unknown,
  files: DataFiles,
  steps: ReadingSteps,
): Promise<unknown> {
  if (!isMissing(error)) return error;
  const survey = new Survey(files);
  await done(async () => {
    for await (const step of steps(survey.files)) await done(step);
  });
  const [first, ...others] = [...survey.missing];
  if (first === undefined || others.length === 0) return error;
  const names = others.slice(0, 8).map(([name]) => name);
  const more = others.length > names.length ? ` and ${others.length - names.length} more` : '';
  const { hint, where } = first[1];
  return new LodestoneError('data-missing', `${first[1].message}; missing, too: ${names.join(', ')}${more}`, {
    ...(hint === undefined ? {} : { hint }),
    ...(where === undefined ? {} : { where }),
  });
}

/** What fails for lack of the data has been said before. */
async function done(step: () => Promise<unknown>): Promise<void> {
  await step().catch(() => undefined);
}

function isMissing(error: unknown): error is LodestoneError {
  return error instanceof LodestoneError && error.code === 'data-missing';
}
