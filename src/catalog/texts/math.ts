/** Worked examples of the MATH configs. */

export interface WorkedProblem {
  readonly problem: string;
  readonly solution: string;
}

/** The examples of Minerva. */
export const MINERVA: readonly WorkedProblem[] = [
  {
    problem: String.raw`Find the domain of the expression $\frac{\sqrt{x-2}}{\sqrt{5-x}}$.`,
    solution: String.raw`The expressions inside each square root must be non-negative. Therefore, $x-2 \ge 0$, so $x\ge2$, and $5 - x \ge 0$, so $x \le 5$. Also, the denominator cannot be equal to zero, so $5-x>0$, which gives $x<5$. Therefore, the domain of the expression is $\boxed{[2,5)}$.
Final Answer: The final answer is $[2,5)$. I hope it is correct.`,
  },
  {
    problem: String.raw`If $\det \mathbf{A} = 2$ and $\det \mathbf{B} = 12,$ then find $\det (\mathbf{A} \mathbf{B}).$`,
    solution: String.raw`We have that $\det (\mathbf{A} \mathbf{B}) = (\det \mathbf{A})(\det \mathbf{B}) = (2)(12) = \boxed{24}.$
Final Answer: The final answer is $24$. I hope it is correct.`,
  },
  {
    problem:
      'Terrell usually lifts two 20-pound weights 12 times. If he uses two 15-pound weights instead, how many times must Terrell lift them in order to lift the same total weight?',
    solution: String.raw`If Terrell lifts two 20-pound weights 12 times, he lifts a total of $2\cdot 12\cdot20=480$ pounds of weight. If he lifts two 15-pound weights instead for $n$ times, he will lift a total of $2\cdot15\cdot n=30n$ pounds of weight. Equating this to 480 pounds, we can solve for $n$: \begin{align*} 30n&=480\\ \Rightarrow\qquad n&=480/30=\boxed{16} \end{align*}
Final Answer: The final answer is $16$. I hope it is correct.`,
  },
  {
    problem: String.raw`If the system of equations: \begin{align*} 6x-4y&=a,\\ 6y-9x &=b. \end{align*}has a solution $(x, y)$ where $x$ and $y$ are both nonzero, find $\frac{a}{b},$ assuming $b$ is nonzero.`,
    solution: String.raw`If we multiply the first equation by $-\frac{3}{2}$, we obtain $$6y-9x=-\frac{3}{2}a.$$Since we also know that $6y-9x=b$, we have $$-\frac{3}{2}a=b\Rightarrow\frac{a}{b}=\boxed{-\frac{2}{3}}.$$
Final Answer: The final answer is $-\frac{2}{3}$. I hope it is correct.`,
  },
];

/** The same as Minerva's authors publish them, in one text; two have other line breaks. */
export const MINERVA_PROMPT = String.raw`Problem:
Find the domain of the expression $\frac{\sqrt{x-2}}{\sqrt{5-x}}$.

Solution:
The expressions inside each square root must be non-negative. Therefore, $x-2 \ge 0$, so $x\ge2$, and $5 - x \ge 0$, so $x \le 5$. Also, the denominator cannot be equal to zero, so $5-x>0$, which gives $x<5$. Therefore, the domain of the expression is $\boxed{[2,5)}$.
Final Answer: The final answer is $[2,5)$. I hope it is correct.

Problem:
If $\det \mathbf{A} = 2$ and $\det \mathbf{B} = 12,$ then find $\det (\mathbf{A} \mathbf{B}).$

Solution:
We have that $\det (\mathbf{A} \mathbf{B}) = (\det \mathbf{A})(\det \mathbf{B}) = (2)(12) = \boxed{24}.$
Final Answer: The final answer is $24$. I hope it is correct.

Problem:
Terrell usually lifts two 20-pound weights 12 times. If he uses two 15-pound weights instead, how many times must Terrell lift them in order to lift the same total weight?

Solution:
If Terrell lifts two 20-pound weights 12 times, he lifts a total of $2\cdot 12\cdot20=480$ pounds of weight. If he lifts two 15-pound weights instead for $n$ times, he will lift a total of $2\cdot15\cdot n=30n$ pounds of weight. Equating this to 480 pounds, we can solve for $n$:
\begin{align*}
30n&=480\
\Rightarrow\qquad n&=480/30=\boxed{16}
\end{align*}
Final Answer: The final answer is $16$. I hope it is correct.

Problem:
If the system of equations
\begin{align*}
6x-4y&=a,\
6y-9x &=b.
\end{align*}
has a solution $(x, y)$ where $x$ and $y$ are both nonzero, find $\frac{a}{b},$ assuming $b$ is nonzero.

Solution:
If we multiply the first equation by $-\frac{3}{2}$, we obtain $$6y-9x=-\frac{3}{2}a.$$Since we also know that $6y-9x=b$, we have $$-\frac{3}{2}a=b\Rightarrow\frac{a}{b}=\boxed{-\frac{2}{3}}.$$
Final Answer: The final answer is $-\frac{2}{3}$. I hope it is correct.`;

