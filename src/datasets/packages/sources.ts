import type { Digest } from '../../util/index.ts';
import type {
  Address,
  ArchivePart,
  DataHost,
  DataPackage,
  DataSource,
  FilePart,
  TablePart,
} from './data-package.ts';

const OPENCOMPASS = 'https://opencompass.oss-cn-shanghai.aliyuncs.com/datasets/data';
const RELEASE = 'https://github.com/open-compass/opencompass/releases/download/0.2.2.rc1';

/**
 * A zip archive that OpenCompass keeps for one benchmark; its addresses and digests are those of
 * `opencompass/utils/datasets_info.py`.
 */
export function openCompassZip(name: string, md5: string): DataSource {
  const archive: ArchivePart = {
    kind: 'archive',
    from: { url: `${OPENCOMPASS}/${name}.zip` },
    digest: `md5:${md5}`,
  };
  return { host: 'opencompass', parts: [archive], isOfficial: true };
}

function releaseArchive(host: DataHost, from: Address): DataSource {
  return { host, parts: [{ kind: 'archive', from, isShared: true }], isOfficial: true };
}

const CORE = releaseArchive('github', { url: `${RELEASE}/OpenCompassData-core-20240207.zip` });
const COMPLETE = releaseArchive('github', { url: `${RELEASE}/OpenCompassData-complete-20240207.zip` });
const COMPLETE_AT_MODELSCOPE = releaseArchive(
  'modelscope',
  modelScope('opencompass/OpenCompassDataComplete', 'OpenCompassData-complete-20240207.zip'),
);

/** OpenCompass's release 0.2.2.rc1 of the common benchmarks, for those that its smaller archive holds. */
export const IN_CORE_RELEASE: readonly DataSource[] = [CORE, COMPLETE_AT_MODELSCOPE, COMPLETE];

/** The same for benchmarks that only its larger archive holds. */
export const IN_COMPLETE_RELEASE: readonly DataSource[] = [COMPLETE_AT_MODELSCOPE, COMPLETE];

/** A file of a dataset repository on the Hugging Face hub. */
export function huggingFace(repository: string, file: string, revision = 'main'): Address {
  return { hub: 'huggingface', repository, revision, file };
}

/** A file of a dataset repository on ModelScope. */
export function modelScope(repository: string, file: string, revision = 'master'): Address {
  return { hub: 'modelscope', repository, revision, file };
}

export function source(host: DataHost, ...parts: DataSource['parts']): DataSource {
  return { host, parts };
}

/** Files that OpenCompass itself has put on a hub. */
export function ownSource(host: DataHost, ...parts: DataSource['parts']): DataSource {
  return { host, parts, isOfficial: true };
}

export function file(from: Address, to: string, digest?: Digest): FilePart {
  return { kind: 'file', from, to, ...(digest === undefined ? {} : { digest }) };
}

export function archive(from: Address, folders?: ArchivePart['folders']): ArchivePart {
  return { kind: 'archive', from, ...(folders === undefined ? {} : { folders }) };
}

export function table(from: readonly Address[], to: string, toRow?: TablePart['toRow']): TablePart {
  return { kind: 'table', from, to, ...(toRow === undefined ? {} : { toRow }) };
}

/** A package of which OpenCompass keeps a zip archive, and nothing else is needed. */
export function fromOpenCompass(
  title: string,
  archiveName: string,
  md5: string,
  holds: readonly string[] = [archiveName],
): DataPackage {
  const name =
    holds[0]?.split('/')[0] === 'subjective' ? archiveName : (holds[0]?.split('/')[0] ?? archiveName);
  return { name, title, holds, sources: [openCompassZip(archiveName, md5)] };
}

/** Folders of an archive that are called the same below `folder`. */
export function below(folder: string, names: readonly string[]): { [name: string]: string } {
  return Object.fromEntries(names.map((name) => [name, `${folder}/${name}`]));
}

/** Where the hub keeps each dataset as tables, whatever its files are. */
const CONVERTED = 'refs/convert/parquet';

/** A dataset of the Hugging Face hub as it loads: its places below `folder`, each with its configuration and split. */
export function fromHub(
  title: string,
  repository: string,
  folder: string,
  licence: string | undefined,
  splits: { readonly [place: string]: string },
): DataPackage {
  const parts = Object.entries(splits).map(([place, split]) =>
    table([huggingFace(repository, `${split}/0000.parquet`, CONVERTED)], `${folder}/${place}.jsonl`),
  );
  return {
    name: folder,
    title,
    ...(licence === undefined ? {} : { licence }),
    holds: parts.map(({ to }) => to),
    sources: [source('huggingface', ...parts)],
  };
}
