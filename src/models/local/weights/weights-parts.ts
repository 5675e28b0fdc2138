import path from 'node:path';

/** The numbering of weights that are split over several files. */
const PART = /^(.*)-(\d{5})-of-(\d{5})\.gguf$/;

/** All files of weights, given the first or only one. */
export function weightsParts(file: string): string[] {
  const [, name, , total] = PART.exec(path.basename(file)) ?? [];
  if (name === undefined || total === undefined) return [file];
  return Array.from({ length: Number(total) }, (_, i) =>
    path.join(path.dirname(file), `${name}-${String(i + 1).padStart(5, '0')}-of-${total}.gguf`),
  );
}

/** False for the second and later files of split weights, which the first one leads to. */
export function isFirstPart(file: string): boolean {
  const number = PART.exec(path.basename(file))?.[2];
  return number === undefined || Number(number) === 1;
}
