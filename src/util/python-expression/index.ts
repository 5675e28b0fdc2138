export { evaluatePython, type Names } from './evaluate.ts';
export { reprOf as pyRepr, strOf as pyStr } from './repr.ts';
export { numberOf as pyNumber, PyDict, PyItems, PyOpaque, PythonFailure, type PyValue } from './values.ts';
