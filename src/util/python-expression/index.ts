export { evaluatePython, type Names } from './evaluate.ts';
export { strOf as pyStr } from './repr.ts';
export { numberOf as pyNumber, PyDict, PyItems, PyOpaque, type PyValue } from './values.ts';
