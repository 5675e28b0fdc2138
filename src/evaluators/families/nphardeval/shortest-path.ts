/** An edge that can be gone both ways. */
export interface Edge {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/** The first edge between two nodes. */
export function edgeBetween(edges: readonly Edge[], a: number, b: number): Edge | undefined {
  return edges.find(({ from, to }) => (from === a && to === b) || (from === b && to === a));
}

/** The length of the shortest path (Dijkstra 1959); undefined without one. Of edges between the same nodes the last counts. */
export function shortestLength(edges: readonly Edge[], start: number, end: number): number | undefined {
  const neighbours = new Map<number, Map<number, number>>();
  for (const { from, to, weight } of edges) {
    neighbours.set(from, (neighbours.get(from) ?? new Map()).set(to, weight));
    neighbours.set(to, (neighbours.get(to) ?? new Map()).set(from, weight));
  }
  const open = new Map([[start, 0]]);
  const done = new Set<number>();
  while (open.size > 0) {
    const [node, length] = [...open].reduce((best, one) => (one[1] < best[1] ? one : best));
    if (node === end) return length;
    open.delete(node);
    done.add(node);
    for (const [next, weight] of neighbours.get(node) ?? []) {
      if (!done.has(next))
        open.set(next, Math.min(open.get(next) ?? Number.POSITIVE_INFINITY, length + weight));
    }
  }
  return undefined;
}
