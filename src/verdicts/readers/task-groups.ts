import { type Json, LodestoneError } from '../../core/index.ts';

/** WildBench (Lin et al. 2024): the groups in which kinds of tasks are reported. */
const TASK_GROUPS = new Map([
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

/** The groups of a question by its tags, one for each tag. */
export function taskGroups(primaryTag: Json | undefined, secondaryTags: Json | undefined): string[] {
  const tags = [primaryTag, ...(Array.isArray(secondaryTags) ? secondaryTags : [])];
  return tags.map((tag) => {
    const group = typeof tag === 'string' ? TASK_GROUPS.get(tag) : undefined;
    if (group !== undefined) return group;
    throw new LodestoneError('scoring-failed', `WildBench has no task type ${JSON.stringify(tag ?? null)}`, {
      hint: `Known types: ${[...TASK_GROUPS.keys()].join(', ')}.`,
    });
  });
}
