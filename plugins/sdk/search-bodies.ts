import { type Static, Type } from './schema.ts';

// Not part of `inlay/sdk`: what the host and the services of tests hold a call of `search` against.

const closed = { additionalProperties: false } as const;

const Collection = Type.String({ minLength: 1, maxLength: 100, pattern: '^[^\\u0000]*$' });
const Key = Type.String({ minLength: 1, maxLength: 200, pattern: '^[^\\u0000]*$' });
const Person = Type.Union([Type.String({ maxLength: 40 }), Type.Null()]);

const filing = {
  collection: Collection,
  key: Type.Optional(Key),
  title: Type.Optional(Type.String({ maxLength: 500 })),
  language: Type.Optional(Type.String({ pattern: '^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8}){0,3}$' })),
};

const source = {
  documentId: Type.Optional(Type.String({ maxLength: 40 })),
  fileId: Type.Optional(Type.String({ maxLength: 40 })),
  text: Type.Optional(Type.String({ maxLength: 4_000_000 })),
  format: Type.Optional(Type.Enum(['plain', 'markdown', 'html', 'subtitles'])),
  subjectId: Type.Optional(Person),
};

export const SearchDocumentBody = Type.Object({ ...filing, source: Type.Object(source, closed) }, closed);

export const SearchPageBody = Type.Object(
  { ...filing, url: Type.String({ maxLength: 2000 }), subjectId: Person },
  closed,
);

export const SearchQueryBody = Type.Object(
  {
    collection: Collection,
    query: Type.String(),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
    keys: Type.Optional(Type.Array(Key, { maxItems: 1000 })),
    subjectId: Type.Optional(Type.String({ maxLength: 40 })),
    per: Type.Optional(Type.Enum(['passage', 'document'])),
  },
  closed,
);

export const SearchPlaceBody = Type.Object({ collection: Collection, key: Key }, closed);

export const SearchListBody = Type.Object(
  {
    collection: Collection,
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
    cursor: Type.Optional(Type.String({ maxLength: 1000 })),
  },
  closed,
);

/** What a schema cannot say of a source; undefined where nothing is wrong. */
export function findSourceFault(
  { documentId, fileId, text, format, subjectId }: Static<typeof SearchDocumentBody>['source'],
  key: string | undefined,
): string | undefined {
  const given = [documentId, fileId, text].filter((each) => each !== undefined);
  if (given.length !== 1) return 'give either a documentId, a fileId or a text.';
  if (text === undefined)
    return format === undefined && subjectId === undefined
      ? undefined
      : 'format and subjectId are only for a text: a document or a file has its own.';
  if (subjectId === undefined) return 'say whose text it is by subjectId, or null where it is nobody’s.';
  return key === undefined ? 'give the text a key, by which it can be replaced and removed.' : undefined;
}

/** `page.next` of a list by keys, and back; undefined for one that no list made. */
export const writeCursor = (key: string): string => encodeURIComponent(key);
export function readCursor(cursor: string): string | undefined {
  try {
    return decodeURIComponent(cursor);
  } catch {
    return undefined;
  }
}
