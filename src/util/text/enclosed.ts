/** A part of a text between an opening and a closing mark. */
export interface Enclosed {
  readonly start: number;
  /** Behind the closing mark. */
  readonly end: number;
  readonly content: string;
  /** Start of the content. */
  readonly from: number;
}

export interface EnclosedOptions {
  /** The content holds no line break; default: it may. */
  readonly sameLine?: boolean;
  /** The least number of characters of the content; default 0. */
  readonly atLeast?: number;
  /** Marks with nothing between them do not count. */
  readonly skipEmpty?: boolean;
}

/**
 * The parts between an opening mark and the next closing mark, from left to right and without overlaps. Takes
 * linear time, whatever the text, where the opening mark does.
 *
 * An opening mark given as a pattern must have the `g` flag.
 */
export function* enclosedParts(
  text: string,
  open: string | RegExp,
  close: string,
  { sameLine = false, atLeast = 0, skipEmpty = false }: EnclosedOptions = {},
): Generator<Enclosed> {
  const closing = nextMark(text, close);
  const lineEnd = nextMark(text, '\n');
  for (let opening = find(text, open, 0); opening !== undefined; ) {
    const [start, from] = opening;
    const to = closing(from + atLeast);
    if (to === undefined) return;
    if ((skipEmpty && to === from) || (sameLine && (lineEnd(from) ?? to) < to)) {
      opening = find(text, open, start + 1);
      continue;
    }
    const end = to + close.length;
    yield { start, end, from, content: text.slice(from, to) };
    opening = find(text, open, Math.max(end, start + 1));
  }
}

/** The first part between two marks. */
export function firstEnclosed(
  text: string,
  open: string | RegExp,
  close: string,
  options?: EnclosedOptions,
): Enclosed | undefined {
  return enclosedParts(text, open, close, options).next().value ?? undefined;
}

/** The last part between two marks, counted from the left. */
export function lastEnclosed(
  text: string,
  open: string | RegExp,
  close: string,
  options?: EnclosedOptions,
): Enclosed | undefined {
  let last: Enclosed | undefined;
  for (const part of enclosedParts(text, open, close, options)) last = part;
  return last;
}

/** The text with every part between two marks, marks and all, replaced. */
export function replaceEnclosed(
  text: string,
  open: string | RegExp,
  close: string,
  by: (content: string) => string,
  options?: EnclosedOptions,
): string {
  let result = '';
  let end = 0;
  for (const part of enclosedParts(text, open, close, options)) {
    result += text.slice(end, part.start) + by(part.content);
    end = part.end;
  }
  return result + text.slice(end);
}

/** Start and end of the next opening mark. */
function find(text: string, mark: string | RegExp, position: number): [number, number] | undefined {
  if (typeof mark === 'string') {
    const start = text.indexOf(mark, position);
    return start < 0 ? undefined : [start, start + mark.length];
  }
  mark.lastIndex = position;
  const match = mark.exec(text);
  return match === null ? undefined : [match.index, match.index + match[0].length];
}

/** Finds the next occurrence of a mark from growing positions; no stretch of the text is searched twice. */
function nextMark(text: string, mark: string): (position: number) => number | undefined {
  let found = -1;
  let isOver = false;
  return (position) => {
    if (!isOver && found < position) found = text.indexOf(mark, position);
    isOver ||= found < 0;
    return isOver ? undefined : found;
  };
}
