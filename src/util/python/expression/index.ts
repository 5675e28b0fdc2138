export { evaluatePython } from './evaluate.ts';
export { pythonLiteral, pythonValue } from './literal.ts';
export { strOf as pyStr } from './repr.ts';
export {
  isEqual as pyEqual,
  numberOf as pyNumber,
  PyDict,
  PyItems,
  PyOpaque,
  type PyValue,
} from './values.ts';
