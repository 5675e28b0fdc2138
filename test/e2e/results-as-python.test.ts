/** Result files hold what OpenCompass writes: floats in Python's spelling, the fields that its details keep. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { startServer } from './openai-server.ts';
import { emptyFolder, runProgram } from './program.ts';

/** The text of the only result file of a run over rows of `question` and `answer`. */
async function resultText(evaluator: string, rows: readonly object[], reply: string, compat: string) {
  const { url } = await startServer({ answer: () => reply });
  const cwd = emptyFolder();
  const config = `datasets = [dict(
    abbr='own', type='CustomDataset', path='own.jsonl',
    reader_cfg=dict(input_columns=['question'], output_column='answer'),
    infer_cfg=dict(
        prompt_template=dict(type='PromptTemplate', template=dict(round=[dict(role='HUMAN', prompt='{question}')])),
        retriever=dict(type='ZeroRetriever'), inferencer=dict(type='GenInferencer')),
    eval_cfg=dict(evaluator=dict(type='${evaluator}')))]
models = [dict(type='OpenAISDK', abbr='m', path='m', key='k', openai_api_base='${url}')]
`;
  mkdirSync(cwd, { recursive: true });
  writeFileSync(path.join(cwd, 'own.jsonl'), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  writeFileSync(path.join(cwd, 'c.py'), config);
  const { code, stderr } = await runProgram(['c.py', '--dump-eval-details', '--compat', compat], { cwd });
  expect(code, stderr).toBe(0);
  const runs = path.join(cwd, 'outputs', 'default');
  return readFileSync(path.join(runs, readdirSync(runs)[0] ?? '', 'results', 'm', 'own.json'), 'utf8');
}

test('MGSM: its predictions are not among the details of 0.5.4, and are among those of 0.3.3', async () => {
  const rows = [{ question: 'one', answer: '1' }];
  const newer = JSON.parse(await resultText('MGSM_Evaluator', rows, '1', '0.5.4'));
  expect(newer.details).toEqual([{ example_abbr: expect.any(String), references: ['1'], correct: [true] }]);
  const older = JSON.parse(await resultText('MGSM_Evaluator', rows, '1', '0.3.3'));
  expect(older.details).toEqual({ 0: { references: '1', predictions: '1', correct: true } });
});

test('SuperGPQA: an option in a box with text and brackets, alone in the reply', async () => {
  const rows = [{ question: 'one', options: ['red', 'green'], difficulty: 'hard', answer: 'A' }];
  const { accuracy, miss_rate } = JSON.parse(
    await resultText('SuperGPQAEvaluator', rows, '\\boxed{\\text{(A)}}', '0.5.4'),
  );
  expect([accuracy, miss_rate]).toEqual([1, 0]);
});

/** The result file of a ppl run whose best labels have these bits per byte, scored from its predictions. */
async function rescoredText(best: readonly number[]): Promise<string> {
  const cwd = emptyFolder();
  const time = '20260101_000000';
  const folder = path.join(cwd, 'outputs', 'default', time, 'predictions', 'm');
  mkdirSync(folder, { recursive: true });
  const scored = (BPB: number) => ({ 'testing input': 'x', prompt: 'x', PPL: BPB, BPB });
  const records = best.map((own) => ({
    'in-context examples': '',
    'label: 0': scored(own),
    'label: 1': scored(own + 1),
    prediction: 0,
    gold: '0',
  }));
  writeFileSync(path.join(folder, 'own.json'), JSON.stringify({ ...records }));
  writeFileSync(path.join(cwd, 'own.jsonl'), '{"question": "one", "answer": "0"}\n'.repeat(best.length));
  const config = `datasets = [dict(
    abbr='own', type='CustomDataset', path='own.jsonl',
    reader_cfg=dict(input_columns=['question'], output_column='answer'),
    infer_cfg=dict(
        prompt_template=dict(type='PromptTemplate', template={0: '{question} no', 1: '{question} yes'}),
        retriever=dict(type='ZeroRetriever'), inferencer=dict(type='PPLInferencer')),
    eval_cfg=dict(evaluator=dict(type='AccEvaluator')))]
models = [dict(type='lodestone.models.Echo', abbr='m')]
`;
  writeFileSync(path.join(cwd, 'c.py'), config);
  const args = ['c.py', '-r', time, '-m', 'eval', '--dump-eval-details', '--compat', '0.3.3'];
  const { code, stderr } = await runProgram(args, { cwd });
  expect(code, stderr).toBe(0);
  const file = path.join(cwd, 'outputs', 'default', time, 'results', 'm', 'own.json');
  return readFileSync(file, 'utf8');
}

test('ppl: labels that are numbers stand behind the rest, and bits per byte are exact means', async () => {
  const text = await rescoredText([0.1, 0.2, 0.3]);
  const keys = [...text.matchAll(/"(gold|0|1)": (?:\{|"0")/g)].map((match) => match[1]);
  expect(keys.slice(0, 4)).toEqual(['0', 'gold', '0', '1']);
  expect(text).toContain('"correct_bpb": 20.0,');
});

test('large floats have the exponents that Python writes', async () => {
  const text = await rescoredText([1e18, 1e18]);
  expect(text).toContain('"correct_bpb": 1e+20,');
  expect(await rescoredText([123456789, 123456789])).toContain('"correct_bpb": 12345678900.0,');
});
