/** Finds the commands that the documents show, and the files that they show beside them. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './program.ts';

export interface DocumentedCommand {
  /** As written, with lines that `\` continues. */
  readonly text: string;
  /** The document and the line of the block, as `docs/data.md:5`. */
  readonly place: string;
  /** Why it is not run: a comment before its block says so as no-run, the command in backquotes, a colon, a reason. */
  readonly noRun: string | undefined;
}

export interface DocumentWithCommands {
  /** From the root of the project. */
  readonly name: string;
  readonly commands: readonly DocumentedCommand[];
  /** Texts of blocks that stand behind the name of a file, by that name. */
  readonly files: ReadonlyMap<string, string>;
}

interface Block {
  readonly kind: string;
  readonly text: string;
  readonly line: number;
}

const BLOCK = /^```([^\n]*)\n([\s\S]*?)^```$/gm;
const NAMED_BLOCK = /^`([^`\n]+)`:\n\n```\w+\n([\s\S]*?)^```$/gm;
const NO_RUN = /^<!-- no-run `([^`\n]+)`: (.+) -->$/gm;
const SHELL = /^(?:ba|z)?sh$|^console$|^shell$/;

/** README.md and what lies in docs/, those that show commands. */
export function documentsWithCommands(): readonly DocumentWithCommands[] {
  return names()
    .map(readDocument)
    .filter(({ commands }) => commands.length > 0);
}

/** Blocks that show commands and are not marked as such, so that no test would run them. */
export function unmarkedBlocks(): readonly string[] {
  return names().flatMap((name) =>
    blocksOf(textOf(name))
      .filter(({ kind, text }) => kind === '' || (kind !== 'text' && !SHELL.test(kind) && holdsCommand(text)))
      .map(({ line }) => `${name}:${line}`),
  );
}

function names(): string[] {
  const below = readdirSync(path.join(root, 'docs'), { recursive: true, encoding: 'utf8' });
  const documents = below.filter((name) => name.endsWith('.md')).toSorted();
  return ['README.md', ...documents.map((name) => `docs/${name}`)];
}

function readDocument(name: string): DocumentWithCommands {
  const text = textOf(name);
  const reasons = new Map([...text.matchAll(NO_RUN)].map(([, command = '', reason]) => [command, reason]));
  const commands = blocksOf(text)
    .filter(({ kind }) => SHELL.test(kind))
    .flatMap((block) =>
      commandsOf(block.text).map((command) => ({
        text: command,
        place: `${name}:${block.line}`,
        noRun: reasons.get(command.replace(/\s+#.*$/, '')),
      })),
    );
  const files = new Map([...text.matchAll(NAMED_BLOCK)].map(([, file = '', body = '']) => [file, body]));
  return { name, commands, files };
}

function textOf(name: string): string {
  return readFileSync(path.join(root, name), 'utf8');
}

function blocksOf(text: string): Block[] {
  return [...text.matchAll(BLOCK)].map((match) => ({
    kind: match[1] ?? '',
    text: match[2] ?? '',
    line: text.slice(0, match.index).split('\n').length,
  }));
}

function commandsOf(block: string): string[] {
  return block
    .split(/(?<!\\)\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

function holdsCommand(text: string): boolean {
  return /^\s*(?:\$ )?(?:npx |npm |lodestone |opencompass )/m.test(text);
}
