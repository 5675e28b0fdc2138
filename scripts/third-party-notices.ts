import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { TsdownPlugin } from 'tsdown';

/** Name of the file beside the bundle. */
const FILE = 'THIRD_PARTY_NOTICES.txt';

/**
 * Writes the licences of all packages whose code ended up in the bundle beside it, since their terms travel with
 * copies. Fails on a package without a licence text, which nobody may pass on unseen.
 */
export function thirdPartyNotices(): TsdownPlugin {
  return {
    name: 'third-party-notices',
    generateBundle(_options, bundle) {
      const files = Object.values(bundle).flatMap((output) =>
        output.type === 'chunk' ? output.moduleIds : [],
      );
      const packages = new Set(files.map(packageFolder).filter((folder) => folder !== undefined));
      const notices = [...packages].map(noticeOf).sort();
      if (notices.length > 0)
        this.emitFile({ type: 'asset', fileName: FILE, source: notices.join(`\n${'-'.repeat(80)}\n\n`) });
    },
  };
}

/** The folder of the package that a file of `node_modules` belongs to. */
function packageFolder(file: string): string | undefined {
  return /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file.replaceAll('\\', '/'))?.[1];
}

function noticeOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: string;
  };
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|notice|copying)/i.test(file));
  if (files.length === 0)
    throw new Error(`${name} ${version} is bundled but has no licence text in ${folder}`);
  const texts = files.sort().map((file) => readFileSync(path.join(folder, file), 'utf8').trim());
  return `${name} ${version} (${license ?? 'see below'})\n\n${texts.join('\n\n')}\n`;
}
