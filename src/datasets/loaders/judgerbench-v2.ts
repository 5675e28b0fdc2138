import type { LoaderDefinition, Row } from '../../core/index.ts';
import { PythonRandom } from '../../util/index.ts';
import { fillFields } from '../fill-fields.ts';
import { formed, jsonFile } from '../json-rows.ts';
import { rowSource } from '../row-source.ts';
import { CRITERIA, QUESTION } from '../texts/judgerbench-v2.ts';
import { withUniformStructs } from '../uniform-structs.ts';

interface ModelAnswer {
  readonly model_name: string;
  readonly response: string;
}

interface Item {
  readonly prompt: string;
  readonly gold: { readonly category: string; readonly lan: string; readonly [key: string]: unknown };
  readonly base_model_response: ModelAnswer;
  readonly models_response: ModelAnswer;
}

/** The order of answers repeats after so many rows, ten times. */
const PERIOD = 100;

/** JudgerBench v2: a JSON file of a category with pairs of answers, half of them with the base model's in front. */
export const judgerBenchV2Dataset: LoaderDefinition = {
  type: 'opencompass.datasets.judge.judgerbenchv2.Judgerbenchv2Dataset',
  load({ path, name }, { files }) {
    const file = `${path}/${name}.json`;
    return rowSource(() =>
      withUniformStructs(async function* () {
        const swapped = swappedPlaces();
        for (const [index, item] of (await jsonFile<Item[]>(files, file)).entries())
          yield formed(file, index, () => itemRow(item, index, swapped));
      }),
    );
  },
};

/** Which places of a period have the base model's answer behind. */
function swappedPlaces(): boolean[] {
  const places = Array.from({ length: PERIOD }, (_, index) => index >= PERIOD / 2);
  new PythonRandom(0).shuffle(places);
  return places;
}

function itemRow(item: Item, index: number, swapped: readonly boolean[]): Row {
  if (index >= PERIOD * 10) throw new Error(`a category has at most ${PERIOD * 10} pairs`);
  const { prompt, gold, base_model_response: base, models_response: other } = item;
  const [a, b] = swapped[index % PERIOD] ? [other, base] : [base, other];
  const asked = QUESTION[gold.lan];
  const criterion = CRITERIA[`${gold.category}_${gold.lan}`];
  if (asked === undefined || criterion === undefined)
    throw new Error(`no judge's prompt for the category "${gold.category}" in the language "${gold.lan}"`);
  const fields = { criterion, question: prompt, ResponseA: a.response, ResponseB: b.response };
  return {
    prompt: fillFields(asked, fields),
    judge: { ...gold, ModelA: a.model_name, ModelB: b.model_name },
  };
}
