import {
  asJson,
  isPlainObject,
  type Json,
  LodestoneError,
  type PromptItem,
  type PromptList,
  type PromptMode,
  plain,
  type SectionMark,
  type TemplateTurn,
} from '../core/index.ts';
import { pythonRepr } from '../util/index.ts';

/** One role of a meta template: what is written around its turns. */
export type MetaRole = {
  role: string;
  /** The role's name towards an API. */
  api_role?: string;
  begin?: string;
  end?: string;
  prompt?: string;
  /** True for the role whose turn the model writes. */
  generate?: boolean;
  fallback_role?: string;
  [key: string]: unknown;
};

/** What a template walk tells its caller, in order. */
export interface MetaVisitor {
  /** Text that stands between turns. */
  text(text: string): void;
  /** A turn; the return value false ends the prompt (the model goes on from here). */
  turn(role: MetaRole, mayGenerate: boolean): boolean;
}

/**
 * A model's meta template: `round` lists the roles of one exchange, `reserved_roles` further ones.
 * Dialogues are cut into rounds wherever a role comes again or earlier than in `round`; each round is then
 * written in the order of the meta template, its absent roles with their default text.
 */
export class MetaTemplate {
  /** What stands in front of every prompt: text, or for an API a message. */
  readonly begin: unknown;
  readonly #end: unknown;
  readonly #round: (string | MetaRole)[];
  readonly #roles = new Map<string, MetaRole>();
  readonly #order = new Map<string, number>();
  readonly #merged = new WeakMap<TemplateTurn, MetaRole>();

  constructor(config: Json) {
    const template = plain(config);
    if (!isPlainObject(template) || !('round' in template)) {
      throw invalid('a meta template must be a dict with a "round" list');
    }
    this.begin = template.begin;
    this.#end = template.end;
    this.#round = templateRoles(template.round, 'round');
    const reserved =
      'reserved_roles' in template ? templateRoles(template.reserved_roles, 'reserved_roles') : [];
    for (const item of [...this.#round, ...reserved]) this.#register(item);
    for (const [index, item] of this.#round.entries()) {
      if (typeof item !== 'string') this.#order.set(item.role, index);
    }
  }

  /** All roles: those of `round`, then the reserved ones. */
  get roles(): MetaRole[] {
    return [...this.#roles.values()];
  }

  beginText(): string {
    return templateText(this.begin, 'begin');
  }

  endText(): string {
    return templateText(this.#end, 'end');
  }

  /** OpenCompass plans lists of special tokens as `begin` and `end`, but has never taken them. */
  refuseTokenLists(): void {
    for (const role of this.#roles.values()) {
      templateText(role.begin, `begin of ${role.role}`);
      templateText(role.end, `end of ${role.role}`);
    }
  }

  /**
   * Walks a dialogue. `allowFallback` lets a turn of an unknown role be placed by its `fallback_role`;
   * `generateInParts` lets a `begin` part end the prompt, too (both true for APIs).
   */
  walk(list: PromptList, mode: PromptMode, visitor: MetaVisitor, options: WalkOptions): boolean {
    const open: { section: string; start: number }[] = [];
    let goesOn = true;
    for (const [index, item] of list.entries()) {
      if (!goesOn) break;
      if (typeof item === 'string') visitor.text(item);
      else if (isMark(item)) goesOn = this.#mark(item, index, list, open, mode, visitor, options);
      else if (isPart(open.at(-1))) {
        const roles = this.#withTurns([item]);
        goesOn = visitor.turn(this.#roleFor(item, roles), mode === 'gen' && options.generateInParts);
      }
    }
    return goesOn;
  }

  #mark(
    mark: SectionMark,
    index: number,
    list: PromptList,
    open: { section: string; start: number }[],
    mode: PromptMode,
    visitor: MetaVisitor,
    options: WalkOptions,
  ): boolean {
    if (mark.pos === 'begin') {
      open.push({ section: mark.section, start: index + 1 });
      return true;
    }
    const started = open.pop();
    if (started === undefined || started.section !== mark.section) {
      throw invalid(`the dialogue's "${mark.section}" part cannot be placed in a meta template`, END_HINT);
    }
    if (mark.section !== 'round' && mark.section !== 'ice') return true;
    const mayGenerate = mode === 'gen' && mark.section === 'round';
    return this.#rounds(list.slice(started.start, index), mayGenerate, visitor, options);
  }

  #rounds(dialogue: PromptList, mayGenerate: boolean, visitor: MetaVisitor, options: WalkOptions): boolean {
    const rounds = this.#split(dialogue, options);
    let goesOn = true;
    for (const [index, round] of rounds.entries()) {
      const roles = this.#withTurns(round);
      const isLast = index === rounds.length - 1;
      goesOn = this.#writeRound(roles, mayGenerate && isLast, visitor);
    }
    return goesOn;
  }

  #writeRound(roles: Map<string, MetaRole>, mayGenerate: boolean, visitor: MetaVisitor): boolean {
    for (const item of this.#round) {
      if (typeof item === 'string') visitor.text(item);
      else if (!visitor.turn(this.#roleFor(item, roles), mayGenerate)) return false;
    }
    return true;
  }

  #split(dialogue: PromptList, options: WalkOptions): PromptItem[][] {
    const rounds: PromptItem[][] = [[]];
    let last = -1;
    for (const item of dialogue) {
      if (typeof item === 'string' || isMark(item)) {
        rounds.at(-1)?.push(item);
        continue;
      }
      const position = this.#positionOf(item, options);
      if (position <= last) rounds.push([]);
      last = position;
      rounds.at(-1)?.push(item);
    }
    return rounds;
  }

  #positionOf(turn: TemplateTurn, { allowFallback }: WalkOptions): number {
    const own = this.#order.get(turn.role);
    const fallback = allowFallback ? this.#order.get(turn.fallback_role ?? '') : undefined;
    const position = own ?? fallback;
    if (position === undefined) throw this.#unknownRole(turn.role);
    return position;
  }

  /** The roles that the given turns have texts for, with those. */
  #withTurns(turns: PromptItem[]): Map<string, MetaRole> {
    const roles = new Map<string, MetaRole>();
    for (const turn of turns) {
      if (typeof turn === 'string' || isMark(turn)) continue;
      const name = this.#roles.has(turn.role) ? turn.role : (turn.fallback_role ?? '');
      const earlier = roles.get(name);
      if (earlier === undefined) roles.set(name, this.#withTurn(turn, name));
      else roles.set(name, { ...earlier, ...turn } as MetaRole);
    }
    return roles;
  }

  /** In-context examples are the same turns for all samples. */
  #withTurn(turn: TemplateTurn, name: string): MetaRole {
    const known = this.#merged.get(turn);
    if (known !== undefined) return known;
    const role = this.#roles.get(name);
    if (role === undefined) throw this.#unknownRole(turn.role);
    const merged = { ...role, ...turn } as MetaRole;
    this.#merged.set(turn, merged);
    return merged;
  }

  /** The role of a turn, or of its fallback, with the texts that the turns of its round gave it. */
  #roleFor(turn: { role: string; fallback_role?: string }, roles: Map<string, MetaRole>): MetaRole {
    const fallback = turn.fallback_role ?? '';
    const own = roles.get(turn.role) ?? this.#roles.get(turn.role);
    const role = own ?? roles.get(fallback) ?? this.#roles.get(fallback);
    if (role === undefined) throw invalid(`the meta template lacks the role ${turn.role}`);
    return role;
  }

