import {
  type EvaluatorDefinition,
  float,
  isPlainObject,
  type Json,
  LodestoneError,
  noSamples,
  plain,
} from '../../../core/index.ts';
import {
  afterLast,
  before,
  evaluatePython,
  PyDict,
  type PyValue,
  parsePythonJson,
  pythonInt,
} from '../../../util/index.ts';
import { requiredText } from '../../extraction/extracted.ts';
import { type Edge, edgeBetween, shortestLength } from './shortest-path.ts';

/** NPHardEval, shortest path: the share of right paths, each weighted by its level. */
export const sppEvaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.NPHardEval.p_SPP.P_SPP_Evaluator',
  create() {
    let passed = 0;
    let total = 0;
    return {
      add({ prediction, reference }) {
        const { level, graph } = problemIn(requiredText(reference));
        const right = isShortestPath(graph, answerIn(requiredText(prediction)));
        total += level;
        if (right) passed += level;
        return { score: right ? 1 : 0 };
      },
      finish() {
        if (total === 0) throw noSamples();
        return { metrics: { 'Weighted Accuracy': float((passed / total) * 100) } };
      },
    };
  },
};

interface Graph {
  readonly nodes: number[];
  readonly edges: Edge[];
}

const SEPARATOR = '####\n';

function problemIn(reference: string): { level: number; graph: Graph } {
  const level = pythonInt(before(reference, SEPARATOR));
  const problem = plain(parsePythonJson(afterLast(reference, SEPARATOR)));
  if (level === undefined || !isPlainObject(problem)) {
    throw new LodestoneError('scoring-failed', 'a reference is not of the form "level####problem"');
  }
  const nodes = Array.isArray(problem.nodes) ? problem.nodes.map(Number) : [];
  const edges = Array.isArray(problem.edges) ? problem.edges.filter(isPlainObject).map(graphEdge) : [];
  return { level: Number(level), graph: { nodes, edges } };
}

function graphEdge({ from, to, weight }: { [key: string]: Json }): Edge {
  return { from: Number(from), to: Number(to), weight: Number(weight) };
}

const OPEN = '<final_answer>';
const CLOSE = '</final_answer>';

/** The first dict in the answer's tags, as Python reads it. */
function answerIn(reply: string): PyDict | undefined {
  const start = reply.indexOf(OPEN);
  const end = reply.indexOf(CLOSE);
  if (start < 0 || end < 0) return undefined;
  const inside = reply.slice(start + OPEN.length, end);
  const dict = inside.slice(inside.indexOf('{'), inside.indexOf('}') + 1);
  const value = inside.includes('{') ? evaluatePython(dict) : undefined;
  return value instanceof PyDict ? value : undefined;
}

/** Whether the answer is a path from the first node to the last that is as short as can be, and says how long. */
function isShortestPath({ nodes, edges }: Graph, answer: PyDict | undefined): boolean {
  if (answer === undefined) return false;
  const [first, last] = [nodes[0], nodes.at(-1)];
  const cost = entry(answer, 'TotalDistance');
  const path = entry(answer, 'Path');
  const shortest = first === undefined || last === undefined ? undefined : shortestLength(edges, first, last);
  if (shortest === undefined) return typeof cost === 'string' && !/^\d+$/.test(cost);
  const stops =
    typeof path === 'string' ? path.split('->').map((stop) => Number(pythonInt(stop) ?? Number.NaN)) : [];
  if (stops.length === 0 || stops[0] !== first || stops.at(-1) !== last) return false;
  const length = pathLength(stops, edges);
  return length === statedCost(cost) && length === shortest;
}

function pathLength(stops: number[], edges: readonly Edge[]): number | undefined {
  let length = 0;
  for (const [index, stop] of stops.slice(1).entries()) {
    const edge = edgeBetween(edges, stops[index] ?? Number.NaN, stop);
    if (edge === undefined) return undefined;
    length += edge.weight;
  }
  return length;
}

function entry(dict: PyDict, key: string): PyValue {
  return dict.entries.find(([name]) => name === key)?.[1] ?? '';
}

function statedCost(cost: PyValue): number | undefined {
  if (typeof cost === 'bigint') return Number(cost);
  if (typeof cost === 'number') return Math.trunc(cost);
  const whole = typeof cost === 'string' ? pythonInt(cost) : undefined;
  return whole === undefined ? undefined : Number(whole);
}
