import { PythonRandom } from './python-random.ts';

/**
 * In which order the answers of several models to a question are shown to a judge, as OpenCompass's
 * `infer_order` says: `random` shuffles them for each question, `double` asks every question of two models
 * twice, first as they are and then the other way round; anything else leaves them as they are.
 *
 * One entry a question asked, `double` first all in one order and then all in the other; an entry names the
 * models' positions in the order shown.
 */
export function answerOrders(models: number, questions: number, order: string, seed = 666): number[][] {
  const random = new PythonRandom(seed);
  const orders = Array.from({ length: questions }, () => {
    const shown = Array.from({ length: models }, (_, position) => position);
    if (order === 'random') random.shuffle(shown);
    return shown;
  });
  if (order !== 'double') return orders;
  if (models !== 2) throw new RangeError(`infer_order "double" compares two models, not ${models}`);
  return [...orders, ...orders.map((shown) => shown.toReversed())];
}
