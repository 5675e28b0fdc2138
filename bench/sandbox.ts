/** Programs a second that the sandbox runs, as many at a time as there are cores. Argument: how many (default 200). */
import { sandboxProblem, testPython } from '../src/sandbox/index.ts';
import { usableCores } from '../src/util/index.ts';

const count = Number(process.argv[2] ?? 200);
const problem = await sandboxProblem(['python'], false);
if (problem !== undefined) {
  console.error(problem.line);
  process.exit(2);
}
const code = 'def add(a, b):\n    return a + b\n';
const tests = 'for i in range(1000):\n    assert add(i, i) == 2 * i\n';
let left = count;
let passed = 0;
const start = performance.now();
await Promise.all(Array.from({ length: usableCores() }, work));
const seconds = (performance.now() - start) / 1000;
console.log(`${passed}/${count} passed, ${(count / seconds).toFixed(1)} programs/s`);
process.exitCode = passed === count ? 0 : 1;

async function work(): Promise<void> {
  while (left > 0) {
    left -= 1;
    const { verdict } = await testPython({ parts: [`${code}${tests}`], seconds: 5 });
    if (verdict === 'passed') passed += 1;
  }
}
