import type { Digest } from '../../util/index.ts';

/** Who sends the files. Users choose among them with `--source`. */
export const DATA_HOSTS = ['opencompass', 'huggingface', 'modelscope', 'github', 'authors'] as const;
export type DataHost = (typeof DATA_HOSTS)[number];

export const HOST_NAMES: Readonly<Record<DataHost, string>> = {
  opencompass: 'OpenCompass',
  huggingface: 'Hugging Face',
  modelscope: 'ModelScope',
  github: 'GitHub',
  authors: 'its authors',
};

/** Data that is fetched together, and where it can be had. */
export interface DataPackage {
  /** What `data pull` calls it: the name of its folder or file in the `data/` layout, mostly. */
  readonly name: string;
  readonly title: string;
  /** As its authors state it; undefined if it is not known here. */
  readonly licence?: string;
  /** Files and folders of the layout that it is made of; it is there when all of them are. */
  readonly holds: readonly string[];
  /** Dataset classes that need it although no path of theirs leads to it. */
  readonly neededBy?: readonly string[];
  /** In the order in which they are tried. */
  readonly sources: readonly DataSource[];
}

/** One way to get a whole package. */
export interface DataSource {
  readonly host: DataHost;
  readonly parts: readonly DataPart[];
  /** The files are OpenCompass's own, so that they need not equal those of its release of 2024. */
  readonly isOfficial?: boolean;
}

export type DataPart = FilePart | ArchivePart | TablePart;

/** A file that is taken as it is. */
export interface FilePart {
  readonly kind: 'file';
  readonly from: Address;
  readonly to: string;
  readonly digest?: Digest;
}

/** A zip archive. */
export interface ArchivePart {
  readonly kind: 'archive';
  readonly from: Address;
  readonly digest?: Digest;
  /**
   * Folders of the archive and what each is called in the layout; what is below no such folder is left out. Without
   * it, the package's own folders and files are found in the archive by name.
   */
  readonly folders?: { readonly [folder: string]: string };
  /** Holds other packages, too, and stays in the cache for them. */
  readonly isShared?: boolean;
}

/** Parquet files whose rows become lines of JSON, one file after the other. */
export interface TablePart {
  readonly kind: 'table';
  readonly from: readonly Address[];
  readonly to: string;
  /** What a row becomes; default itself. */
  readonly toRow?: (row: { readonly [column: string]: unknown }) => object;
}

/** A plain address, or a file of a hub, which may have mirrors. */
export type Address =
  | { readonly url: string }
  | {
      readonly hub: 'huggingface' | 'modelscope';
      readonly repository: string;
      readonly revision: string;
      readonly file: string;
    };
