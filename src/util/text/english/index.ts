export { englishSentences } from './english-sentences.ts';
export { englishWords } from './english-words.ts';
