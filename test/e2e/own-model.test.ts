/** A model of one's own is told what it is asked, and not what is expected of it. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder, runProgram } from './program.ts';

/** Two models that answer with all that they hear of a sample beside the request. */
const MODELS = `
import { defineModel } from 'lodestone';

const listener = (type, more) => defineModel({
  type, ...more, kinds: ['gen'], takesStopWords: false, keys: [], prompts: () => ({ style: 'roles' }),
  create: (config) => ({
    limits: { id: type, retries: 0 },
    identity: async () => ({ type }),
    prepare: async () => undefined,
    send: async (_request, _signal, ...heard) => ({ text: JSON.stringify(heard), finishReason: 'stop' }),
    countTokens: () => 1,
    close: async () => undefined,
  }),
});
export const blind = listener('acme.Blind', {});
export const seeing = listener('acme.Seeing', { seesReferences: true });
`;

const SECRET = 'reference-7f3a';

function repliesIn(run: string, model: string): string {
  const folder = path.join(run, 'predictions', model);
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files.map((name) => readFileSync(path.join(folder, name), 'utf8')).join('\n');
}

test('reference answers are known only to a model type that declares that it sees them', async () => {
  const cwd = emptyFolder();
  writeFileSync(path.join(cwd, 'models.ts'), MODELS);
  writeFileSync(path.join(cwd, 'q.jsonl'), `${JSON.stringify({ question: 'Why?', answer: SECRET })}\n`);
  const named = (name: string) => ({ type: { module: './models.ts', export: name }, abbr: name });
  const dataset = {
    ...{ abbr: 'q', type: 'CustomDataset', path: path.join(cwd, 'q.jsonl') },
    reader_cfg: { input_columns: ['question'], output_column: 'answer' },
    infer_cfg: {
      prompt_template: {
        type: 'PromptTemplate',
        template: { round: [{ role: 'HUMAN', prompt: '{question}' }] },
      },
      retriever: { type: 'ZeroRetriever' },
      inferencer: { type: 'GenInferencer' },
    },
    eval_cfg: { evaluator: { type: 'AccEvaluator' } },
  };
  const config = { models: [named('blind'), named('seeing')], datasets: [dataset] };
  writeFileSync(path.join(cwd, 'eval.json'), JSON.stringify(config));
  const { code, stderr } = await runProgram(['eval.json', '-w', 'out', '-m', 'infer'], { cwd });
  expect(code, stderr).toBe(0);
  const [time = ''] = readdirSync(path.join(cwd, 'out'));
  const replyOf = (model: string): string => {
    const { prediction } = JSON.parse(repliesIn(path.join(cwd, 'out', time), model))['0'];
    return prediction;
  };
  expect(replyOf('seeing')).toContain(SECRET);
  expect(replyOf('blind')).toContain('"dataset":"q"');
  expect(replyOf('blind')).not.toContain(SECRET);
});
