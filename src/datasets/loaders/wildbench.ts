import { type Turn, wildBenchLoader } from '../wildbench-rows.ts';

const ROLES: { readonly [role: string]: string } = { user: 'HUMAN', assistant: 'assistant' };

/** WildBench (Lin et al. 2024): dialogues of users with a last question to answer; roles are half those of a template. */
export const wildBenchDataset = wildBenchLoader('WildBenchDataset', (turns) => [
  ...turns.map(templateTurn),
  { role: 'assistant', content: '' },
]);

function templateTurn({ role, content }: Turn): Turn {
  const known = ROLES[role];
  if (known === undefined) throw new Error(`a turn of "${role}"; user and assistant speak here`);
  return { role: known, content };
}
