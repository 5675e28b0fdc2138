/** Bounds of a confidence interval, in the unit of what they bound. */
export type Interval = readonly [low: number, high: number];

/** The 97.5 % point of the normal distribution, for intervals of 95 %. */
export const Z95 = 1.959963984540054;
