import {
  type DataFiles,
  type JsonObject,
  type LoaderDefinition,
  LodestoneError,
  type Row,
} from '../../core/index.ts';
import { before, PythonRandom } from '../../util/index.ts';
import { type HiddenNeedles, needleRows, placeIn } from '../hidden-needles.ts';
import { jsonFile } from '../json-rows.ts';
import { jsonLines } from '../row-source.ts';

const HUB = { 'opencompass/needlebench': 'needlebench' };

/** NeedleBench, one needle: a sentence at `depth` percent of the text. */
export const needleBenchOriginDataset: LoaderDefinition = {
  type: 'opencompass.datasets.needlebench.origin.NeedleBenchOriginDataset',
  hubPaths: HUB,
  load: (args, { files }) => needleRows(args, files, () => singleNeedles(args, files)),
};

/** NeedleBench, a chain of `num_needles` needles: the first at `depth` percent, each further one `diff` percent on. */
export const needleBenchMultiDataset: LoaderDefinition = {
  type: 'opencompass.datasets.needlebench.multi.NeedleBenchMultiDataset',
  hubPaths: HUB,
  load: (args, { files }) => needleRows(args, files, () => chains(args, files)),
};

/**
 * NeedleBench, needles in all `depths` at once. OpenCompass draws other needles in each process; here they are those
 * of the seed 0.
 */
export const needleBenchParallelDataset: LoaderDefinition = {
  type: 'opencompass.datasets.needlebench.parallel.NeedleBenchParallelDataset',
  hubPaths: HUB,
  load: (args, { files }) => needleRows(args, files, () => parallelNeedles(args, files)),
};

interface Needle {
  language: string;
  needle: string;
  retrieval_question: string;
  arg1: string;
  arg2: string;
}

async function singleNeedles(args: JsonObject, files: DataFiles): Promise<HiddenNeedles> {
  const wording = languageWording(args);
  const all = await needlesIn(args, files);
  return {
    needles(counter) {
      const { needle, retrieval_question: question, arg2 } = drawn(all, counter);
      const text = `\n${needle}\n`;
      const asked = args.guide === true ? wording.guided(question) : wording.opened(wording.guided(question));
      return { texts: [text], question: asked, answer: `${text}*${arg2}` };
    },
    insert: (text, [needle = []]) => inserted(text, [placeIn(text.length, Number(args.depth))], [needle]),
    prompt: (context, question) => `${wording.lead}${wording.document(context)}\n\n${wording.ask}${question}`,
  };
}

interface Chain {
  derivation_count: number;
  derivations: string[];
  answer: string;
  question: string;
}

async function chains(args: JsonObject, files: DataFiles): Promise<HiddenNeedles> {
  const wording = languageWording(args);
  const all = await jsonFile<Chain[]>(files, `${args.path}/${args.needle_file_name}`);
  const long = all.filter(({ derivation_count: count }) => count === args.num_needles);
  return {
    needles(counter) {
      const { derivations, answer, question } = drawn(long, counter);
      const texts = derivations.map((text) => `\n${text}\n`);
      const asked = args.guide === true ? question + wording.consider : question;
      return { texts, question: asked, answer: `${answer}*${answer}` };
    },
    insert: (text, needles) => inserted(text, chainPlaces(text.length, needles, args), needles),
    prompt: (context, question) => `${wording.lead}${wording.document(context)}\n\n${wording.ask}${question}`,
  };
}

/** Where the needles of a chain go; each pushes those behind it once more than its own length asks for. */
function chainPlaces(
  total: number,
  needles: readonly (readonly number[])[],
  { depth, diff }: JsonObject,
): number[] {
  const places: number[] = [];
  let hidden = 0;
  for (const [index, needle] of needles.entries()) {
    const previous = needles[index - 1];
    const place =
      previous === undefined
        ? placeIn(total, Number(depth))
        : Math.trunc((places[index - 1] ?? 0) + previous.length + total * (Number(diff) / 100));
    places.push(Math.min(place, total + hidden));
    hidden += needle.length;
  }
  let pushed = 0;
  return places.map((place, index) => {
    const at = place + pushed;
    pushed += needles[index]?.length ?? 0;
    return at;
  });
}

async function parallelNeedles(args: JsonObject, files: DataFiles): Promise<HiddenNeedles> {
  const wording = languageWording(args);
  const depths = args.depths as number[];
  const all = different(await needlesIn(args, files, new PythonRandom(0)), depths.length);
  return {
    needles(counter) {
      const chosen = [...all];
      new PythonRandom(counter).shuffle(chosen);
      const question = wording.together(chosen.map(({ retrieval_question: one }) => one));
      return {
        texts: chosen.map(({ needle }) => `\n${needle}\n`),
        question: args.guide === true ? wording.guided(question) : question,
        answer: `${chosen.map(({ arg2 }) => arg2).join('*')}#${depths.join('*')}`,
      };
    },
    insert(text, needles) {
      let length = text.length;
      let pushed = 0;
      const places = needles.map((needle, index) => {
        const at = Math.min(placeIn(text.length, depths[index] ?? 0) + pushed, length);
        length += needle.length;
        pushed += needle.length;
        return at;
      });
      return inserted(text, places, needles);
    },
    prompt: (context, question) =>
      `${wording.lead}${wording.readFirst}${wording.document(context)}\n\n${wording.askAll}${question}\n`,
  };
}

