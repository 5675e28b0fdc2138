/**
 * The JSON Schema of a config, from the types in `src/core/user-config.ts`: their doc comments are the descriptions
 * that editors show, and `@names` says which names of components or configs they offer.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

type Schema = { [keyword: string]: unknown };

/** Names that editors offer, by the word behind `@names`. */
export type OfferedNames = { readonly [group: string]: readonly string[] };

const core = path.resolve(import.meta.dirname, '..', 'src', 'core');
/** Whatever JSON can hold. */
const ANYTHING = new Set(['Json', 'UserValue']);
const ROOT = 'UserConfig';
const SIMPLE: { readonly [kind: number]: string } = {
  [ts.SyntaxKind.StringKeyword]: 'string',
  [ts.SyntaxKind.NumberKeyword]: 'number',
  [ts.SyntaxKind.BooleanKeyword]: 'boolean',
};

/** The text of the schema. */
export function configSchema(names: OfferedNames): string {
  const types = new Map([...aliasesIn('plugin.ts'), ...aliasesIn('user-config.ts')]);
  const definitions: { [name: string]: Schema } = {};
  const pending = [ROOT];
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    const alias = types.get(name);
    if (alias === undefined || name in definitions) continue;
    const use = (other: string): Schema => {
      pending.push(other);
      return { $ref: `#/definitions/${other}` };
    };
    definitions[name] = { ...described(alias), ...schemaOf(alias.type, { use, names }) };
  }
  const { [ROOT]: root, ...others } = definitions;
  const sorted = Object.fromEntries(Object.entries(others).sort(([a], [b]) => (a < b ? -1 : 1)));
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Lodestone config',
    ...root,
    definitions: sorted,
  };
  return `${JSON.stringify(schema, null, 1)}\n`;
}

function aliasesIn(file: string): [string, ts.TypeAliasDeclaration][] {
  const text = readFileSync(path.join(core, file), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  return source.statements.filter(ts.isTypeAliasDeclaration).map((alias) => [alias.name.text, alias]);
}

interface Context {
  readonly use: (type: string) => Schema;
  readonly names: OfferedNames;
}

function schemaOf(type: ts.TypeNode, context: Context): Schema {
  if (ts.isTypeLiteralNode(type)) return objectSchema(type, context);
  if (ts.isUnionTypeNode(type)) return unionSchema(type, context);
  if (ts.isArrayTypeNode(type)) return { type: 'array', items: schemaOf(type.elementType, context) };
  if (ts.isParenthesizedTypeNode(type)) return schemaOf(type.type, context);
  if (ts.isTupleTypeNode(type)) {
    const items = type.elements.map((element) => schemaOf(element, context));
    return { type: 'array', items, minItems: items.length, maxItems: items.length };
  }
  if (ts.isLiteralTypeNode(type)) return literalSchema(type);
  if (ts.isTypeReferenceNode(type)) {
    const name = type.typeName.getText();
    return ANYTHING.has(name) ? {} : context.use(name);
  }
  const simple = SIMPLE[type.kind];
  if (simple === undefined) throw new Error(`no schema for the type ${type.getText()}`);
  return { type: simple };
}

function literalSchema({ literal }: ts.LiteralTypeNode): Schema {
  if (literal.kind === ts.SyntaxKind.NullKeyword) return { type: 'null' };
  if (ts.isStringLiteral(literal)) return { const: literal.text };
  throw new Error(`no schema for the literal ${literal.getText()}`);
}

function unionSchema(type: ts.UnionTypeNode, context: Context): Schema {
  const parts = type.types.map((part) => schemaOf(part, context));
  if (parts.every((part) => 'const' in part)) return { enum: parts.map((part) => part.const) };
  if (parts.every((part) => typeof part.type === 'string' && Object.keys(part).length === 1))
    return { type: parts.map((part) => part.type) };
  return { anyOf: parts };
}

function objectSchema(type: ts.TypeLiteralNode, context: Context): Schema {
  const properties: { [name: string]: Schema } = {};
  const required: string[] = [];
  let others: unknown = false;
  for (const member of type.members) {
    if (ts.isIndexSignatureDeclaration(member)) others = schemaOf(member.type, context);
    if (!ts.isPropertySignature(member) || member.type === undefined) continue;
    const name = (member.name as ts.Identifier).text;
    const schema = offering(schemaOf(member.type, context), namesFor(member, context.names));
    properties[name] =
      '$ref' in schema ? { ...described(member), allOf: [schema] } : { ...described(member), ...schema };
    if (member.questionToken === undefined) required.push(name);
  }
  return {
    type: 'object',
    properties,
    ...(required.length === 0 ? {} : { required }),
    additionalProperties: isEmpty(others) ? true : others,
  };
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

/** The schema with names that editors offer wherever it takes a text; any other text stays right. */
function offering(schema: Schema, names: readonly string[] | undefined): Schema {
  if (names === undefined) return schema;
  const offered = { enum: names };
  if (schema.type === 'array') return { ...schema, items: offering(schema.items as Schema, names) };
  if (Array.isArray(schema.anyOf)) return { anyOf: [offered, ...schema.anyOf] };
  if (schema.$ref === '#/definitions/UserComponent')
    return { allOf: [schema, { properties: { type: { anyOf: [offered, {}] } } }] };
  return { anyOf: [offered, schema] };
}

function namesFor(node: ts.Node, names: OfferedNames): readonly string[] | undefined {
  const tag = ts.getJSDocTags(node).find(({ tagName }) => tagName.text === 'names');
  if (tag === undefined) return undefined;
  const group = String(ts.getTextOfJSDocComment(tag.comment) ?? '').trim();
  const found = group.split(/,\s*/).flatMap((one) => names[one] ?? [`unknown group ${one}`]);
  const unknown = found.find((name) => name.startsWith('unknown group'));
  if (unknown !== undefined) throw new Error(`${unknown} in ${node.getText()}`);
  return [...new Set(found)].sort();
}

function described(node: ts.Node): Schema {
  const [doc] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  const text = doc === undefined ? undefined : ts.getTextOfJSDocComment(doc.comment);
  return text === undefined ? {} : { description: text.replace(/\s*\n\s*/g, ' ').trim() };
}
