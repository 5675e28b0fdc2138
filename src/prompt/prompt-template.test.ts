import { describe, expect, test } from 'vitest';
import { PromptTemplate } from './prompt-template.ts';

const text = (template: string, tokens = {}) =>
  new PromptTemplate({ type: 'PromptTemplate', template, ...tokens });

const DIALOGUE = {
  type: 'PromptTemplate',
  ice_token: '</E>',
  template: {
    begin: [{ role: 'SYSTEM', prompt: 'Be brief.' }, '</E>'],
    round: [
      { role: 'HUMAN', prompt: 'Q: {q}' },
      { role: 'BOT', prompt: 'A: {a}' },
    ],
  },
};

describe('a template of text', () => {
  test('shows the row, with the answer token in place of its answer', () => {
    expect(text('{q} A: {a}').question({ q: '1+1?', a: '2' }, '', 'a', '')).toBe('1+1? A: ');
    expect(text('{q} A: {a}').question({ q: '1+1?', a: '2' }, '', 'a', '<X>')).toBe('1+1? A: <X>');
  });

  test('without an output column nothing is hidden', () => {
    expect(text('{q} A: {a}').question({ q: 'Q', a: '2' }, '', null, '')).toBe('Q A: 2');
  });

  test('takes examples where its ice_token stands, and loses its sep_token', () => {
    const template = text('</E>Q {q}<sep>!', { ice_token: '</E>', sep_token: '<sep>' });
    expect(template.question({ q: '?' }, 'shots ', null, '')).toBe('shots Q ?!');
  });

  test('fields of examples that are filled already are filled again by the row, as OpenCompass does', () => {
    expect(text('</E>{q}', { ice_token: '</E>' }).question({ q: 'own' }, '{q} ', null, '')).toBe('own own');
  });

  test('as an example it has its answer and no place for examples', () => {
    const template = text('</E>{q}={a};', { ice_token: '</E>' });
    expect(template.example({ q: '1+1', a: 2 }, 2)).toBe('1+1=2;');
  });

  test('new examples are never those of the sample before', () => {
    const template = text('</E>{q}', { ice_token: '</E>' });
    const asked = ['a', 'a', 'b'].map((examples) => template.question({ q: '?' }, examples, null, ''));
    expect(asked).toEqual(['a?', 'a?', 'b?']);
  });

  test('examples that are a dialogue have no place in it', () => {
    const template = text('</E>{q}', { ice_token: '</E>' });
    expect(() => template.question({ q: '' }, [{ role: 'BOT', prompt: 'x' }], null, '')).toThrow(
      'question is text',
    );
  });
});

describe('a text for each label', () => {
  const template = new PromptTemplate({
    type: 'PromptTemplate',
    template: { A: '</E>{q} yes', B: '</E>{q}<s> no' },
    ice_token: '</E>',
    sep_token: '<s>',
  });

  test('has its labels in the order of the template', () => {
    expect(template.labels).toEqual(['A', 'B']);
    expect(template.isDict).toBe(true);
    expect(template.isDialogue).toBe(false);
  });

  test('is asked by label; the separator stays only where it is wanted', () => {
    expect(template.labelled({ q: 'Q' }, 'e ', 'A')).toBe('e Q yes');
    expect(template.labelled({ q: 'Q' }, '', 'B')).toBe('Q no');
    expect(template.labelled({ q: 'Q' }, '', 'B', true)).toBe('Q<s> no');
  });

  test('is generated from by its first text', () => {
    expect(template.question({ q: 'Q' }, '', null, '')).toBe('Q yes');
  });

  test('a label that it lacks is an error with those that it has', () => {
    expect(() => template.labelled({}, '', 'C')).toThrow(/'C'.*'A', 'B'/);
  });

  test('labels are equal as keys of Python dicts are: 1, 1.0 and True are one', () => {
    const numbers = new PromptTemplate({
      type: 'PromptTemplate',
      template: {
        $dict: [
          [0, 'no'],
          [1, 'yes'],
        ],
      },
    });
    expect(numbers.labelled({}, '', true)).toBe('yes');
    expect(numbers.labelled({}, '', { $float: '1.0' })).toBe('yes');
    expect(() => numbers.labelled({}, '', '1')).toThrow("'1'");
  });
});

describe('a dialogue', () => {
  const template = new PromptTemplate(DIALOGUE);

  test('has its parts between marks, examples as turns of the first', () => {
    const shot = [{ role: 'HUMAN', prompt: 'shot' }];
    expect(template.question({ q: '?', a: 'no' }, shot, 'a', '')).toEqual([
      { section: 'begin', pos: 'begin' },
      { role: 'SYSTEM', prompt: 'Be brief.' },
      { role: 'HUMAN', prompt: 'shot' },
      { section: 'begin', pos: 'end' },
      { section: 'round', pos: 'begin' },
      { role: 'HUMAN', prompt: 'Q: ?' },
      { role: 'BOT', prompt: 'A: ' },
      { section: 'round', pos: 'end' },
    ]);
  });

  test('as an example is its round alone, with the answer', () => {
    expect(template.example({ q: '?', a: '!' }, null)).toEqual([
      { section: 'ice', pos: 'begin' },
      { role: 'HUMAN', prompt: 'Q: ?' },
      { role: 'BOT', prompt: 'A: !' },
      { section: 'ice', pos: 'end' },
    ]);
  });

  test('its end part opens with a closing mark, as in OpenCompass', () => {
    const ended = new PromptTemplate({ type: 'PromptTemplate', template: { round: ['{q}'], end: 'bye' } });
    expect(ended.question({ q: 1 }, '', null, '')).toEqual([
      { section: 'round', pos: 'begin' },
      '1',
      { section: 'round', pos: 'end' },
      { section: 'end', pos: 'end' },
      'bye',
      { section: 'end', pos: 'end' },
    ]);
  });

  test('without a round is refused', () => {
    const roundless = new PromptTemplate({ type: 'PromptTemplate', template: { begin: 'x' } });
    expect(() => roundless.question({}, '', null, '')).toThrow('"round"');
  });
});

test.each([
  ['a template that is neither text nor dict', { template: 3 }, 'must be text or a dict'],
  ['a list', { template: ['x'] }, 'must be text or a dict'],
  ['no template', {}, 'must be text or a dict'],
  ['a number for a label', { template: { A: 3 } }, "label's template"],
  ['an ice_token that is no text', { template: 'x', ice_token: 3 }, 'ice_token must be text'],
  ['an ice_token that the text lacks', { template: 'x', ice_token: '</E>' }, '</E>'],
  ['a key that is not known', { template: 'x', ice_tokens: '' }, 'ice_tokens'],
])('%s is refused', (_, config, message) => {
  expect(() => new PromptTemplate({ type: 'PromptTemplate', ...config })).toThrow(message);
});
