import {
  asJson,
  type EvaluatorDefinition,
  type EvaluatorRun,
  float,
  isPlainObject,
  type Json,
  type JsonObject,
  LodestoneError,
  noSamples,
  plain,
} from '../../../core/index.ts';
import { numpyMean, pythonDumps, stripText } from '../../../util/index.ts';
import { requiredText } from '../../extraction/extracted.ts';
import { isEqual } from '../../metrics/measures/python-equality.ts';
import { chineseSentences, sequenceRouge } from '../../metrics/measures/word-rouge.ts';
import { shareTimesHundred } from '../../metrics/runs/mean-run.ts';
import { listShareRun } from '../../metrics/runs/share-run.ts';
import { bertWords } from './bert-tokens.ts';
import { medbenchOptions } from './medbench-options.ts';
import { entitiesIn, eventsIn, recordsIn, relationsIn } from './medical-records.ts';

const PREFIX = 'opencompass.datasets.medbench.medbench.MedBenchEvaluator';
const ACCURACY = { metric: 'Accuracy', percent: shareTimesHundred };

/** Options: the letters of the reply must be those of the answer, in its order. */
export const medbenchOptionsEvaluator: EvaluatorDefinition = {
  type: PREFIX,
  create: () =>
    listShareRun({
      ...ACCURACY,
      prepare: ({ prediction, reference }) => ({
        prediction: medbenchOptions(requiredText(prediction)),
        reference,
      }),
    }),
};

/** Blanks: the reply must hold all that the answer lists; of an answer that is text, all its characters. */
export const medbenchCloze: EvaluatorDefinition = {
  type: `${PREFIX}_Cloze`,
  create: () =>
    listShareRun({
      ...ACCURACY,
      isCorrect: (prediction, reference) => {
        const items = Array.isArray(reference) ? reference.map(requiredText) : [...requiredText(reference)];
        const text = requiredText(prediction);
        return items.every((item) => text.includes(item));
      },
    }),
};

/** True or false: a reply with a word of denial means no. */
export const medbenchTrueFalse: EvaluatorDefinition = {
  type: `${PREFIX}_TF`,
  create: () =>
    listShareRun({
      ...ACCURACY,
      prepare: ({ prediction, reference }) => ({ prediction: yesOrNo(requiredText(prediction)), reference }),
      isCorrect: isEqual,
    }),
};

function yesOrNo(reply: string): string {
  return /[不否]/.test(reply) ? '不可以' : '可以';
}

/** Entities by kind, one line a kind. */
export const medbenchEntities = structured('CMeEE', entitiesIn);
/** The parts of a medical record. */
export const medbenchRecords = structured('DBMHG', recordsIn);
/** Relations between entities. */
export const medbenchRelations = structured('CMeIE', relationsIn);
/** Events with what they happen to. */
export const medbenchEvents = structured('CHIP_CDEE', eventsIn);

/** F1 of what is extracted, over all samples. `pred` and `answer` of the details are exchanged, as in OpenCompass. */
function structured(name: string, read: (reply: string) => readonly Json[]): EvaluatorDefinition {
  return {
    type: `${PREFIX}_${name}`,
    create(): EvaluatorRun {
      const counts = { common: 0, given: 0, wanted: 0 };
      return {
        details: 'list',
        add({ prediction, reference }) {
          const found = read(requiredText(prediction)) as Json;
          const expected = plain(asJson(reference));
          const [given, wanted] = [thingKeys(found), thingKeys(expected)];
          counts.common += [...given].filter((key) => wanted.has(key)).length;
          counts.given += given.size;
          counts.wanted += wanted.size;
          return { detail: { pred: expected, answer: found, correct: null } };
        },
        finish: () => ({ metrics: { F1: f1Metric(counts) } }),
      };
    },
  };
}

