/** A complex number. */
export interface Complex {
  readonly re: number;
  readonly im: number;
}

export function complex(re: number, im = 0): Complex {
  return { re, im };
}

export const ZERO = complex(0);
export const ONE = complex(1);
export const NOT_A_NUMBER = complex(Number.NaN, Number.NaN);

export function plus(a: Complex, b: Complex): Complex {
  return complex(a.re + b.re, a.im + b.im);
}

export function minus(a: Complex, b: Complex): Complex {
  return complex(a.re - b.re, a.im - b.im);
}

export function times(a: Complex, b: Complex): Complex {
  // Real numbers stay real, also infinite ones.
  if (a.im === 0 && b.im === 0) return complex(a.re * b.re);
  return complex(a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re);
}

export function dividedBy(a: Complex, b: Complex): Complex {
  if (a.im === 0 && b.im === 0) return complex(a.re / b.re);
  const size = b.re * b.re + b.im * b.im;
  return complex((a.re * b.re + a.im * b.im) / size, (a.im * b.re - a.re * b.im) / size);
}

export function absolute({ re, im }: Complex): number {
  return Math.hypot(re, im);
}

export function exponential({ re, im }: Complex): Complex {
  const size = Math.exp(re);
  return im === 0 ? complex(size) : complex(size * Math.cos(im), size * Math.sin(im));
}

/** The principal logarithm. */
export function logarithm(value: Complex): Complex {
  if (value.im === 0 && value.re > 0) return complex(Math.log(value.re));
  return complex(Math.log(absolute(value)), Math.atan2(value.im, value.re));
}

/** The principal power. */
export function raisedTo(base: Complex, exponent: Complex): Complex {
  if (exponent.re === 0 && exponent.im === 0) return ONE;
  if (base.re === 0 && base.im === 0) return exponent.re > 0 ? ZERO : NOT_A_NUMBER;
  if (base.im === 0 && exponent.im === 0 && (base.re > 0 || Number.isInteger(exponent.re))) {
    return complex(base.re ** exponent.re);
  }
  if (exponent.im === 0 && Number.isInteger(exponent.re) && Math.abs(exponent.re) <= 64) {
    return wholePower(base, exponent.re);
  }
  return exponential(times(exponent, logarithm(base)));
}

function wholePower(base: Complex, exponent: number): Complex {
  let result = ONE;
  for (let i = 0; i < Math.abs(exponent); i += 1) result = times(result, base);
  return exponent < 0 ? dividedBy(ONE, result) : result;
}

const I = complex(0, 1);

export function sine(x: Complex): Complex {
  if (x.im === 0) return complex(Math.sin(x.re));
  return complex(Math.sin(x.re) * Math.cosh(x.im), Math.cos(x.re) * Math.sinh(x.im));
}

export function cosine(x: Complex): Complex {
  if (x.im === 0) return complex(Math.cos(x.re));
  return complex(Math.cos(x.re) * Math.cosh(x.im), -Math.sin(x.re) * Math.sinh(x.im));
}

export function hyperbolicSine(x: Complex): Complex {
  if (x.im === 0) return complex(Math.sinh(x.re));
  return dividedBy(minus(exponential(x), exponential(times(complex(-1), x))), complex(2));
}

export function hyperbolicCosine(x: Complex): Complex {
  if (x.im === 0) return complex(Math.cosh(x.re));
  return dividedBy(plus(exponential(x), exponential(times(complex(-1), x))), complex(2));
}

/** The principal arcsine. */
export function arcsine(x: Complex): Complex {
  if (x.im === 0 && Math.abs(x.re) <= 1) return complex(Math.asin(x.re));
  const root = raisedTo(minus(ONE, times(x, x)), complex(0.5));
  return times(complex(0, -1), logarithm(plus(times(I, x), root)));
}

export function arccosine(x: Complex): Complex {
  return minus(complex(Math.PI / 2), arcsine(x));
}

/** The principal arctangent. */
export function arctangent(x: Complex): Complex {
  if (x.im === 0) return complex(Math.atan(x.re));
  const turned = times(I, x);
  const difference = minus(logarithm(minus(ONE, turned)), logarithm(plus(ONE, turned)));
  return times(complex(0, 0.5), difference);
}
