import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';

/** Writes a multiple-choice dataset of so many made-up questions, and its config; gives the config's name. */
export function plainQuestions(folder: string, count: number): string {
  const file = openSync(path.join(folder, 'questions.jsonl'), 'w');
  for (let start = 0; start < count; start += 1000) {
    const rows = Array.from({ length: Math.min(1000, count - start) }, (_, row) => questionRow(start + row));
    writeSync(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  }
  closeSync(file);
  writeFileSync(path.join(folder, 'questions.json'), JSON.stringify({ datasets: [dataset(folder)] }));
  return 'questions.json';
}

function questionRow(index: number): object {
  const options = Object.fromEntries(
    [...'ABCD'].map((label, place) => [label, String(index * 7 + place * 13)]),
  );
  return {
    question: `Which of these numbers is the largest that ${index} divides?`,
    ...options,
    answer: 'ABCD'[index % 4],
  };
}

function dataset(folder: string): object {
  const prompt = '{question}\nA. {A}\nB. {B}\nC. {C}\nD. {D}\nAnswer:';
  return {
    abbr: 'questions',
    type: 'opencompass.datasets.custom.CustomDataset',
    path: path.join(folder, 'questions.jsonl'),
    reader_cfg: { input_columns: ['question', 'A', 'B', 'C', 'D'], output_column: 'answer' },
    infer_cfg: {
      prompt_template: {
        type: 'opencompass.openicl.icl_prompt_template.PromptTemplate',
        template: { round: [{ role: 'HUMAN', prompt }, { role: 'BOT' }] },
      },
      retriever: { type: 'opencompass.openicl.icl_retriever.ZeroRetriever' },
      inferencer: { type: 'opencompass.openicl.icl_inferencer.GenInferencer' },
    },
    eval_cfg: {
      evaluator: { type: 'opencompass.openicl.icl_evaluator.AccEvaluator' },
      pred_postprocessor: { type: 'opencompass.utils.text_postprocessors.first_capital_postprocess' },
    },
  };
}
