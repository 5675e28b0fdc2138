import type { JsonObject } from './json.ts';

/** State of a batch: it ends as finished, expired, cancelled, or refused as a whole. */
export type BatchStage = 'open' | 'finished' | 'expired' | 'cancelled' | 'refused';

/** A batch as the server reports it. */
export interface BatchState {
  readonly id: string;
  readonly stage: BatchStage;
  /** The server's own status word, for the user. */
  readonly status: string;
  /** The server's id of the output file, if there is one. */
  readonly answers?: string;
  /** The server's id of the error file, if failed requests are separate. */
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
    /** Whether the account's queue at the server is full, so that the batch may be accepted later. */
    readonly isTooMuch: boolean;
  };
}

/** A server with a batch API. Its methods throw RequestErrors. */
export interface BatchServer {
  /** Size limits of a batch. */
  readonly mostRequests: number;
  readonly mostBytes: number;
  /** Uploads a file of requests under a name; returns the server's file id. */
  upload(file: string, name: string, signal: AbortSignal): Promise<string>;
  /** Finds an uploaded file by name and size in bytes. */
  findUpload(name: string, bytes: number, signal: AbortSignal): Promise<string | undefined>;
  /** Creates a batch from an uploaded file, all requests for one target. */
  create(upload: string, target: string, name: string, signal: AbortSignal): Promise<BatchState>;
  /** Finds the latest batch created from an uploaded file and not refused. */
  find(upload: string, signal: AbortSignal): Promise<BatchState | undefined>;
  state(id: string, signal: AbortSignal): Promise<BatchState>;
  /** Downloads the output or error file in chunks; a chunk is valid only during the iteration. */
  download(what: string, onPiece: (bytes: Uint8Array) => void, signal: AbortSignal): Promise<void>;
}

/** A request of a batch. */
export interface BatchRequest {
  /** The target that all requests of a batch share, such as an endpoint path. */
  readonly target: string;
  readonly body: JsonObject;
}
