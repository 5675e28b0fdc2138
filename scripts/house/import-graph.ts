/** Groups of files, or of folders of a room, that import each other in a circle. */
import path from 'node:path';
import ts from 'typescript';
import type { SourceFile } from './source-files.ts';

type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** Files that import each other in a circle, one number a circle. */
export function cycleCount(files: readonly SourceFile[]): number {
  return circlesOf(graphOf(files.map((file) => [file.name, importsOf(file)]))).length;
}

/** Folders beside each other in one room, with all below them, that import each other in a circle. */
export function knotCount(files: readonly SourceFile[]): number {
  const parents = new Set(files.flatMap(({ name }) => foldersAbove(name)));
  return [...parents].reduce((sum, folder) => sum + circlesOf(foldersIn(folder, files)).length, 0);
}

/** The folders that a file lies in, without the outermost: who may import which room is told by rooms.json. */
function foldersAbove(name: string): string[] {
  const parts = name.split('/').slice(0, -1);
  return parts.slice(1).map((_, depth) => parts.slice(0, depth + 2).join('/'));
}

function foldersIn(parent: string, files: readonly SourceFile[]): Graph {
  const childOf = (name: string): string | undefined => {
    if (!name.startsWith(`${parent}/`)) return undefined;
    const [child = '', ...rest] = name.slice(parent.length + 1).split('/');
    return rest.length === 0 ? undefined : child;
  };
  return graphOf(
    files.flatMap((file): [string, string[]][] => {
      const from = childOf(file.name);
      if (from === undefined) return [];
      const targets = importsOf(file).map(childOf);
      return [[from, targets.filter((one) => one !== undefined && one !== from) as string[]]];
    }),
  );
}

function importsOf({ name, tree }: SourceFile): string[] {
  return ts
    .preProcessFile(tree.text, true, true)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((target) => target.startsWith('.'))
    .map((target) => path.posix.join(path.posix.dirname(name), target));
}

function graphOf(edges: readonly [from: string, to: readonly string[]][]): Graph {
  const graph = new Map<string, Set<string>>();
  for (const [from, targets] of edges) {
    const known = graph.get(from) ?? new Set();
    for (const target of targets) known.add(target);
    graph.set(from, known);
  }
  return graph;
}

/** The strongly connected parts of more than one node. */
function circlesOf(graph: Graph): string[][] {
  const reach = new Map([...graph.keys()].map((node) => [node, reachable(node, graph)]));
  const left = new Set(graph.keys());
  const circles: string[][] = [];
  for (const node of graph.keys()) {
    if (!left.has(node)) continue;
    const circle = [...left].filter(
      (other) => other === node || (reach.get(node)?.has(other) && reach.get(other)?.has(node)),
    );
    for (const one of circle) left.delete(one);
    if (circle.length > 1) circles.push(circle);
  }
  return circles;
}

function reachable(start: string, graph: Graph): Set<string> {
  const seen = new Set<string>();
  const open = [start];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const next of graph.get(node) ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(next);
    }
  }
  return seen;
}
