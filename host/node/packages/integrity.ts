import { createHash } from 'node:crypto';
import { integrityBroken, tooLarge } from './errors.ts';
import { parsedBytes } from './limits.ts';
import { integrityFile, type ModulePackage, signaturesFile } from './package.ts';

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Neither file can hold its own hash. */
const isListed = (path: string) => path !== integrityFile && path !== signaturesFile;

/** Sorted by code units, which is the same on each machine; what checks the others comes last. */
export function sortFiles(files: ReadonlyMap<string, Uint8Array>): [string, Uint8Array][] {
  const paths = [...files.keys()].filter(isListed).sort();
  return [...paths, integrityFile, signaturesFile].flatMap((path) => {
    const content = files.get(path);
    return content === undefined ? [] : [[path, content] as [string, Uint8Array]];
  });
}

/** The content of `INTEGRITY.json` for these files. */
export const writeIntegrity = (files: ReadonlyMap<string, Uint8Array>): Buffer => toFile(hashFiles(files));

/** SHA-256 (hex) of each file that is listed. */
export const hashFiles = (files: ReadonlyMap<string, Uint8Array>): Record<string, string> =>
  withoutPrototype(
    Object.fromEntries(
      sortFiles(files)
        .filter(([path]) => isListed(path))
        .map(([path, content]) => [path, sha256(content)]),
    ),
  );

/** A file may be called `__proto__`. */
const withoutPrototype = (hashes: object): Record<string, string> =>
  Object.assign(Object.create(null), hashes);

const toFile = (files: Readonly<Record<string, string>>): Buffer =>
  Buffer.from(`${JSON.stringify({ version: 1, files }, null, 2)}\n`);

/** Reads `INTEGRITY.json`, which has one way to be written. */
export function readIntegrity(files: ReadonlyMap<string, Uint8Array>): Record<string, string> {
  const bytes = files.get(integrityFile);
  if (!bytes) throw integrityBroken(integrityFile, 'is missing');
  if (bytes.length > parsedBytes.integrity) throw tooLarge(integrityFile, parsedBytes.integrity);
  const hashes = parseHashes(bytes);
  if (!hashes || !toFile(hashes).equals(bytes)) throw integrityBroken(integrityFile, 'cannot be read');
  return hashes;
}

function parseHashes(bytes: Uint8Array): Record<string, string> | undefined {
  try {
    const { files } = JSON.parse(Buffer.from(bytes).toString('utf8')) as { files: unknown };
    const known = typeof files === 'object' && files !== null && !Array.isArray(files);
    if (!known || !Object.values(files).every((hash) => /^[0-9a-f]{64}$/.test(String(hash))))
      return undefined;
    return withoutPrototype(files);
  } catch {
    return undefined;
  }
}

/** Every file is listed with its hash, and every listed file is there. */
export function checkIntegrity({ files, integrity }: Pick<ModulePackage, 'files' | 'integrity'>): void {
  for (const path of new Set([...files.keys(), ...Object.keys(integrity)])) checkFile(path, files, integrity);
}

/** A file is there, listed, and what the list says. */
export function checkFile(
  path: string,
  files: ReadonlyMap<string, Uint8Array>,
  integrity: Readonly<Record<string, string>>,
): void {
  const content = files.get(path);
  const stated = integrity[path];
  if (!isListed(path)) return;
  if (!content) throw integrityBroken(path, 'is missing');
  if (stated === undefined) throw integrityBroken(path, 'was added after the package was made');
  if (stated !== sha256(content)) throw integrityBroken(path, 'was changed after the package was made');
}
