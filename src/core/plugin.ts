import type { LoaderDefinition } from './dataset.ts';
import type { InferencerDefinition, RetrieverDefinition } from './inference.ts';
import type { ModelDefinition } from './model.ts';
import type { EvaluatorDefinition, JudgementDefinition, PostprocessorDefinition } from './scoring.ts';
import type { SummarizerDefinition } from './summary.ts';

/** What a plug-in may be, and the contract that it fulfils. */
export interface PluginKinds {
  dataset: LoaderDefinition;
  model: ModelDefinition;
  retriever: RetrieverDefinition;
  inferencer: InferencerDefinition;
  evaluator: EvaluatorDefinition;
  postprocessor: PostprocessorDefinition;
  judgement: JudgementDefinition;
  summarizer: SummarizerDefinition;
}

export type PluginKind = keyof PluginKinds;

/** A user-defined component and its kind. */
export type Plugin<K extends PluginKind = PluginKind> = {
  [kind in K]: PluginKinds[kind] & { readonly plugin: kind };
}[K];

/**
 * Where a plug-in is: a file, relative to the config that names it, or a package; and the name under which it is
 * exported there (default: `default`). Allowed in a config wherever a `type` is.
 */
export type PluginReference = { module: string; export?: string };

/** A dataset class: how the rows of its splits are read. */
export function defineDataset(definition: LoaderDefinition): Plugin<'dataset'> {
  return { ...definition, plugin: 'dataset' };
}

/** A model type: how its prompts are written, and how it is asked. */
export function defineModel(definition: ModelDefinition): Plugin<'model'> {
  return { ...definition, plugin: 'model' };
}

/** A retriever: chooses the in-context examples of a sample from the train split. */
export function defineRetriever(definition: RetrieverDefinition): Plugin<'retriever'> {
  return { ...definition, plugin: 'retriever' };
}

/** An inferencer: the requests of a sample, and the prediction from their replies. */
export function defineInferencer(definition: InferencerDefinition): Plugin<'inferencer'> {
  return { ...definition, plugin: 'inferencer' };
}

/** An evaluator: the metrics of a task's predictions. */
export function defineEvaluator(definition: EvaluatorDefinition): Plugin<'evaluator'> {
  return { ...definition, plugin: 'evaluator' };
}

/** A postprocessor: extracts the answer from a reply. */
export function definePostprocessor(definition: PostprocessorDefinition): Plugin<'postprocessor'> {
  return { ...definition, plugin: 'postprocessor' };
}

/** Computes scores from judgements: the `dict_postprocessor` of an evaluator with a judge. */
export function defineJudgement(definition: JudgementDefinition): Plugin<'judgement'> {
  return { ...definition, plugin: 'judgement' };
}

/** A summarizer: the rows of the table. */
export function defineSummarizer(definition: SummarizerDefinition): Plugin<'summarizer'> {
  return { ...definition, plugin: 'summarizer' };
}
