/** Code that stands in more than one place. */
import { createHash } from 'node:crypto';
import ts from 'typescript';
import { lineAt, type SourceFile } from './source-files.ts';

/** So many equal tokens in a row are a clone. */
const LENGTH = 50;

interface Token {
  text: string;
  line: number;
}

/** How many lines belong to runs of 50 tokens that stand elsewhere, too. Imports do not count. */
export function clonedLines(files: readonly SourceFile[]): number {
  const places = new Map<string, number>();
  const all = files.map((file) => {
    const tokens = tokensOf(file);
    return { tokens, runs: runsOf(tokens) };
  });
  for (const run of all.flatMap(({ runs }) => runs)) places.set(run, (places.get(run) ?? 0) + 1);
  return all.reduce((sum, { tokens, runs }) => {
    const lines = runs.flatMap((run, start) =>
      (places.get(run) ?? 0) < 2 ? [] : tokens.slice(start, start + LENGTH).map(({ line }) => line),
    );
    return sum + new Set(lines).size;
  }, 0);
}

/** The hash of each run, by the place of its first token. */
function runsOf(tokens: readonly Token[]): string[] {
  return tokens.slice(LENGTH - 1).map((_, start) => {
    const run = tokens.slice(start, start + LENGTH).map(({ text }) => text);
    return createHash('sha1').update(run.join('\0')).digest('base64');
  });
}

function tokensOf({ tree }: SourceFile): Token[] {
  return tree.statements.filter((one) => !ts.isImportDeclaration(one)).flatMap((one) => leavesOf(one, tree));
}

function leavesOf(node: ts.Node, tree: ts.SourceFile): Token[] {
  const children = node.getChildren(tree).filter((child) => child.kind !== ts.SyntaxKind.JSDoc);
  if (children.length > 0) return children.flatMap((child) => leavesOf(child, tree));
  const text = node.getText(tree);
  return text === '' ? [] : [{ text, line: lineAt(tree, node.getStart(tree)) }];
}
