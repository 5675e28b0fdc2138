import type { LoaderDefinition, Row } from '../../core/index.ts';
import { formed, jsonFile } from '../json-rows.ts';
import { rowSource } from '../row-source.ts';
import { withUniformStructs } from '../uniform-structs.ts';

interface Item {
  readonly subset: string;
  readonly goal: unknown;
  readonly conversation_input: readonly { readonly role: string; readonly content: string }[];
}

interface Answer {
  readonly answer: unknown;
}

interface Pair extends Item {
  readonly pair_uid: unknown;
  readonly chosen: Answer;
  readonly reject: Answer;
}

interface BestOfMany extends Item {
  readonly bon_uid: unknown;
  readonly bon_best: Answer;
  readonly loser_list: readonly Answer[];
}

/** RMB (Zhou et al. 2024): a JSON file with pairs of answers, and best ones with those they beat; the first is better. */
export const rmbDataset: LoaderDefinition = {
  type: 'opencompass.datasets.judge.rmb.RMBDataset',
  load({ path, name }, { files }) {
    const file = `${path}/${name}`;
    return rowSource(() =>
      withUniformStructs(async function* () {
        for (const [index, item] of (await jsonFile<(Pair | BestOfMany)[]>(files, file)).entries())
          yield* formed(file, index, () => itemRows(item));
      }),
    );
  },
};

function itemRows(item: Pair | BestOfMany): Row[] {
  if (item.subset === 'pair' && 'pair_uid' in item)
    return [answersRow(item, item.chosen, item.reject, { pair_uid: item.pair_uid })];
  if (item.subset === 'bon' && 'bon_uid' in item)
    return item.loser_list.map((loser) => answersRow(item, item.bon_best, loser, { bon_uid: item.bon_uid }));
  throw new Error(`the subset "${item.subset}"; "pair" (with pair_uid) and "bon" (with bon_uid) are known`);
}

function answersRow(item: Item, better: Answer, worse: Answer, id: Row): Row {
  const turns = item.conversation_input.map(
    ({ role, content }) => `\n\n ### ${role === 'user' ? 'User' : 'Assistant'}:${content}`,
  );
  const question = `${turns.join('')}\n\n ### Assistant:`;
  const [answerA, answerB] = [better.answer, worse.answer];
  return {
    question,
    answerA,
    answerB,
    judge: {
      question,
      Answer_A: answerA,
      Answer_B: answerB,
      winner: 'A',
      ...id,
      subset: item.subset,
      goal: item.goal,
    },
  };
}
