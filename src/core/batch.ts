import type { JsonObject } from './json.ts';

/** Stages of a batch, in the words of OpenAI's protocol. */
export const BATCH_STATUSES = [
  ...(['validating', 'failed', 'in_progress', 'finalizing'] as const),
  ...(['completed', 'expired', 'cancelling', 'cancelled'] as const),
];
export type BatchStatus = (typeof BATCH_STATUSES)[number];

/** What a server says of a batch. */
export interface BatchState {
  readonly id: string;
  readonly status: BatchStatus;
  readonly inputFile: string;
  /** The answers, as far as there are any. */
  readonly outputFile?: string;
  /** The requests that failed. */
  readonly errorFile?: string;
  readonly completed: number;
  readonly failed: number;
  readonly total: number;
  /** Seconds since 1970. */
  readonly createdAt?: number;
  readonly endedAt?: number;
  /** Why the batch as a whole was refused. */
  readonly problem?: { readonly code: string; readonly message: string };
}

/** A server that takes requests by the file. Its methods throw RequestErrors. */
export interface BatchServer {
  /** Hands a file of requests in under a name; gives the server's name for it. */
  upload(file: string, name: string, signal: AbortSignal): Promise<string>;
  /** Looks for a file that was handed in under a name, with that many bytes. */
  findUpload(name: string, bytes: number, signal: AbortSignal): Promise<string | undefined>;
  /** Begins a batch with the requests of a file, all for one path such as `/v1/chat/completions`. */
  create(inputFile: string, url: string, name: string, signal: AbortSignal): Promise<BatchState>;
  /** Looks for the latest batch that was begun with a file and not refused. */
  find(inputFile: string, signal: AbortSignal): Promise<BatchState | undefined>;
  state(id: string, signal: AbortSignal): Promise<BatchState>;
  /** Fetches a file, piece by piece; the bytes are only lent. */
  download(file: string, onPiece: (bytes: Uint8Array) => void, signal: AbortSignal): Promise<void>;
}

/** A request as a line of a batch holds it. */
export interface BatchLine {
  /** The path that the request is for. */
  readonly url: string;
  readonly body: JsonObject;
}
