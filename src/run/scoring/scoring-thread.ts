/** The other side of {@link ScoringThreads}: scores the tasks that it is handed, one after the other. */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { type Json, LodestoneError } from '../../core/index.ts';
import { createDataFiles, openDataset } from '../../datasets/index.ts';
import { RunFolder } from '../../store/index.ts';
import { builtInRegistries, enterPlugin } from '../registries.ts';
import type { TaskOutcome } from '../task-outcome.ts';
import { scoreTask } from './score-task.ts';
import type { ScoringReply, ScoringRequest } from './scoring-job.ts';
import { ScoringPlace } from './scoring-place.ts';

/** How often a thread that waits for something says so, in milliseconds. */
const TICK_MS = 100;

const place = new ScoringPlace(workerData as SharedArrayBuffer);
const registries = builtInRegistries();
let plugins: Promise<void> | undefined;

const port = parentPort as MessagePort;
port.on('message', async (request: ScoringRequest) => {
  const ticking = setInterval(() => place.tick(), TICK_MS);
  const reply = await replyTo(request);
  clearInterval(ticking);
  place.leave();
  port.postMessage(reply);
});

async function replyTo(request: ScoringRequest): Promise<ScoringReply> {
  try {
    return { outcome: await score(request) };
  } catch (error) {
    if (!(error instanceof LodestoneError)) throw error;
    const { code, message, hint, where } = error;
    return { error: { code, message, hint, where } };
  }
}

async function score({ job, timedOut }: ScoringRequest): Promise<TaskOutcome> {
  plugins ??= enterPlugins(job.plugins);
  await plugins;
  const { model, dataset, compat, unsafeCode, dumpsDetails, published, referenced, folder, limit } = job;
  const files = createDataFiles(job.roots, job.encoding);
  const reader = await openDataset(dataset.config, { compat, files, limit, loaders: registries.dataset });
  return scoreTask({
    task: { model, dataset: { ...dataset, reader } },
    folder: RunFolder.at(folder),
    compat,
    unsafeCode,
    registries,
    dumpsDetails,
    published,
    referenced,
    timedOut: new Set(timedOut),
    onSample: (index) => (index === undefined ? place.leave() : place.enter(index)),
  });
}

/** Makes the plug-ins of the config known. */
async function enterPlugins(listed: Json): Promise<void> {
  if (!Array.isArray(listed) || listed.length === 0) return;
  const { loadPlugins, moduleLoader } = await import('../../config/index.ts');
  const load = moduleLoader(() => import('../../core/index.ts'));
  for (const { plugin, reference } of (await loadPlugins({ plugins: listed }, load)).plugins)
    enterPlugin(registries, plugin, reference.module);
}
