import { AppError, isAppError } from 'inlay/sdk/web';
import type { Problem } from '../../shared/analysis.ts';
import { acceptedFiles, largestFile } from '../shared/accepted-files.ts';
import { readZip } from './read-zip.ts';

/** A file to take, or one that cannot be taken and why. */
export interface Source {
  readonly name: string;
  readonly size: number;
  readonly open?: () => Promise<File>;
  readonly error?: Problem;
}

const endings = acceptedFiles.split(',');
const isZip = (name: string) => /\.zip$/i.test(name);
/** What systems leave in folders and ZIPs without anybody asking. */
const isLitter = (name: string) => /^(?:\.|~\$)|^(?:thumbs\.db|desktop\.ini)$/i.test(name);

/** All files that were given, those in ZIPs as well; what cannot be a CV comes with its reason. */
export async function listSources(files: readonly File[]): Promise<Source[]> {
  const sources: Source[] = [];
  for (const file of files) {
    if (isLitter(file.name)) continue;
    sources.push(...(isZip(file.name) ? await openZip(file) : [judge(file, async () => file)]));
  }
  return sources;
}

async function openZip(file: File): Promise<Source[]> {
  try {
    const entries = (await readZip(file)).filter(({ name }) => !isLitter(name));
    if (entries.length === 0) return [refuse(file, 'documents.empty_file')];
    return entries.map((entry) =>
      isZip(entry.name) ? refuse(entry, 'upload.zip_in_zip') : judge(entry, () => entry.open()),
    );
  } catch (error) {
    return [refuse(file, isAppError(error) ? error.code : 'documents.broken_file')];
  }
}

/** The server looks at the content; a name that no CV has is not worth the way. */
function judge(file: Pick<File, 'name' | 'size'>, open: () => Promise<File>): Source {
  if (!endings.some((ending) => file.name.toLowerCase().endsWith(ending)))
    return refuse(file, 'documents.unsupported_type');
  if (file.size === 0) return refuse(file, 'documents.empty_file');
  if (file.size > largestFile) return refuse(file, 'documents.too_large');
  return { name: file.name, size: file.size, open };
}

const refuse = ({ name, size }: Pick<File, 'name' | 'size'>, code: string): Source => ({
  name,
  size,
  error: { code, message: new AppError(code, 422, 'This file cannot be taken.').message },
});
