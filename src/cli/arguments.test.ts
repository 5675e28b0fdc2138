import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CommandShape, helpText, parseArguments, unusedOptions } from './arguments.ts';
import { RUN_OPTIONS } from './options.ts';
import { readRunOptions } from './run-arguments.ts';
import { RUN_SHAPE } from './run-shape.ts';

const SHAPE: CommandShape = {
  usage: 'lodestone try',
  description: 'Tries.',
  positional: { name: 'config', many: false, help: 'a file' },
  groups: [
    {
      title: 'all',
      options: [
        { names: ['--many'], takes: 'values', help: 'several', isMain: true },
        { names: ['--each'], takes: 'each', help: 'again' },
        { names: ['--count', '-c'], takes: 'value', type: 'integer', help: 'a count' },
        { names: ['--size'], takes: 'value', type: 'integer', isPositive: true, help: 'a size' },
        { names: ['--share'], takes: 'value', type: 'number', help: '50% or so' },
        { names: ['--on'], takes: 'nothing', help: 'a switch' },
        { names: ['--reuse', '-r'], takes: 'optional', help: 'the last' },
        { names: ['--kind'], takes: 'value', choices: ['a', 'b'], help: 'a kind' },
        { names: ['--old-way'], takes: 'value', help: 'was', noEffect: 'there is one way' },
        { names: ['--never'], takes: 'nothing', help: 'is not', unsupported: 'Do without.' },
      ],
    },
  ],
};

const parsed = (...argv: string[]) => parseArguments(argv, SHAPE);

describe('what is given', () => {
  test('values, counts and switches are read as their kind', () => {
    const all = parsed('--many', 'x', 'y', '--count', '3', '--share', '1e-1', '--on', '--kind', 'b');
    expect(all.list('many')).toEqual(['x', 'y']);
    expect(all.number('count')).toBe(3);
    expect(all.number('share')).toBe(0.1);
    expect(all.flag('on')).toBe(true);
    expect(all.text('kind')).toBe('b');
  });

  test('what is not given is absent, not empty', () => {
    const none = parsed();
    expect([
      none.has('many'),
      none.list('many'),
      none.text('kind'),
      none.number('count'),
      none.flag('on'),
    ]).toEqual([false, undefined, undefined, undefined, false]);
  });

  test('lists go on where they are given again', () => {
    expect(parsed('--many', 'x', '--many', 'y', 'z').list('many')).toEqual(['x', 'y', 'z']);
    expect(parsed('--each', 'x', '--each', 'y').list('each')).toEqual(['x', 'y']);
  });

  test('a name with dashes is found with underscores', () => {
    expect(parsed('--old-way', '1').text('old_way')).toBe('1');
  });

  test('--reuse without a value means the latest run', () => {
    expect(parsed('-r').text('reuse')).toBe('latest');
    expect(parsed('-r', '2026').text('reuse')).toBe('2026');
  });

  test('what stands without a dash is the config', () => {
    expect(parsed('eval.py', '--on').text('config')).toBe('eval.py');
  });

  test('a value of other origin gives way to one that is given', () => {
    const over = parsed('--count', '3').over({ count: 1, kind: 'a' });
    expect([over.number('count'), over.text('kind')]).toEqual([3, 'a']);
  });

  test('whole numbers come through as they are', () => {
    fc.assert(
      fc.property(fc.nat(), (count) => {
        expect(parsed(`--count=${count}`).number('count')).toBe(count);
      }),
    );
  });
});

test.each([
  [['--count', '1.5'], '--count must be a whole number'],
  [['--count', '1e3'], '--count must be a whole number'],
  [['--count=-1'], 'from 0 on'],
  [['--size', '0'], 'above 0'],
  [['--share', 'x'], '--share must be a number'],
  [['--share', 'Infinity'], '--share must be a number'],
  [['--kind', 'c'], '--kind'],
  [['--mnay', 'x'], 'unknown option --mnay'],
  [['a.py', 'b.py'], '"b.py" is an unexpected argument'],
  [['--count'], '--count'],
])('%j is refused: %s', (argv, message) => {
  expect(() => parsed(...argv)).toThrow(message);
});

test('0 is a count, but no size', () => {
  expect(parsed('--count', '0').number('count')).toBe(0);
  expect(parsed('--size', '1').number('size')).toBe(1);
});

test('an option without effect gives a warning that says why', () => {
  expect(unusedOptions(parsed('--old-way', 'x'), SHAPE.groups)).toEqual([
    '--old-way has no effect: there is one way',
  ]);
  expect(unusedOptions(parsed('--on'), SHAPE.groups)).toEqual([]);
});

test('an option that is not supported is an error', () => {
  expect(() => unusedOptions(parsed('--never'), SHAPE.groups)).toThrow('--never is not supported');
});

describe('help', () => {
  test('has main options on its first page, and says how many there are beside', () => {
    const page = helpText(SHAPE, false);
    expect(page).toContain('--many');
    expect(page).not.toContain('--each');
    expect(page).toContain('the other 9 options');
  });

  test('has all options where all are asked for, percent signs as they are', () => {
    const whole = helpText(SHAPE, true);
    expect(whole).toContain('50% or so');
    expect(whole).toContain('[no effect: there is one way]');
    expect(whole).toContain('[not supported: Do without.]');
  });
});

describe('the options of a run', () => {
  test('have names that no other has', () => {
    const names = RUN_OPTIONS.flatMap(({ options }) => options.flatMap((option) => option.names));
    expect(new Set(names).size).toBe(names.length);
  });

  test('are those of a program, in camel case', () => {
    const options = readRunOptions(
      parseArguments(['--datasets', 'a_gen', '--data-dir', 'd', '--limit', '5'], RUN_SHAPE),
    );
    expect(options).toEqual({ datasets: ['a_gen'], dataDir: 'd', limit: 5 });
  });
});
