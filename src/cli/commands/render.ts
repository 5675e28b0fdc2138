import { openPlannedRun, planRun, type RunRequest, resolveRun } from '../../app/index.ts';
import { EXIT, type ModelRequest, plainDict, promptMode, type Reply } from '../../core/index.ts';
import { createRenderer, type OpenTask } from '../../run/index.ts';
import { failedTask, failureLines } from '../failure-lines.ts';
import { readRunArguments } from '../run-arguments.ts';
import { runShape } from '../run-shape.ts';
import type { Terminal } from '../terminal.ts';

export const RENDER_SHAPE = runShape(
  'render',
  'Print each request that would be sent as a JSON line. Nothing is sent; prompts are not truncated.',
);

/** `lodestone render`: what would be sent, and nothing else. */
export async function render(argv: readonly string[], terminal: Terminal): Promise<number> {
  const { options } = readRunArguments(argv, RENDER_SHAPE, terminal);
  const request = await resolveRun(options, terminal);
  for (const warning of request.warnings) terminal.err(`warning: ${warning}\n`);
  for (const note of request.notes) terminal.err(`note: ${note}\n`);
  const planned = await planRun(request, 'render', terminal);
  const { plan } = planned;
  for (const line of failureLines(plan.refused.map(failedTask))) terminal.err(`${line}\n`);
  const open = await openPlannedRun(planned, request);
  for (const task of open.tasks) await renderTask(task, request, plan.models.length > 1, terminal);
  return plan.refused.length === 0 ? EXIT.ok : EXIT.incomplete;
}

async function renderTask(
  { model, dataset }: OpenTask,
  { compat, registries }: RunRequest,
  namesModel: boolean,
  terminal: Terminal,
): Promise<void> {
  const { config, definition } = model;
  if (definition === undefined) return;
  const form = definition.prompts(config, promptMode(dataset.kinds), compat);
  const renderer = await createRenderer({
    dataset: dataset.config,
    reader: dataset.reader,
    compat,
    registries,
    model: {
      promptStyle: form.style,
      metaTemplate: form.metaTemplate,
      countTokens: () => 0,
      maxSeqLen: null,
      maxOutLen: config.max_out_len ?? null,
      minOutLen: null,
      generationKwargs: plainDict(config.generation_kwargs),
      takesStopWords: definition.takesStopWords,
    },
  });
  for await (const sample of dataset.reader.samples()) {
    const examples = await renderer.examplesFor(sample);
    await renderer.infer(sample, examples, async (request, label) => {
      const line = renderedLine(request, label, dataset.abbr, sample.index, sample.gold);
      terminal.out(`${JSON.stringify(namesModel ? { model: model.abbr, ...line } : line)}\n`);
      return nothing(request);
    });
  }
}

/** What an inferencer can resume. */
function nothing(request: ModelRequest): Reply {
  if (request.kind === 'gen') return { text: '' };
  if (request.kind === 'clp') return { text: '', probabilities: request.choices.map(() => 0) };
  return { text: '', ppl: 0, tokens: 1, loglikelihood: 0 };
}

function renderedLine(
  request: ModelRequest,
  label: string | undefined,
  dataset: string,
  index: number,
  gold: unknown,
) {
  const { kind, prompt } = request;
  return {
    dataset,
    index,
    kind,
    ...(label === undefined ? {} : { label }),
    ...(typeof prompt === 'string' ? { prompt } : { messages: prompt }),
    ...(request.kind === 'gen' ? { max_out_len: request.maxOutLen } : {}),
    ...(request.kind === 'll' ? { continuation: request.continuation } : {}),
    ...(request.kind === 'clp' ? { choices: [...request.choices] } : {}),
    gold: gold ?? null,
  };
}
