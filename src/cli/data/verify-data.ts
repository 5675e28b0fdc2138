import { EXIT, type JsonObject } from '../../core/index.ts';
import { type DataPackage, type DataRoot, loadFetching, type PackageCheck } from '../../datasets/index.ts';
import type { Terminal } from '../terminal.ts';
import { type RowCount, rowCounts } from './row-counts.ts';

export interface VerifyDataOptions {
  readonly packages: readonly DataPackage[];
  readonly roots: readonly DataRoot[];
  /** Packages that are not here are no failure: all are looked at. */
  readonly isAll: boolean;
  readonly isJson: boolean;
}

interface Verified extends PackageCheck {
  readonly name: string;
  readonly rows: readonly RowCount[];
}

/** `lodestone data verify`: compares files with digests, and numbers of samples with those published. */
export async function verifyData(options: VerifyDataOptions, terminal: Terminal): Promise<number> {
  const { verifyPackage } = await loadFetching();
  const all: Verified[] = [];
  for (const pack of options.packages) {
    const check = await verifyPackage(pack, options.roots);
    if (options.isAll && check.state === 'missing') continue;
    const one = { name: pack.name, ...check, rows: await rowCounts(pack, options.roots) };
    all.push(one);
    if (!options.isJson) terminal.out(report(one));
  }
  if (options.isJson) terminal.out(`${JSON.stringify(all as unknown as JsonObject[])}\n`);
  return all.some(isWrong) ? EXIT.incomplete : EXIT.ok;
}

function isWrong({ state, files, rows }: Verified): boolean {
  return state !== 'here' || files.some((file) => file.state === 'changed') || rows.some(isShort);
}

/** Fewer samples than published. Where a whole file is not there, a variant cannot be run; that is told, and no error. */
function isShort({ rows, published, isMissing }: RowCount): boolean {
  return rows < published && isMissing !== true;
}

/** Findings of one kind that are spelled out. */
const SHOWN = 5;

function report(one: Verified): string {
  const { name, state, missing, files, rows } = one;
  const lacking = rows.filter((count) => count.isMissing === true);
  const sign = isWrong(one) ? 'FAILED' : lacking.length > 0 ? 'partly' : 'ok    ';
  const inState = (wanted: string) => files.filter((file) => file.state === wanted).map(({ place }) => place);
  const short = rows.filter(isShort);
  const whole = rows.length - short.length - lacking.length;
  const facts = [
    state === 'here'
      ? ''
      : `${state === 'missing' ? 'not on this machine' : 'incomplete'} (lodestone data pull ${name})`,
    counted(inState('published').length, 'file', 'as published by OpenCompass'),
    counted(inState('fetched').length, 'file', 'as fetched'),
    counted(whole, 'dataset', 'with all samples'),
  ].filter((fact) => fact !== '');
  const details = [
    ...listed('not there', missing),
    ...listed('changed since it was fetched', inState('changed')),
    ...listed('other bytes than OpenCompass published', inState('different')),
    ...listed(
      'cannot be run',
      lacking.map(({ dataset, problem }) => `${dataset} (${problem})`),
    ),
    ...listed(
      'fewer samples than published',
      short.map(({ dataset, rows: has, published, problem }) =>
        problem === undefined ? `${dataset} (${has} of ${published})` : `${dataset} (${problem})`,
      ),
    ),
  ];
  if (facts.length === 0 && details.length === 0) facts.push('nothing is known to compare it with');
  return [
    `${sign} ${name}${facts.length === 0 ? '' : ': '}${facts.join('; ')}`,
    ...details.map((detail) => `       ${detail}`),
    '',
  ].join('\n');
}

function counted(count: number, noun: string, what: string): string {
  return count === 0 ? '' : `${count} ${noun}${count === 1 ? '' : 's'} ${what}`;
}

function listed(what: string, names: readonly string[]): string[] {
  const shown = names.slice(0, SHOWN).map((name) => `${what}: ${name}`);
  return names.length > SHOWN ? [...shown, `${what}: ${names.length - SHOWN} more`] : shown;
}
