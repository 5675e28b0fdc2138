/** What the evaluated code may see of the world. */
export interface Host {
  /** The folder that relative paths start from. */
  readonly workingFolder: string;
  /** `sys.argv` */
  readonly arguments: readonly string[];
  /** A text file below the config roots. Throws with Python's OSErrors. */
  readText(path: string): string;
  /** What is at a path below the config roots. */
  kindOf(path: string): 'file' | 'folder' | undefined;
  /** The names in a folder below the config roots, sorted. Throws with Python's OSErrors. */
  namesIn(path: string): string[];
  /** A path without links; below the config roots only, as it is elsewhere. */
  realPath(path: string): string;
  environment(name: string): string | undefined;
  /** Takes a line that the config prints. */
  print(line: string): void;
  /** Notes what the user should know. */
  warn(message: string): void;
  now(): Date;
}
