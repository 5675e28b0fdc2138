/** The first of several tags in a judge's reply, or what stands in for none. */
export function firstTag(reply: string, tags: readonly string[], otherwise: string): string {
  let first: { tag: string; index: number } | undefined;
  for (const tag of tags) {
    const index = reply.indexOf(tag);
    if (index >= 0 && (first === undefined || index < first.index)) first = { tag, index };
  }
  return first?.tag ?? otherwise;
}

/** The judge's verdict where A is right and B is wrong; a reply with neither counts as wrong. */
export function correctOrWrong(reply: string): string {
  return firstTag(reply, ['A', 'B'], 'B');
}

/** The judge's verdict where C is "not attempted", which a reply without a letter counts as. */
export function correctWrongOrNone(reply: string): string {
  return firstTag(reply, ['A', 'B', 'C'], 'C');
}

/** The judge's verdict by the tags of a task; `unknown` for a reply with neither. */
export function taggedVerdict(reply: string, trueTag = 'A', falseTag = 'B'): string {
  return firstTag(reply, [trueTag, falseTag], 'unknown');
}
