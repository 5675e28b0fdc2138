import { defineModel, messageText } from 'lodestone';

/** A model that knows a few words: it answers with what `facts` has for a word of the question. */
export const lookup = defineModel({
  type: 'examples.Lookup',
  kinds: ['gen'],
  takesStopWords: false,
  keys: ['facts'],
  prompts: () => ({ style: 'roles' }),
  create(config) {
    const facts = Object.entries(config.facts ?? {});
    return {
      limits: { id: 'examples.Lookup', retries: 0 },
      identity: async () => ({ type: config.type, facts: config.facts ?? {} }),
      prepare: async () => undefined,
      async send({ prompt }) {
        const last = typeof prompt === 'string' ? undefined : prompt.at(-1);
        const question = last === undefined ? String(prompt) : messageText(last);
        const [, answer = 'I do not know.'] = facts.find(([word]) => question.includes(word)) ?? [];
        return { text: String(answer), finishReason: 'stop' };
      },
      countTokens: (prompt) => JSON.stringify(prompt).length / 4,
      close: async () => undefined,
    };
  },
});
