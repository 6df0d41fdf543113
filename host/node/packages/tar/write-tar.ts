import { pathForbidden } from '../errors.ts';
import { blockSize, type Field, fields, roundUp, sumHeader } from './header.ts';

/**
 * Writes files into a ustar archive, in the order given. Nothing of the machine gets in: every file is mode
 * 644, of user and group 0 and of the first second of 1970, so that the same files make the same bytes.
 */
export function writeTar(files: Iterable<readonly [path: string, content: Uint8Array]>): Buffer {
  const parts: Uint8Array[] = [];
  for (const [path, content] of files) {
    parts.push(writeHeader(path, content.length), content);
    parts.push(Buffer.alloc(roundUp(content.length) - content.length));
  }
  // Two blocks of zeros end the archive.
  parts.push(Buffer.alloc(2 * blockSize));
  return Buffer.concat(parts);
}

function writeHeader(path: string, size: number): Buffer {
  const header = Buffer.alloc(blockSize);
  const set = (field: Field, text: string) => header.write(text, fields[field][0], 'utf8');
  const { prefix, name } = splitPath(path);
  set('name', name);
  set('mode', '0000644\0');
  set('uid', '0000000\0');
  set('gid', '0000000\0');
  set('size', `${size.toString(8).padStart(11, '0')}\0`);
  set('mtime', '00000000000\0');
  set('type', '0');
  set('magic', 'ustar\0');
  set('version', '00');
  set('deviceMajor', '0000000\0');
  set('deviceMinor', '0000000\0');
  set('prefix', prefix);
  set('checksum', `${sumHeader(header).toString(8).padStart(6, '0')}\0 `);
  return header;
}

/** A path that does not fit the name goes on in the prefix, cut at a slash. */
function splitPath(path: string): { prefix: string; name: string } {
  const fits = (text: string, field: Field) => Buffer.byteLength(text) <= fields[field][1];
  if (fits(path, 'name')) return { prefix: '', name: path };
  for (let at = path.indexOf('/'); at > 0; at = path.indexOf('/', at + 1)) {
    const [prefix, name] = [path.slice(0, at), path.slice(at + 1)];
    if (fits(name, 'name') && fits(prefix, 'prefix')) return { prefix, name };
  }
  throw pathForbidden(path, 'it is too long');
}
