/**
 * Prints what the code measures, and writes it between the marks in ARCHITECTURE.md. `--check` writes nothing and fails
 * where a figure there is off by more than a twentieth, or where a figure that must be zero is not.
 *
 *     node --import tsx scripts/measure-house.ts [--check]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { measureHouse } from './house/measures.ts';

const FILE = path.resolve(import.meta.dirname, '..', 'ARCHITECTURE.md');
const [BEGIN, END] = ['<!-- measures: generated -->', '<!-- measures: end -->'];

const measures = measureHouse();
const lines = Object.entries(measures).map(([name, value]) => `| ${name} | ${value} |`);
console.log(lines.join('\n'));

const text = readFileSync(FILE, 'utf8');
const [before = '', rest = ''] = text.split(BEGIN);
const [written = '', after = ''] = rest.split(END);

if (process.argv.includes('--check')) check();
else {
  const table = ['| measure | |', '| --- | --- |', ...lines].join('\n');
  writeFileSync(FILE, `${before}${BEGIN}\n${table}\n${END}${after}`);
}

function check(): void {
  const stale = Object.entries(measures).filter(([name, value]) => {
    const [, shown] =
      written
        .split('\n')
        .find((line) => line.startsWith(`| ${name} |`))
        ?.split('|')
        .slice(1) ?? [];
    return shown === undefined || Math.abs(Number(shown) - value) > Math.abs(value) / 20;
  });
  for (const [name, value] of stale) console.error(`ARCHITECTURE.md: "${name}" is ${value}`);
  if (stale.length === 0) return;
  console.error('Run "node --import tsx scripts/measure-house.ts" and commit the result.');
  process.exit(1);
}
