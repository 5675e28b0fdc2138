import type { Place } from './source.ts';

/** The tree of a module: Python's statements and expressions as far as configs have use for them. */
export interface Module {
  readonly body: readonly Statement[];
}

interface Node {
  readonly at: Place;
}

export type Expression =
  | Constant
  | FString
  | Name
  | Sequence
  | DictDisplay
  | Comprehension
  | Attribute
  | Subscript
  | Slice
  | Call
  | Binary
  | Unary
  | Logical
  | Comparison
  | Conditional
  | Lambda
  | Named
  | Starred;

/** A literal as it stands: floats, bytes and `...` have forms of their own. */
export type Literal =
  | null
  | boolean
  | number
  | bigint
  | string
  | { readonly float: number }
  | { readonly bytes: string }
  | { readonly ellipsis: true };

export interface Constant extends Node {
  readonly kind: 'constant';
  readonly value: Literal;
}

export interface FString extends Node {
  readonly kind: 'f-string';
  readonly parts: readonly FStringPart[];
}

export type FStringPart = string | FStringValue;

export interface FStringValue {
  readonly value: Expression;
  readonly conversion: 's' | 'r' | 'a' | undefined;
  readonly spec: readonly FStringPart[] | undefined;
}

export interface Name extends Node {
  readonly kind: 'name';
  readonly id: string;
}

export interface Sequence extends Node {
  readonly kind: 'list' | 'tuple' | 'set';
  readonly items: readonly Expression[];
}

export interface DictDisplay extends Node {
  readonly kind: 'dict';
  /** An entry without a key is `**value`. */
  readonly entries: readonly { readonly key: Expression | undefined; readonly value: Expression }[];
}

export interface Comprehension extends Node {
  readonly kind: 'list-comprehension' | 'set-comprehension' | 'dict-comprehension' | 'generator';
  /** The key of a dict comprehension. */
  readonly key: Expression | undefined;
  readonly element: Expression;
  readonly clauses: readonly ComprehensionClause[];
}

export interface ComprehensionClause {
  readonly target: Expression;
  readonly iterable: Expression;
  readonly conditions: readonly Expression[];
}

export interface Attribute extends Node {
  readonly kind: 'attribute';
  readonly object: Expression;
  readonly name: string;
}

export interface Subscript extends Node {
  readonly kind: 'subscript';
  readonly object: Expression;
  readonly index: Expression;
}

export interface Slice extends Node {
  readonly kind: 'slice';
  readonly lower: Expression | undefined;
  readonly upper: Expression | undefined;
  readonly step: Expression | undefined;
}

export interface Call extends Node {
  readonly kind: 'call';
  readonly callee: Expression;
  /** Positional arguments; a Starred is unpacked. */
  readonly positional: readonly Expression[];
  readonly keywords: readonly Keyword[];
}

/** `name=value`, or `**value` without a name. */
export interface Keyword extends Node {
  readonly name: string | undefined;
  readonly value: Expression;
}

export type BinaryOperator = '+' | '-' | '*' | '/' | '//' | '%' | '@' | '**' | '<<' | '>>' | '&' | '|' | '^';

export interface Binary extends Node {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
}

export interface Unary extends Node {
  readonly kind: 'unary';
  readonly operator: '+' | '-' | '~' | 'not';
  readonly operand: Expression;
}

export interface Logical extends Node {
  readonly kind: 'logical';
  readonly operator: 'and' | 'or';
  readonly values: readonly Expression[];
}

export type ComparisonOperator = '==' | '!=' | '<' | '<=' | '>' | '>=' | 'in' | 'not in' | 'is' | 'is not';

export interface Comparison extends Node {
  readonly kind: 'comparison';
  readonly left: Expression;
  readonly rest: readonly { readonly operator: ComparisonOperator; readonly right: Expression }[];
}

export interface Conditional extends Node {
  readonly kind: 'conditional';
  readonly test: Expression;
  readonly body: Expression;
  readonly otherwise: Expression;
}

export interface Lambda extends Node {
  readonly kind: 'lambda';
  readonly parameters: Parameters;
  readonly body: Expression;
}

export interface Named extends Node {
  readonly kind: 'named';
  readonly target: Name;
  readonly value: Expression;
}

export interface Starred extends Node {
  readonly kind: 'starred';
  readonly value: Expression;
}

/** Parameters in order; `*rest` and `**options` apart. */
export interface Parameters {
  readonly positionalOnly: readonly Parameter[];
  readonly regular: readonly Parameter[];
  readonly rest: Parameter | undefined;
  readonly keywordOnly: readonly Parameter[];
  readonly options: Parameter | undefined;
}

export interface Parameter extends Node {
  readonly name: string;
  readonly annotation: Expression | undefined;
  readonly byDefault: Expression | undefined;
}

export type Statement =
  | ExpressionStatement
  | Assign
  | AugmentedAssign
  | AnnotatedAssign
  | Delete
  | Simple
  | Return
  | Raise
  | Assert
  | ScopeDeclaration
  | Import
  | ImportFrom
  | BindReference
  | ImportBase
  | If
  | For
  | While
  | Match
  | Try
  | With
  | FunctionDefinition
  | ClassDefinition;

export interface ExpressionStatement extends Node {
  readonly kind: 'expression';
  readonly value: Expression;
}

