import type {
  Expression,
  FunctionDefinition,
  Lambda,
  Parameters,
  Pattern,
  Statement,
} from '../syntax/ast.ts';

/** The names that belong to a function: its parameters and whatever it binds. */
export interface LocalNames {
  readonly locals: ReadonlySet<string>;
  readonly globals: ReadonlySet<string>;
  readonly nonlocals: ReadonlySet<string>;
}

const known = new WeakMap<FunctionDefinition | Lambda, LocalNames>();

/** Finds the local names of a function, once for each definition. */
export function findLocalNames(node: FunctionDefinition | Lambda): LocalNames {
  const before = known.get(node);
  if (before !== undefined) return before;
  const finder = new Finder();
  finder.parameters(node.parameters);
  if (node.kind === 'function') finder.block(node.body);
  else finder.expression(node.body);
  const names = finder.result();
  known.set(node, names);
  return names;
}

class Finder {
  readonly #locals = new Set<string>();
  readonly #globals = new Set<string>();
  readonly #nonlocals = new Set<string>();

  result(): LocalNames {
    for (const name of [...this.#globals, ...this.#nonlocals]) this.#locals.delete(name);
    return { locals: this.#locals, globals: this.#globals, nonlocals: this.#nonlocals };
  }

  parameters({ positionalOnly, regular, rest, keywordOnly, options }: Parameters): void {
    for (const parameter of [...positionalOnly, ...regular, rest, ...keywordOnly, options]) {
      if (parameter !== undefined) this.#locals.add(parameter.name);
    }
  }

  block(body: readonly Statement[]): void {
    for (const statement of body) this.#statement(statement);
  }

  #statement(node: Statement): void {
    switch (node.kind) {
      case 'assign':
        for (const target of node.targets) this.#target(target);
        this.expression(node.value);
        return;
      case 'augmented-assign':
        this.#target(node.target);
        this.expression(node.value);
        return;
      case 'annotated-assign':
        this.#target(node.target);
        this.expression(node.value);
        return;
      case 'delete':
        for (const target of node.targets) this.#target(target);
        return;
      case 'import':
        for (const { name, alias } of node.names) this.#locals.add(alias ?? firstPart(name));
        return;
      case 'import-from':
        for (const { name, alias } of node.names) this.#locals.add(alias ?? name);
        return;
      case 'import-base':
        for (const { name, alias } of node.from.names) this.#locals.add(alias ?? name);
        return;
      case 'bind-reference':
      case 'function':
      case 'class':
        this.#locals.add(node.name);
        return;
      case 'global':
        for (const name of node.names) this.#globals.add(name);
        return;
      case 'nonlocal':
        for (const name of node.names) this.#nonlocals.add(name);
        return;
      case 'expression':
      case 'return':
        this.expression(node.value);
        return;
      default:
        this.#compound(node);
    }
  }

  #compound(node: Statement): void {
    switch (node.kind) {
      case 'if':
      case 'while':
        this.expression(node.test);
        this.block(node.body);
        this.block(node.otherwise);
        return;
      case 'for':
        this.#target(node.target);
        this.expression(node.iterable);
        this.block(node.body);
        this.block(node.otherwise);
        return;
      case 'with':
        for (const item of node.items) {
          this.expression(item.context);
          if (item.target !== undefined) this.#target(item.target);
        }
        this.block(node.body);
        return;
      case 'match':
        this.expression(node.subject);
        for (const { pattern, guard, body } of node.cases) {
          this.#pattern(pattern);
          this.expression(guard);
          this.block(body);
        }
        return;
      case 'try':
        this.block(node.body);
        for (const handler of node.handlers) {
          if (handler.name !== undefined) this.#locals.add(handler.name);
          this.block(handler.body);
        }
        this.block(node.otherwise);
        this.block(node.finally);
        return;
      case 'assert':
        this.expression(node.test);
        return;
      default:
    }
  }

  #pattern(pattern: Pattern): void {
    if ('name' in pattern && pattern.name !== undefined) this.#locals.add(pattern.name);
    if (pattern.kind === 'as') this.#pattern(pattern.pattern);
    if (pattern.kind === 'or') for (const option of pattern.options) this.#pattern(option);
    if (pattern.kind === 'sequence') for (const item of pattern.items) this.#pattern(item);
    if (pattern.kind === 'mapping') {
      if (pattern.rest !== undefined) this.#locals.add(pattern.rest);
      for (const entry of pattern.entries) this.#pattern(entry.pattern);
    }
    if (pattern.kind !== 'class') return;
    for (const part of pattern.positional) this.#pattern(part);
    for (const keyword of pattern.keywords) this.#pattern(keyword.pattern);
  }

  #target(node: Expression): void {
    if (node.kind === 'name') this.#locals.add(node.id);
    else if (node.kind === 'starred') this.#target(node.value);
    else if (node.kind === 'list' || node.kind === 'tuple') for (const item of node.items) this.#target(item);
  }

  /** Looks for `name := …`, also inside comprehensions, whose own variables are not the function's. */
  expression(node: unknown): void {
    if (typeof node !== 'object' || node === null) return;
    if (Array.isArray(node)) {
      for (const item of node) this.expression(item);
      return;
    }
    if ('kind' in node && node.kind === 'lambda') return;
    if ('kind' in node && node.kind === 'named' && 'target' in node) this.#target(node.target as Expression);
    for (const [name, part] of Object.entries(node)) if (name !== 'at') this.expression(part);
  }
}

function firstPart(name: string): string {
  return name.split('.')[0] ?? name;
}