export const FOUR_OTHERS: readonly WorkedProblem[] = [
  {
    problem:
      'Find the coefficient of $x^3$ when $3(x^2 - x^3+x) +3(x +2x^3- 3x^2 + 3x^5+x^3) -5(1+x-4x^3 - x^2)$ is simplified.',
    solution: String.raw`Combine like terms to simplify the expression. The coefficient of $x^3$ is calculated as $$(-3+2\cdot(2+1))+(-5)\cdot(-4))$ = 26$. Thus, the coefficient of $x^3$ is $\boxed{26}$.
Final Answer: The final answer is $26$. I hope it is correct.`,
  },
  {
    problem: String.raw`The surface area of a sphere with radius $r$ is $4\pi r^2$. Including the area of its circular base, what is the total surface area of a hemisphere with radius 6 cm? Express your answer in terms of $\pi$.`,
    solution: String.raw`The surface area of a hemisphere (not including the base) is half that of a sphere, so it is $2\pi r^2$. The area of the base is $\pi r^2$. Therefore, for a hemisphere with radius 6 cm, the total surface area is $2\pi (6)^2 + \pi (6)^2 = 108\pi$ square cm.
Final Answer: The final answer is $108\pi$ square cm. I hope it is correct.`,
  },
  {
    problem:
      'Monica tosses a fair 6-sided die. If the roll is a prime number, then she wins that amount of dollars (so that, for example, if she rolls 3, then she wins 3 dollars). If the roll is composite, she wins nothing. Otherwise, she loses 3 dollars. What is the expected value of her winnings on one die toss? Express your answer as a dollar value to the nearest cent.',
    solution: String.raw`The prime numbers rolled could be 2, 3, or 5, and each has a 1/6 chance of being rolled. The composite number 4 or 6 has a 2/6 chance of being rolled, but it results in $0 win. The remaining non-prime and non-composite number is 1 , and it results in a loss of $3, with a 1/6 chance. So, the expected winnings are $(2+3+5)(1/6)+0(2/6)+(-3)(1/6) = \$1.17$.
Final Answer: The final answer is $\$1.17$. I hope it is correct.`,
  },
  {
    problem: String.raw`Given $\mathbf{a} = \begin{pmatrix} -7 \ 0 \ 1 \end{pmatrix}$ and $\mathbf{b} = \begin{pmatrix} 4 \ 2 \ -1 \end{pmatrix},$ find $\mathbf{a} - 3 \mathbf{b}.$`,
    solution: String.raw`We find $3 \mathbf{b}$ first, which is $\begin{pmatrix} 12 \ 6 \ -3 \end{pmatrix}$. Then we subtract this vector from $\mathbf{a}$. So, $\mathbf{a} - 3 \mathbf{b} = \begin{pmatrix} -7 - 12 \ 0 - 6 \ 1 - (-3) \end{pmatrix} = \begin{pmatrix} -19 \ -6 \ 4 \end{pmatrix}.$
Final Answer: The final answer is $\begin{pmatrix} -19 \ -6 \ 4 \end{pmatrix}$. I hope it is correct.`,
  },
];

/** A problem with a program that solves it, and what that prints. */
export interface ProgrammedProblem {
  readonly problem: string;
  readonly program: string;
  readonly result: string;
}

