import { allocate, enter, leave, step } from '../values/budget.ts';
import { PyDict } from '../values/dict.ts';
import { PySet } from '../values/set.ts';
import { PyType } from '../values/type.ts';
import {
  PyFunction,
  PyIterator,
  PyList,
  PyOpaque,
  PyReference,
  PyTuple,
  type Value,
} from '../values/value.ts';

/**
 * Copies values as mmengine does when it takes them from a base: dicts become ConfigDicts, lists and tuples
 * are made again. One instance stands for one evaluation of the base: references stay the same within it.
 */
export class ConfigValues {
  readonly #references = new Map<PyReference, PyReference>();
  /** Set once something was met that cannot be copied, because it shares state with where it came from. */
  sawSharedState = false;

  of(value: Value): Value {
    if (typeof value !== 'object' || value === null) return value;
    if (value instanceof PyReference) return this.#reference(value);
    if (!(value instanceof PyDict || value instanceof PyList || value instanceof PyTuple)) {
      this.sawSharedState ||= sharesState(value);
      return value;
    }
    step();
    const depth = enter();
    const copy = this.#container(value);
    leave(depth);
    return copy;
  }

  #container(value: PyDict | PyList | PyTuple): Value {
    if (value instanceof PyList) return new PyList(this.#items(value.items), value.at);
    if (value instanceof PyTuple) return new PyTuple(this.#items(value.items), value.at);
    const copy = new PyDict('ConfigDict', value.at);
    for (const { key, value: item, at } of value.entries.values()) copy.store(key, this.of(item), at);
    return copy;
  }

  #items(items: readonly Value[]): Value[] {
    allocate(8 * items.length);
    return items.map((item) => this.of(item));
  }

  #reference(reference: PyReference): PyReference {
    const known = this.#references.get(reference);
    if (known !== undefined) return known;
    const copy = reference.clone();
    this.#references.set(reference, copy);
    return copy;
  }
}

/** True for values that share state with the evaluation that they came from: functions, iterators, files, … */
function sharesState(value: Value & object): boolean {
  if (value instanceof PyType) return value.at !== undefined;
  if (value instanceof PyOpaque) return value.typeName === 'TextIOWrapper';
  return value instanceof PyFunction || value instanceof PyIterator || value instanceof PySet;
}
