/** Thrown where a model that was started is not the one whose answers were taken: the task starts again. */
export class Restart extends Error {
  override readonly name = 'Restart';
}