/** The first needles that share neither of what they are about with one before them. */
function different(needles: readonly Needle[], count: number): Needle[] {
  const seen = { arg1: new Set<string>(), arg2: new Set<string>() };
  const found: Needle[] = [];
  for (const needle of needles) {
    if (found.length === count) break;
    if (seen.arg1.has(needle.arg1) || seen.arg2.has(needle.arg2)) continue;
    seen.arg1.add(needle.arg1);
    seen.arg2.add(needle.arg2);
    found.push(needle);
  }
  return found;
}

/** The needles of the dataset's language, in the order of the file or shuffled. */
async function needlesIn(args: JsonObject, files: DataFiles, random?: PythonRandom): Promise<Needle[]> {
  const lines: Row[] = [];
  for await (const line of jsonLines(files, `${args.path}/${args.needle_file_name}`)) lines.push(line);
  random?.shuffle(lines);
  return (lines as unknown as Needle[]).filter(({ language }) => language === args.language);
}

function drawn<T>(items: readonly T[], seed: number): T {
  if (items.length === 0) throw new LodestoneError('data-malformed', 'NeedleBench has no such needles');
  return new PythonRandom(seed).choice(items);
}

/** Tokens with needles put in one after the other, each at its place in what is there by then. */
function inserted(
  text: readonly number[],
  places: readonly number[],
  needles: readonly (readonly number[])[],
): number[] {
  return needles.reduce<number[]>(
    (all, needle, index) => {
      const at = places[index] ?? 0;
      return [...all.slice(0, at), ...needle, ...all.slice(at)];
    },
    [...text],
  );
}

interface Wording {
  readonly lead: string;
  readonly readFirst: string;
  readonly document: (context: string) => string;
  readonly ask: string;
  readonly askAll: string;
  readonly consider: string;
  /** The question with the advice to think of the document first. */
  guided(question: string): string;
  /** A guided question that a base model goes on with. */
  opened(question: string): string;
  /** Several questions in one, with the form of their answers. */
  together(questions: readonly string[]): string;
}

/** What stands between marks of quotation in a question, up to `end`. */
function formIn(question: string, end: string): string {
  return before(question.split("'")[1] ?? '', end);
}

/** A question whose form of answer, which begins with `form`, follows the advice. */
function withAdvice(question: string, advice: string, form: string): string {
  const [asked = '', rest] = question.split(form);
  if (rest === undefined) throw new RangeError(`a question lacks "${form}"`);
  return `${asked}${advice}${form}${rest}`;
}

const ENGLISH: Wording = {
  lead: 'You are an intelligent AI assistant skilled in answering user questions.\nPlease keep your answers concise and clear. Do not talk about irrelevant topics or repeat your answers.\n',
  readFirst: '',
  document: (context) => `The document given to you by the user is ${context}`,
  ask: 'Now, the question is: ',
  askAll: 'Now, the questions are: ',
  consider: 'Before answering, please consider what in the document is most relevant to this question.',
  guided: (question) => withAdvice(question, `${ENGLISH.consider} `, 'Please answer in the format'),
  opened: (question) => cutEnd(question.replaceAll("Please answer in the format '", ''), 10),
  together: (questions) =>
    `${questions.map((one) => `${before(one, '?')}?`).join('、')}Please answer in the format of '${questions.map((one) => formIn(one, '.')).join('、')}'`,
};

const CHINESE: Wording = {
  lead: '你是一个善于回答用户问题的智能AI助手\n请保持你的回答简洁清楚。不要说和下面文档中的无关的话，或重复你的回答\n',
  readFirst: '请先仔细阅读下面的文档再依次回答最后提出的问题\n',
  document: (context) => `用户现在给你的文档是${context}`,
  ask: '现在请问：',
  askAll: '现在请问：',
  consider: '在回答之前，请思考文档中与此问题最相关的内容是什么。',
  guided: (question) => withAdvice(question, CHINESE.consider, '请按照'),
  opened: (question) => cutEnd(question.replaceAll("请按照'", ''), 16),
  together: (questions) =>
    `${questions.map((one) => `${before(one, '？')}？`).join('、')}请按照'${questions.map((one) => formIn(one, '。')).join('、')}'的格式回答。`,
};

function cutEnd(text: string, count: number): string {
  return [...text].slice(0, -count).join('');
}

function languageWording({ language }: JsonObject): Wording {
  if (language === 'English') return ENGLISH;
  if (language === 'Chinese') return CHINESE;
  throw new LodestoneError('config-invalid', `NeedleBench has no language "${language}"`, {
    hint: 'Write English or Chinese.',
  });
}
