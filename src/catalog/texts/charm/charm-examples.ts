/** The ways in which CHARM's questions are posed. */
export const CHARM_WAYS = ['Direct', 'ZH-CoT', 'EN-CoT', 'XLT', 'Translate-EN'] as const;

export type CharmWay = (typeof CHARM_WAYS)[number];

/** By way, the examples in front of a question. */
export type CharmExamples = { readonly [way in CharmWay]: string };
