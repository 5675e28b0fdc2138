import type { JsonObject } from '../../core/index.ts';
import { pythonStr } from '../../util/index.ts';

/** The groups of tasks under which WildBench counts its tags. Source: WildBench (Lin et al. 2024), as OpenCompass has them. */
const GROUPS = new Map([
  ['Information seeking', 'Information/Advice seeking'],
  ['Creative Writing', 'Creative Tasks'],
  ['Coding & Debugging', 'Coding & Debugging'],
  ['Reasoning', 'Planning & Reasoning'],
  ['Editing', 'Creative Tasks'],
  ['Math', 'Math & Data Analysis'],
  ['Planning', 'Planning & Reasoning'],
  ['Brainstorming', 'Creative Tasks'],
  ['Role playing', 'Creative Tasks'],
  ['Advice seeking', 'Information/Advice seeking'],
  ['Data Analysis', 'Math & Data Analysis'],
  ['Others', 'Creative Tasks'],
]);

/** The groups of a question, once for each of its tags; a tag that WildBench does not have is a group of its own. */
export function taskGroups({ primary_tag: primary, secondary_tag: others }: JsonObject): string[] {
  const tags = [primary, ...(Array.isArray(others) ? others : [])].map(pythonStr);
  return tags.map((tag) => GROUPS.get(tag) ?? tag);
}
