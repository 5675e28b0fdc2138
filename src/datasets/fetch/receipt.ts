import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { writeAtomically } from '../../util/index.ts';
import type { DataHost } from '../packages/data-package.ts';

/** The folder in a data folder that holds what Lodestone notes of it. */
export const NOTES = '.lodestone';

/** What was fetched: so that files that change later are noticed. */
export interface Receipt {
  readonly host: DataHost;
  /** sha256 by place in the layout. */
  readonly files: { readonly [place: string]: string };
}

export async function writeReceipt(folder: string, name: string, receipt: Receipt): Promise<void> {
  await writeAtomically(receiptFile(folder, name), `${JSON.stringify(receipt, null, 2)}\n`);
}

export async function readReceipt(folder: string, name: string): Promise<Receipt | undefined> {
  try {
    return JSON.parse(await readFile(receiptFile(folder, name), 'utf8'));
  } catch {
    return undefined;
  }
}

function receiptFile(folder: string, name: string): string {
  return path.join(folder, NOTES, `${name}.json`);
}
