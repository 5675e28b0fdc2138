import { isAtLeast, type PostprocessorDefinition } from '../../core/index.ts';
import { before, pythonRegex, stripEnd, stripStart, stripText } from '../../util/index.ts';
import { FENCE, fencedBlocks, firstBlock } from '../extraction/code/fences.ts';
import { withoutQuoting } from '../extraction/code/string-literal.ts';
import { requiredText } from '../extraction/extracted.ts';

const NAMED_FENCE = pythonRegex('```\\w*\\n', {}, 'g');

/**
 * HumanEval up to 0.2: the first paragraph of a function's body, without its head, indented. Later versions name it
 * in configs of theirs and cannot run those.
 */
export const humanevalParagraph: PostprocessorDefinition = {
  type: 'opencompass.datasets.humaneval.humaneval_postprocess',
  apply(value) {
    const text = requiredText(value);
    const code = withoutImports(text.includes(FENCE) ? firstBlock(text) : text);
    const paragraph = stripStart(before(code, '\n\n'), '\n');
    const lines = paragraph.split('\n');
    if (stripText(paragraph).startsWith('def')) lines.shift();
    const body = lines.join('\n');
    return body.startsWith('    ') ? body : indented(body);
  },
};

/** HumanEval: the first fenced block, else the reply. Since 0.5 without spaces before it. */
export const humanevalCode: PostprocessorDefinition = {
  type: 'opencompass.datasets.humaneval.humaneval_postprocess_v2',
  apply(value, _args, { compat }) {
    const text = requiredText(value);
    const code = fencedBlocks(text, NAMED_FENCE)[0] ?? text;
    return isAtLeast(compat, '0.5.4') ? stripStart(code) : code;
  },
};

/** HumanEval: the last fenced block, else the reply, without spaces before it. */
export const humanevalLastCode: PostprocessorDefinition = {
  type: 'opencompass.datasets.humaneval.humaneval_postprocess_v3',
  apply(value) {
    const text = requiredText(value);
    return stripStart(fencedBlocks(text, NAMED_FENCE).at(-1) ?? text);
  },
};

/** HumanEval: a function's body without its head and what follows it, indented. */
export const humanevalBody: PostprocessorDefinition = {
  type: 'opencompass.datasets.humaneval.humaneval_internal_v1_postprocess',
  apply(value) {
    let code = stripStart(withoutQuoting(requiredText(value)), '\n');
    if (code.includes(FENCE)) code = firstBlock(code);
    const lines = withoutImports(code)
      .split('\n')
      .filter((line) => line !== '');
    if (stripText(lines.join('\n')).startsWith('def')) lines.shift();
    return upToDedent(indented(lines.join('\n')).split('\n')).join('\n');
  },
};

/** HumanEval: the indented lines at the start, up to two empty lines or a fence. */
export const humanevalCompletion: PostprocessorDefinition = {
  type: 'opencompass.datasets.humaneval.humaneval_internal_v2_postprocess',
  apply(value) {
    const text = requiredText(value);
    const code = /^ {3}(?! )/.test(text) ? ` ${text}` : text;
    const lines = before(before(code, '\n\n\n'), `\n${FENCE}`).split('\n');
    const end = lines.findIndex((line) => line !== '' && !line.startsWith(' '));
    return lines.slice(0, end < 0 ? undefined : end).join('\n');
  },
};

/** Code that begins with imports from the line behind the first "def" on. */
function withoutImports(code: string): string {
  const start = stripText(code);
  const definition = code.indexOf('def');
  if (!(start.startsWith('from') || start.startsWith('import')) || definition < 0) return code;
  return code.slice(code.indexOf('\n', definition) + 1);
}

function indented(code: string): string {
  if (code.startsWith(' ')) return `    ${stripStart(code)}`;
  return code
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
}

/** The lines before the first that stands further left than the first line; comments and strings do not count. */
function upToDedent(lines: string[]): string[] {
  let indent: number | undefined;
  const end = lines.findIndex((line) => {
    const content = stripText(line);
    if (content === '' || /^['"#]/.test(content)) return false;
    const own = stripEnd(line).length - content.length;
    if (indent !== undefined) return own < indent;
    indent = own;
    return false;
  });
  return end < 0 ? lines : lines.slice(0, end);
}
