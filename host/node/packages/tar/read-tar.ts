import { entryForbidden, notAPackage, pathRepeated, tooLarge, tooManyFiles } from '../errors.ts';
import type { PackageLimits } from '../limits.ts';
import { blockSize, type Field, fields, roundUp, sumHeader } from './header.ts';

/** What may stand in an archive besides files (`pax` page, typeflag), and is refused. */
const otherTypes: Readonly<Record<string, string>> = {
  '\0': 'a file of the old format',
  '1': 'a hard link',
  '2': 'a symbolic link',
  '3': 'a device',
  '4': 'a device',
  '5': 'a folder',
  '6': 'a pipe',
  '7': 'a contiguous file',
  g: 'a PAX header',
  x: 'a PAX header',
  L: 'a GNU long name',
  K: 'a GNU long link',
  S: 'a sparse file',
};

/**
 * Reads the files of a ustar archive that holds nothing but files. What it cannot read in the one way that
 * `writeTar` writes it is refused rather than guessed. The contents are views of `tar`.
 */
export function readTar(tar: Buffer, limits: PackageLimits): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  let at = 0;
  while (at + blockSize <= tar.length) {
    const header = tar.subarray(at, at + blockSize);
    if (isZero(header)) return endOfArchive(tar, at, files);
    const { path, size } = readHeader(header);
    if (files.has(path)) throw pathRepeated(path, path);
    if (files.size >= limits.files) throw tooManyFiles(limits.files);
    if (size > limits.fileBytes) throw tooLarge(`The file ${path}`, limits.fileBytes);
    at += blockSize;
    const next = at + roundUp(size);
    if (next > tar.length) throw notAPackage('It ends in the middle of a file.');
    files.set(path, tar.subarray(at, at + size));
    at = next;
  }
  throw notAPackage('It ends too early.');
}

function readHeader(header: Buffer): { path: string; size: number } {
  if (readNumber(header, 'checksum') !== sumHeader(header)) throw notAPackage('A header has a wrong sum.');
  const path = [readText(header, 'prefix'), readText(header, 'name')].filter(Boolean).join('/');
  const type = String.fromCharCode(header[fields.type[0]]!);
  if (type !== '0') throw entryForbidden(path, otherTypes[type] ?? 'something unknown');
  if (readRaw(header, 'magic') !== 'ustar\0' || readRaw(header, 'version') !== '00') {
    throw notAPackage('It is not in the ustar format.');
  }
  return { path, size: readNumber(header, 'size') };
}

const readRaw = (header: Buffer, field: Field): string => {
  const [start, length] = fields[field];
  return header.toString('latin1', start, start + length);
};

/** Text up to the first NUL; a name that is not UTF-8 is refused. */
function readText(header: Buffer, field: Field): string {
  const [start, length] = fields[field];
  const bytes = header.subarray(start, start + length);
  const end = bytes.indexOf(0);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      end < 0 ? bytes : bytes.subarray(0, end),
    );
  } catch (cause) {
    throw notAPackage('A file name in it is not UTF-8.', cause);
  }
}

/** Octal digits and an end. The binary sizes of GNU tar are no such thing. */
function readNumber(header: Buffer, field: Field): number {
  const raw = readRaw(header, field);
  if (!/^[0-7]+[\0 ]{1,2}$/.test(raw)) throw notAPackage('A header has a number that cannot be read.');
  return Number.parseInt(raw, 8);
}

function endOfArchive(tar: Buffer, at: number, files: Map<string, Uint8Array>): Map<string, Uint8Array> {
  if (at + 2 * blockSize !== tar.length || !isZero(tar.subarray(at))) {
    throw notAPackage('Something follows its end.');
  }
  return files;
}

const isZero = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0);