export interface Assign extends Node {
  readonly kind: 'assign';
  readonly targets: readonly Expression[];
  readonly value: Expression;
}

export interface AugmentedAssign extends Node {
  readonly kind: 'augmented-assign';
  readonly target: Name | Attribute | Subscript;
  readonly operator: BinaryOperator;
  readonly value: Expression;
}

export interface AnnotatedAssign extends Node {
  readonly kind: 'annotated-assign';
  readonly target: Name | Attribute | Subscript;
  readonly annotation: Expression;
  readonly value: Expression | undefined;
}

export interface Delete extends Node {
  readonly kind: 'delete';
  readonly targets: readonly Expression[];
}

export interface Simple extends Node {
  readonly kind: 'pass' | 'break' | 'continue';
}

export interface Return extends Node {
  readonly kind: 'return';
  readonly value: Expression | undefined;
}

export interface Raise extends Node {
  readonly kind: 'raise';
  readonly exception: Expression | undefined;
  readonly cause: Expression | undefined;
}

export interface Assert extends Node {
  readonly kind: 'assert';
  readonly test: Expression;
  readonly message: Expression | undefined;
}

export interface ScopeDeclaration extends Node {
  readonly kind: 'global' | 'nonlocal';
  readonly names: readonly string[];
}

/** `name`, bound as `alias` where one is given. */
export interface ImportAlias extends Node {
  readonly name: string;
  readonly alias: string | undefined;
}

export interface Import extends Node {
  readonly kind: 'import';
  readonly names: readonly ImportAlias[];
}

export interface ImportFrom extends Node {
  readonly kind: 'import-from';
  /** Number of leading dots. */
  readonly level: number;
  readonly module: string | undefined;
  /** A single `*` stands for all names. */
  readonly names: readonly ImportAlias[];
}

/** Not in sources: what the import of a module that is not evaluated is turned into. */
export interface BindReference extends Node {
  readonly kind: 'bind-reference';
  readonly name: string;
  readonly module: string;
  /** Undefined if the name stands for the module itself. */
  readonly imported: string | undefined;
}

/** Not in sources: an import of another config that is done where it stands. */
export interface ImportBase extends Node {
  readonly kind: 'import-base';
  readonly from: ImportFrom;
}

export interface If extends Node {
  readonly kind: 'if';
  readonly test: Expression;
  readonly body: readonly Statement[];
  /** An `elif` is an If of its own in here. */
  readonly otherwise: readonly Statement[];
}

export interface For extends Node {
  readonly kind: 'for';
  readonly target: Expression;
  readonly iterable: Expression;
  readonly body: readonly Statement[];
  readonly otherwise: readonly Statement[];
}

export interface While extends Node {
  readonly kind: 'while';
  readonly test: Expression;
  readonly body: readonly Statement[];
  readonly otherwise: readonly Statement[];
}

export interface Match extends Node {
  readonly kind: 'match';
  readonly subject: Expression;
  readonly cases: readonly Case[];
}

export interface Case extends Node {
  readonly pattern: Pattern;
  readonly guard: Expression | undefined;
  readonly body: readonly Statement[];
}

/** What a `case` asks of a value. */
export type Pattern =
  /** Fits anything, and binds it where there is a name. */
  | (Node & { readonly kind: 'capture'; readonly name: string | undefined })
  /** The rest of a sequence. */
  | (Node & { readonly kind: 'star'; readonly name: string | undefined })
  | (Node & { readonly kind: 'value'; readonly value: Expression })
  | (Node & { readonly kind: 'or'; readonly options: readonly Pattern[] })
  | (Node & { readonly kind: 'as'; readonly pattern: Pattern; readonly name: string })
  | (Node & { readonly kind: 'sequence'; readonly items: readonly Pattern[] })
  | (Node & {
      readonly kind: 'mapping';
      readonly entries: readonly { readonly key: Expression; readonly pattern: Pattern }[];
      readonly rest: string | undefined;
    })
  | (Node & {
      readonly kind: 'class';
      readonly type: Expression;
      readonly positional: readonly Pattern[];
      readonly keywords: readonly { readonly name: string; readonly pattern: Pattern }[];
    });

export interface Try extends Node {
  readonly kind: 'try';
  readonly body: readonly Statement[];
  readonly handlers: readonly ExceptHandler[];
  readonly otherwise: readonly Statement[];
  readonly finally: readonly Statement[];
}

export interface ExceptHandler extends Node {
  readonly type: Expression | undefined;
  readonly name: string | undefined;
  readonly body: readonly Statement[];
}

export interface With extends Node {
  readonly kind: 'with';
  readonly items: readonly { readonly context: Expression; readonly target: Expression | undefined }[];
  readonly body: readonly Statement[];
}

export interface FunctionDefinition extends Node {
  readonly kind: 'function';
  readonly name: string;
  readonly parameters: Parameters;
  readonly returns: Expression | undefined;
  readonly decorators: readonly Expression[];
  readonly body: readonly Statement[];
}

export interface ClassDefinition extends Node {
  readonly kind: 'class';
  readonly name: string;
  readonly bases: readonly Expression[];
  readonly keywords: readonly Keyword[];
  readonly decorators: readonly Expression[];
  readonly body: readonly Statement[];
}
