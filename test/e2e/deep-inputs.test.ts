/** Configs and data that are nested too deeply, hold themselves, or have rows of many megabytes. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { startServer } from './openai-server.ts';
import { emptyFolder, runProgram } from './program.ts';

const MANY = 100_000;
const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);

async function ran(file: string, text: string, args: readonly string[]) {
  const cwd = emptyFolder();
  writeFileSync(path.join(cwd, file), text);
  const finished = await runProgram(args, { cwd });
  expect(finished.stderr).not.toContain('call stack');
  return finished;
}

test.each<[file: string, text: string, place?: string]>([
  ['deep.json', `{"models":\n${nested(MANY)}}`, 'deep.json:2'],
  ['deep-enough.json', `{"models": [{"type": "lodestone.models.Echo", "x": ${nested(300)}}]}`],
  ['circle.yaml', 'models: &m\n  - *m\ndatasets: [ARC_e_gen]\n'],
  ['key.yaml', 'models: &m\n  ? *m\n  : 1\ndatasets: [ARC_e_gen]\n'],
  ['deep.yaml', `models: ${nested(MANY)}\n`],
  ['circle.ts', 'const a: unknown[] = [];\na.push(a);\nexport default { models: a };\n'],
  ['deep.ts', `export default { models: ${nested(MANY)} };`],
  ['endless.ts', 'const make = (): unknown => [make()];\nexport default make;\n'],
  ['circle.py', 'models = []\nmodels.append(models)\n'],
  ['deep.py', `models = ${nested(MANY)}\n`],
])('%s is refused with its name', async (file, text, place = file) => {
  const { code, stderr } = await ran(file, text, [file]);
  expect(code).toBe(2);
  expect(stderr).toContain(place);
  expect(stderr.split('\n').filter((line) => line.startsWith('error:'))).toHaveLength(1);
});

test('--set with brackets without end is refused', async () => {
  const { code, stderr } = await ran('c.json', '{}', ['c.json', '--set', `models.0.x=${nested(20_000)}`]);
  expect(code).toBe(2);
  expect(stderr).toContain('models.0.x');
});

test.each(['q.jsonl', 'q.csv.meta.json', 'list.json'])(
  'deep JSON in %s is named with its row',
  async (file) => {
    const server = await startServer();
    const rows = `{"question":"1?","answer":"A"}\n{"question":"2?","answer":"A","x":${nested(MANY)}}\n`;
    const given = file.endsWith('.jsonl') ? rows : `{"examples": ${nested(MANY)}}`;
    const cwd = emptyFolder();
    writeFileSync(path.join(cwd, file), given);
    writeFileSync(path.join(cwd, 'q.csv'), 'question,answer\n1?,A\n');
    const dataset = {
      ...{ abbr: 'd', type: 'opencompass.datasets.bbh.BBHDataset', path: '.', name: 'list' },
      reader_cfg: { input_columns: ['input'], output_column: 'target' },
      infer_cfg: {
        prompt_template: { type: 'PromptTemplate', template: '{input}' },
        retriever: { type: 'ZeroRetriever' },
        inferencer: { type: 'GenInferencer' },
      },
      eval_cfg: { evaluator: { type: 'AccEvaluator' } },
    };
    writeFileSync(path.join(cwd, 'c.json'), JSON.stringify({ datasets: [dataset] }));
    const data =
      file === 'list.json' ? ['c.json'] : ['--custom-dataset-path', file.replace('.meta.json', '')];
    const { code, stderr } = await runProgram([...data, '--api-base', server.url, '--model', 'm'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toContain(file === 'q.jsonl' ? 'q.jsonl:2' : file);
    expect(stderr).not.toContain('call stack');
    expect(server.requests).toEqual([]);
  },
);

test.each([
  ['big.jsonl', (text: string) => `${JSON.stringify({ question: text, answer: 'A' })}\n`],
  ['big.csv', (text: string) => `question,answer\n"${text}",A\n`],
])('a row of 50 MB runs: %s', { timeout: 60_000 }, async (file, form) => {
  const config = JSON.stringify({
    models: [{ type: 'lodestone.models.Echo', abbr: 'e' }],
    datasets: [{ path: file, human_prompt: 'Say A. {question}' }],
  });
  const cwd = emptyFolder();
  writeFileSync(path.join(cwd, file), form(`${'x'.repeat(1 << 20)}""`.repeat(50)));
  writeFileSync(path.join(cwd, 'c.json'), config);
  const { code, stderr } = await runProgram(['c.json'], { cwd });
  expect(code, stderr).toBe(0);
});
