/** Names of Greek letters, by the letter. */
const GREEK_LETTERS: Record<string, string> = {
  ...{ α: 'alpha', β: 'beta', γ: 'gamma', Γ: 'gamma', δ: 'delta', Δ: 'delta', ε: 'epsilon', ϵ: 'varepsilon' },
  ...{ ζ: 'zeta', η: 'eta', θ: 'theta', Θ: 'theta', ϑ: 'vartheta', ι: 'iota', κ: 'kappa', λ: 'lambda' },
  ...{ Λ: 'lambda', μ: 'mu', ν: 'nu', ξ: 'xi', Ξ: 'xi', ο: 'omicron', π: 'pi', Π: 'pi', ϖ: 'varpi' },
  ...{ ρ: 'rho', ϱ: 'varrho', σ: 'sigma', Σ: 'sigma', ς: 'varsigma', τ: 'tau', υ: 'upsilon', Υ: 'upsilon' },
  ...{ φ: 'phi', Φ: 'phi', ϕ: 'varphi', χ: 'chi', ψ: 'psi', Ψ: 'psi', ω: 'omega', Ω: 'omega' },
};

/** Commands that are symbols. */
const SYMBOLS = new Set(
  (
    `${Object.values(GREEK_LETTERS).join(' ')} ` +
    'nabla hbar hslash ell wp imath jmath varnothing angle measuredangle sphericalangle triangle triangledown ' +
    'vartriangle blacktriangle square blacksquare lozenge blacklozenge bigstar eth mho complement Bbbk Finv Game ' +
    'clubsuit diamondsuit heartsuit spadesuit Diamond nexists diagup diagdown'
  )
    .split(' ')
    .map((name) => name.toLowerCase()),
);

/** The name of the symbol that a command or a letter is, in small letters; undefined for others. */
export function symbolName(text: string): string | undefined {
  if (text.startsWith('\\')) {
    const name = text.slice(1).toLowerCase();
    return SYMBOLS.has(name) ? name : undefined;
  }
  return (GREEK_LETTERS[text] ?? text).toLowerCase();
}

/** The symbol that something under an accent is; texts are symbols without their accent. */
export function accentedName(accent: string, content: string): string {
  const plain = content.replaceAll(' ', '');
  if (/^(?:text|mbox)/.test(accent)) return plain.replace(/[()]/g, '').toLowerCase();
  const name =
    { overline: 'bar', overrightarrow: 'vec', widetilde: 'tilde', widehat: 'hat' }[accent] ?? accent;
  return `${name.startsWith('math') ? 'math' : name}{${plain}}`.toLowerCase();
}

/** Sets that have a name. */
export function namedSet(accent: string, content: string): string | undefined {
  return accent === 'mathbb' && 'NZQRC'.includes(content) && content.length === 1 ? content : undefined;
}

/** Functions of one argument by their command, and the name under which they are computed. */
export const FUNCTIONS: Record<string, string> = {
  ...Object.fromEntries(
    ['sin', 'cos', 'tan', 'csc', 'sec', 'cot', 'sinh', 'cosh', 'tanh', 'exp', 'log', 'ln', 'det'].map(
      (name) => [name, name],
    ),
  ),
  ...{ arcsin: 'asin', arccos: 'acos', arctan: 'atan', arccsc: 'acsc', arcsec: 'asec', arccot: 'acot' },
  ...{ arsinh: 'asinh', arcosh: 'acosh', artanh: 'atanh' },
  ...{ arcsinh: 'asinh', arccosh: 'acosh', arctanh: 'atanh' },
};

/** Functions of several arguments. */
export const LIST_FUNCTIONS = ['gcd', 'lcm', 'max', 'min'];
