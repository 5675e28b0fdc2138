/**
 * Checks that imports between the rooms of `src/` follow rooms.json, enter a room through its `index.ts`
 * only, and form no cycle inside a room, neither of files nor of folders. Type imports count. Prints each
 * offending edge.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const root = path.resolve(import.meta.dirname, '..');
const src = path.join(root, 'src');
const rooms: Record<string, string[]> = JSON.parse(readFileSync(path.join(root, 'rooms.json'), 'utf8'));
const roomNames = Object.keys(rooms).sort((a, b) => b.length - a.length);

const problems: string[] = [];
const edges = new Map<string, string[]>();

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
for (const file of files.sort()) {
  const targets = importsOf(file);
  edges.set(
    file,
    targets.filter((target) => roomOf(target) === roomOf(file)),
  );
  for (const target of targets) checkEdge(file, target);
}
for (const cycle of cyclesOf(edges)) problems.push(`import cycle: ${cycle.join(' -> ')}`);
for (const cycle of cyclesOf(neighbourEdges())) {
  problems.push(`import cycle of folders: ${cycle.join(' -> ')} (${importsAlong(cycle).join(', ')})`);
}

for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
console.log(`rooms: ${edges.size} files follow rooms.json`);

function roomOf(file: string): string | undefined {
  return roomNames.find((room) => file.startsWith(`${room}/`));
}

/** Files of `src/` that a file imports, relative to `src/`. */
function importsOf(file: string): string[] {
  const text = readFileSync(path.join(src, file), 'utf8');
  const { importedFiles } = ts.preProcessFile(text, true, true);
  return importedFiles
    .map(({ fileName }) => fileName)
    .filter((name) => name.startsWith('.'))
    .map((name) => path.relative(src, path.resolve(src, path.dirname(file), name)))
    .filter((target) => target.endsWith('.ts'));
}

function checkEdge(file: string, target: string): void {
  // Tests use the fixtures that stand outside of `src/`.
  if (file.endsWith('.test.ts') && target.startsWith('..')) return;
  const from = roomOf(file);
  const to = roomOf(target);
  if (!existsSync(path.join(src, target))) problems.push(`${file} imports ${target}, which does not exist`);
  if (from === to || from === undefined) return;
  if (to === undefined) {
    problems.push(`${file} imports ${target}, which is in no room`);
    return;
  }
  const allowed = rooms[from] ?? [];
  if (!allowed.includes('*') && !allowed.includes(to)) {
    problems.push(`${file}: ${from} may import ${allowed.join(', ') || 'nothing'}, not ${to} (${target})`);
  }
  if (path.basename(target) !== 'index.ts' || path.dirname(target) !== to) {
    problems.push(`${file}: enter ${to} through ${to}/index.ts, not ${target}`);
  }
}

/**
 * What the entries of each folder of a room import of each other, a folder with all that is below it. Tests and
 * registries do not count: a registry loads its entries by name, when they are asked for.
 */
function neighbourEdges(): Map<string, Set<string>> {
  const graph = new Map<string, Set<string>>();
  for (const [file, target] of innerImports()) {
    const [from, to] = neighbours(file, target);
    if (from !== undefined && to !== undefined) graph.set(from, (graph.get(from) ?? new Set()).add(to));
  }
  return graph;
}

function innerImports(): [file: string, target: string][] {
  return [...edges]
    .filter(([file]) => !file.endsWith('.test.ts') && !path.basename(file).startsWith('_'))
    .flatMap(([file, targets]) => targets.map((target): [string, string] => [file, target]));
}

/** The two entries of one folder in which two files are, or which they are. */
function neighbours(file: string, target: string): (string | undefined)[] {
  const [from, to] = [file.split('/'), target.split('/')];
  const depth = from.findIndex((part, index) => part !== to[index]);
  return depth < 0 ? [] : [from, to].map((parts) => parts.slice(0, depth + 1).join('/'));
}

function importsAlong(cycle: string[]): string[] {
  const isInside = (file: string, entry = '') => file === entry || file.startsWith(`${entry}/`);
  return cycle.slice(1).map((to, index) => {
    const [file, target] =
      innerImports().find(([one, other]) => isInside(one, cycle[index]) && isInside(other, to)) ?? [];
    return `${file} imports ${target}`;
  });
}

function cyclesOf(graph: Map<string, Iterable<string>>): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  const visit = (file: string, trail: string[]): void => {
    const start = trail.indexOf(file);
    if (start >= 0) found.push([...trail.slice(start), file]);
    if (start >= 0 || done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...trail, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return found;
}
