import { recordTooLarge } from './errors.ts';

/** The most that a record may take as JSON, in bytes. What is larger is a file. */
const mostRecordBytes = 1_000_000;
/** A page of a list ends with the record that goes beyond this, so that a hundred large ones never lie in memory. */
export const mostPageBytes = 4_000_000;

/** Records in one page; slim ones come by the thousand. */
export const mostRecords = 1_000;

/** Throws where the record is too large. */
export function checkSize(collection: string, record: unknown): void {
  const bytes = Buffer.byteLength(JSON.stringify(record));
  if (bytes > mostRecordBytes) throw recordTooLarge(collection, bytes, mostRecordBytes);
}
