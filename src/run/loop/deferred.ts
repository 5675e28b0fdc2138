/** Thrown where a request was written into a batch: its item goes on once that is back. */
export class Deferred extends Error {
  override readonly name = 'Deferred';
}