/** One text for each thing; what is no dict is an error, as it is in OpenCompass. */
function thingKeys(things: Json): Set<string> {
  if (!Array.isArray(things)) throw noDicts();
  return new Set(
    things.map((thing) => {
      if (!isPlainObject(thing)) throw noDicts();
      const entries = Object.entries(thing).sort(([a], [b]) => (a < b ? -1 : 1));
      return JSON.stringify(entries.map(([, value]) => pythonDumps(value)));
    }),
  );
}

function noDicts(): LodestoneError {
  return new LodestoneError(
    'scoring-failed',
    'what is extracted, and the reference, must be lists of dicts',
    {
      hint: 'Check the output column of the dataset.',
    },
  );
}

function f1Metric({ common, given, wanted }: { common: number; given: number; wanted: number }): Json {
  if (common === 0) return 0;
  const [precision, recall] = [common / given, common / wanted];
  return float((2 * precision * recall) / (precision + recall));
}

/** What a criterion of a clinical trial is about: macro F1 over the labels that occur. */
export const medbenchTrialCriteria: EvaluatorDefinition = {
  type: `${PREFIX}_CHIP_CTC`,
  create(): EvaluatorRun {
    const pairs: [string, string][] = [];
    return {
      details: 'list',
      add({ prediction, reference }) {
        const given = stripText(requiredText(prediction));
        const wanted = asJson(reference);
        pairs.push([given, wanted === '' ? NO_LABEL : requiredText(reference)]);
        return { detail: { pred: wanted, answer: given, correct: null } };
      },
      finish: () => ({ metrics: { 'Macro-F1': float(macroF1(pairs)) } }),
    };
  },
};

/** What a reference without a label counts as. */
const NO_LABEL = '非上述类型';

function macroF1(pairs: readonly (readonly [string, string])[]): number {
  const labels = [...new Set(pairs.flat())].sort();
  return numpyMean(
    labels.map((label) => {
      const both = pairs.filter(([given, wanted]) => given === label && wanted === label).length;
      const either = pairs.reduce(
        (sum, [given, wanted]) => sum + Number(given === label) + Number(wanted === label),
        0,
      );
      return (2 * both) / either;
    }),
  );
}

/** Free text: mean ROUGE-L over BERT's words. */
export const medbenchText = overlap('NLG', (reference) => reference, true);
/** Medical reports, whose parts stand in a list. */
export const medbenchReports = overlap('IMCS_V2_MRG', partsText, false);
/** Findings of a document, in a list as well. */
export const medbenchFindings = overlap('Doc_parsing', partsText, false);

/** Pairs with an empty side do not count. `isSwapped`: OpenCompass takes the reply for the reference here. */
function overlap(
  name: string,
  referenceOf: (reference: unknown) => unknown,
  isSwapped: boolean,
): EvaluatorDefinition {
  return {
    type: `${PREFIX}_${name}`,
    heavy: true,
    create(): EvaluatorRun {
      const values: number[] = [];
      return {
        details: 'list',
        add({ prediction, reference: given }) {
          const reference = referenceOf(given);
          if (isEmpty(prediction) || isEmpty(reference)) return undefined;
          const [reply, wanted] = [wordsText(requiredText(prediction)), wordsText(requiredText(reference))];
          const value = sequenceRouge(chineseSentences(reply), chineseSentences(wanted));
          values.push(value);
          const [pred, answer] = isSwapped ? [wanted, reply] : [reply, wanted];
          return { score: value, detail: { pred, answer, correct: false } };
        },
        finish() {
          if (values.length === 0) throw noSamples();
          const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
          return { metrics: { RougeL: float(mean) } };
        },
      };
    },
  };
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '';
}

function wordsText(text: string): string {
  return bertWords(text).join(' ') || '无 。';
}

function partsText(reference: unknown): string {
  const parts = Array.isArray(reference) ? (reference as JsonObject[]) : [];
  return parts.map(({ type, entity }) => `${type}：${entity}\n`).join('');
}
