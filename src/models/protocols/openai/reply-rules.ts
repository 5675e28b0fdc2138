/** How the text that scoring sees is made of a chat reply. */
export interface ReplyRules {
  /** Takes white space off both ends of an answer. */
  readonly strips: boolean;
  /** Stands between reasoning and answer; undefined leaves the reasoning out. */
  readonly thinkTag: string | undefined;
  /** Whether a reply without a text is an answer: always, only as the finish reasons allow, or only an empty text. */
  readonly empty: 'answer' | 'finished' | 'text';
  /** Keeps the choices as they came, for their log-probabilities. */
  readonly keepsChoices: boolean;
}

/** The rules for endpoints of other model types: the answer as it is, reasoning apart. */
export const ENDPOINT_RULES: ReplyRules = {
  strips: false,
  thinkTag: undefined,
  empty: 'answer',
  keepsChoices: false,
};
