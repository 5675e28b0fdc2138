import { afterLast, escapePattern, pythonRegex, stripEnd } from '../../../util/index.ts';

const COMMAND = '\\\\(?:boxed|mathbf|mathrm|text)\\{';
/** Marks and commands that may stand before the answer. */
const WRAPPING = `(?:[*$\\{(\\[\\\\]|${COMMAND})+`;
const BEFORE = `\\s*(?:${WRAPPING}\\s*)?`;
/** What may stand behind the answer, and what must end it. */
const BEHIND = '[\\\\}$)\\]]*(?:[\\s:.*)]|$)';

/** SuperGPQA: the option that the last line of a reply names, else the whole reply; undefined without one. */
export function supergpqaOption(reply: string, optionCount = 10): string | undefined {
  const letters = String.fromCharCode(...Array.from({ length: optionCount || 10 }, (_, index) => 65 + index));
  const answer = `([${letters}])${BEHIND}`;
  const isAny = { ignoreCase: true };
  return firstFound(reply, [
    searching(`the\\s+(?:\\w+\\s+)?(?:answer|option)(?:\\w+\\s+)?\\s+is?:?${BEFORE}${answer}`, isAny),
    searching(`answer[*\\s]*:${BEFORE}${answer}`, isAny),
    atStart(answer, isAny),
  ]);
}

/** SuperGPQA: the text of one of the options where the answer is expected; undefined without one. */
export function supergpqaContent(reply: string, options: readonly string[]): string | undefined {
  const answer = `(${options.map(escapePattern).join('|')})${BEHIND}`;
  return firstFound(reply, [
    searching(`[Tt]he\\s+(?:\\w+\\s+)?(?:answer|option)(?:\\w+\\s+)?\\s+is:?${BEFORE}${answer}`),
    searching(`[Aa][Nn][Ss][Ww][Ee][Rr]${BEFORE}${answer}`),
    atStart(answer),
  ]);
}

type Rule = (text: string) => string | undefined;
type Flags = { readonly ignoreCase?: boolean };

function firstFound(reply: string, rules: readonly Rule[]): string | undefined {
  const text = stripEnd(reply);
  for (const part of [afterLast(text, '\n'), text]) {
    for (const rule of rules) {
      const found = rule(part);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function searching(source: string, flags: Flags = {}): Rule {
  const pattern = pythonRegex(source, flags);
  return (text) => pattern.exec(text)?.[1];
}

/**
 * The answer at the start of a text, behind any signs, then wrapping, then spaces. The three may overlap; each
 * place is looked at once, with the earliest of the three that reaches it.
 */
function atStart(source: string, flags: Flags = {}): Rule {
  const answer = pythonRegex(source, flags, 'y');
  const signs = pythonRegex('[^\\w\\r\\n]', {}, 'y');
  // A command goes first: its backslash is a sign by itself, too, behind which nothing would be found.
  const wrapper = pythonRegex(`${COMMAND}|[*$\\{(\\[\\\\]`, flags, 'y');
  const steps = [signs, wrapper, pythonRegex('\\s', {}, 'y')];
  return (text) => {
    const stages: (number | undefined)[] = [0];
    for (let position = 0; position < stages.length; position += 1) {
      const stage = stages[position];
      if (stage === undefined) continue;
      answer.lastIndex = position;
      const found = answer.exec(text)?.[1];
      if (found !== undefined) return found;
      for (let next = stage; next < steps.length; next += 1) {
        const end = stepEnd(steps[next], text, position);
        if (end !== undefined) stages[end] = Math.min(next, stages[end] ?? next);
      }
    }
    return undefined;
  };
}

function stepEnd(step: RegExp | undefined, text: string, position: number): number | undefined {
  if (step === undefined) return undefined;
  step.lastIndex = position;
  return step.exec(text) === null ? undefined : step.lastIndex;
}
