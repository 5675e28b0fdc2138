import { enclosedParts, pythonRegex, splitLines, stripText } from '../../../util/index.ts';
import { FENCE, fenceLines } from '../../extraction/code/fences.ts';

const CPP_SIGNS = ['def ', 'class ', 'int main', '#include', 'using namespace'];

/** CodeCompass: the first block of C++, else what stands between the outer fences, else text that looks like code. */
export function cppBlock(reply: string): string {
  const lines = reply.split('\n');
  const fences = fenceLines(lines);
  const [first, second] = fences;
  if (first !== undefined && second !== undefined) {
    const cpp = lines.findIndex((line) => line.toLowerCase().includes(`${FENCE}cpp`));
    const end = cpp < 0 ? undefined : fences.find((index) => index > cpp);
    if (end !== undefined) return stripText(lines.slice(cpp + 1, end).join('\n'));
    return stripText(lines.slice(first + 1, fences.at(-1)).join('\n'));
  }
  return CPP_SIGNS.some((sign) => reply.includes(sign)) ? stripText(reply) : '';
}

const CPP_FENCE = pythonRegex('^```cpp\\s*\\n', { multiline: true }, 'g');
const MAIN = pythonRegex('int\\s+main\\s*\\(', {}, 'g');

/** LiveCodeBench Pro: the last block of C++ with an include, else the last `main` with its includes; or undefined. */
export function cppProgram(text: string): string | undefined {
  const blocks = [...enclosedParts(text, CPP_FENCE, '\n```')].map((part) => part.content);
  const block = blocks.findLast((content) => content.includes('#include'));
  return block === undefined ? programAroundMain(text) : stripText(block);
}

function programAroundMain(text: string): string | undefined {
  const mains = [...text.matchAll(MAIN)];
  const includes = [...text.matchAll(/#include/g)].map(({ index }) => index);
  if (mains.length === 0 || includes.length === 0) return undefined;
  const lines = new Lines(text);
  const ends = closingBraces(text);
  for (const main of mains.reverse()) {
    const brace = text.indexOf('{', main.index + main[0].length);
    if (brace < 0) continue;
    const start = lines.startOfProgram(main.index);
    const end = ends.get(brace) ?? text.length;
    if (hasOneWithin(includes, start, end)) return stripText(text.slice(start, end));
  }
  return undefined;
}

/** True if one of the ascending positions of "#include" lies in a stretch as a whole. */
function hasOneWithin(positions: readonly number[], start: number, end: number): boolean {
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((positions[middle] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const first = positions[low];
  return first !== undefined && first + '#include'.length <= end;
}

/** Behind the brace that closes each opening one. */
function closingBraces(text: string): Map<number, number> {
  const ends = new Map<number, number>();
  const open: number[] = [];
  for (const { 0: brace, index } of text.matchAll(/[{}]/g)) {
    if (brace === '{') open.push(index);
    const start = brace === '{' ? undefined : open.pop();
    if (start !== undefined) ends.set(start, index + 1);
  }
  return ends;
}

const INCLUDE = pythonRegex('^\\s*#include');

/** The lines of a text, each thought to end in one character. */
class Lines {
  readonly #starts: number[] = [];
  /** For each line where the includes next above it begin; undefined without any. */
  readonly #programs: (number | undefined)[] = [];
  #end = 0;

  constructor(text: string) {
    let wasInclude = false;
    for (const line of splitLines(text)) {
      const isInclude = INCLUDE.test(line);
      this.#programs.push(isInclude && !wasInclude ? this.#end : this.#programs.at(-1));
      this.#starts.push(this.#end);
      this.#end += line.length + 1;
      wasInclude = isInclude;
    }
  }

  /** Where the includes above a position begin, else its line. */
  startOfProgram(position: number): number {
    const own = position < this.#end ? this.#starts.findLastIndex((start) => start <= position) : 0;
    return this.#programs[own] ?? this.#starts[own] ?? 0;
  }
}
