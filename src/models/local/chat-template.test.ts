import { expect, test } from 'vitest';
import { CHAT_TEMPLATE } from '../../../test/fixtures/tiny-gguf/tiny-model.ts';
import { ChatTemplate, ConversationError, conversation } from './chat-template.ts';

const template = new ChatTemplate(CHAT_TEMPLATE, { bosText: '<s>', eosText: '</s>' });

test('joins neighbours of one role, skips empty turns and names roles as chat templates do', () => {
  const prompt = [
    { role: 'SYSTEM', prompt: 'Be brief.' },
    { role: 'HUMAN', prompt: 'One.' },
    { role: 'BOT', prompt: '' },
    { role: 'HUMAN', prompt: 'Two.' },
    { role: 'BOT', prompt: 'Three.' },
  ];
  expect(conversation(prompt)).toEqual([
    { role: 'system', content: 'Be brief.' },
    { role: 'user', content: 'One.\nTwo.' },
    { role: 'assistant', content: 'Three.' },
  ]);
  expect(conversation('Hello')).toEqual([{ role: 'user', content: 'Hello' }]);
  expect(conversation([{ role: 'user', content: 'Hi' }])).toEqual([{ role: 'user', content: 'Hi' }]);
});

test('renders Chinese and asks for the next answer', () => {
  const messages = conversation([{ role: 'HUMAN', prompt: '法国的首都是哪里？\n答：' }]);
  expect(template.render(messages)).toBe(
    '<s><|im_start|>user\n法国的首都是哪里？\n答：<|im_end|>\n<|im_start|>assistant\n',
  );
});

test('follows the block rules of Hugging Face: no line breaks after blocks, no indentation before them', () => {
  const source =
    '{% for m in messages %}\n    {% if m.role == "user" %}\n[{{ m.content }}]\n    {% endif %}\n{% endfor %}\n';
  const blocks = new ChatTemplate(source, { bosText: '', eosText: '' });
  expect(blocks.render([{ role: 'user', content: 'a' }])).toBe('[a]\n');
});

test('finds how much of the rendered text a shared start decides', () => {
  const shared = [{ role: 'HUMAN', prompt: 'Question: what? ' }];
  const prompt = [{ role: 'HUMAN', prompt: 'Question: what? Answer this.' }];
  const rendered = template.renderShared(prompt, 'Question: what? '.length);
  expect(rendered.text.slice(0, rendered.shared)).toBe('<s><|im_start|>user\nQuestion: what? ');
  expect(template.renderShared(shared, 0).shared).toBe(0);
});

test('a role that no template knows, and a conversation that this one refuses, are errors of the prompt', () => {
  expect(() => conversation([{ role: 'JUDGE', prompt: 'x' }])).toThrow(ConversationError);
  const strict = new ChatTemplate("{{ raise_exception('roles must alternate') }}", {
    bosText: '',
    eosText: '',
  });
  expect(() => strict.render([])).toThrow(/roles must alternate/);
});
