import { pythonRound, pythonStr } from '../../util/index.ts';
import { bracketedInteger } from '../../verdicts/index.ts';
import { oneOf } from './arguments.ts';
import { byJudge, type JudgePart } from './by-judge.ts';
import type { Cell, JudgedInput, JudgedSummarizerDefinition } from './contract.ts';
import { csvRows } from './csv.ts';
import { grouped, meanOf } from './groups.ts';
import { headerNote } from './header-note.ts';
import { type Readings, VerdictReader } from './verdict-reader.ts';

const AVERAGE = 'average';
const TYPE = 'opencompass.summarizers.subjective.mtbench101.MTBench101Summarizer';

/**
 * MT-Bench-101, of the first dataset: of each dialogue the lowest rate, the mean of those by task, and the mean of tasks. As in
 * OpenCompass the file's header names the tasks of the first model; those of later ones stand in their own order.
 */
export const mtBench101: JudgedSummarizerDefinition = {
  type: TYPE,
  arguments: ['judge_type'],
  showsFirstDataset: true,
  create(args) {
    oneOf(args, { of: TYPE, name: 'judge_type', words: ['single'] });
    return byJudge(ofJudge);
  },
};

function ofJudge(judge: string, input: JudgedInput): JudgePart {
  const datasets = input.datasets.slice(0, 1).map(({ abbr }) => abbr);
  const reader = new VerdictReader(input, judge);
  const models = input.models.flatMap(({ abbr }) => {
    const { found } = reader.readTexts([abbr], datasets, bracketedInteger);
    return found.length === 0 ? [] : [[abbr, taskMeans(found)] as const];
  });
  const rows: Cell[][] = models.map(([name, means]) => [name, ...means.values()]);
  const header = ['model', ...(models[0]?.[1].keys() ?? [])];
  const name = `MTBench101-task_score-judged-by--${judge}.csv`;
  const notes = headerNote(
    name,
    models.map(([model, means]) => ({ name: model, columns: [...means.keys()] })),
  );
  return {
    scores: {
      ...{ judge, title: 'MTBench101', coverage: reader.coverage, notes },
      scores: new Map(models),
      overall: new Map(models.map(([name, means]) => [name, new Map([[AVERAGE, means.get(AVERAGE) ?? 0]])])),
    },
    files: rows.length === 0 ? [] : [{ name, text: csvRows([header, ...rows]) }],
  };
}

function taskMeans(found: Readings<number>['found']): Map<string, number> {
  const dialogues = grouped(
    found.map(({ verdict, record: { gold } }) => [
      JSON.stringify([pythonStr(gold.task), gold.multi_id ?? null]),
      { task: pythonStr(gold.task), rate: verdict },
    ]),
  );
  const tasks = grouped(
    [...dialogues.values()].map((turns) => [
      turns[0]?.task ?? '',
      Math.min(...turns.map(({ rate }) => rate)),
    ]),
  );
  const means = [...tasks].map(([task, rates]) => [task, meanOf(rates)] as const);
  return new Map([[AVERAGE, pythonRound(meanOf(means.map(([, mean]) => mean)), 2)], ...means]);
}
