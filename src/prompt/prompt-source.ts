import {
  asJson,
  type ChatMessage,
  type ComponentConfig,
  type InferConfig,
  type Json,
  LodestoneError,
  type PromptList,
  type PromptSource,
  type RenderedPrompt,
  type Row,
} from '../core/index.ts';
import { append } from './prompt-list.ts';
import { PromptTemplate } from './prompt-template.ts';
import { RawPromptTemplate } from './raw-prompt-template.ts';

type Template = PromptTemplate | RawPromptTemplate;

export interface PromptSourceOptions {
  readonly config: InferConfig;
  readonly train: readonly Row[];
  readonly outputColumn: string | null;
  /** The answers that there are in the test split: the labels of templates that have none. Default none. */
  readonly answers?: readonly Json[];
  /** Stands between examples, and after the last one; the retriever says which. Not used by dialogues. */
  readonly iceSeparator: string;
  readonly iceEosToken: string;
}

/** Fills the templates of an `infer_cfg` with rows and examples. */
export function createPromptSource(options: PromptSourceOptions): PromptSource {
  const { config, train, outputColumn } = options;
  const iceTemplate = parsedTemplate(config.ice_template);
  const promptTemplate = parsedTemplate(config.prompt_template);
  const questions = questionTemplate(promptTemplate, iceTemplate);
  const cache = new Map<string, RenderedPrompt>();

  const exampleOf = (template: Template, id: number): RenderedPrompt => {
    const row = train.at(id);
    if (row === undefined) throw outside(id, train.length);
    if (template instanceof RawPromptTemplate) return { messages: template.example(row) };
    return template.example(row, outputColumn === null ? null : asJson(row[outputColumn]));
  };

  const examples = (ids: readonly number[]): RenderedPrompt => {
    if (iceTemplate === undefined) {
      if (ids.length === 0) return options.iceEosToken;
      throw invalid('the retriever chooses examples, but ice_template is missing');
    }
    return joinExamples(
      ids.map((id) => exampleOf(iceTemplate, id)),
      iceTemplate,
      options,
    );
  };

  return {
    labels: () => templateLabels(promptTemplate, iceTemplate, options.answers ?? []),
    examples: (ids) => {
      // Fixed examples are the same for every sample: written once.
      const key = ids.join(' ');
      const known = cache.get(key) ?? examples(ids);
      if (cache.size < EXAMPLE_CACHE_SIZE) cache.set(key, known);
      return known;
    },
    question: (row, ice, answerToken) => {
      if (questions instanceof RawPromptTemplate)
        return { messages: questions.question(row, promptMessages(ice)) };
      return questions.question(row, iceInsert(ice), outputColumn, answerToken);
    },
    filled: (row) => {
      if (promptTemplate instanceof RawPromptTemplate) return { messages: promptTemplate.question(row, []) };
      return promptTemplate?.question(row, '', null, '');
    },
    labelled: (row, ice, label) => {
      // OpenCompass leaves examples out of labelled raw prompts.
      if (questions instanceof RawPromptTemplate) return { messages: questions.question(row, []) };
      return questions.labelled(row, iceInsert(ice), label);
    },
  };
}

const EXAMPLE_CACHE_SIZE = 256;

function parsedTemplate(config: ComponentConfig | undefined): Template | undefined {
  if (config === undefined) return undefined;
  const name = config.type.split('.').at(-1);
  if (name === 'PromptTemplate') return new PromptTemplate(config);
  if (name === 'RawPromptTemplate') return new RawPromptTemplate(config);
  throw new LodestoneError('unknown-component', `unknown prompt template "${config.type}"`, {
    hint: 'Use PromptTemplate or RawPromptTemplate.',
  });
}

/** The template that writes the question: the prompt template, or the examples' own when it takes examples in. */
function questionTemplate(prompt: Template | undefined, ice: Template | undefined): Template {
  const template = prompt ?? ice;
  if (template === undefined) throw invalid('infer_cfg has neither a prompt_template nor an ice_template');
  if (ice !== undefined && template.iceToken === null) {
    const name = prompt === undefined ? 'ice_template' : 'prompt_template';
    throw invalid(`the ${name} has no ice_token to mark the place of the examples`);
  }
  return template;
}

function templateLabels(
  prompt: Template | undefined,
  ice: Template | undefined,
  answers: readonly Json[],
): Json[] {
  if (prompt instanceof PromptTemplate && prompt.isDict) return prompt.labels;
  if (ice instanceof PromptTemplate && ice.iceToken !== null && ice.isDict) return ice.labels;
  if (answers.length === 1) return [...answers];
  if (answers.length > 1) {
    throw invalid(
      'the template is a single text, so every label would be scored with the same prompt',
      'Write one template per label.',
    );
  }
  throw invalid('the templates have no labels', 'Set "labels" of the inferencer.');
}

function joinExamples(
  parts: RenderedPrompt[],
  template: Template,
  options: PromptSourceOptions,
): RenderedPrompt {
  if (template instanceof RawPromptTemplate) return { messages: parts.flatMap(promptMessages) };
  const separator = template.isDialogue ? '' : options.iceSeparator;
  const end = template.isDialogue ? '' : options.iceEosToken;
  if (parts.length === 0 || typeof parts[0] === 'string') return parts.join(separator) + end;
  let list: PromptList = [];
  for (const part of parts) list = append([...list, ...(part as PromptList)], separator);
  return [...list, end];
}

function promptMessages(prompt: RenderedPrompt): readonly ChatMessage[] {
  return typeof prompt === 'object' && 'messages' in prompt ? prompt.messages : [];
}

function iceInsert(prompt: RenderedPrompt): string | PromptList {
  if (typeof prompt === 'object' && 'messages' in prompt) {
    throw invalid(
      'raw message examples cannot be used in a prompt template',
      'Write both as RawPromptTemplate.',
    );
  }
  return prompt;
}

function outside(id: number, size: number): LodestoneError {
  return invalid(`example ${id} was asked for, but the train split has ${size} rows (0 to ${size - 1})`);
}

function invalid(message: string, hint?: string): LodestoneError {
  return new LodestoneError('prompt-invalid', message, hint === undefined ? {} : { hint });
}
