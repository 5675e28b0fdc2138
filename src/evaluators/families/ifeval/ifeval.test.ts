/** IFEval: which replies follow their instructions, as the real evaluator says. */

import { scored } from '../../../../test/fixtures/scoring/columns.ts';
import { vectors } from '../../../../test/fixtures/scoring/vectors.ts';
import type { JsonObject } from '../../../core/index.ts';

type Instruction = readonly [name: string, args?: JsonObject];

/** Whether a reply follows its instructions as it stands, and without a line at either end or asterisks. */
async function follows(
  instructions: readonly Instruction[],
  reply: string,
): Promise<[strictly: boolean, loosely: boolean]> {
  const reference = {
    instruction_id_list: instructions.map(([name]) => name),
    kwargs: instructions.map(([, args = {}]) => args),
  };
  const columns = { predictions: [reply], references: [reference] };
  const { details } = await scored('opencompass.datasets.IFEval.ifeval.IFEvaluator', columns);
  const [detail] = details as JsonObject[];
  return [detail?.is_strict_correct === true, detail?.is_loose_correct === true];
}

vectors('instructions', follows, [
  [
    [['detectable_format:number_bullet_lists', { num_bullets: 3 }]],
    'My answer is maybe.\n* item\n* item\n* item',
    [true, true],
  ],
  [
    [['keywords:frequency', { frequency: 3, keyword: 'elephant', relation: 'at least' }]],
    'Any other questions?\n elephant',
    [false, false],
  ],
  [[['combination:two_responses']], 'Response A\n******\nResponse B', [true, true]],
  [[['detectable_format:json_format']], '```json\n{"a": [1, 2]}\n```', [true, true]],
  [[['punctuation:no_comma']], '# Heading\nSECTION 1\nfoo\nSECTION 2\nbar\nbye', [true, true]],
  [
    [['keywords:forbidden_words', { forbidden_words: ['parody'] }]],
    'Sure. Here is my response.\n\n* one\n* two\n* three\n\nP.S. thanks',
    [true, true],
  ],
  [
    [['detectable_format:number_highlighted_sections', { num_highlights: 3 }]],
    'Is there anything else I can help with? *hl0* *hl1* *hl2*',
    [true, true],
  ],
  [
    [['keywords:letter_frequency', { let_frequency: 2, let_relation: 'less than', letter: 'a' }]],
    'Any other questions?\n',
    [true, true],
  ],
  [
    [['length_constraints:number_sentences', { num_sentences: 20, relation: 'at least' }]],
    'Is there anything else I can help with?',
    [false, false],
  ],
  [
    [['detectable_format:number_bullet_lists', { num_bullets: 4 }]],
    'Response A\n******\nResponse B\n* item\n* item\n* item\n* item',
    [true, true],
  ],
  [
    [['detectable_format:json_format']],
    'Sure. Here is my response.\n\n* one\n* two\n* three\n\nP.S. thanks',
    [false, false],
  ],
  [
    [['detectable_format:multiple_sections', { num_sections: 3, section_spliter: 'SECTION' }]],
    '# Heading\nIs there anything else I can help with?\nbye',
    [false, false],
  ],
  [
    [['length_constraints:number_words', { num_words: 300, relation: 'at least' }]],
    '# Heading\n{"a": 1} filler filler filler filler filler filler filler filler filler filler\nbye',
    [false, false],
  ],
  [
    [['detectable_content:number_placeholders', { num_placeholders: 3 }]],
    'a, b, c [p0] [p1] [p2] [p3] [p4]',
    [true, true],
  ],
  [
    [['change_case:capital_word_frequency', { capital_frequency: 15, capital_relation: 'at least' }]],
    '# Heading\n\nbye',
    [false, false],
  ],
  [
    [['startend:end_checker', { end_phrase: 'Is there anything else I can help with?' }]],
    '# Heading\nall lower case words only here.\nIs there anything else I can help with?\nbye',
    [false, true],
  ],
  [
    [['length_constraints:number_paragraphs', { num_paragraphs: 2 }]],
    '<<My Title>>\n\nParagraph one.\n\n***\n\nParagraph two with [name] and [date].',
    [true, true],
  ],
  [[['detectable_format:title']], 'Response A\n******\nResponse B', [false, false]],
  [[['punctuation:no_comma']], '**```json\n{"a": [1, 2]}\n```**', [false, false]],
  [[['startend:quotation']], 'all lower case words only here.', [false, false]],
  [
    [
      [
        'length_constraints:nth_paragraph_first_word',
        { first_word: 'firms', nth_paragraph: 1, num_paragraphs: 4 },
      ],
    ],
    'My answer is yes.',
    [false, false],
  ],
  [
    [['keywords:existence', { keywords: ['bill', 'economist', 'jurgen'] }]],
    '# Heading\nall lower case words only here. bill economist jurgen\nbye',
    [true, true],
  ],
  [
    [['detectable_content:postscript', { postscript_marker: 'P.S.' }]],
    '# Heading\nall lower case words only here.\nbye',
    [false, false],
  ],
  [[['change_case:english_capital']], 'SECTION 1\nfoo\nSECTION 2\nbar', [false, false]],
  [
    [['keywords:frequency', { frequency: 2, keyword: 'fiesta', relation: 'at least' }]],
    ' fiesta fiesta',
    [true, true],
  ],
  [[['detectable_format:constrained_response']], '*highlighted* and *another* and **bold**', [false, false]],
  [
    [['change_case:english_lowercase']],
    'Mein Name ist Hans und ich wohne in Berlin seit vielen Jahren.',
    [false, false],
  ],
  [[['punctuation:no_comma']], '', [false, false]],
  [[['combination:two_responses']], '**{"a": 1}**', [false, false]],
  [[['detectable_content:postscript', { postscript_marker: 'P.P.S' }]], '', [false, false]],
  [
    [['punctuation:no_comma']],
    '<<My Title>>\n\nParagraph one.\n\n***\n\nParagraph two with [name] and [date].',
    [true, true],
  ],
  [[['punctuation:no_comma']], '"quoted response"', [true, true]],
  [[['punctuation:no_comma']], '# Heading\n{"a": 1}\nbye', [true, true]],
  [[['startend:quotation']], 'HELLO WORLD THIS IS LOUD.', [false, false]],
  [[['change_case:english_capital']], '```json\n{"a": [1, 2]}\n```', [false, false]],
  [[['change_case:english_capital']], 'Any other questions?\n', [false, false]],
  [
    [['keywords:forbidden_words', { forbidden_words: ['beauty', 'pretty'] }]],
    'My answer is yes.',
    [true, true],
  ],
  [[['punctuation:no_comma']], '*highlighted* and *another* and **bold**', [true, true]],
  [
    [['keywords:forbidden_words', { forbidden_words: ['yo', 'peace', 'check'] }]],
    'Is there anything else I can help with?',
    [true, true],
  ],
  [[['startend:quotation']], '**no commas here at all**', [false, false]],
]);
