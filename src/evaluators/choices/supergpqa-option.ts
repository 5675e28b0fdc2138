import { afterLast, pythonRegex, stripEnd } from '../../util/index.ts';

const COMMAND = '\\\\(?:boxed|mathbf|mathrm|text)\\{';
/** Marks and commands that may stand before the letter. */
const WRAPPING = `(?:[*$\\{(\\[\\\\]|${COMMAND})+`;
const BEFORE = `\\s*(?:${WRAPPING}\\s*)?`;
/** What may stand behind the letter, and what must end it. */
const BEHIND = '[\\\\}$)\\]]*(?:[\\s:.*)]|$)';

/** SuperGPQA: the option that the last line of a reply names, else the whole reply; undefined without one. */
export function supergpqaOption(reply: string, optionCount = 10): string | undefined {
  const letters = String.fromCharCode(...Array.from({ length: optionCount || 10 }, (_, index) => 65 + index));
  const text = stripEnd(reply);
  const rules = rulesFor(letters);
  for (const part of [afterLast(text, '\n'), text]) {
    for (const rule of rules) {
      const letter = rule(part);
      if (letter !== undefined) return letter;
    }
  }
  return undefined;
}

type Rule = (text: string) => string | undefined;

function rulesFor(letters: string): Rule[] {
  const answer = `${BEFORE}([${letters}])${BEHIND}`;
  const patterns = [
    `the\\s+(?:\\w+\\s+)?(?:answer|option)(?:\\w+\\s)?\\s+is?:?${answer}`,
    `answer[*\\s]*:${answer}`,
  ].map((pattern) => pythonRegex(pattern, { ignoreCase: true }));
  return [
    ...patterns.map(
      (pattern): Rule =>
        (text) =>
          pattern.exec(text)?.[1],
    ),
    letterAtStart(letters),
  ];
}

const NO_WORD = pythonRegex('[^\\w\\r\\n]', {}, 'y');
const WRAPPER = pythonRegex(`[*$\\{(\\[\\\\]|${COMMAND}`, { ignoreCase: true }, 'y');
const SPACE = pythonRegex('\\s', {}, 'y');

/**
 * The letter at the start of a text, behind any signs, then wrapping, then spaces. The three may overlap; each
 * place is looked at once, with the earliest of the three that reaches it.
 */
function letterAtStart(letters: string): Rule {
  const letter = pythonRegex(`([${letters}])${BEHIND}`, { ignoreCase: true }, 'y');
  const steps = [NO_WORD, WRAPPER, SPACE];
  return (text) => {
    const stages: (number | undefined)[] = [0];
    for (let position = 0; position < stages.length; position += 1) {
      const stage = stages[position];
      if (stage === undefined) continue;
      letter.lastIndex = position;
      const found = letter.exec(text)?.[1];
      if (found !== undefined) return found;
      for (let next = stage; next < steps.length; next += 1) {
        const end = endOf(steps[next], text, position);
        if (end !== undefined) stages[end] = Math.min(next, stages[end] ?? next);
      }
    }
    return undefined;
  };
}

function endOf(step: RegExp | undefined, text: string, position: number): number | undefined {
  if (step === undefined) return undefined;
  step.lastIndex = position;
  return step.exec(text) === null ? undefined : step.lastIndex;
}
