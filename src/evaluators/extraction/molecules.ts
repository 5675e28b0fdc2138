import { plain } from '../../core/index.ts';
import { afterFirst, afterLast, stripCharacters, stripText } from '../../util/index.ts';
import { firstEnclosed } from './enclosed.ts';
import { jsonFields } from './json-fields.ts';

const LONGEST = 2048;

/** S2-TOMG-Bench: the SMILES text of a reply, which should be JSON with a "molecule"; undefined without one. */
export function smilesText(reply: string): string | undefined {
  const candidate = candidateIn(reply);
  if (candidate === '' || [...candidate].length > LONGEST) return undefined;
  return stripText(candidate) || undefined;
}

function candidateIn(reply: string): string {
  const braced = firstEnclosed(reply, '{', '}');
  if (braced === undefined) {
    const text = behindArrows(stripText(reply.replaceAll('\n', ' ')));
    return text.length >= 2 && text.startsWith('[') && text.endsWith(']') ? text.slice(1, -1) : text;
  }
  const molecule = moleculeIn(reply.slice(braced.start, braced.end).replaceAll('""', '"'));
  // What OpenCompass cannot read, it takes for the text "None".
  return molecule === undefined ? 'None' : stripText(behindArrows(molecule));
}

function moleculeIn(json: string): string | undefined {
  const fields = jsonFields(json);
  if (fields instanceof Map) {
    const molecule = plain(fields.get('molecule') ?? json);
    return typeof molecule === 'string' && fields.get('molecule') !== null ? molecule : undefined;
  }
  const value = afterFirst(json, ':');
  if (value === undefined) return undefined;
  return stripText(stripCharacters(stripText(stripCharacters(stripText(value), '}')), '"'));
}

/** What follows the last arrow of a reaction. */
function behindArrows(text: string): string {
  return ['=>', '->'].reduce(
    (rest, arrow) => (rest.includes(arrow) ? stripText(afterLast(rest, arrow)) : rest),
    text,
  );
}
