/** Edit distance between two short names (optimal string alignment): neighbours that changed places are one edit. */
function distance(a: string, b: string): number {
  let beforeThat: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swap =
        a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (beforeThat[j - 2] ?? 0) + 1 : substitution;
      row.push(Math.min(substitution, swap, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    beforeThat = previous;
    previous = row;
  }
  return previous[b.length] ?? 0;
}

/** Up to `count` of the candidates that a misspelt `name` may have meant, nearest first. */
export function nearest(name: string, candidates: Iterable<string>, count = 3): string[] {
  const wanted = name.toLowerCase();
  const limit = Math.max(2, Math.floor(name.length / 3));
  return [...new Set(candidates)]
    .map((candidate) => ({ candidate, rank: nearness(wanted, candidate.toLowerCase()) }))
    .filter(({ rank }) => rank <= limit)
    .sort((a, b) => a.rank - b.rank || a.candidate.length - b.candidate.length)
    .slice(0, count)
    .map(({ candidate }) => candidate);
}

function nearness(wanted: string, candidate: string): number {
  if (candidate === wanted) return 0;
  if (candidate.startsWith(wanted)) return 0.5;
  if (wanted.length >= 4 && candidate.includes(wanted)) return 1;
  return distance(wanted, candidate);
}

/** `Did you mean "a" or "b"?`, or an empty string when nothing is near. */
export function didYouMean(name: string, candidates: Iterable<string>): string {
  const names = nearest(name, candidates).map((candidate) => `"${candidate}"`);
  if (names.length === 0) return '';
  const last = names.pop();
  return `Did you mean ${names.length > 0 ? `${names.join(', ')} or ` : ''}${last}?`;
}
