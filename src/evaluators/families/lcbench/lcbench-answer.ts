import { type Compat, isAtLeast } from '../../../core/index.ts';
import { afterFirst, before, pythonRegex, stripText } from '../../../util/index.ts';
import { betweenMarks } from '../../extraction/code/done-marks.ts';
import { FENCE, fencedBlocks, firstBlock, withoutLanguage } from '../../extraction/code/fences.ts';
import { withoutQuoting } from '../../extraction/code/string-literal.ts';

const PYTHON_FENCE = pythonRegex('```python\\s*', {}, 'g');

/** LCBench: the programs of a reply since 0.5, of which one has to pass. */
export function lcbenchPrograms(reply: string): string[] {
  const text = withoutQuoting(reply);
  const blocks = codeBlocks(text);
  return (blocks.length === 0 ? [text] : blocks).map(cleaned);
}

/** LCBench up to 0.3: the one program of a reply. */
export function lcbenchProgram(reply: string): string {
  const text = withoutQuoting(reply);
  const program = cleaned(text.includes(FENCE) ? firstBlock(text) : text);
  const start = program.indexOf(`${FENCE}python`);
  if (start < 0 || program.lastIndexOf(FENCE) < start + `${FENCE}python`.length) return program;
  return stripText(before(stripText(program.slice(start + `${FENCE}python`.length)), FENCE));
}

/** The program or programs of a reply, as a version gives them. */
export function lcbenchAnswer(reply: string, compat: Compat): string | string[] {
  return isAtLeast(compat, '0.5.4') ? lcbenchPrograms(reply) : lcbenchProgram(reply);
}

function codeBlocks(text: string): string[] {
  if (!text.includes(FENCE)) return [];
  const python = fencedBlocks(text, PYTHON_FENCE);
  if (python.length > 0) return python.map(stripText);
  const blocks = fencedBlocks(text);
  if (blocks.length > 0) return blocks.map((block) => stripText(withoutLanguage(block)));
  return [afterFirst(text, FENCE) ?? text];
}

function cleaned(code: string): string {
  let program = betweenMarks(code);
  if (program.startsWith("'")) program = program.slice(1);
  if (program.endsWith("'")) program = program.slice(0, -1);
  return program.replaceAll('\\', '');
}
