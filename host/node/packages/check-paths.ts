import { pathForbidden, pathRepeated } from './errors.ts';

/** Names that Windows gives to devices, with any extension (Microsoft, “Naming Files, Paths, and Namespaces”). */
const devices = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|clock\$)(\..*)?$/i;
const maxLength = 240;

/**
 * Refuses paths that mean different things on different computers, or anything outside of the package:
 * `..`, absolute and backslash paths, device names, and two paths that some file system takes for one.
 */
export function checkPaths(paths: Iterable<string>): void {
  const seen = new Map<string, string>();
  for (const path of paths) {
    const fault = findPathFault(path);
    if (fault) throw pathForbidden(path, fault);
    const folded = foldPath(path);
    const other = seen.get(folded);
    if (other !== undefined) throw pathRepeated(path, other);
    seen.set(folded, path);
  }
  for (const [folded, path] of seen) {
    for (let at = folded.indexOf('/'); at > 0; at = folded.indexOf('/', at + 1)) {
      const file = seen.get(folded.slice(0, at));
      if (file !== undefined) throw pathRepeated(path, file);
    }
  }
}

function findPathFault(path: string): string | undefined {
  if (path === '') return 'it is empty';
  if (path.length > maxLength) return 'it is too long';
  if (path.includes('\\')) return 'it has a backslash';
  if (path.startsWith('/') || /^[a-z]:/i.test(path)) return 'it is absolute';
  if (path !== path.normalize('NFC')) return 'it is not in the composed form of Unicode (NFC)';
  if (/[\p{C}<>:"|?*]/u.test(path)) return 'it has a character that file names may not have';
  for (const part of path.split('/')) {
    if (part === '') return 'it has an empty part';
    if (part === '.' || part === '..') return 'it leads out of its folder';
    if (/[. ]$/.test(part)) return 'a part of it ends in a dot or a space';
    if (devices.test(part)) return 'a part of it is the name of a device on Windows';
  }
  return undefined;
}

/** One spelling for all paths that a file system without regard to case or composition takes for one. */
const foldPath = (path: string): string =>
  path.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC');
