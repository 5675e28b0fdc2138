/** Labels that no template names are the answers of the data, as far as that decides anything. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder, runProgram } from './program.ts';

const CONFIG = `TEMPLATE = dict(type='PromptTemplate', template='</E>Q: {question} {answer}', ice_token='</E>')
datasets = [dict(abbr='own', type='CustomDataset', path='own.jsonl',
    reader_cfg=dict(input_columns=['question'], output_column='answer'),
    infer_cfg=dict(ice_template=TEMPLATE, retriever=dict(type='FixKRetriever', fix_id_list=[1]),
        inferencer=dict(type='PPLInferencer')),
    eval_cfg=dict(evaluator=dict(type='AccEvaluator')))]
models = [dict(type='lodestone.models.Echo', abbr='m')]
`;

async function ran(answers: readonly string[]) {
  const cwd = emptyFolder();
  const rows = answers.map((answer, index) => JSON.stringify({ question: `${index}?`, answer }));
  writeFileSync(path.join(cwd, 'own.jsonl'), `${rows.join('\n')}\n`);
  writeFileSync(path.join(cwd, 'c.py'), CONFIG);
  return { cwd, ...(await runProgram(['c.py', '-w', 'o'], { cwd })) };
}

test('an ice_template that is one text, and one answer', async () => {
  const { cwd, code, stderr } = await ran(['A', 'A']);
  expect(code, stderr).toBe(0);
  const [time = ''] = readdirSync(path.join(cwd, 'o'));
  const file = path.join(cwd, 'o', time, 'predictions', 'm', 'own.json');
  expect(JSON.parse(readFileSync(file, 'utf8'))[0]).toMatchObject({
    'label: A': { prompt: 'Q: 1? A\nQ: 0? A', 'testing input': 'Q: 0? A' },
    prediction: 'A',
  });
});

test('several answers would be scored with the same prompt', async () => {
  const { code, stderr } = await ran(['A', 'B']);
  expect(code).toBe(1);
  expect(stderr).toContain('own');
  expect(stderr).toContain('label');
});
