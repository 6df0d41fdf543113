import { type DocumentFacts, Id, type Static, Timestamp, Type } from 'inlay/sdk';
import type { DocumentRecord } from './model.ts';

export const DocumentView = Type.Object({
  id: Id,
  subjectId: Id,
  name: Type.String(),
  type: Type.String({ description: 'Media type, found by content.' }),
  size: Type.Integer({ description: 'Bytes.' }),
  sha256: Type.String(),
  concealed: Type.Boolean({
    description: 'A module hides whose it is: the name is a stand-in, and members cannot download it.',
  }),
  createdAt: Timestamp,
});

/** As modules are told of it. */
export function presentDocument(document: DocumentRecord): DocumentFacts {
  const { id, subjectId, name, type, size, sha256, createdAt } = document;
  return { id, subjectId, name, type, size: Number(size), sha256, createdAt: createdAt.toISOString() };
}

/** As it is answered. People name files after themselves, so members are not told that name of a concealed one. */
export function showDocument(
  document: DocumentRecord,
  { isMember }: { readonly isMember: boolean },
): Static<typeof DocumentView> {
  const { name, concealed } = document;
  const shown = concealed && isMember ? `document${kinds.exec(name)?.[0].toLowerCase() ?? ''}` : name;
  return { ...presentDocument(document), name: shown, concealed };
}

/** What else stands after a dot may be a name. */
const kinds = /\.(?:pdf|docx?|odt|rtf|html?|md|txt)$/i;
