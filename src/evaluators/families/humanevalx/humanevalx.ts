import { randomUUID } from 'node:crypto';
import {
  type EvaluatorDefinition,
  type EvaluatorRun,
  float,
  LodestoneError,
  type Row,
} from '../../../core/index.ts';
import {
  type BuiltLanguage,
  type Language,
  type ProgramEnd,
  runBuiltProgram,
  runProgram,
  sandboxProblem,
  testPython,
} from '../../../sandbox/index.ts';
import { holdsProgram } from '../../extraction/holds-answer.ts';
import { preparedRun } from '../../metrics/programs/prepared-run.ts';
import { SolvedShares } from '../../metrics/programs/solved-shares.ts';
import { testedWay } from '../../metrics/programs/tested-way.ts';
import { humanevalxCode } from './humanevalx-code.ts';
import { HUMANEVALX_PROGRAMS, type ProgramParts } from './humanevalx-program.ts';

/** Seconds that a program may take, and as many its compiler. */
const SECONDS = 15;

const LANGUAGES: { readonly [name: string]: Language } = {
  python: 'python',
  js: 'javascript',
  cpp: 'cpp',
  java: 'java',
  go: 'go',
};

/**
 * HumanEval-X (Zheng et al. 2023): the share of problems that a completion solves. Argument `language`. Programs run
 * here; OpenCompass sends them to the service at `ip_address` and `port`, whose rules these are.
 */
export const humanevalx: EvaluatorDefinition = {
  type: 'opencompass.datasets.humanevalx.HumanevalXEvaluator',
  problem: async ({ language }, { unsafeCode = false }) =>
    LANGUAGES[String(language)] === undefined
      ? languageProblem(language)
      : sandboxProblem([LANGUAGES[String(language)] as Language], unsafeCode),
  create: ({ language }, { unsafeCode = false }) => humanevalxRun(String(language), unsafeCode),
};

function languageProblem(language: unknown): LodestoneError {
  return new LodestoneError('config-invalid', `HumanEval-X runs no programs in "${language}"`, {
    hint: `Use one of ${Object.keys(LANGUAGES).join(', ')}.`,
  });
}

function humanevalxRun(language: string, unsafe: boolean): EvaluatorRun {
  const solved = new SolvedShares();
  return preparedRun({
    holdsAnswer: holdsProgram,
    work: ({ prediction, reference, row }) =>
      tested(language, humanevalxCode(String(prediction), language, String(reference)), row, unsafe),
    add({ index, row }, { passed, isInside }) {
      solved.count(row.task_id ?? index, passed);
      return { score: passed ? 1 : 0, tested: testedWay([{ isInside }]) };
    },
    finish: () => {
      const share = solved.passAt(1);
      return { metrics: share === undefined ? {} : { 'pass@1': float(share * 100) } };
    },
  });
}

async function tested(language: string, body: string, problem: Row, unsafe: boolean): Promise<Tested> {
  const token = randomUUID();
  const program = HUMANEVALX_PROGRAMS[language]?.(body, problem, token);
  if (program === undefined) throw languageProblem(language);
  if (language === 'python') {
    const parts = [program.code, program.test ?? ''];
    const { verdict, isInside } = await testPython({ parts, seconds: SECONDS, unsafe });
    return { passed: verdict === 'passed', isInside };
  }
  const end = await (language === 'js'
    ? runScript(program, token, unsafe)
    : runBuilt(language, program, unsafe));
  // The tests in JavaScript only write what went wrong.
  const proven =
    language === 'js'
      ? end.stdout === token && end.stderr === ''
      : `${end.stdout}\n${end.stderr}`.split('\n').includes(token);
  const passed = end.kind === 'exited' && end.exitCode === 0 && proven;
  return { passed, isInside: true };
}

/** What came of a program, and whether its tests ran in its own process. */
interface Tested {
  readonly passed: boolean;
  readonly isInside: boolean;
}

function runBuilt(language: string, program: ProgramParts, unsafe: boolean): Promise<ProgramEnd> {
  return runBuiltProgram({ ...program, language: language as BuiltLanguage, seconds: SECONDS, unsafe });
}

function runScript({ code, test }: ProgramParts, token: string, unsafe: boolean): Promise<ProgramEnd> {
  const limits = { wallMs: 3 * SECONDS * 1000, cpuSeconds: SECONDS };
  const input = JSON.stringify({ code, test, token, own: `/${randomUUID()}` });
  return runProgram({ language: 'javascript', start: SCRIPT_START, input, limits, unsafe });
}

/**
 * Runs a program and its tests as one module, with what the problems use of the package `js-md5`. The tests get names
 * that the program cannot have changed; the token lies where no code of the module reaches.
 */
const SCRIPT_START = `
(() => {
const { createHash } = require('crypto');
const { readFileSync, writeSync } = require('fs');
const Module = require('module');
const load = Module._load;
const job = JSON.parse(readFileSync(0, 'utf8'));
let isWrong = false;
const judge = (isRight) => { if (!isRight) isWrong = true; };
const names = { console: Object.freeze({ ...console, assert: judge }), JSON, Math, Object, Array, String, Number };
for (const { prototype } of [Object, Array, String, Number, Boolean]) {
  Object.defineProperty(prototype, 'toJSON', { value: undefined });
}
Object.freeze(JSON);
Object.freeze(Math);
Module._load = function (name, ...rest) {
  if (name === 'js-md5') return (text) => createHash('md5').update(text).digest('hex');
  if (name === job.own) return Object.values(names);
  return load.call(this, name, ...rest);
};
const program = new Module('/tmp/test.js');
program.filename = '/tmp/test.js';
program.paths = [];
const tests = '((' + Object.keys(names).join(', ') + ') => {\\n' + job.test + '\\n})';
program._compile(job.code + ';' + tests + '(...require(' + JSON.stringify(job.own) + '))', program.filename);
if (!isWrong) writeSync(1, job.token);
})();
`;
