import { bindArguments, builtin, type Method, methods } from '../values/arguments.ts';
import { PyDict } from '../values/dict.ts';
import { typeError, valueError } from '../values/exception.ts';
import { listOf } from '../values/iterate.ts';
import { str } from '../values/repr.ts';
import { PyType } from '../values/type.ts';
import { BuiltinFunction, type Keywords, PyRecord, PyTuple, type Value } from '../values/value.ts';
import { TUPLE } from './types.ts';

/** `collections.namedtuple(...)` */
export const namedTuple = builtin(
  'namedtuple',
  ['typename', 'field_names', 'rename!', 'defaults!', 'module!'],
  (args) => {
    const names = args.value(1);
    const fields = typeof names === 'string' ? names.replaceAll(',', ' ').split(' ') : listOf(names).map(str);
    return namedTupleType(args.text(0), fields.filter(Boolean), listOf(args.optional(3) ?? new PyTuple([])));
  },
  true,
);

/** The type of tuples with these fields, the last of which have defaults. */
function namedTupleType(name: string, fields: readonly string[], defaults: readonly Value[]): PyType {
  const bad = fields.find(
    (field, index) => !/^[\p{L}][\p{L}\p{N}_]*$/u.test(field) || fields.indexOf(field) < index,
  );
  if (bad !== undefined)
    throw valueError(`Type names and field names must be valid and unique identifiers: '${bad}'`);
  if (defaults.length > fields.length) throw typeError('Got more default values than field names');
  const first = fields.length - defaults.length;
  const parameters = fields.map((field, index) => (index < first ? field : `${field}?`));
  const attributes = new Map<string, Value>([['_fields', new PyTuple(fields)]]);
  const make = (positional: readonly Value[], keywords: Keywords): Value => {
    const given = bindArguments(name, parameters, positional, keywords);
    const items = fields.map((_, index) => given.optional(index) ?? defaults[index - first] ?? null);
    return new PyRecord(fields, items, type);
  };
  const type: PyType = new PyType(name, {
    base: TUPLE,
    attributes,
    construct: (_type, positional, keywords) => make(positional, keywords),
  });
  attributes.set(
    '_make',
    builtin('_make', ['iterable'], (args) => make(listOf(args.value(0)), new Map())),
  );
  const byField = new PyDict();
  for (const [index, value] of defaults.entries()) byField.set(fields[first + index] ?? '', value);
  attributes.set('_field_defaults', byField);
  return type;
}

/** The methods of named tuples, besides those of tuples. */
export const RECORD_METHODS: ReadonlyMap<string, Method<PyRecord>> = methods<PyRecord>({
  _asdict: [[], (record) => asDict(record)],
});

function asDict({ fields, items }: PyRecord): PyDict {
  const dict = new PyDict();
  for (const [index, field] of fields.entries()) dict.set(field, items[index] ?? null);
  return dict;
}

/** `record._replace(field=value)` */
export function replaceFields(record: PyRecord): Value {
  return new BuiltinFunction('_replace', (_positional, keywords) => {
    const unknown = [...keywords.keys()].find((name) => !record.fields.includes(name));
    if (unknown !== undefined) throw valueError(`Got unexpected field names: ['${unknown}']`);
    return record.withItems(
      record.items.map((item, index) => keywords.get(record.fields[index] ?? '') ?? item),
    );
  });
}
