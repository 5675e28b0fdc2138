import type { Parameter, Parameters } from './ast.ts';
import type { ExpressionGrammar } from './grammar.ts';

/** What has been read of a parameter list so far. */
interface Draft {
  positionalOnly: Parameter[];
  regular: Parameter[];
  rest: Parameter | undefined;
  keywordOnly: Parameter[];
  options: Parameter | undefined;
  afterStar: boolean;
}

/** Parameters up to `closer` (`)` of a `def`, `:` of a lambda), which stays unread. */
export function parseParameters(grammar: ExpressionGrammar, closer: string, annotated: boolean): Parameters {
  const { cursor } = grammar;
  const draft: Draft = {
    positionalOnly: [],
    regular: [],
    rest: undefined,
    keywordOnly: [],
    options: undefined,
    afterStar: false,
  };
  while (!cursor.is(closer)) {
    parseOne(grammar, draft, annotated);
    if (!cursor.take(',')) break;
  }
  checkNames(grammar, draft);
  const { positionalOnly, regular, rest, keywordOnly, options } = draft;
  return { positionalOnly, regular, rest, keywordOnly, options };
}

function parseOne(grammar: ExpressionGrammar, draft: Draft, annotated: boolean): void {
  const { cursor } = grammar;
  if (draft.options !== undefined) throw cursor.error('arguments cannot follow var-keyword argument');
  if (cursor.take('**')) {
    draft.options = parseParameter(grammar, annotated);
  } else if (cursor.is('*')) {
    parseStar(grammar, draft, annotated);
  } else if (cursor.is('/')) {
    parseSlash(grammar, draft);
  } else {
    const parameter = parseParameter(grammar, annotated, true);
    if (draft.afterStar) draft.keywordOnly.push(parameter);
    else addRegular(grammar, draft, parameter);
  }
}

function parseStar(grammar: ExpressionGrammar, draft: Draft, annotated: boolean): void {
  const { cursor } = grammar;
  const star = cursor.advance();
  if (draft.afterStar) throw cursor.errorAt('* argument may appear only once', star.start, star.end);
  draft.afterStar = true;
  if (cursor.token.type === 'name') {
    draft.rest = parseParameter(grammar, annotated);
  } else if (!cursor.is(',') || cursor.following.text === ')' || cursor.following.text === '**') {
    throw cursor.errorAt('named arguments must follow bare *', star.start, star.end);
  }
}

function parseSlash({ cursor }: ExpressionGrammar, draft: Draft): void {
  const slash = cursor.advance();
  if (draft.positionalOnly.length > 0) throw cursor.errorAt('/ may appear only once', slash.start, slash.end);
  if (draft.afterStar) throw cursor.errorAt('/ must be ahead of *', slash.start, slash.end);
  if (draft.regular.length === 0) {
    throw cursor.errorAt('at least one argument must precede /', slash.start, slash.end);
  }
  draft.positionalOnly = draft.regular;
  draft.regular = [];
}

function addRegular({ cursor }: ExpressionGrammar, draft: Draft, parameter: Parameter): void {
  const before = draft.regular.at(-1) ?? draft.positionalOnly.at(-1);
  if (before?.byDefault !== undefined && parameter.byDefault === undefined) {
    const { start, end } = parameter.at;
    throw cursor.errorAt('non-default argument follows default argument', start, end);
  }
  draft.regular.push(parameter);
}

function parseParameter(grammar: ExpressionGrammar, annotated: boolean, mayDefault = false): Parameter {
  const { cursor } = grammar;
  const { start, type } = cursor.token;
  if (type !== 'name') throw cursor.error();
  const name = cursor.advance().text;
  const annotation = annotated && cursor.take(':') ? grammar.expression() : undefined;
  const at = cursor.placeFrom(start);
  const byDefault = mayDefault && cursor.take('=') ? grammar.expression() : undefined;
  return { name, annotation, byDefault, at };
}

function checkNames({ cursor }: ExpressionGrammar, draft: Draft): void {
  const seen = new Set<string>();
  const { positionalOnly, regular, rest, keywordOnly, options } = draft;
  for (const parameter of [...positionalOnly, ...regular, rest, ...keywordOnly, options]) {
    if (parameter === undefined) continue;
    const { start, end } = parameter.at;
    if (seen.has(parameter.name)) {
      const message = `duplicate argument '${parameter.name}' in function definition`;
      throw cursor.errorAt(message, start, end);
    }
    seen.add(parameter.name);
  }
}
