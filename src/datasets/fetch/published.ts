import { PUBLISHED_DIGESTS } from '../packages/published-digests.ts';

let known: ReadonlyMap<string, string> | undefined;

/** The sha256 of the files that OpenCompass published, by their place in the layout. */
export function publishedDigests(): ReadonlyMap<string, string> {
  known ??= new Map(
    PUBLISHED_DIGESTS.trim()
      .split('\n')
      .map((line): [string, string] => [line.slice(66), line.slice(0, 64)]),
  );
  return known;
}
