import { fixedText, printableInLine, tabulate } from '../../util/index.ts';
import type { Measure } from './judge-quality.ts';
import type { JudgeReport } from './judge-report.ts';

interface Section {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
  /** What the columns mean, below the table. */
  readonly remark?: string;
}

/** A report for the terminal. */
export function judgeReportText(report: JudgeReport): string {
  return written(
    report,
    (rows) => tabulate(rows),
    (title) => title,
  );
}

/** A report as Markdown. */
export function judgeReportMarkdown(report: JudgeReport): string {
  return written(report, markdownTable, (title) => `## ${title}\n`);
}

function markdownTable(rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => printableInLine(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  const [header = [], ...body] = rows;
  return [line(header), line(header.map(() => '---')), ...body.map(line)].join('\n');
}

function written(
  report: JudgeReport,
  table: (rows: readonly (readonly string[])[]) => string,
  heading: (title: string) => string,
): string {
  const sections = reportSections(report).filter(({ rows }) => rows.length > 1);
  const parts = sections.map(({ title, rows, remark }) =>
    [heading(title), table(rows), ...(remark === undefined ? [] : [`\n${remark}`])].join('\n'),
  );
  const notes = [...report.notes, ...unusedLabels(report)].map((note) => `Note: ${note}.`);
  if (parts.length === 0) return ['This run has no judgements.', ...notes].join('\n');
  return [...parts, ...(notes.length === 0 ? [] : [notes.join('\n')])].join('\n\n');
}

function unusedLabels({ labelsUnused: count }: JudgeReport): string[] {
  if (count === 0) return [];
  return [`${count} ${count === 1 ? 'label is' : 'labels are'} for answers without a judgement in this run`];
}

function reportSections(report: JudgeReport): Section[] {
  return [coverage(report), bias(report), winRates(report), agreement(report), labels(report), costs(report)];
}

function coverage({ judges }: JudgeReport): Section {
  const rows = judges.map((one) => [
    ...[one.judge, one.dataset, String(one.asked), String(one.received), String(one.judged)],
    ...[percent(one.coverage), percent(one.invalid), distribution(one.verdicts)],
  ]);
  const header = [
    'judge',
    'dataset',
    'asked',
    'received',
    'with a verdict',
    'coverage',
    'invalid',
    'verdicts',
  ];
  return { title: 'Verdicts', rows: [header, ...rows] };
}

/** Values that are few are all listed, of others the range. */
const MOST_LISTED = 12;

function distribution(verdicts: JudgeReport['judges'][number]['verdicts']): string {
  const entries = Object.entries(verdicts);
  if (entries.length <= MOST_LISTED)
    return entries.map(([verdict, count]) => `${verdict}: ${count}`).join(', ');
  return `${entries.length} values from ${entries[0]?.[0]} to ${entries.at(-1)?.[0]}`;
}

function bias({ judges }: JudgeReport): Section {
  const rows = judges.flatMap(({ judge, dataset, firstPreferred, consistency, lengthCorrelation }) =>
    (firstPreferred ?? consistency ?? lengthCorrelation) === undefined
      ? []
      : [
          [
            ...[judge, dataset, percentText(firstPreferred), percentText(consistency)],
            numberText(lengthCorrelation),
          ],
        ],
  );
  return {
    title: 'Bias',
    rows: [
      ['judge', 'dataset', 'prefers the first', 'same in both orders', 'correlation with length'],
      ...rows,
    ],
    remark:
      '95 % intervals in brackets, where there are at least 10 judgements. Prefers the first: share of verdicts other than ties.',
  };
}

function winRates({ judges }: JudgeReport): Section {
  const rows = judges.flatMap(({ judge, dataset, winRates: rates = [] }) =>
    rates.map(({ model, against, n, winRate, lengthControlled }) => [
      ...[judge, dataset, model, against, String(n), fixedText(winRate, 2)],
      lengthControlled === undefined ? '-' : fixedText(lengthControlled, 2),
    ]),
  );
  const header = ['judge', 'dataset', 'model', 'against', 'n', 'win rate %', LENGTH_CONTROLLED];
  return { title: 'Win rates', rows: [header, ...rows] };
}

/** The name says what it is not: AlpacaEval's number has a term for each instruction. */
const LENGTH_CONTROLLED = 'length-controlled (no instruction term) %';

function agreement({ agreement: all }: JudgeReport): Section {
  const rows = all.flatMap(({ dataset, pairs, alpha, scale }) =>
    pairs.map(({ judges, n, agreement: same, kappa }, place) => [
      ...[dataset, judges.join(' and '), String(n), percentText(same), numberText(kappa)],
      place === 0 && alpha !== null ? `${fixedText(alpha, 3)} (${scale})` : '',
    ]),
  );
  const header = ['dataset', 'judges', 'n', 'agree', "Cohen's kappa", "Krippendorff's alpha"];
  return { title: 'Agreement between judges', rows: [header, ...rows] };
}

function labels({ labels: all }: JudgeReport): Section {
  const rows = all.map(({ judge, dataset, n, accuracy, kappa, spearman, kendall }) => [
    ...[judge, dataset, String(n), percentText(accuracy), numberText(kappa)],
    ...[numberText(spearman), numberText(kendall)],
  ]);
  const header = ['judge', 'dataset', 'n', 'agree', "Cohen's kappa", "Spearman's rho", "Kendall's tau-b"];
  return { title: 'Agreement with labels', rows: [header, ...rows] };
}

function costs({ costs: all }: JudgeReport): Section {
  const rows = all.map(({ judge, replies, promptTokens, completionTokens, cost, costPerJudgement }) => [
    ...[judge, String(replies), String(promptTokens), String(completionTokens)],
    ...[cost, costPerJudgement].map((money) => (money === undefined ? '-' : money.toPrecision(4))),
  ]);
  const header = ['judge', 'replies', 'tokens in', 'tokens out', 'cost', 'cost per judgement'];
  return { title: 'Cost', rows: [header, ...rows] };
}

function percentText(measure: Measure | undefined): string {
  return withInterval(measure, (value) => fixedText(100 * value, 1), ' %');
}

function numberText(measure: Measure | undefined): string {
  return withInterval(measure, (value) => fixedText(value, 3), '');
}

function withInterval(measure: Measure | undefined, text: (value: number) => string, unit: string): string {
  if (measure === undefined || !Number.isFinite(measure.value)) return '-';
  const { value, interval } = measure;
  const bounds = interval === undefined ? '' : ` [${text(interval[0])}, ${text(interval[1])}]`;
  return `${text(value)}${unit}${bounds}`;
}

function percent(share: number): string {
  return `${fixedText(100 * share, 1)} %`;
}
