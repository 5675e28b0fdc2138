import { Registry, type SummarizerDefinition } from '../core/index.ts';

/** Summarizers of plug-ins. OpenCompass's own table is made by {@link summarize}. */
export const summarizers = new Registry<SummarizerDefinition>('summarizer', []);