  #unknownRole(role: string): LodestoneError {
    const known = [...this.#roles.keys()].join(', ');
    return invalid(
      `the prompt has a turn of ${role}, which the model's meta template lacks (it has ${known})`,
      'Add the role to "round" or "reserved_roles", or give the turn a fallback_role.',
    );
  }

  #register(item: string | MetaRole): void {
    if (typeof item === 'string') return;
    if (this.#roles.has(item.role)) throw invalid(`the meta template names the role ${item.role} twice`);
    this.#roles.set(item.role, item);
  }
}

export interface WalkOptions {
  readonly allowFallback: boolean;
  readonly generateInParts: boolean;
}

const END_HINT = 'OpenCompass cannot place an "end" part either; move its text into the last turn.';

function templateText(value: unknown, name: string): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  throw invalid(`"${name}" of a meta template must be text, not ${pythonRepr(asJson(value))}`);
}

function templateRoles(value: unknown, key: string): (string | MetaRole)[] {
  if (!Array.isArray(value)) throw invalid(`"${key}" of a meta template must be a list`);
  return value.map((item) => {
    if (typeof item === 'string') return item;
    if (typeof item === 'object' && item !== null && 'role' in item) return item as MetaRole;
    throw invalid(`"${key}" of a meta template holds ${pythonRepr(item)}, which is not a role`);
  });
}

/** True inside a `begin` or `end` part, whose turns are written one by one. */
function isPart(open: { section: string } | undefined): boolean {
  if (open === undefined) throw invalid('the dialogue has a turn outside its sections', END_HINT);
  return open.section === 'begin' || open.section === 'end';
}

function isMark(item: PromptItem): item is SectionMark {
  return typeof item === 'object' && 'section' in item;
}

function invalid(message: string, hint?: string): LodestoneError {
  return new LodestoneError('prompt-invalid', message, hint === undefined ? {} : { hint });
}
