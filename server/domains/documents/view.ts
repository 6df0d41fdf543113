import { type DocumentFacts, Id, type Static, Timestamp, Type } from 'inlay/sdk';
import type { DocumentRecord } from './model.ts';

export const DocumentView = Type.Object({
  id: Id,
  subjectId: Id,
  name: Type.String(),
  type: Type.String({ description: 'Media type, found by content.' }),
  size: Type.Integer({ description: 'Bytes.' }),
  sha256: Type.String(),
  createdAt: Timestamp,
});

export function presentDocument(document: DocumentRecord): Static<typeof DocumentView> & DocumentFacts {
  const { id, subjectId, name, type, size, sha256, createdAt } = document;
  return { id, subjectId, name, type, size: Number(size), sha256, createdAt: createdAt.toISOString() };
}
