export { readLabels } from './judges/human-labels.ts';
export { type JudgeReport, type JudgeReportOptions, judgeReport } from './judges/judge-report.ts';
export { judgeReportMarkdown, judgeReportText } from './judges/judge-report-text.ts';
