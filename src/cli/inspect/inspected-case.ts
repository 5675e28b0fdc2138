import type { Json, JsonObject, PredictionRecord } from '../../core/index.ts';
import type { JournalSample, StoredVerdict } from '../../store/index.ts';

/** Kinds of cases that can be asked for. */
export const CASE_KINDS = ['unparsed', 'wrong', 'truncated', 'failed', 'unjudged'] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

/** A sample with all that is known of it. */
export interface InspectedCase {
  readonly model: string;
  readonly dataset: string;
  /** Who said it, where the reply is a judge's. */
  readonly judge?: string;
  readonly index: number;
  /** What it is: all kinds that it belongs to. */
  readonly kinds: readonly CaseKind[];
  readonly prompt: Json;
  readonly reply: Json;
  /** Absent if nothing was scored. */
  readonly answer?: Json;
  readonly span?: readonly [number, number];
  readonly reference?: Json;
  readonly score?: number;
  /** Why it failed, or counts as an empty answer. */
  readonly reason?: string;
}

/** Puts together what predictions, journal and scoring say of a sample. */
export function inspectedCase(
  task: { readonly model: string; readonly dataset: string },
  index: number,
  record: PredictionRecord,
  journal: JournalSample | undefined,
  verdict: StoredVerdict | undefined,
): InspectedCase {
  const { prediction } = record;
  const reason = journal?.reason ?? (verdict?.timedOut === true ? 'it took too long to score' : undefined);
  const reference = verdict?.reference ?? record.gold;
  return {
    ...task,
    index,
    kinds: caseKinds(journal, verdict),
    prompt: sentPrompt(record),
    reply: prediction ?? null,
    ...(verdict === undefined ? {} : { answer: verdict.answer ?? prediction }),
    ...(verdict?.span === undefined ? {} : { span: verdict.span }),
    ...(reference === undefined ? {} : { reference }),
    ...(verdict?.score === undefined ? {} : { score: verdict.score }),
    ...(reason === undefined ? {} : { reason }),
  };
}

/** Wrong is what did not get the full score, whatever the reason. */
function caseKinds(journal: JournalSample | undefined, verdict: StoredVerdict | undefined): CaseKind[] {
  const holds: Record<CaseKind, boolean> = {
    unparsed: verdict?.unparsed === true,
    wrong: verdict?.score !== undefined && verdict.score < 1,
    truncated: journal?.isTruncated === true,
    failed: journal?.isFailed === true,
    // Said of what judges reply.
    unjudged: false,
  };
  return CASE_KINDS.filter((kind) => holds[kind]);
}

/** What was asked: the prompt, or for scored options the prompt of each. */
function sentPrompt({ origin_prompt: prompt, ...rest }: PredictionRecord): Json {
  if (prompt !== undefined) return prompt;
  const options: JsonObject = {};
  for (const [key, value] of Object.entries(rest)) {
    if (key.startsWith('label: ')) options[key.slice('label: '.length)] = value;
  }
  return Object.keys(options).length > 0 ? options : null;
}
