/** Has `work` done for each item, at most `limit` of them at a time; the first error is thrown when all have ended. */
export async function eachOf<T>(
  items: Iterable<T>,
  limit: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const left = items[Symbol.iterator]();
  const lane = async () => {
    for (let next = left.next(); next.done !== true; next = left.next()) await work(next.value);
  };
  const ended = await Promise.allSettled(Array.from({ length: limit }, lane));
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
}
