import { allocate } from './budget.ts';
import { type HashKey, hashKey, keyText } from './hash-key.ts';
import { PyObject, type Value } from './value.ts';

const ITEM_BYTES = 40;

/** A set or frozenset. Keeps the order in which items came (Python's own order is not defined). */
export class PySet extends PyObject {
  readonly frozen: boolean;
  readonly items = new Map<HashKey, Value>();

  constructor(items: Iterable<Value> = [], frozen = false) {
    super();
    this.frozen = frozen;
    for (const item of items) this.add(item);
  }

  get typeName(): string {
    return this.frozen ? 'frozenset' : 'set';
  }

  get size(): number {
    return this.items.size;
  }

  override structuralKey(): string | undefined {
    if (!this.frozen) return undefined;
    return `{${[...this.items.values()].map(keyText).sort().join('|')}`;
  }

  has(item: Value): boolean {
    return this.items.has(hashKey(item));
  }

  add(item: Value): void {
    const hash = hashKey(item);
    if (this.items.has(hash)) return;
    allocate(ITEM_BYTES);
    this.items.set(hash, item);
  }

  delete(item: Value): boolean {
    return this.items.delete(hashKey(item));
  }
}
