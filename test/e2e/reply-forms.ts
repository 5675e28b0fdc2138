/**
 * The forms that replies of servers come in, and what is to be read in them: one table that every implementation of the
 * protocol has to pass.
 */
export interface ReplyForm {
  readonly title: string;
  /** The message of the reply; for `/completions` its content is the text. */
  readonly message: Readonly<Record<string, unknown>>;
  readonly finish?: string;
  /** The same in pieces, for those who ask for a stream. Default: the message as one piece. */
  readonly deltas?: readonly object[];
  /** What stands beside the choices. */
  readonly more?: object;
  /** How the body is written. Default: as JSON in UTF-8. */
  readonly write?: (json: string) => string | Buffer;
  /** Streams are UTF-8 and nothing else: `write` is for whole replies. */
  readonly wholeOnly?: boolean;
  readonly type?: string;
  /** A stream although none was asked for. */
  readonly alwaysStreams?: boolean;
  /** Only for chats. */
  readonly chatOnly?: boolean;
  /** What is predicted; the answer is B where nothing is said. */
  readonly text?: string;
  /** The answer counts as a failure of the sample. */
  readonly fails?: boolean;
}

const text = (words: string) => ({ type: 'text', text: words });
const B = { content: 'B' };

export const ANSWERS: readonly ReplyForm[] = [
  { title: 'a text', message: B },
  {
    title: 'a list of text parts',
    message: { content: [text('The answer '), text('is B')] },
    text: 'The answer is B',
  },
  { title: 'a list of texts', message: { content: ['The ', 'B'] }, text: 'The B' },
  { title: 'one part without a list', message: { content: text('B') } },
  { title: 'output_text, as of Responses', message: { content: [{ type: 'output_text', text: 'B' }] } },
  {
    title: 'a text with a value',
    message: { content: [{ type: 'text', text: { value: 'B', annotations: [] } }] },
  },
  {
    title: 'parts of Google',
    message: { content: { parts: [{ text: 'C?', thought: true }, { text: 'B' }] } },
  },
  {
    title: 'a thought of Mistral',
    message: { content: [{ type: 'thinking', thinking: [text('A, or C.')] }, text('B')] },
  },
  {
    title: 'a thought of Anthropic',
    message: { content: [{ type: 'thinking', thinking: 'A, or C.', signature: 'x' }, text('B')] },
  },
  {
    title: 'a thought that is kept back',
    message: { content: [{ type: 'redacted_thinking', data: 'AbC' }, text('B')] },
  },
  {
    title: 'parts and texts in turn',
    message: { content: [{ type: 'thinking', thinking: [text('A. C.')] }, text('Say '), text('B')] },
    deltas: [
      { content: [{ type: 'thinking', thinking: [text('A.')] }] },
      { content: [{ type: 'thinking', thinking: [text(' C.')] }] },
      { content: 'Say ' },
      { content: [text('B')] },
    ],
    text: 'Say B',
  },
  {
    title: 'an image beside the text',
    message: { content: [text('B'), { type: 'image_url', image_url: { url: 'x' } }] },
  },
  { title: 'parts that are null', message: { content: [null, text('B')] } },
  {
    title: 'reasoning as a list of parts',
    message: { ...B, reasoning: [{ type: 'text', text: 'A, or C.' }] },
    chatOnly: true,
  },
  { title: 'reasoning as a list of texts', message: { ...B, reasoning: ['A,', ' or C.'] }, chatOnly: true },
  {
    title: 'reasoning in details',
    message: {
      ...B,
      reasoning_details: [
        { type: 'reasoning.summary', summary: 'A.' },
        { type: 'reasoning.encrypted', data: 'C' },
      ],
    },
    chatOnly: true,
  },
  {
    title: 'a refusal',
    message: { content: null, refusal: 'I cannot answer B.' },
    text: '',
    fails: true,
    chatOnly: true,
  },
  {
    title: 'a refusal as a part',
    message: { content: [{ type: 'refusal', refusal: 'Not B.' }] },
    text: '',
    fails: true,
    chatOnly: true,
  },
  {
    title: 'a tool in place of an answer',
    message: {
      content: null,
      tool_calls: [{ index: 0, id: 'x', type: 'function', function: { name: 'find_b', arguments: '{}' } }],
    },
    finish: 'tool_calls',
    text: '',
    fails: true,
    chatOnly: true,
  },
  {
    title: 'a tool that is no reason to end',
    message: { content: '', tool_calls: [{ function: { name: 'find_b' } }] },
    text: '',
    fails: true,
    chatOnly: true,
  },
  {
    title: 'a function in place of an answer',
    message: { content: null, function_call: { name: 'find_b', arguments: '{}' } },
    text: '',
    fails: true,
    chatOnly: true,
  },
  {
    title: 'a tool as a part',
    message: { content: [{ type: 'tool_use', name: 'find_b', input: {} }] },
    text: '',
    fails: true,
    chatOnly: true,
  },
  {
    title: 'a tool beside an answer',
    message: { ...B, tool_calls: [{ function: { name: 'find_b' } }] },
    chatOnly: true,
  },
  { title: 'a byte order mark', message: B, write: (json) => `\ufeff${json}` },
  {
    title: 'NaN and Infinity',
    message: B,
    more: { score: 'NAN', best: 'INF' },
    write: (json) => json.replaceAll('"NAN"', 'NaN').replaceAll('"INF"', '-Infinity'),
  },
  {
    title: 'UTF-16',
    wholeOnly: true,
    message: { content: '答案是B' },
    write: (json) => Buffer.from(`\ufeff${json}`, 'utf16le'),
    text: '答案是B',
  },
  {
    title: 'a charset that is named',
    wholeOnly: true,
    message: { content: 'caf\u00e9 B' },
    type: 'application/json; charset=latin1',
    write: (json) => Buffer.from(json, 'latin1'),
    text: 'caf\u00e9 B',
  },
  {
    title: 'a charset that is not kept',
    message: { content: 'caf\u00e9 B' },
    type: 'application/json; charset=latin1',
    text: 'caf\u00e9 B',
  },
  { title: 'white space round the body', wholeOnly: true, message: B, write: (json) => `\n\n ${json}\r\n` },
  { title: 'no type', message: B, type: 'application/octet-stream' },
  { title: 'an unasked stream', message: B, alwaysStreams: true },
  { title: 'an unasked stream of another type', message: B, alwaysStreams: true, type: 'text/plain' },
  {
    title: 'an unasked stream with comments',
    message: B,
    alwaysStreams: true,
    write: (events) => `: alive\n\n${events}`,
  },
  { title: 'negative usage', message: B, more: { usage: { prompt_tokens: -5, completion_tokens: -1e9 } } },
  { title: 'absurd usage', message: B, more: { usage: { prompt_tokens: 1e15, completion_tokens: 1e300 } } },
  {
    title: 'usage of other kinds',
    message: B,
    more: { usage: { prompt_tokens: 'many', completion_tokens: null } },
  },
  { title: 'usage in parts', message: B, more: { usage: { prompt_tokens: 1.5, completion_tokens: 2 } } },
];

/** Replies that are no answers: the sample stays without one, in sight. */
export const FAULTS: readonly ReplyForm[] = [
  { title: 'a number', message: { content: 5 } },
  { title: 'a flag', message: { content: true } },
  { title: 'parts without a text', message: { content: [{ type: 'image_url', image_url: { url: 'B' } }] } },
  { title: 'an object of nothing known', message: { content: { b: 1 } } },
  { title: 'half of a reply', message: B, write: (json) => json.slice(0, json.length / 2) },
  { title: 'an empty body', message: B, write: () => '' },
  { title: 'brackets without end', message: B, write: () => '['.repeat(200_000) },
  {
    title: 'errors within errors',
    message: B,
    write: () => `${'{"error":'.repeat(50_000)}"B"${'}'.repeat(50_000)}`,
  },
  { title: 'NaN and nothing else', message: B, write: () => 'NaN' },
];
