/**
 * An evaluation from a program: `node --import tsx examples/library/evaluate.ts`. The config has an evaluator of its own
 * (examples/plugins/evaluator.ts); a listener follows the run; two runs share one process.
 */
import path from 'node:path';
import { evaluate, type RunListener, type RunResult } from 'lodestone';

const config = path.join(import.meta.dirname, '..', 'plugins', 'eval.ts');

/** Counts replies, and says what became of each task. */
function follower(name: string): RunListener {
  let replies = 0;
  return (event) => {
    if (event.type === 'sample-end') replies += 1;
    else if (event.type === 'task-end')
      console.log(`${name}: ${event.model} on ${event.dataset} ${event.outcome.status}, ${replies} replies`);
  };
}

function scoresOf({ summary }: RunResult): string {
  return (summary?.rows ?? []).map(({ dataset, values }) => `${dataset} ${values.join(' ')}`).join(', ');
}

const [whole, part] = await Promise.all([
  evaluate({ config, workDir: 'runs/whole' }, [follower('whole')]),
  evaluate({ config, workDir: 'runs/part', limit: 2 }, [follower('part')]),
]);
console.log(`whole: ${scoresOf(whole)}`);
console.log(`part: ${scoresOf(part)}`);
process.exitCode = Math.max(whole.exitCode, part.exitCode);
