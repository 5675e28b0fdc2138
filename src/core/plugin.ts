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

/** A component of a user's own, together with what kind of component it is. */
export type Plugin<K extends PluginKind = PluginKind> = {
  [kind in K]: PluginKinds[kind] & { readonly plugin: kind };
}[K];

/**
 * Where a plug-in is: a file, relative to the config that names it, or a package; and the name under which it is
 * exported there (default: `default`). Stands in a config wherever a `type` may stand.
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

/** A retriever: which rows of the train split are shown with a sample. */
export function defineRetriever(definition: RetrieverDefinition): Plugin<'retriever'> {
  return { ...definition, plugin: 'retriever' };
}

/** An inferencer: the requests that a sample leads to, and the prediction that their replies make. */
export function defineInferencer(definition: InferencerDefinition): Plugin<'inferencer'> {
  return { ...definition, plugin: 'inferencer' };
}

/** An evaluator: the metrics of a task's predictions. */
export function defineEvaluator(definition: EvaluatorDefinition): Plugin<'evaluator'> {
  return { ...definition, plugin: 'evaluator' };
}

/** A postprocessor: the answer that is in a reply. */
export function definePostprocessor(definition: PostprocessorDefinition): Plugin<'postprocessor'> {
  return { ...definition, plugin: 'postprocessor' };
}

/** What scores a judge's replies make: the `dict_postprocessor` of an evaluator that asks one. */
export function defineJudgement(definition: JudgementDefinition): Plugin<'judgement'> {
  return { ...definition, plugin: 'judgement' };
}

/** A summarizer: the rows of the table. */
export function defineSummarizer(definition: SummarizerDefinition): Plugin<'summarizer'> {
  return { ...definition, plugin: 'summarizer' };
}
