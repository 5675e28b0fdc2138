import type { ModelRequest, Reply, RequestKind } from './model.ts';

/** A model that a part of a run asks for its own ends, such as choosing in-context examples. */
export interface HelperModel {
  /** Waits for the reply; fails where there is none. */
  ask(request: ModelRequest): Promise<Reply>;
}

/** Finds a helper by the name that the config of a part gives it. */
export type HelperModels = (name: string) => Promise<HelperModel>;

/** A helper that a part needs, and what it will be asked for. */
export interface HelperNeed {
  readonly name: string;
  readonly kind: RequestKind;
}
