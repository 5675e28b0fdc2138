/** Evaluators of benchmarks that run programs, on problems of the same form. Skipped where programs cannot be run. */
import { describe, expect, test } from 'vitest';
import type { EvaluatorDefinition, JsonObject, Row } from '../../../core/index.ts';
import { sandboxProblem } from '../../../sandbox/index.ts';
import { evaluatorContext } from '../../mechanisms/evaluator-parts.ts';
import { humanevalx } from '../humanevalx/humanevalx.ts';
import { humanevalPro } from './self-invoking.ts';

const context = evaluatorContext({ compat: '0.5.4' });

async function metricsOf(
  evaluator: EvaluatorDefinition,
  args: JsonObject,
  row: Row,
  reference: string,
  replies: readonly string[],
) {
  const run = await evaluator.create(args, context);
  for (const [index, prediction] of replies.entries()) {
    await run.add({ index, prediction, reference, row: { ...row, task_id: index }, record: {} });
  }
  return (await run.finish()).metrics;
}

interface Problem {
  readonly row: Row;
  readonly head: string;
  readonly right: string;
  readonly wrong: string;
}

const PROBLEMS: { readonly [language: string]: Problem } = {
  python: {
    head: 'def add(a, b):\n',
    right: '    return math.floor(a + b)\n',
    wrong: '    return a - b\n',
    row: { prompt: 'def add(a, b):\n', test: 'assert add(1, 2) == 3' },
  },
  js: {
    head: 'const add = (a, b) => {\n',
    right: '  return a + b\n}\n',
    wrong: '  return a - b\n}\n',
    row: {
      prompt: 'const add = (a, b) => {\n',
      test: "console.assert(require('js-md5')(String(add(1, 2))) === 'eccbc87e4b5ce2fe28308fd9f2a7baf3')",
    },
  },
  cpp: {
    head: 'int add(int a, int b){\n',
    right: '  return max(a + b, 0);\n}\n',
    wrong: '  return a - b;\n}\n',
    row: {
      prompt: '#include<boost/any.hpp>\nusing namespace std;\nint add(int a, int b){\n',
      test: '#undef NDEBUG\n#include<assert.h>\nint main(){\n  boost::any three = add(1, 2), text = string("3");\n  assert (boost::any_cast<int>(three) == 3);\n  assert (text.type() == typeid(string));\n}\n',
    },
  },
  java: {
    head: '    public int add(int a, int b) {\n',
    right: '        return a + b;\n    }\n}',
    wrong: '        return a - b;\n    }\n}',
    row: {
      prompt: 'class Solution {\n    public int add(int a, int b) {\n',
      test: 'public class Main {\n    public static void main(String[] args) {\n        if (new Solution().add(1, 2) != 3) throw new AssertionError();\n    }\n}',
    },
  },
  go: {
    head: 'func Add(a int, b int) int {\n',
    right: '    return int(math.Abs(float64(a + b)))\n}\n',
    wrong: '    return a - b\n}\n',
    row: {
      import: '',
      prompt: 'func Add(a int, b int) int {\n',
      test_setup: 'package main\n\nimport (\n    "testing"\n    "github.com/stretchr/testify/assert"\n)\n',
      test: 'func TestAdd(t *testing.T) {\n    assert := assert.New(t)\n    assert.Equal(3, Add(1, 2))\n    assert.Equal([]byte("3"), []byte("3"))\n}\n',
    },
  },
};

describe('HumanEval-X', () => {
  for (const [language, { row, head, right, wrong }] of Object.entries(PROBLEMS)) {
    test(`scores programs in ${language}`, { timeout: 300_000 }, async ({ skip }) => {
      const problem = await humanevalx.problem?.({ language }, context);
      if (problem !== undefined) skip(problem.message);
      const replies = [right, wrong, `\`\`\`${language}\n${head}${right}\`\`\``, 'no program'];
      expect(await metricsOf(humanevalx, { language }, row, head, replies)).toEqual({
        'pass@1': { $float: '50.0' },
      });
    });
  }

  /** Ends early, or makes the tests say nothing. */
  const CLAIMS: { readonly [language: string]: readonly string[] } = {
    python: ['    import os\n    os._exit(0)\n'],
    js: [
      '  process.exit(0)\n}\n',
      '  return 0\n}\nconsole.assert = () => {}\n',
      '  return 0\n}\nString = () => "3"\nprocess.on("exit", () => { process.exitCode = 0 })\n',
    ],
    cpp: ['  exit(0);\n}\n', '  atexit([] { _Exit(0); });\n  return 0;\n}\n', '  _Exit(0);\n}\n'],
    java: [
      '        System.exit(0);\n        return 0;\n    }\n}',
      '        Runtime.getRuntime().halt(0);\n        return 0;\n    }\n}',
    ],
    go: ['    return 0\n}\nfunc TestMain(m *testing.M) {}\n'],
  };

  for (const [language, claims] of Object.entries(CLAIMS)) {
    test(`believes no claim in ${language}`, { timeout: 300_000 }, async ({ skip }) => {
      const problem = await humanevalx.problem?.({ language }, context);
      if (problem !== undefined) skip(problem.message);
      const { row, head } = PROBLEMS[language] as Problem;
      expect(await metricsOf(humanevalx, { language }, row, head, claims)).toEqual({
        'pass@1': { $float: '0.0' },
      });
    });
  }

  test('refuses other languages before anything is asked', async () => {
    const problem = await humanevalx.problem?.({ language: 'rust' }, context);
    expect(problem?.code).toBe('config-invalid');
  });
});

test('HumanEval Pro scores both solutions', { timeout: 60_000 }, async ({ skip }) => {
  const problem = await sandboxProblem(['python'], false);
  if (problem !== undefined) skip(problem.message);
  const row = { id: 7, test_code: 'assert one() == 1\nassert two() == 2' };
  const right = 'Here:\n```python\ndef one(): return 1\ndef two(): return one() + one()\n```';
  const metrics = await metricsOf(humanevalPro, {}, row, '', [right, 'def one(): return 1']);
  expect(metrics).toEqual({ 'pass@1': { $float: '50.0' } });
});
