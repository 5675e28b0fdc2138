/** A smooth function of one variable at a step: value and slope. */
export interface AtStep {
  readonly value: number;
  readonly slope: number;
}

/** When a step is good enough, and what steps are allowed. */
export interface SearchRule {
  /** The value falls at least by this share of what the slope at the start promises. */
  readonly decrease: number;
  /** The slope's size is at most this share of that at the start. */
  readonly curvature: number;
  /** Width of the interval, relative to its end, at which the search gives up. */
  readonly width: number;
  readonly most: number;
  readonly evaluations: number;
}

/** An end of the interval in which a good step lies. */
interface End extends AtStep {
  readonly step: number;
}

interface State {
  /** The best step so far. */
  best: End;
  other: End;
  isBracketed: boolean;
  least: number;
  most: number;
}

const BISECT_BELOW = 0.66;
const [EXTEND_LEAST, EXTEND_MOST] = [1.1, 4];

/**
 * A step that satisfies the strong Wolfe conditions (Moré and Thuente 1994, "Line search algorithms with guaranteed sufficient
 * decrease"; the steps are those of MINPACK-2's `dcsrch`, so that optimizers that use it go the same way). Undefined if none
 * was found. `start`: value and slope at 0; the slope must be negative.
 */
export function wolfeSearch(
  start: AtStep,
  first: number,
  evaluate: (step: number) => AtStep,
  rule: SearchRule,
): number | undefined {
  const promised = rule.decrease * start.slope;
  const origin = { step: 0, ...start };
  const state: State = {
    ...{ best: origin, other: origin, isBracketed: false },
    ...{ least: 0, most: first + EXTEND_MOST * first },
  };
  let [width, older] = [rule.most, 2 * rule.most];
  let [step, isFirstStage] = [first, true];
  for (let count = 0; count < rule.evaluations; count += 1) {
    const here = { step, ...evaluate(step) };
    const limit = start.value + step * promised;
    if (isFirstStage && here.value <= limit && here.slope >= 0) isFirstStage = false;
    const isLow = here.value <= limit;
    if (isLow && Math.abs(here.slope) <= rule.curvature * -start.slope) return step;
    if (isExhausted(state, step, rule) || (step === rule.most && isLow && here.slope <= promised))
      return step;
    step =
      isFirstStage && here.value <= state.best.value && !isLow
        ? tilted(state, here, promised)
        : nextStep(state, here);
    if (state.isBracketed) {
      const span = Math.abs(state.other.step - state.best.step);
      if (span >= BISECT_BELOW * older) step = state.best.step + 0.5 * (state.other.step - state.best.step);
      [older, width] = [width, span];
      state.least = Math.min(state.best.step, state.other.step);
      state.most = Math.max(state.best.step, state.other.step);
    } else {
      state.least = step + EXTEND_LEAST * (step - state.best.step);
      state.most = step + EXTEND_MOST * (step - state.best.step);
    }
    step = Math.min(Math.max(step, 0), rule.most);
    if (isExhausted(state, step, rule)) step = state.best.step;
  }
  return undefined;
}

function isExhausted({ isBracketed, least, most }: State, step: number, { width }: SearchRule): boolean {
  return isBracketed && (step <= least || step >= most || most - least <= width * most);
}

/** The next step by the function less its promised decrease. */
function tilted(state: State, here: End, slope: number): number {
  const tilt = (end: End): End => ({
    ...{ step: end.step, value: end.value - end.step * slope, slope: end.slope - slope },
  });
  const whole = { ...state, best: tilt(state.best), other: tilt(state.other) };
  const step = nextStep(whole, tilt(here));
  const straight = (end: End): End => ({
    ...{ step: end.step, value: end.value + end.step * slope, slope: end.slope + slope },
  });
  Object.assign(state, { ...whole, best: straight(whole.best), other: straight(whole.other) });
  return step;
}

/** The next step by cubic and quadratic interpolation, and the interval that it lies in. */
function nextStep(state: State, here: End): number {
  const { best } = state;
  const isTurned = here.slope * (best.slope / Math.abs(best.slope)) < 0;
  const step = interpolated(state, here, isTurned);
  if (here.value > best.value) state.other = here;
  else {
    if (isTurned) state.other = best;
    state.best = here;
  }
  return step;
}

function interpolated(state: State, here: End, isTurned: boolean): number {
  const { best, other, isBracketed, least, most } = state;
  if (here.value > best.value) {
    state.isBracketed = true;
    const cubic = cubicStep(best, here);
    const slope = (best.value - here.value) / (here.step - best.step) + best.slope;
    const quadratic = best.step + (best.slope / slope / 2) * (here.step - best.step);
    const isCubic = Math.abs(cubic - best.step) < Math.abs(quadratic - best.step);
    return isCubic ? cubic : cubic + (quadratic - cubic) / 2;
  }
  const secant = here.step + (here.slope / (here.slope - best.slope)) * (best.step - here.step);
  if (isTurned) {
    state.isBracketed = true;
    const cubic = cubicStep(here, best);
    return Math.abs(cubic - here.step) > Math.abs(secant - here.step) ? cubic : secant;
  }
  if (Math.abs(here.slope) < Math.abs(best.slope)) {
    const cubic = boundedCubic(best, here, least, most);
    const isNearer = Math.abs(cubic - here.step) < Math.abs(secant - here.step);
    if (!isBracketed) return Math.min(Math.max(isNearer ? secant : cubic, least), most);
    const step = isNearer ? cubic : secant;
    const limit = here.step + BISECT_BELOW * (other.step - here.step);
    return here.step > best.step ? Math.min(limit, step) : Math.max(limit, step);
  }
  if (isBracketed) return cubicStep(here, other);
  return here.step > best.step ? most : least;
}

/** The minimum of the cubic through two ends, as seen from the first. */
function cubicStep(from: End, to: End): number {
  const { theta, gamma } = cubicFit(from, to);
  const root = to.step < from.step ? -gamma : gamma;
  const [p, q] = [root - from.slope + theta, root - from.slope + root + to.slope];
  return from.step + (p / q) * (to.step - from.step);
}

/** The minimum where the cubic has one beyond the step, else the end of what is allowed. */
function boundedCubic(best: End, here: End, least: number, most: number): number {
  const { theta, gamma } = cubicFit(here, best);
  const root = here.step > best.step ? -gamma : gamma;
  const ratio = (root - here.slope + theta) / (root + (best.slope - here.slope) + root);
  if (ratio < 0 && root !== 0) return here.step + ratio * (best.step - here.step);
  return here.step > best.step ? most : least;
}

function cubicFit(from: End, to: End): { theta: number; gamma: number } {
  const theta = (3 * (from.value - to.value)) / (to.step - from.step) + from.slope + to.slope;
  const size = Math.max(Math.abs(theta), Math.abs(from.slope), Math.abs(to.slope));
  const square = (theta / size) ** 2 - (from.slope / size) * (to.slope / size);
  return { theta, gamma: size * Math.sqrt(Math.max(0, square)) };
}
