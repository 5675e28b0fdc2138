import type { JsonObject } from './json.ts';

/** How far a batch has come: it ends as finished, expired, cancelled, or refused as a whole. */
export type BatchStage = 'open' | 'finished' | 'expired' | 'cancelled' | 'refused';

/** What a server says of a batch. */
export interface BatchState {
  readonly id: string;
  readonly stage: BatchStage;
  /** The server's own word for it, for the user. */
  readonly status: string;
  /** The server's name for the answers, as far as there are any. */
  readonly answers?: string;
  /** The server's name for the requests that failed, where it keeps them apart. */
  readonly failures?: string;
  readonly completed: number;
  readonly failed: number;
  readonly total: number;
  /** Milliseconds since 1970. */
  readonly startedAt?: number;
  readonly endedAt?: number;
  /** Why the batch as a whole was refused. */
  readonly problem?: {
    readonly message: string;
    /** Whether the server holds as much of an account as it may, so that it may take the batch later. */
    readonly isTooMuch: boolean;
  };
}

/** A server that takes requests by the file. Its methods throw RequestErrors. */
export interface BatchServer {
  /** The most that one batch may hold. */
  readonly mostRequests: number;
  readonly mostBytes: number;
  /** Hands a file of requests in under a name; gives the server's name for it. */
  upload(file: string, name: string, signal: AbortSignal): Promise<string>;
  /** Looks for a file that was handed in under a name, with that many bytes. */
  findUpload(name: string, bytes: number, signal: AbortSignal): Promise<string | undefined>;
  /** Begins a batch with the requests that were handed in, all for one target. */
  create(upload: string, target: string, name: string, signal: AbortSignal): Promise<BatchState>;
  /** Looks for the latest batch that was begun with what was handed in, and not refused. */
  find(upload: string, signal: AbortSignal): Promise<BatchState | undefined>;
  state(id: string, signal: AbortSignal): Promise<BatchState>;
  /** Fetches answers or failures, piece by piece; the bytes are only lent. */
  download(what: string, onPiece: (bytes: Uint8Array) => void, signal: AbortSignal): Promise<void>;
}

/** A request of a batch. */
export interface BatchRequest {
  /** What the protocol calls that which all requests of one batch are for, such as a path. */
  readonly target: string;
  readonly body: JsonObject;
}
