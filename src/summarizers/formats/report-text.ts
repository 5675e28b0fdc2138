import { tabulate } from '../../util/index.ts';

const WIDTH = 128;
const DIVIDER = `${'-'.repeat(WIDTH)} THIS IS A DIVIDER ${'-'.repeat(WIDTH)}`;

export interface Report {
  /** The name of the run. */
  readonly time: string;
  /** Its header first. */
  readonly table: string[][];
  readonly raw: string;
  readonly hasMarkdown: boolean;
  readonly floats?: 'fixed2' | 'general';
}

/** A summary as OpenCompass writes it: the table in several formats, then what it was made of. */
export function reportText({ time, table, raw, hasMarkdown, floats = 'fixed2' }: Report): string {
  const parts = [
    `${time}\n`,
    section('tabulate format', tabulate(table, { floats }), '\n'),
    `${DIVIDER}\n\n`,
    section('csv format', table.map((row) => row.join(',')).join('\n'), '\n'),
    ...(hasMarkdown ? [section('markdown format', markdownTable(table), '')] : []),
    `${DIVIDER}\n\n`,
    section('raw format', raw, ''),
  ];
  return parts.join('');
}

/** A table in Markdown, as `summary_<time>.md` holds it. */
export function markdownTable([header = [], ...rows]: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |\n`;
  return (
    line(header) +
    `|${header
      .map(() => '----- ')
      .join('| ')
      .trimEnd()}|\n` +
    rows.map(line).join('')
  );
}

function section(title: string, text: string, gap: string): string {
  return `${title}\n${'^'.repeat(WIDTH)}\n${text}\n${'$'.repeat(WIDTH)}\n${gap}`;
}
