/** What the documents say of each other and of the catalogue holds, in a clone and in the package. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder, root, runProgram } from './program.ts';

/** The files that npm would publish. */
function packageFiles(): string[] {
  const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
  });
  const [pack] = JSON.parse(stdout) as { files: { path: string }[] }[];
  return pack?.files.map((file) => file.path) ?? [];
}

/** The links of a document to other files and headings, without those that leave the project. */
function linksOf(text: string): string[] {
  const prose = text.replaceAll(/```[\s\S]*?```/g, '').replaceAll(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link = '']) => link)
    .filter((link) => !/^\w+:/.test(link));
}

function anchorsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

test('every link of a document in the package leads to a file in the package, and to a heading of it', () => {
  const files = packageFiles();
  const documents = files.filter((file) => file.endsWith('.md'));
  expect(documents).toEqual(expect.arrayContaining(['README.md', 'docs/configs.md', 'docs/errors.md']));
  const dead: string[] = [];
  for (const document of documents) {
    for (const link of linksOf(readFileSync(path.join(root, document), 'utf8'))) {
      const [file = '', anchor] = link.split('#');
      const target = file === '' ? document : path.join(path.dirname(document), file);
      const isThere = files.some((one) => one === target || one.startsWith(`${target}/`));
      const text = isThere && anchor !== undefined ? readFileSync(path.join(root, target), 'utf8') : '';
      if (!isThere || (anchor !== undefined && !anchorsOf(text).includes(anchor)))
        dead.push(`${document}: ${link}`);
    }
  }
  expect(dead).toEqual([]);
});

test('the numbers of benchmarks in CHANGELOG and catalogue are those of the program', async () => {
  // Some benchmarks are in one version alone.
  const families = new Set<string>();
  for (const compat of ['0.2.4', '0.3.3', '0.5.4']) {
    const { stdout } = await runProgram(['list', '--families', '--json', '--compat', compat], {
      cwd: emptyFolder(),
    });
    const listed: { families: { folder: string }[] } = JSON.parse(stdout);
    for (const { folder } of listed.families) families.add(folder);
  }
  for (const [file, pattern] of [
    ['CHANGELOG.md', /(\d+) benchmark families/],
    ['docs/benchmarks-catalogue.md', /^(\d+) families with/m],
  ] as const) {
    const [, number] = pattern.exec(readFileSync(path.join(root, file), 'utf8')) ?? [];
    expect([file, number]).toEqual([file, String(families.size)]);
  }
});
