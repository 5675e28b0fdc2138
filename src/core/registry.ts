import { LodestoneError } from './errors.ts';
import { didYouMean } from './nearest.ts';

/** What every component has: the dotted path at which OpenCompass defines it. */
export interface Definition {
  /** `package.module.Name`, the defining module in full. */
  readonly type: string;
  /** Other spellings: short registered names, or paths that the package rule below does not reach. */
  readonly aliases?: readonly string[];
}

/** An entry of a generated index: the names of a component, and how to load it. */
export interface RegistryEntry<D extends Definition> {
  readonly type: string;
  readonly aliases?: readonly string[];
  readonly load: () => Promise<D>;
}

/**
 * Components of one kind, found by the names that configs use. A name may be
 * - the full dotted path of the definition,
 * - the same name in a package above the defining module, since Python packages re-export
 *   (`opencompass.openicl.icl_evaluator.AccEvaluator`),
 * - an alias, or the bare name, as long as only one component has it.
 */
export class Registry<D extends Definition> {
  readonly #noun: string;
  readonly #entries: RegistryEntry<D>[] = [];
  readonly #byName = new Map<string, RegistryEntry<D>[]>();
  readonly #loaded = new Map<RegistryEntry<D>, Promise<D>>();

  constructor(noun: string, entries: readonly RegistryEntry<D>[]) {
    this.#noun = noun;
    for (const entry of entries) this.#enter(entry);
  }

  /** A copy; later additions to one do not affect the other. */
  copy(): Registry<D> {
    return new Registry(this.#noun, this.#entries);
  }

  /** Adds a user-defined component. Throws if the name is taken. */
  add(definition: D, where?: string): void {
    const other = [definition.type, ...(definition.aliases ?? [])].find(
      (name) => this.#candidates(name).length > 0,
    );
    if (other !== undefined) {
      throw new LodestoneError('ambiguous-name', `another ${this.#noun} is called "${other}"`, {
        hint: 'Give the plug-in a unique type.',
        ...(where === undefined ? {} : { where }),
      });
    }
    const { type, aliases } = definition;
    const load = async () => definition;
    this.#enter(aliases === undefined ? { type, load } : { type, aliases, load });
  }

  /** All definitions' dotted paths. */
  get types(): string[] {
    return this.#entries.map((entry) => entry.type);
  }

  has(type: string): boolean {
    return this.#candidates(type).length === 1;
  }

  /** Loads the component named `type`; throws with the nearest names. */
  async get(type: string, where?: string): Promise<D> {
    const candidates = this.#candidates(type);
    const [entry] = candidates;
    const place = where === undefined ? {} : { where };
    if (candidates.length > 1) {
      const hint = `Use one of ${candidates.map((c) => c.type).join(', ')}.`;
      throw new LodestoneError('ambiguous-name', `more than one ${this.#noun} is named "${type}"`, {
        hint,
        ...place,
      });
    }
    if (entry === undefined) {
      const hint =
        didYouMean(lastPart(type), this.#byName.keys()) || 'See docs/plugins.md for adding your own.';
      throw new LodestoneError('unknown-component', `unknown ${this.#noun} "${type}"`, {
        hint,
        ...place,
      });
    }
    const loading = this.#loaded.get(entry) ?? entry.load();
    this.#loaded.set(entry, loading);
    return loading;
  }

  #enter(entry: RegistryEntry<D>): void {
    this.#entries.push(entry);
    for (const name of new Set([lastPart(entry.type), ...(entry.aliases ?? [])])) {
      this.#byName.set(name, [...(this.#byName.get(name) ?? []), entry]);
    }
  }

  #candidates(type: string): RegistryEntry<D>[] {
    const direct = this.#byName.get(type);
    if (direct !== undefined) return direct;
    const named = this.#byName.get(lastPart(type)) ?? [];
    const exact = named.filter((entry) => entry.type === type);
    if (exact.length > 0) return exact;
    const above = typePackage(type);
    return above === '' ? [] : named.filter((entry) => entry.type.startsWith(`${above}.`));
  }
}

function lastPart(type: string): string {
  return type.slice(type.lastIndexOf('.') + 1);
}

function typePackage(type: string): string {
  return type.slice(0, Math.max(0, type.lastIndexOf('.')));
}
