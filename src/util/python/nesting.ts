/** The beginning of the way to what is nested too deeply in a value. */
export interface TooDeep {
  readonly path: readonly string[];
  /** A part on the way holds itself. */
  readonly isCircle: boolean;
}

/** Keys of a way that messages show. */
const SHOWN = 4;

/** What lists, dicts and maps in a value hold below `limit` levels; undefined if it is less deep. */
export function tooDeep(value: unknown, limit: number): TooDeep | undefined {
  const holders: unknown[] = [];
  const path: string[] = [];
  const goesDeeper = (inner: unknown): boolean => {
    if (typeof inner !== 'object' || inner === null) return false;
    holders.push(inner);
    if (holders.length > limit) return true;
    for (const [key, item] of inner instanceof Map ? inner : Object.entries(inner)) {
      path.push(String(key));
      if (goesDeeper(item)) return true;
      path.pop();
    }
    holders.pop();
    return false;
  };
  if (!goesDeeper(value)) return undefined;
  return { path: path.slice(0, SHOWN), isCircle: new Set(holders).size < holders.length };
}
