import { directory, fileExtension, lastName } from '../library/os-module.ts';
import { pythonError } from '../values/exception.ts';

/** A text after mmengine's substitutions, with the placeholders that stand for values of bases. */
export interface SubstitutedText {
  readonly text: string;
  /** Placeholder to dotted path in the bases. */
  readonly baseVariables: ReadonlyMap<string, string>;
}

// The lengths are bounded so that text with many openings and no end is gone through only once.
const ENVIRONMENT = /\{\{['"]?\s*\$(\w{1,200})\s*:\s*(\S{0,300}?)\s*['"]?\}\}/g;
const BASE_VARIABLE = /\{\{\s*_base_\.([\w.]+)\s*\}\}/g;

/**
 * Replaces `{{ fileBasename }}` and its like, `{{ $VARIABLE:default }}` and `{{ _base_.name }}` in the text of
 * a config, as mmengine does before it reads one of its older style.
 */
export function substituteText(
  text: string,
  path: string,
  environment: (name: string) => string | undefined,
): SubstitutedText {
  const baseVariables = new Map<string, string>();
  const withFile = substituteFileNames(text, path);
  const withEnvironment = withFile.replace(ENVIRONMENT, (_whole, name: string, fallback: string) => {
    const value = environment(name) ?? fallback;
    if (value !== '') return value;
    const advice = `Please set \`${name}\` in environment or give a default value.`;
    throw pythonError('KeyError', `\`${name}\` cannot be found in \`os.environ\`. ${advice}`);
  });
  const withBases = withEnvironment.replace(BASE_VARIABLE, (_whole, name: string) => {
    const placeholder = `_${name}_base_variable`;
    baseVariables.set(placeholder, name);
    return `"${placeholder}"`;
  });
  return { text: withBases, baseVariables };
}

function substituteFileNames(text: string, path: string): string {
  const name = lastName(path);
  const extension = fileExtension(name);
  const values = {
    fileDirname: directory(path),
    fileBasename: name,
    fileBasenameNoExtension: name.slice(0, name.length - extension.length),
    fileExtname: extension,
  };
  let result = text;
  for (const [variable, value] of Object.entries(values)) {
    result = result.replace(new RegExp(`\\{\\{\\s*${variable}\\s*\\}\\}`, 'g'), () =>
      value.replaceAll('\\', '/'),
    );
  }
  return result;
}
