/** Worked examples of the StrategyQA configs. */
export const CHAIN_OF_THOUGHT: readonly { question: string; reasons: string; answer: 'yes' | 'no' }[] = [
  {
    question: 'Do hamsters provide food for any animals?',
    reasons:
      'Hamsters are prey animals. Prey are food for predators. Thus, hamsters provide food for some animals.',
    answer: 'yes',
  },
  {
    question: 'Could Brooke Shields succeed at University of Pennsylvania?',
    reasons:
      'Brooke Shields went to Princeton University. Princeton University is about as academically rigorous as the University of Pennsylvania. Thus, Brooke Shields could also succeed at the University of Pennsylvania.',
    answer: 'yes',
  },
  {
    question: "Hydrogen's atomic number squared exceeds number of Spice Girls?",
    reasons:
      "Hydrogen has an atomic number of 1. 1 squared is 1. There are 5 Spice Girls. Thus, Hydrogen's atomic number squared is less than 5.",
    answer: 'no',
  },
  {
    question: 'Is it common to see frost during some college commencements?',
    reasons:
      'College commencement ceremonies can happen in December, May, and June. December is in the winter, so there can be frost. Thus, there could be frost at some commencements.',
    answer: 'yes',
  },
  {
    question: 'Yes or no: Could a llama birth twice during War in Vietnam (1945-46)?',
    reasons:
      'The War in Vietnam was 6 months. The gestation period for a llama is 11 months, which is more than 6 months. Thus, a llama could not give birth twice during the War in Vietnam.',
    answer: 'no',
  },
  {
    question: 'Would a pear sink in water?',
    reasons:
      'The density of a pear is about 0.6g/cm3, which is less than water. Objects less dense than water float. Thus, a pear would float.',
    answer: 'no',
  },
];
