/** OpenCompass versions that `--compat` can select. */
export const COMPAT_VERSIONS = ['0.2.4', '0.3.3', '0.5.4'] as const;

export type Compat = (typeof COMPAT_VERSIONS)[number];

export const DEFAULT_COMPAT: Compat = '0.5.4';

/** Values by the version that introduced them; later versions inherit. */
export type ByVersion<T> = { [version in Compat]?: T };

/** The value for `compat`: that of the newest version not after it, else the oldest one. */
export function forCompat<T>(compat: Compat, values: ByVersion<T>): T {
  const upTo = COMPAT_VERSIONS.slice(0, COMPAT_VERSIONS.indexOf(compat) + 1).reverse();
  const version = upTo.find((v) => v in values) ?? COMPAT_VERSIONS.find((v) => v in values);
  if (version === undefined) throw new TypeError('forCompat: no version has a value');
  return values[version] as T;
}

/** True if `compat` is `version` or later. */
export function isAtLeast(compat: Compat, version: Compat): boolean {
  return COMPAT_VERSIONS.indexOf(compat) >= COMPAT_VERSIONS.indexOf(version);
}
