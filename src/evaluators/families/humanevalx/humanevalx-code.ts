import {
  afterLast,
  before,
  countPart,
  firstEnclosed,
  pythonRegex,
  stripCharacters,
  stripStart,
  stripText,
} from '../../../util/index.ts';
import { FENCE, firstBlock } from '../../extraction/code/fences.ts';
import { withoutQuoting } from '../../extraction/code/string-literal.ts';

/** HumanEval-X: the body of the function of a reply, ready to stand behind the function's head. */
export function humanevalxCode(reply: string, language: string, reference: string): string {
  const kind = language.toLowerCase();
  let code = stripStart(withoutQuoting(reply), '\n');
  if (code.includes(FENCE)) code = firstBlock(code);
  if (kind === 'python') code = pythonBody(code);
  code = withoutHead(code, reference);
  const finish = FINISHERS[kind];
  return finish === undefined ? code : finish(code);
}

const NAMED_FENCE = pythonRegex('```\\w*\\n', {}, 'g');
/** What begins a line that is no longer part of the function. */
const ENDS = ['\ndef', '\nclass', '\n#', '\nassert', '\n"""', '\nprint', '\nif', '\n\n\n'];

function pythonBody(text: string): string {
  const code = firstEnclosed(text, NAMED_FENCE, FENCE)?.content ?? text;
  const body = `    ${stripStart(code)}`;
  const lines = body.split('\n');
  const outside = lines.findIndex((line) => stripText(line) !== '' && !/^[ \t]/.test(line));
  if (outside >= 0) return lines.slice(0, outside).join('\n');
  return ENDS.reduce((result, end) => {
    const index = result.lastIndexOf(end);
    return index < 0 ? result : result.slice(0, index);
  }, body);
}

/** The text behind the line that repeats the head of the function, the last line of the reference. */
function withoutHead(text: string, reference: string): string {
  const line = afterLast(stripText(reference), '\n');
  const head = line === '' ? '' : stripCharacters(stripText(line), '{');
  if (line === '' || !text.includes(head)) return text;
  const rest = text.slice(text.indexOf(head));
  return rest.includes('\n') ? rest.slice(rest.indexOf('\n') + 1) : '';
}

/** What ends a program in each language. */
const FINISHERS: Record<string, (code: string) => string> = {
  java(code) {
    const body = before(code, 'public static void main');
    const closed = upToBrace(body === code ? code : `${body}}`);
    return countPart(closed, '{') + 1 === countPart(closed, '}') ? `${closed}\n}` : closed;
  },
  go: (code) => upToBrace(withoutLast(code, '\nfunc main(', 'func main(')),
  cpp: (code) => upToBrace(withoutLast(code, '\nint main()', 'int main()')),
  js: upToBrace,
  rust: upToBrace,
};

function upToBrace(code: string): string {
  const brace = code.lastIndexOf('}');
  return brace < 0 ? code : code.slice(0, brace + 1);
}

/** The code before the last `mark`, where `sign` occurs. */
function withoutLast(code: string, sign: string, mark: string): string {
  return code.includes(sign) ? code.slice(0, code.lastIndexOf(mark)) : code;
}
