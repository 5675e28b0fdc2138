/** What a program may use. */
export interface Limits {
  /** Wall-clock time, in milliseconds. */
  readonly wallMs: number;
  /** CPU time of each process, in seconds. */
  readonly cpuSeconds: number;
  /**
   * Address space of each process (data segment for engines that reserve far more than they use), in bytes; with files,
   * which lie in memory, at most 64 MiB more.
   */
  readonly memoryBytes: number;
  /** Processes and threads at a time. */
  readonly processes: number;
  /** The largest file, in bytes; all files together may take four times as much. */
  readonly fileBytes: number;
  /** Standard output and standard error together, in bytes. */
  readonly outputBytes: number;
}

export const DEFAULT_LIMITS: Limits = {
  wallMs: 10_000,
  cpuSeconds: 8,
  memoryBytes: 1 << 30,
  processes: 32,
  fileBytes: 16 << 20,
  outputBytes: 256 << 10,
};
