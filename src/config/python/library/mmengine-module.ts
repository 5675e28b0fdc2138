import { type Arguments, builtin } from '../values/arguments.ts';
import { type PyDict, toConfigDict } from '../values/dict.ts';
import { typeError } from '../values/exception.ts';
import { pathText } from '../values/path.ts';
import { PyType } from '../values/type.ts';
import { typeNameOf, type Value } from '../values/value.ts';
import { READ_BASE } from './read-base.ts';
import { CONFIG_DICT, makeDict } from './types.ts';

/** `mmengine.config`: configs as dicts whose keys are attributes, too. */
export function mmengineModule(configIn: (file: string) => PyDict): Map<string, Value> {
  const fromFile = (args: Arguments): Value => {
    const file = pathText(args.value(0));
    if (file === undefined) throw typeError(`filename must be a path, not ${typeNameOf(args.value(0))}`);
    return toConfigDict(configIn(file));
  };
  const others = ['use_predefined_variables?', 'import_custom_modules?', 'use_environment_variables?'];
  const attributes = new Map<string, Value>([
    [
      'fromfile',
      builtin('fromfile', ['filename', ...others, 'lazy_import?', 'format_python_code?'], fromFile, true),
    ],
  ]);
  const config = new PyType('Config', {
    base: CONFIG_DICT,
    attributes,
    construct: (_type, [first], keywords) => {
      const given = first ?? keywords.get('cfg_dict') ?? null;
      return makeDict('ConfigDict', given === null ? [] : [given], new Map());
    },
  });
  return new Map<string, Value>([
    ['read_base', READ_BASE],
    ['ConfigDict', CONFIG_DICT],
    ['Config', config],
  ]);
}
