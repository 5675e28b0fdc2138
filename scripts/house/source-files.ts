/** The hand-written TypeScript of the house, parsed once. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const root = path.resolve(import.meta.dirname, '..', '..');

export interface SourceFile {
  /** Relative to the repository, with `/`. */
  name: string;
  lines: number;
  tree: ts.SourceFile;
}

/** The files below a folder of the repository, generated registries left out. */
export function sourceFiles(folder: string): SourceFile[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('_registry.ts'))
    .sort()
    .map((file) => parsed(path.posix.join(folder, file.split(path.sep).join('/'))));
}

function parsed(name: string): SourceFile {
  const text = readFileSync(path.join(root, name), 'utf8');
  const tree = ts.createSourceFile(name, text, ts.ScriptTarget.ESNext, true);
  return { name, lines: text.split('\n').length - 1, tree };
}

/** All nodes of a tree, the tree itself first. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => {
    children.push(child);
  });
  for (const child of children) yield* nodesOf(child);
}

/** The line of a place in a file, the first being 0. */
export function lineAt(tree: ts.SourceFile, position: number): number {
  return tree.getLineAndCharacterOfPosition(position).line;
}