export const PROGRAMS: readonly ProgrammedProblem[] = [
  {
    problem:
      'Find the coefficient of $x^3$ when $3(x^2 - x^3+x) +3(x +2x^3- 3x^2 + 3x^5+x^3) -5(1+x-4x^3 - x^2)$ is simplifie.',
    program: `from sympy import symbols, simplify

def solution():
    x = symbols('x')
    expr = 3*(x**2 - x**3 + x) + 3*(x + 2*x**3 - 3*x**2 + 3*x**5 + x**3) - 5*(1 + x - 4*x**3 - x**2)
    simplified_expr = simplify(expr)

    x3_coefficient = simplified_expr.as_coefficients_dict()[x**3]
    result = x3_coefficient
    return result`,
    result: '26',
  },
  {
    problem: String.raw`The surface area of a sphere with radius $r$ is $4\pi r^2$. Including the area of its circular base, what is the total surface area of a hemisphere with radius 6 cm? Express your answer in terms of $\pi$.`,
    program: String.raw`import math

def solution():
    radius = 6

    # Surface area of the hemisphere
    hemisphere_area = 2 * math.pi * radius**2

    # Area of the circular base
    base_area = math.pi * radius**2

    # Total surface area
    total_surface_area = hemisphere_area + base_area

    # Formatting the result in LaTeX
    result = r'{}\pi'.format(total_surface_area / math.pi)
    return result`,
    result: String.raw`108.0\pi`,
  },
  {
    problem:
      'Monica tosses a fair 6-sided die.  If the roll is a prime number, then she wins that amount of dollars (so that, for example, if she rolls 3, then she wins 3 dollars).  If the roll is composite, she wins nothing. Otherwise, she loses 3 dollars. What is the expected value of her winnings on one die toss? Express your answer as a dollar value to the nearest cent.',
    program: `def solution():
    # Probabilities of each outcome
    prime_prob = 1 / 6
    composite_prob = 1 / 3
    otherwise_prob = 1 / 6

    # Expected value of each outcome
    prime_expected_value = (2 * prime_prob) + (3 * prime_prob) + (5 * prime_prob)
    composite_expected_value = 0 * composite_prob
    otherwise_expected_value = -3 * otherwise_prob

    # Total expected value
    total_expected_value = prime_expected_value + composite_expected_value + otherwise_expected_value

    # Dollar value to the nearest cent
    result = "{:.2f}".format(total_expected_value)
    return result`,
    result: '1.17',
  },
  {
    problem: String.raw`Given $\mathbf{a} = \begin{pmatrix} -7 \ 0 \ 1 \end{pmatrix}$ and $\mathbf{b} = \begin{pmatrix} 4 \ 2 \ -1 \end{pmatrix},$ find $\mathbf{a} - 3 \mathbf{b}.$`,
    program: String.raw`import numpy as np

def solution()
    a = np.array([-7, 0, 1])
    b = np.array([4, 2, -1])

    result = a - 3 * b

    result = r'\begin{{pmatrix}} {} \ {} \ {} \end{{pmatrix}}'.format(result[0], result[1], result[2])
    return result`,
    result: String.raw`\begin{pmatrix} -19 \ -6 \ 4 \end{pmatrix}`,
  },
];

/** A dialogue of an agent with its tool, in the protocol of the agent. */
export const AGENT_EXAMPLE =
  "\nExample:\n\n<HUMAN>Find the domain of the expression $\\frac{{\\sqrt{{x-2}}}}{{\\sqrt{{5-x}}}}$.\n<ASSISTANT>{thought} The domain restrictions are determined by:\n\nThe square root in the numerator must be non-negative.\nThe square root in the denominator must be positive (because we can't have 0 in the denominator).\nThe value inside a square root (the radicand) must be non-negative. We can use `sympy` to determine the domain of the expression.\n{action} PythonInterpreter\n{action_input}\n```python\nfrom sympy import symbols, solveset, S, And\n\ndef solution():\n    # Define the variable\n    x = symbols('x')\n\n    # Define the inequalities for the domain based on the expression\n    inequality1 = x-2 >= 0  # because of the square root in the numerator\n    inequality2 = 5-x > 0  # because of the square root in the denominator\n\n    # Solve the inequalities\n    domain1 = solveset(inequality1, x, domain=S.Reals)\n    domain2 = solveset(inequality2, x, domain=S.Reals)\n\n    # Find the intersection of the two domains\n    final_domain = domain1.intersect(domain2)\n\n    return final_domain\n\n```\n<SYSTEM>{response}'Interval.Ropen(2, 5)'\n<ASSISTANT> {thought} Therefore, the domain of the expression is $\\boxed{{[2,5)}}$\n{finish} [2,5)\n";
