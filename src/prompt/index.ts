export * from './conversation.ts';
export * from './meta-template.ts';
export * from './prompt-list.ts';
export * from './prompt-source.ts';
export * from './prompt-template.ts';
export * from './raw-prompt-template.ts';
export * from './template-parser.ts';
export * from './version-hash.ts';
