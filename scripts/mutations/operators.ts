/** Small changes to a source file, each of which a unit test should notice. */
import ts from 'typescript';

/** One change: what stands between two places of the file becomes another text. */
export interface Mutation {
  readonly operator: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The changes that an operator makes of a node; most nodes give none. */
type Operator = (node: ts.Node, text: (node: ts.Node) => string) => Omit<Mutation, 'operator'> | undefined;

const K = ts.SyntaxKind;

const NEGATED: Readonly<Record<number, string>> = {
  [K.EqualsEqualsEqualsToken]: '!==',
  [K.ExclamationEqualsEqualsToken]: '===',
};

const BOUNDARIES: Readonly<Record<number, string>> = {
  [K.LessThanToken]: '<=',
  [K.LessThanEqualsToken]: '<',
  [K.GreaterThanToken]: '>=',
  [K.GreaterThanEqualsToken]: '>',
};

const LOGIC: Readonly<Record<number, string>> = {
  [K.AmpersandAmpersandToken]: '||',
  [K.BarBarToken]: '&&',
};

const ARITHMETIC: Readonly<Record<number, string>> = {
  [K.PlusToken]: '-',
  [K.MinusToken]: '+',
  [K.AsteriskToken]: '/',
  [K.SlashToken]: '*',
  [K.PlusEqualsToken]: '-=',
  [K.MinusEqualsToken]: '+=',
};

const OPERATORS: Readonly<Record<string, Operator>> = {
  'comparison negated': (node) => tokenOf(node, NEGATED),
  'boundary moved': (node) => tokenOf(node, BOUNDARIES),
  'and for or': (node) => tokenOf(node, LOGIC),
  'sign changed': (node) => (joinsTexts(node) ? undefined : tokenOf(node, ARITHMETIC)),
  'condition negated': (node, text) => {
    if (ts.isIfStatement(node)) return replaced(node.expression, `!(${text(node.expression)})`);
    return ts.isConditionalExpression(node)
      ? replaced(node.condition, `!(${text(node.condition)})`)
      : undefined;
  },
  'constant changed': (node, text) => {
    if (ts.isNumericLiteral(node)) return replaced(node, `(${text(node)} + 1)`);
    if (node.kind === K.TrueKeyword) return replaced(node, 'false');
    return node.kind === K.FalseKeyword ? replaced(node, 'true') : undefined;
  },
  'arguments swapped': (node, text) => {
    if (!ts.isCallExpression(node)) return undefined;
    const [first, second] = node.arguments;
    if (first === undefined || second === undefined || text(first) === text(second)) return undefined;
    const swapped = `${text(second)}, ${text(first)}`;
    return { start: first.getStart(), end: second.getEnd(), text: swapped };
  },
  'return dropped': (node) =>
    ts.isReturnStatement(node) && node.expression !== undefined && node.expression.getText() !== 'undefined'
      ? replaced(node.expression, 'undefined')
      : undefined,
};

/** All changes that the operators make of a source text, in the order of the text. */
export function mutationsOf(name: string, source: string): Mutation[] {
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true);
  const found: Mutation[] = [];
  const visit = (node: ts.Node): void => {
    if (isNoBehaviour(node)) return;
    for (const [operator, change] of Object.entries(OPERATORS)) {
      const mutation = change(node, (part) => part.getText(file));
      if (mutation !== undefined) found.push({ operator, ...mutation });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Types, and the words of errors, which tests do not repeat. */
function isNoBehaviour(node: ts.Node): boolean {
  if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return true;
  return ts.isThrowStatement(node) || (ts.isNewExpression(node) && /Error$/.test(node.expression.getText()));
}

function tokenOf(node: ts.Node, others: Readonly<Record<number, string>>) {
  if (!ts.isBinaryExpression(node)) return undefined;
  const other = others[node.operatorToken.kind];
  return other === undefined ? undefined : replaced(node.operatorToken, other);
}

/** `+` between texts is no sum. */
function joinsTexts(node: ts.Node): boolean {
  return ts.isBinaryExpression(node) && [node.left, node.right].some((side) => /['"`]/.test(side.getText()));
}

function replaced(node: ts.Node, text: string) {
  return { start: node.getStart(), end: node.getEnd(), text };
}
