import { closeSync, existsSync, openSync } from 'node:fs';
import { scanLines } from './journal.ts';
import { readHead, type SampleLine } from './journal-line.ts';

/** What the replies of a journal took. */
export interface JournalUsage {
  readonly replies: number;
  readonly promptTokens: number;
  readonly completionTokens: number;
}

/** Adds up the usage that servers told with the replies of a journal; replies that no longer count were paid for, too. */
export function journalUsage(file: string): JournalUsage {
  const sums = { replies: 0, promptTokens: 0, completionTokens: 0 };
  if (!existsSync(file)) return sums;
  const known = new Set<string>();
  const descriptor = openSync(file, 'r');
  try {
    scanLines(descriptor, (line) => {
      if (readHead(line) === undefined) return;
      const { i, h, r, t }: SampleLine = JSON.parse(line.toString('utf8'));
      for (const [place, { usage }] of r.entries()) {
        // A reply stands alone first, where its sample has others to come, and once more with them.
        const key = `${i} ${h[place]} ${t[place]?.[0]}`;
        if (known.has(key)) continue;
        known.add(key);
        sums.replies += 1;
        sums.promptTokens += usage?.promptTokens ?? 0;
        sums.completionTokens += usage?.completionTokens ?? 0;
      }
    });
    return sums;
  } finally {
    closeSync(descriptor);
  }
}
