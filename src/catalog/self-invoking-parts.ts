/** What HumanEval Pro and MBPP Pro have in common. */
import type { Compat, DatasetConfig, JsonObject } from '../core/index.ts';
import { component, round } from './parts.ts';
import { datasets, reader, zeroShotGen } from './task-parts.ts';

const PROMPT = `You are an exceptionally intelligent coding assistant that consistently delivers accurate and reliable responses to user instructions.
Write a solution of python file to the following problems, the solution of the second problem requires single or multiple calls to the first solution.
\`\`\`python
{raw_problem}
{new_problem}
\`\`\`
Please put the two solutions within the Python code block provided below, and make sure that the block contains no other unrelated content:
\`\`\`python
\`\`\`
`;

export interface SelfInvokingParts {
  readonly abbr: string;
  readonly type: string;
  readonly evaluator: string;
  readonly more?: JsonObject;
}

/** Pairs of problems, the second of which is solved with the solution of the first. */
export function selfInvoking(parts: SelfInvokingParts): (compat: Compat) => DatasetConfig[] {
  const { abbr, type, evaluator, more = {} } = parts;
  return datasets({
    abbr,
    type,
    path: `opencompass/${abbr}`,
    args: more,
    reader: reader(['raw_problem', 'new_problem'], 'test_code'),
    infer: zeroShotGen(round(PROMPT)),
    evaluate: {
      evaluator: component(`opencompass.datasets.${evaluator}`, {
        ip_address: 'https://opencompass-multiple-evaluator.hf.space',
      }),
    },
  });
}
