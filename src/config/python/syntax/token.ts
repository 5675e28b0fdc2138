/** What the tokeniser makes of a source. `start` and `end` are offsets into its text. */
export interface Token {
  readonly type: TokenType;
  /** Operators, keywords and names as they stand (names in NFKC form); empty for structure. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export type TokenType =
  | 'name'
  | 'keyword'
  | 'number'
  | 'string'
  | 'operator'
  | 'newline'
  | 'indent'
  | 'dedent'
  | 'end';

export const KEYWORDS: ReadonlySet<string> = new Set(
  (
    'False None True and as assert async await break class continue def del elif else except finally for ' +
    'from global if import in is lambda nonlocal not or pass raise return try while with yield'
  ).split(' '),
);

/** Operators and delimiters, longest first. */
export const OPERATORS: readonly string[] = [
  ...['**=', '//=', '>>=', '<<=', '...', '!=', '->', '**', '//', '>>', '<<', '<=', '>=', '==', ':='],
  ...['+=', '-=', '*=', '/=', '%=', '&=', '|=', '^=', '@=', '+', '-', '*', '/', '%', '@', '&', '|', '^'],
  ...['~', '<', '>', '(', ')', '[', ']', '{', '}', ',', ':', '.', ';', '='],
];
