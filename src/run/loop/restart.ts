/** Thrown where a model that was started is not the one whose answers were taken: the task begins anew. */
export class Restart extends Error {
  override readonly name = 'Restart';
}
