/** Exit codes of the program. */
export const EXIT = { ok: 0, incomplete: 1, usage: 2, interrupted: 130 } as const;

/**
 * All codes of user-facing errors, with their exit codes.
 * Each code has a paragraph in docs/errors.md; a test compares the two.
 */
export const ERROR_CODES = {
  'bad-option': EXIT.usage,
  'bad-value': EXIT.usage,
  'unknown-name': EXIT.usage,
  'ambiguous-name': EXIT.usage,
  'config-not-found': EXIT.usage,
  'config-syntax': EXIT.usage,
  'config-invalid': EXIT.usage,
  'unknown-component': EXIT.usage,
  'not-built': EXIT.incomplete,
  'sandbox-missing': EXIT.incomplete,
  'data-missing': EXIT.incomplete,
  'data-malformed': EXIT.incomplete,
  'data-unfetched': EXIT.incomplete,
  'weights-missing': EXIT.incomplete,
  'engine-missing': EXIT.incomplete,
  'engine-failed': EXIT.incomplete,
  'capability-missing': EXIT.incomplete,
  'endpoint-unreachable': EXIT.incomplete,
  'endpoint-refused': EXIT.incomplete,
  'request-failed': EXIT.incomplete,
  'budget-spent': EXIT.incomplete,
  'prompt-invalid': EXIT.incomplete,
  'scoring-failed': EXIT.incomplete,
  'run-not-found': EXIT.usage,
  'run-locked': EXIT.usage,
  'folder-missing': EXIT.usage,
  'run-folder-lost': EXIT.incomplete,
  'file-unwritable': EXIT.incomplete,
  interrupted: EXIT.interrupted,
} as const satisfies Record<string, number>;

export type ErrorCode = keyof typeof ERROR_CODES;

export interface ErrorFacts {
  /** What to do about it, as one sentence. */
  hint?: string;
  /** Where in the user's input, e.g. `eval_demo.py:12`. */
  where?: string;
  /** Extra lines that show the place: the source line with a caret, the chain of imports. */
  detail?: string;
  cause?: unknown;
}

/** A user-facing error: what happened, where, what to do. Printed as one line, without a stack trace. */
export class LodestoneError extends Error {
  override readonly name = 'LodestoneError';
  readonly code: ErrorCode;
  readonly hint: string | undefined;
  readonly where: string | undefined;
  readonly detail: string | undefined;

  constructor(code: ErrorCode, message: string, facts: ErrorFacts = {}) {
    super(message, facts.cause === undefined ? undefined : { cause: facts.cause });
    this.code = code;
    this.hint = facts.hint;
    this.where = facts.where;
    this.detail = facts.detail;
  }

  get exitCode(): number {
    return ERROR_CODES[this.code];
  }

  /** The whole error on one line. */
  get line(): string {
    const place = this.where === undefined ? '' : `${this.where}: `;
    const hint = this.hint === undefined ? '' : ` ${this.hint}`;
    return oneLine(`${place}${endSentence(this.message)}${hint}`);
  }
}

/** A {@link LodestoneError} as plain data, for plans, events and files. */
export interface ErrorData {
  readonly code: ErrorCode;
  readonly message: string;
  readonly hint?: string;
  readonly where?: string;
}

/** An error as plain data, without its detail lines. */
export function errorData({ code, message, hint, where }: LodestoneError): ErrorData {
  return {
    code,
    message,
    ...(hint === undefined ? {} : { hint }),
    ...(where === undefined ? {} : { where }),
  };
}

/** The error of its plain data. */
export function errorFrom({ code, message, hint, where }: ErrorData): LodestoneError {
  return new LodestoneError(code, message, {
    ...(hint === undefined ? {} : { hint }),
    ...(where === undefined ? {} : { where }),
  });
}

/** Any thrown value as one line of text. */
export function errorLine(error: unknown): string {
  if (error instanceof LodestoneError) return error.line;
  return oneLine(error instanceof Error ? error.message : String(error));
}

function endSentence(text: string): string {
  return /[.!?:…]$/.test(text) ? text : `${text}.`;
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').trim();
}
