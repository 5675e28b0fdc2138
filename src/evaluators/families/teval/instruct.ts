import {
  PyDict,
  type PyValue,
  pyEqual,
  pyStr,
  pythonLiteral,
  pythonRegex,
  stripText,
} from '../../../util/index.ts';
import { dictEntry, loadedData } from './loaded.ts';
import type { Skill } from './skill.ts';

/** Whether a model calls a tool in the form that it is told: as JSON, or between marks. */
export const instructSkill: Skill = {
  metrics: ['json_format_metric', 'json_args_em_metric', 'string_format_metric', 'string_args_em_metric'],
  isRounded: true,
  score(reply, item) {
    const format = pyStr(dictEntry(dictEntry(item, 'meta_data'), 'response_format') ?? null);
    const template = dictEntry(item, 'template');
    const call = format === 'json' ? jsonCall(reply, template) : markedCall(reply, template);
    const metrics = [`${format}_format_metric`, `${format}_args_em_metric`] as const;
    if (call === undefined) return { [metrics[0]]: 0, [metrics[1]]: 0 };
    return { [metrics[0]]: 1, [metrics[1]]: shareOfCall(call, dictEntry(item, 'ground_truth')) };
  },
};

interface Call {
  readonly action: PyValue;
  readonly args: PyDict;
}

/** The share of what is right among the name of the tool and its arguments. */
function shareOfCall({ action, args }: Call, wanted: PyValue | undefined): number {
  const truth = dictEntry(wanted, 'args');
  const entries = truth instanceof PyDict ? truth.entries : [];
  const own = new Map(args.entries);
  const right = entries.filter(([key, value]) => pyEqual(own.get(key) ?? '', value)).length;
  const hasName = pyEqual(action, dictEntry(wanted, 'action') ?? null);
  return (right + (hasName ? 1 : 0)) / (entries.length + 1);
}

function jsonCall(reply: string, template: PyValue | undefined): Call | undefined {
  const data = loadedData(reply);
  const [thought, action, args] = ['thought', 'action', 'args'].map((part) =>
    dictEntry(data, pyStr(dictEntry(template, part) ?? null)),
  );
  if (thought === undefined || action === undefined || args === undefined) return undefined;
  return { action, args: args instanceof PyDict ? args : new PyDict([]) };
}

/** The marks around the parts are read as patterns, as OpenCompass reads them. */
function markedCall(reply: string, template: PyValue | undefined): Call | undefined {
  const parts = ['thought', 'action', 'args'].map((part) => {
    const [start, end] = [dictEntry(template, `${part}_start`), dictEntry(template, `${part}_end`)];
    return `${pyStr(start ?? '')}(.*)${pyStr(end ?? '')}`;
  });
  const found = pythonRegex(parts.join(''), { dotAll: true }).exec(reply);
  if (found === null) return undefined;
  const [, , action = '', args = ''] = found;
  const value = pythonLiteral(stripText(args));
  return { action: stripText(action), args: value instanceof PyDict ? value : new PyDict([]) };
}
