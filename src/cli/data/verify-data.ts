import { EXIT } from '../../core/index.ts';
import {
  type DataPackage,
  type DataRoot,
  loadFetching,
  type PackageCheck,
  SAMPLES,
} from '../../datasets/index.ts';
import type { Terminal } from '../terminal.ts';
import { type RowCount, rowCounts } from './row-counts.ts';

export interface VerifyDataOptions {
  readonly packages: readonly DataPackage[];
  readonly roots: readonly DataRoot[];
  /** Packages that are not here are no failure: all are looked at. */
  readonly isAll: boolean;
  readonly isJson: boolean;
}

interface Verified extends Omit<PackageCheck, 'state'> {
  readonly name: string;
  /** `samples`: nothing of it is here but what ships with Lodestone. */
  readonly state: PackageCheck['state'] | 'samples';
  readonly rows: readonly RowCount[];
}

/** `lodestone data verify`: compares files with digests, and numbers of samples with those published. */
export async function verifyData(options: VerifyDataOptions, terminal: Terminal): Promise<number> {
  const all: Verified[] = [];
  for (const pack of options.packages) {
    const one = await verify(pack, options.roots);
    if (options.isAll && one.state === 'missing') continue;
    all.push(one);
    if (!options.isJson) terminal.out(one.state === 'samples' ? samplesLine(one) : report(one));
  }
  if (options.isJson) terminal.out(`${JSON.stringify(all)}\n`);
  const isFailure = (one: Verified) => (one.state === 'samples' ? !options.isAll : isWrong(one));
  return all.some(isFailure) ? EXIT.incomplete : EXIT.ok;
}

/** Samples that ship with Lodestone are a slice of the data, and neither stand in for it nor are they damage. */
async function verify(pack: DataPackage, roots: readonly DataRoot[]): Promise<Verified> {
  const { dataState, verifyPackage } = await loadFetching();
  const { name } = pack;
  const own = roots.filter(({ origin }) => origin !== SAMPLES);
  const check = await verifyPackage(pack, own);
  if (check.state !== 'missing') return { name, ...check, rows: await rowCounts(pack, own) };
  const shipped = await dataState(pack, roots);
  if (shipped.state === 'missing') return { name, ...check, rows: [] };
  return { name, ...shipped, state: 'samples', files: [], rows: [] };
}

function samplesLine({ name }: Verified): string {
  return `sample ${name}: only the samples that ship with Lodestone (all of it: lodestone data pull ${name})\n`;
}

function isWrong({ state, files, rows }: Verified): boolean {
  return state !== 'here' || files.some((file) => file.state === 'changed') || rows.some(isShort);
}

/** Fewer samples than published. Where a whole file is not there, a variant cannot be run; that is told, and no error. */
function isShort({ rows, published, isMissing }: RowCount): boolean {
  return rows < published && isMissing !== true;
}

/** Findings of one kind that are listed. */
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
    ...listed('differs from the file that OpenCompass published', inState('different')),
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
  if (facts.length === 0 && details.length === 0) facts.push('no published size or digest to compare with');
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
