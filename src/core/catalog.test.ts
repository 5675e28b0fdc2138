import { expect, test } from 'vitest';
import { aliasFile, mergeVersions, modelFile, since } from './catalog.ts';

const old = modelFile('tiny', ['0.2.4'], [{ type: 'Old' }]);
const recent = modelFile('tiny', since('0.3.3'), [{ type: 'New' }]);

test('since names a version and those after it', () => {
  expect(since('0.2.4')).toEqual(['0.2.4', '0.3.3', '0.5.4']);
  expect(since('0.5.4')).toEqual(['0.5.4']);
});

test('an alias means another file from a version on', () => {
  const alias = aliasFile('any', { '0.2.4': old, '0.3.3': recent });
  expect(alias.build('0.2.4')).toEqual({ models: [{ type: 'Old' }] });
  expect(alias.build('0.5.4')).toEqual({ models: [{ type: 'New' }] });
});

test('files of one name become one that knows all their versions', () => {
  const other = modelFile('other', ['0.5.4'], []);
  const [first, second] = mergeVersions([recent, other, old]);
  expect(first?.name).toBe('other');
  expect(first?.versions).toEqual(['0.5.4']);
  expect(second?.versions).toEqual(['0.2.4', '0.3.3', '0.5.4']);
  expect(second?.build('0.2.4')).toEqual({ models: [{ type: 'Old' }] });
  expect(second?.build('0.3.3')).toEqual({ models: [{ type: 'New' }] });
});
